"""Judgements that a later reading gives reason to look at again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.errors import UsageError
from reportedly.model import Claim, Judgement

from ._judged import value_at

if TYPE_CHECKING:
    from ._view import View


@dataclass(frozen=True, slots=True)
class SecondLook:
    """A judgement in force, why it wants another look, and the claim that now stands nearest to what it was about."""

    judgement: Judgement
    why: str
    nearest: Claim | None = None


def second_look(view: View) -> Iterator[SecondLook]:
    """Yield the judgements in force whose claim is no longer read, or is read otherwise than when it was judged."""
    for judgement in view.decided.in_force:
        if judgement.kind == "copy" or judgement.report is None:
            continue
        read = {claim.id: claim for claim in view.as_read(judgement.report)}
        if judgement.about not in read:
            nearest = _nearest(judgement, list(read.values()))
            yield SecondLook(judgement, "the claim is no longer read in this way", nearest)
        elif judgement.kind == "correct" and (why := _otherwise(judgement, read[judgement.about])):
            yield SecondLook(judgement, why, read[judgement.about])


def _otherwise(judgement: Judgement, claim: Claim) -> str | None:
    """Say what the machine now reads where a person corrected it; null while that is what it was."""
    try:
        now = value_at(claim, judgement.field or "")
    except UsageError:
        return f"the claim has no field '{judgement.field}' any more"
    if now == judgement.read:
        return None
    agreed = "which is what the person said" if now == judgement.value else f"it was {judgement.read!r} when corrected"
    return f"the machine now reads {now!r} there; {agreed}"


def _nearest(judgement: Judgement, claims: list[Claim]) -> Claim | None:
    """Return the claim whose passage shares most with the judged one; null when none shares any."""
    if (judged := judgement.evidence) is None:
        return None
    shared = {
        claim.id: min(claim.evidence.end, judged.end) - max(claim.evidence.start, judged.start) for claim in claims
    }
    best = max(claims, key=lambda claim: shared[claim.id], default=None)
    return best if best is not None and shared[best.id] > 0 else None
