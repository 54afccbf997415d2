"""Extract: what an article says, in the article's own words: mentions, attributions, dates, meetings, conditions.

Pure: text in, records out. `extract_article` is the rules reader, the floor that any learned reader has to beat.
"""

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.dates import find_dates
from locarno.extract.meetings import find_encounters
from locarno.extract.occasions import carry_days
from locarno.extract.segments import segment
from locarno.records import Article, Extraction, Gazetteer

READER = "rules-1"
"""Name and version of the reader; a new version reads articles anew."""

__all__ = ["READER", "extract_article"]


def extract_article(article: Article, gazetteer: Gazetteer) -> Extraction:
    """Everything that the rules reader takes from one article. Spans are code points of `article.text`."""
    document = segment(article.text)
    dates = find_dates(document, article.published)
    cast = Cast(document, gazetteer)
    attributions = find_attributions(document, cast, dates)
    attributions = carry_days(document, attributions, dates, cast.referents())
    encounters = find_encounters(document, cast, dates, article.published)
    notes: tuple[str, ...] = ()
    if article.published is None and any(not date.resolved for date in dates):
        notes = ("no publication date: weekdays and relative dates stay unresolved (give one with --published)",)
    return Extraction(
        article=article.id,
        mentions=cast.mentions(),
        referents=cast.referents(),
        attributions=attributions,
        encounters=encounters,
        dates=dates,
        reader=READER,
        notes=notes,
    )
