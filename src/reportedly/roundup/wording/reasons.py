"""Why a claim has no sentence on the page, in plain words."""

from __future__ import annotations

from reportedly import tsv

from .. import lists


def in_plain_words(reason: str) -> str:
    """Return the checker's reason as a reader may have it, with its own words in brackets."""
    rows = tsv.rows(lists.PACKAGE, "roundup_reasons")
    words = next(row["words"] for row in rows if reason.startswith(row["begins"]))
    return f"{words} ({reason})" if words else reason
