"""The people a text names, so that their names are not taken for places later in it."""

from __future__ import annotations

from itertools import pairwise

from .context import is_given_name
from .tokens import Word
from .words import names_of_people
from .words import words as listed


def people_named(words: list[Word]) -> frozenset[str]:
    """Return words of people's names in the text: what follows a title or a given name, and such a name itself."""
    found = set()
    for before, word in pairwise(words):
        if not (word.capital and before.capital) or word.low in listed("office") or word.low in listed("org_noun"):
            continue
        titled = before.low in listed("title") and word.gap in (" ", ". ")
        if titled or (word.gap == " " and is_given_name(before)):
            found.add(word.low)
        if word.gap == " " and before.low in listed("person_country") and not _goes_on(word):
            found |= {word.low} | ({before.low} & listed("first_name"))
    return frozenset(found - names_of_people("given") | found & listed("first_name"))


def _goes_on(word: Word) -> bool:
    return any(
        word.low in listed(kind)
        for kind in ("area_noun", "calendar", "follows", "feature_noun", "precedes", "starter", "title")
    )
