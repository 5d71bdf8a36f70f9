"""Printed numbers of units: "two and a half", "a couple of", "60 to 90"."""

from __future__ import annotations

import re

from reportedly.model import Number

from . import lexicon

_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_WORD = re.compile(r"[a-z]+")


def read_number(phrase: str) -> Number | None:
    """Return the number of a folded phrase, the last of a range, or null when it is vague ("several")."""
    if fraction := re.fullmatch(r"([0-9,.]+)[ -]([13])/([24])", phrase):
        return _digits(fraction[1]) + int(fraction[2]) / int(fraction[3])
    whole = re.sub(r"[- ]and[- ]a[- ](?:half|quarter)$", "", phrase)
    last = re.split(r" (?:or|to) ", whole)[-1]
    base = _digits(last) if last[:1].isdigit() else _words(last)
    if base is None or whole == phrase:
        return base
    return base + (0.5 if phrase.endswith("half") else 0.25)


def _digits(phrase: str) -> Number:
    last = _DIGITS.findall(phrase)[-1].replace(",", "")
    return float(last) if "." in last else int(last)


def _words(phrase: str) -> Number | None:
    if phrase.startswith("half"):
        return 0.5
    if phrase in {"a", "an", "another"}:
        return 1
    first, _, second = phrase.partition(" and ")
    if second and (_words(first) or 0) < 100:
        return _words(second)  # "six and eight weeks"
    values = [lexicon.forms("number").get(word) for word in _WORD.findall(phrase) if word not in {"and", "a"}]
    if not values or None in values:
        return None
    total = 0
    for value in (int(value) for value in values if value):
        total = max(total, 1) * value if value >= 100 else total + value
    return total
