"""Attributions set beside the clause they attribute: "…, X said", "…, according to X", "…, per a report of X".

A sentence may carry several, and each later one speaks of all that stands before it, so they are peeled off from the
right: the last is the last relay. The parse alone fails here, since it hangs a closing "Reuters reported" on any verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .after_quote import tail_after_quote
from .contents import hangs
from .cues import ACCORDING, Cue, verbs
from .found import Found, noun_phrase
from .frames import CITES, cue_of
from .marks import OPENS, Marks
from .subjects import agent_of, antecedent, can_speak

if TYPE_CHECKING:
    from ..tree import Doc, Sentence as Span, Token

_DIRECT = {"per"}  # prepositions that attribute when they close a clause: "per a report of AP"
_CONTRAST = {"but", "while", "although", "though", "whereas", "and"}
_CLOSE = {",", "”", '"', "’", "—", "–", "-", "!", "?", "…", "»", "''"}
_REST = 8  # words after a closing cue that still belong to it: addressee, day, medium
_NAMES = ("NOUN", "PROPN", "PRON")
_Made = tuple[Found, frozenset[int]]
_HANGS = {"prep", "npadvmod", "advmod", "dobj", "dative", "prt", "tmod", "pobj", "agent", "oprd"}


def closing_attributions(sentence: Span, marks: Marks) -> list[Found]:
    """Return the sentence's set-aside attributions, outermost last, each with the rest of the sentence as content."""
    closers = sorted(_closers(sentence, marks), key=lambda found: min(found.own))
    peeled: frozenset[int] = frozenset()
    whole = frozenset(t.i for t in sentence if not (t.i == sentence.end - 1 and t.is_punct))
    tails = [c for c in closers if not c.leads]
    for closer in [*reversed(tails), *(c for c in closers if c.leads)]:
        leads = frozenset().union(*(c.own for c in closers if c.leads and c is not closer), frozenset())
        scope = closer.scope(sentence, marks) & whole
        closer.found.content = scope - closer.own - (frozenset() if closer.leads else peeled) - leads
        peeled |= closer.own
    return [c.found for c in closers if c.found.content]


class _Closer:
    """A set-aside attribution with the tokens of its own phrase."""

    def __init__(self, found: Found, own: frozenset[int], sentence: Span, marks: Marks) -> None:
        self.found, self.own = found, own
        first = min(own)
        self.scoped = any(t.lower_ in _CONTRAST or t.text == ";" for t in sentence if first - 2 <= t.i < first)
        self.quote = _quote_before(marks, first, sentence)
        self.fronts = self.quote is None and found.kind == "tail" and _introduces(sentence, max(own), marks)
        self.leads = self.quote is None and (first <= sentence.start + 2 or self.scoped or self.fronts)

    def scope(self, sentence: Span, marks: Marks) -> frozenset[int]:
        """Return what is attributed: beside a quote mostly the quote, else the sentence around the closer."""
        whole = frozenset(range(sentence.start, sentence.end))
        if self.quote is not None:
            return _quoted_scope(sentence, self.quote, max(self.own), marks)
        if self.fronts:
            return frozenset(range(max(self.own), sentence.end))
        return _clause(sentence, self) if not self.leads or self.scoped else whole


def _quote_before(marks: Marks, first: int, sentence: Span) -> int | None:
    """Return the first token of the quote that closes right before a tail, a comma between or not."""
    doc = sentence.doc
    opened = marks.closed_before(first)
    if opened is None and first - 1 > sentence.start and doc[first - 1].text == ",":
        opened = marks.closed_before(first - 1)
    return opened


def _quote_after(marks: Marks, last: int) -> int | None:
    """Return the first token of the quote that opens right after a cue, a comma or colon between or not."""
    return next((at for at in (last + 1, last + 2) if at in marks.opens), None)


def _introduces(sentence: Span, last: int, marks: Marks) -> bool:
    """Tell whether a whole quote follows the cue, not the rest of a sentence begun before it."""
    at = _quote_after(marks, last)
    return at is not None and at + 1 < sentence.end and not sentence.doc[at + 1].text[:1].islower()


def _quoted_scope(sentence: Span, opened: int, last: int, marks: Marks) -> frozenset[int]:
    """Before the tail the quote with what leads to it, after it only where the quote goes on."""
    doc, first = sentence.doc, sentence.start
    if opened > first and doc[opened - 1].text in (",", ":") and doc[opened + 1].is_title:
        first = opened
    resumed = _quote_after(marks, last)
    after = range(resumed, marks.opens[resumed] + 1) if resumed is not None else range(0)
    return frozenset(range(first, last)) | frozenset(after)


def _closers(sentence: Span, marks: Marks) -> Iterator[_Closer]:
    taken: set[int] = set()
    for token in sentence:
        made = (
            _after_quote(token, sentence, marks)
            or _phrase(token)
            or (_clause_tail(token, sentence) if token.i not in marks.inside else None)
            or _the_post_read(token, sentence)
        )
        if made is not None and not made[1] & taken:
            taken |= made[1]
            yield _Closer(*made, sentence, marks)


def _after_quote(token: Token, sentence: Span, marks: Marks) -> _Made | None:
    if token.i == sentence.start or token.i in marks.inside or _quote_before(marks, token.i, sentence) is None:
        return None
    tail = tail_after_quote(sentence.doc, token.i, sentence.end)
    if tail is None:
        return None
    return Found(tail.cue, tail.verb, tail.source, frozenset(), "tail", _cue_words(tail.verb)), tail.own


def _phrase(token: Token) -> _Made | None:
    doc = token.doc
    if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
        inner = doc[token.i + 1]
        heads = [c for c in (*inner.children, *token.children) if c.dep_ in ("pobj", "pcomp") and c.i > inner.i]
        words: tuple[int, ...] = (token.i, inner.i)
    elif token.lower_ in _DIRECT and token.i > token.sent.start and doc[token.i - 1].text == ",":
        heads = [c for c in token.children if c.dep_ == "pobj" and c.pos_ in ("NOUN", "PROPN")]
        words = (token.i,)
    elif (
        token.lower_ == "as"
        and token.i + 1 < len(doc)
        and doc[token.i + 1].lemma_ in ("quote", "cite", "report", "carry")
    ):
        agent = agent_of(doc[token.i + 1])
        heads, words = [agent] if agent is not None else [], (token.i, token.i + 1)
    else:
        return None
    if not heads:
        return None
    own = frozenset(range(token.i, _phrase_end(heads[0])))
    found = Found(ACCORDING, token, heads[0], frozenset(), "according", words)
    return found, own


def _phrase_end(head: Token) -> int:
    """The phrase ends with the noun phrase and what is coordinated with it, never with a clause after a comma."""
    end = noun_phrase(head)[1]
    for child in head.conjuncts:
        if child.i > head.i and child.pos_ in ("NOUN", "PROPN") and child.i - end <= 8:
            end = max(end, noun_phrase(child)[1])
    return end


def _clause_tail(verb: Token, sentence: Span) -> _Made | None:
    cue = cue_of(verb)
    if (
        cue is None
        or verb.lower_ in CITES
        or not cue.frames
        or cue.group in ("accuse", "condemn", "express")
        or verb.dep_ in ("relcl", "amod")
    ):
        return None
    subject = _own_subject(verb)
    if (
        subject is None
        or not can_speak(subject)
        or subject.lower_ in ("i", "we")
        or _complement_after(verb)
        or _takes_object(verb, cue)
        or _clause_follows(verb, subject)
    ):
        return None
    own = _own_tokens(verb, subject)
    first, last = min(own), max(own)
    if first > sentence.start and not _set_aside(sentence.doc, first, sentence.start):
        return None
    outside = [t for t in sentence if t.i not in own and not t.is_punct]
    if not any(t.pos_ in ("VERB", "AUX") and not hangs(t) for t in outside) and not _quoted(outside, sentence.doc):
        return None
    if first <= sentence.start + 1 and not _quote_follows(sentence, last):
        return None
    return Found(cue, verb, antecedent(subject), frozenset(), "tail", _cue_words(verb)), own


def _clause_follows(verb: Token, subject: Token) -> bool:
    """In "On Sunday the mayor said the two halls were shut" what follows is content, whatever the parse says."""
    if subject.i > verb.i:
        return False
    following = verb.doc[verb.i + 1 : verb.sent.end]
    if not following or following[0].pos_ not in ("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"):
        return False
    for token in following:
        if token.is_punct and token.text not in "-–'":
            return False
        if token.tag_ in ("WP", "WDT", "WRB") or token.pos_ in ("ADP", "SCONJ"):
            return False
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return True
    return False


def _the_post_read(token: Token, sentence: Span) -> _Made | None:
    """ "…," the post read: the verb, which the parse takes for a noun."""
    if (
        token.lower_ not in ("read", "reads")
        or token.pos_ != "NOUN"
        or token.i < sentence.start + 3
        or not token.nbor().is_punct
    ):
        return None
    first = token.i - 1
    while first > sentence.start and token.doc[first - 1].pos_ in ("DET", "ADJ", "NOUN", "PROPN"):
        first -= 1
    own = frozenset(range(first, token.i + 1))
    if not _set_aside(token.doc, min(own), sentence.start):
        return None
    return Found(verbs()["read"], token, token.nbor(-1), frozenset(), "tail", (token.i,)), own


def _own_subject(verb: Token) -> Token | None:
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
        or doc[verb.i - 1].text not in (",", "”", '"')
        or verb.tag_ not in ("VBD", "VBZ", "VBP")
    ):
        return None
    stop = next((t.i for t in doc[verb.i + 1 : end] if t.is_punct), end)
    inside = doc[verb.i + 1 : stop]
    if (
        stop >= end - 1
        or not len(inside)
        or len(inside) > 8
        or any(t.pos_ in ("VERB", "AUX", "SCONJ") or t.lower_ == "that" for t in inside)
    ):
        return None
    head = next((t for t in inside if t.pos_ in _NAMES and not (t.i + 1 < stop and doc[t.i + 1].pos_ in _NAMES)), None)
    return head if head is not None and can_speak(head) else None


def _inverted(verb: Token) -> Token | None:
    """The subject after the verb: "…," said the governor."""
    if verb.lemma_ != "tell" and verb.i > verb.sent.start and verb.doc[verb.i - 1].text in _CLOSE:
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
    if doc[at].pos_ not in ("NOUN", "PROPN"):
        return None
    up = doc[at]
    while up.head.i != up.i and up.sent.start == start and up.head.i < verb.i:
        if can_speak(up) and up.left_edge.i > start and doc[up.left_edge.i - 1].text in _CLOSE:
            return up
        up = up.head
    if can_speak(up) and up.left_edge.i > start and doc[up.left_edge.i - 1].text in _CLOSE:
        return up
    return _flat(doc[at], start)


def _flat(last: Token, start: int) -> Token | None:
    """Return the last noun when plain words of one noun phrase lead from it back to a comma or closing quote."""
    at = last.i
    while at > start and (
        last.doc[at - 1].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
        or last.doc[at - 1].dep_ == "case"
        or last.doc[at - 1].tag_ in ("POS", "VBN", "PRP$")
    ):
        at -= 1
    return last if at > start and last.doc[at - 1].text in _CLOSE and can_speak(last) else None


def _complement_after(verb: Token) -> bool:
    return any(
        c.i > verb.i and (c.dep_ == "ccomp" or (c.dep_ == "xcomp" and c.lemma_ != "say") or (c.dep_ == "mark"))
        for c in verb.children
        if not (c.dep_ == "ccomp" and _in_quotes_after(verb, c))
    ) and not _content_before(verb)


def _takes_object(verb: Token, cue: Cue) -> bool:
    """In "reaffirmed our commitment" and "continued its advance" what follows is content, or the verb is no cue."""
    if not cue.frames & {"object", "quote"}:
        return False
    after_quote = any(t.text in '”"»' for t in verb.doc[max(verb.sent.start, verb.left_edge.i - 2) : verb.i])
    objects = [
        c
        for c in verb.children
        if c.dep_ == "dobj" and c.i > verb.i and c.pos_ in ("NOUN", "PROPN") and not c.ent_type_
    ]
    return (
        bool(objects)
        if "object" in cue.frames and cue.group != "quote"
        else "quote" in cue.frames and not after_quote and not _any_quote_before(verb)
    )


def _any_quote_before(verb: Token) -> bool:
    return any(t.text in '”"»' for t in verb.doc[verb.sent.start : verb.i])


def _in_quotes_after(verb: Token, clause: Token) -> bool:
    return any(t.text in ("“", '"') for t in verb.doc[verb.i : clause.left_edge.i + 1])


def _content_before(verb: Token) -> bool:
    return any(c.dep_ in ("ccomp", "parataxis") and c.i < verb.i for c in verb.children)


def _own_tokens(verb: Token, subject: Token) -> frozenset[int]:
    first = min(
        noun_phrase(subject)[0],
        verb.i,
        *(c.i for c in verb.children if c.dep_ in ("aux", "neg", "advmod") and abs(c.i - verb.i) <= 2),
    )
    last = max(verb.i, noun_phrase(subject)[1] - 1)
    if subject.right_edge.i > last and subject.i < verb.i:
        last = max(last, verb.i)
    if subject.i > verb.i:
        last = max(last, _with_appositions(subject))
    for child in verb.rights:
        if child.dep_ in _HANGS and child.i <= last + 4 and not _comma_between(verb.doc, last, child.left_edge.i):
            last = max(last, child.right_edge.i)
    return frozenset(range(first, _to_punctuation(verb, last) + 1))


def _to_punctuation(verb: Token, last: int) -> int:
    """A closing clause runs to its comma: "a spokesman said Friday, Reuters reported", whatever Friday hangs on."""
    stop = next((t.i for t in verb.doc[last + 1 : verb.sent.end] if t.is_punct), verb.sent.end)
    rest = verb.doc[last + 1 : stop]
    plain = len(rest) <= _REST and not any(
        t.pos_ in ("VERB", "AUX", "SCONJ") or t.lower_ in ("that", "after", "before", "as") for t in rest
    )
    return stop - 1 if plain else last


def _with_appositions(subject: Token) -> int:
    last = noun_phrase(subject)[1] - 1
    for child in subject.rights:
        if child.dep_ in ("appos", "relcl"):
            last = max(last, child.right_edge.i)
    return last


def _comma_between(doc: Doc, first: int, last: int) -> bool:
    return any(t.text in (",", ";", ":") or t.text in '“”"' for t in doc[first + 1 : last])


def _set_aside(doc: Doc, first: int, start: int) -> bool:
    at = first - 1
    while at > start and doc[at].is_space:
        at -= 1
    return doc[at].text in _CLOSE


def _quoted(outside: list[Token], doc: Doc) -> bool:
    return bool(outside) and any(doc[t.i - 1].text in OPENS for t in outside if t.i)


def _quote_follows(sentence: Span, last: int) -> bool:
    return any(t.text in ("“", '"', "«") for t in sentence.doc[last + 1 : min(sentence.end, last + 4)])


def _cue_words(verb: Token) -> tuple[int, ...]:
    return tuple(sorted({verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt"))}))


def _clause(sentence: Span, closer: _Closer) -> frozenset[int]:
    """After "but, according to X," only what follows is attributed; otherwise the sentence back to a semicolon."""
    first, last = sentence.start, sentence.end
    for token in sentence:
        if token.text == ";":
            if token.i < min(closer.own):
                first = token.i + 1
            else:
                last = min(last, token.i)
    if closer.scoped:
        first = max(first, min(closer.own))
    return frozenset(range(first, last))
