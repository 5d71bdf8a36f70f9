"""The word lists of the roundup, read once."""

from __future__ import annotations

from functools import cache, lru_cache

from reportedly import tsv

PACKAGE = "reportedly.words"


@cache
def column(name: str, field: str = "word") -> frozenset[str]:
    return frozenset(row[field].casefold() for row in tsv.rows(PACKAGE, f"roundup_{name}"))


@cache
def mapping(name: str, key: str, value: str) -> dict[str, str]:
    return {row[key]: row[value] for row in tsv.rows(PACKAGE, f"roundup_{name}")}


@cache
def kept(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the words and phrases of one class that a sentence may neither lose nor gain, longest first."""
    found = [tuple(row["word"].split()) for row in tsv.rows(PACKAGE, "roundup_kept") if row["class"] == kind]
    return tuple(sorted(found, key=len, reverse=True))


@cache
def clause_words(kind: str) -> frozenset[str]:
    """Return the small words of one class, such as "auxiliary" or "subordinate"."""
    return frozenset(row["word"] for row in tsv.rows(PACKAGE, "roundup_clauses") if row["class"] == kind)


def worded_cue(cue: str) -> str | None:
    """Return how a printed cue is worded on the page, or null for a verb the list does not know."""
    return mapping("cues", "form", "worded").get(cue.casefold())


@lru_cache(maxsize=20_000)
def head_of_cue(cue: str | None) -> str:
    """Return the verb of a printed cue such as "has denied" or "can confirm": its last word that the list knows."""
    words = (cue or "").casefold().split()
    return next(
        (word for word in reversed(words) if word in mapping("cues", "form", "worded")), words[0] if words else ""
    )


def spoken(cue: str | None) -> str:
    """Return the past-tense verb that states a cue's stance; "said" for a neutral one or an accusation."""
    past = {"confirms": "confirmed", "denies": "denied", "warns": "warned"}
    return past.get(stance_of_cue(head_of_cue(cue)) or "", "said")


def stance_of_cue(cue: str) -> str | None:
    """Return the stance that a verb itself carries; null for a neutral or unknown verb."""
    return mapping("cues", "form", "stance").get(cue.casefold()) or None


def measure_words(role: str, thing: str | None) -> str:
    """Return how a figure's role stands after it: "7 depots hit", but "7 drones that struck"."""
    if role == "hit" and (thing or "").casefold().split(" ")[-1] in weapons():
        return "that struck"
    return mapping("measures", "role", "words").get(role, "")


@cache
def weapons() -> frozenset[str]:
    """Return what is sent at a target, with nobody in it."""
    return frozenset(row["word"] for row in tsv.rows(PACKAGE, "means") if not row["crewed"])


@cache
def headings() -> dict[tuple[str, str], str]:
    """Return the neutral words of a heading by event type and mode."""
    return {(row["type"], row["mode"]): row["words"] for row in tsv.rows(PACKAGE, "roundup_headings")}
