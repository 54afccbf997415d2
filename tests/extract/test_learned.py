"""What a model found, laid over the rules' lines: cues, phrases, frames, and which of two readings is taken."""

from __future__ import annotations

import pytest

from locarno.encoder import Findings
from locarno.encoder.findings import FoundAttribution
from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.learned import candidate_of, propose
from locarno.extract.script import lay_out
from locarno.extract.segments import segment
from locarno.records import Attribution


def span(text: str, part: str) -> tuple[int, int]:
    start = text.index(part)
    return start, start + len(part)


def found(text: str, source: str, cue: str, *content: str, chance: float = 0.9) -> FoundAttribution:
    sources = (span(text, source),) if source else ()
    return FoundAttribution(sources, span(text, cue), tuple(span(text, part) for part in content), chance, chance)


def read(
    text: str, *attributions: FoundAttribution, hints: tuple[tuple[int, float], ...] = ()
) -> tuple[Attribution, ...]:
    document = segment(text)
    return find_attributions(document, Cast(document, {}), (), Findings(attributions, (), hints))


def test_the_models_spans_are_the_statements() -> None:
    """To the letter, whatever the rules make of the same cue."""
    text = "Mira Tann, the envoy, said that the lake would stay open."
    (one,) = read(text, found(text, "Mira Tann, the envoy,", "said", "that the lake would stay open"))
    assert [part.of(text) for part in (*one.source, *one.cue, *one.content)] == [
        "Mira Tann, the envoy,", "said", "that the lake would stay open",
    ]  # fmt: skip


def test_a_cue_that_no_rule_knows_is_taken_from_the_model() -> None:
    """Its speaker is identified as for any other statement."""
    text = "The lake, Mira Tann blorted, would stay open."
    (one,) = read(text, found(text, "Mira Tann", "blorted", "The lake,", "would stay open"))
    assert len(one.content) == 2
    assert one.speaker is not None


def test_a_cue_of_the_rules_alone_needs_the_models_hint() -> None:
    """Where the model sees no chance of a cue, the rules are not believed; where it sees some, they are."""
    text = "Mira Tann said that the lake would stay open."
    assert read(text) == ()
    (one,) = read(text, hints=((text.index("said"), 0.4),))
    assert one.cue[0].of(text).startswith("said")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "shape"),
    [
        ("According to Mira Tann, it is over.", "Mira Tann", "According to", "it is over", "according"),
        ("“It is over,” said Mira Tann.", "Mira Tann", "said", "“It is over,”", "inverted"),
        ("Mira Tann left, adding it was over.", "", "adding", "it was over", "gerund"),
        ("Mira Tann blorted it was over.", "Mira Tann", "blorted", "it was over", "finite"),
        ("Mira Tann said it was over.", "Mira Tann", "said", "it was over", "finite"),
    ],
)
def test_the_shape_of_a_cue(text: str, source: str, cue: str, content: str, shape: str) -> None:
    """The rules for speakers and directness ask for it."""
    script = lay_out(segment(text), ())
    (proposals,) = propose(script, [found(text, source, cue, content)]).values()
    assert candidate_of(script, script.lines[0], proposals[0]).shape == shape


def test_an_attribution_outside_every_token_is_passed_over() -> None:
    """Spans that touch no token lead to nothing."""
    script = lay_out(segment("It is over."), ())
    assert propose(script, [FoundAttribution((), (3, 3), ((0, 2),), 1.0, 1.0)]) == {}


@pytest.mark.parametrize("chance", [0.0001, 0.01, 0.3, 0.9999])
def test_confidence_stays_between_nothing_and_one(chance: float) -> None:
    """Even where the model doubts and nobody can be identified as the speaker."""
    text = "It was said that the lake would stay open."
    (one,) = read(text, found(text, "", "was said", "that the lake would stay open", chance=chance))
    assert one.speaker is None
    assert 0 < one.confidence <= 1


def test_it_was_reported_names_nobody() -> None:
    """The subject stands for what is reported."""
    text = "The ministry denied the loss. It was reported that the ship sank, a sailor said."
    (one,) = read(text, found(text, "It", "was reported", "that the ship sank"))
    assert one.speaker is None
    assert one.speaker_confidence is None


def test_a_content_ends_before_whoever_speaks_next() -> None:
    """Also where the model's span ends in the middle of a word of it; what is said inside a content stays in it."""
    text = "Mira Tann urged restraint and the council's vice-chair pleaded for rain."
    first, second = read(
        text,
        found(text, "Mira Tann", "urged", "restraint and the council's vice"),
        found(text, "the council's vice-chair", "pleaded for", "rain"),
    )
    assert [span.of(text) for span in first.content] == ["restraint"]
    assert [span.of(text) for span in second.content] == ["rain"]
    text = "Mira Tann said that Falk denied it."
    outer, _ = read(text, found(text, "Mira Tann", "said", "that Falk denied it"), found(text, "Falk", "denied", "it"))
    assert [span.of(text) for span in outer.content] == ["that Falk denied it"]


def test_an_occasion_is_nobody_who_is_told() -> None:
    """ "told a news conference"; a parliament is somebody."""
    text = "Mira Tann told a news conference that it rained."
    (one,) = read(text, found(text, "Mira Tann", "told", "that it rained"))
    assert one.addressee is None
    text = "Mira Tann told parliament that it rained."
    (one,) = read(text, found(text, "Mira Tann", "told", "that it rained"))
    assert one.addressee is not None
