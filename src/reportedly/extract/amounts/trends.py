"""Rises and falls: whether the words before a number tell a change by it."""

from __future__ import annotations

import re
from functools import cache

from reportedly.model import Span
from reportedly.tsv import rows

from .mention import Trend
from .numerals import any_of

REACH = 36  # characters: a verb of change, "by", and two or three words


@cache
def trend_words() -> dict[str, str]:
    """Return the words of rise and fall."""
    return {row["word"]: row["trend"] for row in rows("reportedly.words", "amount_trends")}


@cache
def trend_before() -> re.Pattern[str]:
    """Return the pattern of a rise or fall that ends at a number."""
    forms = any_of([word for word in trend_words() if word != "+"])
    return re.compile(rf"(?<!\w)({forms})\s(?:(?!to\s)[\w-]+\s){{0,3}}$", re.IGNORECASE)


def find_trend(text: str, sentence: Span, start: int) -> Trend | None:
    """Return the trend told right before `start`, or null."""
    match = trend_before().search(text, max(sentence.start, start - REACH), start)
    if match:
        return "up" if trend_words()[match[1].casefold()] == "up" else "down"
    return "up" if text[max(0, start - 1) : start] == "+" else None
