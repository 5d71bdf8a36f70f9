"""The word lists of this stage, made ready for looking up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from reportedly import tsv

WORDS = "reportedly.words"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `compare_<name>.tsv`."""
    return tsv.rows(WORDS, f"compare_{name}")


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words, the longest first; nothing for no phrases."""
    longest = sorted({phrase.casefold() for phrase in phrases if phrase}, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![\w-])")


@cache
def phrase(words: str) -> re.Pattern[str]:
    """Return a pattern for one phrase."""
    return pattern([words])


@cache
def phrases(name: str, key: str, value: str) -> Mapping[str, str]:
    """Return `value` by `key` of a list, in its order, keys casefolded."""
    return {row[key].casefold(): row[value] for row in rows(name)}


@cache
def finder(name: str, column: str, only: str = "", of: str = "") -> re.Pattern[str]:
    """Return a pattern for a column of a list; with `only` and `of`, for the rows whose column `only` is `of`."""
    return pattern(row[column] for row in rows(name) if not only or row[only] == of)


@cache
def definite(nouns: str) -> re.Pattern[str]:
    """Return a pattern for one of the nouns after "the", "this" or the like, or after "it was a" at the beginning."""
    before = r"(?<![\w-])(?:the|this|that|these|their|his|today's|leaders'|'s)|^(?:it|this|that) (?:is|was) (?:a|an)"
    return re.compile(rf"(?:{before})(?: [\w'-]+){{0,2}}? (?:{nouns})")
