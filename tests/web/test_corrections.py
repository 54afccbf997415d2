"""From a filled-in form to corrections and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno import pipeline
from locarno.errors import UsageError
from locarno.records import STANCES, Actor, Proposal
from locarno.web.corrections import Edits, actor_labels, edits_of, filled_in
from locarno.web.forms import Form
from tests.web.conftest import LATE, Talks

ISSUES = ("", "bridge", "tolls")


@pytest.fixture(scope="module")
def scene(talks: Talks) -> tuple[Proposal, dict[str, Actor]]:
    """The refusal, on two issues, and the actors."""
    with pipeline.open_review(talks.folder, "Anna", write=False) as review:
        return pipeline.looked_at(review, talks.refusal.id), dict(review.desk.actors)


def edits(scene: tuple[Proposal, dict[str, Actor]], **changes: str) -> Edits:
    proposal, actors = scene
    changed = {name.replace("_", "-"): value for name, value in changes.items()}
    return edits_of(Form({**filled_in(proposal, actors), **changed}), proposal, actors, LATE)


def test_the_form_shows_names_and_what_there_is(scene: tuple[Proposal, dict[str, Actor]]) -> None:
    fields = filled_in(*scene)
    assert (fields["speaker"], fields["for"], fields["addressee"], fields["via"]) == ("Bo Marsh", "Borduria", "", "")
    assert [fields[f"{name}-1"] for name in ("issue", "stance", "position")] == ["tolls", "oppose", "0"]
    assert [fields[f"{name}-2"] for name in ("issue", "stance", "position")] == ["", "", ""]


def test_an_actor_goes_by_name_only_where_nobody_else_does() -> None:
    actors = {
        "a": Actor("a", "Ann", "person"), "b": Actor("b", "Bob", "person", aliases=("ann",)), "c": Actor("c", "b", "person"),
        "d": Actor("d", "Dan  Two", "person"), "e": Actor("e", "Eve", "person"),
    }  # fmt: skip
    assert actor_labels(actors) == {"a": "a", "b": "Bob", "c": "c", "d": "d", "e": "Eve"}


@pytest.mark.parametrize(
    ("changes", "made"),
    [
        ({}, []),
        ({"speaker": "", "for": "Avaria"}, [("speaker", "none"), ("for", "Avaria")]),
        ({"act": "reject", "via": "ada-quill"}, [("via", "ada-quill"), ("act", "reject")]),
        ({"from": "2031-05-11"}, [("said", "2031-05-11..2031-05-11")]),
        ({"from": "2031-05-11", "to": "2031-05-12"}, [("said", "2031-05-11..2031-05-12")]),
        ({"source_spans": "3-9,12-15"}, [("source", "3-9,12-15")]),
        ({"cue_first": "answered", "cue_last": "that"}, [("cue", f"{LATE.index('answered')}-{LATE.index('that ') + 4}")]),
        ({"source_none": "yes", "content_none": "yes"}, [("source", "none")]),
        ({"stance_0": "open"}, [("stance[bridge]", "open")]),
        ({"stance_0": ""}, [("stance[bridge]", "none")]),
        ({"position_1": "10"}, [("position[tolls]", "10")]),
        ({"position_1": ""}, [("stance[tolls]", "oppose")]),
        ({"issue_1": ""}, [("drop", "tolls")]),
        ({"issue_0": "tolls", "issue_1": "bridge"}, [
            ("drop", "bridge"), ("drop", "tolls"), ("also", "tolls"), ("also", "bridge"), ("stance[tolls]", "oppose"), ("stance[bridge]", "oppose"),
        ]),
    ],
)  # fmt: skip
def test_what_was_changed_and_nothing_else(
    scene: tuple[Proposal, dict[str, Actor]], changes: dict[str, str], made: Edits
) -> None:
    assert edits(scene, **changes) == made


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"to": "2031-05-11"}, "first day is missing"),
        ({"cue_last": "that"}, "the first words are missing"),
        ({"cue_first": "whispered"}, "not in the article"),
        ({"source_spans": "3-9; drop"}, "no places"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    scene: tuple[Proposal, dict[str, Actor]], changes: dict[str, str], words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        edits(scene, **changes)


@given(
    rows=st.lists(
        st.tuples(st.sampled_from(ISSUES), st.sampled_from(("", *STANCES))), min_size=3, max_size=3
    ).filter(lambda rows: len({issue for issue, _ in rows if issue}) == sum(bool(issue) for issue, _ in rows))
)  # fmt: skip
def test_whatever_the_rows_say_is_what_the_statement_is_on_afterwards(
    scene: tuple[Proposal, dict[str, Actor]], talks: Talks, rows: list[tuple[str, str]]
) -> None:
    """In any order of rows, moved, swapped, dropped or added: the issues and stances of the form are those of the statement."""
    from locarno.pipeline.editing import Scene, edit

    changes = {
        f"{name}_{n}": value for n, row in enumerate(rows) for name, value in zip(("issue", "stance"), row, strict=True)
    }
    with pipeline.open_desk(talks.folder) as desk:
        case = desk.case
    proposal, actors = scene
    codings = [one.coding for one in proposal.entries if one.coding]
    found = edit(proposal.entry.statement, codings, edits(scene, **changes), Scene(case, actors, LATE))
    assert {one.issue: one.stance or "" for one in found.codings} == {issue: stance for issue, stance in rows if issue}
