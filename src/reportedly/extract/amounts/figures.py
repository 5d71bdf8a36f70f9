"""Which amounts a claim may hold as its figures; the rest (ages, anchored times, manners of speaking) are only marked."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportedly.model import AmountRole
from reportedly.tsv import rows

from .counted import is_person
from .hedges import Hedge
from .names import word_kinds
from .numerals import any_of
from .printed import Printed

if TYPE_CHECKING:
    from .drafts import Draft

OF_THE = re.compile(r"\sof\s(?:the|its|their|his|her|our|my)\s")
ONE_OF_THE_MOST = re.compile(
    r"\sof\s(?:\w+['’]s?|the|its|their|his|her|our|my)\s(?:\w+['’]s?\s)?(?:most|least|worst|best|\w{2,}est)\b"
)
AGE_BEFORE = re.compile(r"\b(?:aged?|ages)\s(?:between\s|from\s)?$|[A-Z][\w.’'-]+(?:\s\(|,\s)$")
# set off by commas after one person, named or not, a number below 120 is an age: "a woman, 67, was hurt"
AGE_SET_OFF = re.compile(r"\b(?:an?|the|one|his|her|their)\s(?:[\w-]+\s){0,3}([a-z]+),\s$", re.IGNORECASE)
AGE_AFTER = re.compile(r"[-\s]?(?:olds?\b)|[\s-]+of[\s-]age\b")
DEFINITE = re.compile(r"\b(?:the|these|those|both|all|his|her|its|their|our|my|[A-Z]\w+['’]s?)\s$", re.IGNORECASE)


@cache
def people() -> frozenset[str]:
    """Return nouns for one person: "woman", "driver"."""
    return frozenset(row["noun"] for row in rows("reportedly.words", "speakers") if row["kind"] == "person")


def is_age(text: str, number: Printed) -> bool:
    """Tell "aged 20", "65-year-old" and "Ana Reyes, 44," from other numbers."""
    after, before = (
        text[number.span.end : number.span.end + 12],
        text[max(0, number.span.start - 30) : number.span.start],
    )
    if number.kind == "duration":
        return AGE_AFTER.match(after) is not None or re.search(r"\baged?\s$", before) is not None
    if number.kind != "count" or number.range or not number.ends or not 0 < number.ends[0] < 120:
        return False
    if re.search(r"\baged?\s$", before):
        return True
    if number.digits and after.startswith(",") and (person := AGE_SET_OFF.search(before)):
        return person[1].casefold() in people()
    return (
        number.digits
        and AGE_BEFORE.search(before) is not None
        and re.match(r"\s?[,)]|\.?$|\.\s|\sand\s[A-Z]", after) is not None
    )


def is_anchored(text: str, number: Printed, hedge: Hedge) -> bool:
    """Tell whether a duration places something in time ("two years ago", "the last three months")."""
    kinds = word_kinds()
    before, after = text[max(0, hedge.span.start - 24) : hedge.span.start], text[number.span.end : number.span.end + 16]
    if re.match(rf"(?:['’]s?)?\s(?:\w+\s)?{any_of(sorted(kinds['anchor']))}(?!\w)", after):
        return True
    return re.search(rf"(?<!\w){any_of(sorted(kinds['past']))}\s$", before, re.IGNORECASE) is not None


def is_place(head: str | None) -> bool:
    """Tell whether a counted noun is a place."""
    return head in word_kinds()["place"]


def is_figure(text: str, draft: Draft, role: AmountRole | None) -> bool:
    """Tell whether a claim may hold this amount as a figure."""
    number, kind = draft.number, draft.kind
    if kind in ("age", "points") or (kind == "count" and number.hyphened and draft.counted.of is None):
        return False
    if number.ends == (1, 1) and ONE_OF_THE_MOST.match(text, number.span.end):
        return False
    if number.ends == (1, 1) and draft.hedge.bound == "exact" and role is None and OF_THE.match(text, number.span.end):
        return False  # "one of the options"
    if kind not in ("count", "vague") and (
        number.ends is None or (number.ends[0] != number.ends[1] and not number.range)
    ):
        return False  # "several days"
    if kind == "vague" and number.ends is None:
        return role in ("killed", "injured", "missing", "captured", "displaced")  # "several blasts" say too little
    if kind == "duration":
        if number.hyphened and number.unit in ("year", "decade", "century"):
            return False  # a term of office, a contract
        if draft.hedge.words is None and draft.hedge.span.start < number.span.start:
            return False  # "over six years"
        return not is_anchored(text, number, draft.hedge) and not once(text, draft)
    if kind in ("distance", "measure") and number.unit in ("mm", "cm"):
        return False  # a calibre
    if kind == "measure" and number.hyphened:
        return False
    if kind in ("money", "percent", "distance", "measure", "share", "rate") or role is not None:
        return True
    return kind != "vague" and draft.counted.of is not None and not idle(text, draft)


def once(text: str, draft: Draft) -> bool:
    """Tell "one day he said" from "it lasted one day"."""
    if draft.number.digits or draft.number.unnumbered or draft.number.ends != (1, 1) or draft.hedge.bound != "exact":
        return False
    return (
        re.search(
            r"\b(?:for|lasted|lasting|lasts|took|takes|just|only)\s$",
            text[max(0, draft.number.span.start - 12) : draft.number.span.start],
        )
        is None
    )


def idle(text: str, draft: Draft) -> bool:
    """Tell small number words that only point ("one option", "the two sides") from counts; no role is known."""
    number, head, bound = draft.number, draft.counted.head, draft.hedge.bound
    if head in word_kinds()["never"]:
        return True
    if number.digits or bound != "exact":
        return False
    if head in word_kinds()["plain"] or is_place(head) or (number.ends == (1, 1) and not is_person(head)):
        return True
    return DEFINITE.search(text, max(0, number.span.start - 20), number.span.start) is not None
