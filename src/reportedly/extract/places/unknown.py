"""Places that the gazetteer lacks, told by their context: "the village of X", "X Oblast", "near X, Donetsk Oblast"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reportedly.model import Span

from .matching import Match
from .tokens import Word
from .words import words as listed


def find_unknown(words: list[Word], kept: list[Match], taken: Collection[Span]) -> Iterator[Span]:
    """Yield the spans of capitalised names that the context calls places and nothing else has taken."""
    starts = {match.first for match in kept}
    for first, last in _runs(words):
        span = Span(words[first].start, words[last - 1].end)
        if any(span.overlaps(other) for other in taken):
            continue
        if _is_called_place(words, first, last) or _is_held(words, first, last, starts):
            yield span


def _runs(words: list[Word]) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(words):
        last = index + 1
        if words[index].capital and not _is_stop(words[index]):
            while last < len(words) and words[last].gap in (" ", "-") and words[last].capital and last - index < 4:
                last += 1
            yield index, last
        index = last


def _is_stop(word: Word) -> bool:
    return (
        word.low in listed("starter")
        or word.low in listed("calendar")
        or word.low in listed("never")
        or word.low in listed("function")
    )


def _is_called_place(words: list[Word], first: int, last: int) -> bool:
    if first >= 2 and words[first].gap == " " and words[first - 1].low == "of" and words[first - 1].gap == " ":
        noun = words[first - 2]
        if not noun.capital and (noun.low in listed("settlement") or noun.low in listed("city_plural")):
            return True
    if (
        first >= 1
        and words[first].gap == " "
        and not words[first - 1].capital
        and words[first - 1].low in ("village", "town")
    ):
        return last - first <= 2
    return words[last - 1].text in ("Oblast", "Raion", "Governorate", "Prefecture", "Krai") and last - first > 1


def _is_held(words: list[Word], first: int, last: int, starts: Collection[int]) -> bool:
    located = first > 0 and words[first].gap == " " and words[first - 1].low in ("near", "in", "outside")
    return located and last - first <= 2 and last in starts and words[last].gap == ", "
