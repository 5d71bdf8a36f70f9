"""Nested fields in words, for cells of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from reportedly.model import Amount, Link, Number, Place

from ._plurals import counted, is_crowd

# C0 and C1 controls, marks that turn the reading direction, and line separators: they could move a terminal's cursor or
# show words in another order than they stand in. Each becomes one visible sign, so that offsets stay.
HIDDEN = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), *range(0x7F, 0xA0), 0x061C, *range(0x200E, 0x2010), *range(0x2028, 0x202F), *range(0x2066, 0x206A))
    if code != ord("\n")
} | {ord("\t"): " "}  # fmt: skip


def visible(text: str) -> str:
    """Return a text of the same length that is safe to print on a terminal."""
    return text.translate(HIDDEN)


def moment_words(published: datetime | None) -> str:
    """Return "2025-07-04 09:05+0300", the day alone where the report gave no hour, "no date" where it gave none."""
    if published is None:
        return "no date"
    return f"{published:%Y-%m-%d}" if published.time() == time() else f"{published:%Y-%m-%d %H:%M%z}"


def chain_words(chain: Sequence[Link]) -> str:
    """Return the chain as it is read aloud, origin first: "Harbour Office and Pier Watch, via Sample Wire"."""
    return ", via ".join(" and ".join(link.names) for link in chain)


def figure_words(amount: Amount) -> str:
    """Return an amount with its bounds: "at least 23 people killed", "lasted 70 minutes"."""
    number = _one_number(amount)
    things = (amount.unit, amount.of if amount.of != amount.unit else None)
    words = [_number_words(amount), *(counted(thing, number) for thing in things)]
    role = None if amount.role in ("other", "distance", "share") else amount.role.replace("_", " ")
    return " ".join(word for word in ((role, *words) if role == "lasted" else (*words, role)) if word)


def _one_number(amount: Amount) -> Number | None:
    """Return the number printed, null for two or none."""
    given = {value for value in (amount.low, amount.best, amount.high) if value is not None}
    return given.pop() if len(given) == 1 else None


def _number_words(amount: Amount) -> str:
    low, best, high, hedge = amount.low, amount.best, amount.high, amount.hedge
    if low is not None and high is not None and low != high:
        return f"{low} to {high}"
    if best is None and low is None and high is None:
        return f"{hedge} of" if hedge and is_crowd(hedge) and (amount.of or amount.unit) else hedge or "?"
    number = next(value for value in (best, low, high) if value is not None)
    usual = "at least" if best is None and high is None else "up to" if best is None and low is None else ""
    return f"{hedge or usual} {number}".strip()


def place_words(place: Place) -> str:
    """Return a place with its area and country, each said once."""
    if place.precision == "country":
        return place.name
    parts = (place.name, place.admin1, place.country or " or ".join(place.claimed_by))
    return ", ".join(dict.fromkeys(part for part in parts if part))
