"""Reports that are no copies of each other: the samples, told of other towns, people and figures, in other words.

Each word that names a town or a person becomes another of the same length, and so does each that no word list and no field
of a claim knows; each figure becomes another of as many digits. Text and claims change alike, so that every passage stays
where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import msgspec

from reportedly.model import Claim, Report

VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwz"
QUOTE = re.compile(r'(?<="quote":")(?:[^"\\]|\\.)*')
VALUE = re.compile(r'(?:(?<="low":)|(?<="best":)|(?<="high":))\d+')
NUMBER = re.compile(r"(?<![\w:])(?!20\d\d\b)(\d[\d,]*?)(0{6,})?(?![\d:]|,\d)")
SPOT = re.compile(r'"geonames":(\d+),"lat":(-?[\d.]+)')
WORD = re.compile(r"(?<![/\\\w])[^\W\d_]{4,}")
LONG = 5  # letters of an ordinary word that is changed


@dataclass(frozen=True)
class Vocabulary:
    """The words that name towns and people, and those that reading, comparing or wording may know."""

    names: frozenset[str]
    known: frozenset[str]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Vocabulary:
        claims = list(claims)
        towns = [place.name for one in claims for place in one.places if place.precision not in ("country", "region")]
        people = [link.source for one in claims for link in one.chain if link.kind == "person"]
        lands = {place.name for one in claims for place in one.places if place.precision == "country"}
        names = {word for name in (*towns, *people) for word in WORD.findall(name) if word[0].isupper()} - lands
        fields = (QUOTE.sub("", _row(claim)) for claim in claims)
        listed = (one.read_text("utf-8") for one in files("reportedly.words").iterdir() if one.name.endswith(".tsv"))
        return cls(
            frozenset(names), frozenset(word.casefold() for text in (*fields, *listed) for word in WORD.findall(text))
        )

    def is_ordinary(self, word: str) -> bool:
        return word.islower() and len(word) >= LONG and word not in self.known


def varied(report: Report, claims: Sequence[Claim], nth: int, words: Vocabulary) -> tuple[Report, list[Claim]]:
    """Return a report with its claims as of other towns, people and figures."""
    return replace(report, text=_told(report.text, nth, words)), [_varied(claim, nth, words) for claim in claims]


def _varied(claim: Claim, nth: int, words: Vocabulary) -> Claim:
    letters = _turned(nth)
    row = QUOTE.sub(lambda quote: _told(quote[0], nth, words), _row(claim))
    parts = QUOTE.split(row)
    named = [
        WORD.sub(lambda word: word[0].translate(letters) if word[0] in words.names else word[0], one) for one in parts
    ]
    row = "".join(one for pair in zip(named, [*QUOTE.findall(row), ""], strict=True) for one in pair)
    row = VALUE.sub(lambda value: _recounted(value[0], nth), row)
    row = SPOT.sub(lambda found: f'"geonames":{int(found[1]) * 100 + nth % 95},"lat":{_moved(found[2], nth)}', row)
    return msgspec.json.decode(row, type=Claim)


def _row(claim: Claim) -> str:
    return msgspec.json.encode(claim).decode()


def _told(text: str, nth: int, words: Vocabulary) -> str:
    """Return a text in other words: towns and people, what no list knows, and figures."""
    letters = _turned(nth)

    def other(word: re.Match[str]) -> str:
        return word[0].translate(letters) if word[0] in words.names or words.is_ordinary(word[0]) else word[0]

    return _recounted(WORD.sub(other, text), nth)


@cache
def _turned(nth: int) -> dict[int, int]:
    """Return a table that makes other words: vowels stay vowels."""
    table: dict[int, int] = {}
    for letters, by in ((CONSONANTS, nth % len(CONSONANTS)), (VOWELS, nth // len(CONSONANTS) % len(VOWELS))):
        table |= str.maketrans(letters + letters.upper(), _from(letters, by) + _from(letters, by).upper())
    return table


def _from(letters: str, by: int) -> str:
    return letters[by:] + letters[:by]


def _recounted(text: str, nth: int) -> str:
    return NUMBER.sub(lambda number: _other(number[1], nth) + (number[2] or ""), text)


def _other(digits: str, nth: int) -> str:
    """Return a number of as many digits, the first of them the same."""
    return digits[:1] + "".join(str((int(one) + nth) % 10) if one.isdigit() else one for one in digits[1:])


def _moved(latitude: str, nth: int) -> str:
    return f"{float(latitude) + nth % 19 / 5:.4f}"
