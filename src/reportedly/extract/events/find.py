"""What happened: the trigger of a proposition, its type, means and target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reportedly.model import ClaimEvent, Evidence

from ..propositions import Proposition
from .words import Trigger, trigger_of, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# verbs that say nothing of their own: their object or subject names the happening
LIGHT = frozenset(
    "be have take make do carry conduct hold launch come begin start last continue happen occur finish end yield lead "
    "become remain get involve give see mark stage mount perform undertake follow break erupt unfold rage go set stop "
    "face suffer sustain receive experience appear seem prevent cause result leave say tell report note discuss plan".split()
)
_RAISES = frozenset(
    "want try attempt seek plan intend hope agree continue begin start need decide be go prepare help vow manage fail appear seem aim".split()
)
_NOUN_PATHS = ("dobj", "nsubjpass", "attr", "nsubj", "pobj", "conj", "appos", "compound", "npadvmod")
_AIR, _SHELL = (
    {"drone", "uav", "aircraft", "jet", "warplane", "helicopter", "bomb", "glider"},
    {"missile", "rocket", "artillery", "shell", "mortar", "iskander", "kinzhal", "ballistic", "cruise"},
)


def find_event(proposition: Proposition, shift: int, text: str) -> tuple[ClaimEvent, Token] | None:
    """Return what a proposition says happened and its trigger's token; null for assessments and opinions."""
    found = _trigger(proposition)
    if found is None:
        return None
    token, trigger = found
    words = [proposition.head.doc[i] for i in sorted(proposition.tokens)]
    means = _means(words)
    mode, acled = _mode(trigger, means)
    start = token.idx + shift
    event = ClaimEvent(
        None,
        trigger.type,
        mode or None,
        acled or None,
        means,
        _target(words, trigger),
        Evidence(start, start + len(token.text), text[start : start + len(token.text)]),
    )
    return event, token


def _trigger(proposition: Proposition) -> tuple[Token, Trigger] | None:
    head = proposition.head
    if proposition.act is not None:
        trigger = trigger_of(head)
        return (head, trigger) if trigger is not None else None
    for verb in _verbs(head):
        trigger = trigger_of(verb)
        if trigger is not None and verb.lemma_.lower() not in LIGHT:
            return verb, trigger
        noun = _noun(verb, proposition.tokens)
        if noun is not None:
            return noun
        if trigger is not None and verb.lemma_.lower() not in ("be", "say", "tell"):
            return verb, trigger
    return None


def _verbs(head: Token) -> Iterator[Token]:
    """Yield the clause's verb, or first the verb it only introduces: "wanted to help", "is to travel"."""
    inner = [c for c in head.children if c.dep_ in ("xcomp", "ccomp") and c.pos_ in ("VERB", "AUX")]
    if head.lemma_.lower() in _RAISES and inner:
        yield from _verbs(inner[0])
    yield head
    if head.lemma_.lower() not in _RAISES:
        yield from inner[:1]


def _noun(verb: Token, tokens: Iterable[int]) -> tuple[Token, Trigger] | None:
    """Return the nearest noun below a light verb that names a happening: object before subject before the rest."""
    own = set(tokens)
    if verb.pos_ in ("NOUN", "PROPN") and (trigger := trigger_of(verb)) is not None:
        return verb, trigger
    level = [verb]
    for _ in range(4):
        children = [c for t in level for c in t.children if c.i in own and c.dep_ not in ("relcl", "advcl")]
        for path in _NOUN_PATHS:
            for child in children:
                if (
                    child.dep_ == path
                    and child.pos_ in ("NOUN", "PROPN")
                    and (trigger := trigger_of(child)) is not None
                ):
                    return child, trigger
        level = [c for c in children if c.dep_ in (*_NOUN_PATHS, "prep", "agent", "xcomp", "acl", "pcomp")]
    return None


def _means(words: list[Token]) -> tuple[str, ...]:
    known = words_of("means", "means")
    return tuple(
        dict.fromkeys(
            known[w.lemma_.lower()] for w in words if w.lemma_.lower() in known and w.pos_ in ("NOUN", "PROPN", "ADJ")
        )
    )


def _mode(trigger: Trigger, means: tuple[str, ...]) -> tuple[str, str]:
    if trigger.type != "ASSAULT" or trigger.mode not in ("", "aerial", "shelling"):
        return trigger.mode, trigger.acled
    if set(means) & _AIR:
        return "aerial", "Air/drone strike"
    if set(means) & _SHELL:
        return "shelling", "Shelling/artillery/missile attack"
    return trigger.mode, trigger.acled


def _target(words: list[Token], trigger: Trigger) -> str | None:
    """Return the class of the object struck, when one is printed in the clause."""
    if trigger.type != "ASSAULT" or trigger.mode == "intercept":
        return None
    known = words_of("targets", "target")
    for word in words:
        if (
            word.dep_ in ("dobj", "nsubjpass", "pobj", "attr", "conj", "nsubj", "appos", "compound")
            and word.lemma_.lower() in known
        ):
            return known[word.lemma_.lower()]
    return None
