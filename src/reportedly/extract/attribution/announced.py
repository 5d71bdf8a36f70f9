"""Who is announced as the speaker of the next paragraph: "The church released a statement, saying in part:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cue_verbs import cue_of
from .found import Found
from .subjects import speaker_of

if TYPE_CHECKING:
    from ..tree import Doc

_MARKS = ":"
_SAYING = ("say", "express", "quote")


def announced(doc: Doc) -> Found | None:
    """Return the speaker whom a paragraph that ends in a colon leads up to, with the last cue before it."""
    if not doc or not doc.text.rstrip().endswith(_MARKS):
        return None
    cues = ((word, cue_of(word)) for word in reversed(doc.sents[-1]))
    told = ((word, cue, speaker_of(word)) for word, cue in cues if cue is not None and cue.group in _SAYING)
    found = next(((word, cue, source) for word, cue, source in told if source is not None), None)
    if found is None:
        return None
    word, cue, source = found
    return Found(cue, word, source, frozenset(), "frame", (word.i,))
