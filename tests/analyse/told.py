"""Ledger entries and meetings of an invented negotiation, told in one line each."""

from __future__ import annotations

from datetime import date

from locarno.records import (
    STANCE_POSITION,
    Actor,
    ArticleHead,
    Case,
    Coding,
    Directness,
    Issue,
    LedgerEntry,
    Meeting,
    MeetingStatus,
    ShiftKind,
    Span,
    Stance,
    Statement,
)

CASE = Case(
    id="meron",
    title="A peace for Meron",
    folder="",
    actors=(
        Actor("valdoria", "Valdoria", "state", origin="case"),
        Actor("kestria", "Kestria", "state", aliases=("the Kestrian Crown",), origin="case"),
        Actor("twin-isles", "Twin Isles", "state", origin="case"),
        Actor("ola-brandt", "Ola Brandt", "person", office="Prime Minister", of="valdoria", origin="case"),
    ),
    issues=(
        Issue("force", "Troops", "Troops?", "Partner states should station troops in Meron.", "none", "many"),
        Issue("guarantee", "Guarantee", "Guarantee?", "Kestria should guarantee the peace.", "none", "binding"),
        Issue("sanctions", "Sanctions", "Keep them?", "The sanctions should stay.", "stay", "go", reversed=True),
    ),
    fingerprint="f",
)
ACTORS = {actor.id: actor for actor in CASE.actors}


def on(day: int, month: int = 3, year: int = 2031) -> date:
    """A day of the invented year."""
    return date(year, month, day)


def entry(
    stance: Stance | None,
    day: date | None,
    *,
    actor: str | None = "valdoria",
    speaker: str | None = "ola-brandt",
    issue: str = "force",
    article: str = "a1",
    outlet: str | None = "The Meron Post",
    text: str = "",
    directness: Directness = "own",
    via: tuple[str, ...] = (),
    certainty: float = 0.9,
    state: str = "proposed",
    shift: ShiftKind | None = None,
    rule: str = "",
    condition: str = "",
    why: str = "",
) -> LedgerEntry:
    """One statement as the ledger has it; its words name the stance and the day, so that no two are copies unless `text` says so."""
    words = text or f"the words of {actor} on {issue}, {stance}, {day} in {article}"
    start = words.find(condition) if condition else 0
    conditions = (Span(start, start + len(condition)),) if condition else ()
    named = words.find(why) if why else 0
    position = None
    if stance is not None:
        position = 100 - STANCE_POSITION[stance] if issue == "sanctions" else STANCE_POSITION[stance]
    content = Span(0, len(words))
    statement = Statement(
        id=Statement.id_of(article, (), (content,), f"{speaker}{words}"),
        article=article,
        speaker=speaker,
        behalf=actor if actor != speaker else None,
        kind="direct",
        act="inform",
        source=(),
        cue=(),
        content=(content,),
        sentence=content,
        directness=directness,
        confidence=certainty,
        via=via,
        conditions=conditions,
        shift=shift,
        shift_span=Span(0, 9) if shift else None,
    )
    coding = Coding(statement.id, issue, stance, position, 1.0, (Span(named, named + len(why)),) if why else (), rule)
    head = ArticleHead(article, f"{article}.md", None, outlet, None, day)
    return LedgerEntry(statement, head, words, words, day, coding, state)


def meeting(
    what: str,
    participants: tuple[str, ...],
    place: str | None,
    start: date | None,
    *,
    end: date | None = None,
    status: MeetingStatus = "planned",
    article: str = "a1",
) -> Meeting:
    """One telling of a meeting; its evidence is the first ten code points of the article."""
    evidence = Span(0, 10)
    return Meeting(f"m-{article}-{what}", article, what, participants, place, start, end or start, status, evidence)
