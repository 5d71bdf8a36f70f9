"""Attributions that are no speech: what somebody believes, wants, supports, criticises, sees or plans.

Claims are who said what and leave these out; the layer gives them on demand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .cues import Cue, attitude_verbs
from .found import Found, is_read, subtree
from .subjects import agent_of, antecedent, can_speak, noun_phrase_before, subject_of

if TYPE_CHECKING:
    from ..tree import Doc, Token

_PLAIN = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")
_GOES_WITH = ("as", "to", "for", "over", "with", "about", "against", "of", "into")
_WITHHOLDS = ("refuse", "decline")
_GROUP = {"aux", "auxpass", "neg", "prt"}


def attitude_attributions(doc: Doc, found: list[Found]) -> Iterator[Found]:
    """Yield the attitudes of verbs that no attribution has for cue yet."""
    spoken = {f.verb.i: f for f in found if f.verb.doc is doc}
    taken = set(spoken)
    for token in (t for sentence in doc.sents if is_read(sentence) for t in sentence):
        if token.i in taken and spoken[token.i].kind == "quote":
            _with_object(spoken[token.i])
        if token.i in taken or (token.pos_ != "VERB" and token.tag_[:2] != "VB") or token.dep_ in ("amod", "compound"):
            continue
        cue = attitude_verbs().get(token.lemma_)
        if cue is not None and "adjective" not in cue.frames and (made := _attitude(token, cue, taken)) is not None:
            yield made
    yield from _states(doc)


def _with_object(found: Found) -> None:
    """In "called the plan “a mistake”" the plan belongs to what is quoted of it."""
    cue = attitude_verbs().get(found.verb.lemma_)
    content = _content(found.verb, cue)[1] if cue is not None and "object" in cue.frames else frozenset()
    if content & found.content:
        found.content |= content


def _states(doc: Doc) -> Iterator[Found]:
    """Yield attitudes of adjectives: "are wary of the plan", "was sure that it would hold"."""
    for token in (t for sentence in doc.sents if is_read(sentence) for t in sentence):
        cue = attitude_verbs().get(token.lower_) if token.dep_ in ("acomp", "ROOT", "conj", "attr") else None
        if cue is None or "adjective" not in cue.frames:
            continue
        link = token.head if token.dep_ == "acomp" else token
        source, (words, content) = _holder(link), _content(token, cue)
        if source is not None and content and source.i < token.i:
            own = {token.i, link.i, *words, *(c.i for c in (*link.children, *token.lefts) if c.dep_ in _GROUP)}
            yield Found(cue, token, source, content - own, "attitude", tuple(sorted(own)))


def _attitude(verb: Token, cue: Cue, taken: set[int]) -> Found | None:
    if cue.lemma in _WITHHOLDS and any(c.dep_ == "xcomp" and c.i in taken for c in verb.rights):
        return None  # "refused to say": one cue
    particles = {frame[1:] for frame in cue.frames if frame.startswith("~")}
    if particles and not any(c.lower_ in particles for c in verb.rights):
        return None  # "laid out the plan", not "laid the plan"
    passive = _passive(verb)
    if "raised" in cue.frames or (passive and agent_of(verb) is None):
        source, (words, content) = None, _raised(verb, cue)
    else:
        source, (words, content) = agent_of(verb) if passive else _holder(verb), _content(verb, cue)
        if source is None or (passive and not can_speak(source)):
            return None
        content = content or (_undergoer(verb) if passive else content)
    own = {verb.i, *words, *(c.i for c in verb.children if c.dep_ in _GROUP)}
    made = Found(cue, verb, source, content - own, "attitude", tuple(sorted(own)))
    return made if made.content else None


def _raised(verb: Token, cue: Cue) -> tuple[list[int], frozenset[int]]:
    """In "the bridge is expected to hold" nobody is named who expects, and all but the cue is content."""
    if cue.lemma == "ask":
        return _content(verb, cue)
    subject = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    complement = [c for c in verb.rights if c.dep_ in ("xcomp", "oprd", "ccomp", "acomp")]
    as_phrase = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"]
    if subject is None or not (complement or as_phrase):
        return [], frozenset()
    words = [c.i for c in as_phrase[:1]] if not complement else []
    return words, subtree(subject).union(*(subtree(c) for c in complement or as_phrase)) - set(words)


def _undergoer(verb: Token) -> frozenset[int]:
    """What the attitude of a passive is to: "the plan was backed by the union"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    return subtree(subject) if subject is not None else frozenset()


def _passive(verb: Token) -> bool:
    """Tell "was asked" and "Asked about the bridge, he …", where the subject is not who asked."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not any(c.dep_ == "aux" for c in verb.children)


def _holder(verb: Token) -> Token | None:
    """Who holds the attitude: the subject, when it is somebody, some body or some document."""
    source = subject_of(verb) or noun_phrase_before(verb)
    if source is None:
        return None
    return source if can_speak(source) or can_speak(antecedent(source)) else None


def _content(verb: Token, cue: Cue) -> tuple[list[int], frozenset[int]]:
    """Return the words that belong to the cue besides the verb ("for" in "called for"), and the content."""
    children = list(verb.children)
    clauses = [c for c in children if c.dep_ == "ccomp" and cue.frames & {"clause", "object"}]
    clauses += [c for c in verb.rights if cue.lemma == "ask" and _whether(c)]
    clauses += [c for c in children if c.dep_ == "xcomp" and cue.frames & {"infinitive", "gerund"}]
    objects = [c for c in children if c.dep_ == "dobj" and c.i > verb.i and c.pos_ in _PLAIN]
    if clauses and (not objects or clauses[0].dep_ != "xcomp"):
        return [], frozenset().union(*(subtree(c) for c in clauses))
    for child in children:
        if child.dep_ == "prep" and f"+{child.lower_}" in cue.frames and child.i > verb.i and not objects:
            return [child.i], (subtree(child) - {child.i}).union(*_trailing(verb, child.i))
    if objects and "object" in cue.frames:
        return [], frozenset().union(*(subtree(c) for c in objects), *_trailing(verb, objects[0].i))
    if clauses:
        return [], frozenset().union(*(subtree(c) for c in clauses))
    return [], frozenset()


def _whether(clause: Token) -> bool:
    """In "asked the mayor if the pier would close" the parse takes the question for a condition."""
    return clause.dep_ == "advcl" and any(c.lower_ in ("if", "whether") for c in clause.lefts if c.dep_ == "mark")


def _trailing(verb: Token, after: int) -> list[frozenset[int]]:
    """What a judgement goes on with: "as a threat", "to resign", "over its record"; not when or where it was made."""
    return [
        subtree(c)
        for c in verb.rights
        if c.i > after
        and (c.dep_ in ("oprd", "xcomp", "acl", "ccomp") or (c.dep_ == "prep" and c.lower_ in _GOES_WITH))
        and verb.doc[c.left_edge.i - 1].text != ","
    ]
