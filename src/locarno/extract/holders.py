"""Whom a definite description without a name means: "the visiting envoy", "the army chief", "the businesswoman".

Somebody named before whom the description fits: by the head noun or a kind of it, by every word that narrows it down, by gender and state.
"""

from __future__ import annotations

from typing import Final

from locarno.extract.figures import Figure, fold
from locarno.extract.units import Stage, Unit


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MILITARY: Final = _words(
    "general colonel commander captain admiral major brigadier marshal lieutenant officer sergeant"
)
_SCHOLARS: Final = _words(
    "professor researcher scholar academic economist historian scientist fellow lecturer expert analyst specialist"
)
_HEADS_OF_BODIES: Final = _words(
    "leader chief head chairman chairwoman chairperson chair boss commander director president"
)
_IN_BUSINESS: Final = _words(
    "ceo executive director manager founder co-founder owner chairman chairwoman entrepreneur tycoon"
)
_IN_PARLIAMENT: Final = _words("senator mp mep lawmaker legislator congressman congresswoman parliamentarian deputy")
_SENT: Final = _words("envoy ambassador consul negotiator chargé representative mediator facilitator rapporteur")
_KINDS: Final[dict[str, frozenset[str]]] = {
    "diplomat": _SENT,
    "envoy": _SENT,
    "politician": _IN_PARLIAMENT
    | _words("minister mayor governor leader president premier chancellor candidate secretary"),
    "premier": _words("prime pm"),
    "pm": _words("prime premier"),
    "monarch": _words("king queen emir sultan"),
    "lawmaker": _IN_PARLIAMENT,
    "legislator": _IN_PARLIAMENT,
    "parliamentarian": _IN_PARLIAMENT,
    "officer": _MILITARY,
    "commander": _MILITARY | {"chief"},
    "scholar": _SCHOLARS,
    "expert": _SCHOLARS,
    "researcher": _SCHOLARS,
    "analyst": _SCHOLARS,
    "lawyer": _words("attorney counsel barrister advocate"),
    "attorney": _words("lawyer counsel"),
    "chief": _HEADS_OF_BODIES,
    "head": _HEADS_OF_BODIES,
    "leader": _HEADS_OF_BODIES,
    "executive": _IN_BUSINESS | {"chief"},
    "manager": _IN_BUSINESS,
    "businessman": _IN_BUSINESS,
    "businesswoman": _IN_BUSINESS,
    "entrepreneur": _IN_BUSINESS,
    "official": _words(
        "minister secretary commissioner undersecretary director adviser advisor spokesman spokeswoman chief"
    ),
}
"""Head noun of a description -> heads of the offices that it may call somebody by."""
_CALLINGS: Final = frozenset(_KINDS) - {"official", "officer"} | _words(
    """economist historian professor banker tycoon activist author writer novelist poet actor actress singer musician artist player coach
    candidate dissident critic businessman businesswoman journalist editor columnist strategist pollster scientist engineer doctor nurse farmer
    teacher man woman general colonel captain judge cleric priest bishop imam monarch veteran blogger filmmaker mediator facilitator
    senator congressman congresswoman mp"""
)
"""What somebody may be called whom the text introduced by another office, or by none."""
_EPITHETS: Final = _words(
    """visiting veteran senior top long-time longtime outgoing retired newly embattled former ex late current prominent leading influential
    outspoken seasoned young old elderly new newly-elected acting the a an this that same his her their its incoming own soft-spoken"""
)
"""Words that narrow nothing down."""
_NEAR: Final = 2
"""Sentences in which whoever is called by a calling was named."""
_FAR: Final = 12


class Holders:
    """Looks up whom the descriptions of a stage mean."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._words = stage.words
        self._units = stage.units
        self._figures = stage.figures

    def described(self, unit: Unit, of: int | None, gender: str | None) -> int | None:
        """Who, named before `unit`, fits the definite description of somebody of that owner and gender; None where nobody does, or two do."""
        if unit.plural or not (unit.determiner in ("the", "this", "that") or self._is_titled(unit)):
            return None
        named = [
            index
            for index in self._named_before(unit, _FAR, ("name", "role"))
            if self._may_be(self._figures[index], of, gender)
        ]
        heads = _KINDS.get(unit.head, frozenset()) | {unit.head}
        narrowing = self._narrowing(unit)
        if self._is_titled(unit):
            return next((index for index in named if self._heads(self._figures[index], heads, of)), None)
        for index in named:
            figure = self._figures[index]
            close = of is None or figure.of is not None or unit.head in figure.called
            if close and not heads.isdisjoint(figure.called) and narrowing <= self._said_of(figure):
                return index
        if unit.head not in _CALLINGS or unit.owners:
            return None
        return self.only_one_near(unit, gender)

    def _is_titled(self, unit: Unit) -> bool:
        """As in "PARTY chief warned", "veteran PARTY leader": the style of headlines, without an article."""
        if unit.determiner or not unit.owners or unit.head not in _HEADS_OF_BODIES:
            return False
        owner = unit.owners[0]
        return owner.kind == "name" and owner.type != "NORP" and owner.last <= unit.first

    def _heads(self, figure: Figure, heads: frozenset[str], of: int | None) -> bool:
        """True for who heads that body by another title, or heads what the text has not told."""
        return figure.of in (of, None) and bool(heads & {figure.head, *(figure.office or "").lower().split()[-1:]})

    def only_one_near(self, unit: Unit, gender: str | None) -> int | None:
        """The one person named in the last sentences, if there is one only, and of that gender."""
        near = self._named_before(unit, _NEAR)
        if len(near) != 1 or not self._may_be(self._figures[near[0]], None, gender):
            return None
        return near[0]

    def of_state(self, unit: Unit, state: int) -> int | None:
        """The person of that state named last before `unit`: "the Norlander", "her Norlandic colleague"."""
        return next((index for index in self._named_before(unit, _FAR) if self._figures[index].of == state), None)

    def titled(self, unit: Unit, title: str) -> int | None:
        """Who is called so right before or behind the name: "Harbour master NAME", "NAME, the harbour master"."""
        wanted = title.lower().split()
        size = len(wanted)
        lowers = self._words.lowers
        for other in self._units:
            if other.kind != "name" or other.referent is None or self._figures[other.referent].kind != "person":
                continue
            before = lowers[max(0, other.first - size) : other.first]
            behind = lowers[other.last : other.last + size + 3]
            if before == wanted or (behind[:1] == [","] and _is_called(wanted, behind[1:])):
                return other.referent
        return None

    def _named_before(self, unit: Unit, sentences: int, kinds: tuple[str, ...] = ("name",)) -> list[int]:
        """Persons named (or described, with "role") up to so many sentences before, the latest first, once each."""
        found: dict[int, None] = {}
        for other in reversed(self._units[: self._stage.place(unit.first)]):
            if unit.sentence - other.sentence > sentences:
                break
            if (
                other.kind in kinds
                and other.referent is not None
                and other.sentence < unit.sentence
                and self._figures[other.referent].kind == "person"
            ):
                found[other.referent] = None
        return list(found)

    def _may_be(self, figure: Figure, of: int | None, gender: str | None) -> bool:
        if gender is not None and figure.gender not in (gender, None):
            return False
        return of is None or figure.of is None or figure.of == of or self._figures[figure.of].of == of

    def _narrowing(self, unit: Unit) -> set[str]:
        owned = {k for owner in unit.owners for k in range(owner.start, max(owner.end, owner.last))}
        inside = [self._words.lowers[k] for k in range(unit.start, unit.last) if k not in owned]
        return {word for word in inside if word != unit.head and word not in _EPITHETS and word[0].isalpha()}

    def _said_of(self, figure: Figure) -> set[str]:
        owner = self._figures[figure.of].name if figure.of is not None else ""
        return figure.called | set(fold(owner).split())


def _is_called(wanted: list[str], apposition: list[str]) -> bool:
    """True where the apposition, perhaps behind its article, is no longer than the title: "his opposition rival" is not "opposition"."""
    size = len(wanted)
    for at in (0, 1):
        following = apposition[at + size : at + size + 1]
        if apposition[at : at + size] == wanted and not (following and following[0].isalpha()):
            return True
    return False


def gender_of(head: str) -> str | None:
    """What an office tells: "spokeswoman", "king"; a chairman may be anybody."""
    if head.endswith("woman") or head in (
        "queen",
        "princess",
        "actress",
        "mother",
        "daughter",
        "sister",
        "wife",
        "widow",
    ):
        return "f"
    if (head.endswith("man") and head != "chairman") or head in (
        "king",
        "prince",
        "pope",
        "father",
        "son",
        "brother",
        "husband",
    ):
        return "m"
    return None
