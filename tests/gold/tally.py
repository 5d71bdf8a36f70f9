"""What was right, of what was asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

APART = (
    "precision",
    "figure precision",
    "relations",
    "report outlet",
    "report title",
    "report time",
)  # not slots of a claim


@dataclass
class Tally:
    """Right and asked, by field, and what was missed."""

    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    def count(self, name: str, is_right: bool) -> None:
        self.asked[name] += 1
        self.right[name] += is_right

    def add(self, other: Tally) -> None:
        self.right.update(other.right)
        self.asked.update(other.asked)
        self.missed += other.missed

    def share(self, name: str) -> float:
        """Return right / asked; of nothing asked, 0."""
        return self.right[name] / self.asked[name] if self.asked[name] else 0.0

    def shares(self) -> dict[str, float]:
        """Return every field's share, and that of all slots together, relations and precisions left out."""
        slots = [name for name in self.asked if name not in APART]
        asked = sum(self.asked[name] for name in slots)
        return {name: self.share(name) for name in self.asked} | {
            "all slots": sum(self.right[name] for name in slots) / asked if asked else 0.0
        }


def table(tally: Tally) -> str:
    """Return the shares as lines: field, right / asked, share."""
    lines = []
    for name, share in tally.shares().items():
        counts = f"{tally.right[name]:4}/{tally.asked[name]:<4}" if name in tally.asked else " " * 9
        lines.append(f"{name:18} {counts} {share:.3f}")
    return "\n".join(lines)
