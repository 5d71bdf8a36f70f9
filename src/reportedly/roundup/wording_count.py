"""What is counted, in the number it takes."""

from __future__ import annotations

import re

MANY = {"child": "children", "person": "people"}
LETTERS = re.compile(r"[^\W\d_]{3,}")


def counted(thing: str | None, number: float) -> str | None:
    """Return what is counted with its last word in the singular for one and the plural else; abbreviations stay."""
    if not thing:
        return thing
    *before, last = thing.split(" ")
    return " ".join([*before, one_of(last) if number == 1 else many_of(last)])


def one_of(word: str) -> str:
    return "person" if word == "people" else word


def many_of(word: str) -> str:
    """Return the plural of a word that is not one already."""
    if not LETTERS.fullmatch(word) or word.isupper() or word in ("people", "children", "troops", "personnel", "police"):
        return word
    if word in MANY or word.endswith(("s", "men")):
        return MANY.get(word, word)
    if word.endswith("man"):
        return f"{word[:-3]}men" if word != "german" else f"{word}s"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("x", "ch", "sh")) else f"{word}s"
