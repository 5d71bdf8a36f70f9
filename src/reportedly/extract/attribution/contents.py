"""How far content reaches in print: without what the outlet adds around a cue, or the next cue of the same speaker.

The parse hangs ", adding that …" and ", and accused …" anywhere; a reader hears where one attribution ends.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING

from .cues import attitude_verbs, verbs
from .found import Found
from .resumed import without_resumed

if TYPE_CHECKING:
    from ..tree import Doc, Token

_ASIDE = ("tail", "according")
_LEADS = ("however", "still", "yet", "meanwhile", "moreover", "furthermore", "nevertheless", "also")
_LEAD_PAIRS = ("in addition", "after all", "at least", "in fact", "of course")
_CONTRASTS = ("while", "whereas", "although", "though", "but")
_COORDINATES = ("and", "but")
_CARRY_ON = ("or", "that", "because", "since", "until", "unless", "if", "including", "for", "to", "from", "than")
_RELATIVES = ("WDT", "WP", "WP$")
_COMPLEMENTS = ("frame", "attitude")
_LEAST = 2  # words a content keeps before a clause that is set on it
_SOON = 6  # tokens between a relative pronoun and the cue of its clause
_MARKS = ('"', "“", "”", "''", "``")


def content_extent(found: Found, content: Collection[int], own: Collection[int]) -> frozenset[int]:
    """Return the content's tokens in the cue's own paragraph, as a reader would mark them."""
    kept = whole = frozenset(content)
    if not kept:
        return kept
    doc = found.verb.doc
    if found.kind in _ASIDE and own:
        kept = _before_aside(doc, kept, own)
    kept = _without_relative(found, _to_next_cue(found, _filled(found, kept, own)))
    return _without_lead(doc, kept) if kept else whole


def _before_aside(doc: Doc, content: frozenset[int], own: Collection[int]) -> frozenset[int]:
    """When the clause before "…, X said" is whole, what follows in the sentence is the outlet's."""
    first, last = min(own), max(own)
    sentence = doc[first].sent
    before = [i for i in content if sentence.start <= i < first]
    after = [i for i in content if last < i < sentence.end]
    if not before or not after or doc[min(after)].text in _MARKS or doc[min(after) - 1].text in _MARKS:
        return content
    start = next((i for i in sorted(after) if not doc[i].is_punct), None)
    if start is None or doc[start].lower_ in (*_COORDINATES, *_CARRY_ON) or doc[start - 1].text in _MARKS:
        return content
    if any(doc[i].pos_ == "AUX" or doc[i].tag_ in ("WRB", "IN") for i in _last_word(doc, before)):
        return content  # "That is why, he said, …", "it was, he said, …"
    tops = [doc[i] for i in before if doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") and not hangs(doc[i])]
    return content - frozenset(after) if tops else content


def _last_word(doc: Doc, numbers: Collection[int]) -> list[int]:
    return [i for i in sorted(numbers) if not doc[i].is_punct][-1:]


def _filled(found: Found, content: frozenset[int], own: Collection[int]) -> frozenset[int]:
    """Close the gaps the parse leaves in what follows a cue, and joining words between any two pieces."""
    doc, end = found.verb.doc, found.verb.sent.end
    after = [i for i in content if found.verb.i < i < end]
    if found.kind in ("frame", "attitude") and after:
        content |= frozenset(range(min(after), max(after))) - frozenset(own)
    ordered = sorted(content)
    for one, two in pairwise(ordered):
        if 1 < two - one <= 3 and all(doc[i].pos_ in ("CCONJ", "PUNCT") and i not in own for i in range(one + 1, two)):
            content |= frozenset(range(one + 1, two))
    return content


def hangs(verb: Token) -> bool:
    """Tell whether a verb's clause stands under another, so that it is not what a sentence says."""
    verb = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    if verb.dep_ in ("relcl", "advcl", "acl", "csubj", "pcomp"):
        return True
    return any(c.dep_ == "mark" and c.lower_ != "that" for c in verb.children)


def _to_next_cue(found: Found, content: frozenset[int]) -> frozenset[int]:
    """End the content before ", adding …" and before ", and denied …" with the cue's own tense."""
    doc, verb = found.verb.doc, found.verb
    if found.kind == "frame":
        content = without_resumed(verb, content)
    quoted = False
    for number in sorted(i for i in content if verb.i < i < verb.sent.end):
        token = doc[number]
        if token.text in _MARKS:
            quoted = not quoted
        if quoted or number < verb.i + 4:
            continue
        comma = doc[number - 1].text == "," or (doc[number - 1].text in _MARKS and doc[number - 2].text == ",")
        if comma and token.tag_ == "VBG" and _is_cue(token):
            return _cut(content, number, verb.sent.end)
        if comma and token.tag_ in ("WDT", "WP") and any(_is_cue(t) for t in doc[number + 1 : number + _SOON]):
            return _cut(content, number, verb.sent.end)
        if comma and token.lower_ in _CONTRASTS and any(_is_cue(t) for t in doc[number + 2 : number + _SOON + 2]):
            return _cut(content, number, verb.sent.end)
        if token.lower_ in _COORDINATES and comma and _same_tense(doc, number + 1, verb):
            return _cut(content, number, verb.sent.end)
    return content


def _without_relative(found: Found, content: frozenset[int]) -> frozenset[int]:
    """Leave out a closing ", which had …": what is set on after a comma, outside quotes, is the outlet's."""
    doc, verb = found.verb.doc, found.verb
    inside = sorted(i for i in content if verb.i < i < verb.sent.end)
    if found.kind not in _COMPLEMENTS or not inside or any(doc[i].text in _MARKS for i in range(verb.i, verb.sent.end)):
        return content
    for number in inside[_LEAST:]:
        if doc[number].tag_ in _RELATIVES and doc[_opening(doc, number) - 1].text == ",":
            clause = doc[number].head if doc[number].head.dep_ == "relcl" else None
            if clause is not None and clause.right_edge.i >= inside[-1] - 1:
                return _cut(content, _opening(doc, number), verb.sent.end)
    return content


def _opening(doc: Doc, number: int) -> int:
    """Return where a relative clause begins: at its pronoun, or at "both of whom"."""
    return number - 2 if doc[number - 1].lower_ == "of" else number


def _cut(content: frozenset[int], first: int, end: int) -> frozenset[int]:
    return content - frozenset(range(first, end))


def _same_tense(doc: Doc, at: int, verb: Token) -> bool:
    while at < verb.sent.end and doc[at].pos_ == "ADV":
        at += 1
    return at < verb.sent.end and doc[at].tag_ == verb.tag_ and _is_cue(doc[at])


def _is_cue(token: Token) -> bool:
    lemma = token.lemma_
    return lemma in verbs() or lemma in attitude_verbs()


def _without_lead(doc: Doc, content: frozenset[int]) -> frozenset[int]:
    """Leave out the outlet's "But" and "However," at the head of a sentence."""
    first = min(content)
    if first != doc[first].sent.start:
        return content
    if doc[first].lower_ in _LEADS and first + 1 < len(doc) and doc[first + 1].text == ",":
        return content - {first}
    if first + 2 < len(doc) and doc.printed(first, first + 1).casefold() in _LEAD_PAIRS and doc[first + 2].text == ",":
        return content - {first, first + 1}
    return content
