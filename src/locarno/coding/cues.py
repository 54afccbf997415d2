"""The words that take a side: a lexicon of stance operators, and how each changes what it governs.

A clause is read as a chain of operators, outermost first: "is not | ready | to rule out" is not(ready(against(X))). Each operator turns
the level of what it governs into its own level, so that negation, modality and double negation need no list of whole expressions.
The tables are phrases in their base form; `*` stands for up to three words ("rule * out"), `-ing` for any
word that ends so; articles in the text are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, Literal

from locarno.coding.words import Word, fold, split_words
from locarno.records import NECESSARY

Level = Literal["bare", "oppose", "sceptical", "open", "support", "ready", "commit"]
"""How far a clause goes for its issue; bare: the issue is named and nothing is said for or against it."""


class Kind(Enum):
    """What an operator does. Those of `HELD` are somebody's attitude and count only where that somebody is the speaker."""

    FAVOUR = "favours"
    WELCOME = "welcomes"
    FITTING = "calls it good"
    NEED = NECESSARY
    AGAINST = "is against"
    UNFIT = "calls it wrong or impossible"
    DENY = "denies"
    DOUBT = "doubts"
    WARN = "warns"
    RISK = "sees risks or calls it untimely"
    WEIGH = "weighs"
    UNSETTLED = "calls it undecided"
    TALK = "speaks of talking about it"
    WITHHOLD = "declines to take a side"
    READY = "is ready"
    PLEDGE = "promises"
    FUTURE = "will"
    ANNOUNCE = "says what will be"
    PLAN = "plans"
    EXPECT = "foresees"
    POSSIBLE = "may"
    NOT = "not"
    NO_LONGER = "no longer"
    UNDO = "undoes"
    CONDITION = "if"
    PENDING = "names what must come first"
    NEUTRAL = "neutral"


HELD: Final = frozenset({
    Kind.FAVOUR, Kind.WELCOME, Kind.AGAINST, Kind.DENY, Kind.DOUBT, Kind.WARN, Kind.WEIGH, Kind.READY, Kind.PLEDGE, Kind.FUTURE, Kind.PLAN, Kind.EXPECT, Kind.POSSIBLE, Kind.WITHHOLD,
})  # fmt: skip

_PHRASES: Final[dict[Kind, str]] = {
    Kind.FAVOUR: """
        support | call on | back | endorse | favour | in favour of | favourable to | accept | agree | agree to | agree with | approve |
        approve of | embrace | champion | advocate | propose | suggest | call for | push for | press for | want | seek | urge |
        insist on | demand | request | ask * for | appeal for | stand behind | stand by | give green light to | give its blessing to |
        give its backing | full backing | full support | strong support | support for | backing for | vote for | sign up to | join |
        lobby for | campaign for | wish | prefer | recommend | believe in | consent to | consent | say yes to | throw weight behind |
        in support of | speak up for | plead for | argue for | argue in favour of | long for | pursue | strive for | aspire to |
        hope for | hope that | opt for | no longer dispute | not dispute | affirm | reaffirm
    """,
    Kind.WELCOME: """
        welcome | applaud | hail | praise | all for | appreciation for | appreciate | commend | see merit in | like the idea |
        like the plan | gratitude for | grateful for | thank * for | enthusiasm for | sympathetic to | delighted with | pleased with |
        glad about
    """,
    Kind.FITTING: """
        irreversible | good idea | right step | right thing | step in right direction | important step | positive step | good step |
        acceptable | desirable | great idea | excellent idea | worthwhile | best guarantee | best option | best way | only way |
        only option | beneficial | useful | helpful | constructive | legitimate | justified | inevitable | non negotiable |
        nonnegotiable | welcome step | great thing | good thing | wise | deserve | important | historic step | sensible | reasonable |
        the right | viable | in our interest | priority | fair | beautiful thing | realistic | feasible | possible to
    """,
    Kind.NEED: """
        must | should | have to | need | need to | ought to | essential | necessary | crucial | vital | indispensable | imperative |
        require | no alternative to | no substitute for | cannot do without | no peace without | no lasting peace without |
        essential for | critical | non optional | important that | high time | only * can | it be time
    """,
    Kind.AGAINST: """
        reject | oppose | opposed to | dismiss | exclude -ing | exclude that | exclude possibility | exclude option | exclude idea |
        refuse | rule * out | rule out | veto | block | resist | turn down | spurn | rebuff | decline | decline to | shoot down |
        object to | objection to | opposition to | opposition | rejection of | resistance to | be against | push back against |
        push back on | push back | say no to | condemn | denounce | decry | repudiate | deplore | disagree with | disapprove |
        disapprove of | never accept | stand against | vote against | come out against | speak out against | argue against |
        campaign against | pour cold water on | scorn | want no | will have no part | unwilling | unwilling to | reluctance to accept |
        protest against | lash out at | slam | blast | decide against | advise against | recoil from | hostile to | hostility to |
        speak against | loath | throw out | rail against
    """,
    Kind.DENY: "deny",
    Kind.WARN: "warn | warn that | caution | caution that",
    Kind.UNFIT: """
        unacceptable | impossible | unrealistic | not * realistic | no realistic | hardly realistic | not * acceptable |
        not * possible | not * feasible | not * desirable | out of question | off the table | non starter | nonstarter | red line |
        mistake | unthinkable | inconceivable | inadmissible | intolerable | unjustified | illegitimate | illegal | reckless | absurd |
        nonsense | no way | provocation | act of aggression | direct threat | threat to our | wrong | bad idea | terrible idea |
        futile | impermissible | inexcusable | harmful | counterproductive | unworkable | dead on arrival | no place for | no room for |
        no seat for | no role for | dangerous idea | hostile act | foolish | madness | crazy | disastrous | disaster | unfeasible |
        unwelcome | no basis for | casus belli | untenable | unviable | recipe for
    """,
    Kind.DOUBT: """
        doubt | doubtful | sceptical | sceptical of | sceptical about | scepticism about | question whether | question the |
        cast doubt on | raise doubt | warn against | warn of | warn about | caution against | wary of | wary |
        concern about | concern over | with concern | express concern | concerned about | be concerned | worried about | worry about | reservation about | reservation |
        misgivings about | fear that | fear | reluctant | reluctance | hesitant | hesitate | hesitation | uneasy about | unease about |
        unconvinced | not convinced | criticise | critical of | criticism of | have doubt | not persuaded | apprehensive |
        little interest in | little enthusiasm for | little appetite for | no appetite for | no hurry to | cool on | cool to |
        lukewarm | complain about | disappointed | regret | play down | downplay | temper
    """,
    Kind.RISK: """
        risk | risky | danger | dangerous | premature | inappropriate | untimely | too early for | too soon for | too soon to |
        escalation | escalate | destabilise | undermine | ill advised | unwise | problematic | unhelpful | unlikely | far fetched |
        far off | naive | overstretch | could backfire | backfire | wrong time | not the time | not the moment |
        not the right time | difficult to imagine | hard to imagine | hard to see | difficult to see | distant prospect |
        insufficient | not enough | perilous | not necessary | no need | need not | not essential | unnecessary | not needed |
        jeopardise | endanger | consequence | harm
    """,
    Kind.WEIGH: """
        consider | weigh | explore | look at | look into | study | examine | open to | open to the idea | keep * open | leave * open |
        remain open | open mind | mull | not make up * mind | think about | take a look at | ready to discuss | willing to discuss |
        ready to talk about | prepared to discuss | willing to talk about | willing to consider | look forward to discussing | assess |
        evaluate | reflect on | entertain | no longer insist | not insist | no longer demand | toy with | flirt with | hint | hint at | rule nothing out
    """,
    Kind.UNSETTLED: """
        complicated | complicated question | complex question | complex issue | difficult question | difficult issue | open question |
        undecided | no decision | decision have not | not decided | yet to decide | too early to say | too early to speak |
        too early to talk | too soon to say | remain to be see | possible option | an option | on the table | all options |
        every option | one of the options | nothing be excluded | nobody * excluded | nobody * sidelined | nobody * left out |
        no one * excluded | no one * sidelined | no one * left out | sensitive question | sensitive issue | complex | depends |
        matter for discussion | subject of discussion | not taken a decision | conceivable | imaginable | up to * to decide |
        no final decision
    """,
    Kind.TALK: """
        discuss | discussion | debate | talk about | talk of | talks on | raise | address | consult | consultation | speak about |
        mention | touch on | bring up
    """,
    Kind.WITHHOLD: """
        decline to say | refuse to say | would not say | will not say | not say | decline to comment | refuse to comment |
        not comment | no comment | would not comment | would not be drawn | not be drawn | sidestep | evade | dodge |
        decline to answer | not answer | non committal | noncommittal | not take a position | no position | not take sides |
        neutral on | stay neutral | remain neutral | stop short of reject | stop short of oppose | stop short of rule out |
        stop short of endorse | stop short of back | stop short of support | stop short of commit | decline to rule |
        decline to commit | not commit | not commit to | leave * unanswered | wait and see | neither confirm | reserve judgment |
        give no answer | avoid * question | abstain
    """,
    Kind.READY: """
        ready | willing | prepared | ready and willing | stand ready | willingness | readiness | offer | offer to | happy to |
        glad to | can contribute | could contribute | be able to | in a position to | volunteer
    """,
    Kind.PLEDGE: """
        pledge | promise | commit | commit to | commitment to | vow | undertake | decide to | have decided | decide on |
        guarantee that | resolve to | determined to | swear | agree to send | agree to provide | agree to deploy |
        agree to contribute | give assurance
    """,
    Kind.FUTURE: "will | shall | would | be going to | be to",
    Kind.PLAN: """
        plan | plan to | plan for | intend | intend to | intention of | intention to | aim to | mean to | expect to | work towards
    """,
    Kind.EXPECT: "envisage | foresee | envision | provide for | contemplate | anticipate | expect | think of | look to | interested in",
    Kind.POSSIBLE: "could | may | might | can | potentially",
    Kind.NOT: "not | nothing | never | no | neither | nor | nobody | none | hardly | nowhere | rather than | instead of | no one | no such",
    Kind.NO_LONGER: "no longer | not * any longer | not * anymore | not * any more | drop | lift | give up | soften | cease to | stop",
    Kind.UNDO: """
        without | withdraw | withdrawal of | withdrawal from | abandon | exclude | exclusion of | sideline | prevent | avoid | halt |
        ban | cancel | end | end to | suspend | scrap | abolish | stop | remove | removal of | lift | lifting of | ease | revoke |
        repeal | dismantle | limit | freeze | refusal to | refusal of | failure to | fail to | absence of | lack of | delay |
        postpone | leave out | shut out | bar | keep * out | keep out of | stay out of | pull out | leave | terminate | disavow |
        renounce | forgo | drop | stay closed | remain closed | keep * closed | stay shut | keep * shut | waive | waiver | exempt |
        exemption | relief | spare | closure | shut down | disconnect | switch off | break off | reverse | behind * back | rollback |
        roll back | curb | cut | reduce | against the will of |
        over the heads of | over * head | renunciation of | disregard | bypass | quit
    """,
    Kind.CONDITION: """
        if | unless | until | , provided | provided that | providing that | as long as | so long as | only if | only with |
        on condition | subject to | depend on | contingent on | once | in case | in the event | in return for | in exchange for |
        only when | only after | conditional on | only once | only alongside | assuming | in so far as | insofar as | only as part of |
        only in case | only under | except with
    """,
    Kind.PENDING: """
        before | cleared up | clear up | clarify | clarification | clarity | define | be clear | made clear | be answered | first resolve |
        precondition | prerequisite | resolve first
    """,
    Kind.NEUTRAL: """
        not only | not just | not merely | no doubt | no question that | not least | back to | come back | bring back | go back |
        hit back | back and forth | look back | no matter | even if | as if | what if | if not | ask if | say if | know if | see if |
        right now | right away | right to | right of | in need of | as well as | will of | goodwill | free will | at will | no less |
        no sooner | no wonder | well back | human right | need not be | seek to | nothing but | as soon as possible |
        as much as possible | at once | if any | as may be | such as | welcome to | at risk | be set to | question of | right wing | right hand |
        fight back | turn back | hold back | at the end | not * lightly | no time * lose | no time * waste | important question | important issue | important topic |
        important to note | end of | by the end | in the end | week end | like * that | in no time
    """,
}


_ARTICLES: Final = frozenset({"a", "the"})
_BEFORE_THINGS: Final = frozenset({"the", "this", "that", "these", "those", "such", "his", "her", "their", "its"})
_AGREE: Final = fold("agree")
_NOUN_ENDINGS: Final = ("s", "ion", "ment", "ship", "ing", "ty", "our", "any", "all", "some")
_THINGS: Final = frozenset({Kind.PLAN, Kind.READY, Kind.PLEDGE, Kind.FAVOUR, Kind.WELCOME})


@dataclass(frozen=True, slots=True)
class Operator:
    """One stance operator in a text: the words `first` to `last` (exclusive), its kind, and whether it is negated."""

    kind: Kind
    first: int
    last: int
    negated: bool = False


def _part(word: str) -> str:
    return word if word in ("*", "-ing") else split_words(word)[0].fold


def _compile() -> dict[str, list[tuple[tuple[str, ...], Kind]]]:
    table: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for kind, phrases in _PHRASES.items():
        for phrase in phrases.split("|"):
            parts = tuple(_part(word) for word in phrase.split() if word not in _ARTICLES)
            table.setdefault(parts[0], []).append((parts, kind))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_TABLE: Final = _compile()


def find_operators(words: list[Word], indices: range) -> list[Operator]:
    """The operators among `words` at `indices`, in order; the longest phrase wins, and what it covers is not read twice.

    "The plan" and "her offer" are things and no operators, where "they plan" and "to offer" are.
    """
    found = []
    at = indices.start
    while at < indices.stop:
        match = _longest(words, at, indices.stop)
        if match is None:
            at += 1
            continue
        kind, last = match
        if kind is Kind.FAVOUR and words[at].fold == _AGREE and _agrees_to_act(words, at + 1, indices.stop):
            kind = Kind.PLEDGE
        thing = (
            kind in _THINGS
            and at > 0
            and (words[at - 1].fold in _BEFORE_THINGS or words[at - 1].text.endswith(("'s", "’s")))
        )
        if kind is not Kind.NEUTRAL and not thing:
            found.append(Operator(kind, at, last))
        at = last
    return found


def _agrees_to_act(words: list[Word], at: int, stop: int) -> bool:
    """True for "agreed (on Monday) to send", a promise; "agreed to the plan" and "agreed to talks" accept a thing."""
    place = next((k for k in range(at, min(at + 4, stop - 1)) if words[k].fold == "to"), None)
    if place is None or any(words[k].fold == "be" for k in range(at, place)):
        return False
    after = words[place + 1]
    noun = after.fold in _ARTICLES | _BEFORE_THINGS or after.text.endswith(_NOUN_ENDINGS)
    return after.text.islower() and not noun


def _longest(words: list[Word], at: int, stop: int) -> tuple[Kind, int] | None:
    if words[at].text == "May":  # the month; a sentence rarely begins with the verb
        return None
    for parts, kind in _TABLE.get(words[at].fold, ()):
        last = _matches(words, at, stop, parts)
        if last is not None:
            return kind, last
    return None


def _matches(words: list[Word], at: int, stop: int, parts: tuple[str, ...]) -> int | None:
    place = at
    for number, part in enumerate(parts):
        if place > at and place < stop and words[place].fold in _ARTICLES and part != "*":
            place += 1
        if part == "*":
            following = parts[number + 1]
            gap = next((k for k in range(place, min(place + 4, stop)) if words[k].fold == following), None)
            if gap is None:
                return None
            place = gap
        elif place < stop and (words[place].fold == part or (part == "-ing" and words[place].text.endswith("ing"))):
            place += 1
        else:
            return None
    return place


_OUTER: Final[dict[Kind, dict[Level, Level]]] = {
    Kind.FAVOUR: {"bare": "support", "ready": "support"},
    Kind.WELCOME: {"bare": "support", "ready": "support", "commit": "support"},
    Kind.FITTING: {"bare": "support", "ready": "support"},
    Kind.NEED: {"bare": "support", "ready": "support", "commit": "support"},
    Kind.AGAINST: {"bare": "oppose", "support": "oppose", "ready": "oppose", "commit": "oppose", "open": "oppose", "oppose": "open", "sceptical": "open"},
    Kind.DENY: {"commit": "oppose", "ready": "oppose", "support": "oppose", "oppose": "open"},
    Kind.WARN: {"bare": "sceptical", "open": "sceptical"},
    Kind.DOUBT: {"bare": "sceptical", "support": "sceptical", "ready": "sceptical", "commit": "sceptical", "open": "sceptical", "oppose": "open"},
    Kind.WEIGH: {"bare": "open", "support": "open", "ready": "open", "commit": "open", "oppose": "open", "sceptical": "open"},
    Kind.READY: {"bare": "ready"},
    Kind.PLEDGE: {"bare": "commit", "ready": "commit"},
    Kind.FUTURE: {"bare": "commit"},
    Kind.ANNOUNCE: {"bare": "support"},
    Kind.PLAN: {"bare": "commit", "ready": "commit"},
    Kind.POSSIBLE: {"bare": "open", "support": "open", "ready": "open", "commit": "open", "oppose": "sceptical"},
}  # fmt: skip
_OUTER[Kind.UNFIT] = _OUTER[Kind.AGAINST]
_OUTER[Kind.RISK] = _OUTER[Kind.DOUBT]
_OUTER[Kind.UNSETTLED] = _OUTER[Kind.WEIGH]
_OUTER[Kind.WITHHOLD] = _OUTER[Kind.WEIGH]

_TURNED: Final[dict[Level, Level]] = {
    "bare": "oppose", "support": "oppose", "ready": "oppose", "commit": "oppose", "open": "oppose", "oppose": "open", "sceptical": "open",
}  # fmt: skip
_NEGATED: Final[dict[Kind, dict[Level, Level]]] = {
    Kind.FAVOUR: {**_TURNED, "open": "sceptical"},
    Kind.WELCOME: {**_TURNED, "bare": "sceptical", "open": "sceptical"},
    Kind.FITTING: {**_TURNED, "bare": "sceptical"},
    Kind.NEED: _TURNED,
    Kind.AGAINST: {"bare": "open", "support": "open", "ready": "open", "commit": "open", "open": "open", "oppose": "sceptical", "sceptical": "open"},
    Kind.WEIGH: _TURNED,
    Kind.READY: _TURNED,
    Kind.PLEDGE: {**_TURNED, "bare": "open"},
    Kind.FUTURE: _TURNED,
    Kind.PLAN: _TURNED,
    Kind.EXPECT: _TURNED,
    Kind.POSSIBLE: _TURNED,
}  # fmt: skip
_NEGATED[Kind.UNFIT] = _NEGATED[Kind.AGAINST]


def apply_operator(kind: Kind, negated: bool, inner: Level) -> Level:
    """The level of `kind(inner)`, or of its negation. Kinds that say nothing by themselves leave the level as it is.

    >>> apply_operator(Kind.AGAINST, True, "bare")
    'open'
    """
    table = (_NEGATED if negated else _OUTER).get(kind, {})
    return table.get(inner, inner)
