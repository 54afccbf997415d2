from __future__ import annotations

import pytest

from locarno.web.forms import MOST, Form
from tests.web.conftest import Reviewer, Talks, hidden


def test_a_field_is_read_without_its_blanks_and_one_that_is_not_there_is_empty() -> None:
    form = Form({"name": "  Ana\n", "number": "12", "far": "1" * 12, "arabic": "٣"})
    assert (form.get("name"), form.get("other")) == ("Ana", "")
    assert (form.number("number"), form.number("name"), form.number("far"), form.number("arabic")) == (12,) + (
        None,
    ) * 3


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", b"{}", 415),
        ("multipart/form-data; boundary=x", b"--x--", 415),
        ("application/x-www-form-urlencoded", b"a=" + b"x" * MOST, 413),
        ("application/x-www-form-urlencoded", b"&".join(b"a%d=1" % n for n in range(400)), 400),
        ("application/x-www-form-urlencoded", "a=ü".encode(), 400),
    ],
)
def test_what_is_no_form_of_these_pages_is_refused(bridge: Talks, kind: str, body: bytes, status: int) -> None:
    anna = Reviewer(bridge.folder)
    place = f"/c/zym/review/{bridge.offer.id}"
    answer = anna.client.post(place, content=body, headers={"content-type": kind})
    assert answer.status_code == status
    assert anna.twin("/log")["total"] == 0


def test_control_characters_do_not_reach_the_ledger_and_every_script_does(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    place = f"/review/{bridge.offer.id}"
    why = "a\x00b\x1b[31m <b>&amp; “Ω 会谈 שלום 🕊”"
    data = {**hidden(anna.page(place)), "do": "reject", "why": why}
    assert anna.client.post(f"/c/zym{place}", data=data).status_code == 303
    (made,) = anna.twin("/log")["judgements"]
    assert made["why"] == "ab[31m <b>&amp; “Ω 会谈 שלום 🕊”"
    page = anna.page("/log")
    assert "<b>" not in page
    assert "&lt;b&gt;&amp;amp; “Ω 会谈 שלום 🕊”" in page
