"""Put the tellings of one meeting together: same sides, no other place, no other day, and something that ties them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from locarno.extract.meeting_certainty import certainty
from locarno.extract.meeting_scene import Scene
from locarno.extract.meeting_standing import OPEN
from locarno.extract.meeting_tellings import Telling
from locarno.records import Encounter, MeetingStatus, Span

_GROUPED_KINDS = (
    {"meeting", "talks", "summit", "conference"},
    {"visit"},
    {"call", "talks"},
    {"signing"},
    {"ceremony"},
    {"summons"},
)


_DONE: frozenset[MeetingStatus] = frozenset(("held", "ongoing"))


_OUTCOMES: tuple[MeetingStatus, ...] = ("cancelled", "refused", "ongoing", "held")


_IN_PERSON = frozenset(("meeting", "talks", "summit", "conference", "visit"))


_NEAR = 12


_ROSTER = 3


_OWNED = 2


_PAIR = 2


_COUNTED = frozenset("three four five six seven eight nine ten several other".split())


def with_known_parties(scene: Scene, strands: list[Strand], telling: Telling) -> Telling:
    """A further round that names nobody, or only its host, is one of those who met before: "the next round will be in Z in May"."""
    nameless = all(scene.is_nameless(index) for index in telling.parties)
    further = telling.status in OPEN and telling.when is not None and (telling.place is not None or not telling.parties)
    again = telling.again and (telling.when is not None or telling.place is not None or len(telling.parties) == 1)
    if telling.roster or not (again or (further and nameless)) or len(telling.parties) > 1:
        return telling
    alike = [strand for strand in strands if _is_one_like(strand, telling)]
    noun = scene.tokens[telling.at].lower
    before = next((strand for strand in reversed(alike) if strand.is_called(noun)), alike[-1] if alike else None)
    gap = telling.sentence - before.tellings[-1].sentence if before is not None else _NEAR + 1
    if before is None or gap > _NEAR or not (again or gap):  # "will meet in Z for what are described as talks"
        return telling
    parties = tuple(dict.fromkeys((*telling.parties, *before.parties())))
    return replace(telling, parties=parties) if len({scene.side_of(index) for index in parties}) > 1 else telling


def _is_one_like(strand: Strand, telling: Telling) -> bool:
    """Whether the meeting may be one before `telling`: a summit comes after a summit."""
    if telling.kind in _BY_NAME:
        return any(own.kind == telling.kind for own in strand.tellings)
    return _kinds_agree(strand.tellings[-1], telling)


_BY_NAME = frozenset(("summit", "conference"))


def find_same(scene: Scene, strands: list[Strand], telling: Telling) -> Strand | None:
    best: tuple[int, Strand] | None = None
    for strand in strands:
        score = strand.score(scene, telling)
        if score > 0 and (best is None or score >= best[0]):
            best = score, strand
    return best[1] if best else None


@dataclass
class Strand:
    """The tellings of one meeting."""

    tellings: list[Telling]

    def add(self, scene: Scene, telling: Telling) -> None:
        """Take in a telling of the same; of a visit that a mere pronoun gives to somebody else, not that somebody."""
        mine = {scene.side_of(index) for index in self.parties()}
        stray = self._is_his_visit(scene, telling) and not any(scene.side_of(one) in mine for one in telling.parties)
        self.tellings.append(replace(telling, parties=(), aside=True) if stray else telling)

    def parties(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(index for telling in self.tellings for index in telling.parties))

    def is_called(self, noun: str) -> bool:
        """Whether the text has a name for it with that noun."""
        return any(not own.plain and noun in own.what.lower().split() for own in self.tellings)

    def is_of_note(self, scene: Scene) -> bool:
        """Somebody of public affairs takes part; a meeting of friends or of nobody named is none of a desk's business."""
        return any(scene.is_of_note(index) for index in self.parties())

    def score(self, scene: Scene, other: Telling) -> int:
        """How well a telling fits: 0 where it contradicts, or where nothing ties the two together."""
        if other.roster:
            return self._lists(scene, other)
        if other.framed and other.again and other.place is not None and not self._same_place(scene, other):
            return 0  # "a third round, in Z": one of its own
        if self._contains(scene, other) or self._is_his_visit(scene, other):
            return 2
        if not all(_agree(scene, own, other) for own in self.tellings):
            return 0
        mine = {scene.side_of(index) for index in self.parties()}.union(*(own.groups for own in self.tellings))
        if _is_apart(other, len(mine)):
            return 0
        theirs = {scene.side_of(index) for index in other.parties} | other.groups
        gap = other.sentence - self.tellings[-1].sentence
        tied = self._same_place(scene, other)
        if not theirs:
            if other.again and other.place is not None and not tied:  # "the second round, in Z": one of its own
                return 0
            return 1 + 2 * tied if gap <= _NEAR and (other.definite or tied) else 0
        if not mine:
            return 1 if gap <= _NEAR and (tied or other.definite) else 0
        if not mine & theirs:
            crowd = all(isinstance(side, str) for side in mine)  # "leaders met ... A had convened the meeting"
            return int((crowd or tied) and other.definite and gap <= _ROSTER)
        return self._score_shared(scene, other, mine, theirs)

    def _contains(self, scene: Scene, other: Telling) -> bool:
        """Talks that only the visitor is named for belong to the visit; an invitation of those who are to meet is to that meeting."""
        last = self.tellings[-1]
        mine, theirs = (
            {scene.side_of(index) for index in self.parties()},
            {scene.side_of(index) for index in other.parties},
        )
        if not _places_agree(scene, last, other) or not _days_agree(last, other):
            return False
        if last.kind == "visit" and other.reception:  # "visited Z. He was received by B"
            return bool(mine & theirs) and other.sentence - last.sentence <= 1 and last.status == other.status
        if not theirs or not theirs <= mine:
            return False
        if last.kind == "visit" and other.kind in ("talks", "meeting"):
            return len(theirs) == 1 and other.sentence - last.sentence <= 1 and last.place is not None
        invited = other.kind == "visit" and other.status in OPEN and last.status in OPEN
        return (
            invited
            and last.kind in ("talks", "meeting", "summit")
            and len(theirs) > 1
            and self._same_place(scene, other)
        )

    def _is_his_visit(self, scene: Scene, other: Telling) -> bool:
        """ "his planned visit to Z", close behind somebody's visit to Z: it is nobody else's, whoever the pronoun may be taken for."""
        last = self.tellings[-1]
        owned = other.first > 0 and scene.tokens[other.first].lower in ("his", "her", "their")
        near = other.sentence - last.sentence <= _OWNED
        return owned and near and last.kind == other.kind == "visit" and last.place == other.place is not None

    def _score_shared(self, scene: Scene, other: Telling, mine: set[int | str], theirs: set[int | str]) -> int:
        """How well a telling fits that shares a side."""
        shared = len(mine & theirs)
        near = other.sentence - self.tellings[-1].sentence <= _NEAR
        tied = self._same_place(scene, other)
        if any(isinstance(side, str) for side in mine & theirs):  # a group is not met twice by chance
            return 2 + shared
        if shared >= 2 or (theirs <= mine and (other.definite or tied or len(theirs) == len(mine))):
            return 2 + shared
        if mine <= theirs and (other.definite or tied):
            return 2 + shared
        counted = all(isinstance(side, str) and not _COUNTED.isdisjoint(side.split()) for side in mine - theirs)
        if near and counted and len(theirs - mine) > _PAIR:
            return 2 + shared  # "spoke with five counterparts ... I spoke with those of A, B, C, D and E"
        loose = other.definite and near and (not other.explicit or min(len(mine), len(theirs)) == 1)
        return 1 + shared if loose or self._is_by_name(scene, other, mine) else 0

    def _lists(self, scene: Scene, roster: Telling) -> int:
        """Who took part is told right behind the meeting itself, and not of a call or a visit."""
        last = self.tellings[-1]
        held = any(telling.status in _DONE for telling in self.tellings)
        agrees = all(_days_agree(own, roster) and _places_agree(scene, own, roster) for own in self.tellings)
        near = roster.sentence - last.sentence <= _ROSTER
        return 4 - roster.sentence + last.sentence if near and held and agrees and _kinds_agree(last, roster) else 0

    def _is_by_name(self, scene: Scene, other: Telling, mine: set[int | str]) -> bool:
        """ "Officials of A and B met. X and Y sat down with Z": who came for them, right behind, with no other day or place."""
        if other.place or other.when or other.sentence - self.tellings[-1].sentence > 2:
            return False
        people = all(scene.referent(index).kind == "person" for index in other.parties)
        unplaced = {index for index in other.parties if scene.side_of(index) == index}
        return people and all(scene.is_state(side) for side in mine) and len(other.parties) - len(unplaced) > 0

    def _same_place(self, scene: Scene, other: Telling) -> bool:
        return other.place is not None and any(
            own.place is not None and _places_agree(scene, own, other) for own in self.tellings
        )

    def may_be(self, scene: Scene, other: Strand) -> bool:
        """Whether two could be one: alike in kind, with a side or a place in common, and with nothing against it but what is unclear."""
        mine = {scene.side_of(index) for index in self.parties()}
        theirs = {scene.side_of(index) for index in other.parties()}
        one, another = self.tellings[0], other.tellings[0]
        fits = _kinds_agree(one, another) or {one.kind, another.kind} <= _IN_PERSON
        agrees = _days_agree(one, another) and any(_places_agree(scene, one, told) for told in other.tellings)
        same_place = any(self._same_place(scene, told) for told in other.tellings)
        return fits and agrees and (not mine.isdisjoint(theirs) or same_place)

    def status(self) -> MeetingStatus:
        """What became of it weighs more than what was planned, and a plan told later more than a proposal."""
        told = [telling.status for telling in self.tellings]
        for status in _OUTCOMES:
            if status in told:
                return status
        first = self.tellings[0]
        later = any(telling.status == "planned" and telling.sentence != first.sentence for telling in self.tellings)
        return "planned" if later or first.status is None else first.status

    def encounter(self, scene: Scene) -> Encounter:
        """The fullest telling leads; the others add parties, a more exact place and a day."""
        lead = max(self.tellings, key=lambda told: (not told.roster, _fullness(scene, told), -told.evidence.start))
        named = next((telling for telling in (lead, *self.tellings) if not telling.plain), lead)
        dated = next((telling.when for telling in (lead, *self.tellings) if telling.when), None)
        vague = next((telling.vague for telling in (lead, *self.tellings) if telling.vague), None)
        parties = self.parties()
        listed = frozenset[int | str]().union(*(telling.groups for telling in self.tellings))
        if any(telling.roster for telling in self.tellings):  # "leaders met ... A, B and C took part"
            listed |= {scene.side_of(index) for index in parties if scene.referent(index).kind == "group"}
        return Encounter(
            what=named.what,
            participants=tuple(
                index for index in parties if not scene.is_nameless(index) and scene.side_of(index) not in listed
            ),
            place=_most_exact(scene, [telling for telling in (lead, *self.tellings) if telling.place])
            or next((telling.near[0] for telling in self.tellings if telling.near), None),
            start=dated.start if dated else None,
            end=dated.end if dated else None,
            status=self.status(),
            evidence=_evidence(lead, self.tellings),
            when=dated.span if dated else vague,
            confidence=certainty(scene, self.tellings, parties, dated=dated is not None),
        )


def _is_apart(other: Telling, sides: int) -> bool:
    """Whether it is none of a meeting of so many sides: on its margins, or of two while many were received or called."""
    received = (other.reception or other.kind == "call") and sides > _PAIR and len(other.parties) == _PAIR
    return received or (other.beside and not other.definite)


def _agree(scene: Scene, one: Telling, other: Telling) -> bool:
    """Nothing that the two say speaks against one meeting."""
    return (
        _kinds_agree(one, other)
        and _days_agree(one, other)
        and _states_agree(one, other)
        and _places_agree(scene, one, other)
    )


def _kinds_agree(one: Telling, other: Telling) -> bool:
    """Talks are held by phone only where they have no place."""
    if "call" in (one.kind, other.kind) and (one.place or other.place) and one.kind != other.kind:
        return False
    return any(one.kind in kinds and other.kind in kinds for kinds in _GROUPED_KINDS)


def _days_agree(one: Telling, other: Telling) -> bool:
    first, second = one.when, other.when
    if first is None or second is None:
        return True
    if first.start is None or second.start is None or first.end is None or second.end is None:
        apart = ("W" in first.value) == ("W" in second.value)  # a weekday may be today
        return first.value == second.value or len(first.value) != len(second.value) or not apart
    return first.start <= second.end and second.start <= first.end


def _places_agree(scene: Scene, one: Telling, other: Telling) -> bool:
    if one.place is None or other.place is None or one.site is None or other.site is None:
        return True
    if not set(one.place.split(", ")).isdisjoint(other.place.split(", ")):
        return True
    if _is_state(scene, one) == _is_state(scene, other):
        return False
    here, there = scene.home_of(one.site), scene.home_of(other.site)
    return here is None or there is None or here == there


def _is_state(scene: Scene, telling: Telling) -> bool:
    home = scene.home_of(telling.site) if telling.site else None
    actor = scene.referent(home).actor if home is not None else None
    if actor is not None and telling.place is not None:
        return telling.place.lower().replace(" ", "-") == actor  # a capital may be what the text calls the state by
    return (
        home is not None
        and telling.site is not None
        and scene.referent(home).name == telling.site.of(scene.document.text)
    )


def _states_agree(one: Telling, other: Telling) -> bool:
    if one.status is None or other.status is None:
        return True
    if other.moved and one.status == "cancelled":
        return False
    if one.sentence == other.sentence and set(one.parties) == set(other.parties):
        return True  # "A met B to hold talks"
    if one.status in _DONE and other.status in OPEN or one.status in OPEN and other.status in _DONE:
        # A preview and its outcome are one meeting only where both name the day.
        return (
            one.when is not None
            and other.when is not None
            and one.when.start is not None
            and one.when.start == other.when.start
        )
    return True


def _fullness(scene: Scene, telling: Telling) -> int:
    pronoun = not telling.plain and scene.tokens[telling.first].lower in ("his", "her", "their")
    return (
        2 * min(len(telling.parties), 3)
        + 2 * (not telling.plain and not pronoun)
        + (telling.place is not None)
        + 2 * (telling.when is not None)
        - telling.definite
        - 2 * telling.aside
        - 3 * scene.is_in_own_words(telling.evidence)
    )


def _evidence(lead: Telling, tellings: list[Telling]) -> Span:
    """The stretch of the leading telling, with what the others say of the same in its sentence."""
    own = [telling.evidence for telling in tellings if telling.sentence == lead.sentence]
    return Span(min(one.start for one in own), max(one.end for one in own))


def _most_exact(scene: Scene, tellings: list[Telling]) -> str | None:
    cities = [telling for telling in tellings if not _is_state(scene, telling)]
    return (cities or tellings)[0].place if tellings else None
