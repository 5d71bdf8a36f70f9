"""Hedges: what a number says of the true count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.model import Span
from reportedly.tsv import rows

from .numerals import any_of, plain
from .printed import Printed

Bound = Literal["exact", "min", "max", "about", "between", "vague"]
REACH = 48  # characters before a number that a hedge and its fillers may take
WENT = re.compile(r"\b(?:went|gone|goes|going)\s$", re.IGNORECASE)
BETWEEN = re.compile(r"\b[Bb]etween\s$")
SIGNS: dict[str, Bound] = {"~": "about", "≈": "about", ">": "min", "≥": "min", "+": "min", "<": "max", "≤": "max"}


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
    return re.compile(rf"(?:\s|(?=-))(?:{loose}(?!\w|\sthan\b)|{both}(?=[,.;:)]|\s?$))", re.IGNORECASE)


def hedge_after(text: str, hedge: Hedge, end: int, until: int) -> Hedge:
    """Add a hedge that follows the thing counted: "40 people or more"."""
    after = after_number().match(text, end, until) if hedge.bound == "exact" else None
    if after is None:
        return hedge
    words = re.sub(r"\s+", " ", after[0].strip())
    return Hedge(phrases("after").get(plain(words), "exact"), words, Span(hedge.span.start, after.end()))


def find_hedge(text: str, found: Printed, *, since: int, until: int) -> Hedge:
    """Return the hedge on a number, looking no further than `since` and `until`; the strongest of several counts."""
    start, end = found.span.start, found.span.end
    left, bound = start, SIGNS.get(found.sign)
    if found.sign in "~≈<>≥≤" and found.sign:
        left = text.rfind(found.sign, 0, start)
    at = left
    while match := before_number().search(text, max(since, at - REACH), at):
        at = match.start()
        if match["hedge"] and WENT.search(text, max(since, at - 8), at) and plain(match["hedge"]) == "up to":
            break  # "went up to 17" is 17
        if match["hedge"]:
            left, bound = at, stronger(bound, phrases("before").get(plain(match["hedge"])))
    if after := after_number().match(text, end, until):
        end, bound = after.end(), stronger(bound, phrases("after").get(plain(after[0].strip())))
    printed = plain(text[start:end])
    if bound is None and printed in roundly():
        return Hedge("about", text[start:end], Span(left, end))
    framed = BETWEEN.search(text, max(since, left - 9), left) if found.range and bound is None else None
    left = framed.start() if framed else left
    words = " ".join(part.strip(" -") for part in (text[left:start], text[found.span.end : end]) if part.strip(" -"))
    return Hedge(
        bound or ("between" if found.range else "exact"), words or (found.sign if bound else None), Span(left, end)
    )


@cache
def roundly() -> frozenset[str]:
    """Return number words that are about as many: "half a dozen"."""
    return frozenset(row["word"] for row in rows("reportedly.words", "amount_numbers") if row["kind"] == "round")


def stronger(first: Bound | None, second: Bound | None) -> Bound | None:
    """Return the limit when a limit and "about" meet ("more than about 40"), else the outer hedge."""
    if second is None or first is None:
        return first or second
    if first == "about":
        return second
    return first if second == "about" else second
