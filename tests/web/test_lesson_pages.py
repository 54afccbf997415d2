"""The page of the codebook: lessons with their sentences, what they would change, and their confirmation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from locarno import pipeline
from locarno.records import Judgement
from tests.web.conftest import Reviewer, Talks
from tests.web.test_pages import words_of

PLACE = "/review/lessons"


def learned(folder: Path) -> list[Judgement]:
    with pipeline.open_desk(folder) as desk:
        return [one for one in desk.ledger.judgements() if one.kind == "learned"]


@pytest.fixture
def decided(bridge: Talks) -> Reviewer:
    """Anna, who has confirmed two statements; what the machine found itself in them is an example."""
    anna = Reviewer(bridge.folder)
    for one in (bridge.offer, bridge.early):
        anna.decide(one.id, "accept")
    return anna


def test_without_decisions_there_is_nothing_to_learn(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    words = words_of(anna.page(PLACE))
    assert "Lessons follow from decisions" in words
    assert "In your own words" in words
    assert anna.twin(PLACE) == {"schema_version": anna.twin(PLACE)["schema_version"], "offers": [], "learned": []}


def test_each_lesson_has_its_sentence_and_is_confirmed_or_left(bridge: Talks, decided: Reviewer) -> None:
    page = decided.page(PLACE)
    words = words_of(page)
    assert "3 lessons to confirm or leave" in words
    assert "2 reviewed statements say it and are not about the issue; none that is says it" in words
    assert re.search(r"example of Zym bridge ?: “We could live with a bridge,”", words)
    assert "Anna accepted it, judgement 1" in words
    for one in decided.twin(PLACE)["offers"]:
        assert one["text"].casefold() in one["sentence"].casefold()
        assert one["id"] in page
    take = next(one["id"] for one in decided.twin(PLACE)["offers"] if one["kind"] == "example")
    preview = decided.page(f"{PLACE}?do=show&take={take}")
    assert "Teach 1 lesson?" in words_of(preview)
    assert learned(bridge.folder) == []
    answer = decided.send(PLACE, preview, why="clear")
    assert answer.headers["location"] == f"/c/zym{PLACE}?did=3"
    (made,) = learned(bridge.folder)
    assert (made.subject, made.why) == ("bridge", "clear")
    page = decided.page(f"{PLACE}?did=3")
    assert "What was learned" in words_of(page)
    assert "2 lessons to confirm or leave" in words_of(page), "the others are left, and still offered"
    answer = decided.send("/review/undo", page)
    assert answer.headers["location"] == f"/c/zym{PLACE}?did=4"
    assert len(decided.twin(PLACE)["offers"]) == 3


def test_all_at_once_are_one_act(bridge: Talks, decided: Reviewer) -> None:
    decided.send(PLACE, decided.page(f"{PLACE}?do=all"))
    made = learned(bridge.folder)
    assert [one.changes[0].field for one in made] == ["vague", "example", "example"]
    assert made[0].why.startswith("2 reviewed statements say it"), "without a reason of her own, what suggested it"
    assert len({one.step for one in made}) == 1
    assert "No decision suggests anything new" in decided.page(PLACE)
    assert "Undo all 3" in decided.page(PLACE)
    assert "and 2 more judgements" in words_of(decided.page("/log"))


def test_own_words_show_what_they_would_change(bridge: Talks) -> None:
    anna = Reviewer(bridge.folder)
    page = anna.page(f"/review/{bridge.refusal.id}")
    assert re.search(r'href="[^"]*/review/lessons\?statement=\w+#teach" data-key="t"', page)
    form = anna.page(f"{PLACE}?statement={bridge.refusal.id}")
    assert "Borduria would never pay for a bridge or a toll</textarea>" in form
    preview = anna.page(f"{PLACE}?do=show&kind=term&of=tolls&text=  live   with ")
    words = words_of(preview)
    assert re.search(r"term of Tolls for lorries ?: live with", words)
    assert re.search(r"[123] statements? that nobody has decided on", words)
    assert "would become" in words
    anna.send(PLACE, preview)
    (made,) = learned(bridge.folder)
    assert made.changes[0].after == "live with"
    name = words_of(anna.page(f"{PLACE}?do=show&kind=alias&of=avaria&text=The+Avarian+court"))
    assert "A name counts when the coverage is read" in name


@pytest.mark.parametrize(
    ("query", "status", "told"),
    [
        ("", 400, "No lesson was chosen"),
        ("&take=lnothing", 409, "A lesson is not offered any more"),
        ("&kind=term&of=nowhere&text=x", 404, "No such issue"),
        ("&kind=alias&of=bo-marsh&text=x", 404, "No such actor of the case"),
        ("&kind=poem&of=bridge&text=x", 400, "No such lesson"),
    ],
)
def test_what_cannot_be_taught_is_told_on_the_page(bridge: Talks, query: str, status: int, told: str) -> None:
    words = words_of(Reviewer(bridge.folder).page(f"{PLACE}?do=show{query}", status))
    assert told in words
    assert "In your own words" in words


def test_two_coders_at_once_and_stale_forms(bridge: Talks, decided: Reviewer) -> None:
    bert = Reviewer(bridge.folder, "Bert")
    preview = decided.page(f"{PLACE}?do=all")
    assert decided.send(PLACE, preview, token="x").status_code == 403
    bert.send(PLACE, bert.page(f"{PLACE}?do=all"))
    answer = decided.send(PLACE, preview)
    assert answer.status_code == 409
    assert "not offered any more" in words_of(answer.text)
    own = decided.page(f"{PLACE}?do=show&kind=term&of=tolls&text=live+with")
    decided.decide(bridge.early.id, "reject")
    bert.decide(bridge.early.id, "accept")
    decided.client.post("/c/zym/review/undo", data={"number": "1"})
    assert decided.send(PLACE, own, digest="x").status_code == 409
    assert {one.coder for one in learned(bridge.folder)} == {"Bert"}
