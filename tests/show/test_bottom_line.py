"""The first sentences of a brief."""

from __future__ import annotations

from dataclasses import replace

from locarno.records import Actor, Brief, Deadlock
from locarno.show.bottom_line import bottom_line, focus_issue
from locarno.show.brief import brief_lines
from locarno.show.brief_markdown import brief_markdown
from locarno.show.brief_parts import Citations, matrix_actors, sentence_words
from tests.show.conftest import make_position


def sentences(brief: Brief) -> list[str]:
    return [sentence_words(sentence, Citations({})) for sentence in bottom_line(brief)]


def with_others(brief: Brief) -> Brief:
    """The brief with an expert, a minister formerly in office and a newspaper of whom it has positions."""
    others = (
        Actor("ida-penn", "Ida Penn", "person", "analyst"),
        Actor("old-hand", "Ovid Hand", "person", "former minister"),
        Actor("the-pontifex", "Pontifex", "organisation"),
        Actor("zym-herald", "Zym Herald", "organisation"),
    )
    statement = next(iter(brief.entries))
    said = tuple(make_position(other.id, "bridge", 2.0, "oppose", (statement,) * 9) for other in others)
    actors = {**brief.actors, **{other.id: other for other in others}}
    return replace(brief, actors=actors, positions=(*said, *brief.positions))


def test_the_focus_is_the_issue_that_moved_most(brief: Brief) -> None:
    assert focus_issue(brief).id == "bridge"  # type: ignore[union-attr]
    elsewhere = tuple(shift for shift in brief.shifts if shift.issue == "closure")
    assert focus_issue(replace(brief, shifts=elsewhere)).id == "closure"  # type: ignore[union-attr]


def test_among_equals_the_focus_says_nothing_of_movement(brief: Brief) -> None:
    equal = replace(brief, shifts=brief.shifts[1:])
    assert sentence_words(bottom_line(equal)[0], Citations({})).startswith("Bridge over the Zym: Avaria")


def test_without_movement_the_focus_is_the_issue_with_most_evidence(brief: Brief) -> None:
    assert focus_issue(replace(brief, shifts=())).id == "bridge"  # type: ignore[union-attr]


def test_without_evidence_there_is_no_focus(brief: Brief) -> None:
    assert focus_issue(replace(brief, shifts=(), positions=())) is None


def test_the_bottom_line_rests_only_on_statements_of_the_brief(brief: Brief) -> None:
    cited = {ref for sentence in bottom_line(brief) for fragment in sentence for ref in fragment.statements}
    assert cited
    assert cited <= set(brief.entries)


def test_the_bottom_line_names_sides_waits_and_other_moves(brief: Brief) -> None:
    cites = Citations({})
    first, waits, moved = (sentence_words(sentence, Citations({})) for sentence in bottom_line(brief))
    assert first.startswith("Bridge over the Zym, where most have moved: Avaria supports it on conditions [")
    assert "; Borduria leaves it open [" in first
    assert waits.startswith("Avaria waits for Borduria (Tolls for lorries): “if Borduria pays half” [")
    assert moved.startswith("Also moved: Avaria (Border closure) [")
    assert cites.order == {}


def test_a_position_known_from_others_says_so_in_the_bottom_line(brief: Brief) -> None:
    told = tuple(replace(p, second_hand=True) for p in brief.positions)
    assert "Avaria (as others tell it) supports" in sentence_words(
        bottom_line(replace(brief, positions=told))[0], Citations({})
    )


def test_a_condition_that_is_a_quotation_has_its_marks_once(brief: Brief) -> None:
    quoted = replace(brief.conditions[0], text="“only if Borduria pays half,”")
    words = " ".join(sentence_words(s, Citations({})) for s in bottom_line(replace(brief, conditions=(quoted,))))
    assert "“only if Borduria pays half,”" in words
    assert "““" not in words


def test_who_speaks_for_nobody_stands_apart_from_the_parties_and_an_outlet_not_at_all(brief: Brief) -> None:
    first, apart, waits, _ = sentences(with_others(brief))
    assert first == sentences(brief)[0]
    assert apart.startswith("Speaking for themselves: Ida Penn and Ovid Hand are against [")
    assert waits.startswith("Avaria waits for Borduria")
    assert not any(name in " ".join(sentences(with_others(brief))) for name in ("Pontifex", "Herald"))


def test_the_focus_is_the_parties_own(brief: Brief) -> None:
    busy = with_others(replace(brief, shifts=()))
    elsewhere = replace(
        busy, positions=tuple(replace(p, issue="ferry") if "-" in p.actor else p for p in busy.positions)
    )
    assert sentences(elsewhere)[0].startswith("Bridge over the Zym")


def test_the_rows_of_parties_come_first(brief: Brief) -> None:
    assert matrix_actors(with_others(brief))[:3] == ["avaria", "borduria", "syldavia"]


def test_where_nobody_else_is_heard_people_are_the_table(brief: Brief) -> None:
    alone = with_others(brief)
    people = replace(alone, positions=tuple(p for p in alone.positions if p.actor in ("ida-penn", "old-hand")))
    assert sentences(people)[0].startswith(
        "Bridge over the Zym, where most have moved: Ida Penn and Ovid Hand are against"
    )


def test_where_the_interval_spans_the_scale_nobody_is_counted_to_a_side(brief: Brief) -> None:
    lost = tuple(replace(p, low=0.0, high=100.0) if p.actor == "avaria" else p for p in brief.positions)
    first = sentences(replace(brief, positions=lost))[0]
    assert "Borduria leaves it open [" in first
    assert "; Avaria is unclear [" in first


def test_the_table_divides_them_from_the_parties(brief: Brief, short: dict[str, str]) -> None:
    lines = [line.plain.strip() for line in brief_lines(with_others(brief), short, 200, "bridge")]
    at = lines.index("speaking for themselves:")
    assert lines[at - 1].startswith("Syldavia")
    assert lines[at + 1].startswith("Ida Penn")
    assert lines.count("speaking for themselves:") == 1
    assert "speaking for themselves:" not in [line.plain.strip() for line in brief_lines(brief, short, 200, "bridge")]
    page = brief_markdown(with_others(brief), short, "bridge")
    assert "| *speaking for themselves:* | | | | | |\n| Ida Penn |" in page


def test_what_was_met_is_awaited_no_more_and_a_circle_is_named(brief: Brief) -> None:
    def words(brief: Brief) -> str:
        return " ".join(sentence_words(sentence, Citations({})) for sentence in bottom_line(brief))

    (first, *_) = brief.conditions
    assert "Avaria waits for Borduria" in words(brief)
    met = replace(brief, conditions=(replace(first, settled="met"),))
    assert "waits for" not in words(met)
    circle = Deadlock("d1", ("avaria", "borduria"), (first.id,))
    torn = words(replace(brief, deadlocks=(circle,)))
    assert "Nobody can move first: Avaria waits for Borduria, and Borduria waits for Avaria [" in torn
    assert torn.count("Avaria waits for Borduria") == 1
