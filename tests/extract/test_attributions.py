"""Who said what, construction by construction. All people, states and events are invented."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.dates import find_dates
from locarno.extract.segments import segment
from locarno.records import Attribution, Span


@dataclass
class Phrasebook:
    """Stands in for the cast: every phrase is its own referent, and a pronoun is the last speaker."""

    text: str
    names: list[str] = field(default_factory=list)
    speakers: list[int] = field(default_factory=list)

    def identify(self, span: Span) -> int | None:
        phrase = span.of(self.text)
        if phrase.lower() in {"he", "she", "they", "it", "his", "her", "their", "its"}:
            return self.speakers[-1] if self.speakers else None
        if phrase not in self.names:
            self.names.append(phrase)
        return self.names.index(phrase)

    def note_speaker(self, referent: int, at: int) -> None:
        self.speakers.append(referent)


def read(text: str) -> tuple[tuple[Attribution, ...], Phrasebook]:
    document = segment(text)
    book = Phrasebook(text)
    return find_attributions(document, book, find_dates(document, None)), book  # type: ignore[arg-type]


def told(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution, parts joined by " ... "."""
    found, _ = read(text)
    return [
        tuple(" ... ".join(span.of(text) for span in spans) for spans in (one.source, one.cue, one.content))  # type: ignore[misc]
        for one in found
    ]


CONSTRUCTIONS: list[tuple[str, str, str, str]] = [
    # direct quotations
    ("“The border is closed,” Mara Velt said.", "Mara Velt", "said", "“The border is closed,”"),
    ('"The border is closed," said Mara Velt.', "Mara Velt", "said", '"The border is closed,"'),
    ("Mara Velt said: “The border is closed.”", "Mara Velt", "said", "“The border is closed.”"),
    ("Mara Velt said, “The border is closed.”", "Mara Velt", "said", "“The border is closed.”"),
    ("«The border is closed,» said Mara Velt.", "Mara Velt", "said", "«The border is closed,»"),
    ("‘The border is closed,’ Mara Velt said.", "Mara Velt", "said", "‘The border is closed,’"),
    ("''The border is closed,'' Mara Velt said.", "Mara Velt", "said", "''The border is closed,''"),
    ("“Is the border closed?” Mara Velt asked.", "Mara Velt", "asked", "“Is the border closed?”"),
    (
        "“The road is open,” she said, “and so is the port.”",
        "she",
        "said",
        "“The road is open,” ... “and so is the port.”",
    ),
    (
        "“The road is open,” said Mara Velt, “and so is the port.”",
        "Mara Velt",
        "said",
        "“The road is open,” ... “and so is the port.”",
    ),
    (
        "“The road is open,” Velt said. “The port is open too.”",
        "Velt",
        "said",
        "“The road is open,” ... “The port is open too.”",
    ),
    ("“One road is open. The other is not,” Velt said.", "Velt", "said", "“One road is open. The other is not,”"),
    (
        "“The road is open,” said Mara Velt, Ostria’s transport minister.",
        "Mara Velt, Ostria’s transport minister",
        "said",
        "“The road is open,”",
    ),
    ("“The road is open,” Velt told reporters in Lund on Monday.", "Velt", "told reporters", "“The road is open,”"),
    ("“The road is open,” Velt wrote.", "Velt", "wrote", "“The road is open,”"),
    # said, with all its company
    ("Mara Velt said that the border was closed.", "Mara Velt", "said that", "the border was closed"),
    ("Mara Velt said the border was closed.", "Mara Velt", "said", "the border was closed"),
    ("The border was closed, Mara Velt said.", "Mara Velt", "said", "The border was closed"),
    ("The border was closed on Monday, said Velt.", "Velt", "said", "The border was closed on Monday"),
    ("The border, Velt said, would stay closed.", "Velt", "said", "The border ... would stay closed"),
    ("On Monday, Velt said that the border was closed.", "Velt", "said that", "the border was closed"),
    ("Velt said on Monday that the border was closed.", "Velt", "said", "the border was closed"),
    ("Velt said in a statement on Monday that the border was closed.", "Velt", "said", "the border was closed"),
    ("Velt has repeatedly said that the border is closed.", "Velt", "has repeatedly said that", "the border is closed"),
    (
        "Mara Velt, the transport minister of Ostria, said the border was closed.",
        "Mara Velt, the transport minister of Ostria",
        "said",
        "the border was closed",
    ),
    (
        "The minister for transport, Mara Velt, said the border was closed.",
        "The minister for transport, Mara Velt",
        "said",
        "the border was closed",
    ),
    ("Velt went on to say that the border was closed.", "Velt", "went on to say that", "the border was closed"),
    (
        "Velt was quoted as saying that the border was closed.",
        "Velt",
        "was quoted as saying that",
        "the border was closed",
    ),
    ("Velt told the council that the border was closed.", "Velt", "told the council", "the border was closed"),
    ("Velt warned that the bridge could collapse.", "Velt", "warned that", "the bridge could collapse"),
    ("Officials say the bridge is unsafe.", "Officials", "say", "the bridge is unsafe"),
    ("Velt asked whether the bridge was safe.", "Velt", "asked", "whether the bridge was safe"),
    # according to
    ("According to Mara Velt, the border is closed.", "Mara Velt", "According to", "the border is closed"),
    ("The border is closed, according to Mara Velt.", "Mara Velt", "according to", "The border is closed"),
    (
        "The border is closed, according to officials in Lund.",
        "officials in Lund",
        "according to",
        "The border is closed",
    ),
    # positions with a noun phrase
    ("Ostria rejected the ceasefire plan.", "Ostria", "rejected", "the ceasefire plan"),
    (
        "Ostria has condemned the attack on the port of Lund.",
        "Ostria",
        "has condemned",
        "the attack on the port of Lund",
    ),
    (
        "Ostria opposes the entry of Velmark into the customs union.",
        "Ostria",
        "opposes",
        "the entry of Velmark into the customs union",
    ),
    (
        "President Anton Brell welcomed the offer, which was made last week.",
        "President Anton Brell",
        "welcomed",
        "the offer",
    ),
    ("Ostria ruled out further talks.", "Ostria", "ruled out", "further talks"),
    ("Brell called for an immediate ceasefire.", "Brell", "called for", "an immediate ceasefire"),
    ("Brell warned of a wider war.", "Brell", "warned of", "a wider war"),
    ("Brell urged Ostria to withdraw its troops.", "Brell", "urged Ostria", "to withdraw its troops"),
    ("Brell accused Ostria of breaking the truce.", "Brell", "accused Ostria of", "breaking the truce"),
    ("Brell thanked Ostria for its patience.", "Brell", "thanked Ostria for", "its patience"),
    ("Brell expressed appreciation for the plan.", "Brell", "expressed appreciation for", "the plan"),
    ("Brell raised concerns about the dam.", "Brell", "raised concerns about", "the dam"),
    ("Brell reiterated his call for a larger force.", "Brell", "reiterated his call for", "a larger force"),
    ("Ostria denied shelling the port.", "Ostria", "denied", "shelling the port"),
    ("Brell called the plan “reckless.”", "Brell", "called", "the plan “reckless.”"),
    ("Velt dismissed the report as propaganda.", "Velt", "dismissed", "the report as propaganda"),
    # with an infinitive
    ("Ostria agreed on Thursday to open the crossing.", "Ostria", "agreed", "to open the crossing"),
    ("Ostria refused to sign the treaty.", "Ostria", "refused", "to sign the treaty"),
    ("Ostria offered to host the talks.", "Ostria", "offered", "to host the talks"),
    ("Ostria has decided to recall its envoy.", "Ostria", "has decided", "to recall its envoy"),
    ("Ostria threatened to close the strait.", "Ostria", "threatened", "to close the strait"),
    ("Ostria promised to pay.", "Ostria", "promised", "to pay"),
    ("The spokesman declined to comment on the plan.", "The spokesman", "declined", "to comment on the plan"),
    # adjectives and nouns
    ("Ostria is ready to send engineers.", "Ostria", "is", "ready to send engineers"),
    ("Ostria is deeply concerned about the dam.", "Ostria", "is deeply concerned about", "the dam"),
    ("Ostria is in favour of a joint patrol.", "Ostria", "is in favour of", "a joint patrol"),
    ("Ostria is opposed to a joint patrol.", "Ostria", "is opposed to", "a joint patrol"),
    ("Ostria’s refusal to sign the treaty has angered Velmark.", "Ostria’s", "refusal", "to sign the treaty"),
    # passives and relative clauses
    (
        "The plan was initially dismissed by Ostrian ministers.",
        "Ostrian ministers",
        "was initially dismissed by",
        "The plan",
    ),
    (
        "A buffer zone, first proposed by President Anton Brell last year, is back.",
        "President Anton Brell",
        "first proposed by",
        "A buffer zone",
    ),
    ("The bridge lies near Velmark, which opposes the new toll.", "Velmark ... which", "opposes", "the new toll"),
    # participles
    (
        "Brell closed the border on Sunday, declaring that the plague had come.",
        "Brell",
        "declaring that",
        "the plague had come",
    ),
    # negation
    ("Ostria did not immediately reject the plan.", "Ostria", "did not immediately reject", "the plan"),
    # headlines and colons
    (
        "Two ministers to meet in Lund: Ostrian president\n\nThe talks begin soon.",
        "Ostrian president",
        ":",
        "Two ministers to meet in Lund",
    ),
    ("Ostria Rejects New Border Plan\n\nThe talks begin soon.", "Ostria", "Rejects", "New Border Plan"),
    ("Brell was blunt: “The border is closed.”", "Brell", ":", "“The border is closed.”"),
]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"), CONSTRUCTIONS, ids=[row[0][:60] for row in CONSTRUCTIONS]
)
def test_a_construction_gives_its_source_its_cue_and_its_content(
    text: str, source: str, cue: str, content: str
) -> None:
    assert told(text) == [(source, cue, content)]
