"""What is told of only to set a later happening in time: "two nights after an attack in which nine people were hurt"."""

from __future__ import annotations

import re
from datetime import timedelta

from reportedly.model import Claim

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
    """Return between how long before its report's own days a deed was, told of after "two days after"; none for others."""
    deed = claim.event.evidence.start if claim.event and claim.event.evidence else claim.evidence.start
    before = claim.sentence.quote[: max(0, deed - claim.sentence.start)]
    if claim.when is not None or ("after" not in before and "since" not in before):
        return None
    found = None
    for match in SINCE.finditer(before):
        found = match
    if found is None or not (found["count"] or found["many"]):
        return None
    day = timedelta(days=DAYS[found["unit"].casefold()])
    count = found["count"]
    if count is None:
        return FEW * day, LAX * FEW * day
    times = NUMBERS.get(count.casefold()) or int(count)
    return times * day, times * day
