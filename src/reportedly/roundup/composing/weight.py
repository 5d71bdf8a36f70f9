"""How heavy an event is, which decides its place on the page.

Parties that speak of it count 3 each, so that one side's many voices do not outweigh two sides; distinct named origins 1
each, up to 4; accounts that differ, contest, deny, concede or confirm 2 each, up to 3. People said killed or injured count
with the decimal logarithm of the largest figure, 6 and 3 times; an attack by itself 2; news of the last day covered 4, of
the two days before it 2.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from math import log10

from reportedly.model import Claim

from ..checker.when import happened
from ..page import Stand

TELLING = ("differs", "contests", "denies", "concedes", "confirms")
PARTS = ("sides", "origins", "standing against each other", "an attack", "killed and injured", "how recent")
IN_WORDS = (
    "Events stand in order of weight: how many sides speak of them, how many distinct origins, whether the accounts differ, "
    "how many people are said to have been killed or injured, and how recent they are. Many voices of one side do not "
    "outweigh two sides."
)


def reckoned(
    claims: Sequence[Claim], parties: Iterable[str | None], origins: int, stands: Sequence[Stand], last_day: date
) -> tuple[tuple[str, float], ...]:
    """Return what an event's weight is the sum of, in the order of `PARTS`."""
    told = min(3, sum(stand.kind in TELLING for stand in stands))
    values = (
        3 * len(set(parties)), min(4, origins), 2 * told, 2 * is_attack(claims), harm(claims),
        novelty(claims, last_day),
    )  # fmt: skip
    return tuple((part, float(value)) for part, value in zip(PARTS, values, strict=True))


def weight(parts: Iterable[tuple[str, float]]) -> float:
    return round(sum(value for _, value in parts), 3)


def weight_at_most(claims: Sequence[Claim], parties: Iterable[str | None], relations: int, last_day: date) -> float:
    """Return what an event's weight cannot exceed, before its origins are counted and its accounts are worded."""
    speakers = len({name for claim in claims for link in claim.chain[:1] for name in link.names})
    return (
        3 * len(set(parties))
        + min(4, speakers)
        + 2 * min(3, relations)
        + 2 * is_attack(claims)
        + harm(claims)
        + novelty(claims, last_day)
    )


def is_attack(claims: Iterable[Claim]) -> bool:
    return any(claim.event is not None and claim.event.type == "ASSAULT" for claim in claims)


def harm(claims: Sequence[Claim]) -> float:
    injured = max(largest(claims, "injured"), largest(claims, "casualties"))
    return round(6 * log10(1 + largest(claims, "killed")) + 3 * log10(1 + injured), 1)


def novelty(claims: Sequence[Claim], last_day: date) -> int:
    """Return 4 for what is said to have happened on the last day covered, 2 for the two days before, else nothing."""
    spans = [span for claim in claims if (span := happened(claim)) is not None]
    ages = [(last_day - last).days for _, last in spans if last <= last_day]
    return 0 if not ages else 4 if min(ages) == 0 else 2 if min(ages) <= 2 else 0


def largest(claims: Iterable[Claim], role: str) -> float:
    """Return the largest figure of one role that an incident, not a whole war so far, is said to have."""
    found = [
        float(value)
        for claim in claims
        for amount in claim.amounts
        if amount.role == role
        and claim.modality == "actual"
        and not (amount.scope and amount.scope.kind == "cumulative")
        for value in (amount.low, amount.best, amount.high)
        if value is not None
    ]
    return max(found, default=0.0)
