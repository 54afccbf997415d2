"""Whom definite phrases mean that fit nobody by their words, and whose the bare offices of newcomers are."""

from __future__ import annotations

import pytest
from tests.extract.gazetteer import SMALL
from tests.extract.test_speakers_told import read, told_at

from locarno.evaluate.sameness import normal
from locarno.extract.actors import Cast
from locarno.extract.segments import segment
from locarno.records import Span

Told = tuple[str, str, str | None]

PASSAGES: tuple[tuple[str, tuple[Told, ...]], ...] = (
    (
        "Norhavn Rowing president Gunnar Strand said the race would stay. The Swede added that the vote was fair.",
        (("vote was fair", "Gunnar Strand", "Norhavn Rowing"),),
    ),
    (
        "Maren Quist, who chairs the Harbour Board, said Gunnar Strand had promised a review. The Galway solicitor said it was binned.",
        (("it was binned", "Maren Quist", "Harbour Board"),),
    ),
    (
        "Peru's Nicolás Barro was blunt. “It was a mistake,” the transport minister told reporters.",
        (("It was a mistake", "Nicolás Barro", "Peru"),),
    ),
    (
        "The Kenya Tea Board raised its levy. Managing director Joyce Mutiso said growers would be paid.",
        (("growers would be paid", "Joyce Mutiso", "Kenya Tea Board"),),
    ),
    (
        "Local 41 president Dana Mercer said members would not vote. “It is over,” she said.",
        (("members would not vote", "Dana Mercer", "Local 41"), ("It is over", "Dana Mercer", "Local 41")),
    ),
    (
        "The Secretary-General of the Seafarers' Federation, Captain Jassim Emadi, said half was paid.",
        (("half was paid", "Jassim Emadi", "Seafarers' Federation"),),
    ),
    (
        "The Seafarers' Alliance met in Oslo. Its lead negotiator, Tuvalu's Losa Tefa, said patience was gone.",
        (("patience was gone", "Losa Tefa", "Seafarers' Alliance"),),
    ),
    (
        "A senior Chilean official said the text was ready. The official asked for patience.",
        (("for patience", "senior Chilean official", "Chile"),),
    ),
    (
        "In Warsaw, the interior ministry said the road was closed. A deputy minister, Ewa Lis, said it was unsafe.",
        (("the road was closed", "Polish interior ministry", "Poland"),),
    ),
    (
        "Qatar's envoy, Hamad Murshid, spoke on Monday. His Excellency condemned the attack.",
        (("the attack", "Hamad Murshid", "Qatar"),),
    ),
    (
        "Fishermen in Vardø are furious. Their spokesman, Odd Hansen, said the quota was a joke.",
        (("quota was a joke", "Odd Hansen", None),),
    ),
)


@pytest.mark.parametrize(("text", "told"), PASSAGES, ids=[text[:40] for text, _ in PASSAGES])
def test_the_phrase_points_back(text: str, told: tuple[Told, ...]) -> None:
    reading = read(text)
    names = {actor.id: normal(actor.name) for actor in reading.actors} | {"": ""}
    for stretch, speaker, behalf in told:
        found = {(names[one.speaker or ""], names[one.behalf or ""]) for one in told_at(reading, text, stretch)}
        assert (normal(speaker), normal(behalf or "")) in found


def test_who_reports_outranks_who_is_reported() -> None:
    text = "Ivan Petrov said Boris Orlov had lied. He added that the files were gone."
    reading = read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    assert {names[one.speaker or ""] for one in told_at(reading, text, "files were gone")} == {"Ivan Petrov"}


def test_a_legend_is_whoever_was_named() -> None:
    text = "Ivan Petrov left the club. The rowing legend said that the river was too low."
    reading = read(text)
    names = {actor.id: actor.name for actor in reading.actors}
    assert {names[one.speaker or ""] for one in told_at(reading, text, "river was too low")} == {"Ivan Petrov"}


def test_a_secretary_general_is_no_adviser() -> None:
    """An office with a hyphen tells its holder from the holders of others as the plain one does."""
    text = "Adviser Mira Tann spoke first. The secretary-general called for calm."
    document = segment(text)
    cast = Cast(document, SMALL)
    start = text.index("The secretary-general")
    index = cast.speaker(Span(start, start + len("The secretary-general")))
    assert index is None or cast.referents()[index].name != "Mira Tann"
