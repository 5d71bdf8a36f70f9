"""What people decided, put over what the machine read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from reportedly.errors import UsageError
from reportedly.model import Claim, Judgement, Pairs

FIXED = {"id", "report", "evidence", "sentence"}  # what a claim is found by; another passage is another claim
_PAIRED = {"same_event", "other_event"}


@dataclass(frozen=True, slots=True)
class Decided:
    """The judgements in force: those neither undone nor superseded by a later one on the same."""

    corrected: dict[str, dict[str, Judgement]] = field(default_factory=dict)  # claim, then field
    withdrawn: dict[str, Judgement] = field(default_factory=dict)  # claim
    paired: dict[frozenset[str], Judgement] = field(default_factory=dict)  # two claims
    copies: dict[str, Judgement] = field(default_factory=dict)  # report

    @classmethod
    def by(cls, judgements: Iterable[Judgement]) -> Decided:
        """Take judgements in the order in which they were recorded; an undone one gives way to the one before it."""
        told = list(judgements)
        undone = _undone(told)
        decided = cls()
        for judgement in told:
            if judgement.id not in undone:
                decided._take(judgement)
        return decided

    def _take(self, judgement: Judgement) -> None:
        if judgement.kind == "correct" and judgement.field:
            self.corrected.setdefault(judgement.about, {})[judgement.field] = judgement
        elif judgement.kind == "withdraw":
            self.withdrawn[judgement.about] = judgement
        elif judgement.kind in _PAIRED and judgement.other:
            self.paired[frozenset({judgement.about, judgement.other})] = judgement
        elif judgement.kind == "copy":
            self.copies[judgement.about] = judgement

    @property
    def in_force(self) -> list[Judgement]:
        corrected = [judgement for fields in self.corrected.values() for judgement in fields.values()]
        return [*corrected, *self.withdrawn.values(), *self.paired.values(), *self.copies.values()]

    @property
    def pairs(self) -> Pairs:
        """Return which claims people said to be of one event, and which not."""
        told: dict[str, dict[str, set[str]]] = {kind: {} for kind in _PAIRED}
        for pair, judgement in self.paired.items():
            for claim in pair:
                told[judgement.kind].setdefault(claim, set()).update(pair - {claim})
        same, apart = (
            {claim: frozenset(others) for claim, others in told[kind].items()} for kind in ("same_event", "other_event")
        )
        return Pairs(same, apart)

    def shown(self, claim: Claim) -> Claim | None:
        """Return a claim as people corrected it; null when it was withdrawn."""
        if claim.id in self.withdrawn:
            return None
        fields = self.corrected.get(claim.id)
        return corrected(claim, {name: judgement.value for name, judgement in fields.items()}) if fields else claim


def _undone(judgements: list[Judgement]) -> set[str]:
    """Return the ids of judgements taken back, an undo itself being one that can be."""
    undone: set[str] = set()
    for judgement in reversed(judgements):
        if judgement.kind == "undo" and judgement.id not in undone:
            undone.add(judgement.about)
    return undone


def row_of(claim: Claim) -> Any:
    """Return a claim as its JSON row holds it, in lists and mappings."""
    return msgspec.json.decode(msgspec.json.encode(claim))


def corrected(claim: Claim, values: dict[str, Any]) -> Claim:
    """Return a claim with other values at paths such as "stance" or "amounts.0.best".

    Raises UsageError for a path that leads nowhere and a value that cannot stand there.
    """
    row = row_of(claim)
    for path, value in values.items():
        _put(row, path, value)
    try:
        return msgspec.convert(row, Claim)
    except msgspec.ValidationError as error:
        said = ", ".join(f"{path} = {value!r}" for path, value in values.items())
        raise UsageError(
            f"a claim cannot have {said}: {error}. `reportedly claims --format jsonl` shows a row"
        ) from error


def value_at(claim: Claim, path: str) -> Any:
    """Return what stands at a path into a claim's row; raises UsageError when it leads nowhere."""
    at: Any = row_of(claim)
    for step in path.split("."):
        at = _step(at, step, path)
    return at


def _put(row: Any, path: str, value: Any) -> None:
    *steps, last = path.split(".")
    if (steps or [last])[0] in FIXED or "evidence" in (*steps, last):
        raise UsageError(f"'{path}' is where a claim stands and cannot be corrected: withdraw the claim instead")
    at = row
    for step in steps:
        at = _step(at, step, path)
    _step(at, last, path)
    at[int(last) if isinstance(at, list) else last] = value


def _step(at: Any, step: str, path: str) -> Any:
    try:
        return at[int(step)] if isinstance(at, list) else at[step]
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise UsageError(
            f"a claim has no field '{path}': take one as `reportedly claims --format jsonl` shows it, "
            'such as "stance" or "amounts.0.best"'
        ) from error
