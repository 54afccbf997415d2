from __future__ import annotations

from locarno.extract.figures import Figure
from locarno.extract.pronouns import Trace, Trail

ANNA = Figure("Anna Falk", "person", gender="f")
OTTO = Figure("Otto Lind", "person", gender="m")
KARL = Figure("Karl Brandt", "person", gender="m")
NORLAND = Figure("Norland", "state")
FIGURES = [ANNA, OTTO, KARL, NORLAND]


def test_gender_decides_first() -> None:
    trail = Trail([Trace(0, 0, 0, subject=True), Trace(20, 0, 1)])
    assert trail.resolve("m", 50, 1, FIGURES) == 1
    assert trail.resolve("f", 50, 1, FIGURES) == 0


def test_the_subject_outranks_the_last_named() -> None:
    assert Trail([Trace(0, 0, 1, subject=True), Trace(20, 0, 2)]).resolve("m", 50, 1, FIGURES) == 1


def test_a_speaker_outranks_the_subject() -> None:
    trail = Trail([Trace(0, 0, 1, subject=True), Trace(20, 0, 2)])
    trail.add(Trace(20, 0, 2, speaker=True))
    assert trail.resolve("m", 50, 1, FIGURES) == 2


def test_a_name_inside_a_quotation_is_passed_over() -> None:
    assert Trail([Trace(0, 0, 1), Trace(20, 0, 2, quoted=True)]).resolve("m", 50, 0, FIGURES) == 1


def test_nobody_is_meant_from_far_away_or_from_behind() -> None:
    assert Trail([Trace(0, 0, 1, subject=True)]).resolve("m", 500, 9, FIGURES) is None
    assert Trail([Trace(60, 1, 1, subject=True)]).resolve("m", 50, 1, FIGURES) is None


def test_it_means_a_state_or_body_that_stands_out() -> None:
    assert Trail([Trace(0, 0, 3, subject=True)]).resolve("n", 50, 1, FIGURES) == 3
    assert Trail([Trace(0, 0, 3)]).resolve("n", 50, 1, FIGURES) is None


def test_they_may_be_a_body_or_somebody_nameless_who_spoke_just_before() -> None:
    board, source = Figure("harbour board", "organisation"), Figure("source", "person")
    anna = Figure("Anna Falk", "person", words=("anna", "falk"))
    figures = [anna, OTTO, KARL, NORLAND, board, source]
    trail = Trail([Trace(0, 0, 4, speaker=True), Trace(20, 1, 0, speaker=True)])
    assert trail.last_speaker(50, 1, figures) == 4
    assert trail.last_speaker(50, 2, figures) is None
    assert Trail([Trace(0, 0, 5, speaker=True)]).last_speaker(50, 1, figures) == 5


def test_the_company_counts_others_of_the_kind_just_before_and_how_far_away_the_figure_is() -> None:
    trail = Trail([Trace(0, 0, 0), Trace(20, 1, 1), Trace(40, 2, 2), Trace(60, 2, 3), Trace(80, 3, 0)])
    assert trail.company(0, 90, 3, FIGURES) == (2, 0)
    assert trail.company(1, 70, 3, FIGURES) == (1, 2)
    assert trail.company(3, 70, 4, FIGURES) == (0, 2)
    assert trail.company(0, 500, 40, FIGURES) == (0, -1)
