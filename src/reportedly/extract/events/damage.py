"""What a blow did to things: "destroyed", "set on fire", "caused no damage"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from reportedly.model import Damage

from .words import words_of

if TYPE_CHECKING:
    from ..tree import Token

_WORST_FIRST: tuple[Damage, ...] = ("destroyed", "burned", "damaged", "none")


def find_damage(words: Iterable[Token]) -> Damage | None:
    """Return the worst that a clause says was done to things; null where it says nothing of damage."""
    known = words_of("damage", "damage")
    told = {_told(word, known[word.lemma_]) for word in words if word.lemma_ in known}
    return next((damage for damage in _WORST_FIRST if damage in told), None)


def _told(word: Token, damage: str) -> Damage:
    """Return what a word says, or "none" where it is denied: "was not damaged", "caused no damage"."""
    denied = any(c.dep_ == "neg" or c.lower_ in ("no", "without") for c in word.children)
    denied = denied or word.head.lower_ == "without" or any(c.dep_ == "neg" for c in word.head.children)
    return "none" if denied else cast("Damage", damage)
