"""Amounts while their sentence is read: number, hedge, thing counted, rate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.model import Span

from .counted import Counted, find_counted, find_share_of, is_person, singular
from .figures import AGE_AFTER, is_age, is_place
from .hedges import Hedge, find_hedge, hedge_after
from .printed import AmountKind, Printed

RATE = re.compile(
    r"\s(?:per|an?|each|every)\s(?:day|night|week|month|year|hour|minute|second|share|barrel|gallon|ounce|gram|person|head|square\s\w+|sq\.?\s\w+|tonne|ton|kilo|litre|century|mmBTU|aircraft)\b(?!\s(?:earlier|before|later|ago|after)\b)"
)
WORTH = re.compile(
    r"(?:\)|\s?\([^)]{1,40}\))?\s(?:in(?=\s[a-z])(?!\s(?:an?|the|its|his|her|their|total)\s)|of|worth\sof)\s(?:its\s|the\s|a\s|new\s|additional\s)?"
)
ALSO = re.compile(r"\s?\(\s?(?:or\s)?|\s?/\s?")  # before the same amount in another unit
OUT_OF = re.compile(
    r"(?:(?:\s\w+)?\sout)?\sof\s(?:(?:the\s)?[\w-]+['’]s\s|the\s|a\stotal\sof\s|its\s|their\s|those\s)?"
)
NUMBER_OF = re.compile(
    r"\bnumber\sof\s(?:[a-z]+\s)?(?!has\b|was\b)([a-z]{2,}s)\s(?:at|was|is|to|had reached|reached|stands at|stood at)\s(?:[a-z]+\s){0,2}$"
)
STRONG = re.compile(r"-strong\s([a-z]+)")  # "a 5,000-strong force"
LASTING = re.compile(
    r"\b(?:lasts?|lasted|lasting|for|took|takes|taking|after|spanning|is|was|were|been|in|than|within)\s$"
)
AND = re.compile(r"\s?,?\s(?:and\s)?")
OF_FALLEN = re.compile(r"\sof\sthe\s(dead|killed|wounded|injured|missing|victims)\b")
OF_THE = re.compile(r"\sof\s(?:the|those|these|its|their|his|her|our)\s")
HARMED = re.compile(r"\b(?:kill|injur|wound|arrest|captur)(?:ed|es|e|ing|s)?\s(?:[a-z]+\s){0,2}$")
KIND = re.compile(r"\s([A-Z][a-z]+(?:an|ish|ese|i|ch|ot)|civilian|military|male|female|adult|foreign)\s(?:and|or)\s")
OF_THEM = re.compile(r"\sof\s(?:them|whom|these|those|which)\b")


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount while its sentence is read; `converts` when it repeats the one before in another unit."""

    number: Printed
    kind: AmountKind
    hedge: Hedge
    counted: Counted
    rate: str | None
    span: Span
    converts: bool = False
    whole: bool = False  # "315" in "270 of 315 drones"


def write_drafts(text: str, sentence: Span, numbers: Sequence[Printed]) -> list[Draft]:
    """Return the sentence's numbers with their hedges and things counted; none reaches into the next."""
    drafts: list[Draft] = []
    for i, number in enumerate(numbers):
        since = drafts[-1].span.end if drafts else sentence.start
        until = numbers[i + 1].span.start if i + 1 < len(numbers) else max(sentence.end, number.span.end)
        draft = write_draft(text, number, since, until, drafts)
        drafts.append(as_conversion(text, draft, drafts[-1]) if drafts else draft)
    for i in range(len(drafts) - 1):
        drafts[i : i + 2] = as_part(text, drafts[i], drafts[i + 1])
        drafts[i] = as_kind(text, drafts[i], drafts[i + 1])
    return drafts


def write_draft(text: str, number: Printed, since: int, until: int, earlier: Sequence[Draft]) -> Draft:
    """Return one number with its hedge and the thing counted."""
    hedge = find_hedge(text, number, since=since, until=until)
    kind: AmountKind = "age" if is_age(text, number) or is_next_age(text, number, earlier) else number.kind
    counted = find_thing(text, number, kind, hedge.span.end, until, earlier)
    hedge = unless_during(text, hedge, kind)
    hedge = unless_flown_over(hedge_after(text, hedge, max(counted.end, hedge.span.end), until), number, counted)
    if kind == "age" and (old := AGE_AFTER.match(text, number.span.end, until)):
        counted = Counted(None, None, old.end())
    end = max(hedge.span.end, counted.end if counted.end <= until else 0)
    rate = RATE.match(text, number.span.end, until) or RATE.match(text, end, until)
    end = max(end, rate.end()) if rate else end
    printed = re.sub(r"\s+", " ", rate[0].strip()) if rate else None
    return Draft(number, kind, hedge, counted, printed, Span(hedge.span.start, end))


def is_next_age(text: str, number: Printed, earlier: Sequence[Draft]) -> bool:
    """Tell the 57 in "two women, aged 34 and 57"."""
    if not earlier or earlier[-1].kind != "age" or number.kind != "count" or not number.digits:
        return False
    return AND.fullmatch(text, earlier[-1].span.end, number.span.start) is not None


def find_thing(
    text: str, number: Printed, kind: AmountKind, start: int, until: int, earlier: Sequence[Draft]
) -> Counted:
    """Return what is counted: a noun phrase for counts, what the money buys, what the share is of."""
    them = OF_THEM.match(text, start, until)
    if them and earlier and not is_person(earlier[-1].counted.head) and HARMED.search(text, 0, number.span.start):
        return Counted("people", "people", them.end())  # "took two villages from the rebels and killed 20 of them"
    if them and earlier:
        named = find_counted(text, replace(number, ends=None), them.end(), until)
        return (
            named if named.of and not named.elliptic else replace(earlier[-1].counted, end=them.end(), elliptic=False)
        )
    lead = OF_THE.match(text, start, until) if kind in ("count", "vague") else None
    if lead and not OF_FALLEN.match(text, start, until):
        these = find_counted(text, replace(number, ends=None), lead.end() - 1, until)
        if these.of and not these.elliptic:
            return these
    fallen = OF_FALLEN.match(text, start, until)
    if fallen:
        return Counted("people", fallen[1], fallen.end())
    numbered = NUMBER_OF.search(text, max(0, number.span.start - 60), number.span.start) if kind == "count" else None
    if numbered and not find_counted(text, number, start, until).of:
        return Counted(singular(numbered[1]), singular(numbered[1]), start)
    if kind in ("count", "vague"):
        strong = STRONG.match(text, number.span.end, until) if number.hyphened else None
        if strong:
            return Counted(strong[1], strong[1], strong.end())
        return Counted(None, None, start) if number.hyphened else find_counted(text, number, start, until)
    lead = WORTH.match(text, start) if kind in ("money", "percent", "share") else None
    if lead:
        bought = find_share_of(text, lead.end() - 1, lead.end() + 80)
        return bought if bought.of else Counted(None, None, start)
    return Counted(None, None, start)


def unless_flown_over(hedge: Hedge, number: Printed, counted: Counted) -> Hedge:
    """Take "over" in "over two provinces" as where, not how many."""
    small = number.ends is not None and number.ends[0] < 30
    if (
        hedge.words
        and hedge.words.casefold() in ("over", "above", "around", "near", "under")
        and small
        and is_place(counted.head)
    ):
        return Hedge("exact", None, number.span)
    return hedge


def unless_during(text: str, hedge: Hedge, kind: AmountKind) -> Hedge:
    """Take "over" in "$5 million over six years" as during; the span keeps the word, the hedge does not."""
    if kind != "duration" or not hedge.words or hedge.words.casefold() != "over":
        return hedge
    if LASTING.search(text, max(0, hedge.span.start - 16), hedge.span.start):
        return hedge
    return Hedge("exact", None, hedge.span)


def as_conversion(text: str, draft: Draft, before: Draft) -> Draft:
    """Give "($43 billion)" the hedge and the thing of the amount that it restates in another unit."""
    number, earlier = draft.number, before.number
    gap = text[earlier.span.end : number.span.start]
    if number.kind != earlier.kind or number.unit in (None, earlier.unit) or not ALSO.fullmatch(gap):
        return draft
    hedge = (
        draft.hedge if draft.hedge.words else replace(draft.hedge, bound=before.hedge.bound, words=before.hedge.words)
    )
    if number.range != earlier.range:
        hedge = draft.hedge
    counted = draft.counted if draft.counted.of else replace(before.counted, end=draft.span.end)
    return replace(draft, hedge=hedge, counted=counted, converts=True)


def as_part(text: str, draft: Draft, after: Draft) -> tuple[Draft, Draft]:
    """Give "six" in "six out of 28 boats" the boats, which are then the whole."""
    if (
        draft.counted.of is None
        and draft.kind in ("count", "percent", "share")
        and OUT_OF.fullmatch(text, draft.number.span.end, after.hedge.span.start)
    ):
        return replace(draft, counted=replace(after.counted, end=draft.span.end)), replace(after, whole=True)
    return draft, after


def as_kind(text: str, draft: Draft, after: Draft) -> Draft:
    """Give "six Ukrainian" in "six Ukrainian and four Russian soldiers" its soldiers."""
    if draft.counted.of is not None or draft.kind != "count" or after.counted.head is None or after.counted.elliptic:
        return draft
    kind = KIND.fullmatch(text, draft.number.span.end, after.hedge.span.start)
    if kind is None:
        return draft
    head, end = after.counted.head, kind.end(1)
    counted = Counted(f"{kind[1]} {head}", head, end)
    return replace(draft, counted=counted, span=Span(draft.span.start, max(draft.span.end, end)))
