"""What a passage is about: its content words, brought to one form so that two wordings of one thing meet."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly import tsv

from . import lists
from .kin import family
from .stems import MIN_STEM, stem

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
PART = re.compile(r"\w+")
NATION = "nation"  # what the code of a country is prefixed with among the terms


@lru_cache(maxsize=16384)
def terms(text: str) -> frozenset[str]:
    """Return the concepts and stems of a passage's content words, countries by their name."""
    return frozenset(sequence(text))


def sequence(text: str, *, keep: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the content words of a passage in their order, near synonyms as one concept; `keep` small words too.

    Numbers are left out: figures and times are compared as such, not as words.
    """
    low = lists.finder("concepts", "form").sub(_concept, plain(text))
    found = WORD.findall(nations(low))
    told = (word for word in found if len(word) > 1 and not word[0].isdigit())
    return tuple(_final(word) for word in told if word in keep or word not in stop_words())


def nations(low: str) -> str:
    """Put one code for the names and demonyms of each country."""
    if _openings().isdisjoint(PART.findall(low)):
        return low
    return _nations().sub(lambda match: _nation_names()[match.group(0)], low)


def plain(text: str) -> str:
    return text.casefold().replace("’", "'").replace("'s", "")


def overlap(one: frozenset[str], two: frozenset[str]) -> float:
    """Return the share of the smaller set that the larger holds, 0 for an empty one."""
    smaller = min(len(one), len(two))
    return len(one & two) / smaller if smaller else 0.0


def _concept(match: re.Match[str]) -> str:
    return lists.phrases("concepts", "form", "concept")[match.group(0)]


def _final(word: str) -> str:
    return word if word in _concepts() else family(word) or stem(word)


@cache
def _concepts() -> frozenset[str]:
    return frozenset(row["concept"] for row in lists.rows("concepts"))


@cache
def stop_words() -> frozenset[str]:
    return frozenset(row["word"] for row in lists.rows("stop"))


@cache
def _nation_names() -> dict[str, str]:
    """Names and demonyms of countries, each with its code; short forms in capitals only are too like words ("us")."""
    names: dict[str, str] = {}
    for row in tsv.rows(lists.WORDS, "countries"):
        for word in (row["name"], *row["aliases"].split("|"), *row["demonyms"].split("|")):
            if len(word) >= MIN_STEM:
                names[word.casefold()] = f"{NATION}{row['iso'].casefold()}"
    return names


@cache
def nation_stems() -> frozenset[str]:
    """Return the names of countries as words that stay when they stand in a compound: "the Russia-Ukraine war"."""
    return frozenset(stem(name) for name in _nation_names() if " " not in name)


@cache
def _openings() -> frozenset[str]:
    """Return the first words of the names, one of which a text must hold to name a country."""
    return frozenset(PART.findall(name)[0] for name in _nation_names())


@cache
def _nations() -> re.Pattern[str]:
    return lists.pattern(_nation_names())
