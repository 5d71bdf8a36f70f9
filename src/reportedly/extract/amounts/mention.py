"""An amount as mentioned in a text, before a claim takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.model import Amount, Number, Span

from .hedges import Bound
from .printed import AmountKind

Trend = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class AmountMention:
    """An amount with its place in the text: `span` from hedge to counted thing, `number` the number and unit alone.

    `ends` are the two ends of a range as printed, or the ends that custom gives "dozens" (never in `amount`).
    `is_figure` is false for what no claim should hold: ages, anchored times, "one of the options".
    """

    span: Span
    number: Span
    kind: AmountKind
    amount: Amount
    ends: tuple[Number, Number] | None
    printed_unit: str | None
    change: Trend | None
    is_figure: bool
    bound: Bound = "exact"
