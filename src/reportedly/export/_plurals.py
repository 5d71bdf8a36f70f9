"""What is counted, in the number it takes."""

from __future__ import annotations

import re
from functools import cache

from reportedly.model import Number
from reportedly.tsv import rows

WORD = re.compile(r"(?=.*[aeiouy])[^\W\d_]+(?:-[^\W\d_]+)*")  # no "km", "kph", "S-300"
PEOPLE = "people"  # of the two plurals of "person", the one that reports print


def counted(thing: str | None, number: Number | None) -> str | None:
    """Return a thing as it stands after a number, or after "dozens of" for null: only its last word changes."""
    if not thing or number == 1:
        return "person" if thing == PEOPLE and number == 1 else thing
    before, space, last = thing.rpartition(" ")
    return f"{before}{space}{_many(last)}"


def is_crowd(hedge: str) -> bool:
    """Tell whether "of" follows a number that is none: "dozens of boats", but "several boats"."""
    return hedge.lower().rpartition(" ")[2] in _crowds()


@cache
def _crowds() -> frozenset[str]:
    vague = (row for row in rows("reportedly.words", "amount_numbers") if row["kind"] == "vague")
    last = (row["word"].rpartition(" ")[2] for row in vague)
    return frozenset(word for word in last if word.endswith(("s", "ful")))


def _many(word: str) -> str:
    if not WORD.fullmatch(word) or word.isupper() or word.rpartition("-")[2].isupper() or word in _plurals().values():
        return word
    if listed := _plurals().get(word.lower()):
        return listed
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    if word.endswith("man") and word.islower():
        return f"{word[:-3]}men"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


@cache
def _plurals() -> dict[str, str]:
    """Map singulars to the plurals that no rule makes."""
    found = {row["singular"]: row["plural"] for row in rows("reportedly.words", "amount_nouns")}
    same = {row["word"]: row["word"] for row in rows("reportedly.words", "export_unchanged")}
    return found | same | {"person": PEOPLE}
