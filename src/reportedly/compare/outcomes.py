"""How an advance is said to have gone: held, attempted or repelled, by whom, as the words of a claim have it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from . import lists
from .facets import Facets
from .terms import sequence

REACH = 3  # words that may stand between two words of a phrase ("pushing the last units out")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A claim's outcome and its side: who advances, or who repelled the advance; null when it names none."""

    kind: str
    side: str | None


def outcome_of(facets: Facets) -> Outcome | None:
    """Return the outcome that a claim asserts, the first where it tells two; none when it is denied or unreal."""
    if facets.claim.polarity != "positive" or facets.claim.modality not in {"actual", "planned"}:
        return None
    words = sequence_of(facets)
    found = [(start, kind) for kind, phrase in _phrases() if (start := _start(words, phrase)) is not None]
    if not found:
        return None
    _, kind = min(found)
    if kind == "repelled":
        return Outcome(kind, facets.party)
    if kind == "held" and facets.claim.modality != "actual":
        return None
    acting = {side for side in facets.acting if side != facets.party} if len(facets.acting) > 1 else facets.acting
    return Outcome(kind, next(iter(sorted(acting)), facets.party if kind == "held" else None))


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (row["outcome"], sequence(row["phrase"], keep=("out", "off", "back", "down"))) for row in lists.rows("outcomes")
    )


def sequence_of(facets: Facets) -> tuple[str, ...]:
    return sequence(facets.claim.evidence.quote, keep=("out", "off", "back", "down"))


def _start(words: tuple[str, ...], phrase: tuple[str, ...]) -> int | None:
    """Return where the phrase's words begin to stand in this order with few others between."""
    starts = (n for n, word in enumerate(words) if phrase and word == phrase[0])
    return next((n for n in starts if _follows(words, n, phrase[1:])), None)


def _follows(words: tuple[str, ...], at: int, rest: tuple[str, ...]) -> bool:
    for word in rest:
        ahead = words[at + 1 : at + 2 + REACH]
        if word not in ahead:
            return False
        at += 1 + ahead.index(word)
    return True
