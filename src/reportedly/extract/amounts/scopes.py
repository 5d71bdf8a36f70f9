"""The scope of an amount: this incident or all so far, whole or part, and whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from reportedly.model import Scope, Span

from .counted import who

SINCE = re.compile(
    r"\b[Ss]ince\s(?:(?:the|early|late|mid|at least)[\s-])*(?:[a-z-]+\s)?"
    r"(?:[A-Z]|\d(?!\d?(?:[:.]\d\d)?\s?[ap]\.?m)|(?:war|invasion|incursion|offensive|operation|siege|hostilities|fighting|start|beginning|outbreak|conflict|last|yesterday)\b)"
    r"[^.;()]{0,40}?(?=,\s(?!\d{4})|\s(?:and|but|according|have|has|had|said)\b|[.;)]|$)"
)
SO_FAR = re.compile(r"\b(?:so far|to date|in all|overall|since then|cumulative(?:ly)?|altogether)\b", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:a total of|in total|altogether|all)\s*$", re.IGNORECASE)
PART_BEFORE = re.compile(r"\b(?:including|among them|among whom|of whom|of them|of which|of these)\s$", re.IGNORECASE)
PART_AFTER = re.compile(r"\s?(?:[A-Z]\w+\s)?(?:out of|of them|of whom|of these|of those|of which)\b")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far back the amounts of a sentence reach."""

    since: str | None
    cumulative: bool


def find_reach(sentence: str) -> Reach:
    """Return how far back a sentence's amounts reach: the printed interval, and whether they are cumulative."""
    since = SINCE.search(sentence)
    return Reach(since[0].strip() if since else None, since is not None or SO_FAR.search(sentence) is not None)


def find_scope(reach: Reach, part: Literal["whole", "part"] | None, of: str | None) -> Scope | None:
    """Return what is said of an amount's scope, or null when nothing is."""
    kind = who(of)
    if not (reach.cumulative or part or kind):
        return None
    return Scope("cumulative" if reach.cumulative else None, part, None, reach.since, kind)


def part_of(text: str, sentence: Span, span: Span, number: Span) -> Literal["whole", "part"] | None:
    """Return "part" for "including 30", "two of them"; "whole" for "a total of 539"."""
    since = max(sentence.start, span.start - 24)
    if PART_BEFORE.search(text, since, span.start) or PART_AFTER.match(text, number.end):
        return "part"
    return "whole" if TOTAL.search(text, since, number.start) else None
