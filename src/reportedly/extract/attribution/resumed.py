"""Cues that take up the speaker's own thread again: "He denied it had been agreed and said that talks went on".

The parse hangs the second verb on the clause that is said, as if it were said, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cue_verbs import cue_of
from .subjects import can_speak

if TYPE_CHECKING:
    from ..tree import Token

_FINITE = ("VBD", "VBZ", "VBP")
_UNDER = ("ccomp", "advcl", "xcomp", "acl", "relcl", "conj")
_MARKS = ('"', "“", "”", "''", "``")
_OPENS = ('"', "“", "''", "``", "that")
_JOINS = ("and", "but", "while", "whereas")
_NOMINAL = ("DET", "ADJ", "NOUN", "PROPN", "NUM")
_SPEAKER = 12  # words that the other speaker's name and title may take
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def resumed_from(verb: Token) -> Token | None:
    """Return the earlier cue whose speaker goes on with this one, where the parse gives it to who is spoken of."""
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return None
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    if _same_time(first, verb):
        return None
    at = first
    while at.dep_ in _UNDER and at.head.i < at.i:
        at = at.head
        if at.tag_ == verb.tag_ and cue_of(at) is not None:
            return at
    return None


def _says(verb: Token) -> bool:
    """Tell whether a cue has a clause or a quote of its own to say."""
    following = any(c.dep_ in ("ccomp", "parataxis", "xcomp") or c.lower_ == "that" for c in verb.rights)
    return cue_of(verb) is not None and (
        following or any(t.lower_ in _OPENS for t in verb.doc[verb.i + 1 : verb.i + 6])
    )


def _same_time(clause: Token, verb: Token) -> bool:
    """In "He said the mayor came and said …" it may be the mayor who spoke; not with a pronoun or another tense."""
    subject = next((c for c in clause.lefts if c.dep_ in _SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON" or any(c.dep_ in ("aux", "auxpass") for c in clause.lefts):
        return False
    return clause.tag_ == verb.tag_


def without_others(verb: Token, content: frozenset[int]) -> frozenset[int]:
    """End a content before what somebody else says: "The mayor says it sank, and residents said it did not"."""
    doc, quoted = verb.doc, False
    root = verb.sent.root
    for number in sorted(i for i in content if i > verb.i):
        token = doc[number]
        quoted ^= token.text in _MARKS
        if token.text == ";" and not quoted and root.i > number and verb.i != root.i:
            return frozenset(i for i in content if i < number)  # what follows is the sentence's own
        if not quoted and token.lower_ in _JOINS and (cue := _other_cue(token, verb)) is not None and cue.i in content:
            return frozenset(i for i in content if i < number)
    return content


def _other_cue(join: Token, verb: Token) -> Token | None:
    """Return the cue of the speaker whose name follows a joining word: "and residents said that", "and Moscow blaming"."""
    doc, at = join.doc, join.i + 1
    stop = min(at + _SPEAKER, join.sent.end)
    while at < stop and (doc[at].pos_ in _NOMINAL or doc[at].dep_ == "case" or doc[at].tag_ in ("HYPH", "VBN")):
        at += 1
    while at < stop and doc[at].pos_ == "ADV":
        at += 1
    if at == join.i + 1 or at >= stop:
        return None
    cue, name = doc[at], doc[at - 1]
    while name.pos_ == "ADV":
        name = name.nbor(-1)
    if cue_of(cue) is None or name.pos_ not in ("NOUN", "PROPN") or not can_speak(name):
        return None
    if cue.tag_ == "VBG":
        return cue if verb.tag_ == "VBG" and name.pos_ == "PROPN" else None
    if cue.tag_ not in _FINITE or not (_says(cue) or any(c.lower_ in ("of", "for") for c in cue.rights)):
        return None
    return cue if doc[join.i - 1].text == "," or (cue.tag_ == verb.tag_ and name.pos_ == "PROPN") else None


def without_resumed(verb: Token, content: frozenset[int]) -> frozenset[int]:
    """End a content before its speaker's own next cue."""
    quoted = False
    for number in sorted(i for i in content if i > verb.i):
        token = verb.doc[number]
        quoted ^= token.text in _MARKS
        if token.dep_ == "conj" and not quoted and _says(token) and resumed_from(token) is verb:
            first = number
            while verb.doc[first - 1].pos_ in ("ADV", "CCONJ"):
                first -= 1
            return content - frozenset(range(first, verb.sent.end))
    return content
