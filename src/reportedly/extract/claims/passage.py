"""The words a claim rests on: from a proposition's first word to its last, trimmed of what joins it to others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reportedly.model import Span

if TYPE_CHECKING:
    from ..tree import Doc

_UNSHOWN = re.compile(
    r"without (?:providing|giving|offering|presenting) (?:any )?(?:evidence|details|proof), (?:that )?", re.IGNORECASE
)
_STRAY = ",;:—–-"
_LEADS = ("that ", "but ", "and ", "while ", "although ", "because ", "which ")
_TAILS = (" and", " but", " while")
_IS = re.compile(r"That (?:is|was|['’]s) ")  # "That is untrue" says what it is of
_LONGEST = max(map(len, _LEADS))
_MOST = 4  # leads that follow each other: "but that …" has two
_KEPT = 8  # characters that must remain after a joining word is taken off
_MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"))


def passage(doc: Doc, tokens: Iterable[int]) -> Span:
    """Return the span of the paragraph's text from the first to the last of the tokens, trimmed."""
    numbers = sorted(tokens)
    words = [i for i in numbers if not doc[i].is_punct and not doc[i].is_space] or numbers
    first, last = doc[words[0]], doc[words[-1]]
    span = _trimmed(doc.text, Span(first.idx, last.idx + len(last.text)))
    for _ in range(_MOST):
        low = doc.text[span.start : span.start + _LONGEST].casefold()
        if not low.startswith(_LEADS):
            break
        lead = next(lead for lead in _LEADS if low.startswith(lead))
        if len(span) <= len(lead) + _KEPT or _IS.match(doc.text, span.start):
            break
        span = _trimmed(doc.text, Span(span.start + len(lead), span.end))
    if opened := _UNSHOWN.match(span.of(doc.text)):
        span = _trimmed(doc.text, Span(span.start + opened.end(), span.end))
    for tail in _TAILS:
        if span.of(doc.text).endswith(tail):
            span = _trimmed(doc.text, Span(span.start, span.end - len(tail)))
    return _trimmed(doc.text, _without_lone_marks(doc.text, span))


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start] in _STRAY or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _STRAY or text[end - 1].isspace()):
        end -= 1
    return Span(start, end)


def _without_lone_marks(text: str, span: Span) -> Span:
    """Return the span with its quote marks in pairs: the partner just outside is taken in, a lone one at an end left out."""
    start, end = span.start, span.end
    for opening, closing in _MARKS:
        words = text[start:end]
        if words.count('"') % 2 == 0 if opening == '"' else words.count(opening) == words.count(closing):
            continue
        if text[max(0, start - 1) : start] == opening:
            start -= 1
        elif text[end : end + 1] == closing and closing != "’":
            end += 1
        elif words.startswith(opening):
            start += 1
        elif words.endswith(closing) and closing != "’":
            end -= 1
    return Span(start, end)
