"""Lists about who speaks: titles, outlets, offices and their holders, media."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from reportedly.tsv import rows

_ENDINGS = (("woman", "she"), ("girl", "she"), ("man", "he"), ("boy", "he"))


@cache
def titles() -> frozenset[str]:
    return frozenset(row["title"] for row in rows("reportedly.words", "titles"))


@cache
def office_titles() -> frozenset[str]:
    """Return the titles that name an office on their own: "president", "spokesman"."""
    return frozenset(row["title"] for row in rows("reportedly.words", "titles") if row["role"])


@cache
def nouns(name: str) -> frozenset[str]:
    """Return one list of `source_nouns.tsv`: "anonymous", "collective", "nameless", "body", "site", "reporter", "day", "where"."""
    return frozenset(row["noun"] for row in rows("reportedly.words", "source_nouns") if row["list"] == name)


@cache
def outlets() -> dict[str, str]:
    """Return outlet names and their variants, in plain lower case, with the full name."""
    found: dict[str, str] = {}
    for row in rows("reportedly.words", "outlets"):
        for name in (row["name"], *filter(None, row["aliases"].split(", "))):
            found[plain(name)] = row["name"]
    return found


@cache
def outlet_countries() -> dict[str, str]:
    return {row["name"]: row["country"] for row in rows("reportedly.words", "outlets")}


@cache
def given_names() -> dict[str, str]:
    """Return first names in lower case with the pronoun, "he" or "she", that nearly all who bear them go by."""
    table = rows("reportedly.words", "given_names")
    return {name.casefold(): row["pronoun"] for row in table for name in row["names"].split(" ")}


def may_be(pronoun: str, name: str) -> bool:
    """Tell whether "he" or "she" can mean somebody of this name; a name that is in no list may be either."""
    known = given_names().get(name.split(" ", maxsplit=1)[0].casefold()) if " " in name else None
    return known is None or (known == "she") == (pronoun in ("she", "her"))


def noun_may_be(pronoun: str, noun: str) -> bool:
    """Tell whether "he" or "she" can mean somebody called by a noun: "the policewoman", "the young man"."""
    known = next((who for end, who in _ENDINGS if noun.endswith(end)), None)
    return (
        known is None or pronoun not in ("he", "she", "him", "her") or (known == "she") == (pronoun in ("she", "her"))
    )


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held an office of a country or body, from a day until a day (null: to this day)."""

    body: str
    office: str
    name: str
    since: date
    until: date | None

    def held(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


@cache
def holders() -> tuple[Holder, ...]:
    """Return every holder once a name of the office: `offices.tsv` parts the names by "|"."""
    return tuple(
        Holder(
            row["body"],
            office,
            row["holder"],
            date.fromisoformat(row["from"]),
            date.fromisoformat(row["until"]) if row["until"] else None,
        )
        for row in rows("reportedly.words", "offices")
        for office in row["office"].split("|")
    )


@cache
def _held() -> dict[tuple[str, str], list[Holder]]:
    found: dict[tuple[str, str], list[Holder]] = {}
    for holder in holders():
        found.setdefault((holder.body, holder.office), []).append(holder)
    return found


def holder_of(body: str, office: str, day: date) -> str | None:
    """Return who held the office of a country (alpha-2) or body on that day; null when no row says."""
    office = office.replace("defense", "defence")
    return next((holder.name for holder in _held().get((body, office), ()) if holder.held(day)), None)


@cache
def seats() -> dict[str, str]:
    """Return capitals and bodies that stand for a country (alpha-2) or for themselves, in lower case."""
    return {row["word"]: row["code"] for row in rows("reportedly.words", "seats")}


@cache
def _bodies_of_holders() -> dict[str, str]:
    return {holder.name: holder.body for holder in reversed(holders())}


def body_of(name: str) -> str | None:
    """Return the country (alpha-2) or body that somebody held an office of on any day; null when no row says."""
    return _bodies_of_holders().get(name)


@cache
def _media() -> tuple[re.Pattern[str], dict[str, tuple[int, str]]]:
    """Return one pattern of all the media, and for each its rank (the most telling first) and its name."""
    listed = rows("reportedly.words", "media")
    longest = sorted((row["words"] for row in listed), key=len, reverse=True)
    ranks = {row["words"]: (rank, row["name"]) for rank, row in enumerate(listed)}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE), ranks


def medium_in(words: str) -> str | None:
    """Return the medium that the words around a cue name."""
    pattern, ranks = _media()
    found = [ranks[match.casefold()] for match in pattern.findall(words)]
    return min(found)[1] if found else None


@lru_cache(1 << 14)
def plain(name: str) -> str:
    """Return a name in lower case, with straight apostrophes, without an article."""
    low = " ".join(name.casefold().replace("’", "'").split())
    return low.removeprefix("the ")
