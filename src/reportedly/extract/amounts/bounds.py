"""Hedges and ranges: what a number says of the true count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from reportedly.model import Span
from reportedly.tsv import rows

from .numerals import any_of, exact
from .printed import Printed

Bound = Literal["exact", "min", "max", "about", "between", "vague"]
REACH = 48  # characters before a number that a hedge and its fillers may take
SIGNS: dict[str, Bound] = {"~": "about", "≈": "about", ">": "min", "≥": "min", "+": "min", "<": "max", "≤": "max"}
JOINT = re.compile(r"\s?[-–—]\s?|\s?-?\s?to[\s-]|\sand\s|\sor\s|\sto\s(?=\$|€|£)")
RISE = re.compile(
    r"\b(?:by|up|down|gain\w*|los[te]\w*|fell|rose|added?|climb\w*|jump\w*|drop\w*|dipp?\w*)\W+(?:\w+\W+){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge as printed with the bound it sets; `span` reaches from the hedge to the end of number and hedge."""

    bound: Bound
    words: str | None
    span: Span


@cache
def phrases(place: str) -> dict[str, Bound]:
    """Return the hedges that stand before or after a number with their bounds (words/amount_hedges.tsv)."""
    table = rows("reportedly.words", "amount_hedges")
    return {row["phrase"]: row["bound"] for row in table if row["place"] == place}  # type: ignore[misc]


@cache
def before_number() -> re.Pattern[str]:
    """Return the pattern of a hedge, or of a filler such as "a total of", that ends where the search ends."""
    hedges = any_of([phrase for phrase, bound in phrases("before").items() if bound != "exact"])
    fillers = any_of([phrase for phrase, bound in phrases("before").items() if bound == "exact"])
    return re.compile(rf"(?<![\w$])(?:(?P<hedge>{hedges})|{fillers})\s*-?$", re.IGNORECASE)


@cache
def after_number() -> re.Pattern[str]:
    """Return the pattern of a hedge right after a number or its noun."""
    loose = any_of([phrase for phrase in phrases("after") if phrase not in phrases("before")])
    both = any_of([phrase for phrase in phrases("after") if phrase in phrases("before")])
    return re.compile(rf"(?:\s|(?=-))(?:{loose}(?!\w)|{both}(?=[,.;:)]|\s?$))", re.IGNORECASE)


def hedge_after(text: str, hedge: Hedge, end: int, until: int) -> Hedge:
    """Add a hedge that follows the thing counted: "40 people or more"."""
    after = after_number().match(text, end, until) if hedge.bound == "exact" else None
    if after is None:
        return hedge
    words = re.sub(r"\s+", " ", after[0].strip())
    return Hedge(phrases("after")[words.casefold()], words, Span(hedge.span.start, after.end()))


def find_hedge(text: str, found: Printed, *, since: int, until: int) -> Hedge:
    """Return the hedge on a number, looking no further than `since` and `until`; the strongest of several counts."""
    start, end = found.span.start, found.span.end
    left, bound = start, SIGNS.get(found.sign)
    if found.sign in "~≈<>≥≤" and found.sign:
        left = text.rfind(found.sign, 0, start)
    at = left
    while match := before_number().search(text, max(since, at - REACH), at):
        at = match.start()
        if match["hedge"]:
            phrase = re.sub(r"\s+", " ", match["hedge"].casefold())
            left, bound = at, stronger(bound, phrases("before")[phrase])
    if after := after_number().match(text, end, until):
        end, bound = after.end(), stronger(bound, phrases("after")[re.sub(r"\s+", " ", after[0].strip().casefold())])
    if (
        found.range
        and bound is None
        and (frame := re.search(r"\bbetween\s$", text[max(since, left - 9) : left], re.IGNORECASE))
    ):
        left -= len(frame[0])
    words = " ".join(part.strip(" -") for part in (text[left:start], text[found.span.end : end]) if part.strip(" -"))
    return Hedge(
        bound or ("between" if found.range else "exact"), words or (found.sign if bound else None), Span(left, end)
    )


def stronger(first: Bound | None, second: Bound) -> Bound:
    """Return the limit when a limit and "about" meet ("more than about 40"), else the outer hedge."""
    if first in (None, "about"):
        return second
    return first if second == "about" else second


def join_ranges(found: Sequence[Printed], text: str) -> list[Printed]:
    """Return the numbers with the two ends of each range made one, and with sports scores left out."""
    joined: list[Printed] = []
    for number in found:
        before = joined[-1] if joined else None
        if re.search(r"\d[-–]$", text[max(0, number.span.start - 2) : number.span.start]) and (
            before is None or before.span.end != number.span.start - 1
        ):
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
    framed = re.search(
        r"\b(?:[Ff]rom|[Bb]etween|ranging|range)\s(?:(?:about|up to|around|just|some|of|as|the)\s)*$", lead
    )
    bare = first.kind == "count" and not first.hyphened
    if not (bare or first.unit == second.unit or (first.kind == "money" and second.kind == "count")):
        return False
    if joint == "and":
        return bool(framed and "between" in framed[0].casefold())
    if joint == "or":
        return bare and 0 < second.ends[0] - first.ends[0] <= max(1, first.ends[0])
    if joint in "-–—":
        return first.kind != "vague" and (bare or first.unit == second.unit)
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
