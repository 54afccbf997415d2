"""A person at review of meetings, or of actors: the cards, and what the keys do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from locarno import pipeline
from locarno.cli._keys import Stroke
from locarno.cli._sitting import Does, Sitting
from locarno.errors import UsageError
from locarno.pipeline import Review
from locarno.records import ActorProposal, MeetingProposal
from locarno.show.review import changes_words
from locarno.show.review_meetings import (
    ACTOR_HELP,
    ACTOR_KEYS,
    MEETING_HELP,
    MEETING_KEYS,
    Seen,
    actor_lines,
    meeting_lines,
)


class Meetings(Sitting[MeetingProposal]):
    """The meetings of the calendar, each once, with all of its tellings."""

    keys = MEETING_KEYS
    help = MEETING_HELP

    def _more_acts(self) -> Mapping[str, Does[MeetingProposal]]:
        return {"a": self._accept, "r": self._reject, "e": self._edit, "m": self._merge}

    def _now(self, current: MeetingProposal) -> MeetingProposal:
        return pipeline.meeting_to_review(self._review, current.id)

    def _card(self, current: MeetingProposal) -> Iterable[Text]:
        seen = _seen(self._review, current.id, [one.article for one in current.tellings])
        return meeting_lines(current, seen, self._settings.width, colour=self._colour)

    def _accept(self, stroke: Stroke, current: MeetingProposal) -> None:
        self._done(pipeline.accept_meeting(self._review, current, stroke.words), "accepted")

    def _reject(self, stroke: Stroke, current: MeetingProposal) -> None:
        why = self._keys.words(stroke, "why", say=self._say)
        self._done(pipeline.reject_meeting(self._review, current, why), "rejected")

    def _edit(self, stroke: Stroke, current: MeetingProposal) -> None:
        edits = [_field_and_value(part) for part in self._edits(stroke)]
        made = pipeline.correct_meeting(self._review, current, edits)
        self._say(f"  {changes_words(made.changes) or 'as it was'}\n")
        self._done(made, made.kind)

    def _merge(self, stroke: Stroke, current: MeetingProposal) -> None:
        other = self._keys.words(stroke, "with which meeting (ID)", say=self._say)
        into = pipeline.meeting_to_review(self._review, other.strip())
        made = pipeline.merge_meetings(self._review, current, into)
        self._queue = [
            one for one in self._queue if one.id != into.id or one is current
        ]  # it is one with the current one
        self._queue[self._at] = pipeline.meeting_to_review(self._review, into.id)
        self._noted(made, f"merged: {changes_words(made.changes)}")


class Actors(Sitting[ActorProposal]):
    """Actors that the reader found by itself, who is heard most first."""

    keys = ACTOR_KEYS
    help = ACTOR_HELP

    def _more_acts(self) -> Mapping[str, Does[ActorProposal]]:
        return {"a": self._accept, "e": self._edit, "m": self._merge, "x": self._split}

    def _now(self, current: ActorProposal) -> ActorProposal:
        return pipeline.actor_to_review(self._review, current.id)

    def _card(self, current: ActorProposal) -> Iterable[Text]:
        seen = _seen(self._review, current.id, [])
        return actor_lines(current, seen, self._settings.width)

    def _accept(self, stroke: Stroke, current: ActorProposal) -> None:
        self._done(pipeline.accept_actor(self._review, current.id, stroke.words), "accepted")

    def _edit(self, stroke: Stroke, current: ActorProposal) -> None:
        edits = [_field_and_value(part) for part in self._edits(stroke)]
        made = pipeline.correct_actor(self._review, current.id, edits)
        self._say(f"  {changes_words(made.changes) or 'as it was'}\n")
        self._done(made, made.kind)

    def _merge(self, stroke: Stroke, current: ActorProposal) -> None:
        words = self._keys.words(stroke, "into which actor (ID, or ONE > OTHER)", say=self._say)
        one, _, other = words.rpartition(">")
        made = pipeline.merge_actors(self._review, one.strip() or current.id, other.strip())
        self._say(f"  {changes_words(made.changes)}\n")
        if made.subject == current.id:
            self._done(made, "merged")
        else:
            self._noted(made, "merged")

    def _split(self, stroke: Stroke, current: ActorProposal) -> None:
        words = self._keys.words(stroke, "name, kind of the new actor: articles or statements", say=self._say)
        who, _, where = words.partition(":")
        name, _, kind = who.partition(",")
        places = [place.strip() for place in where.split(",") if place.strip()]
        if not name.strip() or not places:
            raise UsageError(
                "a split needs a name and its articles or statements", way_out="write: x NAME, person: ID, ID"
            )
        new = pipeline.new_actor(name, kind.strip() or "person", current.actor.of)
        articles, statements = _places(self._review, places)
        made = pipeline.split_actor(self._review, current.id, new, articles, statements)[0]
        self._noted(made, f"split: what was found there belongs to {new.id}")


def _places(review: Review, places: Iterable[str]) -> tuple[list[str], list[str]]:
    """Articles and statements by the beginnings of their ids, or by the paths of articles."""
    heads = review.desk.ledger.articles()
    articles, statements = [], []
    for place in places:
        found = [head.id for head in heads if head.id.startswith(place) or head.path == place]
        if len(found) == 1:
            articles += found
        else:
            statements.append(review.desk.ledger.entry(place)[0].statement.id)
    return articles, statements


def _seen(review: Review, subject: str, articles: Iterable[str]) -> Seen:
    book = review.desk.ledger
    return Seen(
        {head.id: head for head in book.articles()},
        {article: book.text_of(article) for article in articles},
        review.desk.actors,
        pipeline.notes(review, subject),
    )


def _field_and_value(part: str) -> tuple[str, str]:
    field, _, value = part.partition(" ")
    return field, value.strip()
