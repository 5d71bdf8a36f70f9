"""Who is announced as the speaker of the next paragraph: "The church released a statement, saying in part:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..events.words import verb_lists
from .cue_verbs import cue_of
from .found import Found
from .subjects import speaker_of

if TYPE_CHECKING:
    from ..tree import Doc, Token

_MARKS = ":"
_SAYING = ("say", "express", "quote")


def announced(doc: Doc) -> Found | None:
    """Return the speaker whom a paragraph that ends in a colon leads up to, with the last cue before it."""
    if not doc or not doc.text.rstrip().endswith(_MARKS):
        return None
    cues = ((word, cue_of(word)) for word in reversed(doc.sents[-1]))
    told = (
        (word, cue, speaker_of(word))
        for word, cue in cues
        if cue is not None and cue.group in _SAYING and not _withheld(word)
    )
    found = next(((word, cue, source) for word, cue, source in told if source is not None), None)
    if found is None:
        return None
    word, cue, source = found
    return Found(cue, word, source, frozenset(), "frame", (word.i,))


def _withheld(cue: Token) -> bool:
    """In "was refusing to call it a raid:" nobody is about to say so."""
    return cue.dep_ in ("xcomp", "advcl") and cue.head.lemma_ in verb_lists("withholding")
