"""The present: what the newest readings propose, under what people decided. A view over events, computed and never stored.

Pure. A decision lays down the whole of a statement, so a newer reading cannot change it; this module finds the newer reading's statement
of which it speaks: the one of the same id, else the one of the same words and speaker, else that whose words overlap by half. Where there
is none any more, the decided statement stands by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from locarno.ledger.events import Event, undone_steps
from locarno.ledger.matching import match_rulings
from locarno.records import (
    DECIDING,
    Actor,
    Coding,
    Decision,
    Judgement,
    Lesson,
    Meeting,
    Reading,
    Ruling,
    Split,
    Statement,
)

_NAMING: Final = ("speaker", "behalf", "addressee", "via")
"""The fields of a statement that name actors."""
MEETING: Final = "meeting"
"""What the change of a merge names where two tellings are of one meeting; of actors it is "actor"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of the present, its actors still as the reader named them; `extra` are codings on issues newer than the decision."""

    statement: Statement
    codings: tuple[Coding, ...] = ()
    decision: Decision | None = None
    held: bool = False
    extra: tuple[Coding, ...] = ()

    @property
    def state(self) -> str:
        """proposed, accepted, corrected or rejected."""
        return self.decision.judgement.kind if self.decision else "proposed"

    @property
    def coder(self) -> str:
        """Who decided, "" for a proposal."""
        return self.decision.judgement.coder if self.decision else ""


@dataclass(frozen=True, slots=True)
class Held:
    """A reading of the present with its codings, and of each decided statement its id, its state and who decided."""

    reading: Reading
    codings: tuple[Coding, ...]
    states: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class _Renaming:
    """From event `number` on, `actor` is `into`, in all articles or in those named."""

    number: int
    actor: str
    into: str
    articles: frozenset[str] | None


@dataclass(slots=True)
class Present:
    """What is in force of all events, or of those of one coder alone. Grows with each event that is added."""

    coder: str | None = None
    """Whose judgements alone count; None: everybody's."""
    events: list[Event] = field(default_factory=list)
    undone: frozenset[int] = frozenset()
    lessons: list[Lesson] = field(default_factory=list)
    notes: dict[str, list[Judgement]] = field(default_factory=lambda: defaultdict(list))
    same_meetings: list[tuple[str, str]] = field(default_factory=list)
    """Pairs of tellings (ids) that are of one meeting, by a person's word."""
    _best: dict[tuple[str, str], dict[str, Event]] = field(default_factory=lambda: defaultdict(dict))
    _actors: dict[str, Event] = field(default_factory=dict)
    _renamings: list[_Renaming] = field(default_factory=list)
    _new: list[Actor] = field(default_factory=list)

    @staticmethod
    def of(events: Iterable[Event], coder: str | None = None) -> Present:
        """The state that a sequence of events leads to."""
        present = Present(coder)
        present.events = [event for event in events if coder is None or event.judgement.coder == coder]
        present._replay()
        return present

    def add(self, event: Event) -> None:
        """One event more, as if it had been there from the beginning."""
        if self.coder is not None and event.judgement.coder != self.coder:
            return
        self.events.append(event)
        if event.judgement.kind == "undone":
            self._replay()
        else:
            self._apply(event)

    @property
    def is_empty(self) -> bool:
        """True where nobody has decided anything that a view would show."""
        return not (self._best or self._renamings or self._actors)

    @property
    def renames(self) -> bool:
        """True where somebody was merged, split or described anew."""
        return bool(self._renamings or self._actors)

    def judgements(self) -> tuple[Judgement, ...]:
        """Every event in order, each with whether it is undone."""
        return tuple(replace(e.judgement, undone=e.judgement.step in self.undone) for e in self.events)

    def _replay(self) -> None:
        self.undone = undone_steps([event.judgement for event in self.events])
        self.lessons.clear()
        self.notes.clear()
        self.same_meetings.clear()
        self._best.clear()
        self._actors.clear()
        self._renamings.clear()
        self._new.clear()
        for event in self.events:
            if event.judgement.step not in self.undone:
                self._apply(event)

    def _apply(self, event: Event) -> None:
        judgement = event.judgement
        if judgement.kind in DECIDING:
            if judgement.article is None and event.what == "actor":
                _keep_better(self._actors, event)
            elif judgement.article is not None and event.what in ("ruling", "meeting"):
                _keep_better(self._best[event.what, judgement.article], event)
            else:
                raise ValueError(f"judgement {judgement.number} decides nothing that can be decided")
        elif judgement.kind == "noted":
            self.notes[judgement.subject].append(judgement)
        elif judgement.kind == "merged" and judgement.changes[0].field == MEETING:
            self.same_meetings.append((judgement.subject, str(judgement.changes[0].after)))
        elif judgement.kind == "merged":
            into = str(judgement.changes[0].after)
            self._renamings.append(_Renaming(judgement.number, judgement.subject, into, None))
        elif judgement.kind == "split":
            split = event.decided_as(Split)
            self._new.append(split.actor)
            where = frozenset(split.articles)
            self._renamings.append(_Renaming(judgement.number, judgement.subject, split.actor.id, where))
        elif judgement.kind == "learned":
            self.lessons.append(event.decided_as(Lesson))

    # ------------------------------------------------------------------------------------------------------- statements

    def decided_articles(self) -> frozenset[str]:
        """The articles of which some statement is decided."""
        return frozenset(article for what, article in self._best if what == "ruling")

    def mark(self, article: str) -> tuple[int, ...]:
        """The numbers of the events that the statements of an article depend on."""
        decided = (event.judgement.number for event in self._best.get(("ruling", article), {}).values())
        return (*sorted(decided), 0, *(one.number for one in self._renamings))

    def decisions(self, article: str) -> dict[str, Decision]:
        """Statement id -> the decision in force on it."""
        found = {}
        for subject, event in self._best.get(("ruling", article), {}).items():
            found[subject] = Decision(event.judgement, event.decided_as(Ruling))
        return found

    def told(self, article: str, found: Sequence[Told]) -> list[Told]:
        """The statements of one article under its decisions, in order of reading; those that only a person holds come last."""
        decisions = self.decisions(article)
        if not decisions:
            return list(found)
        matched = match_rulings(decisions, [one.statement for one in found])
        told = []
        for number, one in enumerate(found):
            subject = matched.get(number)
            told.append(one if subject is None else _ruled(decisions.pop(subject), one))
        held = (decisions[subject] for subject in sorted(decisions))
        told += [_ruled(one, None) for one in held if one.judgement.kind != "rejected"]
        return told

    def named(self, told: Told) -> Statement:
        """The statement with its actors as they are called now, after merges and splits."""
        statement = told.statement
        if not self._renamings:
            return statement
        settled = dict(told.decision.ruling.settled) if told.decision else {}
        after = [settled.get(name, 0) for name in _NAMING]
        speaker, behalf, addressee = (
            self.who(getattr(statement, name), statement.article, since)
            for name, since in zip(_NAMING[:3], after, strict=False)
        )
        via = tuple(self.who(actor, statement.article, after[3]) or actor for actor in statement.via)
        return replace(statement, speaker=speaker, behalf=behalf, addressee=addressee, via=via)

    # ----------------------------------------------------------------------------------------------- actors and meetings

    def who(self, actor: str | None, article: str | None, after: int = 0) -> str | None:
        """What the actor is called now, by the merges and splits later than event `after`; an article decides on splits."""
        for one in self._renamings:
            if one.actor == actor and one.number > after and (one.articles is None or article in one.articles):
                actor = one.into
        return actor

    def actors(self, found: Iterable[Actor]) -> list[Actor]:
        """The actors after merges, splits and corrections, by id: who was merged lends its names to the one it is merged into."""
        known = {actor.id: actor for actor in found}
        known.update((actor.id, actor) for actor in self._new)
        for subject, event in self._actors.items():
            decided = event.decided()
            if isinstance(decided, Actor):
                known[subject] = decided
        if not self._renamings:
            return [known[key] for key in sorted(known)]
        for one in self._renamings:
            merged = known.pop(one.actor, None) if one.articles is None and one.into != one.actor else None
            if merged is not None and one.into in known:
                known[one.into] = _joined(known[one.into], merged)
        return [self._named_actor(known[key]) for key in sorted(known)]

    def _named_actor(self, actor: Actor) -> Actor:
        of = self.who(actor.of, None)
        members = tuple(dict.fromkeys(self.who(member, None) or member for member in actor.members))
        offices = tuple(replace(post, of=self.who(post.of, None) or post.of) for post in actor.offices)
        return replace(actor, of=None if of == actor.id else of, members=members, offices=offices)

    def decided_actors(self) -> dict[str, Judgement]:
        """Actor id -> the judgement in force on how the actor is described."""
        return {subject: event.judgement for subject, event in self._actors.items()}

    def decided_meetings(self) -> dict[str, Judgement]:
        """Id of a telling of a meeting -> the judgement in force on it."""
        found = (events for (what, _), events in self._best.items() if what == "meeting")
        return {_meeting_in(event).id: event.judgement for events in found for event in events.values()}

    def meetings(self, article: str, found: Sequence[Meeting]) -> list[Meeting]:
        """The meetings that one article tells of, less the rejected ones; a person's word stands where no reading has it any more."""
        decided = dict(self._best.get(("meeting", article), {}))
        told = []
        for meeting in found:
            event = decided.pop(meeting.id, None) or _of_same_words(decided, meeting)
            if event is None:
                told.append(meeting)
            elif event.judgement.kind != "rejected":
                told.append(_meeting_in(event))
        told += [_meeting_in(decided[key]) for key in sorted(decided) if decided[key].judgement.kind != "rejected"]
        if not self._renamings:
            return told
        return [
            replace(one, participants=tuple(dict.fromkeys(self.who(who, article) or who for who in one.participants)))
            for one in told
        ]

    # ------------------------------------------------------------------------------------------------------ a whole reading

    def decide(self, reading: Reading, codings: Iterable[Coding]) -> Held:
        """A reading as it is held now: without what was rejected, its statements as they were decided, its actors as they are called."""
        if self.is_empty:
            return Held(reading, tuple(codings), ())
        coded: dict[str, list[Coding]] = defaultdict(list)
        for coding in codings:
            coded[coding.statement].append(coding)
        proposed = [Told(one, tuple(coded.get(one.id, ()))) for one in reading.statements]
        kept = [one for one in self.told(reading.article, proposed) if one.state != "rejected"]
        whole = replace(
            reading,
            statements=tuple([self.named(one) for one in kept]),
            meetings=tuple(self.meetings(reading.article, reading.meetings)),
        )
        if self.renames:
            whole = self._renamed(whole)
        states = tuple((one.statement.id, one.state, one.coder) for one in kept if one.decision)
        return Held(whole, tuple(coding for one in kept for coding in (*one.codings, *one.extra)), states)

    def _renamed(self, reading: Reading) -> Reading:
        """The reading with its mentions and actors as they are called now; statements and meetings are so already."""
        named = {self.who(actor.id, reading.article) for actor in reading.actors}
        named.update(who for one in reading.statements for who in (one.speaker, one.behalf, one.addressee, *one.via))
        named.update(who for one in reading.meetings for who in one.participants)
        mentions = tuple(replace(one, actor=self.who(one.actor, reading.article)) for one in reading.mentions)
        actors = tuple(actor for actor in self.actors(reading.actors) if actor.id in named)
        return replace(reading, actors=actors, mentions=mentions)


def _keep_better(best: dict[str, Event], event: Event) -> None:
    """The last word counts, and an adjudication before every other."""
    there = best.get(event.judgement.subject)
    if there is None or event.judgement.final or not there.judgement.final:
        best[event.judgement.subject] = event


def _ruled(decision: Decision, proposed: Told | None) -> Told:
    ruling = decision.ruling
    known = {*ruling.issues, *(coding.issue for coding in ruling.codings)}
    later = tuple(one for one in proposed.codings if one.issue not in known) if proposed else ()
    extra = (
        () if decision.judgement.kind == "rejected" else tuple(replace(c, statement=ruling.statement.id) for c in later)
    )
    return Told(ruling.statement, ruling.codings, decision, held=proposed is None, extra=extra)


def _meeting_in(event: Event) -> Meeting:
    return event.decided_as(Meeting)


def _of_same_words(decided: dict[str, Event], meeting: Meeting) -> Event | None:
    """The decision on a meeting told by the very same words under another name, taken from `decided`."""
    for key, event in decided.items():
        if _meeting_in(event).evidence == meeting.evidence:
            return decided.pop(key)
    return None


def _joined(actor: Actor, merged: Actor) -> Actor:
    names = dict.fromkeys((*actor.aliases, merged.name, *merged.aliases))
    names.pop(actor.name, None)
    return replace(
        actor,
        aliases=tuple(names),
        offices=tuple(dict.fromkeys((*actor.offices, *merged.offices))),
        office=actor.office or merged.office,
        of=actor.of or (merged.of if merged.of != actor.id else None),
    )
