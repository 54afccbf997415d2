"""One story, one origin: copies and rewrites are told from independent reports, and MinHash says what Jaccard says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.records import ArticleHead
from locarno.resolve.origins import BINS, Runs, group_origins, group_sketches, keys_of, min_hash, shared_runs, sketch_of

DAY = date(2031, 3, 1)
DISPATCH = """The prime minister of Valdoria, Ola Brandt, told parliament on Monday that her country would not send a single soldier to
Meron before the ceasefire holds. She spoke for an hour, and the opposition listened in silence. Her government wants Kestria to sign a
binding promise first, and the Twin Isles to pay for the harbour. “We have buried enough of our sons in that valley,” she said, and left
the chamber by the side door. Talks go on in Port Ada next week, where envoys of four states will look at a map of the new line."""
OTHER = """Fishing crews along the northern coast woke to a harbour full of ice for the first time in twelve winters, and the market stayed
shut until noon. The weather service expects the cold to last until the end of the month. Schools in three districts will open late, and
the railway runs every second train between Lowmark and the capital. Nobody was hurt, the mayor told reporters who had come to see the boats."""
SYNONYMS = (
    ("told", "informed"), ("on Monday", "this Monday"), ("a single soldier", "any soldier"), ("spoke for an hour", "talked for an hour"),
    ("in silence", "quietly"), ("binding promise", "solemn promise"), ("pay for", "finance"), ("go on", "continue"),
    ("look at", "study"), ("left", "walked out of"), ("by the side door", "alone"), ("wants", "expects"),
)  # fmt: skip


def head(name: str, published: date | None = DAY) -> ArticleHead:
    return ArticleHead(name, f"{name}.txt", None, None, None, published)


def rewrite(number: int) -> str:
    """The dispatch as desk `number` prints it: other words, another order, cut at the end or with something of its own."""
    text = DISPATCH.replace("\n", " ")
    for place, (old, new) in enumerate(SYNONYMS):
        if (number + place) % 3 == 0:
            text = text.replace(old, new)
    sentences = text.split(". ")
    if number % 4 == 1:
        sentences = sentences[1:] + sentences[:1]
    if number % 4 == 2:
        sentences = sentences[:-1]
    return f"{'. '.join(sentences)}. Desk {number} of our paper adds that the weather was fine that day in the capital."


def test_fifty_rewritten_copies_have_one_origin() -> None:
    told = [(head("a00", DAY - timedelta(days=1)), DISPATCH)]
    told += [(head(f"b{number:02}", DAY + timedelta(days=number % 3)), rewrite(number)) for number in range(50)]
    assert len({text for _, text in told}) == 51
    assert set(group_origins(reversed(told)).values()) == {"a00"}


def test_independent_reports_keep_their_own_origin() -> None:
    apart = (
        "Valdoria will keep its soldiers at home, Ola Brandt said in parliament, and waits for a promise by Kestria."
    )
    assert group_origins([(head("a"), DISPATCH), (head("b"), OTHER), (head("c"), apart)]) == {
        "a": "a",
        "b": "b",
        "c": "c",
    }


def test_a_shortened_copy_is_a_copy() -> None:
    half = DISPATCH[: len(DISPATCH) // 2]
    assert group_origins([(head("whole"), DISPATCH), (head("half", DAY + timedelta(days=1)), half)])["half"] == "whole"


def test_the_first_to_tell_is_the_origin_and_the_undated_come_last() -> None:
    copies = [
        (head("z", DAY), DISPATCH),
        (head("a", DAY + timedelta(days=2)), rewrite(1)),
        (head("b", None), rewrite(2)),
    ]
    assert group_origins(copies) == {"z": "z", "a": "z", "b": "z"}


QUOTES = (
    "The guest wore a grey coat and smiled at the cameras when the doors of the old customs house opened. “We have buried enough of our "
    "sons in that valley,” was the first thing to be heard. Outside, a band played, and children sold maps of the river for a coin or two. "
    "“Nobody should sign for us what we have not read,” read the note that was handed round at the end of a long evening."
)
SAME_QUOTES = (
    "Reporters were given a page on their way out: “Nobody should sign for us what we have not read.” Earlier the visitor had been blunt "
    "with the committee, and the hall fell quiet: “We have buried enough of our sons in that valley.” Then lunch was served in the garden, "
    "the motorcade left for the airfield, and aides said that a second round would follow before the harvest, if the roads were dry by then."
)


def test_two_shared_quotations_of_one_week_are_one_story() -> None:
    same = group_origins([(head("a"), QUOTES), (head("b", DAY + timedelta(days=2)), SAME_QUOTES)])
    assert same["b"] == "a"
    later = group_origins([(head("a"), QUOTES), (head("b", DAY + timedelta(days=20)), SAME_QUOTES)])
    assert later["b"] == "b"


def test_one_shared_quotation_alone_is_no_copy() -> None:
    one = OTHER + " “We have buried enough of our sons in that valley,” an old man said of his village."
    assert group_origins([(head("a"), DISPATCH), (head("b"), one)]) == {"a": "a", "b": "b"}


TEXTS = st.lists(
    st.sampled_from([DISPATCH, OTHER, *(rewrite(number) for number in range(6)), QUOTES, SAME_QUOTES, "", "Yes."]),
    max_size=8,
)


@given(TEXTS, st.randoms(use_true_random=False), st.integers(0, 8))
def test_order_does_not_matter_and_later_articles_never_change_earlier_origins(
    texts: list[str], rng: object, cut: int
) -> None:
    told = [(head(f"a{number}", DAY + timedelta(days=number)), text) for number, text in enumerate(texts)]
    whole = group_origins(told)
    shuffled = list(told)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group_origins(shuffled) == whole
    early = group_origins(told[:cut])
    assert early == {key: whole[key] for key in early}
    assert all(whole[origin] == origin for origin in whole.values())


NUMBERS = st.integers(0, 2**64 - 1)


def numbered(runs: Iterable[int]) -> Runs:
    return np.array(sorted(runs), np.uint64)


@given(st.frozensets(NUMBERS, max_size=30), st.lists(st.frozensets(NUMBERS, max_size=30), max_size=4), st.data())
def test_runs_in_common_are_counted_exactly(
    runs: frozenset[int], others: list[frozenset[int]], data: st.DataObject
) -> None:
    if runs:
        mixed = [other | data.draw(st.frozensets(st.sampled_from(sorted(runs)))) for other in others]
    else:
        mixed = others
    found = shared_runs(numbered(runs), [numbered(other) for other in mixed])
    assert found == [len(runs & other) for other in mixed]


@given(st.frozensets(NUMBERS, min_size=1, max_size=200))
def test_equal_sets_have_equal_minhashes_of_full_length(runs: frozenset[int]) -> None:
    assert len(min_hash(numbered(runs))) == BINS
    assert set(min_hash(numbered(runs))) <= runs


def test_nothing_has_no_minhash() -> None:
    assert min_hash(numbered(())) == ()


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.5, 0.8, 1.0])
def test_minhash_estimates_the_exact_jaccard_similarity(share: float) -> None:
    def runs(start: int, count: int) -> set[int]:
        return set(sketch_of(" ".join(f"word{number}" for number in range(start, start + count + 2))).runs.tolist())

    errors = []
    for trial in range(40):
        common = runs(trial * 10_000, round(300 * share))
        one = frozenset(common | runs(trial * 10_000 + 2_000, 300 - len(common)))
        other = frozenset(common | runs(trial * 10_000 + 4_000, 300 - len(common)))
        exact = len(one & other) / len(one | other)
        equal = sum(
            first == second for first, second in zip(min_hash(numbered(one)), min_hash(numbered(other)), strict=True)
        )
        errors.append(equal / BINS - exact)
    assert abs(sum(errors) / len(errors)) < 0.03
    assert max(map(abs, errors)) < 0.25


def test_a_sketch_is_the_same_on_every_machine_and_blind_to_case_and_marks() -> None:
    assert sketch_of("One, two three!").runs.tolist() == [13855488677863287326]
    assert sketch_of("three two one").runs.tolist() != sketch_of("one two three").runs.tolist()


@given(
    st.lists(
        st.tuples(st.sampled_from([*map(rewrite, range(6)), OTHER, DISPATCH[:150], "Yes."]), st.integers(0, 3)),
        max_size=12,
    ),
    st.integers(0, 12),
)
def test_what_was_found_before_is_taken_up_with_those_alone_that_share_a_key(
    told: list[tuple[str, int]], before: int
) -> None:
    articles = [(head(f"a{number:02}", DAY + timedelta(days=day)), text) for number, (text, day) in enumerate(told)]
    articles.sort(key=lambda pair: (pair[0].published, pair[0].id))
    whole, known = group_origins(articles), group_origins(articles[:before])
    later = [(one, sketch_of(text)) for one, text in articles[before:]]
    asked = {key for _, sketch in later for key in keys_of(sketch).tolist()}
    near = [
        (one, sketch_of(text))
        for one, text in articles[:before]
        if not asked.isdisjoint(keys_of(sketch_of(text)).tolist())
    ]
    found = group_sketches([*later, *near], {one.id: known[one.id] for one, _ in near})
    assert {**known, **found} == whole
