"""Evaluate: how well a reader does on texts that people have annotated.

Pure: the content of annotation files in (`parse_*`), what a reader has found beside it, counts out (`score_*`), and figures with
intervals over all texts (`summarise`). It knows no reader; `pipeline.evaluating` runs one over a folder.
"""

from locarno.evaluate.annotated import MarkedSentence, StatedPair
from locarno.evaluate.attributions import from_statements, score_agreement, score_attributions, score_by_wording
from locarno.evaluate.dates import score_by_type, score_dates
from locarno.evaluate.guide import parse_guide, parse_head
from locarno.evaluate.meetings import score_reading
from locarno.evaluate.mentions import named_entities, score_by_class, score_entities
from locarno.evaluate.plover import Classifier, parse_plover, score_plover
from locarno.evaluate.regions import NEWSWIRE, REGION_FILE, parse_regions, region_of
from locarno.evaluate.stances import StanceTeller, parse_stances, score_stances
from locarno.evaluate.standoff import parse_standoff
from locarno.evaluate.summary import Sheet, summarise
from locarno.evaluate.tags import parse_tags
from locarno.evaluate.timeml import parse_timeml

__all__ = [
    "NEWSWIRE",
    "REGION_FILE",
    "Classifier",
    "MarkedSentence",
    "StatedPair",
    "Sheet",
    "StanceTeller",
    "from_statements",
    "named_entities",
    "parse_guide",
    "parse_head",
    "parse_plover",
    "parse_regions",
    "parse_stances",
    "parse_standoff",
    "parse_tags",
    "parse_timeml",
    "region_of",
    "score_agreement",
    "score_attributions",
    "score_by_class",
    "score_by_type",
    "score_by_wording",
    "score_dates",
    "score_entities",
    "score_plover",
    "score_reading",
    "score_stances",
    "summarise",
]
