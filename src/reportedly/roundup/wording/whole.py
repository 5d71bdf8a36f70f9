"""Whether a clause can be read by itself, and how it goes on after "X said"."""

from __future__ import annotations

import re
from functools import lru_cache

from .. import lists
from .text import Vocabulary, lowered, words_of


def usable(clause: str | None, vocabulary: Vocabulary, *, of_speaker: bool = False) -> str | None:
    """Return the clause, or null when it opens with an unresolved pronoun or speaks in the first person."""
    return lowered(clause, vocabulary) if clause and stands(clause, of_speaker=of_speaker) else None


@lru_cache(maxsize=20_000)
def stands(clause: str | None, *, of_speaker: bool = False) -> bool:
    """Tell whether a clause can be read by itself; a pronoun in it may be its speaker."""
    words = [re.sub("'(?:s|re|ve|d|ll)$", "", word) for word in words_of(clause or "")]
    if (
        clause is None
        or len(words) < 3
        or words[0] in lists.clause_words("auxiliary")
        or unbalanced(clause)
        or not has_verb(words)
        or clause.rstrip('”"’').endswith("?")
    ):
        return False
    if lists.worded_cue(words[-1]) is not None:
        return False
    if (
        (words[0] in lists.clause_words("subordinate") and "," not in clause)
        or words[0] in lists.clause_words("relative")
        or loaded_words(clause)
    ):
        return False
    outside = re.sub(r"[\"“].*?[\"”]", "", clause)
    first_person = lists.clause_words("first person") & set(
        re.findall(r"[^\W\d_]+", outside.replace("US", "").casefold())
    )
    if of_speaker and words[0] in lists.clause_words("may be the speaker"):
        return not first_person
    return (
        not first_person
        and words[0] not in lists.column("pronouns")
        and not lists.clause_words("third person") & set(words[:4])
    )


@lru_cache(maxsize=20_000)
def loaded_words(clause: str) -> bool:
    """Tell whether a clause has a verb that takes a side, such as "claimed", outside quotation marks."""
    outside = words_of(re.sub(r"[\"“].*?[\"”]", "", clause))
    return any((worded := lists.worded_cue(word)) is not None and worded != word for word in outside)


def has_verb(words: list[str]) -> bool:
    return any(word in lists.column("verbs") or word.endswith(("ed", "n't")) for word in words[1:])


def unbalanced(clause: str) -> bool:
    return (
        clause.count("“") != clause.count("”") or clause.count('"') % 2 == 1 or clause.count("(") != clause.count(")")
    )
