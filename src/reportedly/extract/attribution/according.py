"""Attributions by a phrase: "according to X", "per a report of X", "as quoted by X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sources.words import nouns
from .cues import ACCORDING, verbs
from .found import Aside, Found, noun_phrase
from .subjects import agent_of, can_speak

if TYPE_CHECKING:
    from ..tree import Token

ATTRIBUTES = ("according", "as", "per", "in", "by")  # the words that such phrases begin with
_DIRECT = ("per",)  # prepositions that attribute when they close a clause: "per a report of AP"


def according_phrase(token: Token) -> Aside | None:
    doc = token.doc
    if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
        inner = doc[token.i + 1]
        heads = [c for c in (*inner.children, *token.children) if c.dep_ in ("pobj", "pcomp") and c.i > inner.i]
        words: tuple[int, ...] = (token.i, inner.i)
    elif token.lower_ in _DIRECT and (token.i == token.sent.start or doc[token.i - 1].text == ","):
        heads = [c for c in token.children if c.dep_ == "pobj" and c.pos_ in ("NOUN", "PROPN")]
        words = (token.i,)
    elif token.lower_ == "by":
        return _by_count(token)
    elif token.lower_ == "in" and token.i == token.sent.start and (asked := _poll(token)) is not None:
        heads, words = [asked], (token.i,)
    elif (
        token.lower_ == "as"
        and token.i + 1 < len(doc)
        and doc[token.i + 1].lemma_ in ("quote", "cite", "report", "carry")
    ):
        agent = agent_of(doc[token.i + 1])
        heads, words = [agent] if agent is not None else [], (token.i, token.i + 1)
    elif token.lower_ == "as" and token.head.lemma_ == "put" and token.i == token.sent.start:
        return _as_put(token.head, token)
    else:
        return None
    if not heads:
        return None
    own = frozenset(range(token.i, _phrase_end(heads[0])))
    found = Found(ACCORDING, token, heads[0], frozenset(), "according", words)
    return found, own


def _as_put(verb: Token, mark: Token) -> Aside | None:
    """Return the attribution of "As the mayor put it, …"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    it = next((c for c in verb.rights if c.lower_ == "it"), None)
    if subject is None or it is None or not can_speak(subject):
        return None
    return Found(verbs()["say"], verb, subject, frozenset(), "tail", (verb.i, it.i)), frozenset(range(mark.i, it.i + 1))


def _by_count(by: Token) -> Aside | None:
    """Return the attribution of "four died, by the count of investigators" and "…, by Kyiv's reckoning"."""
    count = next((c for c in by.rights if c.dep_ == "pobj" and c.lemma_ in nouns("count")), None)
    if count is None or not (by.i == by.sent.start or by.doc[by.i - 1].text in (",", "—", "–")):
        return None
    whose = [c for c in count.lefts if c.dep_ == "poss" and c.pos_ != "PRON"]
    whose += [g for c in count.rights if c.lower_ == "of" for g in c.children if g.dep_ == "pobj" and can_speak(g)]
    if not whose:
        return None
    own = frozenset(range(by.i, max(count.i + 1, _phrase_end(whose[0]))))
    return Found(ACCORDING, by, whose[0], frozenset(), "according", (by.i, count.i)), own


def _poll(token: Token) -> Token | None:
    """Return the poll of "In a Sample Wire poll, half of them …", whose word the figures are."""
    head = next((c for c in token.rights if c.dep_ == "pobj"), None)
    return head if head is not None and head.lemma_ in nouns("poll") else None


def _phrase_end(head: Token) -> int:
    """The phrase ends with the noun phrase and what is coordinated with it, never with a clause after a comma."""
    end = noun_phrase(head)[1]
    for child in head.conjuncts:
        if child.i > head.i and child.pos_ in ("NOUN", "PROPN") and child.i - end <= 8:
            end = max(end, noun_phrase(child)[1])
    return end
