"""The checker's own reading of a sentence: words, names, numbers, dates. It shares no step with the wording."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly import tsv

TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:['’-]\w+)*")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
NAME = re.compile(r"(?<![\w-])[A-Z][\w'’-]*(?:[ -](?:of the |of |de |al-)?[A-Z][\w'’-]*)*")
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
CALENDAR = frozenset((*MONTHS, *DAYS))
MONTH = "|".join(MONTHS)
DATE = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:[-–]\d{{1,2}})?\s+(?P<m1>{MONTH})|(?P<m2>{MONTH})\.?\s+(?P<d2>\d{{1,2}}))\b",
    re.IGNORECASE,
)
WEEKDAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b", re.IGNORECASE)
COMPOUND = re.compile(r"(\d+)-\w+")
CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b|\b\d{1,2}\s*[ap]\.?m\b", re.IGNORECASE)
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
ARTICLES = frozenset({"a", "an", "the", "that", "also", "however", "meanwhile", "mr", "mrs", "ms", "mr.", "ms."})


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text, case folded, apostrophes straight."""
    return list(cut(text))


@lru_cache(maxsize=20_000)
def cut(text: str) -> tuple[str, ...]:
    return tuple(match.group().replace("’", "'").casefold() for match in TOKEN.finditer(text))


@cache
def spelled() -> dict[str, float]:
    """Return the numbers that are written as words."""
    rows = tsv.rows("reportedly.words", "roundup_numbers")
    return {row["word"]: float(row["value"]) for row in rows}


@lru_cache(maxsize=20_000)
def value_of(token: str) -> str | None:
    """Return a token's number in one form, so that "1,100" and "1100", "six" and "6" are the same; null for a word."""
    if NUMBER.fullmatch(token):
        return token if ":" in token else f"{float(token.replace(',', '')):.12g}" if token.count(".") < 2 else token
    if token in spelled():
        return f"{spelled()[token]:.12g}"
    head = COMPOUND.match(token)
    return f"{float(head.group(1)):.12g}" if head else None


@lru_cache(maxsize=20_000)
def numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of a text in one form; "38 billion" is one number."""
    found: list[str] = []
    before = None
    for token in tokens(text):
        value = value_of(token)
        if value is not None and token in SCALES and before is not None:
            found[-1] = f"{float(before) * SCALES[token]:.12g}"
        elif value is not None:
            found.append(value)
        before = value if value is not None and ":" not in value and value.count(".") < 2 else None
    return tuple(found)


@lru_cache(maxsize=20_000)
def dates(text: str) -> frozenset[str]:
    """Return the calendar days, weekdays and clock times of a text."""
    found = {f"{(m['m1'] or m['m2']).casefold()} {int(m['d1'] or m['d2'])}" for m in DATE.finditer(text)}
    found |= {match.group().casefold() for match in WEEKDAY.finditer(text)}
    return frozenset(found | {re.sub(r"[\s.]", "", match.group().casefold()) for match in CLOCK.finditer(text)})


@lru_cache(maxsize=20_000)
def names(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the capitalised sequences of a text as folded words; sentence openings are among them."""
    found = (cut(match.group()) for match in NAME.finditer(text))
    return tuple(name for name in found if not set(name) <= CALENDAR)


def holds(words: list[str], part: list[str] | tuple[str, ...]) -> bool:
    """Tell whether `part` stands in `words` as one run."""
    size = len(part)
    if not size or part[0] not in words:
        return False
    part = list(part)
    return any(words[at : at + size] == part for at, word in enumerate(words) if word == part[0])


def bare(words: list[str]) -> list[str]:
    """Return the words without articles and courtesy titles, possessives undone."""
    return [word.removesuffix("'s") for word in words if word not in ARTICLES]


def bare_words(text: str) -> list[str]:
    """Return the words of a text as `bare` leaves them."""
    return list(_bare(text))


@lru_cache(maxsize=20_000)
def _bare(text: str) -> tuple[str, ...]:
    return tuple(bare(tokens(text)))
