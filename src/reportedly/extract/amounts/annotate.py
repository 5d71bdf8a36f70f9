"""The quantities layer of `annotate`: what the scorers of number benches read."""

from __future__ import annotations

import re
from typing import Any

from .finder import find_amounts
from .mention import AmountMention

SIGNS = {"min": ">", "max": "<", "about": "~"}


def annotate_quantities(row: dict[str, Any]) -> dict[str, Any]:
    """Return the quantities of a row's text: values with `change` (= ~ > < up down) and unit, and their spans.

    Durations, ages and percents are included, figures without a number ("an hour", "no one") are not.
    """
    found = [one for one in find_amounts(row["text"]) if one.ends is not None and is_numbered(one, row["text"])]
    key = "doc" if "doc" in row else "id"
    return {
        key: row.get(key),
        "quantities": [quantity(one) for one in found],
        "values": [value_span(one, row["text"]) for one in found],
    }


def value_span(one: AmountMention, text: str) -> dict[str, int]:
    """Return the span of the value: with its hedge, and with the unit of money and shares alone."""
    start, end = one.number.start, one.number.end
    if one.bound not in ("exact", "between", "vague") and one.amount.hedge and one.span.start < start:
        start = one.span.start
    if one.kind in ("duration", "distance", "measure") and one.printed_unit:
        bare = text[start:end].removesuffix(one.printed_unit).rstrip("-")
        end = start + len(bare.rstrip()) if bare != bare.rstrip() else end
    return {"start": start, "end": end}


def is_numbered(one: AmountMention, text: str) -> bool:
    """Tell whether a number was printed, in digits or words, and not only "an" or "no"."""
    return (
        re.match(
            r"(?i)an?\s(?!hundred|thousand|million|billion|trillion|dozen|score|third|quarter)|no|half[\s-]an?\s(?!million|dozen|billion)",
            one.number.of(text),
        )
        is None
    )


def quantity(one: AmountMention) -> dict[str, Any]:
    """Return one quantity as the interchange has it, the claim's own low, best and high beside."""
    assert one.ends is not None
    first, last = one.ends
    amount = one.amount
    return {
        "value": first if first == last else [first, last],
        "change": change(one),
        "unit": one.printed_unit or amount.unit or amount.of or "",
        "low": amount.low, "best": amount.best, "high": amount.high, "hedge": amount.hedge,
        "of": amount.of, "role": amount.role, "kind": one.kind, "start": one.span.start, "end": one.span.end,
    }  # fmt: skip


def change(one: AmountMention) -> str:
    """Return the sign of the bound, else of the trend, else "="."""
    return SIGNS.get(one.bound) or one.change or "="
