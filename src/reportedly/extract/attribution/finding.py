"""Whose word it is: every attribution of a paragraph, nested ones too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly.model import Span as TextSpan

from .attitude_nouns import noun_attributions
from .attitudes import attitude_attributions
from .citing import citing_attributions, quoted_origins
from .closers import closing_attributions
from .cues import verbs
from .echoes import is_echo
from .found import Found, is_read, noun_phrase
from .frames import frame_attributions
from .labels import labelled, transcribed
from .marks import Marks
from .quoted import carried_quotes, continued, detached_tail, free_indirect
from .rest import rest_attributions
from .tails import begins

if TYPE_CHECKING:
    from ..tree import Doc, Sentence


_JOINS = ("and", "but", "while", "whereas")
_LEAST = 4  # words on either side of a colon
_ASIDE = 14  # tokens from a speaker to its verb: "HNA, monitored by the Sample Service, said"


def find_attributions(
    doc: Doc,
    quotes: Sequence[TextSpan] = (),
    before: Found | None = None,
    *,
    attitudes: bool = False,
    labels: frozenset[str] = frozenset(),
) -> list[Found]:
    """Return the paragraph's attributions in text order of their cues.

    1. set-aside clauses and phrases, peeled from the right; 2. verbs with a complement; 3. what a relay cites;
    4. quotes that outrun their sentence. `before` is the last attribution of the paragraph before.
    """
    found: list[Found] = []
    frames = _by_sentence(doc)
    marks = Marks.of(doc, quotes)
    for sentence in doc.sents:
        own = _in_sentence(sentence, frames.get(sentence.start, []), marks) if is_read(sentence) else []
        detached = detached_tail(sentence, marks)
        if detached is not None:
            found.append(detached)
        goes_on = continued(sentence, own, found)
        found += [goes_on] if goes_on is not None else own
    found += transcribed(doc, labels)
    found += carried_quotes(doc, marks, found, before, implied=not attitudes)
    if not attitudes:
        found += list(free_indirect(doc, found, marks))
    if attitudes:
        label = labelled(doc)
        found += (_quoted_only(one, marks) for one in list(attitude_attributions(doc, found)))
        found += [*noun_attributions(doc, found), *([label] if label is not None else [])]
    return sorted(found, key=lambda f: (f.verb.i, len(f.content)))


def _by_sentence(doc: Doc) -> dict[int, list[Found]]:
    made: dict[int, list[Found]] = {}
    for found in frame_attributions(doc):
        made.setdefault(found.verb.sent.start, []).append(found)
    return made


def _in_sentence(sentence: Sentence, frames: list[Found], marks: Marks) -> list[Found]:
    closing = closing_attributions(sentence, marks)
    if frames:  # "Kyiv said …, a charge echoed by others": who echoes passes nothing on
        closing = [f for f in closing if not is_echo(f)]
    inner_colon = _after_colon(sentence, frames, closing, marks)
    if inner_colon is not None:
        frames = [*frames, inner_colon]
    for tail in closing:
        tail.content -= _said_by_others(tail, frames)
    peeled: frozenset[int] = frozenset().union(
        *(frozenset(f.cue_tokens) | _own_source(f) for f in closing), frozenset()
    )
    verbs = {f.verb.i for f in closing}
    inner = [_quoted_only(f, marks) for f in frames if f.verb.i not in verbs]
    for found in inner:
        found.content -= peeled | _siblings(found, inner)
    made = closing + [f for f in inner if f.content]
    made += rest_attributions(sentence, made, marks)
    made += quoted_origins(made)
    return made + citing_attributions(sentence, made)


def _after_colon(sentence: Sentence, frames: list[Found], closing: list[Found], marks: Marks) -> Found | None:
    """Return who goes on after a colon: "The staff called this a lie: there had been no meeting"."""
    colon = next((t.i for t in sentence if t.text == ":" and t.i not in marks.inside), None)
    if colon is None or colon - sentence.start < _LEAST or sentence.end - colon < _LEAST:
        return None
    rest = frozenset(range(colon + 1, sentence.end - sentence[-1].is_punct))
    told = [f for f in frames if f.source is not None and f.verb.i < colon and f.source.i < colon]
    denied = [f for f in told if f.cue.group == "deny" and not f.content & rest]
    if not denied or any(f.verb.i in rest for f in (*frames, *closing)) or any(i in marks.inside for i in rest):
        return None
    last = denied[-1]
    return Found(verbs()["say"], last.verb, last.source, rest, "continued", last.cue_tokens, list(last.relays))


def _said_by_others(tail: Found, frames: list[Found]) -> frozenset[int]:
    """In "It sank, Ann Lee said, and the mayor said it did not" what the mayor says is not hers."""
    if tail.source is not None and tail.kind == "according":  # "according to X, which said …": its own words go on
        own = [f for f in frames if f.source is tail.source and f.verb.i > tail.source.i]
        return frozenset().union(*(f.content | set(range(tail.source.i + 1, f.verb.i + 1)) for f in own), frozenset())
    if tail.source is None or tail.kind != "tail":
        return frozenset()
    doc, last = tail.verb.doc, max(tail.source.i, tail.verb.i)
    for other in frames:
        first = noun_phrase(other.source)[0] if other.source is not None else 0
        if first - 2 > last and doc[first - 1].lower_ in _JOINS and doc[first - 2].text in (",", ";"):
            return frozenset(i for i in tail.content if i >= first - 1)
    return frozenset()


def _siblings(found: Found, others: list[Found]) -> frozenset[int]:
    """Words of another attribution by the same source that coordination put under this one."""
    beside = [
        o
        for o in others
        if o is not found
        and o.source is not None
        and o.source is found.source
        and o.verb.dep_ == "conj"
        and found.covers(o.verb)
    ]
    return frozenset().union(*(frozenset(t.i for t in o.verb.subtree) for o in beside), frozenset())


def _own_source(found: Found) -> frozenset[int]:
    source, verb = found.source, found.verb
    if source is None:
        return frozenset()
    if found.kind == "according":
        told = (c for c in source.rights if c.dep_ == "relcl")  # "according to the army, which said …"
        return frozenset(t.i for t in source.subtree).difference(*(frozenset(t.i for t in c.subtree) for c in told))
    aside = source.i < verb.i <= source.i + _ASIDE and source.doc is verb.doc
    return frozenset(range(min(source.left_edge.i, begins(verb, source)), verb.i if aside else source.i + 1))


def _quoted_only(found: Found, marks: Marks) -> Found:
    """What is thought within a quote is thought of within it."""
    if found.verb.i in marks.inside:
        first = marks.inside[found.verb.i]
        found.content = frozenset(i for i in found.content if marks.inside.get(i) == first)
    return found
