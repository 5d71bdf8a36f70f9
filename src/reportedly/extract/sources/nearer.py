"""Whom an outlet's own words speak of right before a pronoun: "Ann Lee shook her head. “It will not do,” she said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ..tree import Doc, Sentence, Token

_SUBJECT = ("nsubj", "nsubjpass")
_FEWEST = 3  # words of the outlet's own that make a sentence one of its own


class Told(Protocol):
    """Knows which words of a paragraph are somebody's, and where those speak."""

    def is_told(self, token: Token) -> bool:
        """Tell whether a word is quoted or otherwise what somebody says."""
        ...

    def is_quoted_word(self, token: Token) -> bool:
        """Tell whether a word stands between quotation marks."""
        ...

    def tellers(self, token: Token) -> Iterable[Token]:
        """Yield who says a word, the innermost first."""
        ...

    def voiced_in(self, sentence: Sentence) -> Collection[object]:
        """Return the attributions whose source stands in a sentence."""
        ...


def subjects_before(pronoun: Token, above: Doc | None, told: Mapping[int, Told]) -> Iterator[Token]:
    """Yield the subjects of the outlet's own words before a pronoun, nearest first: of its sentence, then of the last before it.

    None where somebody speaks in that sentence, who is then the last to have spoken.
    """
    own = pronoun.sent
    here = told[id(own.doc)]
    if here.is_told(pronoun):
        if not here.is_quoted_word(pronoun):
            yield from (teller for teller in here.tellers(pronoun) if teller.sent is own)
        return
    yield from (t for t in reversed(own.doc[own.start : pronoun.i]) if _is_subject(t) and not here.is_told(t))
    for sentence in _before(own, above):
        known = told[id(sentence.doc)]
        if known.voiced_in(sentence):
            return
        words = [word for word in sentence if not (word.is_punct or word.is_space or known.is_told(word))]
        if len(words) >= _FEWEST:
            yield from (t for t in words if _is_subject(t) and t.head.dep_ in ("ROOT", "conj"))
            return


def speaker_of(pronoun: Token, told: Mapping[int, Told]) -> Token | None:
    """Return who says "I" or "we": the innermost speaker around it who is no "I" or "we" too."""
    if id(pronoun.doc) not in told:
        return None
    around = told[id(pronoun.doc)].tellers(pronoun)
    return next((teller for teller in around if teller is not pronoun and teller.pos_ != "PRON"), None)


def _before(own: Sentence, above: Doc | None) -> Iterator[Sentence]:
    """Yield the sentences before one, nearest first, on into the paragraph above."""
    yield from (s for s in reversed(own.doc.sents) if s.start < own.start)
    yield from reversed(above.sents if above is not None else ())


def _is_subject(token: Token) -> bool:

    return token.dep_ in _SUBJECT
