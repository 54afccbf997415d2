"""An article made ready for coding."""

from __future__ import annotations

from locarno.coding.page import Page
from locarno.records import Article
from tests.coding.lazy import STRAITS
from tests.coding.marked import VALDORIA

TEXT = "It rained. Valdoria may send warships to escort the convoys. Ruria keeps the tolls on timber. The harvest was good."


def page(text: str = TEXT, title: str | None = None) -> Page:
    return Page(Article("a", "a.txt", text, "", "", title=title), STRAITS)


def test_the_sentences_before_come_nearest_first() -> None:
    made = page()
    last = made.words.sentence(len(made.words.items) - 2)
    first_words = [made.words.items[sentence.start].text for sentence in made.sentences_before(last)]
    assert first_words == ["Ruria", "Valdoria"]
    assert list(made.sentences_before(made.words.sentence(0))) == []


def test_a_stretch_names_the_issue_that_it_tells_most_of() -> None:
    made = page()
    topics = [
        made.topics(made.words.sentence(k)) for k in range(len(made.words.items)) if made.words.items[k].text == "."
    ]
    assert topics == [frozenset(), {"escorts"}, {"tolls"}, frozenset()]


def test_concepts_count_less_the_further_away_they_stand() -> None:
    made = page(title="A lighthouse school")
    levels = made.levels_around(made.words.sentence(len(made.words.items) - 2))
    assert [level for level, present in levels if "timber" in present] == [0.7]
    assert [level for level, present in levels if "convoy" in present] == [0.5]
    assert [level for level, present in levels if "lighthous" in present] == [0.5]


def test_only_issues_without_terms_are_looked_for_by_their_propositions() -> None:
    assert page().bare == {issue.id for issue in STRAITS.issues}
    assert page().hits == []
    assert Page(Article("a", "a.txt", TEXT, "", ""), VALDORIA).bare == frozenset()


def test_what_many_sentences_say_tells_less() -> None:
    made = page("Timber is dear. Timber is scarce. It rained. Ruria keeps the tolls on timber.")
    assert made.spread("timber") == 0.75
    assert made.spread("convoy") == 0.0
