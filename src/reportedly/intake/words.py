"""Where intake's word lists live, and the patterns that are built of them."""

from __future__ import annotations

import re
from functools import cache

from reportedly.tsv import rows

WORDS = "reportedly.words"


@cache
def column(name: str, key: str) -> tuple[str, ...]:
    """Return one column of the table `intake_NAME`, longest words first so that patterns prefer them."""
    return tuple(sorted((row[key] for row in rows(WORDS, f"intake_{name}")), key=lambda word: (-len(word), word)))


@cache
def lowered(name: str, key: str) -> frozenset[str]:
    return frozenset(word.lower() for word in column(name, key))


@cache
def any_of(name: str, key: str) -> str:
    """Return a regular expression that meets any word of a column."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in column(name, key)) + ")"
