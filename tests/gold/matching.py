"""Which row meets which claim of the gold: one to one, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from .corpus import Gold, GoldClaim, Row
from .fields import judge
from .names import words
from .texts import squash

FEWEST_WORDS = 3  # a shorter quote could be found in any sentence


def quote_of(row: Row | None) -> str:
    """Return the words a row rests on, white space squashed."""
    return squash(((row or {}).get("evidence") or {}).get("quote") or "")


def is_near(row: Row | None, sentence: str) -> bool:
    """Tell whether the row's words lie in the sentence, or the sentence in them."""
    quote = quote_of(row)
    return len(quote.split()) >= FEWEST_WORDS and (quote in sentence or sentence in quote)


def rows_of(gold: Gold, rows: Sequence[Row]) -> list[Row]:
    """Return the rows that were read from the gold's report."""
    return [row for row in rows if PurePath((row.get("report") or {}).get("file") or "").name == gold.file]


def fitness(claim: GoldClaim, row: Row) -> tuple[int, int]:
    """Return how many fields are right, then how many words the row shares with the anchor."""
    return sum(judge(claim, row).values()), len(words(claim.at) & words(quote_of(row)))


def match(gold: Gold, rows: Sequence[Row]) -> dict[int, int]:
    """Return the row (by place in `rows`) that meets each claim (by place in the gold)."""
    near = [(g, r) for g, claim in enumerate(gold.claims) for r, row in enumerate(rows) if is_near(row, claim.sentence)]
    ranked = sorted(near, key=lambda pair: fitness(gold.claims[pair[0]], rows[pair[1]]), reverse=True)
    met: dict[int, int] = {}
    for g, r in ranked:
        if g not in met and r not in met.values():
            met[g] = r
    return met
