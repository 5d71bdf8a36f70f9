"""ACLED's term by who did it to whom: one blow is a clash, mob violence, or force against protesters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportedly.model import ClaimEvent
from reportedly.tsv import rows

from .control import control_term
from .frames import of_class

if TYPE_CHECKING:
    from ..tree import Token
    from .noun_parties import Role

_OPEN = (None, "Attack", "Armed clash", "Other", "Looting/property destruction")  # terms that the parties may change
_STATE = re.compile(r"[A-Z]{2}(?=:|$)")
_UNIONS = ("EU", "UN", "AU")  # no states, though their ids look like one
_GROUP = "group:"
_DONE_TO = ("dobj", "pobj", "nsubjpass", "conj")
_MODIFIERS = ("compound", "amod", "nmod", "poss")


@dataclass(frozen=True, slots=True)
class Known:
    """A party with what the lists know of it."""

    role: Role
    token: Token
    id: str | None

    @property
    def state(self) -> str | None:
        """Return the state that it is, or is of."""
        found = _STATE.match(self.id or "")
        return found.group() if found and found.group() not in _UNIONS else None

    @property
    def is_group(self) -> bool:
        return (self.id or "").startswith(_GROUP) or of_class("rebels", self.token.lemma_)

    def is_a(self, class_: str) -> bool:
        """Tell a party of a class, by its noun or what stands before it: "army convoy", "rebel positions"."""
        if class_ == "*" or (class_ in ("armed", "fighters") and self.is_group):
            return True
        before = (c for c in self.token.lefts if c.dep_ in _MODIFIERS) if class_ == "armed" else ()
        return any(of_class(class_, word.lemma_) for word in (self.token, *before))


def acled_term(
    event: ClaimEvent, words: Sequence[Token], parties: Sequence[Known], countries: Iterable[str]
) -> str | None:
    """Return ACLED's term for an event with these parties in these countries; its own where they change nothing."""
    if event.mode == "seize" and event.acled is None:
        return control_term(words, parties, frozenset(countries))
    if event.acled not in _OPEN:
        return event.acled
    doers = [party for party in parties if party.role == "actor"]
    for row in _terms():
        if row["type"] != event.type or (row["modes"] != "*" and (event.mode or "-") not in row["modes"].split("|")):
            continue
        if any(doer.is_a(row["actor"]) for doer in doers) and _meets(row["recipient"], parties, doers, words):
            return row["acled"]
    return event.acled


def _meets(class_: str, parties: Sequence[Known], doers: Sequence[Known], words: Iterable[Token]) -> bool:
    """Tell whether one of a class was acted on, or stands on the other side: "police and protesters clashed"."""
    others = [party for party in parties if party.role == "recipient"] or doers[1:]
    if class_ == "*" or any(party.is_a(class_) for party in others):
        return True
    done_to = (word for word in words if word.dep_ in _DONE_TO) if class_ == "rioters" else ()
    return any(of_class(class_, word.lemma_) for word in done_to)


@cache
def _terms() -> tuple[dict[str, str], ...]:
    return tuple(rows("reportedly.words", "acled_terms"))
