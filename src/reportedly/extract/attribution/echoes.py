"""What somebody holds of words just printed: "…, a claim denied by the company", "…, a view that the union shares"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..events.words import verb_lists
from .cues import Cue, attitude_nouns, verbs
from .found import Aside, Found, noun_phrase
from .subjects import agent_of, can_speak

if TYPE_CHECKING:
    from ..tree import Token

_FRAMES = frozenset(("object",))


def echoed(noun: Token) -> Aside | None:
    """Return the attribution of a noun of saying set after a clause, by whoever echoes or denies it."""
    start = noun.left_edge.i
    if noun.lemma_ not in attitude_nouns() or start <= noun.sent.start or noun.doc[start - 1].text != ",":
        return None
    verb = next((c for c in noun.rights if c.dep_ in ("acl", "relcl")), None)
    cue = _cue(verb) if verb is not None and noun.doc[start].lower_ in ("a", "an", "the") else None
    source = (agent_of(verb) or _subject(verb)) if verb is not None and cue is not None else None
    if verb is None or cue is None or source is None or not can_speak(source):
        return None
    own = frozenset(range(start, max(verb.i + 1, noun_phrase(source)[1])))
    words = tuple(sorted({verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg"))}))
    return Found(cue, verb, source, frozenset(), "tail", words), own


def is_echo(found: Found) -> bool:
    verb = found.verb
    return found.kind == "tail" and verb.dep_ in ("acl", "relcl") and verb.head.lemma_ in attitude_nouns()


def _cue(verb: Token) -> Cue | None:
    lemma = verb.lemma_
    known = verbs().get(lemma)
    if known is not None and known.group in ("deny", "confirm", "reply"):
        return known
    return Cue(lemma, "say", "asserts", None, _FRAMES) if lemma in verb_lists("echoing") else None


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP")), None)
