"""The nouns of Locarno: frozen, slotted records that the rooms hand to one another.

One name per stage: `Article` (read) -> `Extraction` (extract: what the text says, still in the text's own words)
-> `Reading` (resolve: the same with actors) -> `Coding` (coding: issue, stance, position) -> `LedgerEntry` (ledger)
-> `Position`, `Shift`, `Condition` (analyse) -> `Brief` (show).

Ids are content hashes: a letter for the kind and sixteen base-32 digits, the same for the same content on every machine.
Offsets are code points into `Article.text`, end exclusive. Positions are 0 (oppose) to 100 (commit).
"""

from locarno.records.checks import (
    Absence,
    Audit,
    CaseCheck,
    Explanation,
    Flag,
    FlagKind,
    Passage,
    Step,
    Track,
    Weighed,
)
from locarno.records.coverage import (
    Article,
    Attribution,
    Cut,
    DateMention,
    Encounter,
    Extraction,
    Gazetteer,
    Mention,
    Name,
    Referent,
)
from locarno.records.dossier import Dossier, Holding
from locarno.records.findings import Because, Brief, CalendarEntry, Condition, Coverage, Position, Shift, Trace, Weight
from locarno.records.readings import Actor, Meeting, Office, Reading, ResolvedMention, Statement
from locarno.records.table import ArticleHead, Case, Coding, Issue, LedgerEntry
from locarno.records.terms import (
    ACTS,
    NAMED_IN_CONDITION,
    NECESSARY,
    SCHEMA_VERSION,
    STANCE_POSITION,
    STANCES,
    Act,
    ActorKind,
    DateType,
    Directness,
    MeetingStatus,
    MentionType,
    ShiftKind,
    Span,
    Stance,
    StatementKind,
    content_id,
)

__all__ = [
    "ACTS",
    "Absence",
    "Act",
    "Actor",
    "ActorKind",
    "Article",
    "ArticleHead",
    "Attribution",
    "Audit",
    "Because",
    "Brief",
    "CalendarEntry",
    "Case",
    "CaseCheck",
    "Coding",
    "Condition",
    "Coverage",
    "Cut",
    "DateMention",
    "DateType",
    "Directness",
    "Dossier",
    "Encounter",
    "Explanation",
    "Extraction",
    "Flag",
    "FlagKind",
    "Gazetteer",
    "Holding",
    "Issue",
    "LedgerEntry",
    "Meeting",
    "MeetingStatus",
    "Mention",
    "MentionType",
    "NAMED_IN_CONDITION",
    "NECESSARY",
    "Name",
    "Office",
    "Passage",
    "Position",
    "Reading",
    "Referent",
    "ResolvedMention",
    "SCHEMA_VERSION",
    "STANCES",
    "STANCE_POSITION",
    "Shift",
    "ShiftKind",
    "Span",
    "Stance",
    "Statement",
    "StatementKind",
    "Step",
    "Trace",
    "Track",
    "Weighed",
    "Weight",
    "content_id",
]
