"""The words of a text, with what stands between them."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|[\u0300-\u036f])+")
_STARTS = re.compile(r"[.!?:;\n\r|“\"«•—]|\s['‘]")  # what stands before a sentence's first word


class Word(NamedTuple):
    """A word, the text between the last word and it, and whether a sentence (or line) begins with it."""

    start: int
    end: int
    text: str
    low: str
    gap: str
    first: bool
    capital: bool

    @property
    def upper(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def read_words(text: str) -> list[Word]:
    """Return the words of `text` in order. Abbreviations such as "U.S." are one word, "Al-Mawasi" is two."""
    words: list[Word] = []
    end = 0
    for found in _WORD.finditer(text):
        gap, token = text[end : found.start()], found.group()
        first = not words or bool(_STARTS.search(gap))
        if first and gap.startswith(". ") and words and _abbreviates(words[-1].text):
            first = False
        words.append(Word(found.start(), found.end(), token, token.casefold(), gap, first, _is_capital(token[0])))
        end = found.end()
    return words


def _abbreviates(word: str) -> bool:
    """Tell whether a full stop after `word` is likely no sentence's end: initials, "St.", "Gen."."""
    return len(word) == 1 or word.casefold() in (
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "gen",
        "col",
        "lt",
        "sgt",
        "gov",
        "sen",
        "rep",
        "mt",
        "ft",
    )


def _is_capital(letter: str) -> bool:
    return letter.isupper() or letter.istitle()
