"""Who speaks in a clause set beside what is said, before its verb or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .subjects import agent_of, can_speak

if TYPE_CHECKING:
    from ..tree import Doc, Token

_PASSES_ON = ("monitor", "quote", "cite", "carry", "receive")
_ASIDE = 10  # words of such an aside
CLOSE = (",", "”", '"', "’", "—", "–", "-", "!", "?", "…", "»", "''")  # marks before a clause set aside
_NAMES = ("NOUN", "PROPN", "PRON")


def tail_subject(verb: Token) -> Token | None:
    """Return the head of the speaker's noun phrase."""
    agent = agent_of(verb)
    if agent is not None:
        return agent
    before = [c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass") and c.tag_ not in ("WP", "WDT")]
    if (aside := _aside(verb)) is not None:
        return aside
    if before and can_speak(before[-1]):
        return before[-1]
    return _inverted(verb) or _left_of(verb) or (before[-1] if before else None)


def _aside(verb: Token) -> Token | None:
    """The subject of a clause set between commas: "More than 450 rescuers, said officials in Kyiv, worked there"."""
    doc, end = verb.doc, verb.sent.end
    if (
        verb.i == verb.sent.start
        or verb.lemma_ == "tell"  # what follows is who was told
        or doc[verb.i - 1].text not in (",", "”", '"')
        or verb.tag_ not in ("VBD", "VBZ", "VBP")
    ):
        return None
    stop = next((t.i for t in doc[verb.i + 1 : end] if t.is_punct and t.tag_ != "HYPH"), end)
    inside = doc[verb.i + 1 : stop]
    if (
        stop >= end - 1
        or not len(inside)
        or len(inside) > 8
        or inside[0].pos_ == "ADP"  # "said of the plan"
        or any(t.pos_ in ("VERB", "AUX", "SCONJ") or t.lower_ == "that" for t in inside)
    ):
        return None
    head = next((t for t in inside if t.pos_ in _NAMES and not (t.i + 1 < stop and _goes_on(doc[t.i + 1]))), None)
    return head if head is not None and can_speak(head) else None


def _goes_on(token: Token) -> bool:
    return token.pos_ in _NAMES or token.tag_ in ("POS", "HYPH")


def _inverted(verb: Token) -> Token | None:
    """The subject after the verb: "…," said the governor."""
    if verb.lemma_ != "tell" and verb.i > verb.sent.start and verb.doc[verb.i - 1].text in CLOSE:
        for token in verb.doc[verb.i + 1 : verb.sent.end]:
            if (
                token.dep_ in ("dobj", "attr", "npadvmod", "ccomp", "nsubj")
                and token.head.i == verb.i
                and token.pos_ in _NAMES
            ):
                return token
    return None


def _left_of(verb: Token) -> Token | None:
    """The noun phrase that ends before a closing verb to which the parse gave no subject: "…, the governor, X, said."."""
    doc, start = verb.doc, verb.sent.start
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    at = verb.i - 1
    while at > start and (doc[at].text == "," or doc[at].pos_ in ("AUX", "ADV")):
        at -= 1
    if (passing := _passing_on(doc, at, start)) is not None:
        at = passing.i - 2
    if doc[at].pos_ not in ("NOUN", "PROPN"):
        return None
    up = doc[at]
    while up.head.i != up.i and up.sent.start == start and up.head.i < verb.i:
        if can_speak(up) and up.left_edge.i > start and doc[up.left_edge.i - 1].text in CLOSE:
            return up
        up = up.head
    if can_speak(up) and up.left_edge.i > start and doc[up.left_edge.i - 1].text in CLOSE:
        return up
    return _flat(doc[at], start)


def _passing_on(doc: Doc, at: int, start: int) -> Token | None:
    """Return the participle set between a speaker and the verb: "…, HNA, monitored by the Sample Service, said"."""
    near = reversed(doc[max(start + 2, at - _ASIDE) : at])
    return next((t for t in near if t.tag_ == "VBN" and t.lemma_ in _PASSES_ON and doc[t.i - 1].text == ","), None)


def _flat(last: Token, start: int) -> Token | None:
    """Return the last noun when plain words of one noun phrase lead from it back to a comma or closing quote."""
    at = last.i
    while at > start and (
        last.doc[at - 1].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
        or last.doc[at - 1].dep_ == "case"
        or last.doc[at - 1].tag_ in ("POS", "VBN", "PRP$")
    ):
        at -= 1
    return last if at > start and last.doc[at - 1].text in CLOSE and can_speak(last) else None
