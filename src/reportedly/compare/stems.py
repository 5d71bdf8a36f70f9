"""Words without their commonest endings, so that forms of one word meet."""

from __future__ import annotations

from functools import lru_cache

MIN_STEM = 4  # below it, cutting an ending makes unlike words meet ("used", "uses", "us")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut the commonest English endings; only ever compared with other stems, never shown."""
    word = word.removesuffix("'s")
    if word.endswith("ies") and len(word) > MIN_STEM:
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= MIN_STEM - 1 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > MIN_STEM and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > MIN_STEM else word
