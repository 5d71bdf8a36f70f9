"""Sentences that single somebody out: "it was the army that fired"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tree import Token


def cleft(head: Token) -> Token | None:
    """Return the verb that tells who did what in "it was the army that fired"."""
    if head.lemma_ != "be" or not any(c.lower_ == "it" for c in head.lefts):
        return None
    told = (g for c in head.rights if c.dep_ == "attr" for g in c.rights if g.dep_ == "relcl")
    return next((v for v in told if any(c.lower_ in ("that", "who", "which") for c in v.lefts)), None)
