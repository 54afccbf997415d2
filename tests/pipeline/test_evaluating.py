"""Each task over a small folder of invented texts, with a reader that knows the answers, and over the research data."""

from __future__ import annotations

from pathlib import Path

import pytest

from locarno.errors import ReadError
from locarno.pipeline import evaluating
from locarno.records import (
    GOLD_PARTS,
    Article,
    DateMention,
    Evaluation,
    Reading,
    ResolvedMention,
    Span,
    Statement,
    Tally,
)
from tests.pipeline.test_annotated import write

TEXT = "Mara Venn said it rained on Friday.\r\nIda Roe slept.\n"
ANN = "T1\tSource 0 9\tMara Venn\nT2\tCue 10 14\tsaid\nT3\tContent 15 34\tit rained on Friday\nE1\tCue:T2 Source:T1 Content:T3\n"
LATER = ANN.replace("15 34\tit rained on Friday", "15 24\tit rained")
TAGS = "Mara\tB-Person\nVenn\tI-Person\nsaid\tO\nit\tO\nrained\tO\non\tO\nFriday\tB-Date\n.\tO\nIda\tB-Person\nRoe\tI-Person\nslept\tO\n"
TML = """<TimeML><DCT><TIMEX3 type="DATE" value="2030-05-01">1 May</TIMEX3></DCT>
<TEXT>Mara Venn said it rained on <TIMEX3 type="DATE" value="2030-05-03">Friday</TIMEX3>.</TEXT></TimeML>"""
GOLD = """{"article": "a", "published": null, "actors": [{"name": "Mara Venn", "kind": "person", "mentions": []}], "meetings": [], "statements":
 [{"speaker": "Mara Venn", "for": null, "quote": "it rained on Friday", "cue": "said", "kind": "indirect", "act": "inform"}]}"""
PLOVER = "marked_sentence\tgold_root\tgold_penta\n<s>Valdoria</s> praised <t>Meron</t>.\tSUPPORT\t1\nno marks\tAID\t2\n"


def read(article: Article) -> Reading:
    """A reader for these texts alone."""
    said = (
        Statement("s", "a", None, None, "indirect", "inform", (Span(0, 9),), (Span(10, 14),), (Span(15, 34),), Span(0, 35), "reported", 0.9)
        if article.text.startswith("Mara Venn said")
        else None
    )  # fmt: skip
    friday = article.text.index("Friday")
    return Reading(
        article.id,
        "oracle-1",
        (),
        (ResolvedMention(Span(0, 9), "PERSON"),),
        (said,) if said else (),
        (),
        (DateMention(Span(friday, friday + 6), "2030-05-03"),),
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with the data of every task."""
    for name, text in {
        "attributions/a_0001.ann": ANN, "attributions/a_0002.ann": LATER, "attributions/b.ann": "T1\tCue 10 14 said\n",
        "attributions/c.ann": ANN, "entities/a.txt.tsv": TAGS, "a.tml": TML, "a.json": GOLD, "p.tsv": PLOVER,
    }.items():  # fmt: skip
        write(tmp_path / name, text)
    for name in ("text/a.txt", "text/b.txt", "articles/a.txt", "a.txt"):
        path = write(tmp_path / name)
        path.write_bytes(TEXT.encode())
    return tmp_path


def tally(found: Evaluation, measure: str, group: str = "") -> Tally | None:
    figure = found.figure(measure, group)
    return figure.tally if figure else None


def test_attributions_take_the_first_annotator_and_name_what_is_broken(data: Path) -> None:
    found = evaluating.evaluate_attributions(data, reader=read)
    assert (found.task, found.reader, found.texts) == ("attributions", "oracle-1", 1)
    assert tally(found, "content exact") == Tally.matched(1, 1, 1)
    assert tally(found, "linked, Jaccard 0.8") == Tally.matched(1, 1, 1)
    broken, orphan = found.failures
    assert "b.ann:1: a broken line" in broken
    assert "c.ann: annotates a text that is not there" in orphan


def test_attributions_by_their_wording(data: Path) -> None:
    found = evaluating.evaluate_attributions(data, by="type", reader=read)
    assert tally(found, "cue exact", "indirect") == Tally.matched(1, 1, 1)


def test_annotators_are_held_against_one_another(data: Path) -> None:
    found = evaluating.evaluate_attributions(data, human=True)
    assert (found.reader, found.texts) == ("annotators", 1)
    assert tally(found, "cue exact") == Tally.matched(1, 1, 1)
    assert tally(found, "content exact") == Tally.matched(0, 1, 1)
    (data / "attributions" / "a_0002.ann").unlink()
    with pytest.raises(ReadError, match="no text has several annotators"):
        evaluating.evaluate_attributions(data, human=True)


def test_mentions_by_class_and_region(data: Path) -> None:
    found = evaluating.evaluate_mentions(data, by="type", reader=read)
    assert tally(found, "exact", "Person") == Tally.matched(1, 1, 2)
    assert tally(found, "exact", "Date") == Tally.matched(1, 1, 1)
    write(data / "regions.tsv", "a\tThe north\n")
    found = evaluating.evaluate_mentions(data, by="region", reader=read)
    assert tally(found, "entities, nine classes", "The north") == Tally.matched(2, 2, 3)


def test_dates(data: Path) -> None:
    found = evaluating.evaluate_dates(data, reader=read)
    assert tally(found, "value") == Tally.matched(1, 1, 1)
    assert tally(evaluating.evaluate_dates(data, by="type", reader=read), "strict", "DATE") == Tally.matched(1, 1, 1)


def test_gold_with_its_texts_beside_it_or_elsewhere(data: Path) -> None:
    found = evaluating.evaluate_gold(data, reader=read)
    assert tally(found, "statements") == Tally.matched(1, 1, 1)
    assert tally(found, "speakers") == Tally.matched(0, 1, 1)
    assert any(error.startswith("speaker a: 'said'") for error in found.errors)
    there = evaluating.evaluate_gold(data, data / "text", by="region", reader=read)
    assert tally(there, "acts", "other") == Tally.matched(1, 1, 1)
    with pytest.raises(ReadError):
        evaluating.evaluate_gold(data, data / "nowhere", reader=read)


def test_a_part_of_gold_gives_its_own_figures_and_errors_alone(data: Path) -> None:
    whole = evaluating.evaluate_gold(data, reader=read)
    parts = {task: evaluating.evaluate_gold(data, reader=read, task=task) for task in GOLD_PARTS}
    assert [figure.measure for figure in parts["acts"].figures] == ["acts", "acts given found"]
    assert [figure.measure for figure in parts["meetings"].figures][0] == "meetings"
    assert parts["speakers"].figure("speakers") == whole.figure("speakers")
    assert parts["speakers"].figure("for given found") is not None
    for task, found in parts.items():
        assert (found.task, found.texts) == (task, whole.texts)
        assert set(found.figures) < set(whole.figures)
        assert set(found.errors) <= set(whole.errors)
    assert parts["speakers"].errors
    assert not parts["meetings"].errors


def test_plover_by_the_shipped_classifier_or_another(data: Path) -> None:
    found = evaluating.evaluate_plover(data, classify=lambda text, source, target: "SUPPORT")
    assert tally(found, "root accuracy") == Tally.part(1, 1)
    assert "p.tsv:3: a broken row" in found.failures[0]
    assert tally(evaluating.evaluate_plover(data), "root accuracy").annotated == 1


@pytest.mark.shared
def test_the_development_set_has_as_many_attributions_as_its_authors_say(shared: Path) -> None:
    folder = shared / "data" / "corpora" / "polnear" / "dev"
    found = evaluating.evaluate_attributions(
        folder, reader=lambda article: Reading(article.id, "none", (), (), (), (), ())
    )
    assert (found.texts, found.failures) == (84, ())
    assert tally(found, "linked, Jaccard 0.5") == Tally.matched(0, 0, 2192)
