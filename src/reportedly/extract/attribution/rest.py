"""Speech that the parse left without content: after "the mayor said on Friday" the rest of the sentence is his.

Only for verbs that nothing but speech goes with ("say", "tell", "argue"), and only where a clause follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .found import Found
from .frames import cue_of
from .marks import Marks
from .subjects import noun_phrase_before, speaker_of

if TYPE_CHECKING:
    from ..tree import Sentence, Token

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OPENS = ("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM")
_HANGS = ("prep", "npadvmod", "advmod", "dobj", "dative", "tmod")
_SPEAKS = ("VBD", "VBZ", "VBP", "VBG")


def rest_attributions(sentence: Sentence, made: list[Found], marks: Marks) -> Iterator[Found]:
    """Yield an attribution for each cue of speech that has none yet and is followed by a clause."""
    taken = {f.verb.i for f in made}
    for verb in sentence:
        if verb.i in taken or verb.i in marks.inside or verb.tag_ not in _SPEAKS:
            continue
        cue = cue_of(verb)
        if cue is None or "anyone" not in cue.frames or verb.dep_ in ("relcl", "amod"):
            continue
        start = _clause_start(verb, sentence.end)
        source = speaker_of(verb) or noun_phrase_before(verb)
        if start is None or source is None or source.i > verb.i:
            continue
        words = tuple(sorted({verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "neg") and c.i < verb.i)}))
        stop = next((t.i for t in sentence[start - sentence.start :] if t.text == ";"), sentence.end - 1)
        yield Found(cue, verb, source, frozenset(range(start, stop)), "frame", words)


def _clause_start(verb: Token, end: int) -> int | None:
    """Return where the clause after a cue begins, past "on Friday" and whom it was said to."""
    doc, at = verb.doc, verb.i + 1
    for child in verb.rights:
        taken = verb.lemma_ == "say" and child.dep_ == "dobj"  # "says three strikes hit it": nobody is told
        if child.left_edge.i == at and child.dep_ in _HANGS and not taken and not _has_verb(child):
            at = child.right_edge.i + 1
    if at >= end - 2 or (doc[at].pos_ not in _OPENS and doc[at].lower_ != "that"):
        return None
    for token in doc[at:end]:
        if token.tag_ in _FINITE:
            return at
        if token.text in (";", ":") or (token.text == "," and not _leads(verb)):
            break
    return None


def _leads(verb: Token) -> bool:
    """Tell "The operator, a state firm, says three strikes, at noon, hit it", whose first verb the saying is."""
    before = verb.doc[verb.sent.start : verb.i]
    return verb.lemma_ == "say" and verb.i > verb.sent.start and not any(t.tag_ in _FINITE for t in before)


def _has_verb(token: Token) -> bool:
    return any(t.tag_ in _FINITE for t in token.subtree)
