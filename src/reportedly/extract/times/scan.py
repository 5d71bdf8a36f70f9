"""Find the time expressions of a text: one pass of the grammar over the sentences that can hold one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache

from reportedly.model import Span

from . import (
    grammar,
    lexicon,
    read_ago,
    read_clock,
    read_days,
    read_durations,
    read_months,
    read_periods,
    read_quarters,
    read_sets,
    read_years,
)
from .bounds import bound_of, bounds, precision_of
from .combine import lend_days, names_a_day
from .context import PASSED_OVER, Context, Reading
from .impossible import blotted
from .mention import TimeMention
from .readers import READERS
from .zones import zone_info

NEAR = 2  # sentences after a date within which a clock without a day is still of that date
REACH = 48  # characters from an expression's first word to what makes it one; "in the first few days of": 17
_READS = (
    read_ago,
    read_clock,
    read_days,
    read_durations,
    read_months,
    read_periods,
    read_quarters,
    read_sets,
    read_years,
)  # imported for the readers they enter
_FOLD = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "‘": "'", "‑": "-", "–": "-", "‐": "-"})
_WRAP = re.compile(r"\n(?<=[a-z,].)(?=[a-z])", re.DOTALL)
_TOKEN = re.compile(r"(?<![a-z])[a-z]+|'?[0-9]+")
_SECOND = re.compile(  # what the words and numbers that begin most expressions in vain must be followed by
    r"(?:the|an?|that|this|in|at|as|so|not|more|less|over|some|all|most|much|up|each|every|about|under|[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?)[ -]([a-z]+)"
)
_SENTENCE = re.compile(  # the gap is its group; what most places fail stands first
    r"[.!?\"”](?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMrs\.)(?<!\bGen\.)(?<!\bSen\.)(?<!\bCol\.)(?<![ap]\.m\.)(?<!\b[A-Z]\.)"
    r"([\"”’')\]]{0,3}\s+)(?=[\"“‘(]?[A-Z])|(\n+)"
)


def fold(text: str) -> str:
    """Return the text in lower case with plain spaces, hyphens and apostrophes, code point for code point."""
    low = text.lower()
    if len(low) != len(text):  # a few capitals grow when lowered
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return low.translate(_FOLD)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _SENTENCE.finditer(text):
        yield start, gap.start(gap.lastindex or 0)
        start = gap.end()
    yield start, len(text)


def find_times(text: str, *, published: datetime | None, zone: str | None = None) -> tuple[TimeMention, ...]:
    """Return the time expressions of a text, in text order, none overlapping another.

    `published` is what "today" and "Thursday" count from, on the calendar of `zone` (an IANA name or an offset), else
    on that of its own zone. Without it such expressions get no interval.
    """
    if published is not None and zone is not None and published.tzinfo is not None:
        published = published.astimezone(zone_info(zone))
    return tuple(scan(text, published.date() if published else None))


def scan(text: str, published: date | None) -> Iterator[TimeMention]:
    low = blotted(fold(_WRAP.sub(" ", text)))
    cores = sorted(core.start() for pattern in grammar.cores() for core in pattern.finditer(low))
    ctx = Context(text, low, published, read_phrase)
    lender: TimeMention | None = None
    lent_in = to = 0
    for number, (first, last) in enumerate(sentences(text) if cores else ()):
        at, to = to, bisect_left(cores, last, to)
        if at == to:
            continue
        ctx.sentence, ctx.sentence_day = (first, last), None
        near = lender if number - lent_in <= NEAR else None
        for mention in lend_days(list(_scan_sentence(ctx, cores[at:to])), near):
            if names_a_day(mention) and mention.bound == "at":  # "since May 3" is not what goes on
                lender, lent_in = mention, number
            yield mention


def _scan_sentence(ctx: Context, cores: list[int]) -> Iterator[TimeMention]:
    at, last = ctx.sentence
    match = grammar.alternation().match
    for token in starts(ctx.low, at, last, cores):
        if token < at:
            continue
        found = match(ctx.low, token, last)
        reading = _read_match(ctx, found) if found else None
        if reading is None:
            continue
        at = ctx.end
        if reading is PASSED_OVER:
            continue
        assumed = reading.floating and reading.anchor == "published"
        if reading.period is not None and reading.type != "DURATION" and not assumed:
            ctx.note(reading.period)
        yield _mention(ctx, reading)


def starts(low: str, first: int, last: int, cores: list[int]) -> Iterator[int]:
    """Yield where the words and numbers stand with which an expression may begin: near enough before a core."""
    firsts, seconds = grammar.start_words(), grammar.second_words()
    ahead = iter(cores)
    core = next(ahead)
    for token in _TOKEN.finditer(low, max(first, core - REACH), last):
        start, word = token.start(), token[0]
        while core < start - 1:  # the sign of "'90s" stands before its number
            core = next(ahead, last + REACH)
        if core > last:
            return
        if core - start > REACH or not (word in firsts or word < "a"):
            continue
        second = _SECOND.match(low, start, last)
        if second is None or second[1] in seconds:
            yield start


def _read_match(ctx: Context, found: re.Match[str]) -> Reading | None:
    """Read by the rule that matched, and by the later ones when its reader refuses."""
    number = int((found.lastgroup or "r0")[1:])
    for rule in grammar.rules()[number:]:
        match = rule.pattern.match(ctx.low, found.start(), ctx.sentence[1])
        if match is None or not _capitals(ctx.text, match) or _is_title(ctx.text, match):
            continue
        ctx.start, ctx.end = match.span()
        reading = _try(rule.reader, match, ctx)
        if reading is not None:
            return reading
    return None


def _try(name: str, match: re.Match[str], ctx: Context) -> Reading | None:
    """Return null for impossible dates, which readers raise as they meet them."""
    try:
        return READERS[name](match.groupdict(), ctx)
    except (ValueError, OverflowError):
        return None


def read_phrase(ctx: Context, phrase: str) -> Reading | None:
    for rule in grammar.rules():
        match = rule.pattern.fullmatch(phrase)
        reading = _try(rule.reader, match, ctx) if match else None
        if reading is not None:
            return reading
    return None


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.any_form('month')}|{lexicon.any_form('weekday')})(?![a-z])")


def _capitals(text: str, match: re.Match[str]) -> bool:
    """Tell whether months and weekdays are printed as names, so that "may" and "march" stay verbs."""
    return all(text[match.start() + name.start()].isupper() for name in _names().finditer(match[0]))


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"(?: night)? {lexicon.any_form('title')}\b", re.IGNORECASE)


def _is_title(text: str, match: re.Match[str]) -> bool:
    """Tell whether capitals go on after a weekday or part of a day as in the name of a paper or programme."""
    after = match.end()
    if text[after : after + 1] != " " or not text[after + 1 : after + 2].isupper() or not _title().match(text, after):
        return False
    last = match[0].rpartition(" ")[2]
    return text[after - len(last)].isupper() and (last in lexicon.forms("weekday") or last in lexicon.parts())


def _mention(ctx: Context, reading: Reading) -> TimeMention:
    period = reading.period
    bound = bound_of(ctx) if period is not None or reading.type in ("DATE", "TIME") else "at"
    start, end = bounds(ctx, period, bound) if period else (None, None)
    return TimeMention(
        span=Span(ctx.start, ctx.end), type=reading.type, value=reading.value,
        precision=precision_of(period, bound) if period else reading.precision, start=start, end=end,
        printed_zone=reading.zone, anchor=reading.anchor, number=reading.number, unit=reading.unit, hedge=reading.hedge,
        bound=bound, floating=reading.floating,
    )  # fmt: skip
