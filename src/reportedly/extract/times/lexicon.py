"""The word lists of the time grammar, read once from their TSV files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reportedly import tsv

PACKAGE = "reportedly.words"


@cache
def forms(kind: str) -> dict[str, str]:
    """Return the printed forms of one kind of word with their values."""
    return {row["form"]: row["value"] for row in tsv.rows(PACKAGE, "time_words") if row["kind"] == kind}


@cache
def parts() -> dict[str, tuple[str, int, int]]:
    """Return each part of the day with its TIMEX3 code and its bounds in minutes after midnight."""
    return {row["form"]: (row["code"], minutes(row["start"]), minutes(row["end"]))
            for row in tsv.rows(PACKAGE, "time_parts")}  # fmt: skip


@cache
def zones() -> dict[str, str]:
    return {row["form"]: row["zone"] for row in tsv.rows(PACKAGE, "time_zones")}


@cache
def holidays() -> dict[str, str]:
    """Return the holidays with the rule for their day, as `holidays.holiday` reads it."""
    return {row["form"]: row["when"] for row in tsv.rows(PACKAGE, "time_days")}


@cache
def tense(sense: str) -> tuple[str, ...]:
    return tuple(row["form"] for row in tsv.rows(PACKAGE, "time_tense") if row["sense"] == sense)


@cache
def adjacent_tense(sense: str) -> tuple[str, ...]:
    """Return the cues of a sense that count only when they stand right before the date."""
    return tuple(row["form"] for row in tsv.rows(PACKAGE, "time_tense") if row["sense"] == sense and row["note"])


def minutes(printed: str) -> int:
    hour, minute = printed.split(":")
    return int(hour) * 60 + int(minute)


@cache
def any_form(kind: str) -> str:
    """Return a pattern for any word of one kind."""
    return any_of(forms(kind))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    return (
        "(?:"
        + "|".join(re.escape(word).replace("\\ ", " ") for word in sorted(words, key=lambda w: (-len(w), w)))
        + ")"
    )
