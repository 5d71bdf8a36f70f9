"""Printed numbers, in digits or in words, and what they are worth."""

from __future__ import annotations

import re
from functools import cache

from reportedly.model import Number
from reportedly.tsv import rows

LONGEST = 18  # digits; a longer run is a serial number, not a count
GROUPS = r"\u00a0\u202f\u2009"
# In order: 12,345.6 · 12,34,567 (India) · 1.234.567 (Europe) · 38.000 (Europe) · thin spaces · 8,5 (Europe) · the rest.
DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}\.000"
    rf"|\d{{1,3}}(?:[{GROUPS}]\d{{3}})+|\d+,\d{{1,2}}|\d*\.\d+|\d+"
)


@cache
def words(*kinds: str) -> dict[str, float]:
    """Return the number words of these kinds with their values (see words/amount_numbers.tsv)."""
    table = rows("reportedly.words", "amount_numbers")
    return {row["word"]: float(row["value"]) for row in table if row["kind"] in kinds}


@cache
def vague() -> dict[str, tuple[Number, Number] | None]:
    """Return the words for counts without a number; the ends, where custom gives them, serve annotation only."""
    found: dict[str, tuple[Number, Number] | None] = {}
    for row in rows("reportedly.words", "amount_numbers"):
        if row["kind"] == "vague":
            ends = [int(end) for end in row["value"].split()]
            found[row["word"]] = (ends[0], ends[1]) if ends else None
    return found


def any_of(forms: list[str] | dict[str, float]) -> str:
    """Return a pattern for any of the forms, the longest first, single spaces standing for any blank."""
    ordered = sorted(forms, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s") for form in ordered) + ")"


@cache
def worded() -> str:
    """Return the pattern of a number in words: "twenty-one", "two hundred and six", "half a million", "three dozen"."""
    tens, small = any_of(words("ten")), any_of(words("unit", "teen", "zero"))
    big = any_of([word for word in words("magnitude") if word != "hundred"])
    below_100 = rf"(?:{tens}(?:[\s-]{any_of(words('unit'))})?|{small})"
    below_1000 = rf"(?:(?:{below_100}|a)[\s-]hundred(?:\s(?:and\s)?{below_100})?|{below_100})"
    rest = rf"(?:[\s-]{big}(?:\s(?:and\s)?{below_1000}(?:[\s-]{big})?)*)"
    halves = rf"(?:half[\s-](?:a[\s-])?|a[\s-]half[\s-]|a\s){big}"
    return rf"(?:{halves}|{below_1000}(?:\sand\sa\shalf)?{rest}?)"


def plain(printed: str) -> str:
    """Return words as a key of the word lists: lower case, single spaces."""
    return re.sub(r"\s+", " ", printed.casefold())


def exact(value: float) -> Number:
    """Return whole values as int."""
    return int(value) if value == int(value) else value


def read_digits(printed: str) -> Number | None:
    """Return the value of digits with any grouping; null when too long to be a count."""
    plain = re.sub(rf"[{GROUPS}]", "", printed)
    if sum(char.isdigit() for char in plain) > LONGEST:
        return None
    if re.fullmatch(r"\d+,\d{1,2}", plain):
        plain = plain.replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}\.000", plain):
        plain = plain.replace(".", "")
    return exact(float(plain.replace(",", ""))) if "." in plain else int(plain.replace(",", ""))


def read_words(printed: str) -> Number:
    """Return the value of a number in words that `worded` matched."""
    whole, part = 0.0, 0.0
    values = words("unit", "teen", "ten", "zero")
    scales = words("magnitude")
    for word in re.split(r"[\s-]+", printed.casefold()):
        if word in values:
            part += values[word]
        elif word == "half":
            part += 0.5
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in scales:
            whole, part = whole + (part or 1) * scales[word], 0.0
    return exact(whole + part)
