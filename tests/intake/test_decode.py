import codecs

import pytest

from reportedly.errors import IntakeError
from reportedly.intake.decode import decode

WORDS = "Шість людей зазнали поранень, the mayor said — “no more”.\n"
ENCODED = {
    "utf-8": WORDS.encode(),
    "utf-8 with a mark": codecs.BOM_UTF8 + WORDS.encode(),
    "utf-16": WORDS.encode("utf-16"),
    "utf-16 big end first": codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
    "utf-32": WORDS.encode("utf-32"),
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_unicode_is_read_with_and_without_its_mark(encoding: str) -> None:
    assert decode(ENCODED[encoding], "a.txt") == (WORDS, ())


def test_wide_text_without_a_mark_is_read() -> None:
    assert decode(("Six people were hurt. " * 9).encode("utf-16-le"), "a.txt")[0].startswith("Six people")


def test_line_ends_become_line_feeds() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "a.txt")[0] == "one\ntwo\nthree\n"


def test_another_encoding_is_guessed_with_a_warning() -> None:
    text, warnings = decode(("Мер сказав, що шестеро людей зазнали поранень. " * 20).encode("cp1251"), "a.txt")
    assert "людей" in text
    assert warnings[0].startswith("not UTF-8; read as 'cp12")


def test_damaged_utf8_is_read_and_what_was_lost_is_counted() -> None:
    text, warnings = decode(WORDS.encode() + b"\xff\xfe caf\xe9", "a.txt")
    assert text.startswith(WORDS)
    assert warnings == ("3 characters that are not utf-8 were replaced; save the file as UTF-8",)


def test_control_characters_stay_and_break_nothing() -> None:
    assert decode(b"six\x07 people\x1b[31m were\x00 hurt", "a.txt")[0] == "six\x07 people\x1b[31m were\x00 hurt"


@pytest.mark.parametrize("raw", [b"", b" \n\t"])
def test_an_empty_file_is_refused(raw: bytes) -> None:
    with pytest.raises(IntakeError, match=r"'a\.txt': the file is empty"):
        decode(raw, "a.txt")


BINARIES = {
    "a PDF": b"%PDF-1.7\n%\xe2\xe3", "a ZIP archive or office document": b"PK\x03\x04\x14\x00",
    "a PNG picture": b"\x89PNG\r\n", "an SQLite database": b"SQLite format 3\x00", "a binary file, not text": bytes(range(32)) * 40,
}  # fmt: skip


@pytest.mark.parametrize("kind", BINARIES)
def test_a_binary_is_refused_by_its_kind(kind: str) -> None:
    with pytest.raises(IntakeError, match=f"'a.txt': it is {kind}. Save it as text or HTML first"):
        decode(BINARIES[kind], "a.txt")


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_accents_of_western_languages_keep_their_letters(encoding: str) -> None:
    words = "The mayor of Liège told El Español that a naïve café owner in Köln was hurt.\n"
    text, warnings = decode(words.encode(encoding), "a.txt")
    assert text == words
    assert warnings == ("not UTF-8; read as 'cp1252'",)


def test_a_declared_encoding_goes_before_the_usual_one() -> None:
    words = "Rescuers from Plzeň and Łódź were there.\n"
    assert decode(words.encode("cp1250"), "a.html", "windows-1250") == (words, ())
