"""A printed sentence that opens with a word for what was printed before it says nothing where it stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import lists
from .material import Material, named_ways
from .tokens import bare_words, holds, tokens

EXPECTS_WITHIN = 9  # words from "it" to what it stands for: "it is still not known exactly when"


def points_back(text: str, held: Material) -> Iterator[str]:
    """Yield an opening such as "They" or "These reports", unless it is a source that the sentence names."""
    lead, _, quote = text.partition(" wrote: ")
    words = tokens(re.sub(r"^[“\"‘']*", "", quote or text))
    first = re.sub("'(?:s|re|ve|d|ll)$", "", words[0]) if words else ""
    if (
        first not in lists.column("pronouns") - lists.clause_words("quoted speaker")
        or stands_for_nothing(first, words)
        or is_named(words, first, lead, held)
    ):
        return
    yield f"it opens with '{words[0]}', which points back to a sentence that is not printed with it"


def stands_for_nothing(first: str, words: list[str]) -> bool:
    """Tell "it is not known whether" and "this week"."""
    if first == "it":
        is_or_seems = words[0] == "it's" or (words[1:2] != [] and words[1] in lists.clause_words("impersonal"))
        return is_or_seems and bool(lists.clause_words("expects") & set(words[1:EXPECTS_WITHIN]))
    return first in ("this", "that") and words[1:2] != [] and words[1] in lists.clause_words("near")


def is_named(words: list[str], first: str, lead: str, held: Material) -> bool:
    """Tell whether the opening word is a source's own mention that speaks, and the source is named before the quotation."""
    if not any(map(lists.worded_cue, words[1:3])):
        return False  # "He is doubted after saying …" may be anybody
    mine = [link for link in held.links if tokens(link.evidence.quote) == [first]]
    return any(holds(bare_words(lead), way) for link in mine for way in named_ways(link))
