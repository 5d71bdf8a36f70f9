"""Stretches whose numbers are no amounts: dates, clock times, telephone numbers, web and street addresses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.model import Span

from .printed import Printed

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
TO = r"\s?(?:[-–—]|to|and|or)\s?"
STREETS = "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Ranch|Way|Square|Highway|Court|Terrace"
BY_MONTH = re.compile(
    rf"\b(?=[ADFJMNOS]){MONTH}(?:\s{DAY}(?:{TO}{DAY})?\b(?!\s?(?:%|percent|people|million))(?:,?\s\d{{4}}\b)?"
    r"|,?\s(?:of\s)?\d{4}\b)"
)
BY_DIGIT = re.compile(
    r"(?<![\w$€£])(?=[+\d])(?:"
    rf"{DAY}(?:{TO}{DAY})?\s(?:of\s)?{MONTH}\b(?:,?\s\d{{4}}\b)?"
    r"|\d{4}-\d\d-\d\d(?:T[\d:.]+Z?|\b)"
    r"|\d[\d.]{0,20}\s?[×x]\s?10\s?[\^−-]?\d+|\d+\^\d+"  # powers of ten
    r"|\d{1,2}(?:[:.]\d{2}){0,2}\s?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?)"
    r"|\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?!\w)"
    r"|\d{1,2}[.:]\d{2}\s?(?:GMT|UTC|hours|hrs)\b|[01]?\d?\d\d\s?(?:GMT|UTC)\b|[0-2]\d[0-5]\d\s?(?:hrs|hours)\b|\d{1,2}\so['’]clock"
    r"|\d{4}[-/]\d{1,2}[-/]\d{1,2}\b|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|9/11\b|7/7\b|24/7\b|50[/-]50\b"
    r"|(?:19|20)\d0s\b|(?:1[5-9]|20)\d\d[-–/](?:\d\d|\d{4})\b(?!\s?%)"
    r"|\+?\d[\d()]*(?:[\s-]\(?\d{2,4}\)?){3,}(?!\w)"  # telephone numbers
    rf"|\d{{1,5}}(?:[-–]\d{{1,5}})?[A-Za-z]?,?\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w'’.]*\s){{1,3}}(?:{STREETS})\b"
    r"|(?m:^)\d{1,2}[.)]\s"  # the number of a list
    r")"
)
BY_SIGN = re.compile(r"['’′]\d0s\b|['’′]\d\d\b|\bhttps?://\S+|\bwww\.\S+|[@#]\w+")


def mask_times_and_addresses(text: str) -> tuple[Span, ...]:
    """Return the spans of dates, clock times, telephone numbers, web and street addresses, in no order."""
    return tuple(Span(*match.span()) for mask in (BY_MONTH, BY_DIGIT, BY_SIGN) for match in mask.finditer(text))


def free_of(found: Sequence[Printed], claimed: Sequence[Span]) -> list[Printed]:
    """Return the numbers outside the claimed spans, which may overlap each other."""
    apart: list[Span] = []
    for span in sorted(claimed):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(span.end, apart[-1].end))
        else:
            apart.append(span)
    ends = [span.end for span in apart]
    kept = []
    for number in found:
        at = bisect_right(ends, number.span.start)
        if at == len(apart) or not apart[at].overlaps(number.span):
            kept.append(number)
    return kept
