"""Words that may tell of one deed: families ("quake" and "temblor") from a list, else what their endings leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from . import lists
from .stems import MIN_STEM, stem

# endings that make a noun of a verb, with what the verb has instead; the first that fits
ENDINGS = (
    ("isation", "ise"), ("ization", "ize"), ("ation", "ate"), ("tion", "t"), ("sion", "d"),
    ("ment", ""), ("ance", ""), ("ence", ""), ("al", ""), ("er", ""), ("or", ""),
)  # fmt: skip


def kin(head: str, form: str, words: Sequence[str]) -> str:
    """Return the family of a mention: of a phrase in it, else of its head, where that is light of what it goes with.

    A pronoun has none: "it" here and "it" there have nothing in common.
    """
    if head in _of_kind("pronoun"):
        return ""
    phrase = _phrase(words) if len(words) > 1 else None
    if phrase:
        return phrase
    own = family(head) or family(form)
    if is_light(head) or not own:
        rest = [word for word in words if word != head and not is_light(word) and not is_small(word)]
        known = next(filter(None, map(family, rest)), None)
        own = known or (derived(rest[-1]) if rest and is_light(head) else own)
    return own or derived(head)


def family(word: str) -> str | None:
    """Return the listed family of a single word."""
    return _families().get((stem(word),))


def kindred(family: str) -> str:
    """Return the name that a family shares with those it may be one event with, else its own."""
    return _kindred().get(family, family)


def is_light(word: str) -> bool:
    """Tell whether a verb says little without its object: "make", "take", "give"."""
    return word in _of_kind("light")


def is_speech(word: str) -> bool:
    """Tell whether a verb only says that something was said: each speaker does it anew."""
    return word in _of_kind("speech")


def derived(word: str) -> str:
    """Return what is left of a word without the ending that made it a noun: "construct" of "construction"."""
    low = stem(word)
    for ending, instead in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= MIN_STEM:
            return stem(low[: -len(ending)] + instead)
    return low


def is_small(word: str) -> bool:
    """Tell whether a word only links others: particles, prepositions, articles."""
    return word in _of_kind("small")


def _phrase(words: Sequence[str]) -> str | None:
    """Return the family of the longest phrase of several words, the first of these."""
    stems = [stem(word) for word in words]
    for size in range(len(stems), 1, -1):
        for at in range(len(stems) - size + 1):
            found = _families().get(tuple(stems[at : at + size]))
            if found:
                return found
    return None


@cache
def _families() -> Mapping[tuple[str, ...], str]:
    families: dict[tuple[str, ...], str] = {}
    for row in lists.rows("kin"):
        for phrase in row["words"].split(", "):
            families.setdefault(tuple(map(stem, phrase.split())), row["family"])
    return families


@cache
def _kindred() -> Mapping[str, str]:
    return {row["family"]: row["kindred"] for row in lists.rows("kin") if row["kindred"]}


@cache
def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lists.rows("light") if row["kind"] == kind)
