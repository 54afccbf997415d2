"""One story, one origin: copies and rewrites are told from independent reports."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random  # noqa: TID251 - seeded

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from locarno.records import ArticleHead
from locarno.resolve.origins import LIKELIEST, earlier_alike, follow_origins, group_origins
from locarno.resolve.sketches import keys_of, sketch_of

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


def test_among_set_phrases_a_copy_is_found_and_few_are_compared() -> None:
    words = [f"{first}{second}" for first in "bcdfghjklm" for second in ("alor", "emin", "ovat", "urik", "ipex")]

    def told(seed: int) -> str:
        rng = Random(seed)
        return " ".join(
            f"The envoy said on Monday that {' '.join(rng.choices(words, k=8))} if all agree." for _ in range(12)
        )

    several = [(head(f"a{number:03}", DAY + timedelta(days=number)), told(number)) for number in range(400)]
    copy = (head("copy", DAY + timedelta(days=500)), told(17) + " Our desk adds that rain is on its way.")
    found = group_origins([*several, copy])
    assert found["copy"] == "a017"
    assert all(found[one.id] == one.id for one, _ in several)
    keys = [keys_of(sketch_of(text)) for _, text in several]
    homes = np.repeat(np.arange(len(keys)), [len(one) for one in keys])
    alike = earlier_alike(np.concatenate(keys), homes, range(len(several)))
    assert max(map(len, alike)) == LIKELIEST


@given(st.lists(st.lists(st.integers(0, 12), max_size=6, unique=True), max_size=20), st.integers(0, 20))
def test_the_likeliest_share_most_keys_and_all_of_few_are_asked(keys: list[list[int]], since: int) -> None:
    since = min(since, len(keys))
    homes = np.repeat(np.arange(len(keys)), np.array([len(one) for one in keys], np.int64))
    flat = np.array([key for one in keys for key in one], np.int64)
    for number, found in enumerate(earlier_alike(flat, homes, range(since, len(keys))), since):
        shared = {other: len({*keys[other]} & {*keys[number]}) for other in range(number)}
        expected = sorted((other for other in shared if shared[other]), key=lambda other: (-shared[other], -other))
        assert found.tolist() == expected


@given(
    st.lists(
        st.tuples(st.sampled_from([*map(rewrite, range(6)), OTHER, DISPATCH[:150], "Yes."]), st.integers(0, 3)),
        max_size=12,
    ),
    st.integers(0, 12),
)
def test_what_was_found_before_is_taken_up_with_those_alone_that_are_asked_for(
    told: list[tuple[str, int]], before: int
) -> None:
    articles = [(head(f"a{number:02}", DAY + timedelta(days=day)), text) for number, (text, day) in enumerate(told)]
    articles.sort(key=lambda pair: (pair[0].published, pair[0].id))
    whole, known = group_origins(articles), group_origins(articles[:before])
    sketches = [(one, sketch_of(text)) for one, text in articles]
    keys = [np.zeros(0, np.int64), *(keys_of(sketch) for _, sketch in sketches)]
    homes = np.repeat(np.arange(-1, len(sketches)), [len(one) for one in keys])
    later = range(len(known), len(sketches))
    alike = earlier_alike(np.concatenate(keys), homes, later)
    asked = {*later, *(other for others in alike for other in others.tolist())}
    found = follow_origins(
        {number: sketches[number] for number in asked}, alike, [known[one.id] for one, _ in articles[:before]]
    )
    assert dict(zip((one.id for one, _ in articles), found, strict=True)) == whole
