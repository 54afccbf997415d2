"""How probable it is that a statement is on a bare proposition."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from locarno.coding.page import Page
from locarno.coding.weighing import ON_ISSUE_FROM, Weighed, probability, weigh_statements
from locarno.records import Act, Article, Span, Statement
from tests.coding.lazy import STRAITS
from tests.coding.marked import VALDORIA, marked

NUMBERS = st.floats(-20, 20)


def weighed(text: str, act: Act = "inform") -> Weighed | None:
    article, statement = marked(text, act=act)
    return weigh_statements(Page(article, STRAITS), [statement])[statement.id][1]


@given(st.dictionaries(st.sampled_from("abc"), NUMBERS), st.dictionaries(st.sampled_from("abcd"), NUMBERS))
def test_a_probability_lies_between_0_and_1_and_what_has_no_weight_counts_nothing(
    weights: dict[str, float], features: dict[str, float]
) -> None:
    known = {"": 0.0, **weights}
    chance = probability(known, features)
    assert 0.0 <= chance <= 1.0
    assert chance == probability(known, {name: value for name, value in features.items() if name in weights})


def test_a_statement_in_the_words_of_a_proposition_is_on_it_and_one_on_nothing_is_not() -> None:
    found = weighed("{Brandt} [called for] <an easing of the timber tolls>.")
    assert found is not None
    assert found.match.entry.issue.id == "tolls"
    assert found.found
    assert found.chance >= 0.8
    assert weighed("{Brandt} [said] <the harvest was good>.") is None


def test_an_act_that_takes_sides_makes_it_more_probable() -> None:
    text = (
        "Brandt wants Ruria to lift the tolls on timber. || {Ruria} [answered on] <the letter about timber in spring>."
    )
    informs, demands = weighed(text, "inform"), weighed(text, "demand")
    assert demands is not None
    assert informs is None or informs.chance < demands.chance


def test_what_the_rules_find_nowhere_in_the_article_is_not_asked_about() -> None:
    text = "The tolls on timber hurt the mills. || {Brandt} [said] <the mills in the north of the country will close>."
    assert weighed(text, "accuse") is None


def test_an_argument_is_on_what_the_same_speaker_spoke_of_before() -> None:
    first = "Brandt demanded that Ruria lift the tolls on timber."
    second = "Brandt said mills and joiners in the green valleys of her country were losing orders because of Ruria and its dear timber."
    text = f"{first} {second}"
    article = Article(Article.id_of(text), "a.txt", text, "", "")

    def spoken(start: int, act: Act) -> Statement:
        _, statement = marked("{Brandt} [said] <x>.", act=act)
        content = Span(start, text.index(".", start))
        sentence = Span(0, len(first)) if start < len(first) else Span(len(first) + 1, len(text))
        where = replace(statement, article=article.id, source=(), cue=(), content=(content,), sentence=sentence)
        return replace(where, id=Statement.id_of(article.id, (), (content,), statement.speaker))

    both = [spoken(len("Brandt demanded "), "demand"), spoken(text.index("mills and"), "criticise")]
    page = Page(article, STRAITS)
    found = weigh_statements(page, both)[both[1].id][1]
    alone = weigh_statements(page, both[1:])[both[1].id][1]
    assert found is not None
    assert found.match.entry.issue.id == "tolls"
    assert found.chance >= ON_ISSUE_FROM
    assert alone is None or alone.chance < found.chance


def test_a_short_answer_is_one_only_where_the_sum_finds_it_likely() -> None:
    before = "Ruria may lift the tolls on timber. || "
    answer = weighed(before + "{Kestria} [rejected] <the proposal>.", "reject")
    other = weighed(before + "{Kestria} [prepared] <a temporary schedule>.", "offer")
    assert answer is not None
    assert answer.answers
    assert answer.chance > answer.summed
    assert other is None or not other.answers


def test_issues_with_terms_are_left_to_the_rules() -> None:
    article, statement = marked("{Ruria} [rejected] <troops of other states in Meron>.")
    ruled, likely = weigh_statements(Page(article, VALDORIA), [statement])[statement.id]
    assert [match.entry.issue.id for match in ruled] == ["force"]
    assert likely is None
