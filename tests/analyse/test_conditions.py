"""Who waits for whom."""

from __future__ import annotations

from dataclasses import replace

from locarno.analyse import find_conditions
from locarno.analyse.conditions import names_of
from locarno.records import NAMED_IN_CONDITION, NECESSARY, LedgerEntry
from tests.analyse.told import ACTORS, CASE, entry, on


def waits(entries: list[LedgerEntry]) -> list[tuple[str, str | None, str, str | None, str | None]]:
    found = find_conditions(entries, CASE, ACTORS)
    return [(c.actor, c.issue, c.text, c.waits_for_actor, c.waits_for_issue) for c in found]


def test_a_condition_that_names_nothing_is_kept_with_its_words() -> None:
    told = entry("conditional", on(1), text="ready to send soldiers if needed", condition="if needed")
    assert waits([told]) == [("valdoria", "force", "if needed", None, None)]


def test_a_condition_that_names_an_actor_waits_for_it() -> None:
    told = entry(
        "conditional", on(1), text="we send soldiers if Kestria's navy helps", condition="if Kestria's navy helps"
    )
    assert waits([told]) == [("valdoria", "force", "if Kestria's navy helps", "kestria", None)]


def test_an_alias_or_initials_name_an_actor_too() -> None:
    aliased = entry(
        "conditional", on(1), text="yes, once the Kestrian Crown agrees", condition="once the Kestrian Crown agrees"
    )
    initials = entry("conditional", on(1), text="yes, if the T.I. agrees to it", condition="if the T.I. agrees")
    assert waits([aliased])[0][3] == "kestria"
    assert waits([initials])[0][3] == "twin-isles"


def test_a_condition_never_waits_for_the_actor_itself() -> None:
    told = entry("conditional", on(1), text="yes, if Valdoria has the money", condition="if Valdoria has the money")
    assert waits([told])[0][3] is None


def test_an_issue_that_coding_found_inside_the_condition_is_what_it_waits_for() -> None:
    words, condition = "soldiers, but only with a firm guarantee", "only with a firm guarantee"
    offer = entry("conditional", on(1), text=words, condition=condition)
    inside = entry(
        None, on(1), issue="guarantee", text=words, condition=condition, rule=NAMED_IN_CONDITION, why="guarantee"
    )
    assert waits([offer, inside]) == [("valdoria", "force", condition, "kestria", "guarantee")]


def test_an_actor_and_a_term_in_the_condition_name_the_issue_whatever_the_number() -> None:
    force, guarantee, sanctions = CASE.issues
    issues = (force, replace(guarantee, terms=("pledge",)), replace(sanctions, terms=("the sanction",)))
    case = replace(CASE, issues=issues)

    def awaited(condition: str) -> tuple[str | None, str | None]:
        (found,) = find_conditions(
            [entry("conditional", on(1), text=f"yes, {condition}", condition=condition)], case, ACTORS
        )
        return found.waits_for_actor, found.waits_for_issue

    assert awaited("if Kestria keeps its pledges") == ("kestria", "guarantee")
    assert awaited("if Kestria lifts the sanctions") == ("kestria", "sanctions"), "nobody's by name"
    assert awaited("if the Twin Isles keep their pledge") == ("twin-isles", None), "it is Kestria's to give"
    assert awaited("if Kestria stops pledging") == ("kestria", None)


def test_an_offer_waits_for_what_the_same_actor_calls_a_necessity_in_the_same_article() -> None:
    offer = entry("conditional", on(1), text="ready to send soldiers if needed", condition="if needed")
    need = entry(
        "support", on(1), issue="guarantee", text="a Kestrian guarantee is essential", rule=f'{NECESSARY} ("essential")'
    )
    assert waits([offer, need]) == [
        ("valdoria", "force", "if needed", None, None),
        ("valdoria", "force", "a Kestrian guarantee is essential", "kestria", "guarantee"),
    ]


def test_nothing_is_inferred_across_articles_actors_or_from_what_nobody_else_must_do() -> None:
    offer = entry("conditional", on(1), text="ready to send soldiers")
    rule = f'{NECESSARY} ("essential")'
    elsewhere = entry("support", on(1), issue="guarantee", article="a2", text="a guarantee is essential", rule=rule)
    other = entry("support", on(1), issue="guarantee", actor="twin-isles", text="a guarantee is essential", rule=rule)
    nobody = entry("support", on(1), issue="sanctions", text="sanctions are essential", rule=rule)
    own = entry("support", on(1), actor="kestria", issue="guarantee", text="our guarantee is essential", rule=rule)
    kestrian = entry("conditional", on(1), actor="kestria", text="soldiers, perhaps")
    assert waits([offer, elsewhere, other, nobody]) == []
    assert waits([kestrian, own]) == []


def test_uncoded_statements_keep_their_conditions_and_rejected_ones_do_not() -> None:
    told = entry(None, on(1), text="talks may begin once the guns are silent", condition="once the guns are silent")
    uncoded = type(told)(told.statement, told.article, told.text, told.passage, told.on)
    assert waits([uncoded]) == [("valdoria", None, "once the guns are silent", None, None)]
    rejected = entry("open", on(1), text="yes, if it rains", condition="if it rains", state="rejected")
    assert waits([rejected]) == []


def test_a_condition_is_listed_once_however_often_its_statement_comes() -> None:
    told = entry("conditional", on(1), text="ready to send soldiers if needed", condition="if needed")
    assert len(waits([told, told])) == 1


def test_persons_are_no_names_to_wait_for() -> None:
    assert "Ola Brandt" not in names_of(ACTORS)
    assert names_of(ACTORS)["TI"] == "twin-isles"
