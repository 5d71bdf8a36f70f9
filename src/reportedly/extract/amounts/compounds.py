"""Durations in two units made one: "two hours and 28 minutes" is 148 minutes, "an hour and 15 minutes" 75."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model import Span

from .printed import Printed

FINER = {"hour": "minute", "minute": "second"}
BETWEEN = re.compile(r",?\s(?:and\s)?")
ARTICLE = re.compile(r"(?<!\w)an?\s(?P<unit>hour|minute)(?:\sand\s|,?\s)$", re.IGNORECASE)
LIMIT = 60


def join_compounds(numbers: Sequence[Printed], text: str) -> Iterator[Printed]:
    """Yield the numbers with the minutes after hours, and the seconds after minutes, taken in."""
    held: Printed | None = None
    for number in numbers:
        joined = _joined(held, number, text) if held else None
        if held and joined is None:
            yield held
        held = joined or _after_article(number, text) or number
    if held:
        yield held


def _joined(one: Printed, two: Printed, text: str) -> Printed | None:
    if not (_is_rest(two) and one.ends and one.unit and FINER.get(one.unit) == two.unit):
        return None
    if one.range or one.hyphened or not BETWEEN.fullmatch(text, one.span.end, two.span.start):
        return None
    return _sum(one.ends[0], two, one.span.start)


def _after_article(number: Printed, text: str) -> Printed | None:
    """Return the sum of "an hour and 15 minutes", whose hour is printed without a number."""
    before = ARTICLE.search(text, max(0, number.span.start - 20), number.span.start) if _is_rest(number) else None
    fits = before is not None and FINER[before["unit"].lower()] == number.unit
    return _sum(1, number, before.start()) if before and fits else None


def _is_rest(number: Printed) -> bool:
    """Tell whether a number can be what is left beyond the full hours or minutes."""
    exact = number.ends is not None and number.ends[0] == number.ends[1] and not number.hyphened
    return number.kind == "duration" and exact and number.ends is not None and 0 < number.ends[0] < LIMIT


def _sum(many: float, rest: Printed, start: int) -> Printed:
    assert rest.ends is not None
    total = many * LIMIT + rest.ends[0]
    whole = int(total) if float(total).is_integer() else total
    return replace(rest, span=Span(start, rest.span.end), ends=(whole, whole), sign="")
