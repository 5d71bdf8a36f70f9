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
    """A claim's outcome and the side whose advance it speaks of, null when it names none."""

    kind: str
    side: str | None


def outcome_of(facets: Facets) -> Outcome | None:
    """Return the outcome that a claim asserts; none when it is denied, unreal, or two outcomes are told at once."""
    if facets.claim.polarity != "positive" or facets.claim.modality not in {"actual", "planned"}:
        return None
    kinds = {kind for kind, phrase in _phrases() if _holds(sequence_of(facets), phrase)}
    if "attempt" in kinds:
        kinds.discard("held")
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    if kind == "repelled":
        return Outcome(kind, None)
    acting = {side for side in facets.acting if side != facets.party} if len(facets.acting) > 1 else facets.acting
    return Outcome(kind, next(iter(sorted(acting)), facets.party if kind == "held" else None))


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(
        (row["outcome"], sequence(row["phrase"], keep=("out", "off", "back", "down"))) for row in lists.rows("outcomes")
    )


def sequence_of(facets: Facets) -> tuple[str, ...]:
    return sequence(facets.claim.evidence.quote, keep=("out", "off", "back", "down"))


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Tell whether the phrase's words stand in this order with few others between."""
    starts = [n for n, word in enumerate(words) if phrase and word == phrase[0]]
    return any(_follows(words, n, phrase[1:]) for n in starts)


def _follows(words: tuple[str, ...], at: int, rest: tuple[str, ...]) -> bool:
    for word in rest:
        ahead = words[at + 1 : at + 2 + REACH]
        if word not in ahead:
            return False
        at += 1 + ahead.index(word)
    return True
