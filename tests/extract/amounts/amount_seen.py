"""Short ways to look at the amounts of a sentence."""

from __future__ import annotations

from reportedly.extract.amounts import AmountMention, find_amounts
from reportedly.model import Amount, Number

Limits = tuple[Number | None, Number | None, Number | None]


def figures(text: str) -> list[Amount]:
    return [mention.amount for mention in find_amounts(text) if mention.is_figure]


def only(text: str) -> AmountMention:
    (mention,) = find_amounts(text)
    return mention


def limits(amount: Amount) -> Limits:
    return amount.low, amount.best, amount.high


def roles(text: str) -> list[tuple[Number | None, str | None, str]]:
    """Return (the number, of, role) of each figure."""
    return [
        (next((value for value in limits(one) if value is not None), None), one.of, one.role) for one in figures(text)
    ]
