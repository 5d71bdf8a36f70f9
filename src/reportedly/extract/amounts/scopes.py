"""The scope of an amount: this incident or all so far, whole or part, and whom."""

from __future__ import annotations

import re
from typing import Literal

from reportedly.model import Scope, Span

from .counted import who

SINCE = re.compile(
    r"\b[Ss]ince\s(?:(?:the|early|late|mid|at least)[\s-])*(?:[a-z-]+\s)?"
    r"(?:[A-Z]|\d|(?:war|invasion|start|beginning|outbreak|conflict|last|yesterday)\b)"
    r"[^.;()]{0,40}?(?=,\s(?!\d{4})|\s(?:and|but|according|have|has|had|said)\b|[.;)]|$)"
)
SO_FAR = re.compile(r"\b(?:so far|to date|in all|overall|since then|cumulative(?:ly)?|altogether)\b", re.IGNORECASE)
TOTAL = re.compile(r"\b(?:a total of|in total|altogether|all)\s*$", re.IGNORECASE)
PART_BEFORE = re.compile(r"\b(?:including|among them|among whom|of whom|of them|of which|of these)\s$", re.IGNORECASE)
PART_AFTER = re.compile(r"\s?(?:[A-Z]\w+\s)?(?:out of|of them|of whom|of these|of those|of which)\b")


def find_scope(text: str, sentence: Span, span: Span, number: Span, of: str | None) -> Scope | None:
    """Return what is said of the amount's scope, or null when nothing is."""
    words = sentence.of(text)
    since = SINCE.search(words)
    cumulative = since is not None or SO_FAR.search(words) is not None
    part = part_of(text, sentence, span, number)
    kind = who(of)
    if not (cumulative or part or kind):
        return None
    return Scope("cumulative" if cumulative else None, part, None, since[0].strip() if since else None, kind)


def part_of(text: str, sentence: Span, span: Span, number: Span) -> Literal["whole", "part"] | None:
    """Return "part" for "including 30", "two of them"; "whole" for "a total of 539"."""
    since = max(sentence.start, span.start - 24)
    if PART_BEFORE.search(text, since, span.start) or PART_AFTER.match(text, number.end):
        return "part"
    return "whole" if TOTAL.search(text, since, number.start) else None
