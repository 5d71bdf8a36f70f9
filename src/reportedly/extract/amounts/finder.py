"""Find every amount of a text, in seven steps.

1. numbers as printed, with currency, magnitude and unit (printed, numerals, unnumbered)
2. without what only looks like one: times, names, addresses (names)
3. ends of a range, and hours with their minutes, made one (ranges, compounds)
4. hedges, and the thing counted (hedges, counted, drafts)
5. roles, sentence by sentence (roles)
6. scope and trend (scopes, trends)
7. which of them a claim may hold (figures)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from reportedly.model import Amount, AmountRole, Evidence, Number, Span

from .compounds import join_compounds
from .counted import Counted, is_person
from .drafts import Draft, write_drafts
from .figures import is_figure, is_place
from .masks import free_of, mask_times_and_addresses
from .mention import AmountMention
from .names import counts
from .printed import AmountKind, Printed, find_printed
from .ranges import join_ranges
from .restated import OF_PEOPLE, Toll, is_restated, toll_of
from .roles import Seen, find_roles
from .scopes import Reach, find_reach, find_scope, part_of
from .trends import find_trend
from .unnumbered import find_unnumbered

NEXT = 2  # sentences from a toll to a bare number that takes it up
LONGEST = 2000  # characters of a sentence
SPREAD = re.compile(r"\s(?:over|above|in|near|off|around)\s(?:the\s)?[A-Z]")
SERVED = re.compile(
    r"\s(?:in\s(?:prison|jail|custody|detention|a\spenal\scolony)|behind\sbars|of\s(?:imprisonment|hard\slabou?r))\b"
)
STOP = re.compile(
    r"(?=[.!?])(?<![A-Z])(?<!\b[ap]\.m)(?<!\b(?:Mr|Ms|Dr|St|No))(?<!Mrs|Gen|Col|Maj|Rep|Sen|Gov|Sgt)"
    r"[.!?]+[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+"
)


def find_amounts(
    text: str, *, taken: Sequence[Span] = (), before: Sequence[AmountMention] = ()
) -> tuple[AmountMention, ...]:
    """Return the amounts of a text in text order, none overlapping another.

    `taken` are spans that dates and clock times have claimed already; durations are amounts and should not be in it.
    `before` are the amounts of the paragraph before, one of which a bare number may take up.
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
    last = toll_of(before)
    for index, own in by_sentence.items():
        last = last if last and index - last.sentence <= NEXT else None
        for mention, toll in read_sentence(text, sentences[index], index, own, last):
            found.append(mention)
            last = toll
    return tuple(found)


def numbers_of(text: str, taken: Sequence[Span]) -> list[Printed]:
    """Return what counts or measures something, ranges joined (steps 1 to 3)."""
    printed, extra = list(find_printed(text)), sorted(find_unnumbered(text), key=lambda number: number.span)
    if not printed and not extra:
        return []
    claimed = [*taken, *mask_times_and_addresses(text)]
    printed = [number for number in free_of(printed, claimed) if counts(number, text)]
    extra = free_of(extra, [*claimed, *(number.span for number in printed)])
    found = sorted([*join_ranges(printed, text), *extra], key=lambda number: number.span)
    return list(join_compounds(found, text))


def split(text: str) -> list[Span]:
    """Return the sentences, roughly: roles need only know where the next thought begins.

    What runs on for more than `LONGEST` characters is a table, and cut there.
    """
    ends = [match.end() for match in STOP.finditer(text)]
    spans = [Span(start, end) for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if start < end]
    return [
        Span(start, min(start + LONGEST, span.end)) for span in spans for start in range(span.start, span.end, LONGEST)
    ]


def as_seen(text: str, sentence: Span, draft: Draft) -> Seen:
    """Return what roles are found by."""
    return Seen(draft.span, draft.counted, part(text, sentence, draft) == "part", draft.whole)


def part(text: str, sentence: Span, draft: Draft) -> Literal["whole", "part"] | None:
    """Return whether an amount is said to be a whole or a part: "… 12 drones, seven over the bay" has a part."""
    spread = draft.counted.of is None and draft.kind == "count" and SPREAD.match(text, draft.number.span.end)
    return "part" if spread else part_of(text, sentence, draft.span, draft.number.span)


def read_sentence(
    text: str, sentence: Span, index: int, numbers: Sequence[Printed], last: Toll | None
) -> Iterator[tuple[AmountMention, Toll | None]]:
    """Yield the amounts of one sentence (steps 4 to 7), each with the toll that a bare number after it may take up."""
    drafts = write_drafts(text, sentence, numbers)
    reach = find_reach(sentence.of(text))
    told = [draft for draft in drafts if draft.kind != "age"]  # "two women, aged 34 and 57, were hurt"
    found = iter(find_roles(text, sentence, [as_seen(text, sentence, draft) for draft in told]))
    roles = [None if draft.kind == "age" else next(found) for draft in drafts]
    thing: Counted | None = None  # the last thing counted that is not people, for "five were lost" after "40 drones"
    for i, (draft, role) in enumerate(zip(drafts, roles, strict=True)):
        roles[i] = roles[i - 1] if draft.converts else role
        if draft.kind in ("count", "vague") and draft.counted.of is None and role and (thing or role in OF_PEOPLE):
            people = Counted("people", "people", draft.span.end)
            draft = replace(draft, counted=people if thing is None or role in OF_PEOPLE else thing)
        elif role is None and last and is_restated(text, draft):
            roles[i], draft = last.role, replace(draft, counted=last.counted)
        elif (
            draft.kind in ("count", "vague")
            and draft.counted.of
            and not is_person(draft.counted.head)
            and not is_place(draft.counted.head)
        ):
            thing = draft.counted
        if (own := roles[i]) in OF_PEOPLE:
            last = Toll(index, draft.counted, own)
        yield write_mention(text, sentence, draft, own, reach), last


def write_mention(text: str, sentence: Span, draft: Draft, role: AmountRole | None, reach: Reach) -> AmountMention:
    """Return the finished amount."""
    number, hedge, of = draft.number, draft.hedge, draft.counted.of
    low, best, high = limits(draft)
    unit = number.unit if not draft.rate else f"{number.unit or ''} {draft.rate}".strip()
    words = re.sub(r"\s+", " ", Span(hedge.span.start, number.span.end).of(text)) if is_vague(number) else hedge.words
    amount = Amount(
        low, best, high, words, of, role_for(draft.kind, role, served=bool(SERVED.match(text, draft.span.end))), unit,
        find_scope(reach, part(text, sentence, draft), of), Evidence.at(text, draft.span),
    )  # fmt: skip
    return AmountMention(
        draft.span, number.span, draft.kind, amount, number.ends, number.surface,
        find_trend(text, sentence, draft.span.start), is_figure(text, draft, role), hedge.bound,
    )  # fmt: skip


def limits(draft: Draft) -> tuple[Number | None, Number | None, Number | None]:
    """Return low, best and high as the hedge allows; a range has no best, "dozens" none of them."""
    ends = draft.number.ends
    if ends is None or is_vague(draft.number):
        return None, None, None
    low, high = min(ends), max(ends)
    if draft.number.range:
        return low, None, high
    bounds: dict[str, tuple[Number | None, Number | None, Number | None]] = {
        "min": (low, None, None), "max": (None, None, high), "about": (None, low, None),
    }  # fmt: skip
    return bounds.get(draft.hedge.bound, (low, low, low))


def is_vague(number: Printed) -> bool:
    """Tell "dozens" and "tens of millions" from numbers."""
    return number.ends is None or (number.ends[0] != number.ends[1] and not number.range)


def role_for(kind: AmountKind, role: AmountRole | None, *, served: bool = False) -> AmountRole:
    """Return the role, or what the kind alone says: durations last, shares share; years in prison are yet to be served."""
    if kind == "duration" and served:
        return "other"
    kinds: dict[str, AmountRole] = {"duration": "lasted", "distance": "distance", "percent": "share", "share": "share"}
    return kinds.get(kind) or role or "other"
