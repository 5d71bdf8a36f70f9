"""The neutral words that an event may be headed by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from reportedly import tsv
from reportedly.model import Claim, ClaimEvent

from .. import lists
from .tokens import tokens

POSSIBLE, ATTEMPTED = "possible ", "attempted "  # lead the kind of what is only planned or demanded, or was tried
SPOKEN = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}  # done by speaking
HARM = "harm"  # what is told of is who was harmed, not by what
BESIDE = {"other", "lost"}  # counted beside what was brought down


def kinds_of(claim: Claim) -> tuple[str, ...]:
    """Return the words for a claim's kind of event, the most telling first: by what is counted or printed, then by type."""
    event = claim.event
    if event is None:
        return ()
    rows = tsv.rows(lists.PACKAGE, "roundup_kinds")
    special = (row["words"] for row in rows if row["type"] == event.type and fits(claim, row["role"], row["printed"]))
    return as_told(claim, (*special, *typed(claim, event)))


def kind_read(claim: Claim) -> str | None:
    """Return the words for the kind of event that was read, whether or not the account's own words bear it."""
    event = claim.event
    if event is None:
        return None
    words = lists.headings().get((event.type, event.mode or "")) or lists.headings().get((event.type, ""))
    return next(iter(as_told(claim, (words,))), None)


def as_told(claim: Claim, words: Iterable[str | None]) -> tuple[str, ...]:
    found = dict.fromkeys(one for one in words if one)
    how = POSSIBLE if claim.modality != "actual" else ATTEMPTED if is_attempt(claim) else ""
    return tuple(how + one for one in found)


def is_attempt(claim: Claim) -> bool:
    """Tell whether the words before an event's verb make it an attempt: "tried to seize"."""
    if claim.event is None:
        return False
    before = claim.sentence.quote[: max(0, claim.event.evidence.start - claim.sentence.start)]
    return attempt().search(before) is not None


@cache
def attempt() -> re.Pattern[str]:
    words = "|".join(row["word"] for row in tsv.rows(lists.PACKAGE, "roundup_attempts"))
    return re.compile(rf"\b(?:{words})\s+to\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def typed(claim: Claim, event: ClaimEvent) -> Iterator[str | None]:
    """Yield the words of an event's mode and of its type, as far as the account's own words bear them."""
    for kind in ((event.type, event.mode or ""), (event.type, "")):
        words = lists.headings().get(kind)
        if words is not None and is_borne(claim, event, words):
            yield words
        elif words is not None and not kind[1]:
            harm = lists.headings().get((event.type, HARM))
            yield harm if harm and is_borne(claim, event, harm) else weakest(event)


def weakest(event: ClaimEvent) -> str:
    """Return words that hold of any event of a type."""
    return "statement reported" if event.type in SPOKEN else "event reported"


def is_borne(claim: Claim, event: ClaimEvent, words: str) -> bool:
    """Tell whether what was printed of an event means the kind that words name: "raided" is no seizure."""
    whole, begun = bearers().get((event.type, words), (frozenset(), ()))
    if not whole and not begun:
        return True
    printed = {*tokens(claim.evidence.quote), *tokens(event.evidence.quote)}
    return not whole.isdisjoint(printed) or any(word.startswith(begun) for word in printed)


@cache
def bearers() -> dict[tuple[str, str], tuple[frozenset[str], tuple[str, ...]]]:
    """Return the printed words that bear a heading's: whole ones, and beginnings."""
    found: dict[tuple[str, str], tuple[frozenset[str], tuple[str, ...]]] = {}
    for row in tsv.rows(lists.PACKAGE, "roundup_headings"):
        printed = row["printed"].split()
        begun = tuple(word[:-1] for word in printed if word.endswith("*"))
        found.setdefault((row["type"], row["words"]), (frozenset(printed), begun))
    return found


def fits(claim: Claim, role: str, printed: str) -> bool:
    if role:
        roles = {amount.role for amount in claim.amounts} - BESIDE
        return roles == {role}
    return bool(set(printed.split("|")) & set(tokens(claim.evidence.quote)))
