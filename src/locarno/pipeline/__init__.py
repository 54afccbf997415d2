"""The only place where rooms meet: coverage in, the negotiating table out.

The whole flow, as pseudocode:

    case      = read.load_case(folder)                          case.toml -> Case
    names     = resolve.build_registry(case)                    case + gazetteer -> Registry (and the Gazetteer for extract)
    model     = encoder.load_model()                            the shipped network; None: the rules read alone
    ledger    = ledger.open_ledger(place_of(case))              a file beside case.toml, or a database
    for file in read.find_files(sources):                       in sorted order; a bad file is reported, the rest goes on
        article    = read.read_file(file)                       bytes -> Article, page furniture cut and kept
        article    = ledger.as_known(article)                   named and dated as it is known: another outlet's copy is its own article
        if ledger.has_reading(article, reader, case): continue  reading twice adds nothing
        begun      = extract.begin_article(article, model)      the model at work in its own threads, up to three articles ahead
        extraction = extract.extract_article(article, names, begun)   Article -> mentions, attributions, dates, meetings
        reading    = resolve.resolve_extraction(extraction)     -> actors, statements, meetings
        codings    = coding.code_statements(reading, case)      statements -> issue, stance, position
        ledger.add_reading(article, reading, codings)           an article whole or not at all

    for proposal in reviewing.queue(case):                      people decide; each decision is an event that can be undone
        ledger.judge(decision)                                  and outranks every later reading
    release   = ledger.add_release(state)                       a state to cite, with its hash

    entries   = ledger.entries()                                statements as they stand now
    positions = analyse.estimate_positions(entries, at)         entries -> positions, shifts, conditions, calendar, tracks, alignments, flags
    kept      = deriving.derive(ledger, case)                   of a large case: courses beside the ledger, brought up to date by article
    show      = Brief, tables, calendar, pages                  only drawn, never computed

    proposal  = coding.propose_codebook(readings, names)        no case yet: actors and issues from the coverage, for a person to edit
    read.write_proposed_case(folder, source, proposal)          -> case.toml and coverage/

    dossier   = ledger.holdings()                               all that the ledger holds now
    exchange.FORMATS[...].write(dossier, file)                  and back: read(file) -> Dossier -> ledger.add_reading(...), take_in(verdicts)

    gold      = evaluate.parse_...(annotation, text)            annotated data -> gold records; pipeline.evaluating runs the reader on the text
    figures   = evaluate.summarise(score_...(gold, reading))    counts of each text -> precision, recall, F1 with intervals

Deciding is pure and lies in the rooms; reading files, writing the ledger and waiting happen here alone.
"""

from locarno.pipeline.agreeing import MACHINE, agreement, coders_words, disputes
from locarno.pipeline.checking import BUNDLED, Check, bundled_case, doctor
from locarno.pipeline.desks import Desk, When, check_ids, latest_day, meant, open_desk, title_of
from locarno.pipeline.editing import stretch
from locarno.pipeline.exchanging import (
    ExportReport,
    ImportReport,
    export_case,
    export_formats,
    import_formats,
    import_into,
)
from locarno.pipeline.foreseeing import foresee
from locarno.pipeline.hearing import SILENT, Heard, alignments, at_table, heard, in_line
from locarno.pipeline.keeping import CopyReport, backup_case, copy_case
from locarno.pipeline.learning import TO_BE_NAMED
from locarno.pipeline.placing import LEDGER_NAME, place_of
from locarno.pipeline.previewing import Preview, preview_reading
from locarno.pipeline.proposing import Order, ProposalReport, propose_case
from locarno.pipeline.queueing import certainty_of, looked_at, queue
from locarno.pipeline.reading import (
    READERS,
    Extracted,
    FileOutcome,
    Means,
    ReadReport,
    extract_files,
    load_reader,
    new_case,
    read_article,
    read_case,
    silencing,
)
from locarno.pipeline.regrouping import describe_actor, merge_actors, new_actor, split_actor
from locarno.pipeline.releasing import ReleaseCheck, check_release, make_release, releases
from locarno.pipeline.reviewing import (
    Review,
    accept,
    accept_all,
    correct,
    decide_meeting,
    meanwhile,
    note,
    notes,
    open_review,
    reject,
    undo,
)
from locarno.pipeline.reviewing_actors import (
    ORIGINS,
    accept_actor,
    actor_meant,
    actor_to_review,
    actors_to_review,
    ascribed,
    correct_actor,
)
from locarno.pipeline.reviewing_meetings import (
    accept_meeting,
    correct_meeting,
    meeting_to_review,
    meetings_to_review,
    merge_meetings,
    reject_meeting,
)
from locarno.pipeline.shelves import Shelf
from locarno.pipeline.teaching import learn, offers, recoded, suggested
from locarno.pipeline.tracing import trace
from locarno.pipeline.viewing import (
    article,
    brief,
    calendar,
    check,
    conditions,
    deadlocks,
    explain,
    positions,
    red_lines,
    shifts,
    short_ids,
    statements,
    told,
    tracks,
)

__all__ = [
    "ascribed",
    "actor_meant",
    "ORIGINS",
    "recoded",
    "offers",
    "foresee",
    "accept",
    "accept_actor",
    "accept_all",
    "accept_meeting",
    "actor_to_review",
    "actors_to_review",
    "agreement",
    "alignments",
    "article",
    "at_table",
    "backup_case",
    "brief",
    "BUNDLED",
    "bundled_case",
    "calendar",
    "certainty_of",
    "Check",
    "check",
    "check_ids",
    "check_release",
    "coders_words",
    "conditions",
    "copy_case",
    "CopyReport",
    "correct",
    "correct_actor",
    "correct_meeting",
    "deadlocks",
    "decide_meeting",
    "describe_actor",
    "Desk",
    "disputes",
    "doctor",
    "explain",
    "export_case",
    "export_formats",
    "ExportReport",
    "extract_files",
    "Extracted",
    "FileOutcome",
    "heard",
    "Heard",
    "import_formats",
    "in_line",
    "import_into",
    "ImportReport",
    "latest_day",
    "meant",
    "learn",
    "LEDGER_NAME",
    "load_reader",
    "looked_at",
    "meanwhile",
    "meeting_to_review",
    "meetings_to_review",
    "MACHINE",
    "make_release",
    "Means",
    "merge_actors",
    "merge_meetings",
    "new_actor",
    "new_case",
    "note",
    "notes",
    "open_desk",
    "open_review",
    "Order",
    "place_of",
    "positions",
    "Preview",
    "preview_reading",
    "ProposalReport",
    "propose_case",
    "queue",
    "read_article",
    "read_case",
    "READERS",
    "ReadReport",
    "TO_BE_NAMED",
    "red_lines",
    "reject",
    "reject_meeting",
    "ReleaseCheck",
    "releases",
    "Review",
    "Shelf",
    "shifts",
    "short_ids",
    "silencing",
    "SILENT",
    "split_actor",
    "statements",
    "stretch",
    "suggested",
    "title_of",
    "told",
    "trace",
    "tracks",
    "undo",
    "When",
]
