"""How far the roles reach in print: the whole noun phrase of a source, the whole verb group of a cue.

A claim names its source by the short phrase; who reads the layer alone sees the words a reader would mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .found import Found, noun_phrase
from .subjects import speaker_of

if TYPE_CHECKING:
    from ..tree import Doc, Token

_RELATIVES = ("WP", "WDT")
_GROUP = ("AUX", "ADV", "PART")
_NOT_CUE = {
    "that",
    "when",
    "where",
    "how",
    "why",
    "so",
    "as",
    "there",
    "too",
    "then",
    "however",
    "meanwhile",
    "instead",
}
_STOPS = ('"', "“", "”", "''", "``", ";", ":", "«", "»", ")")
_JOINED = ("appos", "conj", "cc", "punct", "prep")  # what a speaker's phrase goes on with
_LONG = 40  # tokens a source may have; longer ones are parse accidents


def cue_extent(found: Found) -> frozenset[int]:
    """Return the cue's words with auxiliaries, the verbs that lead to it and the adverbs among or before them."""
    words = set(found.cue_tokens or (found.verb.i,))
    if (carrier := _carrier(found)) is not None:
        own = [c.i for c in carrier.lefts if c.dep_ in ("aux", "auxpass", "neg")]
        return frozenset(range(min([carrier.i, *own]), found.verb.i + 1))
    if found.kind in ("according", "citing", "noun", "label"):
        by = max(words) + 1  # "as reported by"
        joins = found.kind == "according" and by < len(found.verb.doc) and found.verb.doc[by].lower_ == "by"
        return frozenset({*words, by} if joins else words)
    doc, start, verb = found.verb.doc, found.verb.sent.start, found.verb.i
    first = min([i for i in words if verb - 6 < i] + [_led(found)])
    if any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in doc[first:verb]):
        first = verb  # "Does the mayor support …?"
    while first > start and _in_group(doc[first - 1]):
        first -= 1
    while first < verb and doc[first].pos_ == "ADV" and first == start:
        first += 1
    last = max(words)
    if last + 1 < found.verb.sent.end and doc[last + 1].pos_ == "ADV" and doc[last + 1].lower_.endswith("ly"):
        last += 1
    if last > verb + 1 and not all(t.pos_ in ("ADV", "ADP") for t in doc[verb + 1 : last]):
        return frozenset(words | set(range(first, verb)))
    return frozenset(range(first, _in_statement(doc, last, found.verb.sent.end) + 1)) | words


def _carrier(found: Found) -> Token | None:
    """Return "released" of "released a statement saying": what carries the words belongs to the cue."""
    verb, noun = found.verb, found.verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or noun.pos_ != "NOUN" or verb.i - noun.i > 2:
        return None
    carrier = noun.head.head if noun.dep_ == "pobj" else noun.head
    near = carrier.pos_ == "VERB" and 0 < verb.i - carrier.i <= 8
    return carrier if noun.dep_ in ("dobj", "pobj") and near and speaker_of(carrier) is not None else None


def _in_statement(doc: Doc, last: int, end: int) -> int:
    """Take in the medium that is part of the act: "said in a written statement"."""
    for token in doc[last + 1 : min(last + 6, end)]:
        if token.lower_ in ("statement", "release"):
            return token.i if doc[last + 1].lower_ == "in" else last
        if token.pos_ not in ("ADP", "DET", "ADJ", "NOUN", "VERB") or token.tag_ in ("VBD", "VBZ"):
            break
    return last


def _led(found: Found) -> int:
    """Return where the cue begins when another verb leads to it: "went on to say", "refused to comment on"."""
    at = found.verb
    while at.dep_ in ("xcomp", "advcl") and 0 < at.i - at.head.i <= 3 and at.head.pos_ in ("VERB", "AUX"):
        if at.dep_ == "advcl" and not all(t.tag_ in ("TO", "RP", "RB") for t in at.doc[at.head.i + 1 : at.i]):
            break
        at = at.head
    own = [c.i for c in at.children if c.dep_ in ("aux", "auxpass", "neg") and at.i - 4 < c.i < at.i]
    return min([at.i, *own])


def _in_group(token: Token) -> bool:
    return token.pos_ in _GROUP and token.tag_ not in ("WRB", "WP") and token.lower_ not in _NOT_CUE


def source_extent(found: Found) -> frozenset[int]:
    """Return the source's words: a relative pronoun as printed, else the noun phrase with what is set on it."""
    if found.source is None:
        return frozenset()
    if (carrier := _carrier(found)) is not None:
        speaker = speaker_of(carrier)
        return frozenset(range(*noun_phrase(speaker))) if speaker is not None else frozenset()
    pronoun = _relative(found)
    if pronoun is not None:
        return frozenset((pronoun.i,))
    if found.kind == "label":
        return frozenset(range(found.verb.i))
    start, end = noun_phrase(found.source)
    if found.kind in ("noun", "citing"):
        return frozenset(range(start, end))
    if found.source.i < found.verb.i:
        return _before_cue(found, start, end)
    return _after_cue(found, start, end)


def _relative(found: Found) -> Token | None:
    """The pronoun of "an official who said", where the claim has the official."""
    at, verb = found.source, found.verb
    assert at is not None
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass") and child.tag_ in _RELATIVES and child.i > at.i:
            return child
    if verb.dep_ == "conj" and verb.head.dep_ == "relcl" and not any(c.dep_ == "nsubj" for c in verb.children):
        return next((c for c in verb.head.lefts if c.dep_ in ("nsubj", "nsubjpass") and c.tag_ in _RELATIVES), None)
    return None


def _before_cue(found: Found, start: int, end: int) -> frozenset[int]:
    doc, source = found.verb.doc, found.source
    assert source is not None
    cue = min(cue_extent(found))
    left = source.left_edge.i
    if left < start and min(found.content, default=cue) > source.i and _opens(doc, left, found.verb.sent.start):
        start = left
    if cue <= end or cue - start > _LONG:
        return frozenset(range(start, end))
    between = doc[end:cue]
    own = {t.i for t in source.subtree}
    plain = all(t.i in own or t.is_punct for t in between) and not any(t.lower_ == "however" for t in between)
    if found.verb.tag_ != "VBG" and (plain or _set_off(between)):
        return frozenset(range(start, cue))
    return frozenset(range(start, max(end, _coordinated(source, cue))))


def _coordinated(source: Token, cue: int) -> int:
    """Return where "Ann Lee, the mayor, and Omar Reyes" ends, when another verb of theirs stands before the cue."""
    end = source.i + 1
    for child in source.rights:
        if child.right_edge.i >= cue or child.dep_ not in _JOINED:
            break
        if child.dep_ in ("appos", "conj"):
            end = child.right_edge.i + 1
    return end


def _opens(doc: Doc, at: int, start: int) -> bool:
    return at == start or doc[at - 1].lower_ in ("and", "but", "—", "–", "while", "as", '"', "“", "''", "``")


def _set_off(between: Sequence[Token]) -> bool:
    """Tell whether the words between source and cue stand between marks: ", who was elected in 2012," or "(R-Iowa)"."""
    words = [t for t in between if t.lower_ != "however"]
    if len(words) < 2 or any(t.text in _STOPS[:7] for t in words[1:-1]):
        return False
    first, last = words[0].text, words[-1].text
    finite = next((at for at, t in enumerate(words) if t.tag_ in ("VBD", "VBZ", "VBP", "MD")), None)
    relative = finite is None or any(t.tag_ in ("WP", "WDT", "WP$", "WRB") for t in words[:finite])
    return relative and (first, last) in ((",", ","), ("-", "-"), ("—", "—"), ("–", "–"), ("--", "--"), ("(", ")"))


def _after_cue(found: Found, start: int, end: int) -> frozenset[int]:
    """In "…," said Ann Lee, a nurse who treated them, the phrase runs to the mark that ends it."""
    doc, source = found.verb.doc, found.source
    assert source is not None
    if found.kind == "according":
        return frozenset(range(start, end))
    own = {t.i for t in source.subtree if t.i >= start}
    last = end
    for token in doc[end : min(found.verb.sent.end, start + _LONG)]:
        if token.i not in own or token.text in _STOPS[:-1] or token.i in found.content:
            break
        last = token.i + 1
    return frozenset(range(start, last))
