"""A file becomes an article, or an error that names it."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locarno.errors import ReadError
from locarno.read.blocks import clean_characters
from locarno.read.page import HARDLY_ANY_TEXT, IS_A_PAGE, MAX_HTML_BYTES, MAX_TEXT_BYTES, read_file
from locarno.records import Article

TITLE = "Ruritania Offers Talks on the Border"
STORY = (
    "The prime minister of Ruritania offered on Monday to open the border to lorries from Graustark.",
    "“We are ready to talk,” she told the assembly in Strelsau after a debate of nine hours.",
    "Her foreign minister will travel to Graustark next week, where no answer is expected before the vote.",
)
DAY = date(2025, 2, 7)


def _write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def _why(path: Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_file(path)
    assert caught.value.where == str(path)
    assert caught.value.way_out
    return caught.value.why


def _outcome(path: Path, *, raw: bool = False) -> Article | ReadError:
    try:
        return read_file(path, raw=raw)
    except ReadError as error:
        return error


def test_a_copied_page_becomes_its_story(tmp_path: Path) -> None:
    source = "\r\n\r\n\r\n".join([TITLE, *STORY, "Leave a Comment", "Scroll to Top"])
    article = read_file(_write(tmp_path, "a.txt", source))
    assert article.text == "\n\n".join([TITLE, *STORY])
    assert article.title == TITLE
    assert [(cut.text, cut.reason, cut.line) for cut in article.cuts] == [
        ("Leave a Comment", "comment form", 13),
        ("Scroll to Top", "page control", 16),
    ]
    assert (article.published, article.published_by) == (None, None)
    assert "no date found" in article.notes


def test_a_file_without_a_date_has_that_of_its_name_or_of_its_folder(tmp_path: Path) -> None:
    dated = tmp_path / "2025-02-07"
    export = tmp_path / "export of 2025-02-08"
    for folder in (dated, export):
        folder.mkdir()
    story = "\n\n".join(STORY)
    named = read_file(_write(tmp_path, "strelsau-post_2025-02-07_talks.txt", story))
    assert (named.published, named.published_by) == (DAY, "file name")
    assert "no date found" not in named.notes
    assert read_file(_write(dated, "talks.txt", story)).published == DAY
    assert read_file(_write(export, "talks.txt", story)).published is None
    told = read_file(_write(tmp_path, "2025-02-09_talks.txt", f"Published: 7 February 2025\n\n{story}"))
    assert (told.published, told.published_by) == (DAY, "front matter")
    assert read_file(tmp_path / "2025-02-09_talks.txt", published=DAY).published_by == "given"


def test_ids_and_hashes_are_those_of_text_and_bytes(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt", "\r\n".join(STORY))
    article = read_file(path)
    assert article.id == Article.id_of(article.text)
    assert article.text_sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    assert article.raw_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert read_file(_write(tmp_path, "b.txt", "\n".join(STORY))).id == article.id


def test_facts_above_the_story_are_learnt_and_cut(tmp_path: Path) -> None:
    lines = ["https://www.example.com/2025/02/07/talks", TITLE, "By Jane Roe", *STORY]
    article = read_file(_write(tmp_path, "a.txt", "\n\n".join(lines)))
    assert article.text == "\n\n".join([TITLE, *STORY])
    assert (article.url, article.outlet, article.byline) == (lines[0], "example.com", "Jane Roe")
    assert (article.published, article.published_by) == (DAY, "address")
    assert [(cut.reason, cut.line) for cut in article.cuts] == [("address", 1), ("byline", 5)]


def test_the_day_that_is_given_outranks_all_others(tmp_path: Path) -> None:
    path = _write(tmp_path, "a.txt", f"https://example.com/2024/01/01/a\n\nDate: 2024-01-01\n\n{STORY[0]}")
    article = read_file(path, published=DAY)
    assert (article.published, article.published_by) == (DAY, "given")


def test_raw_text_is_the_file_as_it_is_with_facts(tmp_path: Path) -> None:
    source = f"\ufeffhttps://example.com/2025/02/07/a\r\n\r\n\r\n{STORY[0]}\u200b  \r\nLeave a Comment\r\n"
    article = read_file(_write(tmp_path, "a.txt", source), raw=True)
    assert article.text == source
    assert article.cuts == ()
    assert (article.published, article.published_by) == (DAY, "address")


def test_raw_html_is_its_source_with_the_facts_of_its_head(tmp_path: Path) -> None:
    source = '<html><head><meta name="date" content="2025-02-07"></head><body><p>words</p></body></html>'
    article = read_file(_write(tmp_path, "a.html", source), raw=True)
    assert article.text == source
    assert (article.published, article.published_by) == (DAY, "metadata")


def test_a_dispatch_in_markdown_has_its_facts_and_no_front_matter_in_the_text(tmp_path: Path) -> None:
    source = f"---\ntitle: {TITLE}\noutlet: The Example\ndate: 2025-02-07\n---\n\n{STORY[0]}\n\n> The door is open.\n"
    article = read_file(_write(tmp_path, "a.md", source))
    assert article.text == f"{TITLE}\n\n{STORY[0]}\n\n“The door is open.”"
    assert (article.title, article.outlet) == (TITLE, "The Example")
    assert (article.published, article.published_by) == (DAY, "front matter")
    assert [cut.reason for cut in article.cuts] == ["front matter"]


def test_front_matter_that_is_broken_or_never_closed_is_noted_and_nothing_is_lost(tmp_path: Path) -> None:
    broken = read_file(_write(tmp_path, "a.md", f"---\n: ][\ntitle: {TITLE}\n---\n{STORY[0]}\n"))
    assert broken.title == TITLE
    assert any("not `key: value`" in note for note in broken.notes)
    unclosed = read_file(_write(tmp_path, "b.md", f"---\ntitle: {TITLE}\n\n{STORY[0]}\n"))
    assert STORY[0] in unclosed.text
    assert any("not closed" in note for note in unclosed.notes)


def test_a_web_page_is_read_with_its_title_once(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{paragraph}</p>\n" for paragraph in STORY)
    source = (
        f'<html><head><title>{TITLE} | The Example</title><meta property="og:site_name" content="The Example">'
        f"</head><body><article><h1>{TITLE}</h1>\n{paragraphs}<p>Read more: Graustark closes its border</p></article></body></html>"
    )
    article = read_file(_write(tmp_path, "a.HTM", source))
    assert article.text == "\n\n".join([TITLE, *STORY])
    assert (article.title, article.outlet) == (TITLE, "The Example")
    assert [(cut.reason, cut.line) for cut in article.cuts] == [("link to another story", 5)]


def test_a_date_that_does_not_exist_stays_unknown_and_is_noted(tmp_path: Path) -> None:
    article = read_file(_write(tmp_path, "a.md", f"---\ndate: 2025-02-30\n---\n{STORY[0]}"))
    assert article.published is None
    assert "the front matter gives a date that does not exist: 2025-02-30" in article.notes


def test_the_path_is_relative_to_the_base_it_lies_below(tmp_path: Path) -> None:
    (tmp_path / "coverage").mkdir()
    path = _write(tmp_path / "coverage", "a.txt", STORY[0])
    assert read_file(path, base=tmp_path).path == "coverage/a.txt"
    assert read_file(path, base=tmp_path / "other").path == str(path)
    assert read_file(path).path == str(path)


def test_windows_text_is_read_and_noted(tmp_path: Path) -> None:
    article = read_file(_write(tmp_path, "a.txt", STORY[1].encode("cp1252")))
    assert article.text == STORY[1]
    assert "decoded as windows-1252, since it is not valid UTF-8" in article.notes


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", "\ufeff\n\u00a0".encode()])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_an_empty_file_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    assert _why(_write(tmp_path, name, data)) == "the file is empty"


def test_what_holds_no_article_is_refused(tmp_path: Path) -> None:
    assert _why(_write(tmp_path, "a.md", "---\ntitle: A\n---\n")) == "no article text found"
    assert _why(_write(tmp_path, "a.html", "<html><body></body></html>")) == "no article text found"
    assert _why(_write(tmp_path, "a.txt", "https://example.com/a\n")) == "no article text found"


def test_a_page_with_nothing_below_its_headline_says_so(tmp_path: Path) -> None:
    wall = "<p>We value your privacy. Accept all cookies, or manage your options.</p>"
    page = "<html><head><title>{}</title></head><body><main><h1>{}</h1>{}</main></body></html>"
    walled = read_file(_write(tmp_path, "wall.html", page.format(TITLE, TITLE, wall)))
    whole = read_file(_write(tmp_path, "a.html", page.format(TITLE, TITLE, "".join(f"<p>{one}</p>" for one in STORY))))
    assert HARDLY_ANY_TEXT in walled.notes
    assert HARDLY_ANY_TEXT not in whole.notes
    assert HARDLY_ANY_TEXT not in read_file(_write(tmp_path, "short.txt", f"{TITLE}\n\nHe refused.\n")).notes


def test_a_binary_file_under_a_false_name_is_refused(tmp_path: Path) -> None:
    assert _why(_write(tmp_path, "a.txt", b"%PDF-1.7\n...")) == "it is a PDF document, not text"


def test_a_file_that_is_missing_a_folder_or_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert _why(tmp_path / "absent.txt") == "no such file or folder"
    assert _why(tmp_path / "folder.txt") == "it is a folder"
    assert "docx" in _why(_write(tmp_path, "a.docx", b"words"))
    assert _why(_write(tmp_path, "a", b"words")) == "its name has no ending"


def test_what_a_path_is_comes_before_what_it_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").mkdir()
    assert _why(tmp_path / "folder") == "it is a folder"
    assert _why(tmp_path / "absent") == "no such file or folder"
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ReadError) as caught:
        read_file(Path("-"))
    assert "standard input is not read" in caught.value.way_out


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _write(tmp_path, "a.txt", STORY[0])

    def refuse(*_: object, **__: object) -> None:  # root may read every file, so the refusal is played
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert _why(path) == "permission denied"


@pytest.mark.parametrize(("name", "limit"), [("a.txt", MAX_TEXT_BYTES), ("a.html", MAX_HTML_BYTES)])
def test_a_file_that_is_too_large_is_refused(tmp_path: Path, name: str, limit: int) -> None:
    path = _write(tmp_path, name, b"words in a row\n" * 1_400_000)
    assert _why(path) == f"it is larger than {limit // 1_000_000} MB, more than any article"


def test_a_raw_file_of_white_space_of_any_kind_is_empty(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="could not be read") as caught:
        read_file(_write(tmp_path, "a.txt", "\ufeff\x85\u2028 \u200b\n"), raw=True)
    assert caught.value.why == "the file is empty"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=600) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")),
    suffix=st.sampled_from([".txt", ".md", ".html"]),
    raw=st.booleans(),
)
def test_any_file_is_an_article_or_an_error(tmp_path: Path, data: bytes, suffix: str, raw: bool) -> None:
    path = _write(tmp_path, f"any{suffix}", data)
    outcome = _outcome(path, raw=raw)
    if isinstance(outcome, ReadError):
        assert outcome.why
        assert outcome.way_out
    else:
        assert outcome.text.strip()
        assert outcome.id == Article.id_of(outcome.text)
        assert _outcome(path, raw=raw) == outcome


@given(
    paragraphs=st.lists(
        st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=12), min_size=3, max_size=12
    )
)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_paragraph_of_a_story_is_lost(tmp_path: Path, paragraphs: list[str]) -> None:
    sentences = [
        f"The regent of Ruritania held that {' '.join(paragraphs[n:])} was the case." for n in range(len(paragraphs))
    ]
    article = read_file(_write(tmp_path, "a.txt", "\n\n".join([*sentences, "Leave a Comment"])))
    kept = article.text.split("\n\n")
    assert len(kept) == len(sentences)


@pytest.mark.shared
def test_the_first_real_page_loses_its_furniture_and_no_sentence(shared: Path) -> None:
    path = shared / "coverage" / "starmer-peacekeepers.txt"
    article = read_file(path, published=date(2025, 2, 17))
    source = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert [cut.reason for cut in article.cuts] == ["comment form", "comment form", "page control"]
    assert article.text.split("\n\n") == source[:-3]
    assert article.title == source[0]


@pytest.mark.shared
def test_every_wire_article_is_read_or_refused_and_keeps_every_sentence(shared: Path) -> None:
    for path in sorted((shared / "data" / "corpora" / "newswire" / "articles").glob("*.txt"))[:100]:
        outcome = _outcome(path)
        if isinstance(outcome, ReadError):
            assert outcome.why
            continue
        cut = [cut.text for cut in outcome.cuts]
        lines = [" ".join(line.split()) for line in clean_characters(path.read_text(encoding="utf-8"))[0].splitlines()]
        assert [line for line in lines if line and line not in cut and line not in outcome.text] == []
        assert [line for line in cut if len(line) > 120 and not line.startswith("http")] == []


def test_a_page_saved_as_text_is_read_as_a_page(tmp_path: Path) -> None:
    """With its title, without its tags, and it says so; a text that speaks of tags is a text."""
    page = f"<!DOCTYPE html>\n<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>" + "".join(
        f"<p>{paragraph}</p>" for paragraph in STORY
    )
    article = read_file(_write(tmp_path, "page.txt", page + "</article></body></html>"))
    assert article.title == TITLE
    assert all(paragraph in article.text for paragraph in STORY)
    assert "<p>" not in article.text
    assert IS_A_PAGE in article.notes
    text = read_file(_write(tmp_path, "text.txt", "The tag <html> opens a page.\n\n" + "\n\n".join(STORY)))
    assert IS_A_PAGE not in text.notes
