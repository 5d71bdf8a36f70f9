"""Clauses that only say who speaks, set beside what is said: "…, the mayor said on Friday", "Police, she said, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sources.words import nouns
from .contents import hangs
from .cues import Cue, verbs
from .found import Aside, Found, noun_phrase
from .frames import CITES, cue_of
from .marks import OPENS
from .subjects import antecedent, can_speak
from .tail_subjects import CLOSE, tail_subject

if TYPE_CHECKING:
    from ..tree import Doc, Sentence, Token

_MARKS = ("“", "”", '"', "``", "''")
READS = ("read", "reads")
_REST = 8  # words after a closing cue that still belong to it: addressee, day, medium
_ACTS = ("accuse", "condemn", "express")  # these take what they are about for object
_HANGS = {"prep", "npadvmod", "advmod", "dobj", "dative", "prt", "tmod", "pobj", "agent", "oprd"}


def clause_tail(verb: Token, sentence: Sentence) -> Aside | None:
    """Return the attribution of a cue whose clause is set aside, with its own words."""
    cue = cue_of(verb)
    if cue is None or not cue.frames or cue.group in _ACTS or verb.lower_ in CITES or verb.dep_ == "amod":
        return None
    if verb.dep_ == "relcl" and not _renamed(verb):
        return None
    if verb.tag_ == "VBG" or any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.lefts):
        return None  # "half joking", "and to counter": no clause of its own
    subject = tail_subject(verb)
    if subject is None or not can_speak(subject) or subject.lower_ in ("i", "we"):
        return None
    if _complement_after(verb) or _takes_object(verb, cue) or _clause_follows(verb, subject):
        return None
    own = _own_tokens(verb, subject)
    if not _stands_aside(sentence, own):
        return None
    return Found(cue, verb, antecedent(subject), frozenset(), "tail", cue_words(verb)), own


def _stands_aside(sentence: Sentence, own: frozenset[int]) -> bool:
    """Tell whether the words stand between marks, beside a clause of their sentence or a quote."""
    first, last = min(own), max(own)
    leads = sentence.doc[first].lower_ == "as" and first <= sentence.start + 1
    if first > sentence.start and not leads and not _set_aside(sentence.doc, first, sentence.start):
        return False
    outside = [t for t in sentence if t.i not in own and not t.is_punct]
    if not any(t.pos_ in ("VERB", "AUX") and not hangs(t) for t in outside) and not _quoted(outside, sentence.doc):
        return False
    return leads or first > sentence.start + 1 or _quote_follows(sentence, last)


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


def the_post_read(token: Token, sentence: Sentence) -> Aside | None:
    """Return the attribution of "…," the post read, whose verb the parse takes for a noun."""
    if token.lower_ not in READS or token.pos_ != "NOUN" or token.i < sentence.start + 3 or not token.nbor().is_punct:
        return None
    first = token.i - 1
    while first > sentence.start and token.doc[first - 1].pos_ in ("DET", "ADJ", "NOUN", "PROPN"):
        first -= 1
    own = frozenset(range(first, token.i + 1))
    if not _set_aside(token.doc, min(own), sentence.start):
        return None
    return Found(verbs()["read"], token, token.nbor(-1), frozenset(), "tail", (token.i,)), own


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
    marks = [t for t in verb.doc[verb.i : clause.left_edge.i + 1] if t.text in _MARKS]
    return len(marks) % 2 == 1  # after two, as round a name, the clause stands outside


def _content_before(verb: Token) -> bool:
    return any(c.dep_ in ("ccomp", "parataxis") and c.i < verb.i for c in verb.children)


def _own_tokens(verb: Token, subject: Token) -> frozenset[int]:
    first = min(
        begins(verb, subject),
        verb.i,
        *(c.i for c in verb.children if c.dep_ in ("aux", "neg", "advmod") and abs(c.i - verb.i) <= 2),
    )
    last = max(verb.i, noun_phrase(subject)[1] - 1)
    if first > verb.sent.start and verb.doc[first - 1].lower_ == "as":
        first -= 1  # "As Ann Lee noted, …"
    if subject.right_edge.i > last and subject.i < verb.i:
        last = max(last, verb.i)
    if subject.i > verb.i:
        last = max(last, _with_appositions(subject))
    for child in verb.rights:
        if child.dep_ in _HANGS and child.i <= last + 4 and not _comma_between(verb.doc, last, child.left_edge.i):
            last = max(last, child.right_edge.i)
    return frozenset(range(first, _to_punctuation(verb, last) + 1))


def begins(verb: Token, subject: Token) -> int:
    """Return where a subject begins, be it that the parse took it for two: "the news agency | HNA reported"."""
    first = noun_phrase(subject)[0]
    if verb.dep_ == "relcl" and _renamed(verb):
        return noun_phrase(verb.head)[0]
    for other in verb.lefts:
        if other.dep_ == "nsubj" and other.i < subject.i and other.right_edge.i == first - 1:
            return noun_phrase(other)[0]
    return first


def _renamed(verb: Token) -> bool:
    """Tell "the news agency Interfax reported" from a relative clause: what kind of outlet, then its name."""
    kind, subject = verb.head, next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    named = subject is not None and subject.pos_ == "PROPN" and subject.left_edge.i == kind.i + 1
    return named and kind.lemma_ in nouns("site")


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
    return doc[at].text in CLOSE


def _quoted(outside: list[Token], doc: Doc) -> bool:
    return bool(outside) and any(doc[t.i - 1].text in OPENS for t in outside if t.i)


def _quote_follows(sentence: Sentence, last: int) -> bool:
    return any(t.text in ("“", '"', "«") for t in sentence.doc[last + 1 : min(sentence.end, last + 4)])


def cue_words(verb: Token) -> tuple[int, ...]:
    return tuple(sorted({verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "prt"))}))
