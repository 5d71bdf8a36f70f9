"""Speakers named before a colon: "ANN LEE: We are ready." in a transcript or headline, "He went on:" above a quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .cues import Cue
from .found import Found
from .frames import cue_of
from .subjects import speaker_of

if TYPE_CHECKING:
    from ..tree import Doc, Token

_OPENING = re.compile(r"([QA]\.(?= )|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?=: ))")
_OFFICE = re.compile(r"((?:[A-Z][\w’'-]+ ){1,4}[A-Z][\w’'-]+)(, [^:;.!?“”\"]{3,90}): ")
_LABEL = Cue(":", "say", "asserts", None, frozenset())
_NOTICES = ("correction", "corrections", "corrected", "clarification", "update", "updated", "note", "editor", "amended")
_MOST = 8  # words a label may have: "Former harbour master Ann Lee (Sample Party):"
_TURNS = ("Q", "A", "Question", "Answer")
_PERSON = ("i", "we", "you", "my", "our", "me", "us")
_QUOTES = ('"', "“", "``", "«", "„")
_PAIR = 2  # straight marks open and close alike
_LEAST = 3  # words it must be followed by


def speaker_labels(paragraphs: Iterable[str]) -> frozenset[str]:
    """Return the labels of a transcript, by one that comes back among others: "MODERATOR", "REYES", "MODERATOR"."""
    labels = Counter(match.group(1) for text in paragraphs if (match := _OPENING.match(text)))
    turns = len(labels) > 1 and max(labels.values()) > 1
    return frozenset(labels) if turns or {"Q.", "A."} <= labels.keys() else frozenset()


def transcribed(doc: Doc, labels: frozenset[str] = frozenset()) -> Iterator[Found]:
    """Yield the speakers of a transcript: "Q: … A: …", and "ANN LEE: …" before words in the first or second person.

    `labels` are those that the whole report shows to be speakers.
    """
    turn = _OPENING.match(doc.text) if labels else None
    if turn is not None and turn.group(1) in labels:
        mark = doc.at(turn.end(1) if doc.text[turn.end(1)] == ":" else turn.start(1))
        if mark.i + 1 < len(doc):
            source = mark.nbor(-1) if mark.i else mark
            first = mark.i + 1 + (mark.nbor().text == ".")
            yield Found(_LABEL, mark, source, frozenset(range(first, len(doc))), "label", (mark.i,))
            return
    if (posted := _with_office(doc)) is not None:
        yield posted
        return
    opened = [(sentence.start, colon) for sentence in doc.sents if (colon := _speaker_label(doc, sentence.start))]
    bounds = [*(start for start, _ in opened[1:]), len(doc)]
    for (_, colon), end in zip(opened, bounds, strict=False):
        if end - colon.i > _LEAST and (colon.nbor(-1).text in _TURNS or _in_person(doc, colon.i, end)):
            content = frozenset(range(colon.i + 1, end))
            yield Found(_LABEL, colon, colon.nbor(-1), content, "label", (colon.i,))


def _with_office(doc: Doc) -> Found | None:
    """Return the speaker of "Ann Lee, head of the council: “…”" and "Ann Lee, in an address: the pier is shut"."""
    opening = _OFFICE.match(doc.text)
    if opening is None:
        return None
    name, mark = doc.at(opening.end(1) - 1), doc.at(opening.end(2))
    inside = doc[name.i + 1 : mark.i]
    if mark.text != ":" or name.pos_ != "PROPN" or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in inside):
        return None
    if len(doc) - mark.i <= _LEAST:
        return None
    return Found(_LABEL, mark, name, frozenset(range(mark.i + 1, len(doc))), "label", (mark.i,))


def _speaker_label(doc: Doc, start: int) -> Token | None:
    """Return the colon after a turn's mark at a sentence's start, or after capitalised words at the paragraph's."""
    colon = next((t for t in doc[start + 1 : start + _MOST + 1] if t.text == ":"), None)
    if colon is None:
        return None
    words = doc[start : colon.i]
    if any(t.lower_ in _NOTICES for t in words):
        return None
    named = start == 0 and all(t.text[:1].isupper() and t.text.replace("-", "").isalpha() for t in words)
    return colon if named or (len(words) == 1 and words[0].text in _TURNS) else None


def _in_person(doc: Doc, start: int, end: int) -> bool:
    """Tell speech, or one whole quote, from news after a place's name: "MAREL: The ferry sank."."""
    quotes = [t.i for t in doc[start:end] if t.text in _QUOTES]
    return (
        (quotes[0] == start + 1 and len(quotes) <= _PAIR)
        if quotes
        else any(t.lower_ in _PERSON for t in doc[start:end])
    )


def labelled(doc: Doc) -> Found | None:
    """Return the attribution of a paragraph that opens with a name and a colon."""
    colon = next((t for t in doc[1 : _MOST + 1] if t.text == ":"), None)
    if colon is None or len(doc) - colon.i <= _LEAST:
        return None
    words = [t for t in doc[: colon.i] if not t.is_punct]
    if not words or not all(_name(t) for t in words) or not any(t.pos_ == "PROPN" for t in words):
        return None
    content = frozenset(range(colon.i + 1, len(doc)))
    return Found(_LABEL, colon, words[-1], content, "label", (colon.i,))


def _name(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ", "ADP") and len(token.text) > 1


def introduced(doc: Doc) -> Found | None:
    """Return who is about to speak when a paragraph ends with a cue and a colon; the content is in the next."""
    if len(doc) < 3 or doc[len(doc) - 1].text != ":":
        return None
    sentence = doc[len(doc) - 1].sent
    for token in reversed(sentence):
        cue = cue_of(token)
        source = speaker_of(token) if cue is not None else None
        if cue is not None and source is not None and source.i < token.i:
            return Found(cue, token, source, frozenset(), "frame", (token.i,))
    return None
