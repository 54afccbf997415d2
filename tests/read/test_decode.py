"""Decoding: encodings, binary files, what cannot be known."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.errors import ReadError
from locarno.read.decode import decode

SENTENCE = "The café’s owner said “no” to Łukasz."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (SENTENCE.encode(), SENTENCE),
        (codecs.BOM_UTF8 + SENTENCE.encode(), "\ufeff" + SENTENCE),
        (codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), SENTENCE),
        (codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), SENTENCE),
        (codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"), SENTENCE),
    ],
)
def test_unicode_is_decoded_with_and_without_its_mark(data: bytes, text: str) -> None:
    assert decode(data, "a.txt")[0] == text


def test_windows_text_is_decoded_and_noted() -> None:
    text, notes = decode("The café’s owner said “no” to the naïve offer.".encode("cp1252"), "a.txt")
    assert text == "The café’s owner said “no” to the naïve offer."
    assert notes == ("decoded as windows-1252, since it is not valid UTF-8",)


def test_the_charset_that_a_page_declares_is_used() -> None:
    page = '<html><head><meta charset="windows-1251"></head><p>Переговоры начались</p>'
    text, notes = decode(page.encode("windows-1251"), "a.html", is_html=True)
    assert text == page
    assert notes == ("decoded as cp1251, which the page declares",)


def test_valid_utf8_outranks_a_wrong_declaration() -> None:
    page = '<meta charset="iso-8859-1"><p>café</p>'
    assert decode(page.encode(), "a.html", is_html=True) == (page, ())


@pytest.mark.parametrize("charset", [b"nonsense", b"zlib_codec", b"utf-16", b"rot13"])
def test_a_charset_that_is_none_does_no_harm(charset: bytes) -> None:
    text, notes = decode(
        b"<meta charset=" + charset + b"><p>The caf\xe9 opens, and it opens late.</p>", "a.html", is_html=True
    )
    assert "café" in text
    assert "windows-1252" in notes[0]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7 words", "a PDF document"),
        (b"PK\x03\x04words", "a zip archive"),
        (b"\x89PNG\r\n\x1a\nwords", "a PNG picture"),
        (b"{\\rtf1\\ansi words}", "a rich-text (RTF) document"),
        (b"RIFF1234WEBP", "a sound, film or picture file"),
        (b"\x00\x01\x02words", "a binary file"),
        (b"a\x01b\x02c\x03d\x04", "a binary file"),
    ],
)
def test_a_binary_file_is_refused_by_what_it_is(data: bytes, name: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, "there.txt")
    assert name in caught.value.why
    assert caught.value.where == "there.txt"
    assert caught.value.way_out


@pytest.mark.parametrize("encoding", ["shift_jis", "koi8-r", "windows-1251"])
def test_an_encoding_that_is_not_known_is_refused_rather_than_guessed(encoding: str) -> None:
    text = {"shift_jis": "交渉は月曜日に始まった。", "koi8-r": "Переговоры", "windows-1251": "Переговоры"}[encoding]
    with pytest.raises(ReadError, match="encoding is not known"):
        decode((text * 20).encode(encoding), "a.txt")


def test_a_stray_nul_in_a_short_text_is_no_binary_file() -> None:
    assert decode(b"The regent spoke of bread and coal in Zenda.\0\0", "a.txt")[0].startswith("The regent")
    with pytest.raises(ReadError, match="could not be read"):
        decode(b"The regent spoke of bread and coal in Zenda.\0\0\0", "a.txt")


def test_a_lone_nul_in_a_long_text_is_no_binary_file() -> None:
    assert decode(b"words " * 500 + b"\0", "a.txt")[0].endswith("\0")


def test_broken_utf16_is_replaced_and_noted_or_refused() -> None:
    text, notes = decode(codecs.BOM_UTF16_LE + ("words " * 50).encode("utf-16-le") + b"\x00\xd8", "a.txt")
    assert text.startswith("words words")
    assert "replaced" in notes[0]
    with pytest.raises(ReadError, match="UTF-16"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8a\x00" * 50, "a.txt")


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_text_that_can_be_stored_or_an_error(data: bytes, is_html: bool) -> None:
    try:
        text, _ = decode(data, "a.txt", is_html=is_html)
    except ReadError:
        return
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_comes_back_unchanged(text: str) -> None:
    if (
        not text.encode().startswith((b"%PDF", b"PK", b"GIF8", b"BZh", b"ID3", b"OggS", b"RIFF", b"{\\rtf"))
        and text[4:8] != "ftyp"
    ):
        assert decode(text.encode(), "a.txt") == (text, ())


def test_a_few_broken_bytes_do_not_turn_a_whole_text_into_another_encoding() -> None:
    text = "“No,” she said. “We wait.” " * 3
    cut_off = text.encode() + "“".encode()[:2]
    assert decode(cut_off, "a.txt") == (text + "\ufffd", ("decoded as UTF-8, with 1 unreadable character replaced",))
    page = '<meta charset="windows-1252"><p>' + text
    assert decode(page.encode() + b"\xe9 \xff", "a.html", is_html=True)[0].startswith(page)


@given(st.text(st.sampled_from("àéîöüß’“”–ñç"), min_size=1, max_size=20))
def test_windows_text_is_never_taken_for_broken_utf8(text: str) -> None:
    data = f"plain words before it, and more of them: {'abc'.join(text)} and plain words after it".encode("cp1252")
    assert decode(data, "a.txt")[0].encode("cp1252") == data
