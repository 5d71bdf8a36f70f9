"""The words of a text, with what stands between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from .words import words as listed

_WORD = re.compile(r"((?:[A-Z]\.){2,}|(?:[^\W_]++|[\u0300-\u036f]++)++)")
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
    make, add, end = tuple.__new__, words.append, 0  # a third faster than Word(…), and every word read comes here
    parts = iter(_WORD.split(text))
    for gap, token in zip(parts, parts, strict=False):
        start = end + len(gap)
        first = end == 0 or (gap != " " and _STARTS.search(gap) is not None)
        if first and words and gap.startswith(". ") and _abbreviates(words[-1]):
            first = False
        end = start + len(token)
        capital = "A" <= token[0] <= "Z" or (token[0] > "\x7f" and (token[0].isupper() or token[0].istitle()))
        add(make(Word, (start, end, token, token.casefold(), gap, first, capital)))
    return words


def _abbreviates(word: Word) -> bool:
    """Tell whether a full stop after `word` is likely no sentence's end: initials, "St.", "Gen."."""
    return len(word.text) == 1 or word.low in listed("stopped")
