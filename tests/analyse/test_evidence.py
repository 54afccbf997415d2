"""What counts of many articles that tell one story."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from locarno.analyse import estimate_positions
from locarno.analyse.evidence import gather
from locarno.analyse.sightings import Sightings
from locarno.records import COPY, STANCES, Directness, LedgerEntry, Span, Stance
from tests.analyse.told import ACTORS, CASE, entry, on


def copy(number: int, stance: Stance = "oppose", day: int = 2) -> LedgerEntry:
    """The dispatch in the words of another paper."""
    made = entry(
        stance,
        on(day),
        article=f"b{number}",
        outlet=f"Paper {number}",
        text=f"in the words of paper {number} no soldier goes",
    )
    return replace(made, origin="a1")


FIRST = replace(entry("oppose", on(1)), origin="a1")


def test_fifty_rewritten_copies_of_one_dispatch_move_a_position_as_one() -> None:
    earlier = entry("support", on(1, 2), article="a0", outlet="The Elder")
    (alone,) = estimate_positions([earlier, FIRST], CASE, on(4))
    (many,) = estimate_positions(
        [earlier, FIRST, *(copy(number, day=1 + number % 3) for number in range(50))], CASE, on(4)
    )
    assert (many.mean, many.low, many.high, many.word) == (alone.mean, alone.low, alone.high, alone.word)
    assert (many.origins, many.outlets, len(many.statements)) == (2, 52, 52)
    assert (alone.origins, alone.outlets) == (2, 2)


def test_as_many_independent_reports_do_move_it() -> None:
    reports = [replace(copy(number), origin=f"b{number}") for number in range(50)]
    (one,) = estimate_positions([FIRST], CASE, on(4))
    (many,) = estimate_positions([FIRST, *reports], CASE, on(4))
    assert many.high - many.low < (one.high - one.low) / 2
    assert many.origins == 51


def test_a_copy_with_another_stance_on_a_later_day_is_news_and_on_the_same_day_a_misreading() -> None:
    update, slip = copy(1, "support", day=5), copy(2, "support", day=1)
    assert (gather([FIRST, update], CASE, ACTORS).as_of(on(9)).weight > 0).tolist() == [True, True]
    assert (gather([FIRST, slip], CASE, ACTORS).as_of(on(9)).weight > 0).sum() == 1


def test_without_a_comparison_an_article_is_its_own_origin() -> None:
    found = gather([entry("open", on(1), article="a7"), copy(1)], CASE, ACTORS).as_of(on(9))
    assert len(set(found.origin.tolist())) == 2


@given(
    st.lists(
        st.tuples(st.integers(1, 28), st.sampled_from(["own", "reported", "described"]), st.floats(0.1, 1.0)),
        max_size=50,
    )
)
def test_however_many_copies_a_dispatch_has_they_move_the_position_as_one(
    copies: list[tuple[int, Directness, float]],
) -> None:
    earlier = entry("support", on(1, 2), article="a0", outlet="The Elder")
    dispatch = replace(entry("oppose", on(1), certainty=1.0), origin="a1")
    papers = [
        replace(
            entry(
                "oppose",
                on(day),
                article=f"b{number}",
                outlet=f"Paper {number}",
                directness=direct,
                certainty=certainty,
            ),
            origin="a1",
        )
        for number, (day, direct, certainty) in enumerate(copies)
    ]
    at = on(1, 4)
    (alone,) = estimate_positions([earlier, dispatch], CASE, at)
    (many,) = estimate_positions([*papers, dispatch, earlier], CASE, at)
    assert (many.mean, many.low, many.high, many.word, many.last_heard) == (
        alone.mean, alone.low, alone.high, alone.word, alone.last_heard,
    )  # fmt: skip
    assert many.origins == 2
    assert len(many.statements) == len(copies) + 2


SENTENCES = st.lists(
    st.tuples(st.sampled_from(STANCES), st.integers(1, 3), st.sampled_from([0.5, 0.9])), min_size=1, max_size=5
)


@given(SENTENCES, st.permutations("abcd"), st.integers(1, 4), st.booleans())
def test_a_dispatch_of_many_sentences_printed_to_the_letter_moves_a_position_as_one(
    sentences: list[tuple[Stance, int, float]], names: list[str], papers: int, origin_speaks: bool
) -> None:
    def printed(name: str) -> list[LedgerEntry]:
        return [
            replace(
                entry(
                    stance,
                    on(day),
                    article=name,
                    outlet=f"Paper {name}",
                    certainty=certainty,
                    text=f"sentence number {number} of the dispatch",
                ),
                origin=names[0] if origin_speaks else "elsewhere",
            )
            for number, (stance, day, certainty) in enumerate(sentences)
        ]

    (alone,) = estimate_positions(printed(names[0]), CASE, on(4))
    (many,) = estimate_positions([one for name in names[:papers] for one in printed(name)], CASE, on(4))
    for figure in ("mean", "low", "high"):
        assert abs(getattr(many, figure) - getattr(alone, figure)) < 1e-6
    assert (many.word, many.contradictory, many.origins) == (alone.word, alone.contradictory, 1)
    assert many.outlets == papers


TOLD = st.builds(
    lambda stance, day, published, article, origin, words, actor, via: replace(
        made := entry(
            stance, on(day), article=f"a{article}", text=words, actor=actor, via=("kestria",) * via, certainty=day / 30
        ),
        origin=f"a{origin}",
        article=replace(made.article, published=published and on(published)),
    ),
    st.sampled_from(STANCES),
    st.integers(1, 9),
    st.none() | st.integers(1, 9),
    st.integers(0, 5),
    st.integers(0, 2),
    st.sampled_from(["", "not a single soldier goes there", "all of our soldiers go"]),
    st.sampled_from(["valdoria", "kestria"]),
    st.integers(0, 1),
)


def as_printed(told: list[LedgerEntry]) -> list[LedgerEntry]:
    """The statements, those of one article printed on one day, with one origin."""
    first = {one.article.id: one for one in reversed(told)}
    return [replace(one, article=first[one.article.id].article, origin=first[one.article.id].origin) for one in told]


@given(st.lists(TOLD, max_size=25), st.integers(1, 9), st.booleans())
def test_what_counts_on_a_day_is_the_same_as_if_nothing_else_had_been_gathered(
    told: list[LedgerEntry], day: int, published: bool
) -> None:
    at = on(day)
    known = [e for e in told if e.on is not None and e.on <= at]
    if published:
        known = [e for e in known if e.article.published is not None and e.article.published <= at]
    whole, part = gather(told, CASE, ACTORS), gather(known, CASE, ACTORS).as_of(at)
    assert plainly(whole.as_of(at, told=published)) == plainly(part)
    for number, pair in enumerate(part.pairs):
        alone = whole.as_of(at, told=published, only=pair)
        assert alone.weight.tolist() == part.weight[part.pair == number].tolist()


def plainly(seen: Sightings) -> list[object]:
    """Column by column; numbers that only tell which are equal as the place of the first one equal to each."""
    alike = {name: getattr(seen, name).tolist() for name in ("origin", "outlet")}
    alike["rank"] = [seen.ranks[number] for number in seen.rank]
    columns = {column.name: getattr(seen, column.name) for column in fields(seen) if column.name != "ranks"}
    columns.update(
        (name, [told.index(one) for one in told] if name != "rank" else told) for name, told in alike.items()
    )
    return [column.tolist() if isinstance(column, np.ndarray) else list(column) for column in columns.values()]


def test_very_short_words_of_two_sentences_of_one_article_are_no_copies() -> None:
    def short(at: int, stance: Stance, text: str = "the dam") -> LedgerEntry:
        made = entry(stance, on(1), text=text)
        return replace(made, statement=replace(made.statement, id=f"s{at}", sentence=Span(at, at + 40)))

    def weights(*entries: LedgerEntry) -> list[bool]:
        (position,) = estimate_positions(entries, CASE, on(1), ACTORS, reasons=True)
        return sorted(weight.why.startswith(COPY) for weight in position.weights)

    assert weights(short(0, "support"), short(80, "open")) == [False, False]
    assert weights(short(0, "support"), short(0, "open")) == [False, True], "one sentence says it once"
    long = "that soldiers would go there"
    assert weights(short(0, "support", long), short(80, "support", long)) == [False, True]
