"""Web pages: the story, quotations, limits."""

from __future__ import annotations

import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locarno.read import html
from locarno.read.html import Page, PageError, extract_page, page_facts, read_page

PARAGRAPHS = (
    "The prime minister of Ruritania offered on Monday to open the border & the bridge to lorries from Graustark.",
    "“We are ready to talk,” she told the assembly in Strelsau after a debate of nine hours on the treaty.",
    "Her foreign minister will travel to Graustark next week, where no answer is expected before the vote.",
)


def _page(*body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>A border opened</title>{head}</head><body><article>{''.join(body)}</article></body></html>"


STORY = [f"<p>{paragraph.replace('&', '&amp;')}</p>" for paragraph in PARAGRAPHS]


def _outcome(source: str) -> Page | PageError:
    try:
        return extract_page(source)
    except PageError as error:
        return error


def _texts(source: str) -> list[str]:
    return [block.text for block in extract_page(source).blocks]


def test_paragraphs_stay_paragraphs_and_entities_are_decoded() -> None:
    assert _texts(_page(*STORY)) == list(PARAGRAPHS)


def test_the_paragraphs_of_a_brief_are_not_run_together() -> None:
    items = "<ul><li>One.</li><li>Two.</li></ul>"
    source = _page("<h1>Ruritania opens its border</h1><p>Yes.</p><p>The regent spoke.</p>", items, "<p>He left.</p>")
    assert _texts(source) == ["Ruritania opens its border", "Yes.", "The regent spoke.", "One.", "Two.", "He left."]


def test_scripts_styles_and_navigation_are_not_in_the_text() -> None:
    noise = "<script>var secret = 'scriptwords';</script><style>p{color:stylewords}</style><nav><a href='/'>Navwords</a></nav>"
    text = " ".join(_texts(_page(noise, *STORY, noise, head=noise)))
    assert "words" not in text


def test_block_quotations_are_put_in_marks_and_noted() -> None:
    page = extract_page(_page(STORY[0], "<blockquote><p>We go.</p><p>We go now.</p></blockquote>", *STORY[1:]))
    assert [block.text for block in page.blocks][1:3] == ["“We go.", "“We go now.”"]
    assert page.notes[1] == "block quotations put in quotation marks"


def test_what_removed_the_furniture_is_noted_with_its_version() -> None:
    assert extract_page(_page(*STORY)).notes[0].startswith("page furniture removed by trafilatura 2")


def test_an_xml_declaration_does_no_harm() -> None:
    assert _texts('<?xml version="1.0" encoding="utf-8"?>\n' + _page(*STORY)) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "source", ["", "words", "<html></html>", "<html><body><script>1</script></body></html>", "<!-- -->", "<" * 3000]
)
def test_a_page_without_a_story_says_so_or_gives_its_words(source: str) -> None:
    outcome = _outcome(source)
    if isinstance(outcome, PageError):
        assert str(outcome) in ("no article text found", "it is not HTML that can be parsed")
    else:
        assert [block.text for block in outcome.blocks] == [source]


def test_a_page_nested_as_deep_as_nobody_writes_gives_an_answer() -> None:
    source = _page("<div>" * 20_000, *STORY, "</div>" * 20_000)
    outcome = _outcome(source)
    assert str(outcome) if isinstance(outcome, PageError) else outcome.blocks


@settings(max_examples=30, deadline=None)
@given(st.text(st.sampled_from("<>/pdivblockquote \"'=&;!-abc\n"), max_size=200))
def test_no_source_breaks_the_reader(source: str) -> None:
    outcome = _outcome(source)
    assert str(outcome) if isinstance(outcome, PageError) else outcome.blocks
    page_facts(source)


def test_a_large_page_is_read_in_a_process_of_its_own_with_the_same_result() -> None:
    quote = "<blockquote><p>We go.</p></blockquote>"
    source = (
        _page(*STORY, quote, "<p>The border is open, and so it will stay for the year.</p>" * 3)
        + f"<!--{'x' * 300_000}-->"
    )
    assert read_page(source) == extract_page(source)


def test_a_large_page_without_a_story_is_an_error_too() -> None:
    with pytest.raises(PageError, match="no article text"):
        read_page(f"<html><body><script>{'x' * 300_001}</script></body></html>")


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "SECONDS", 0.01)
    with pytest.raises(PageError, match="more than"):
        read_page(_page(*STORY) + " " * 300_000)


def test_a_parser_that_dies_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess(command, -11, b"", b"Segmentation fault")

    monkeypatch.setattr(subprocess, "run", die)
    with pytest.raises(PageError, match="failed in the parser"):
        read_page(_page(*STORY) + " " * 300_000)
