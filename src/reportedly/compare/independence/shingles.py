"""A report's words in order and their n-grams, in a form that many thousands of reports can be compared in."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from zlib import crc32

from reportedly.model import Report

SIZE = 6  # words in an n-gram: long enough to be nobody's habit, short enough to outlive an editor's touch
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTED = re.compile(r"“[^”\n]*”?|«[^»\n]*»?|\"[^\"\n]*\"?")
_PRIME, _BASE = (1 << 61) - 1, 1_000_003
_OUT = pow(_BASE, SIZE, _PRIME)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report's paragraphs: where each begins and ends, whether it is quoted, and the n-gram from it on."""

    starts: array[int]
    ends: array[int]
    quoted: bytearray
    grams: array[int]  # SIZE - 1 fewer than words

    @property
    def own(self) -> int:
        """Return how many words are outside quotation."""
        return len(self.quoted) - sum(self.quoted)


def read_words(report: Report) -> Words:
    """Return the words of a report's paragraphs; titles, bylines and credits are anybody's."""
    starts, ends, quoted, codes = array("l"), array("l"), bytearray(), array("l")
    for word, is_quoted in _words(report):
        starts.append(word.start())
        ends.append(word.end())
        quoted.append(is_quoted)
        codes.append(crc32(word[0].casefold().encode("utf-8", "surrogatepass")))
    return Words(starts, ends, quoted, array("Q", _grams(codes)))


def has_own_words(report: Report, least: int) -> bool:
    """Tell whether a report has at least so many words outside quotation; reads no further than it must."""
    own = (word for word, is_quoted in _words(report) if not is_quoted)
    return sum(1 for _ in islice(own, least)) == least


def _words(report: Report) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield the words of the paragraphs, each with whether it stands in quotation."""
    for block in report.paragraphs():
        inside = [match.span() for match in _QUOTED.finditer(report.text, block.start, block.end)]
        at = 0
        for word in _WORD.finditer(report.text, block.start, block.end):
            while at < len(inside) and inside[at][1] <= word.start():
                at += 1
            yield word, at < len(inside) and inside[at][0] < word.start()


def _grams(codes: array[int]) -> Iterator[int]:
    """Yield the code of each run of SIZE words, rolled on from the one before (Karp and Rabin, 1987)."""
    rolled = 0
    for at, code in enumerate(codes):
        rolled = (rolled * _BASE + code) % _PRIME
        if at >= SIZE:
            rolled = (rolled - codes[at - SIZE] * _OUT) % _PRIME
        if at >= SIZE - 1:
            yield rolled
