"""How an advance is said to have gone: held, attempted or repelled, by whom, as the words of a claim have it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from . import lists
from .facets import Facets, family_of
from .terms import sequence, stop_words, terms

FIGHTS = {"force", "movement", "coercion"}  # families whose events can be an advance; a call to leave a town is none
OWN = re.compile(r"\b(?:our|its|their|we)\b")
REACH = 3  # words that may stand between two words of a phrase ("pushing the last units out")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A claim's outcome and its side: who advances, or who repelled the advance; null when it names none."""

    kind: str
    side: str | None


def outcome_of(facets: Facets) -> Outcome | None:
    """Return the outcome that a claim asserts, the first where it tells two; none when it is denied or unreal."""
    if (
        facets.claim.stance == "denies"
        or facets.claim.polarity != "positive"
        or facets.claim.modality not in {"actual", "planned"}
    ):
        return None
    if facets.claim.event and family_of(facets.claim) not in FIGHTS:
        return None
    content = terms(facets.claim.evidence.quote)
    if not any(needed <= content for needed in _needed()):
        return None
    words = sequence(facets.claim.evidence.quote, keep=_small())
    have = set(words)
    may = ((kind, phrase) for kind, phrase in _phrases() if phrase[0] in have)
    found = [(start, kind) for kind, phrase in may if (start := _start(words, phrase)) is not None]
    if not found:
        return None
    _, kind = min(found)
    if kind in {"repelled", "fought"}:
        return Outcome(kind, facets.party)
    if kind == "held" and facets.claim.modality != "actual":
        return None
    return Outcome(kind, _advancing(facets, kind))


def _advancing(facets: Facets, kind: str) -> str | None:
    """Return the one side that acts; else the speaker's own when it holds what it calls its own."""
    if len(facets.acting) == 1:
        return next(iter(facets.acting))
    if facets.party in facets.acting:
        return facets.party
    return facets.party if kind == "held" and not facets.acting and OWN.search(facets.low) else None


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((row["outcome"], sequence(row["phrase"], keep=_small())) for row in lists.rows("outcomes"))


@cache
def _needed() -> frozenset[frozenset[str]]:
    """Return the content words of each phrase, without which it need not be looked for."""
    return frozenset(frozenset(phrase) - stop_words() for _, phrase in _phrases())


@cache
def _small() -> frozenset[str]:
    """Return the words of the phrases, small ones among them ("back", "out"), which must not be skipped."""
    return frozenset(word for row in lists.rows("outcomes") for word in row["phrase"].split())


def _start(words: tuple[str, ...], phrase: tuple[str, ...]) -> int | None:
    """Return where the phrase's words begin to stand in this order with few others between."""
    starts = (n for n, word in enumerate(words) if word == phrase[0])
    return next((n for n in starts if _follows(words, n, phrase[1:])), None)


def _follows(words: tuple[str, ...], at: int, rest: tuple[str, ...]) -> bool:
    for word in rest:
        ahead = words[at + 1 : at + 2 + REACH]
        if word not in ahead:
            return False
        at += 1 + ahead.index(word)
    return True
