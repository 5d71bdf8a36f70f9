"""Who spoke a quote, read from the words right after its closing mark, whatever the parse makes of them.

"…," Ann Lee said; "…," said Ann Lee, a nurse; "…!" she told reporters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .cues import Cue, verbs
from .frames import CITES, cue_of

if TYPE_CHECKING:
    from ..tree import Doc, Token

_FINITE = ("VBD", "VBZ", "VBP", "VBN", "VB")
_NOMINAL = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM")
_NAMES = ("NOUN", "PROPN", "PRON")
_STOPS = (".", ";", ":", "!", "?", "“", '"', "''", "``", "«", "”", "»")
_ENDS = (",", ".", "!", "?", "…", "...", "—", "–", "-", "--", ";", ":")
_FAR = 30  # words a speaker's description may take before the cue
_NEVER = ("accuse", "condemn", "express", "demand")


@dataclass(frozen=True, slots=True)
class Tail:
    """A cue and its speaker after a quote, and the words that both take up."""

    cue: Cue
    verb: Token
    source: Token
    own: frozenset[int]


def tail_after_quote(doc: Doc, at: int, end: int) -> Tail | None:
    """Return the cue and speaker that begin at a token right after a closing mark, within the sentence's end."""
    if at >= end:
        return None
    return _verb_first(doc, at, end) or _speaker_first(doc, at, end)


def _verb_first(doc: Doc, at: int, end: int) -> Tail | None:
    verb = doc[at]
    cue = _cue(verb)
    head = _head(doc, at + 1, end) if cue is not None else None
    if cue is None or head is None:
        return None
    return Tail(cue, verb, head, frozenset(range(at, _stop(doc, head.i + 1, end))))


def _speaker_first(doc: Doc, at: int, end: int) -> Tail | None:
    head = _head(doc, at, end) if doc[at].tag_ != "CC" else None  # "“…”, and the mayor hinted that …"
    if head is None or not _ends_before(doc, at):
        return None
    for token in doc[head.i + 1 : min(end, at + _FAR)]:
        if token.text in _STOPS:
            return None
        cue = _cue(token)
        if cue is not None and _is_main(doc, head.i, token.i):
            return Tail(cue, token, head, frozenset(range(at, _stop(doc, token.i + 1, end))))
    return None


def _ends_before(doc: Doc, at: int) -> bool:
    """Tell whether a mark of the quote's or of the sentence's ends what is quoted, so that a speaker may follow."""
    return any(token.text in _ENDS for token in doc[max(0, at - 2) : at])


def _cue(verb: Token) -> Cue | None:
    """The lexicon's entry for a verb form, also where the tagger took it for a noun."""
    cue = cue_of(verb) or (verbs().get("say") if verb.lower_ in ("said", "says") else None)
    if cue is None or cue.group in _NEVER or verb.lower_ in CITES or verb.tag_ not in (*_FINITE, "NN", "NNP"):
        return None
    return cue


def _head(doc: Doc, at: int, end: int) -> Token | None:
    """Return the last noun of the plain noun phrase that begins at a token."""
    head = None
    for token in doc[at:end]:
        if token.tag_ in ("WP", "WDT", "WP$") or token.lower_ == "that":
            break
        if token.pos_ in _NAMES and not (token.pos_ == "PRON" and token.tag_ == "PRP$"):
            head = token
        elif not _inside_phrase(token):
            break
        if token.tag_ == "PRP" and token.i == at:
            break
    return head


def _inside_phrase(token: Token) -> bool:
    return token.pos_ in _NOMINAL or token.tag_ in ("POS", "HYPH", "VBN", "VBG", "CC", "PRP$") or token.text in "-–."


def _is_main(doc: Doc, head: int, verb: int) -> bool:
    """Tell whether a verb is that of the speaker, with at most a description set off by commas before it."""
    between = doc[head + 1 : verb]
    plain = [t for t in between if t.pos_ not in ("AUX", "ADV", "PART")]
    if not plain:
        return True
    off = plain[0].text in (",", "(", "-", "–", "—") and plain[-1].text in (",", ")", "-", "–", "—")
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in between)
    relative = any(t.tag_ in ("WP", "WDT", "WP$") for t in between)
    return off and (relative or not finite) if plain[0].pos_ != "ADP" else not finite


def _stop(doc: Doc, at: int, end: int) -> int:
    """Return where the tail ends: before its next comma or stop, a final mark left out."""
    for token in doc[at:end]:
        if token.text in _STOPS or token.text == ",":
            return token.i
    return end
