"""Reads one clause as a chain of stance operators around the place where the issue is named.

The operators of the cue come first (outermost), then those of the clause from left to right; the chain is folded from the innermost
outward. What undoes the issue itself ("without ...", "an end to ...") turns the result round. An attitude of somebody other than the
speaker ("she said that Ruria rejects it") leaves the clause without a verdict: it would be laid at the wrong door.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from locarno.coding.cues import HELD, Level, Operator
from locarno.coding.folding import fold_chain
from locarno.coding.vocabulary import Kind
from locarno.coding.voices import HAPPENING, Clause, Place, Voice
from locarno.coding.words import folded

__all__ = ["Clause", "Naming", "Verdict", "Voice"]

_TURNED: Final[dict[Level, Level]] = {
    "bare": "bare", "oppose": "support", "sceptical": "support", "open": "open", "support": "oppose", "ready": "oppose", "commit": "oppose",
}  # fmt: skip
_NOT_ATTITUDES: Final = frozenset({Kind.NOT, Kind.NO_LONGER, Kind.UNDO, Kind.CONDITION, Kind.PENDING, Kind.NEUTRAL})
_FORECASTS: Final = frozenset({Kind.FUTURE, Kind.POSSIBLE})
_STOPPABLE: Final = frozenset(
    {Kind.FAVOUR, Kind.AGAINST, Kind.DOUBT, Kind.READY, Kind.PLEDGE, Kind.WITHHOLD, Kind.WEIGH, Kind.PLAN}
)
_BLOCKING: Final = folded("until unless before without")
_LINKS: Final = folded("and but , which who then")
_ANNOUNCING: Final = folded("announce")
_RATHER: Final = folded("prefer would")
_COMPARING: Final = folded("to than over above")
_NEAR: Final = 4
_NEGATION_REACH: Final = 6
_UNDOING_REACH: Final = 6
_PARTING: Final = folded("and by")
"""What is undone does not go on behind these: "paying for the cuts by raising X"."""
_LASTING: Final = folded("stay remain")
_WANTED: Final = folded("want need see")
_PASSED_ON: Final = frozenset({Kind.AGAINST, Kind.DOUBT, Kind.WARN, Kind.UNFIT, Kind.RISK, Kind.FITTING})
_LIST: Final = folded("and or")
_LINKING: Final = folded(
    "be seem look appear become remain prove sound have do will would shall should can could may might must it this that which them"
)
_APPOSED: Final = 3
_HARMING: Final = folded("undermine jeopardise endanger harm disrupt derail destabilise")
_JUDGING: Final = frozenset({Kind.AGAINST, Kind.DOUBT, Kind.UNFIT, Kind.WELCOME, Kind.FAVOUR})
_ARTICLES: Final = folded("a the his her their its")
_ON: Final = folded("on about regarding concerning")
_STANDS: Final = folded("stance stand position view record remark comment rhetoric answer question opinion silence")
_INCLUDING: Final = folded("including such like")
_PARTIAL: Final = folded("beyond fully entirely much")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a clause says of the issue. `by` are the operators that decided it; `foreign` marks a view that is not the speaker's, `forecast`
    where it is nobody's: what another will or can do.
    """

    level: Level
    by: tuple[Operator, ...] = ()
    conditional: bool = False
    foreign: bool = False
    forecast: bool = False


@dataclass(frozen=True, slots=True)
class Naming(Place):
    """One place where a clause names an issue, to read the side that is taken there."""

    def read(self) -> Verdict:
        """The level at which the clause stands to the issue."""
        inside = self._apart_from_names([operator for operator in self.clause.operators if self._counts(operator)])
        inside = self._as_of_now([self._compared(operator) for operator in inside])
        chain, turned = self._bind_negations(inside)
        own = self.own_attitudes(chain)
        if own is None or (len(own) < len(chain) and not own and not self.outer):
            forecast = own is not None and all(operator.kind in _FORECASTS for operator in chain)
            return Verdict("bare", foreign=True, forecast=forecast)
        whole = [*(operator for operator in self.outer if operator.kind not in _NOT_ATTITUDES), *own]
        level = fold_chain(self.words, whole)
        if self.only_says_how(own) or self._is_topic(whole):
            return Verdict("bare")
        if turned % 2 != self.turned:
            level = self._turn(level, whole)
        elif (
            turned and not self.turned and level == "commit"
        ):  # "will not accept ... without": no promise, but a demand
            level = "support"
        by = tuple(operator for operator in whole if operator.kind is not Kind.PENDING)
        blocked = any(self.words[index].fold in _BLOCKING for index in self.clause.zones)
        if level == "oppose" and blocked:  # "not until", "not unless": yes, on a condition
            return Verdict("ready", by, conditional=True)
        return Verdict(level, by, self._hangs_on_condition())

    def _is_topic(self, chain: Sequence[Operator]) -> bool:
        """True where what is judged is somebody and what they say on the issue: "slammed Brandt on X", "her muddled stance on X"."""
        at = self.hit.start - 1
        while at > 0 and self.words[at].fold in _ARTICLES:
            at -= 1
        if at < 1 or self.words[at].fold not in _ON:
            return False
        before = self.words[at - 1]
        judged = any(one.kind in _JUDGING and one.last < at for one in chain)
        return judged and (before.fold in _STANDS or (before.text[:1].isupper() and before.fold not in _ARTICLES))

    def _hangs_on_condition(self) -> bool:
        """True where the clause has a condition, and does not go on to another thing before it: "X, and Y if ..."."""
        zones = self.clause.zones
        if not zones:
            return False
        between = range(self.hit.stop, min(zones) - 1)
        return not any(self.words[k].text == "," and self.words[k + 1].fold in {"and", "but"} for k in between)

    def _compared(self, operator: Operator) -> Operator:
        """A comparison as what it says of the issue: the better of the two is favoured, the other is doubted."""
        if operator.kind is not Kind.BETTER:
            return operator
        worse = self.hit.start >= operator.last
        if self.words[operator.first].fold in _RATHER:
            between = range(operator.last + 1, self.hit.start)
            worse = any(self.words[k].fold in _COMPARING for k in between)
            return replace(operator, kind=Kind.DOUBT if worse else Kind.FAVOUR)
        return replace(operator, kind=Kind.DOUBT if worse else Kind.FITTING)

    def _as_of_now(self, operators: list[Operator]) -> list[Operator]:
        """Without the attitudes that have passed: "dropped her opposition and now calls for"."""
        for place in range(len(operators) - 1, 0, -1):
            first = operators[place].first
            if first > self.hit.start or self.words[first - 1].fold != "now":
                continue
            if first > 1 and self.words[first - 2].fold in _LINKS:
                return operators[place:]
        return operators

    def _counts(self, operator: Operator) -> bool:
        """False in a condition, and for words that are themselves how the issue is named ("a seat at the talks")."""
        if operator.first in self.clause.zones:
            return False
        if operator.kind is not Kind.FAVOUR and self.is_done_within(range(operator.first, operator.last)):
            return False
        if self._tells_purpose(operator):
            return False
        if operator.kind is Kind.ANNOUNCE and not self._announces(operator):
            return False
        if self._comes_first(operator) or self._is_of_another(operator) or self._befalls_issue(operator):
            return False
        in_name = operator.first in self.hit and not self.pointed
        return not in_name or operator.kind in (Kind.UNDO, Kind.NO_LONGER, Kind.NOT)

    def _announces(self, operator: Operator) -> bool:
        """True for "announced the X"; what is announced with "that" says itself whether it will be."""
        says = operator.last < len(self.words) and self.words[operator.last].fold == "that"
        return 0 <= self.hit.start - operator.last <= _NEAR and not says

    def _befalls_issue(self, operator: Operator) -> bool:
        """True for harm that the issue would suffer, which is nothing against it: "his plan would undermine X"."""
        harming = operator.kind is Kind.RISK and self.words[operator.first].fold in _HARMING
        return harming and 0 <= self.hit.start - operator.last <= _NEAR

    def _is_of_another(self, operator: Operator) -> bool:
        """True for a verdict on what follows the issue in a list: "promises to build X, combat crime and end disastrous policies"."""
        if operator.kind not in _PASSED_ON or operator.first < self.hit.stop:
            return False
        between = range(self.hit.stop, operator.first)
        part = next((k for k in reversed(between) if self.words[k].text == "," or self.words[k].fold in _LIST), None)
        if part is None or any(self.words[k].fold in _LINKING for k in between):
            return False
        return self.words[part + 1].fold != "a" or operator.first - part > _APPOSED  # "X, a terrible idea"

    def _comes_first(self, operator: Operator) -> bool:
        """True for "X should be paid before the vote": what waits is the vote."""
        if operator.kind is not Kind.PENDING or self.words[operator.first].fold not in _BLOCKING:
            return False
        denied = any(other.kind in (Kind.NOT, Kind.AGAINST) for other in (*self.clause.operators, *self.outer))
        return self.hit.stop <= operator.first and not denied

    def _tells_purpose(self, operator: Operator) -> bool:
        """True for what the course of action is for: "prepared to take X to defend its members"."""
        if operator.kind not in HELD or operator.first <= self.hit.stop or self.words[operator.first - 1].fold != "to":
            return False
        return any(other.kind in HELD and other.last <= self.hit.start for other in self.clause.operators)

    def _apart_from_names(self, operators: list[Operator]) -> list[Operator]:
        """The operators without those that are how the issue is named, as long as one is left that takes a side."""
        apart = [o for o in operators if o.first not in self.names or o.kind in _NOT_ATTITUDES]
        left = any(o.kind not in (Kind.CONDITION, Kind.PENDING, Kind.UNDO) for o in (*apart, *self.outer))
        return apart if left else operators

    # ------------------------------------------------------------------------------------------------------- negations

    def _bind_negations(self, operators: Sequence[Operator]) -> tuple[list[Operator], int]:
        """Give each negation to the attitude that it stands before; one with none turns the issue itself.

        Returns the attitudes and how often the issue is turned.
        """
        chain: list[Operator] = []
        turned = 0
        pending: Operator | None = None
        for operator in operators:
            if operator.kind is Kind.UNDO or (
                operator.kind is Kind.NO_LONGER and not _stops_an_attitude(operator, operators)
            ):
                turned += self._governs(operator)
            elif operator.kind in (Kind.NOT, Kind.NO_LONGER):
                turned += self._negates_issue(pending, chain)
                pending = operator
            elif operator.kind is Kind.PENDING:
                chain.append(operator)
            elif operator.kind not in _NOT_ATTITUDES:
                if pending is not None and operator.first - pending.last <= _NEGATION_REACH:
                    if chain and chain[-1].kind is Kind.POSSIBLE and chain[-1].last == pending.first:
                        chain.pop()  # "cannot accept" is not a weaker "does not accept"
                    chain.append(_negated(operator, pending))
                    pending = None
                else:
                    chain.append(operator)
        return chain, turned + self._negates_issue(pending, chain)

    def _negates_issue(self, negation: Operator | None, chain: Sequence[Operator]) -> bool:
        """True for a negation without an attitude of its own that bears on the issue: "will not send X", "no X", "X will not be"."""
        if negation is None:
            return False
        if any(0 <= negation.first - operator.last <= 2 for operator in chain if operator.kind is not Kind.PENDING):
            return self.hit.stop > negation.first or self._befalls(negation)
        between = range(negation.last, self.hit.start)
        return negation.last <= self.hit.start and len(between) <= 3 and all(self.words[k].text != "," for k in between)

    def _befalls(self, negation: Operator) -> bool:
        """True where what is denied is that the issue comes about ("X will not be sent"), not something of it ("X will not be repaid")."""
        after = [word.fold for word in self.words[negation.last : negation.last + 4] if not word.text.endswith("ly")]
        if after[:1] != ["be"]:
            return True
        if self.is_done_within(range(negation.last, negation.last + 4)):
            return True
        return bool((HAPPENING | self.verbs).intersection(after[1:3]))

    def _governs(self, operator: Operator) -> bool:
        """True where what is undone is the issue: "withdraw the X", "X must be withdrawn", or a part of how the issue is named."""
        hit = self.hit
        if operator.first in self.names or (operator.first < hit.stop and hit.start < operator.last):
            return True
        before = operator.last <= hit.start
        between = range(operator.last, hit.start) if before else range(hit.stop, operator.first)
        if any(self._parts(k) for k in between) or len(between) > _UNDOING_REACH:
            return False
        lasting = self.words[operator.first].fold in _LASTING
        return before or lasting or self._is_wanted_undone(operator) or any(self.words[k].fold == "be" for k in between)

    def _parts(self, k: int) -> bool:
        """True where the next thing begins; in "any deal, including X" a comma parts nothing."""
        if self.words[k].text == ",":
            return self.words[k + 1].fold not in _INCLUDING
        return self.words[k].text == ";" or self.words[k].fold in _PARTING

    def _is_wanted_undone(self, operator: Operator) -> bool:
        """True for "wants the X lifted": a participle behind what is wanted so."""
        wanting = (self.words[k].fold in _WANTED for k in range(self.clause.first, self.hit.start))
        return self.words[operator.first].text.endswith("ed") and any(wanting)

    def _turn(self, level: Level, chain: Sequence[Operator]) -> Level:
        if level == "open" and any(operator.kind in (Kind.POSSIBLE, Kind.TALK) for operator in chain):
            return "oppose"  # "cannot join", "an end to talk of"
        if level == "bare" and self._is_flat_no():
            return "oppose"
        if level in ("commit", "support", "ready") and self._is_partial():
            return "sceptical"
        return _TURNED[level]

    def _is_partial(self) -> bool:
        """True where less than the whole is denied: "no X beyond", "not fully"."""
        return any(word.fold in _PARTIAL for word in self.words[self.clause.first : self.clause.last])

    def _is_flat_no(self) -> bool:
        """True for the noun phrase "no X", which is a position; "there are no X" is a fact."""
        before = range(max(self.clause.first, self.hit.start - 3), self.hit.start)
        verbs = any(self.words[k].fold in {"be", "have"} for k in range(self.clause.first, self.clause.last))
        return not verbs and any(self.words[k].fold == "no" for k in before)


def _negated(operator: Operator, negation: Operator) -> Operator:
    """An attitude under a negation; one that has ended leaves its holder without it: "no longer supports", "dropped her opposition"."""
    if negation.kind is Kind.NOT:
        return replace(operator, negated=True)
    was_against = operator.kind in (Kind.AGAINST, Kind.DOUBT, Kind.UNFIT, Kind.RISK)
    return Operator(Kind.WEIGH if was_against else Kind.DOUBT, negation.first, operator.last)


def _stops_an_attitude(stop: Operator, operators: Sequence[Operator]) -> bool:
    return any(other.kind in _STOPPABLE and 0 <= other.first - stop.last <= 3 for other in operators)
