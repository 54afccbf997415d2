"""Extract: what an article says, in the article's own words: mentions, attributions, dates, meetings, conditions.

Pure: text in, records out. With a model (`locarno.encoder`) its spans of sources, cues, contents and names are taken, and the rules
say who speaks, what act it is, on which condition and on which day; without one the rules read alone.
"""

from dataclasses import dataclass, replace

from locarno.encoder import Model, Underway
from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.date_certainty import date_certainty
from locarno.extract.dates import find_dates
from locarno.extract.meetings import find_encounters
from locarno.extract.named import as_places, named, within_paragraphs, without_strays
from locarno.extract.occasions import carry_days, said_at_meetings, without_others_days
from locarno.extract.segments import Document, segment
from locarno.records import Article, Extraction, Gazetteer

RULES = "rules-9"
"""Name and version of the rules reading alone; a new version reads articles anew."""
LEARNED = "learned-8"
"""Name and version of the rules with the model."""

__all__ = ["LEARNED", "RULES", "Begun", "begin_article", "extract_article", "reader_name"]


def reader_name(model: Model | None) -> str:
    """What `Extraction.reader` will say."""
    return RULES if model is None else LEARNED


@dataclass(frozen=True, slots=True)
class Begun:
    """An article cut into words and sentences, and the model (None: the rules read alone) at work on it."""

    document: Document
    underway: Underway | None

    def drop(self) -> None:
        """Nobody will go on with it."""
        if self.underway is not None:
            self.underway.drop()


def begin_article(article: Article, model: Model | None) -> Begun:
    """Set the model to work on an article, beside whatever runs until `extract_article` goes on with it."""
    document = segment(article.text)
    if model is None:
        return Begun(document, None)
    return Begun(document, model.begin(article.text, [(span.start, span.end) for span in document.paragraphs]))


def extract_article(article: Article, gazetteer: Gazetteer, begun: Begun | None = None) -> Extraction:
    """Everything that the reader takes from one article, as it was `begun`; by rules alone if it was not.

    Spans are code points of `article.text`.
    """
    begun = begun or begin_article(article, None)
    document = begun.document
    findings = None if begun.underway is None else begun.underway.findings()
    dates = find_dates(document, article.published)
    names = () if findings is None else within_paragraphs(article.text, findings.names)
    cast = Cast(document, gazetteer, names)
    attributions = find_attributions(document, cast, dates, findings)
    likely = None if findings is None else dict(findings.meetings)
    encounters = find_encounters(document, cast, dates, article.published, likely, attributions)
    attributions = without_others_days(attributions, dates, article.published)
    attributions = said_at_meetings(document, attributions, encounters, dates)
    mentions, referents = cast.mentions(), cast.referents()
    attributions = carry_days(document, attributions, dates, referents)
    if findings is not None:
        mentions = named(article.text, names, mentions, gazetteer)
        mentions = without_strays(mentions, referents, attributions, encounters)
        referents = as_places(mentions, referents)
    notes: tuple[str, ...] = ()
    if article.published is None and any(not date.resolved for date in dates):
        notes = ("no publication date: weekdays and relative dates stay unresolved (give one with --published)",)
    return Extraction(
        article=article.id,
        mentions=mentions,
        referents=referents,
        attributions=attributions,
        encounters=encounters,
        dates=tuple(replace(one, confidence=date_certainty(one.span.of(article.text), one)) for one in dates),
        reader=RULES if findings is None else LEARNED,
        notes=notes,
    )
