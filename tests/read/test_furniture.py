"""Page furniture: what is cut, and above all what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.read.blocks import Block
from locarno.read.furniture import cut_furniture

STORY = (
    "The prime minister of Ruritania offered on Monday to open the border to lorries from Graustark.",
    "“We are ready to talk,” she told the assembly in Strelsau after a debate of nine hours.",
    "Her foreign minister will travel to Graustark next week, where no answer is expected before the vote.",
)


def _cut(*lines: str) -> dict[str, str]:
    """The lines that are cut, with their reasons."""
    _, cuts = cut_furniture([Block(line, number) for number, line in enumerate(lines, start=1)])
    return {cut.text: cut.reason for cut in cuts}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Leave a Comment", "comment form"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("Save my name, email, and website in this browser for the next time I comment.", "comment form"),
        ("12 Comments", "comment form"),
        ("Name *", "comment form"),
        ("Scroll to Top", "page control"),
        ("Skip to main content", "page control"),
        ("5 min read", "page control"),
        ("About us | Contact | Privacy policy", "page control"),
        ("Share this article", "share bar"),
        ("Share this article on WhatsApp", "share bar"),
        ("Facebook Twitter WhatsApp Email", "share bar"),
        ("Share on Facebook (Opens in new window)", "share bar"),
        ("Follow us on Facebook and Instagram", "share bar"),
        ("We use cookies to improve your visit and to measure our audience.", "cookie notice"),
        ("By continuing to use this site, you agree to our use of cookies.", "cookie notice"),
        ("Accept all cookies", "cookie notice"),
        ("Sign up for our newsletter", "newsletter"),
        ("Sign up to receive the daily briefing in your inbox", "newsletter"),
        ("Subscribe now for unlimited reading", "newsletter"),
        ("Join our WhatsApp channel for the latest", "newsletter"),
        ("Enter your email address", "newsletter"),
        ("Advertisement", "advertisement"),
        ("— ADVERTISEMENT —", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Read more: Graustark closes its border", "link to another story"),
        ("ALSO READ | Graustark closes its border", "link to another story"),
        ("Related: ‘No way back’, says regent", "link to another story"),
        ("More>>", "link to another story"),
        ("You may also like", "link to another story"),
        ("Click here to read the statement", "click prompt"),
        ("Log in to continue reading", "login prompt"),
        ("© 2025 The Example. All rights reserved.", "copyright line"),
        ("© Jane Roe/The Example", "copyright line"),
        ("Copyright 2025 The Example", "copyright line"),
        ("Photo: Jane Roe/The Example", "photo credit"),
        ("Photo by Jane Roe for The Example", "photo credit"),
        ("Image credit: The Example", "photo credit"),
        ("Jane Roe/Getty Images via The Example", ""),
        ("Getty Images", "photo credit"),
        ("The regent leaves the assembly on Monday. Photo: The Example", "photo caption with its credit"),
        ("The regent leaves the assembly (Photo by Jane Roe/The Example)", "photo caption with its credit"),
        ("The regent leaves the assembly. Jane Roe/Reuters", "photo caption with its credit"),
        ("Image caption, The regent at the border", "photo credit"),
        ("Tags: Ruritania, Graustark, border", "tag list"),
        ("#Ruritania #Graustark", "tag list"),
        ("Updated: 7 February 2025 10:15", "date line"),
        ("(Reporting by Jane Roe in Strelsau; Editing by John Poe)", "agency credit"),
        ("Correction: an earlier version of this article said that Ruritania opposes the dam.", "correction notice"),
        ("An earlier version of this story gave a wrong day for the talks.", "correction notice"),
        ("Clarification (6 May): this article has been changed to say who spoke.", "correction notice"),
        ("This article was amended on 7 May 2030 to say that the regent supports the treaty.", "correction notice"),
    ],
)
def test_a_line_that_no_story_contains_is_cut_wherever_it_stands(line: str, reason: str) -> None:
    expected = {line: reason} if reason else {}
    assert _cut(STORY[0], line, *STORY[1:]) == expected
    assert _cut(*STORY, line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The regent asked the assembly to subscribe to the treaty.",
        "Correction: the regent said in Strelsau that the treaty stands.",
        "An earlier version of the treaty said that tolls would fall.",
        "This story was told to the assembly by the regent.",
        "The original version of this treaty gave Graustark two bridges.",
        "Share the burden with Graustark, regent tells allies",
        "Share the news with allies",
        "We use cookies to track deserters, said the minister.",
        "Sign up for alerts, officials told the people of Strelsau.",
        "Subscribe to the view that Ruritania must act and you are lost.",
        "Follow US line or face isolation",
        "Join us or leave, alliance warns Ruritania",
        "Not a member of the alliance",
        "Already a member, Graustark wants more",
        "Register of interests offers a glimpse of the cabinet",
        "Return to the top",
        "Sponsored by rivals, militias regroup",
        "Copyright law must change, ministers agree",
        "(c) the third point of the plan;",
        "Video source of anger in Strelsau",
        "She was shown a picture by an aide.",
        "The minister published the photo: It shows the border. It is empty.",
        "Photos by the hundreds surfaced online.",
        "Reporting by the newspaper has shown that the border was open.",
        "Writing by hand is good for you",
        "More in common than they think",
        "Read the room, the regent was told by his own party.",
        "Comment on the plan was not to be had in Strelsau.",
        "Advertisement tax divides the cabinet",
        "Next page in Ruritanian history",
        "Published in 2024, the plan was never carried out.",
        "Published February 7, 2025, the plan divides the cabinet and its allies.",
        "By clicking his fingers he called the guard.",
        "Have all the emails been released?",
        "All rights reserved to the crown will pass to the assembly.",
        "The people had all rights reserved to them under the treaty.",
        "Related matters were left to the experts.",
        "Twitter and Facebook",
        "Trending down",
        "Tag along with the regent",
        "Top of the agenda",
        "Home",
        "Facebook",
        "Comment",
        "Watch: the long way to a treaty",
        "Opinion: a treaty at last",
        "Voters want peace, says an Ipsos/Reuters poll",
        "Talks and/or war",
    ],
)  # fmt: skip
def test_a_line_of_the_story_stays_though_it_speaks_of_the_same_things(line: str) -> None:
    assert _cut(line, *STORY) == {}
    assert _cut(STORY[0], line, *STORY[1:]) == {}
    assert _cut(*STORY, line) == {}


_FURNITURE_WORDS = st.sampled_from(
    "subscribe share cookies newsletter comment advertisement Facebook Twitter copyright photo related tags login sign-up read more click "
    "here updated published top scroll inbox email follow image picture WhatsApp rights reserved".split()
)
_PLAIN_WORDS = st.sampled_from(
    "the regent minister border treaty army would open after a new vote in Strelsau on Monday not".split()
)


@given(st.lists(st.one_of(_FURNITURE_WORDS, _PLAIN_WORDS), min_size=4, max_size=40))
def test_no_sentence_of_the_story_is_cut_whatever_words_it_has(words: list[str]) -> None:
    sentence = f"The regent of Ruritania held that {' '.join(words)}."
    assert _cut(STORY[0], sentence, STORY[1]) == {}
    assert _cut("Advertisement", *STORY, sentence, "Leave a Comment") == {
        "Advertisement": "advertisement",
        "Leave a Comment": "comment form",
    }


@given(st.lists(st.text(min_size=1, max_size=80).filter(str.strip), min_size=1, max_size=12))
def test_every_line_is_either_kept_or_cut(lines: list[str]) -> None:
    blocks = [Block(line, number) for number, line in enumerate(lines, start=1)]
    kept, cuts = cut_furniture(blocks)
    assert sorted([block.line for block in kept] + [cut.line for cut in cuts]) == [block.line for block in blocks]
    assert kept


def test_a_weak_line_is_cut_after_the_story_in_the_company_of_strong_ones() -> None:
    assert _cut(*STORY, "Facebook", "Home", "Leave a Comment", "Name") == {
        "Facebook": "share bar",
        "Home": "page control",
        "Leave a Comment": "comment form",
        "Name": "comment form",
    }


def test_a_weak_line_is_cut_before_the_story_in_the_company_of_strong_ones() -> None:
    assert set(_cut("Skip to content", "Menu", "Ruritania opens its border", *STORY)) == {"Skip to content", "Menu"}


def test_a_weak_line_within_the_story_is_cut_only_in_a_row_of_its_own_kind() -> None:
    assert set(_cut(STORY[0], "Share this article", "Facebook", "Twitter", *STORY[1:])) == {
        "Share this article",
        "Facebook",
        "Twitter",
    }
    assert set(_cut(STORY[0], "Advertisement", "Facebook", *STORY[1:])) == {"Advertisement"}


def test_headlines_under_related_are_links_after_the_story_but_not_within_it() -> None:
    links = ("Graustark closes its border", "What the regent wants")
    assert set(_cut(*STORY, "Most read", "1", links[0], "2", links[1])) == {"Most read", "1", "2", *links}
    assert set(_cut(*STORY, "Related stories", *links)) == {"Related stories", *links}
    assert set(_cut(STORY[0], "Related stories", *links, *STORY[1:])) == {"Related stories"}


def test_a_text_of_nothing_but_furniture_is_left_whole() -> None:
    assert _cut("Leave a Comment", "Scroll to Top") == {}


def test_cuts_keep_their_lines() -> None:
    _, cuts = cut_furniture([Block(STORY[0], 1), Block("Advertisement", 7), Block(STORY[1], 9)])
    assert [(cut.text, cut.line) for cut in cuts] == [("Advertisement", 7)]


def test_a_hostile_line_is_judged_at_once() -> None:
    line = "copy link " * 39 + "!"
    assert _cut(STORY[0], line, "share " * 66 + "?x", STORY[1]).keys() <= {line, "share " * 66 + "?x"}
