"""What looks like a number and counts nothing: dates, clock times, years, names, addresses, scores, telephone numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from reportedly.model import Span
from reportedly.tsv import rows

from .counted import find_counted, participles, stops
from .numerals import any_of
from .printed import Printed

MONTH = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
CLOCK = r"\d{1,2}(?:[:.]\d{2}){0,2}\s?(?:[ap]\.?m\b\.?|[AP]\.?M\b\.?)"
MASKS = re.compile(
    rf"\b{MONTH}\s{DAY}(?:\s?(?:[-–—]|to|and|or)\s?{DAY})?\b(?!\s?(?:%|percent|people|million))(?:,?\s\d{{4}}\b)?"
    rf"|\b{DAY}(?:\s?(?:[-–—]|to|and)\s?{DAY})?\s(?:of\s)?{MONTH}(?:,?\s\d{{4}})?\b"
    rf"|\b{MONTH},?\s(?:of\s)?\d{{4}}\b"
    r"|\b\d{4}-\d\d-\d\d(?:T[\d:.]+Z?|\b)|\d[\d.]*\s?[×x]\s?10\s?[\^−-]?\d+|\d+\^\d+"
    rf"|\b{CLOCK}|\b\d{{1,2}}(?::\d{{2}}){{1,2}}(?:\.\d+)?(?!\w)|\b\d{{1,2}}[.:]\d{{2}}\s?(?:GMT|UTC|hours|hrs)\b|\b[01]?\d?\d\d\s?(?:GMT|UTC)\b|\b\d{{1,2}}\so['’]clock"
    r"|\b\d{4}[-/]\d{1,2}[-/]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b9/11\b|\b7/7\b|\b24/7\b|\b50[/-]50\b"
    r"|\b(?:19|20)\d0s\b|['’]\d0s\b|\b(?:mid|early|late)-\d{2,4}s?\b|['’′]\d\d\b(?!\w)|\b(?:1[5-9]|20)\d\d[-–/](?:\d\d|\d{4})\b(?!\s?%)"
    r"|(?<![\w$€£])\+?\d[\d()]*(?:[\s-]\(?\d{2,4}\)?){3,}(?!\w)"  # telephone numbers
    r"|\bhttps?://\S+|\bwww\.\S+|\S+@\S+\.\S+|[@#]\w+"
    r"|\b\d{1,5}(?:[-–]\d{1,5})?[A-Za-z]?,?\s(?:[NSEW]\.?\s)?(?:[A-Z0-9][\w'’.]*\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Ranch|Way|Square|Highway|Court|Terrace)\b"
    r"|(?m:^\s*\d{1,2}[.)]\s)"  # the number of a list
)
YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
AT_YEAR = re.compile(
    r"\b(?:in|since|by|of|until|till|before|after|during|from|between|for|early|late|mid|and|to|the|year|fiscal|[A-Z]\w+)\s$"
)
COUNTED = re.compile(
    r"\s(?:people|persons|troops|(?:[a-z]+\s){0,2}(?:soldiers|drones|missiles|civilians|tonnes|rockets|houses|jobs|men|women|children|casualties|prisoners|refugees|points))\b"
)
BARE = re.compile(
    r"\s(?:on|in|at|of|for|from|was|is|has|had|and|to|with|which|that|as|by|will|who)\b|\s?[,.;:)”\"’\n]|\s?$|\s[A-Z]"
)
CALENDAR = frozenset(
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "At", "On", "In", "The"]
)


@cache
def word_kinds() -> dict[str, frozenset[str]]:
    """Return the words of words/amount_not_counts.tsv by kind."""
    table = rows("reportedly.words", "amount_not_counts")
    return {
        kind: frozenset(row["word"] for row in table if row["kind"] == kind) for kind in {row["kind"] for row in table}
    }


@cache
def before_name(kind: str) -> re.Pattern[str]:
    """Return the pattern of a word that makes a following number part of a name: "Article", "Boeing", "Resolution"."""
    return re.compile(rf"(?<!\w)({any_of(sorted(word_kinds()[kind]))})[\s-]$", re.IGNORECASE)


@cache
def noun_after() -> re.Pattern[str]:
    """Return the pattern of a word that keeps a number before it from counting: "anniversary", "Street", "GMT"."""
    return re.compile(rf"[\s-]{any_of(sorted(word_kinds()['noun']))}(?!\w)", re.IGNORECASE)


def mask_times_and_addresses(text: str) -> tuple[Span, ...]:
    """Return the spans of dates, clock times, telephone numbers, web and street addresses."""
    return tuple(Span(*match.span()) for match in MASKS.finditer(text))


def counts(found: Printed, text: str) -> bool:
    """Tell whether a printed number counts or measures something, rather than names or dates it."""
    start, end = found.span.start, found.span.end
    before, after = text[max(0, start - 24) : start], text[end : end + 40]
    cut = re.match(r"['’]s?\d|[-–]\d+[A-Z]{2}|\.\d|:\d", after)
    if glued(before) or after[:1].isalpha() or cut:
        return False
    if found.kind not in ("count", "vague"):
        return True
    if is_year(found, text, before, after) or is_model(found, text, min(end + 80, len(text))):
        return False
    if numbered(found, text, before, after) or pronoun(found, text, before, after):
        return False
    return not (noun_after().match(after) or re.match(r"\s?(?:st|nd|rd|th)\b", after))


def glued(before: str) -> bool:
    """Tell whether letters stand right before, as in "S-300" or "MH17"; "sub-7" and "minus-3" are numbers."""
    if re.search(r"\b(?:sub|minus|to|and|under|over|or|than|an?|now|nearly|almost|about)[-–]$", before):
        return False
    return bool(
        re.search(r"[^\W\d_]\d*[-–./]$|[^\W\d_]$|\d[.:/]$|[#@_]$|\b[A-Z]+\s-$", before)
    ) and not before.endswith((" ", "\n"))


def is_year(found: Printed, text: str, before: str, after: str) -> bool:
    """Tell a bare year from a count of two thousand people."""
    printed = found.span.of(text)
    if found.kind != "count" or not YEAR.fullmatch(printed):
        return False
    if COUNTED.match(after) or found.sign:
        return False
    return AT_YEAR.search(before) is not None or 1900 <= int(printed) <= 2099


def numbered(found: Printed, text: str, before: str, after: str) -> bool:
    """Tell a number that belongs to the name before it: "Article 5", "Boeing 777", "Big Three"."""
    printed = found.span.of(text)
    if not found.digits and not found.range and re.search(r"\bnumber\s$", before):
        return True
    if not found.digits:
        inside = re.search(r"[A-Za-z,]\s$", before) and not re.search(r"[.!?:;“\"]\s*$|^\s*$", before)
        return printed[:1].isupper() and bool(inside)
    if before_name("designator").search(before):
        return True
    if (named := before_name("name").search(before)) is not None:
        bare = BARE.match(after) is not None
        return bare if named[1].islower() else bare or not re.match(r"[\s-](?:[a-z]+\s)?[a-z]+s\b", after)
    capital = re.search(r"(?:[\w,]\s)([\w&’'-]*[A-Z][\w&’'-]*)\s$", before)
    return bool(capital and capital[1] not in CALENDAR and len(printed) < 4 and BARE.match(after))


def is_model(found: Printed, text: str, until: int) -> bool:
    """Tell a type's number from a count: "the 777 airliner", "a new 787": nothing plural follows it."""
    start, end = found.span.start, found.span.end
    if not re.fullmatch(r"\d{3,4}", found.span.of(text)) or found.kind != "count":
        return False
    fixed = re.search(
        r"(?:\b(?:the|its|their|his|her|our|a|an|new|newest|latest|larger|smaller|old|first|final|own|long-range)|[A-Z]\w+)\s$",
        text[:start][-24:],
    )
    noun = re.match(r"[\s-](?:[\"“]?[A-Z][a-z]|[a-z]+(?!\w))", text[end : end + 24])
    if not fixed or not noun:
        return False
    counted = find_counted(text, found, end, until)
    word = re.match(r"\W*(\w+)", text[end : end + 24])
    return counted.of is None and word is not None and word[1] not in stops("stop") and word[1] not in participles()


def pronoun(found: Printed, text: str, before: str, after: str) -> bool:
    """Tell the pronoun ("each one", "the same one", "the top three") from the number."""
    if (
        not found.digits
        and re.search(r"\b(?:top|bottom|first|last|final)\s$", before)
        and not re.match(r"\s[a-z]+s\b", after)
    ):
        return True
    if found.span.of(text).casefold() != "one":
        return False
    return (
        re.search(
            r"\b(?:each|same|this|that|every|any|which|no|another|some|new|old|big|good|bad|first|last)\s$", before
        )
        is not None
    )


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
