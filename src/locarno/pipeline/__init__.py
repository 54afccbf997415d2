"""The only place where rooms meet: coverage in, the negotiating table out.

The whole flow, as pseudocode:

    case      = read.load_case(folder)                          case.toml -> Case
    names     = resolve.build_registry(case)                    case + gazetteer -> Registry (and the Gazetteer for extract)
    model     = encoder.load_model()                            the shipped network; None: the rules read alone
    ledger    = ledger.open_ledger(folder / "ledger.db")
    for file in read.find_files(sources):                       in sorted order; a bad file is reported, the rest goes on
        article    = read.read_file(file)                       bytes -> Article, page furniture cut and kept
        if ledger.has_reading(article, reader, case): continue  reading twice adds nothing
        extraction = extract.extract_article(article, names, model)   Article -> mentions, attributions, dates, meetings
        reading    = resolve.resolve_extraction(extraction)     -> actors, statements, meetings
        codings    = coding.code_statements(reading, case)      statements -> issue, stance, position
        ledger.add_reading(article, reading, codings)           an article whole or not at all

    entries   = ledger.entries()                                statements as they stand now
    positions = analyse.estimate_positions(entries, at)         entries -> positions, shifts, conditions, calendar, tracks, flags
    show      = Brief, tables, calendar, pages                  only drawn, never computed

    proposal  = coding.propose_codebook(readings, names)        no case yet: actors and issues from the coverage, for a person to edit
    read.write_proposed_case(folder, source, proposal)          -> case.toml and coverage/

    dossier   = ledger.holdings()                               all that the ledger holds now
    exchange.FORMATS[...].write(dossier, file)                  and back: read(file) -> Dossier -> ledger.add_reading(...)

    gold      = evaluate.parse_...(annotation, text)            annotated data -> gold records; pipeline.evaluating runs the reader on the text
    figures   = evaluate.summarise(score_...(gold, reading))    counts of each text -> precision, recall, F1 with intervals

Deciding is pure and lies in the rooms; reading files, writing the ledger and waiting happen here alone.
"""

from locarno.pipeline.checking import BUNDLED, Check, bundled_case, doctor
from locarno.pipeline.exchanging import (
    ExportReport,
    ImportReport,
    export_case,
    export_formats,
    import_formats,
    import_into,
)
from locarno.pipeline.proposing import Order, ProposalReport, propose_case
from locarno.pipeline.reading import (
    LEDGER_NAME,
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
)
from locarno.pipeline.tracing import trace
from locarno.pipeline.viewing import (
    Desk,
    article,
    brief,
    calendar,
    check,
    conditions,
    explain,
    latest_day,
    open_desk,
    positions,
    shifts,
    short_ids,
    statements,
    tracks,
)

__all__ = [
    "BUNDLED",
    "Check",
    "Desk",
    "ExportReport",
    "Extracted",
    "FileOutcome",
    "ImportReport",
    "LEDGER_NAME",
    "Means",
    "Order",
    "ProposalReport",
    "READERS",
    "ReadReport",
    "article",
    "brief",
    "bundled_case",
    "calendar",
    "check",
    "conditions",
    "doctor",
    "explain",
    "export_case",
    "export_formats",
    "extract_files",
    "import_formats",
    "import_into",
    "latest_day",
    "load_reader",
    "new_case",
    "open_desk",
    "positions",
    "propose_case",
    "read_article",
    "read_case",
    "shifts",
    "short_ids",
    "statements",
    "trace",
    "tracks",
]
