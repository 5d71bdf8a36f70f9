"""Role words: verbs, nouns and states that say what became of the things counted (words/amount_roles.tsv)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from reportedly.model import AmountRole, Span
from reportedly.tsv import rows

from .numerals import any_of


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of words/amount_roles.tsv found in a sentence."""

    span: Span
    uses: tuple[tuple[str, AmountRole], ...]

    def role_as(self, *uses: str) -> AmountRole | None:
        """Return the role these words give when used so, or null."""
        return next((role for use, role in self.uses if use in uses), None)


@cache
def lexicon() -> dict[str, tuple[tuple[str, AmountRole], ...]]:
    """Return the role words with every use and role they have."""
    found: dict[str, tuple[tuple[str, AmountRole], ...]] = {}
    for row in rows("reportedly.words", "amount_roles"):
        found[row["form"].casefold()] = (
            *found.get(row["form"].casefold(), ()),
            (row["use"], cast("AmountRole", row["role"])),
        )
    return found


@cache
def cue_pattern() -> re.Pattern[str]:
    """Return the pattern of any role word or phrase."""
    return re.compile(rf"(?<![\w-]){any_of(list(lexicon()))}(?![\w])", re.IGNORECASE)


def find_cues(text: str, sentence: Span) -> list[Cue]:
    """Return the role words of a sentence in order."""
    cues = []
    for match in cue_pattern().finditer(text, sentence.start, sentence.end):
        uses = lexicon()[re.sub(r"\s+", " ", match[0].casefold())]
        cues.append(Cue(Span(*match.span()), uses))
    return cues
