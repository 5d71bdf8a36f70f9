"""Where the text prints a name that the gazetteer has: the longest one at each capitalised word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .gazetteer import Gazetteer
from .site import Site
from .tokens import Word
from .words import words as listed

LONGEST = 6  # words in a name; "Democratic Republic of the Congo" has five
_GAPS = frozenset((" ", "-", "'", "’", "–", "\u00a0", "‑", "ʼ"))
_STOPPED = frozenset(("st", "ste", "mt", "ft", "pt"))
_MARKS = ("'", "’", "ʼ")
_ENDINGS = ("s", "re", "ll", "d", "ve")  # of short forms: "Kyiv's" ends a name, "Sana'a" does not
_PARTICLES = ("al", "el")

Wants = Literal["region", "city", "village"]


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
    code: bool = False  # an abbreviation that stands for a place only beside another: "Ky.", "TX"
    misplaced: bool = False  # none of its sites lies in the region whose abbreviation follows: "X, Mo."
    holds: bool = False  # the match before lies in it, as printed
    strength: int | None = None  # how surely the bare name means a place, once it has been weighed

    @property
    def top(self) -> Site:
        return self.sites[0]


def find_matches(text: str, words: list[Word], gazetteer: Gazetteer) -> list[Match]:
    """Return the longest matches, left to right, without overlap."""
    found: list[Match] = []
    index = 0
    while index < len(words):
        word = words[index]
        match = None
        if word.capital or (word.low in _PARTICLES and _is_particle(words, index)):
            match = _match_at(text, words, index, gazetteer)
        if match is None or (word.low == "the" and _has_without(text, words, match, gazetteer)):
            index += 1
        else:
            found.append(match)
            index = match.last
    return found


def _has_without(text: str, words: list[Word], match: Match, gazetteer: Gazetteer) -> bool:
    """Tell whether the name without its article is the same place's: "The Gaza Strip", but not "The Hague"."""
    if match.last - match.first < 2 or match.top.name.startswith("The "):
        return False
    bare = gazetteer.by_print(text[words[match.first + 1].start : words[match.last - 1].end])[1]
    return bool(bare) and bare[0].id == match.top.id


def _is_particle(words: list[Word], index: int) -> bool:
    """Tell whether a small word begins an Arabic name: "al-Tanf", "el-Fasher"."""
    return index + 1 < len(words) and words[index + 1].gap == "-"


def _match_at(text: str, words: list[Word], index: int, gazetteer: Gazetteer) -> Match | None:
    start = words[index].start
    for last in reversed(_ends(words, index)):
        key, sites = gazetteer.by_print(text[start : words[last - 1].end])
        if sites:
            match = Match(index, last, start, words[last - 1].end, key, sites)
            if _fit_case(text, words[index:last], match):
                return match
    return None


def _ends(words: list[Word], first: int) -> list[int]:
    """Return the words before which a name that begins at `first` can end: after a capital, or a noun as "peninsula"."""
    ends = []
    nouns = listed("feature_end")
    limit = min(first + LONGEST, len(words))
    for last in range(first + 1, limit + 1):
        final = words[last - 1]
        ends_so = final.capital or final.text.isdigit() or (last - first > 1 and final.low in nouns)
        if ends_so and not _goes_on(words, last) and not _is_of_council(words, first, last):
            ends.append(last)
        if last < limit and words[last].gap != " " and not _joined(words, last):
            break
    return ends


def _is_of_council(words: list[Word], first: int, last: int) -> bool:
    """Tell whether the noun that would end the name is the council's: "Rome City Council" is no Rome City's."""
    if last - first < 2 or last == len(words) or words[last - 1].low not in ("city", "town", "village"):
        return False
    return words[last].gap == " " and words[last].capital and words[last].low in listed("public_body")


def _joined(words: list[Word], index: int) -> bool:
    gap = words[index].gap
    return (
        gap in _GAPS
        or (gap == ". " and words[index - 1].low in _STOPPED)
        or (gap == "" and words[index - 1].text[-1] == ".")
    )


def _goes_on(words: list[Word], last: int) -> bool:
    """Tell whether a mark within a word stands before `last`, as in "Sana'a"."""
    if last == len(words) or words[last].gap == " ":
        return False
    return words[last].gap in _MARKS and words[last].low not in _ENDINGS


def _fit_case(text: str, printed: list[Word], match: Match) -> bool:
    """Leave out the sites that the letters' case rules out ("Us" is not the US), and tell whether any is left.

    Marks abbreviations as codes, and gives them their full stop.
    """
    word = printed[0]
    if len(printed) > 1 or len(word.text) > 5:
        return True
    dotted = word.text[-1] == "."
    if dotted and word.low not in listed("dotted"):
        return False
    stopped = text[match.end : match.end + 1] == "."
    match.sites = tuple(site for site in match.sites if word.upper or dotted or stopped or not _is_short(site, word))
    if not match.sites:
        return False
    is_code = match.top.known_as == "code"
    match.code = is_code and not dotted and not (word.upper and len(word.text) > 2)
    match.end += stopped and is_code
    return True


def _is_short(site: Site, word: Word) -> bool:
    return site.known_as == "code" or (site.kind == "country" and word.low in ("us", "uk", "uae", "usa", "car"))
