"""Offices and their holders: "the US president" on a day is whoever held that office then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .named import Named
from .phrases import code_of, country_of, printed_name, span_of
from .words import holder_of, nouns, office_titles

if TYPE_CHECKING:
    from ..tree import Token


def office_holder(head: Token, day: date | None) -> Named | None:
    """Return an office's holder on the day; "a university president" or "the former president" holds none of these."""
    country = country_of(head) or _country_after(head)
    words = printed_name(head).casefold().split() or [""]
    titles = {head.lemma_, words[-1].partition("-")[0]}  # "secretary-general"
    if day is None or country is None or not titles & office_titles() or _indefinite(head):
        return None
    for office in _offices(head, country):
        holder = holder_of(country, office, day)
        if holder is not None:
            return Named(holder, "person", head.lemma_, span_of(head), country, None, True)
    return None


def _indefinite(head: Token) -> bool:
    return any(
        c.lower_ in ("a", "an", "any", "every", "another", "one") for c in head.children if c.dep_ in ("det", "nummod")
    )


def _country_after(head: Token) -> str | None:
    """Return the country in "the president of Russia" and "the minister for defence of India", where it ends the phrase."""
    _, of, last = printed_name(head).rpartition(" of ")
    return code_of(last.removeprefix("the ")) if of else None


def _offices(head: Token, country: str) -> list[str]:
    """Return what may name the office in a phrase: all of its words but those for the country."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in printed_name(head).split()]
    whole = " ".join(words).casefold()
    words = words[: len(words) - words[::-1].index("of") - 1] if _country_after(head) else words
    bare = [
        w for at, w in enumerate(words) if not _of_country(words, at, country) and w.casefold() not in nouns("holding")
    ]
    office = " ".join(bare).casefold().replace("-", " ")
    if office == "leader":
        return ["president", "chancellor", "supreme leader", "prime minister"]
    return [whole, office]


def _of_country(words: list[str], at: int, country: str) -> bool:
    """Tell whether a word is part of a country's name: "South" and "Korean" of "South Korean president"."""
    runs = (
        " ".join(words[start:end]) for start in range(at + 1) for end in range(at + 1, min(len(words), start + 3) + 1)
    )
    return any(code_of(run) == country for run in runs)
