from __future__ import annotations

import pytest

from locarno.errors import ReadError
from locarno.evaluate.plover import parse_plover, score_plover
from locarno.records import Span

HEAD = "sentence_id\tmarked_sentence\tgold_penta\tgold_root"
ROWS = [
    '1\t<s>Valdoria</s> thanked "<t>Meron</t>" for it.\t1\tSUPPORT',
    "2\t<t>Meron</t> was warned by <s>Valdoria</s>.\t3\tTHREATEN",
    "3\t<s>Valdoria</s> shelled <t>Meron</t>.\t4\tASSAULT",
    "4\t<s>Valdoria</s> praised <t>Meron</t>.\t1\tSUPPORT",
]


def test_marks_become_spans_of_the_bare_sentence() -> None:
    [first, second, *_], broken = parse_plover("\n".join([HEAD, *ROWS]), "p.tsv")
    assert broken == []
    assert first.text == 'Valdoria thanked "Meron" for it.'
    assert (first.source.of(first.text), first.target.of(first.text)) == ("Valdoria", "Meron")
    assert (second.source.of(second.text), second.root, second.quad) == ("Valdoria", "THREATEN", 3)


def test_a_broken_row_is_named_and_the_rest_is_kept() -> None:
    rows = [
        ROWS[0],
        "9\tNobody marked anything.\t1\tAGREE",
        "9\t<s>a</s><t>b</t>\t1\tHUG",
        "9\t<s>a</s><t>b</t>\t7\tAID",
    ]
    good, broken = parse_plover("\n".join([HEAD, *rows]), "p.tsv")
    assert len(good) == 1
    assert [str(error).partition("\n")[0] for error in broken] == [
        "p.tsv:3: a broken row: it needs <s>...</s> or <t>...</t>",
        "p.tsv:4: a broken row: gold_root 'HUG' is none of AGREE, CONSULT, SUPPORT, AID, COOPERATE, YIELD, ACCUSE, REJECT, REQUEST, "
        "THREATEN, ASSAULT, COERCE, MOBILIZE, PROTEST, SANCTION",
        "p.tsv:5: a broken row: gold_penta '7' is not 1 to 4",
    ]


def test_another_table_is_refused() -> None:
    with pytest.raises(ReadError, match="is no PLOVER table"):
        parse_plover("sentence\troot\n", "p.tsv")


def test_figures_by_hand() -> None:
    sentences, _ = parse_plover("\n".join([HEAD, *ROWS]), "p.tsv")
    answers = {
        sentences[0].text: "SUPPORT",
        sentences[1].text: "ACCUSE",
        sentences[2].text: "COERCE",
        sentences[3].text: "AID",
    }

    def classify(text: str, source: Span, target: Span) -> str:
        assert source.of(text) == "Valdoria"
        return answers[text]

    found = {(one.group, one.measure): one for one in score_plover(sentences, classify, by_type=True)}
    assert found["", "root accuracy"].value == 25.0
    assert found["", "quad accuracy"].value == 75.0
    # SUPPORT: P 1/1, R 1/2, F1 2/3; THREATEN and ASSAULT: 0
    assert found["", "root macro-F1"].value == pytest.approx(100 * (2 / 3) / 3)
    # verbal cooperation: P 1/1, R 1/2, F1 2/3; the two conflicts: 1
    assert found["", "quad macro-F1"].value == pytest.approx(100 * (2 / 3 + 1 + 1) / 3)
    assert found["SUPPORT", "root"].value == pytest.approx(100 * 2 / 3)
    assert found["material conflict", "quad"].value == 100.0
    assert ("COERCE", "root") not in found
