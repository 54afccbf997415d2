"""Bytes of a file become text, or a refusal that says what the file is instead.

UTF-8 first, with or without its mark, also where a few bytes of it are broken; UTF-16 and UTF-32 by their marks; then the charset that
a page declares; last windows-1252, and that only where the result looks like text in a Latin script, since it can decode almost anything.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from locarno.errors import ReadError

_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document (docx, xlsx, odt, epub)"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (doc, xls)"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a rich-text (RTF) document"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
)
_BOMS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_CONTROL_BYTES: Final = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b")) + b"\x7f"
_PLAIN_BYTES: Final = bytes(range(32, 127)) + b"\t\n\r"
_HEAD = 4096
_CONTROL_SHARE = 0.05
_NUL_SHARE = 0.001
_STRAY_NULS: Final = 2
"""So many may stand in the shortest text; a page that a program cut out of another often ends with one."""
_PLAIN_SHARE = 0.8
"""Least share of ASCII in a text taken for windows-1252: German or French news has over 0.9, Cyrillic or Japanese bytes far less."""
SAVE_AS_TEXT: Final = "save the article as plain text (UTF-8) or HTML, and read that"


def decode(data: bytes, where: str, *, is_html: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text of `data` and what to note about it; a leading byte-order mark is kept, as one character.

    Raises ReadError for binary files (named by what they are) and for text in an encoding that is not known.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _marked(data, encoding, where)
    _refuse_binary(data, where)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if broken := _broken_utf8(data):
        return broken
    if is_html and (declared := _declared(data)):
        try:
            return data.decode(declared), (f"decoded as {declared}, which the page declares",)
        except (UnicodeDecodeError, ValueError):
            pass
    return _latin(data, where)


def _marked(data: bytes, encoding: str, where: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") > max(1, len(text) // 100):
        raise _refusal(where, f"it begins like {encoding.upper()} text, but is none", SAVE_AS_TEXT)
    note = f"decoded as {encoding.upper()}"
    return text, (note + ", with unreadable characters replaced" if "\ufffd" in text else note,)


def _refuse_binary(data: bytes, where: str) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise _refusal(where, f"it is {name}, not text", SAVE_AS_TEXT)
    if data.startswith(b"RIFF") or data[4:8] == b"ftyp":
        raise _refusal(where, "it is a sound, film or picture file, not text", SAVE_AS_TEXT)
    nuls = data.count(0)
    controls = len(data) - len(data.translate(None, _CONTROL_BYTES))
    if nuls > max(_STRAY_NULS, len(data) * _NUL_SHARE) or controls > len(data) * _CONTROL_SHARE:
        raise _refusal(where, "it is a binary file, not text", SAVE_AS_TEXT)


def _broken_utf8(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    """UTF-8 cut off or damaged in places: most of what is beyond ASCII must be sound, which no other encoding is by chance."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", "ignore")) - bad
    return (
        (text, (f"decoded as UTF-8, with {bad} unreadable character{'s' * (bad > 1)} replaced",))
        if sound > bad
        else None
    )


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_HEAD])
    if match is None:
        return None
    try:
        codec = codecs.lookup(match[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError):
        return None
    # Browsers read both names as windows-1252; the C1 controls of real Latin-1 occur in no page.
    name = "windows-1252" if codec.name in ("iso8859-1", "ascii") else codec.name
    return name if getattr(codec, "_is_text_encoding", True) and name not in ("utf-8", "utf-16", "utf-32") else None


def _latin(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    plain = len(data) - len(data.translate(None, _PLAIN_BYTES))
    if plain < len(data) * _PLAIN_SHARE:
        raise _refusal(where, "its encoding is not known (neither UTF-8 nor windows-1252)", "save it as UTF-8")
    text = data.decode("cp1252", "replace")
    note = "decoded as windows-1252, since it is not valid UTF-8"
    return text, (note + "; unreadable characters replaced" if "\ufffd" in text else note,)


def _refusal(where: str, why: str, way_out: str) -> ReadError:
    return ReadError("could not be read", where=where, why=why, way_out=way_out)
