"""What was kept of a chronicle answers as the chronicle does, and what was said before is joined with what is said later."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse import (
    chronicle_of,
    follow_all,
    joined,
    pack,
    pack_told,
    positions_of,
    shifts_of,
    told_by,
    unpack,
    unpack_told,
    with_origins,
    without,
)
from locarno.records import LedgerEntry
from tests.analyse.test_evidence import TOLD, as_printed
from tests.analyse.told import ACTORS, CASE, on


@given(st.lists(TOLD, max_size=25).map(as_printed), st.integers(0, 25), st.integers(1, 10))
def test_what_was_kept_and_joined_answers_as_what_is_computed_at_once(
    told: list[LedgerEntry], part: int, day: int
) -> None:
    at, entries = on(day), [replace(e, origin=e.article.id if n % 3 else "a0") for n, e in enumerate(told)]
    origins = {e.article.id: e.origin for e in entries}
    entries = [replace(e, origin=origins[e.article.id]) for e in entries]
    early, late = (
        entries[:part],
        [e for e in entries[part:] if e.article.id not in {one.article.id for one in entries[:part]}],
    )
    again = [replace(e, text=e.text + " indeed") for e in early]  # read before, and otherwise since
    first = told_by(again, lasting=True)
    kept = unpack_told(pack_told(first))
    whole = joined([without(kept, {e.article.id for e in early}), told_by([*late, *early], lasting=True)])
    columns, plain = pack(chronicle_of(with_origins(whole, origins), CASE, ACTORS))
    found, anew = unpack(columns, json.loads(json.dumps(plain))), follow_all([*early, *late], CASE, ACTORS)
    assert positions_of(found.as_of(at), CASE, at) == positions_of(anew.as_of(at), CASE, at)
    assert shifts_of(found.as_of(at), (), CASE, at, None) == shifts_of(anew.as_of(at), (), CASE, at, None)
