"""The side that a statement takes: a table of negations, modalities, reversals and absences, in an invented negotiation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.coding import code_statements
from locarno.records import NAMED_IN_CONDITION, NECESSARY, STANCE_POSITION, Act, Article, Case, Coding, Span, Stance
from tests.coding.marked import VALDORIA, marked

Row = tuple[str, str, Stance | None]

OPPOSE: list[Row] = [
    ("{Brandt} [rejected] <the deployment of peacekeepers>.", "force", "oppose"),
    ("{Ruria} [opposes] <Meron's Pact membership>.", "membership", "oppose"),
    ("{Ruria} [is opposed to] <any peacekeeping force>.", "force", "oppose"),
    ("{Brandt} [dismissed] <the idea of troops in Meron> out of hand.", "force", "oppose"),
    ("{Brandt} [ruled out] <sending troops>.", "force", "oppose"),
    ("{Ruria} [has ruled] <peacekeepers> [out] for good.", "force", "oppose"),
    ("{Brandt} [refused to] <send soldiers to Meron>.", "force", "oppose"),
    ("{Ruria} [vetoed] <the accession of Meron>.", "membership", "oppose"),
    ("{Brandt} [said] <troops from the Pact are completely unacceptable>.", "force", "oppose"),
    ("{Brandt} [said] <Pact membership for Meron is not a realistic outcome of the talks>.", "membership", "oppose"),
    ("{Brandt} [said] <Pact membership was off the table>.", "membership", "oppose"),
    ("{Brandt} [called] <peacekeepers a red line>.", "force", "oppose"),
    ("{Brandt} [said] <Valdoria will not send troops>.", "force", "oppose"),
    ("{Brandt} [said] <Valdoria would not send troops>.", "force", "oppose"),
    ("{Brandt} [said that Valdoria would not] <send troops>.", "force", "oppose"),
    ("<“We won’t put boots on the ground,”> {Brandt} [said].", "force", "oppose"),
    ("{Brandt} [said] <Valdoria does not envisage sending soldiers to Meron>.", "force", "oppose"),
    ("{Brandt} [said] <Valdorian troops are not foreseen>.", "force", "oppose"),
    ("{Brandt} [said that] <Valdoria has no intention of sending troops>.", "force", "oppose"),
    ("{Brandt} [said] <Valdoria has no plans to send troops>.", "force", "oppose"),
    ("{Brandt} [said that there would be] <no Valdorian troops in Meron>.", "force", "oppose"),
    ("{Brandt} [said] <there will be no boots on the ground>.", "force", "oppose"),
    ("<“No troops, no bases,”> {Brandt} [said].", "force", "oppose"),
    ("{Brandt} [said] <Meron must not join the Pact>.", "membership", "oppose"),
    ("{Brandt} [said] <Meron should never join the Pact>.", "membership", "oppose"),
    ("{Brandt} [said] <Meron cannot join the Pact>.", "membership", "oppose"),
    ("{Brandt} [said] <Meron will not be at the table>.", "seat", "oppose"),
    ("{Brandt} [pledged not to] <admit Meron>.", "membership", "oppose"),
    ("{Ruria} [promised to block] <the accession of Meron>.", "membership", "oppose"),
    ("{Brandt} [called on partners to abandon] <the plan for a stabilisation force>.", "force", "oppose"),
    ("{Brandt} [urged the partners not to] <send troops>.", "force", "oppose"),
    ("{Ruria} [demanded] <an end to talk of Pact membership>.", "membership", "oppose"),
    ("{Ruria} [demanded that the partners] <withdraw their peacekeepers>.", "force", "oppose"),
    ("{Brandt} [does not support] <Meron's accession>.", "membership", "oppose"),
    ("{Brandt} [said that she] <could not accept Pact membership for Meron>.", "membership", "oppose"),
    ("{Brandt} [said] <“we will never accept troops of the Pact in Meron”>.", "force", "oppose"),
    ("{Brandt} [is not ready to] <admit Meron> this year.", "membership", "oppose"),
    ("{Brandt} [is unwilling to] <send soldiers to Meron>.", "force", "oppose"),
    ("{Brandt} [denied planning to] <send troops>.", "force", "oppose"),
    ("{Brandt} [said it was impossible for] <Meron to join the Pact>.", "membership", "oppose"),
    ("{Brandt} [objected to] <a Kestrian guarantee>.", "guarantee", "oppose"),
    ("{Brandt} [condemned] <the plan to admit Meron> as reckless.", "membership", "oppose"),
    ("{Ruria} [refuses to accept] <peacekeepers from the Pact>.", "force", "oppose"),
    ("<A peacekeeping force> [was rejected by] {the Rurian parliament}.", "force", "oppose"),
    ("{Brandt} [refused to discuss] <the accession of Meron>.", "membership", "oppose"),
    ("{Brandt} [agreed to reject] <the accession of Meron>.", "membership", "oppose"),
    ("{Brandt} [said] <sending troops would be a mistake>.", "force", "oppose"),
    ("{Brandt} [said] <“sending troops is out of the question”>.", "force", "oppose"),
]
OPPOSE += [
    ("{Brandt} [said that] <Meron will have no seat at the talks>.", "seat", "oppose"),
    ("{Brandt} [said] <the peacekeeping force should not be sent>.", "force", "oppose"),
    ("{Ruria} [does not consider] <Pact membership for Meron a realistic outcome>.", "membership", "oppose"),
    ("{Ruria} [said] <the Pact must renounce its offer of accession>.", "membership", "oppose"),
    ("{Brandt} [has not offered] <peacekeepers>.", "force", "oppose"),
]
OPPOSE += [
    ("{Brandt} [opposed] <a peacekeeping force that would endanger the harvest>.", "force", "oppose"),
    ("{Brandt} [denied seeking] <Pact membership>.", "membership", "oppose"),
    ("{Brandt} [condemned] <a plan for peacekeepers which is dangerous for all>.", "force", "oppose"),
]
SCEPTICAL: list[Row] = [
    ("{Brandt} [said] <she would give no Kestrian guarantee beyond the harbour>.", "guarantee", "sceptical"),
    ("{Brandt} [warned of] <the risks of a peacekeeping force>.", "force", "sceptical"),
    ("{Brandt} [warned that] <peacekeepers could be drawn into the war>.", "force", "sceptical"),
    ("{Brandt} [doubted that] <troops would deter anybody>.", "force", "sceptical"),
    ("{Brandt} [is sceptical about] <the accession of Meron>.", "membership", "sceptical"),
    ("{Brandt} [was skeptical of] <the accession of Meron>.", "membership", "sceptical"),
    ("{Brandt} [called] <a vote on peacekeepers “wholly premature”>.", "force", "sceptical"),
    ("{Brandt} [said] <a vote on peacekeepers while the guns still fire was premature>.", "force", "sceptical"),
    ("{Brandt} [said it was too early for] <troops>.", "force", "sceptical"),
    ("{Brandt} [expressed concern about] <a Kestrian guarantee>.", "guarantee", "sceptical"),
    ("{Brandt} [voiced reservations about] <the stabilisation force>.", "force", "sceptical"),
    ("{Brandt} [is reluctant to] <send soldiers to Meron>.", "force", "sceptical"),
    ("{Brandt} [no longer supports] <Meron's accession>.", "membership", "sceptical"),
    ("{Brandt} [said] <sending troops would be risky>.", "force", "sceptical"),
    ("{Brandt} [cautioned against] <Meron's accession>.", "membership", "sceptical"),
    ("{Brandt} [said] <there was no need for peacekeepers>.", "force", "sceptical"),
    ("{Brandt} [criticised] <the plan for a peacekeeping force>.", "force", "sceptical"),
    ("{Brandt} [has little appetite for] <a peacekeeping force>.", "force", "sceptical"),
    ("<“It is not the right time for Pact membership,”> {Brandt} [said].", "membership", "sceptical"),
    ("{Brandt} [was not convinced that] <troops were the answer>.", "force", "sceptical"),
]
OPEN: list[Row] = [
    ("{Ruria} [did not immediately reject] <the peacekeeping force>.", "force", "open"),
    ("{Ruria} did not immediately [reject] <the peacekeeping force>.", "force", "open"),
    ("{Brandt} [would not rule out] <troops>.", "force", "open"),
    ("{Brandt} [did not exclude] <sending troops>.", "force", "open"),
    ("{Brandt} [declined to rule out] <sending troops>.", "force", "open"),
    ("{Brandt} [refused to rule out] <sending troops>.", "force", "open"),
    ("{Brandt} [said] <troops could not be ruled out>.", "force", "open"),
    ("{Brandt} [said] <sending troops should not be ruled out>.", "force", "open"),
    ("{Ruria} [called] <peacekeepers a “complicated question”>.", "force", "open"),
    ("{Ruria} [said] <the matter of peacekeepers was a difficult question>.", "force", "open"),
    ("{Brandt} [is considering] <sending soldiers to Meron>.", "force", "open"),
    ("{Brandt} [was open to] <a peacekeeping force>.", "force", "open"),
    ("{Brandt} [no longer opposes] <Meron's accession>.", "membership", "open"),
    ("{Brandt} [dropped her opposition to] <Meron's accession>.", "membership", "open"),
    ("{Brandt} [declined to say whether] <Valdoria would send troops>.", "force", "open"),
    ("{Brandt} [would not say if] <Valdoria would send troops>.", "force", "open"),
    ("{Brandt} [did not oppose] <the accession of Meron>.", "membership", "open"),
    ("{Brandt} [has no objection to] <a Kestrian guarantee>.", "guarantee", "open"),
    ("{Brandt} [said] <no decision on troops had been taken>.", "force", "open"),
    ("{Brandt} [said] <it was too early to say whether Valdoria would send troops>.", "force", "open"),
    ("{Brandt} [said] <Valdoria might send troops>.", "force", "open"),
    ("<“We could have our share in a peacekeeping force,”> {Brandt} [said].", "force", "open"),
    ("{Brandt} [hinted at] <a part in the peacekeeping force>.", "force", "open"),
    ("{Brandt} [is ready to discuss] <a peacekeeping force>.", "force", "open"),
    ("{Brandt} [remains undecided on] <Pact membership>.", "membership", "open"),
    ("{Brandt} [said] <the chain of command must be clarified before troops could go>.", "force", "open"),
    ("{Brandt} [stopped short of endorsing] <the accession of Meron>.", "membership", "open"),
    ("{Brandt} [said] <all options were on the table, peacekeepers among them>.", "force", "open"),
    ("{Brandt} [said] <nobody had been left out of a seat at the talks>.", "seat", "open"),
]
CONDITIONAL: list[Row] = [
    ("{Brandt} [said that she was] <“ready and willing” to send troops (?if needed)>.", "force", "conditional"),
    ("{Brandt} [said] <Valdoria would send troops if Kestria stood behind them>.", "force", "conditional"),
    ("{Brandt} [said] <Valdoria will send troops, but only with a Kestrian guarantee>.", "force", "conditional"),
    ("{Brandt} [offered] <troops (?once the war has ended)>.", "force", "conditional"),
    ("{Brandt} [pledged] <soldiers to Meron (?on condition that a truce holds)>.", "force", "conditional"),
    ("{Brandt} [said] <Valdoria will not send troops unless Kestria helps>.", "force", "conditional"),
    ("{Brandt} [said] <we will not send troops until the war is over>.", "force", "conditional"),
    ("{Brandt} [agreed to] <Meron's accession provided that its courts are reformed>.", "membership", "conditional"),
    ("{Brandt} [would support] <Meron's accession if its courts were reformed>.", "membership", "conditional"),
    ("{Brandt} [would accept] <peacekeepers as long as they are neutral>.", "force", "conditional"),
    ("<“If asked, we will send troops,”> {Brandt} [said].", "force", "conditional"),
    (
        "{Brandt} [is prepared to] <send soldiers to Meron as part of a truce, provided Kestria agrees>.",
        "force",
        "conditional",
    ),
]
SUPPORT: list[Row] = [
    ("{Brandt} [supports] <the accession of Meron>.", "membership", "support"),
    ("{Brandt} [backed] <a peacekeeping force>.", "force", "support"),
    ("{Brandt} [welcomed] <the plan for a stabilization force>.", "force", "support"),
    ("{Brandt} [called for] <peace-keepers>.", "force", "support"),
    ("{Brandt} [proposed] <a peacekeeping force>.", "force", "support"),
    ("<A peacekeeping force>, [suggested by] {Brandt} at the spring fair, has few friends.", "force", "support"),
    ("{Brandt} [said] <Meron must join the Pact>.", "membership", "support"),
    ("{Brandt} [said] <Meron should join the Pact soon>.", "membership", "support"),
    ("{Brandt} [called] <Meron's accession “irreversible”>.", "membership", "support"),
    ("{Brandt} [told the fleet that] <the road to Pact membership was “irreversible”>.", "membership", "support"),
    ("<“A Kestrian guarantee is essential for peace,”> {Brandt} [wrote].", "guarantee", "support"),
    ("{Brandt} [said] <there must be a Kestrian backstop>.", "guarantee", "support"),
    ("<“We need a Kestrian backstop,”> {Brandt} [said].", "guarantee", "support"),
    ("{Brandt} [stressed the need for] <a Kestrian guarantee>.", "guarantee", "support"),
    ("{Brandt} [said] <peace is impossible without a guarantee from Kestria>.", "guarantee", "support"),
    ("{Ruria} [will accept] <peacekeepers>, by her account.", "force", "support"),
    ("{Ruria} [accepts] <a peacekeeping force>.", "force", "support"),
    ("{Brandt} [agreed with] <the plan for a peacekeeping force>.", "force", "support"),
    ("<“I’m all for peacekeepers,”> {Brandt} [said].", "force", "support"),
    ("{Brandt} [is in favour of] <Pact membership>.", "membership", "support"),
    ("{Brandt} [is in favor of] <Pact membership>.", "membership", "support"),
    ("{Brandt} [expressed appreciation for] <the offer of troops>.", "force", "support"),
    ("{Brandt} [praised] <the offer of troops> as an important step.", "force", "support"),
    ("{Brandt} [said] <“I shall never sign what is drawn up without Meron”>.", "seat", "support"),
    ("{Brandt} [said] <Valdoria will not recognise agreements made without Meron>.", "seat", "support"),
    ("{Brandt} [said] <nothing should be decided without Meron>.", "seat", "support"),
    ("{Brandt} [rejected] <talks behind Meron's back and without Meron>.", "seat", "support"),
    ("{Brandt} [said] <Meron must be at the negotiating table>.", "seat", "support"),
    ("{Brandt} [insisted on] <a seat at the talks>.", "seat", "support"),
    ("{Brandt} [is ready to] <send troops>.", "force", "support"),
    ("{Brandt} [said] <troops would be the best guarantee of a peace>.", "force", "support"),
    ("{Brandt} [urged Ruria to accept] <a peacekeeping force>.", "force", "support"),
    ("{Brandt} [wants] <Meron to join the Pact>.", "membership", "support"),
    ("{Brandt} [said] <the truce line must be guarded by troops of the partners>.", "force", "support"),
    (
        "{Brandt} [said that] <Meron must not be left out of the Pact and accession must go on>.",
        "membership",
        "support",
    ),
]
SUPPORT += [
    ("{Brandt} [said that there would be] <Kestrian backing for the harbour>.", "guarantee", "support"),
    ("{Brandt} [called] <the plan for peacekeepers important>.", "force", "support"),
    ("{Brandt} [would welcome] <peacekeepers (?if the partners want to send them)>.", "force", "support"),
    ("<“If they want to send peacekeepers, I'm all for peacekeepers,”> {Brandt} [said].", "force", "support"),
    ("{Brandt} [said] <every treaty “(?must be upheld by troops of the partners)”>.", "force", "support"),
]
SUPPORT += [
    ("{Brandt} [warned that she was] <prepared to send troops>.", "force", "support"),
    ("{Brandt} [warned] <peace is impossible without a Kestrian guarantee>.", "guarantee", "support"),
    ("{Brandt} [agreed] <no time was to be lost over Meron's accession>.", "membership", "support"),
]
COMMIT: list[Row] = [
    ("{Brandt} [pledged to] <send troops>.", "force", "commit"),
    ("<“We will send troops,”> {Brandt} [said].", "force", "commit"),
    ("{Brandt} [said] <Valdoria will send troops in May>.", "force", "commit"),
    ("{Brandt} [promised] <soldiers to Meron>.", "force", "commit"),
    ("{Brandt} [vowed to] <admit Meron>.", "membership", "commit"),
    ("{Brandt} [has decided to] <send peacekeepers>.", "force", "commit"),
    ("{Brandt} [committed to] <a contingent of peacekeepers>.", "force", "commit"),
    ("{Brandt} [said] <her government plans to send troops>.", "force", "commit"),
]
NOTHING: list[Row] = [
    ("{Ruria} [must accept] <a peacekeeping force>.", "force", None),
    ("{Brandt} [took note of] <the plan for peacekeepers>.", "force", None),
    ("{Brandt} [denied that] <troops had crossed the river>.", "force", None),
    ("{Brandt} [told the harbour master] <an order to move troops would not be signed lightly>.", "force", None),
    ("{Brandt} [said] <peacekeepers must have clear rules>.", "force", None),
    ("{Brandt} [said] <peacekeepers should not be part of a Kestrian mission>.", "force", None),
    ("{Brandt} [said] <troops can be moved by rail>.", "force", None),
    ("{Brandt} [said] <if peacekeepers are sent, the roads must be mended>.", "force", None),
    ("{Brandt} [criticised Ruria for blocking] <Meron's accession>.", "membership", None),
    ("{Brandt} [said] <Kestria and Ruria were still discussing Pact membership>.", "membership", None),
    ("{Brandt} [said] <the troops had crossed the river at dawn>.", "force", None),
    ("{Brandt} [said] <ministers discussed a peacekeeping force on Monday>.", "force", None),
    ("{Brandt} [said] <peacekeepers had not been discussed>.", "force", None),
    ("{Brandt} [asked] <“Will anybody send troops?”>.", "force", None),
    ("{Brandt} [said] <Ruria rejects Pact membership>.", "membership", None),
    ("{Brandt} [said] <Ruria opposed peacekeepers>.", "force", None),
    ("{Brandt} [said] <Kestria was ready to send troops>.", "force", None),
    ("{Brandt} [said] <Ruria would never accept peacekeepers>.", "force", None),
    ("{Brandt} [said] <there were no peacekeepers in the town>.", "force", None),
    ("{Brandt} [said] <the talks on accession would be held on Friday>.", "membership", None),
    ("{Brandt} [accused Ruria of rejecting] <a peacekeeping force>.", "force", None),
    ("{Brandt} [said] <Kestria has supported the sanctions since March>.", "sanctions", None),
    ("{Brandt} [explained how] <Pact membership works>.", "membership", None),
    ("{Brandt} [noted that] <the peacekeeping force was proposed by Kestria>.", "force", None),
    ("{Brandt} [said] <the sanctions were imposed in March>.", "sanctions", None),
]
TURNED: list[Row] = [
    ("{Ruria} [called for] <an end to the sanctions>.", "sanctions", "support"),
    ("{Ruria} [demanded that] <the sanctions be lifted>.", "sanctions", "support"),
    ("{Brandt} [supports] <the sanctions>.", "sanctions", "oppose"),
    ("{Brandt} [said] <the sanctions must stay>.", "sanctions", "oppose"),
    ("{Brandt} [said] <the sanctions must not be lifted>.", "sanctions", "oppose"),
    ("{Brandt} [opposes] <lifting the sanctions>.", "sanctions", "oppose"),
    ("{Brandt} [said] <lifting the sanctions would be premature>.", "sanctions", "sceptical"),
    ("{Brandt} [would not rule out] <easing the embargo>.", "sanctions", "open"),
    ("{Brandt} [offered to lift] <the sanctions> (?once a truce holds).", "sanctions", "conditional"),
    ("{Ruria} [condemned] <the sanctions>.", "sanctions", "support"),
]
TABLE = [*OPPOSE, *SCEPTICAL, *OPEN, *CONDITIONAL, *SUPPORT, *COMMIT, *NOTHING, *TURNED]


def coded(text: str, case: Case = VALDORIA, *, act: Act = "inform", title: str | None = None) -> dict[str, Coding]:
    article, statement = marked(text, act=act, title=title)
    return {coding.issue: coding for coding in code_statements(article, [statement], case)}


@pytest.mark.parametrize(("text", "issue", "stance"), TABLE, ids=[row[0] for row in TABLE])
def test_the_side_of_a_statement_is_found_and_no_other(text: str, issue: str, stance: Stance | None) -> None:
    codings = coded(text)
    assert issue in codings, "not seen as being about the issue"
    assert codings[issue].stance == stance, codings[issue].rule
    assert codings[issue].position == (None if stance is None else STANCE_POSITION[stance])
    assert [other.issue for other in codings.values() if other.issue != issue and other.stance is not None] == []


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(TABLE) >= 120
    assert len({row[0] for row in TABLE}) == len(TABLE)


def test_a_coding_names_the_words_it_rests_on_and_the_rule() -> None:
    article, statement = marked("{Ruria} [did not immediately reject] <the peacekeeping force>.")
    (coding,) = code_statements(article, [statement], VALDORIA)
    assert [span.of(article.text) for span in coding.why] == ["reject", "peacekeeping force"]
    assert coding.rule == 'not: is against ("reject")'
    assert coding.statement == statement.id


def test_a_necessity_says_so_at_the_start_of_its_rule() -> None:
    assert coded("{Brandt} [wrote] <a Kestrian guarantee is essential>.")["guarantee"].rule.startswith(NECESSARY)
    assert not coded("{Brandt} [welcomed] <a Kestrian guarantee>.")["guarantee"].rule.startswith(NECESSARY)


def test_an_issue_named_in_a_condition_is_no_position_and_says_so() -> None:
    codings = coded("{Brandt} [said] <Valdoria will send troops, but (?only with a Kestrian guarantee)>.")
    assert codings["force"].stance == "conditional"
    assert codings["guarantee"].stance is None
    assert codings["guarantee"].rule == NAMED_IN_CONDITION


def test_two_issues_of_one_statement_each_get_their_own_side() -> None:
    codings = coded("{Brandt} [said] <she supports Pact membership, but Valdoria will not send troops>.")
    assert codings["membership"].stance == "support"
    assert codings["force"].stance == "oppose"


def test_a_statement_that_takes_both_sides_of_one_issue_takes_none() -> None:
    codings = coded("{Brandt} [said] <peacekeepers are unacceptable; peacekeepers are essential>.")
    assert codings["force"].stance is None


def test_a_reversed_issue_mirrors_the_position_and_keeps_the_stance() -> None:
    reversed_issues = tuple(replace(issue, reversed=True) for issue in VALDORIA.issues)
    case = replace(VALDORIA, issues=reversed_issues)
    coding = coded("{Ruria} [rejected] <the peacekeeping force>.", case)["force"]
    assert (coding.stance, coding.position) == ("oppose", 100.0)


def test_what_is_only_pointed_to_counts_where_a_side_is_taken() -> None:
    article_title = "Valdoria offers troops"
    assert coded("{Ruria} [rejected] <Brandt's proposal>.", title=article_title)["force"].stance == "oppose"
    assert coded("{Ruria} [read] <Brandt's proposal>.", title=article_title) == {}


def test_what_is_pointed_to_is_less_sure_than_what_is_named() -> None:
    named = coded("{Ruria} [rejected] <the peacekeeping force>.")["force"]
    pointed = coded("{Ruria} [rejected] <Brandt's proposal>.", title="Valdoria offers troops")["force"]
    assert pointed.confidence < named.confidence


@pytest.mark.parametrize(
    ("act", "stance"),
    [("reject", "oppose"), ("support", "support"), ("withhold", "open"), ("inform", None), ("accuse", None)],
)
def test_the_act_decides_only_where_no_word_does(act: Act, stance: Stance | None) -> None:
    assert coded("{Brandt} [took the floor on] <peacekeepers>.", act=act)["force"].stance == stance
    assert coded("{Brandt} [backed] <peacekeepers>.", act=act)["force"].stance == "support"


def test_the_act_counts_only_for_what_it_is_directed_at() -> None:
    text = "{Brandt} [took the floor on] <the colour of the flag that the peacekeepers are to carry>."
    assert coded(text, act="support")["force"].stance is None


def test_group_members_speak_for_their_group_and_it_for_them() -> None:
    union = replace(VALDORIA.actors[4], id="union", name="The League", members=("valdoria",), aliases=())
    case = replace(VALDORIA, actors=(*VALDORIA.actors, union))
    text = "{Brandt} [said] <the League was ready to send troops>."
    assert coded(text)["force"].stance is None
    assert coded(text, case)["force"].stance == "support"


def test_nothing_to_code_gives_nothing() -> None:
    article, statement = marked("{Brandt} [said] <it rained>.")
    assert code_statements(article, [statement], VALDORIA) == ()
    assert code_statements(article, [], VALDORIA) == ()
    assert code_statements(article, [statement], replace(VALDORIA, issues=())) == ()


PIECES = [
    "troops",
    "not",
    "Meron",
    "will",
    "if",
    ",",
    ".",
    "?",
    "without",
    "reject",
    "must",
    "the idea",
    "“",
    "”",
    "never",
    "sanctions",
    "no",
    "by",
    "it",
    "-",
    "’",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join), st.data())
def test_any_text_is_coded_without_a_crash_and_every_reason_lies_in_the_text(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    spans = [Span(*sorted((data.draw(places), data.draw(places)))) for _ in range(4)]
    article = Article(Article.id_of(text), "a", text, "", "", title="Troops")
    _, statement = marked("{Brandt} [said] <so>.")
    statement = replace(
        statement, cue=(spans[0],), content=(spans[1], spans[2]), conditions=(spans[3],), sentence=Span(0, len(text))
    )
    for coding in code_statements(article, [statement], VALDORIA):
        assert 0 < coding.confidence <= 1
        assert all(span.end <= len(text) for span in coding.why)
        assert (coding.stance is None) == (coding.position is None)


def test_an_outlet_that_reports_takes_no_side() -> None:
    """What its own article says that it reported is others' view; elsewhere it may have one, and so may an outlet that is an actor of the case."""
    text = "<Valdoria should send peacekeepers>, {the Lun Courier} [reported]."
    article, statement = marked(text, speaker="lun-courier", behalf="lun-courier")
    assert [one.stance for one in code_statements(article, [statement], VALDORIA)] == ["support"]
    own = replace(article, outlet="Lun Courier")
    assert [one.stance for one in code_statements(own, [statement], VALDORIA)] == [None]
    known = replace(statement, speaker=VALDORIA.actors[0].id)
    assert [one.stance for one in code_statements(own, [known], VALDORIA)] == ["support"]
