"""Numbers, dates, places and names: each in the sentence must be one that a cited claim holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .. import lists
from ..page import Sentence
from .material import Material
from .tokens import DAYS, bare, bare_words, dates, holds, names, numbers
from .when import days_of

FRAME = ("said", "wrote", "citing", "and", "according", "to", "one", "report")


def stray_numbers(text: str, held: Material) -> Iterator[str]:
    return (f"number '{value}'" for value in numbers(text) if value not in numbers_held(held))


@lru_cache(maxsize=4)
def numbers_held(held: Material) -> frozenset[str]:
    return frozenset(value for words in held.strings for value in numbers(words))


def stray_dates(text: str, held: Material) -> Iterator[str]:
    return (f"date '{day}'" for day in sorted(dates(text)) if not any(day in dates(words) for words in held.strings))


def stray_names(text: str, held: Material) -> Iterator[str]:
    """Yield the places and names that no cited claim holds as one run of words."""
    for name in names(text):
        part = bare(list(name))
        if not any(holds(words, part) for words in held.bare) and not is_frame(name):
            kind = "place" if " ".join(name) in held.known_places else "name"
            yield f"{kind} '{' '.join(name)}'"


def is_frame(name: tuple[str, ...]) -> bool:
    """Tell whether a capitalised sequence is only the sentence's opening word, an article or a preposition."""
    return len(bare(list(name))) == 0 or (len(name) == 1 and name[0] in lists.column("lowered") | {"according"})


def stray_words(text: str, held: Material) -> Iterator[str]:
    """Yield words that stand in no cited passage and in no attribution."""
    have = words_held(held)
    return (f"word '{word}'" for word in bare_words(text) if word not in have)


@lru_cache(maxsize=4)
def words_held(held: Material) -> frozenset[str]:
    """Return the words of the cited claims, of an attribution, and the worded cues of the cited links."""
    cues = {link.cue for link in held.links}
    worded = {lists.worded_cue(lists.head_of_cue(cue)) for cue in cues} | {lists.spoken(cue) for cue in cues}
    return frozenset(word for words in (*held.bare, FRAME, worded) for word in words if word)


def stray_days(one: Sentence, held: Material) -> Iterator[str]:
    """Yield the words of a sentence beside which a day would stand that no cited time covers, or of another weekday."""
    known = {day for claim in held.claims for day in days_of(claim)} if one.days else set()
    for meant in one.days:
        weekday = meant.word.casefold() in DAYS and f"{meant.day:%A}".casefold() != meant.word.casefold()
        if weekday or meant.word not in one.text or f"{meant.day:%B} {meant.day.day}".casefold() not in known:
            yield f"day '{meant.day}' of '{meant.word}'"
