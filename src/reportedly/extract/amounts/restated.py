"""Numbers that give again what was just counted: "risen to eight, after it had spoken of six", "a new count put the figure at nine"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import AmountRole

from .counted import Counted
from .drafts import Draft
from .mention import AmountMention

BACK = re.compile(
    r"\b(?:(?:spoke|spoken|speaking|speaks)\sof"
    r"|(?:figure|toll|number|count|total|tally)\s(?:at|to|was|is|had\sbeen|stood\sat|stands\sat|reached))"
    r"\s(?:(?:only|just|an?\s(?:initial|earlier|first|previous))\s)?$",
    re.IGNORECASE,
)
OF_PEOPLE = ("killed", "injured", "casualties", "missing", "captured", "released", "displaced")  # tolls
REACH = 60  # characters that the words before the number may take


@dataclass(frozen=True, slots=True)
class Toll:
    """The latest count of people and what became of them."""

    sentence: int
    counted: Counted
    role: AmountRole


def toll_of(before: Sequence[AmountMention]) -> Toll | None:
    """Return the last toll of a paragraph, for the first sentences of the next."""
    tolls = (one.amount for one in reversed(before) if one.amount.role in OF_PEOPLE and one.amount.of)
    last = next(tolls, None)
    return Toll(0, Counted(last.of, last.of, 0), last.role) if last and last.role else None


def is_restated(text: str, draft: Draft) -> bool:
    """Tell whether a bare number is led by words that take up an earlier count."""
    start = min(draft.span.start, draft.number.span.start)
    bare = draft.kind == "count" and draft.counted.of is None
    return bare and BACK.search(text, max(0, start - REACH), start) is not None
