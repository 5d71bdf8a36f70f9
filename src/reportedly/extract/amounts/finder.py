"""Find every amount of a text, in seven steps.

1. numbers as printed, with currency, magnitude and unit (printed, numerals, unnumbered)
2. without what only looks like one: times, names, addresses (names)
3. ends of a range made one (bounds)
4. hedges, and the thing counted (bounds, counted)
5. roles, sentence by sentence (roles)
6. scope (scopes)
7. which of them a claim may hold (figures)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.model import Amount, AmountRole, Evidence, Span
from reportedly.tsv import rows

from .bounds import Hedge, find_hedge, join_ranges
from .counted import Counted, find_counted
from .figures import is_age, is_figure
from .mention import AmountMention, Trend
from .names import counts, free_of, mask_times_and_addresses
from .numerals import any_of
from .printed import AmountKind, Printed, find_printed
from .roles import Seen, find_roles
from .scopes import find_scope
from .unnumbered import find_unnumbered

STOP = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St|No))(?<!Mrs|Gen|Col|Maj|Rep|Sen|Gov|Sgt)[.!?]+[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+"
)
RATE = re.compile(
    r"\s(?:per|an?|each|every)\s(?:day|night|week|month|year|hour|minute|second|share|barrel|gallon|ounce|gram|person|head|square\s\w+|sq\.?\s\w+|tonne|ton|kilo|litre|century|mmBTU|aircraft)\b"
)
WORTH = re.compile(r"(?:\s?\([^)]{1,40}\))?\s(?:in|of|worth\sof)\s(?:its\s|the\s|a\s|new\s|additional\s)?")


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount while its sentence is read."""

    number: Printed
    kind: AmountKind
    hedge: Hedge
    counted: Counted
    rate: str | None
    span: Span


def find_amounts(text: str, *, taken: Sequence[Span] = ()) -> tuple[AmountMention, ...]:
    """Return the amounts of a text in text order, none overlapping another.

    `taken` are spans that dates and clock times have claimed already; durations are amounts and should not be in it.
    """
    numbers = numbers_of(text, taken)
    if not numbers:
        return ()
    sentences = split(text)
    starts = [sentence.start for sentence in sentences]
    found: list[AmountMention] = []
    by_sentence: dict[int, list[Printed]] = {}
    for number in numbers:
        by_sentence.setdefault(bisect_right(starts, number.span.start) - 1, []).append(number)
    for index, own in by_sentence.items():
        found.extend(read_sentence(text, sentences[index], own))
    return tuple(found)


def numbers_of(text: str, taken: Sequence[Span]) -> list[Printed]:
    """Return what counts or measures something, ranges joined (steps 1 to 3)."""
    claimed = [*taken, *mask_times_and_addresses(text)]
    printed = [number for number in free_of(list(find_printed(text)), claimed) if counts(number, text)]
    spans = [number.span for number in printed]
    extra = [
        number
        for number in sorted(find_unnumbered(text), key=lambda n: n.span)
        if not any(s.overlaps(number.span) for s in spans)
    ]
    return sorted([*join_ranges(printed, text), *free_of(extra, claimed)], key=lambda number: number.span)


def split(text: str) -> list[Span]:
    """Return the sentences, roughly: roles need only know where the next thought begins."""
    ends = [match.end() for match in STOP.finditer(text)]
    return [Span(start, end) for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if start < end]


def read_sentence(text: str, sentence: Span, numbers: Sequence[Printed]) -> Iterator[AmountMention]:
    """Yield the amounts of one sentence (steps 4 to 7)."""
    drafts: list[Draft] = []
    for i, number in enumerate(numbers):
        since = drafts[-1].span.end if drafts else sentence.start
        until = numbers[i + 1].span.start if i + 1 < len(numbers) else max(sentence.end, number.span.end)
        drafts.append(draft(text, number, since, until, drafts))
    roles = find_roles(text, sentence, [Seen(one.span, one.counted) for one in drafts])
    for one, role in zip(drafts, roles, strict=True):
        yield mention(text, sentence, one, role)


def draft(text: str, number: Printed, since: int, until: int, earlier: Sequence[Draft]) -> Draft:
    """Return the number with its hedge and the thing counted, which stops before the next number."""
    hedge = find_hedge(text, number, since=since)
    kind: AmountKind = "age" if is_age(text, number) else number.kind
    rate = RATE.match(text, number.span.end, until)
    counted = counted_of(text, number, kind, max(hedge.span.end, number.span.end), until, earlier)
    if kind == "count" and not rate and (rate := RATE.match(text, counted.end, until)):
        pass
    end = max(hedge.span.end, counted.end, rate.end() if rate else 0)
    printed = re.sub(r"\s+", " ", rate[0].strip()) if rate else None
    return Draft(number, kind, hedge, counted, printed, Span(hedge.span.start, min(end, max(until, hedge.span.end))))


def counted_of(
    text: str, number: Printed, kind: AmountKind, start: int, until: int, earlier: Sequence[Draft]
) -> Counted:
    """Return what is counted: a noun phrase for counts, what the money buys, what the share is of."""
    if kind in ("count", "vague", "share"):
        them = re.compile(r"\sof\s(?:them|whom|these|those|which)\b").match(text, start, until)
        if them and earlier:
            return replace(earlier[-1].counted, end=them.end(), elliptic=False)
        if kind != "share" and not number.hyphened:
            return find_counted(text, number, start, until)
    lead = WORTH.match(text, start, until) if kind in ("money", "percent", "share") else None
    if lead:
        bought = find_counted(text, replace(number, ends=(1, 1)), lead.end(), until)
        if bought.of:
            return bought
    return Counted(None, None, start)


def mention(text: str, sentence: Span, one: Draft, role: AmountRole | None) -> AmountMention:
    """Return the finished amount."""
    number, kind = one.number, one.kind
    low, best, high = limits(number, one.hedge)
    unit = number.unit if not one.rate else f"{number.unit or ''} {one.rate}".strip()
    amount = Amount(
        low, best, high, one.hedge.words if one.hedge.bound != "vague" and kind != "vague" else vague_words(text, one),
        one.counted.of, role_for(kind, role), unit, find_scope(text, sentence, one.span, number.span, one.counted.of),
        Evidence.at(text, one.span),
    )  # fmt: skip
    kept = is_figure(text, number, kind, one.hedge, one.counted, role)
    return AmountMention(one.span, number.span, kind, amount, number.ends, number.surface, trend(text, one), kept)


def vague_words(text: str, one: Draft) -> str:
    """Return "dozens", or "at least several dozen", as the hedge of a count without a number."""
    return re.sub(r"\s+", " ", text[one.hedge.span.start : one.number.span.end]).strip()


def limits(number: Printed, hedge: Hedge) -> tuple[int | float | None, int | float | None, int | float | None]:
    """Return low, best and high as the hedge allows."""
    if number.ends is None or number.kind == "vague" or (number.ends[0] != number.ends[1] and not number.range):
        return None, None, None
    low, high = min(number.ends), max(number.ends)
    if number.range:
        return low, None, high
    bounds = {"min": (low, None, None), "max": (None, None, high), "about": (None, low, None)}
    return bounds.get(hedge.bound, (low, low, low))


def role_for(kind: AmountKind, role: AmountRole | None) -> AmountRole:
    """Return the role, or what the kind alone says: durations last, shares share."""
    kinds: dict[str, AmountRole] = {"duration": "lasted", "distance": "distance", "percent": "share", "share": "share"}
    return kinds.get(kind) or role or "other"


@cache
def trend_words() -> dict[str, str]:
    """Return the words of rise and fall."""
    return {row["word"]: row["trend"] for row in rows("reportedly.words", "amount_trends")}


@cache
def trend_before() -> re.Pattern[str]:
    """Return the pattern of a rise or fall that ends at a number."""
    forms = any_of([word for word in trend_words() if word != "+"])
    return re.compile(rf"(?<!\w)({forms})\s(?:(?!to\s)[\w-]+\s){{0,3}}$", re.IGNORECASE)


def trend(text: str, one: Draft) -> Trend | None:
    """Return whether the words before a number tell a rise or a fall by it."""
    start = one.hedge.span.start
    match = trend_before().search(text, max(0, start - 36), start)
    if match:
        return "up" if trend_words()[match[1].casefold()] == "up" else "down"
    return "up" if text[max(0, start - 1) : start] == "+" else None
