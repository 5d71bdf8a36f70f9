"""Bytes to text: which encoding, what was lost, and what is no text at all."""

from __future__ import annotations

import codecs
import re
from functools import cache

from charset_normalizer import from_bytes

from reportedly.errors import IntakeError
from reportedly.tsv import rows

from .words import WORDS

SAMPLE = 1 << 18  # bytes looked at to guess an encoding: more takes seconds and changes nothing
MAX_CONTROLS = 0.1  # share of control bytes above which a file is no text
MAX_ACCENTED = 0.5  # accented letters to plain ones: Vietnamese has 0.3, Greek or Cyrillic in one byte has 5 and more
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
LINE_ENDS = re.compile(r"\r\n?")


def decode(raw: bytes, name: str, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text with line feeds as line ends, and warnings on what could not be read.

    Raises:
        IntakeError: the bytes are empty, or are no text.
    """
    if not raw.strip():
        raise IntakeError(f"cannot read '{name}': the file is empty. Save the article's text into it, or leave it out")
    text, warnings = _decoded(raw, name, declared)
    return LINE_ENDS.sub("\n", text), warnings


def _decoded(raw: bytes, name: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in BOMS:
        if raw.startswith(bom):
            return _replacing(raw, encoding)
    refuse_binary(raw, name)
    if wide := _utf16_without_bom(raw):
        return _replacing(raw, wide)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _not_utf8(raw, declared)


def _replacing(raw: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = raw.decode(encoding, "replace").lstrip("\ufeff")
    lost = text.count("\ufffd")
    shown = encoding.removesuffix("-sig")
    return text, (f"{lost} characters that are not {shown} were replaced; save the file as UTF-8",) if lost else ()


def _not_utf8(raw: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    """Read bytes that are not clean UTF-8: damaged UTF-8 when most of its sequences hold, else a guessed encoding."""
    replaced = raw.decode("utf-8", "replace")
    wrong = replaced.count("\ufffd")
    right = sum(1 for char in replaced if char > "\x7f" and char != "\ufffd")
    if right > wrong:
        return _replacing(raw, "utf-8")
    if declared and _known(declared):
        return _replacing(raw, declared)
    encoding = _guess(raw)
    text, warnings = _replacing(raw, encoding)
    return text, (f"not UTF-8; read as '{encoding}'", *warnings)


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding and codecs.lookup(encoding).name != "utf-8"
    except (LookupError, ValueError):
        return False


def _guess(raw: bytes) -> str:
    """Take a text in Latin letters for cp1252 if its bytes allow, since the other guesses differ in the accents alone."""
    if _is_latin(raw) and _decodes(raw, "cp1252"):
        return "cp1252"
    best = from_bytes(raw[:SAMPLE]).best()
    return best.encoding if best else "cp1252"


def _is_latin(raw: bytes) -> bool:
    letters = sum(65 <= byte <= 90 or 97 <= byte <= 122 for byte in raw[:SAMPLE])
    return sum(byte >= 0xC0 for byte in raw[:SAMPLE]) <= MAX_ACCENTED * letters


def _decodes(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _utf16_without_bom(raw: bytes) -> str | None:
    head = raw[:4096]
    if head[1::2].count(0) > 0.4 * len(head[1::2]):
        return "utf-16-le"
    return "utf-16-be" if head[0::2].count(0) > 0.4 * len(head[0::2]) else None


@cache
def _magics() -> tuple[tuple[bytes, int, str], ...]:
    return tuple((bytes.fromhex(row["hex"]), int(row["offset"]), row["kind"]) for row in rows(WORDS, "intake_magic"))


def refuse_binary(raw: bytes, name: str) -> None:
    """Raise an IntakeError for bytes that are a picture, an archive, an office document or the like."""
    kind = next((kind for magic, at, kind in _magics() if raw.startswith(magic, at)), None)
    if kind is None and not _utf16_without_bom(raw):
        head = raw[:65536]
        controls = sum(head.count(byte) for byte in range(32) if byte not in b"\t\n\r\f\v\x1b\x1a")
        if raw.count(0) > 8 or controls > MAX_CONTROLS * len(head):
            kind = "a binary file, not text"
    if kind:
        raise IntakeError(f"cannot read '{name}': it is {kind}. Save it as text or HTML first")
