"""Where the text prints a name that the gazetteer has: the longest one at each capitalised word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .folding import fold
from .gazetteer import Gazetteer
from .site import Site
from .tokens import Word
from .words import words as listed

LONGEST = 6  # words in a name; "Democratic Republic of the Congo" has five
_GAPS = frozenset((" ", "-", "'", "’", "–", "\u00a0", "‑", "ʼ"))
_STOPPED = frozenset(("st", "ste", "mt", "ft", "pt"))

Wants = Literal["region", "city"]


@dataclass(slots=True)
class Match:
    """A name from the gazetteer at words `[first, last)`, with what its surroundings say (filled in later)."""

    first: int
    last: int
    start: int
    end: int
    key: str
    sites: tuple[Site, ...]
    wants: Wants | None = None  # "the Kharkiv region", "the city of Kharkiv"
    outer: Match | None = None  # the place that holds it, as printed: "X, Y"
    loosely: Match | None = None  # the same said loosely: "Y's X", "X in Y"
    code: bool = False  # an abbreviation that stands for a place only beside another

    @property
    def top(self) -> Site:
        return self.sites[0]


def find_matches(text: str, words: list[Word], gazetteer: Gazetteer) -> list[Match]:
    """Return the longest matches, left to right, without overlap."""
    found: list[Match] = []
    index = 0
    while index < len(words):
        match = _match_at(text, words, index, gazetteer) if words[index].capital or _is_particle(words, index) else None
        if match is None:
            index += 1
        else:
            found.append(match)
            index = match.last
    return found


def _is_particle(words: list[Word], index: int) -> bool:
    """Tell whether a small word begins an Arabic name: "al-Tanf", "el-Fasher"."""
    return words[index].low in ("al", "el") and index + 1 < len(words) and words[index + 1].gap == "-"


def _match_at(text: str, words: list[Word], index: int, gazetteer: Gazetteer) -> Match | None:
    for last in range(_reach(words, index), index, -1):
        if not _may_end(words, index, last):
            continue
        key = fold(text[words[index].start : words[last - 1].end])
        sites = _by_case(words[index:last], gazetteer.by_key(key)) if key else ()
        if sites:
            return Match(index, last, words[index].start, words[last - 1].end, key, sites)
    return None


def _reach(words: list[Word], index: int) -> int:
    """Return the word up to which a name that begins at `index` can go on."""
    last = index + 1
    while last < len(words) and last - index < LONGEST and _joined(words, last):
        last += 1
    return last


def _joined(words: list[Word], index: int) -> bool:
    gap = words[index].gap
    return (
        gap in _GAPS
        or (gap == ". " and words[index - 1].low in _STOPPED)
        or (gap == "" and words[index - 1].text[-1] == ".")
    )


def _may_end(words: list[Word], first: int, last: int) -> bool:
    """Tell whether a name can end before `last`: with a capital, or with a noun such as "peninsula"."""
    final = words[last - 1]
    if last < len(words) and words[last].gap in ("'", "’", "ʼ") and words[last].low not in ("s", "re", "ll", "d", "ve"):
        return False  # inside "Sana'a"
    return final.capital or final.text.isdigit() or (last - first > 1 and final.low in listed("feature_end"))


def _by_case(printed: list[Word], sites: tuple[Site, ...]) -> tuple[Site, ...]:
    """Leave out what the letters' case rules out: "Us" is not the US, and "MEN" no town in small letters."""
    if len(printed) > 1 or len(printed[0].text) > 4:
        return sites
    word = printed[0]
    if word.upper or word.text[-1] == ".":
        return sites
    return tuple(
        s
        for s in sites
        if not (s.known_as == "code" or (s.kind == "country" and word.low in ("us", "uk", "uae", "car")))
    )
