"""What stands behind a relay: "Axios, citing an official", "quoted X as saying", "a source quoted by Axios"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sources.words import nouns
from .cues import CITING
from .found import Found, subtree
from .frames import CITES
from .subjects import agent_of, can_speak

if TYPE_CHECKING:
    from ..tree import Sentence, Token

_AGENTS = ("er", "or", "ist", "ian", "man", "woman")
PASSES_ON = ("quote", "cite", "monitor", "carry", "publish", "report", "interview", "relay")


def citing_attributions(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Return the origins that the sentence's relays cite; each relay's content then holds the citing words."""
    made = []
    for token in sentence:
        if token.lower_ in CITES or (token.lemma_ in ("cite", "quote") and token.dep_ == "relcl"):
            cited = next((c for c in token.children if c.dep_ in ("dobj", "pobj") and c.i > token.i), None)
            cited = cited if cited is not None and _may_speak(cited) else None
            outer = _outer(token, found) if cited is not None else None
            if cited is not None and outer is not None:
                own = (
                    frozenset(range(token.i, token.right_edge.i + 1))
                    if cited.right_edge.i <= token.right_edge.i
                    else subtree(token)
                )
                for other in found:
                    other.content -= own
                content = outer.content
                outer.content = outer.content | own
                made.append(Found(CITING, token, cited, content, "citing", (token.i,)))
    return made


def _may_speak(noun: Token) -> bool:
    """Tell a source from a reason ("citing the rain") and from bare data, which nobody is known to speak by.

    A noun that is in no list may still name who does something.
    """
    if noun.lower_ in nouns("basis") and not any(
        c.pos_ == "PROPN" or c.lower_ in ("of", "from", "by") for c in noun.children
    ):
        return False
    return can_speak(noun) or (noun.pos_ == "NOUN" and noun.lemma_.endswith(_AGENTS))


def _outer(token: Token, found: list[Found]) -> Found | None:
    """The relay is the attribution that stands nearest before the citing."""
    inside = range(token.i, token.right_edge.i + 1)
    before = [f for f in found if f.source is not None and f.source.i < token.i and f.source.i not in inside]
    return max(
        before,
        key=lambda f: (
            max(f.source.i if f.source is not None else 0, f.verb.i if f.verb.i < token.i else 0),
            len(f.content),
        ),
        default=None,
    )


def quoted_origins(found: list[Found]) -> list[Found]:
    """In "…, CNN cited officials as saying" return the officials, whose content is all that the relay passes on."""
    made = []
    for relay in found:
        if relay.cue.group != "quote" or relay.kind not in ("tail", "frame"):
            continue
        spoken = next(
            (c for c in relay.verb.children if c.dep_ in ("dobj", "nsubjpass") and c.pos_ in ("NOUN", "PROPN", "PRON")),
            None,
        )
        if (
            spoken is None
            or not _may_speak(spoken)
            or any(f.source is not None and f.source.i == spoken.i and f.verb.dep_ == "pcomp" for f in found)
        ):
            continue
        own = (
            frozenset(range(relay.verb.i, max(relay.verb.right_edge.i, spoken.right_edge.i) + 1))
            if relay.kind == "tail"
            else subtree(spoken)
        )
        content = relay.content - own
        if content:
            made.append(Found(CITING, relay.verb, spoken, content, "citing", (relay.verb.i,)))
            relay.content = relay.content | own - {relay.verb.i}
    return made


def relays_of(head: Token) -> list[Token]:
    """Return who passes a source's words on, printed on its noun phrase: "a source quoted by Axios"."""
    relays = []
    for child in head.subtree:
        if child.dep_ in ("acl", "relcl") and child.lemma_ in PASSES_ON:
            agent = agent_of(child)
            if agent is not None:
                relays.append(agent)
    return relays
