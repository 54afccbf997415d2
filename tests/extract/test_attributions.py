"""Who said what, construction by construction. All people, states and events are invented."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.extract.actors import Cast
from locarno.extract.attributions import find_attributions
from locarno.extract.dates import find_dates
from locarno.extract.figures import Standing
from locarno.extract.segments import segment
from locarno.records import Attribution, Referent, Span


@dataclass
class Phrasebook:
    """Stands in for the cast: every phrase is its own referent, and a pronoun is the last speaker."""

    text: str
    names: list[str] = field(default_factory=list)
    speakers: list[int] = field(default_factory=list)

    def speaker(self, span: Span) -> int | None:
        return self.identify(span)

    def identify(self, span: Span) -> int | None:
        phrase = span.of(self.text)
        if phrase.lower() in {"he", "she", "they", "it", "his", "her", "their", "its"}:
            return self.speakers[-1] if self.speakers else None
        if phrase not in self.names:
            self.names.append(phrase)
        return self.names.index(phrase)

    def introduced(self, span: Span, found: int) -> int | None:
        return None

    def note_speaker(self, referent: int, at: int) -> None:
        self.speakers.append(referent)

    def standing(self, referent: int, at: int) -> Standing:
        return Standing("person", ("velt",))

    def actors_in(self, span: Span) -> tuple[int, ...]:
        return tuple(index for index, name in enumerate(self.names) if name == span.of(self.text))

    def referents(self) -> tuple[Referent, ...]:
        return tuple(Referent(name, "group") for name in self.names)


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
    # tags with more around them
    ("“My dear Brell,” the speaker says into the camera.", "the speaker", "says", "“My dear Brell,”"),
    ("“Really,” she added when the host was shocked.", "she", "added", "“Really,”"),
    ("“It is safe,” Velt told reporters, before leaving.", "Velt", "told reporters", "“It is safe,”"),
    ("“That is fair,” Velt, 69, told LBC Monday when asked about it.", "Velt, 69", "told LBC", "“That is fair,”"),
    ("“We had called,” his nephew Ivo Tann added.", "his nephew Ivo Tann", "added", "“We had called,”"),
    ("Velt shot back, “You lie.”", "Velt", "shot back", "“You lie.”"),
    ("“It is over,” sighed Velt.", "Velt", "sighed", "“It is over,”"),
    ("Velt continued:\n\n“You look at it.”", "Velt", "continued", "“You look at it.”"),
    ("If nobody pays, Velt said, the port will close.", "Velt", "said", "If nobody pays ... the port will close"),
    ("Instead, she said, the port would close.", "she", "said", "Instead ... the port would close"),
    (
        "Velt says that despite the cost, the port will stay.",
        "Velt",
        "says that",
        "despite the cost, the port will stay",
    ),
    ("Polls show voters trust Velt.", "Polls", "show", "voters trust Velt"),
    (
        "This is the first time Velt has suggested that Ostria could pay.",
        "Velt",
        "has suggested that",
        "Ostria could pay",
    ),
    # headlines and colons
    (
        "Two ministers to meet in Lund: Ostrian president\n\nThe talks begin soon.",
        "Ostrian president",
        ":",
        "Two ministers to meet in Lund",
    ),
    ("Ostria Rejects New Border Plan\n\nThe talks begin soon.", "Ostria", "Rejects", "New Border Plan"),
    (
        "Ostria Offers to Send Engineers to Velmark\n\nThe talks begin soon.",
        "Ostria",
        "Offers",
        "to Send Engineers to Velmark",
    ),
    ("Brell was blunt: “The border is closed.”", "Brell", ":", "“The border is closed.”"),
    (
        "The Lund Commission, which attended the talks, urged both sides to stop.",
        "The Lund Commission, which attended the talks",
        "urged both sides",
        "to stop",
    ),
    (
        "A clerk at the palace, asked about the gap, said the port was shut.",
        "A clerk at the palace, asked about the gap",
        "said",
        "the port was shut",
    ),
    (
        "Karl Tann was quoted by news agencies as saying that the port was shut.",
        "Karl Tann",
        "was quoted by news agencies as saying that",
        "the port was shut",
    ),
    ("Tann was told by Ostria that the port was shut.", "Ostria", "was told by Ostria that", "the port was shut"),
    ("In Velt’s view, the deal is dead.", "Velt’s", "In Velt’s view", "the deal is dead"),
    (
        "The queue – which stretches to Lund, by police estimates – costs money.",
        "police estimates",
        "by police estimates",
        "stretches to Lund",
    ),
    (
        "The ministry neither confirmed nor denied the report.",
        "The ministry",
        "neither confirmed nor denied",
        "the report",
    ),
    ("The ministry has yet to confirm the report.", "The ministry", "has yet to confirm", "the report"),
    ("Velt spoke highly of the envoy.", "Velt", "spoke highly of", "the envoy"),
    ("Velt made it very clear that the fee would stay.", "Velt", "made it very clear that", "the fee would stay"),
    ("Velt distanced herself from the map.", "Velt", "distanced herself from", "the map"),
    ("Velt reserved the right to go to court.", "Velt", "reserved", "the right to go to court"),
    ("Velt described the raid as ‘a joke nobody heard’.", "Velt", "described", "the raid as ‘a joke nobody heard’"),
    ("Ostria dropped its demand for an apology.", "Ostria", "dropped its demand for", "an apology"),
    ("Ostria offers part payment as row heats up", "Ostria", "offers", "part payment"),
    ("Ostria gives seven-day ultimatum", "Ostria", "gives seven-day ultimatum", "seven-day ultimatum"),
    ("NO WAIVER, SAYS OSTRIA", "OSTRIA", "SAYS", "NO WAIVER"),
    ("• ‘We will not be moved’ – Ostria", "Ostria", "–", "‘We will not be moved’"),
    (
        "The plan that the Lund Group has dismissed as debt by another name.",
        "the Lund Group",
        "has dismissed as",
        "debt by another name",
    ),
    ("Welcoming Tann in the palace, Brell said the talks were useful.", "Brell", "said", "the talks were useful"),
    ("“It is over,” one of her advisers remarked.", "one of her advisers", "remarked", "“It is over,”"),
    (
        "Nobody will be left out, Brell said, and every side will have a say.",
        "Brell",
        "said",
        "Nobody will be left out ... and every side will have a say",
    ),
]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"), CONSTRUCTIONS, ids=[row[0][:60] for row in CONSTRUCTIONS]
)
def test_a_construction_gives_its_source_its_cue_and_its_content(
    text: str, source: str, cue: str, content: str
) -> None:
    assert told(text) == [(source, cue, content)]


MORE: list[tuple[str, list[tuple[str, str, str]]]] = [
    (
        "“We will not sign,” Velt said, adding that the text was old.",
        [("Velt", "said", "“We will not sign,”"), ("Velt", "adding that", "the text was old")],
    ),
    (
        "Officials said Brell and Velt agreed to reopen the port.",
        [
            ("Officials", "said", "Brell and Velt agreed to reopen the port"),
            ("Brell and Velt", "agreed", "to reopen the port"),
        ],
    ),
    (
        "Ostria backed the plan but Velmark rejected it.",
        [("Ostria", "backed", "the plan"), ("Velmark", "rejected", "it")],
    ),
    (
        "Brell praised Velt for her courage and condemned the raid.",
        [("Brell", "praised Velt for", "her courage"), ("Brell", "condemned", "the raid")],
    ),
    (
        "According to the Lund Post, Ostria denied shelling the port and said the story was false.",
        [
            ("the Lund Post", "According to", "Ostria denied shelling the port and said the story was false"),
            ("Ostria", "denied", "shelling the port"),
            ("Ostria", "said", "the story was false"),
        ],
    ),
    (
        "Calling the raid “an act of war,” Brell told parliament that the army was ready.",
        [("Brell", "Calling", "the raid “an act of war,”"), ("Brell", "told parliament", "the army was ready")],
    ),
    (
        "Brell, who opposes the bridge, said it was too dear.",
        [("Brell ... who", "opposes", "the bridge"), ("Brell, who opposes the bridge", "said", "it was too dear")],
    ),
]


MORE += [
    (
        "The ministers said that the port would open and also committed themselves to a review.",
        [
            ("The ministers", "said that", "the port would open"),
            ("The ministers", "also committed themselves to", "a review"),
        ],
    ),
    (
        "“President Tann explained that food is no chip,” Brell said.",
        [
            ("President Tann", "explained that", "food is no chip"),
            ("Brell", "said", "“President Tann explained that food is no chip,”"),
        ],
    ),
    (
        "Ostria does not rule out that the port will close, the Lund Herald reported.",
        [
            ("Ostria", "does not rule out that", "the port will close"),
            ("the Lund Herald", "reported", "Ostria does not rule out that the port will close"),
        ],
    ),
    (
        "Ostria favours loans, an idea that the Lund Group has dismissed as theft.",
        [("Ostria", "favours", "loans"), ("the Lund Group", "has dismissed as", "theft")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[row[0][:60] for row in MORE])
def test_a_sentence_with_several_cues_gives_each_its_own_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The deal offers a way out.",
        "The report is expected to be published on Monday.",
        "Brell left the room and closed the door.",
        "Brell flew to Lund to meet Velt.",
        "The so-called “green line” divides the city.",
        "The film “The Long Road” opens on Friday.",
        "Brell’s “special operation” failed.",
        "The plan was drawn up to win support for the bridge.",
        "The company is accused of fraud.",
        "There have been reports that the bridge fell.",
        "A party called New Ostria won two seats.",
        "Voters who want change stayed away.",
        "If Ostria rejects the plan, the talks end.",
        "Eleven member states share the river.",
        "Swing states matter.",
        "",
    ],
)
def test_the_reporters_own_voice_is_no_statement(text: str) -> None:
    assert told(text) == []


def only(text: str) -> Attribution:
    found, _ = read(text)
    assert len(found) == 1, told(text)
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The road is open,” Velt said.", "direct"),
        ("Velt said the road was “open”.", "mixed"),
        ("Velt said the road was open.", "indirect"),
        ("Velt called the plan “reckless.”", "mixed"),
        ("Velt opposed “any new toll,” according to her office.", "direct"),
    ],
)
def test_quotation_marks_decide_the_kind(text: str, kind: str) -> None:
    found, _ = read(text)
    assert kind in {one.kind for one in found if one.cue[0].of(text) in {"said", "called", "opposed"}}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ostria is ready to send engineers.", "offer"),
        ("Ostria pledged to send engineers.", "commit"),
        ("Ostria pledged to send engineers if asked.", "offer"),
        ("Velt said that Ostria would send engineers only if asked.", "offer"),
        ("Ostria rejected the plan.", "reject"),
        ("Ostria did not immediately reject the plan.", "withhold"),
        ("Ostria no longer opposes the plan.", "support"),
        ("Ostria does not support the plan.", "reject"),
        ("Velt declined to comment.", "withhold"),
        ("Velt would not say whether Ostria would sign.", "withhold"),
        ("Velt refused to say when Ostria would sign.", "withhold"),
        ("Velt said it was a complicated question.", "withhold"),
        ("Velt said the other side must withdraw.", "demand"),
        ("Velt said the other side should withdraw.", "request"),
        ("Velt said we need to work together.", "propose"),
        ("Velt said she would not sign.", "reject"),
        ("Velt warned of a long war.", "warn"),
        ("Velt accused Brell of lying.", "accuse"),
        ("Velt thanked Brell for his help.", "praise"),
        ("Velt denied taking bribes.", "deny"),
        ("Ostria threatened to close the strait.", "threaten"),
        ("Ostria is deeply concerned about the dam.", "criticise"),
        ("Ostria agreed to reopen the port.", "agree"),
        ("Velt said the train was late.", "inform"),
    ],
)
def test_the_act_follows_from_cue_and_content(text: str, act: str) -> None:
    assert only(text).act == act


def test_a_pronoun_speaks_for_the_last_speaker() -> None:
    text = "Mara Velt said the road was open. “The port is open too,” she said."
    found, book = read(text)
    assert [book.names[one.speaker] for one in found if one.speaker is not None] == ["Mara Velt", "Mara Velt"]


def test_a_nested_statement_knows_who_reported_it() -> None:
    found, book = read("Officials said Brell and Velt agreed to reopen the port.")
    assert [[book.names[one] for one in each.via] for each in found] == [[], ["Officials"]]


def test_a_second_verb_of_the_same_speaker_joins_the_cue() -> None:
    assert told("Brell said he hoped to visit Lund.") == [("Brell", "said he hoped", "to visit Lund")]


def test_a_document_speaks_for_its_author() -> None:
    found, book = read("A report by the Lund Institute said the dam was unsafe.")
    assert [book.names[one.speaker] for one in found if one.speaker is not None] == ["the Lund Institute"]


def test_a_document_without_an_author_speaks_for_the_speaker_before_it() -> None:
    found, book = read(
        "Mara Velt issued a decree saying the dam was unsafe. The statement also said the road was closed."
    )
    assert {book.names[one.speaker] for one in found if one.speaker is not None} == {"Mara Velt"}


def test_a_quotation_without_a_cue_joins_the_one_before() -> None:
    text = "“We are leaving,” Tann said.\n\n“And we are not coming back.”"
    assert told(text) == [("Tann", "said", "“We are leaving,” ... “And we are not coming back.”")]


def test_a_quotation_over_paragraphs_belongs_to_whoever_ends_it() -> None:
    text = "“We came to help.\n\n“We did what we could.\n\n“Now we go,” Tann said."
    assert told(text) == [("Tann", "said", "“We came to help. ... “We did what we could. ... “Now we go,”")]


def test_a_quotation_over_paragraphs_goes_on_with_whoever_began_it() -> None:
    text = "Tann said: “We came to help.\n\n“Now we go.”\n\nThe crowd was silent."
    assert told(text) == [("Tann", "said", "“We came to help. ... “Now we go.”")]


def test_a_sentence_that_is_all_cue_takes_the_quotation_before_it() -> None:
    assert told("“Is it over?” Tann asked.") == [("Tann", "asked", "“Is it over?”")]


def test_the_addressee_is_found() -> None:
    text = "Brell urged Ostria to withdraw its troops."
    found, book = read(text)
    assert found[0].addressee is not None
    assert book.names[found[0].addressee] == "Ostria"


def test_the_day_of_the_cue_is_the_day_it_was_said() -> None:
    text = "Brell said on Sunday that the summit on Friday was off."
    document = segment(text)
    dates = find_dates(document, None)
    found = find_attributions(document, Phrasebook(text), dates)  # type: ignore[arg-type]
    assert found[0].said_on is not None
    assert "Sunday" in dates[found[0].said_on].span.of(text)


def test_a_participle_shares_the_day_and_the_audience_of_its_clause() -> None:
    text = "On Sunday, Brell told the council that the long talks on the dam and the bridge were off, adding that the road was closed."
    document = segment(text)
    dates = find_dates(document, None)
    first, second = find_attributions(document, Phrasebook(text), dates)  # type: ignore[arg-type]
    assert first.said_on is not None
    assert (second.said_on, second.addressee) == (first.said_on, first.addressee)


def test_a_day_inside_the_content_is_not_the_day_it_was_said() -> None:
    assert only("Brell said that the summit on Friday was off.").said_on is None


@pytest.mark.parametrize(
    ("text", "directness"),
    [
        ("“The road is open,” Velt said.", "own"),
        ("Velt said the road was “open”.", "own"),
        ("Velt said the road was open.", "reported"),
        ("The plan was dismissed by Ostrian ministers.", "described"),
        ("The bridge lies near Velmark, which opposes the toll.", "described"),
        ("Ostria is opposed to the toll.", "described"),
    ],
)
def test_directness_tells_own_words_from_what_others_ascribe(text: str, directness: str) -> None:
    assert only(text).directness == directness


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Brell said for the first time that Ostria might join.", "first"),
        ("Brell said Ostria might join. It was the first time he had raised the idea.", "first"),
        ("Ostria did not immediately reject the plan, a shift from its usual stance.", "softened"),
        ("Ostria softened its position and agreed to reopen the port.", "softened"),
        ("Ostria rejected the plan, hardening its position.", "hardened"),
        ("Ostria changed course and agreed to sign.", "reversed"),
    ],
)
def test_a_change_that_the_text_declares_is_kept_with_its_words(text: str, kind: str) -> None:
    found, _ = read(text)
    assert kind in {one.shift for one in found}
    assert all(one.shift_span is not None and one.shift_span.of(text) for one in found if one.shift)


def test_a_sentence_that_points_back_marks_the_position_that_is_meant() -> None:
    text = "Velt said she would send engineers. Velt said the port was old. It is the first time that Velt has said this in public."
    found, _ = read(text)
    assert [(one.act, one.shift) for one in found] == [("commit", "first"), ("inform", None)]


def test_the_listener_of_a_passive_is_the_addressee() -> None:
    (found,), book = read("Tann was told by Ostria that the port was shut.")
    assert (book.names[found.speaker or 0], book.names[found.addressee or 0]) == ("Ostria", "Tann")


def test_a_retold_demand_does_not_colour_the_report_around_it() -> None:
    found, _ = read("Velt said that the envoy told them the army must leave.")
    assert [one.act for one in found] == ["inform", "demand"]


def test_conditions_hang_on_the_statement() -> None:
    text = "Velt said that, if needed, Ostria would send engineers."
    assert [span.of(text) for span in only(text).conditions] == ["if needed"]


def test_a_quotation_beside_its_cue_is_surer_than_a_noun_of_position() -> None:
    quoted = only("“The road is open,” Velt said.")
    noun = only("Ostria’s refusal to sign the treaty has angered Velmark.")
    assert quoted.confidence > noun.confidence


def test_the_real_cast_knows_whom_a_pronoun_means() -> None:
    text = "Mara Velt, the transport minister, said the road was open. “The port is open too,” she said."
    document = segment(text)
    cast = Cast(document, {})
    found = find_attributions(document, cast, ())
    assert len({one.speaker for one in found}) == 1
    assert found[0].speaker is not None
    assert "Velt" in cast.referents()[found[0].speaker].name


PIECES = st.sampled_from(
    [
        "Velt",
        "said",
        "that",
        "“",
        "”",
        '"',
        ",",
        ".",
        ":",
        " ",
        "\n\n",
        "according to",
        "and",
        "who",
        "which",
        "the plan",
        "rejected",
        "is",
        "ready",
        "to",
    ]
    + [
        "calling",
        "by",
        "not",
        "on Monday",
        "Ostria’s",
        "refusal",
        "told",
        "reporters",
        "‘",
        "’",
        "—",
        "(",
        ")",
        "if",
        "it",
        "was",
        "1",
        "''",
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=200))
def test_any_text_gives_spans_inside_itself(text: str) -> None:
    found, _ = read(text)
    for one in found:
        for span in (*one.source, *one.cue, *one.content, *one.conditions, one.sentence):
            assert span.end <= len(text)
            assert span.of(text).strip()
        assert 0 <= one.confidence <= 1
        assert one.speaker not in one.via


def test_a_text_without_full_stops_is_still_read() -> None:
    text = "Velt said the road was open and " * 1500
    assert read(text)[0]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Velmark would support the plan so long as it covers cod, Mira Tann said.", "so long as it covers cod"),
        ("Velmark agreed to withdraw its ships, but only if Ostria does.", "only if Ostria does"),
        ("Velmark agreed to withdraw its ships, and Mira Tann asked if it rained.", None),
    ],
)
def test_a_condition_right_behind_a_content_is_of_its_statement(text: str, condition: str | None) -> None:
    """Up to the end of the report that it stands in, or of the line."""
    document = segment(text)
    found = find_attributions(document, Cast(document, {}), ())
    spans = {span.of(text) for one in found for span in one.conditions}
    assert spans == ({condition} if condition else set())
