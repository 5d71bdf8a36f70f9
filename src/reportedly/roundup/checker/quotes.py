"""Quotations that the narrator's words interrupt, and quotation marks left open."""

from __future__ import annotations

import re
from functools import lru_cache

SPLIT = re.compile(
    r"(?<=[\w,.!?…—])[”\"’'][,;]?\s"  # a piece ends
    r"(?:[^“”\"‘’']|['’](?=\w)){3,160}?"  # the narrator: Ida Reed said,
    r"(?<=[\s(—])[“\"‘'](?=\w)"  # the next piece begins
)
OPENED = re.compile(r"(?:^|(?<=[\s(—]))['‘](?=[^\W\d_])")
ENDED = re.compile(r"(?<=[.,!?…])['’](?!\w)")
CLOSED = re.compile(r"(?<=[\w.,!?…])['’](?!\w)")


def is_split(text: str) -> bool:
    """Tell whether a stretch of quotation holds the narrator's words between two of its pieces."""
    return SPLIT.search(text) is not None


@lru_cache(maxsize=20_000)
def rejoined(text: str) -> str:
    """Return a quotation without the narrator's words between its pieces, an ellipsis in their place."""
    return SPLIT.sub(" … ", text)


def is_piece(text: str) -> bool:
    """Tell whether a quotation within the quotation begins before the text or goes on after it."""
    ends = ENDED.search(text)
    return is_left_open(text) or (ends is not None and not OPENED.search(text[: ends.start()]))


@lru_cache(maxsize=20_000)
def is_left_open(text: str) -> bool:
    """Tell whether the last single quotation mark opened in a text is not closed in it."""
    opened = [match.end() for match in OPENED.finditer(text)]
    return bool(opened) and CLOSED.search(text, opened[-1]) is None
