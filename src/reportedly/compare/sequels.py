"""What is told of only to set a later happening in time: "two nights after an attack in which nine people were hurt"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from reportedly.model import Claim, Place

NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
DAYS = {"night": 1, "day": 1, "week": 7, "month": 30, "year": 365}
SINCE = re.compile(
    rf"\b(?:(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})\s|(?:some|a few|several|just|only|barely)\s)?"
    rf"(?P<unit>{'|'.join(DAYS)})(?P<many>s?)\s(?:after|since)\b(?!\s(?:that|which)\b)",
    re.IGNORECASE,
)
FEW = 2  # what "days after" is taken for, and LAX times as many
LAX = 5


def gone_by(claim: Claim) -> tuple[timedelta, timedelta] | None:
    """Return between how long before the days told of a deed was, told of after "two days after"; none for others.

    A time printed before these words is the later happening's; one after them is the deed's own.
    """
    found = _since(claim)
    if found is None or _deed(claim) < found.end():
        return None
    if (
        claim.when is not None
        and claim.when.evidence
        and _in_sentence(claim, claim.when.evidence.start) >= found.start()
    ):
        return None
    day = timedelta(days=DAYS[found["unit"].casefold()])
    count = found["count"]
    if count is None:
        return FEW * day, LAX * FEW * day
    times = NUMBERS.get(count.casefold()) or int(count)
    return times * day, times * day


def placed(claim: Claim, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return the places that stand on a deed's own side of "two days after"; all where none does."""
    found = _since(claim) if len(places) > 1 else None
    if found is None:
        return tuple(places)
    gone = _deed(claim) >= found.end()
    kept = [one for one in places if (_in_sentence(claim, one.evidence.start) >= found.end()) == gone]
    return tuple(kept or places)


def _since(claim: Claim) -> re.Match[str] | None:
    """Return the first "two days after" of a claim's sentence that says how many."""
    quote = claim.sentence.quote
    if " after " not in quote and " since " not in quote:
        return None
    return next((match for match in SINCE.finditer(quote) if match["count"] or match["many"]), None)


def _deed(claim: Claim) -> int:
    event = claim.event
    return _in_sentence(claim, (event.evidence if event and event.evidence else claim.evidence).start)


def _in_sentence(claim: Claim, at: int) -> int:
    return max(0, at - claim.sentence.start)
