"""Role words: verbs, nouns and states that say what became of the things counted (words/amount_roles.tsv)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from reportedly.model import AmountRole, Span
from reportedly.tsv import rows

from .numerals import worded

PAST = re.compile(r"^\w+(?:ed|en|own)$|^(?:hurt|hit|slain|sunk|struck|sent|held|lost|paid|spent|bought)$")
FIRST = re.compile(r"\w+")
NUMBER = re.compile(rf"\s(?:[a-z]+\s){{0,2}}(?:\d|{worded()}\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of words/amount_roles.tsv found in a sentence."""

    span: Span
    uses: tuple[tuple[str, AmountRole], ...]
    past: bool  # a form that can stand in a passive: "hit", "shot down", not "strike"

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
def past_form(form: str) -> bool:
    """Tell past participles, and phrases, from other forms."""
    return " " in form or PAST.search(form) is not None


@cache
def by_first_word() -> dict[str, tuple[str, ...]]:
    """Return the forms by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for form in sorted(lexicon(), key=len, reverse=True):
        found.setdefault(FIRST.match(form)[0], []).append(form)  # type: ignore[index]
    return {first: tuple(forms) for first, forms in found.items()}


@cache
def _states_first(form: str) -> bool:
    """In "left 12 dead and wounded 30" the first word is no verb, so the number after belongs to the second alone."""
    first, joined, _ = form.partition(" and ")
    return bool(joined) and not any(use == "verb" for use, _ in lexicon().get(first, (("verb", "killed"),)))


def find_cues(text: str, sentence: Span) -> list[Cue]:
    """Return the role words of a sentence in order, the longest form at each place."""
    lowered = text[sentence.start : sentence.end].lower()
    if len(lowered) != len(sentence):  # a letter whose lower case is longer
        lowered = text[sentence.start : sentence.end]
    cues, at = [], 0
    for match in FIRST.finditer(lowered):
        if match.start() < at or lowered[match.start() - 1 : match.start()] == "-":
            continue
        for form in by_first_word().get(match[0], ()):
            end = match.start() + len(form)
            whole = lowered.startswith(form, match.start()) and not lowered[end : end + 1].isalnum()
            if whole and not (_states_first(form) and NUMBER.match(lowered, end)):
                cues.append(
                    Cue(Span(sentence.start + match.start(), sentence.start + end), lexicon()[form], past_form(form))
                )
                at = end
                break
    return cues
