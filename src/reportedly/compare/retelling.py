"""Statements that their report puts before itself ("had earlier spoken of 20"), and tolls that are said to have grown."""

from __future__ import annotations

import re
from functools import cache

from . import lists
from .facets import Facets

PERFECT = "had "  # a cue such as "had said": the statement is older than what the report tells


def told_before(facets: Facets) -> bool:
    """Tell whether a report relays a statement as an earlier one, so that its date says nothing of the statement's."""
    origin = facets.claim.origin
    cue = (origin.cue if origin else None) or ""
    words = facets.claim.sentence.quote.casefold().replace("’", "'")
    return cue.casefold().startswith(PERFECT) or bool(cue and _beside(cue.casefold()).search(words))


def grown(facets: Facets) -> bool:
    """Tell whether a claim's sentence says that a count has grown."""
    words = facets.claim.sentence.quote.casefold()
    return bool(lists.finder("rising", "phrase").search(words))


@cache
def _beside(cue: str) -> re.Pattern[str]:
    """Return a pattern for a word of the list next to the cue, or at the sentence's opening."""
    every, opening = (_either(only) for only in ("", "yes"))
    verb = re.escape(cue.rsplit(maxsplit=1)[-1])
    return re.compile(rf"^(?:{opening})\b|\b(?:{every}) (?:\w+ )?{verb}\b|\b{verb} (?:on \w+ )?(?:{every})\b")


def _either(opening: str) -> str:
    rows = lists.rows("earlier")
    found = sorted({row["phrase"] for row in rows if not opening or row["opening"] == opening}, key=len, reverse=True)
    return "|".join(map(re.escape, found))
