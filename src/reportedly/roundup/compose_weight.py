"""How heavy an event is, which decides its place on the page.

Parties that speak of it count 3 each, so that one side's many voices do not outweigh two sides; distinct named origins 1
each, up to 6; accounts that differ, contest, deny, concede or confirm 2 each, up to 3; and the largest figure of people
said killed or injured its decimal logarithm, killed twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log10

from reportedly.model import Claim

from .page import Stand

TELLING = ("differs", "contests", "denies", "concedes", "confirms")
IN_WORDS = (
    "Events stand in order of weight: how many sides speak of them, how many distinct origins, whether the accounts differ, "
    "and how many people are said to have been killed or injured. Many voices of one side do not outweigh two sides."
)


def weight(claims: Sequence[Claim], parties: Iterable[str | None], origins: int, stands: Sequence[Stand]) -> float:
    told = min(3, sum(stand.kind in TELLING for stand in stands))
    harmed = 2 * log10(1 + largest(claims, "killed")) + log10(
        1 + max(largest(claims, "injured"), largest(claims, "casualties"))
    )
    return round(3 * len(set(parties)) + min(6, origins) + 2 * told + harmed, 3)


def largest(claims: Iterable[Claim], role: str) -> float:
    found = [
        float(value)
        for claim in claims
        for amount in claim.amounts
        if amount.role == role and claim.modality == "actual"
        for value in (amount.low, amount.best, amount.high)
        if value is not None
    ]
    return max(found, default=0.0)
