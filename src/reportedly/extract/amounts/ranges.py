"""Ranges: two printed numbers that are the ends of one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Span

from .numerals import exact
from .printed import Printed

JOINT = re.compile(r"\s?[-–—]\s?|\s?-?\s?to[\s-]|\sand\s|\sor\s|\sto\s(?=\$|€|£)")
RISE = re.compile(
    r"\b(?:by|up|down|gain\w*|los[te]\w*|fell|rose|added?|climb\w*|jump\w*|drop\w*|dipp?\w*)\W+(?:\w+\W+){0,2}$"
)
FRAMED = re.compile(r"\b(?:[Ff]rom|[Bb]etween|ranging|range)\s(?:(?:about|up to|around|just|some|of|as|the)\s)*$")
CHANGED = re.compile(
    r"\b(?:rise|rose|risen|rising|increas\w+|climb\w+|jump\w+|grew|grown|growing|went up|gone up|up|revised|raised)"
    r"(?: upwards?)? from (?:(?:about|around|just) )?$"
)
TAIL = re.compile(r"\d[-–]$")


def join_ranges(found: Sequence[Printed], text: str) -> list[Printed]:
    """Return the numbers with the two ends of each range made one, and with sports scores left out."""
    joined: list[Printed] = []
    for number in found:
        before = joined[-1] if joined else None
        start = number.span.start
        if TAIL.search(text, max(0, start - 2), start) and (before is None or before.span.end != start - 1):
            continue  # the tail of a name that was left out: "Boeing 737-800"
        if before is None or not between(before, number, text):
            joined.append(number)
        elif scored(before, number, text):
            joined.pop()
        else:
            joined[-1] = one_range(before, number)
    return joined


def between(first: Printed, second: Printed, text: str) -> bool:
    """Tell whether two numbers are the ends of one range (or a score)."""
    if (
        first.ends is None
        or second.ends is None
        or first.range
        or not JOINT.fullmatch(text, first.span.end, second.span.start)
    ):
        return False
    joint = text[first.span.end : second.span.start].strip()
    lead = text[max(0, first.span.start - 40) : first.span.start]
    framed = FRAMED.search(lead)
    bare = first.kind == "count" and not first.hyphened
    if not (bare or first.unit == second.unit or (first.kind == "money" and second.kind == "count")):
        return False
    if joint == "and":
        return bool(framed and "between" in framed[0].casefold())
    if joint == "or":
        return bare and 0 < second.ends[0] - first.ends[0] <= max(1, first.ends[0])
    if joint in "-–—":
        return first.kind != "vague" and (bare or first.unit == second.unit)
    if framed and CHANGED.search(lead):
        return False  # "rose from 12 to 19" is 19, and was 12
    rising = raw(first) < raw(second) or first.ends[0] < second.ends[0]
    if bare and second.kind in ("percent", "measure", "distance"):
        return rising
    return bool(framed) or (rising and RISE.search(lead) is None)


def raw(number: Printed) -> float:
    """Return the number before its "thousand" or "million"."""
    return number.ends[0] / number.scale if number.ends else 0.0


def scored(first: Printed, second: Printed, text: str) -> bool:
    """Tell a score ("2-1") from a range ("20-30")."""
    dash = text[first.span.end : second.span.start].strip() in "-–—"
    return dash and second.kind == "count" and bool(first.ends and second.ends and first.ends[0] >= second.ends[0])


def one_range(first: Printed, second: Printed) -> Printed:
    """Join two ends; "1 to 2 thousand" is 1,000 to 2,000, "$200 to $4 million" keeps its 200."""
    assert first.ends is not None
    assert second.ends is not None
    low, high = first.ends[0], second.ends[0]
    if first.scale == 1 and second.scale > 1 and raw(first) < raw(second):
        low = exact(low * second.scale)
    unit = second if second.unit else first
    return replace(
        first, span=Span(first.span.start, second.span.end), ends=(low, high), kind=unit.kind, unit=unit.unit,
        surface=unit.surface, hyphened=second.hyphened, range=True,
    )  # fmt: skip
