"""An attribution while it is being found, in tokens of a parsed paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.model import Span

from ..tree import once
from .cues import Cue

if TYPE_CHECKING:
    from ..tree import Doc, Sentence, Token


LONGEST = 400  # tokens; a longer sentence has no end mark where it should


@dataclass(slots=True, eq=False)
class Found:
    """One attribution: its cue, the head of its source's noun phrase, and its content as token numbers.

    `verb` is the cue's head token; `relays` are source heads that pass these words on ("told TASS", "quoted by
    Axios"), nearest first; `extra` is what hangs on the cue and belongs to no role (addressee, medium, time).
    """

    cue: Cue
    verb: Token
    source: Token | None
    content: frozenset[int]
    kind: str
    cue_tokens: tuple[int, ...] = ()
    relays: list[Token] = field(default_factory=list)
    carried: bool = False  # the source stands in another sentence
    order: int = 0  # among attributions of one content, the lower is nearer to the origin

    def covers(self, token: Token) -> bool:
        return token.i in self.content

    def beside(self, token: Token) -> bool:
        """Tell whether the cue stands in the token's sentence; a quote's speaker may stand paragraphs before."""
        return self.verb.doc is token.doc and self.verb.sent.start == token.sent.start


def subtree(token: Token) -> frozenset[int]:
    return frozenset(t.i for t in token.subtree)


def is_read(sentence: Sentence) -> bool:
    """Tell whether a sentence is of a length that people write; what is longer is a list or no text."""
    return len(sentence) <= LONGEST


@once
def noun_phrase(head: Token) -> tuple[int, int]:
    """Return the first and the one-past-last token of the phrase, without relative clauses and later coordination."""
    left, right = head.left_edge.i, head.i
    commas = [
        t.i
        for t in head.doc[left : head.i]
        if t.text in (",", ";") and t.i > left and not (t.nbor(-1).pos_ == t.nbor().pos_ == "ADJ")
    ]
    quoted = [t.i for t in head.lefts if t.dep_ == "amod" and t.lower_ in ("quoted", "cited")]
    if quoted:
        left = quoted[-1] + 1
    elif commas:  # "… of the city, Ukraine's rescue service": the parse ran two phrases together
        left = commas[-1] + 1
    for child in head.rights:
        if (child.dep_ in ("prep", "amod") or (child.dep_ == "acl" and child.tag_ == "VBN")) and not _after_comma(
            head, child
        ):
            right = max(right, child.right_edge.i)
        elif child.dep_ in ("appos", "relcl", "conj", "cc", "punct", "acl", "prep"):
            break
        else:
            right = max(right, child.right_edge.i)
    return left, right + 1


def _after_comma(head: Token, child: Token) -> bool:
    between = head.doc[head.i + 1 : child.left_edge.i]
    return any(token.text in (",", "—", "–", ";") for token in between)


def pieces(doc: Doc, numbers: Iterable[int]) -> tuple[Span, ...]:
    """Return the runs of tokens as spans of the paragraph's text, without punctuation at either end of a run."""
    spans, run = [], []
    ordered = sorted(numbers)
    for at, number in enumerate(ordered):
        run.append(number)
        if at + 1 == len(ordered) or ordered[at + 1] != number + 1:
            spans += _trim(doc, run)
            run = []
    return tuple(spans)


def _trim(doc: Doc, run: list[int]) -> list[Span]:
    while run and (doc[run[0]].text in ",;:.—–-" or doc[run[0]].is_space):
        run = run[1:]
    while run and (doc[run[-1]].text in ",;:—–-" or doc[run[-1]].is_space):
        run = run[:-1]
    return [Span(doc[run[0]].idx, doc[run[-1]].idx + len(doc[run[-1]].text))] if run else []


Aside = tuple[Found, frozenset[int]]  # an attribution set beside what it attributes, and the words of its own
