"""The neutral words that an event may be headed by."""

from __future__ import annotations

from reportedly import tsv
from reportedly.model import Claim

from .. import lists
from .tokens import tokens

BESIDE = {"other", "lost"}  # counted beside what was brought down


def kinds_of(claim: Claim) -> tuple[str, ...]:
    """Return the words for a claim's kind of event, the most telling first: by what is counted or printed, then by type."""
    event = claim.event
    if event is None:
        return ()
    rows = tsv.rows(lists.PACKAGE, "roundup_kinds")
    special = (row["words"] for row in rows if row["type"] == event.type and fits(claim, row["role"], row["printed"]))
    typed = (lists.headings().get(kind) for kind in ((event.type, event.mode or ""), (event.type, "")))
    return tuple(dict.fromkeys(words for words in (*special, *typed) if words))


def fits(claim: Claim, role: str, printed: str) -> bool:
    if role:
        roles = {amount.role for amount in claim.amounts} - BESIDE
        return roles == {role}
    return bool(set(printed.split("|")) & set(tokens(claim.evidence.quote)))
