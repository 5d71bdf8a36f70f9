"""Places that the gazetteer lacks, told by their context: "the village of X", "X Oblast", "near X, Donetsk Oblast"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from .countries import demonyms
from .matching import Match
from .tokens import Word
from .words import names_of_people, ordinary
from .words import words as listed

_LONGEST = 4  # words in a name
MINIMUM = 4  # letters; shorter unknown words after "in" are mostly initials


def find_unknown(words: list[Word], kept: list[Match]) -> Iterator[tuple[int, int]]:
    """Yield the words `[first, last)` of capitalised names that the context calls places and nothing else has taken."""
    found = list(_find_called(words, kept))
    called = {_printed(words, first, last) for first, last in found}
    taken = {index for match in kept for index in range(match.first, match.last)}
    for first, last in _runs(words):
        if (first, last) in found or (
            _printed(words, first, last) in called and taken.isdisjoint(range(first, last)) and not words[first].upper
        ):
            yield first, last


def _printed(words: list[Word], first: int, last: int) -> tuple[str, ...]:
    return tuple(word.text for word in words[first:last])


def _find_called(words: list[Word], kept: list[Match]) -> Iterator[tuple[int, int]]:
    """Yield the names that their own surroundings call places."""
    starts = {match.first for match in kept}
    taken = {index for match in kept for index in range(match.first, match.last)}
    listed_to = 0  # the word at which a list such as "the villages of X, Y and Z" goes on
    for first, last in _runs(words):
        in_list = _begins_list(words, first) or _goes_on(words, first, listed_to)
        listed_to = last if in_list else 0
        if not taken.isdisjoint(range(first, last)):
            continue
        if (
            in_list
            or _is_called_place(words, first, last)
            or _is_in(words, first, last)
            or _is_held(words, first, last, starts)
        ):
            yield first, last


def _begins_list(words: list[Word], first: int) -> bool:
    if first > 1 and words[first].gap == " " and words[first - 1].low == "of" and words[first - 1].gap == " ":
        return words[first - 2].low in listed("city_plural")
    if first > 1 and words[first].gap == " " and words[first - 1].low == "at" and words[first - 1].gap == " ":
        return words[first - 2].low in listed("site_plural")  # "the oilfields at X, Y and Z"
    return first > 0 and words[first].gap == ": " and words[first - 1].low in listed("city_plural")


def _goes_on(words: list[Word], first: int, listed_to: int) -> bool:
    if not listed_to:
        return False
    if first == listed_to:
        return words[first].gap == ", "
    joins = words[listed_to].low in ("and", "or") and words[listed_to].gap in (" ", ", ")
    return first == listed_to + 1 and joins and words[first].gap == " "


def _runs(words: list[Word]) -> Iterator[tuple[int, int]]:
    stops, last = _stops(), 0
    for index, word in enumerate(words):
        if word.capital and index >= last and word.low not in stops:
            last = index + 1
            while last < len(words) and last - index < _LONGEST and (step := _goes_further(words, last)):
                last += step
            yield index, last


def _goes_further(words: list[Word], last: int) -> int:
    """Return how many words go on with a name: one with a capital, or the two of "al-Noora"."""
    if words[last].gap in (" ", "-") and words[last].capital:
        return 1
    joins = words[last].gap == " " and words[last].low in ("al", "el") and last + 1 < len(words)
    return 2 if joins and words[last + 1].gap == "-" and words[last + 1].capital else 0


@cache
def _stops() -> frozenset[str]:
    return listed("starter") | listed("calendar") | listed("never") | listed("function")


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
    if _is_fought_for(words, first, last) or _is_site(words, first, last):
        return True
    return words[last - 1].text in ("Oblast", "Raion", "Governorate", "Prefecture", "Krai") and last - first > 1


def _is_fought_for(words: list[Word], first: int, last: int) -> bool:
    """Tell "the siege of X", "the battle for X"."""
    if first < 2 or words[first].gap != " " or words[first - 1].low not in ("of", "for"):
        return False
    return words[first - 2].low in listed("fought_for") and _is_plain(words[first:last])


def _is_site(words: list[Word], first: int, last: int) -> bool:
    """Tell a name by the noun that follows or leads it: "the X air base", "in the city's X district", "the base at X"."""
    if not _is_plain(words[first:last]) or not first or words[first].gap != " ":
        return False
    before = words[first - 1].low
    nouns = [word.low for word in words[last : last + 3] if word.gap == " "]
    while nouns and nouns[0] in listed("site_kind"):
        nouns = nouns[1:]
    if nouns and nouns[0] in listed("site_noun"):
        return before in ("the", "s") or before in listed("locative") | listed("weak_locative")
    return before in ("at", "of") and first > 1 and words[first - 2].low in listed("site_noun")


def _is_plain(name: list[Word]) -> bool:
    """Tell whether every word of a short name may be a place's and nothing else's."""
    return len(name) <= 3 and not any(
        word.upper or len(word.low) < MINIMUM or not is_plain_name(word.low) for word in name
    )


def _is_in(words: list[Word], first: int, last: int) -> bool:
    """Tell whether one or two unknown names stand where a place stands: "in X," or "near X"."""
    name = words[first:last]
    if (
        first == 0
        or words[first].gap != " "
        or words[first - 1].low not in listed("place_preposition")
        or len(name) > 2
    ):
        return False
    if (
        last < len(words)
        and words[last].gap in (" ", "'", "’", "-", ". ")
        and words[last].low not in listed("locative") | listed("weak_locative")
    ):
        return False
    return _is_plain(name)


def is_plain_name(word: str) -> bool:
    """Tell whether a word is neither an ordinary one, nor a person's name, nor the name of an organisation or office."""
    kinds = ("org_noun", "org_of", "office", "title", "area_noun", "direction", "feature_noun", "city_noun", "follows")
    if word in ordinary() or word in names_of_people("given") or word in names_of_people("surname"):
        return False
    return word.capitalize() not in demonyms() and not any(word in listed(kind) for kind in kinds)


def _is_held(words: list[Word], first: int, last: int, starts: Collection[int]) -> bool:
    if words[first].first and words[first].upper:
        return last in starts and words[last].gap == ", "
    located = first > 0 and words[first].gap == " " and words[first - 1].low in ("near", "in", "outside")
    return located and last - first <= 2 and last in starts and words[last].gap == ", "
