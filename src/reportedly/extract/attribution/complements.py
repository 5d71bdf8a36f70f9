"""What stands as a cue verb's complement: clause, infinitive, object, "of"-phrase, "as"-phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cue_verbs import cue_of, made_clear
from .cues import Cue, attitude_nouns, nouns_of_saying
from .found import subtree
from .subjects import agent_of, can_speak

if TYPE_CHECKING:
    from ..tree import Token

_ADDRESSES = ("tell", "inform", "notify", "brief", "warn", "assure", "remind")  # these take the listener for object
_GIVES = ("because", "if", "unless")  # what joins a reason or a condition, not a time
_JOINS = ("and", "but", "while", "whereas")
_MARKS = ('"', "“", "”", "''", "``")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_REST = ("dobj", "prep", "npadvmod", "acl", "oprd", "ccomp", "advcl")
_NOUNISH = ("NOUN", "PROPN", "PRON", "NUM")
_AUX = {"aux", "auxpass", "neg", "prt"}


def complement(verb: Token, cue: Cue) -> frozenset[int]:
    if cue.lemma == "make" and (clear := made_clear(verb)):
        return frozenset().union(*(subtree(c) for c in clear))
    children = list(verb.children)
    clause = [
        c
        for c in children
        if c.dep_ in ("ccomp", "parataxis")
        and c.pos_ in ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADP", "ADV", "NUM", "PRON", "ADJ")
    ]
    clause = [c for c in clause if not _parted(c, verb, clause)]
    if clause and cue.frames & {"clause", "quote", "gerund"}:
        return frozenset().union(*(subtree(c) for c in (*clause, *_reasons(verb, clause))))
    if cue.group == "quote" or "as" in cue.frames:
        found = _as_phrase(verb)
        if found:
            return found
    opened = [c for c in children if c.dep_ == "xcomp"]
    if opened and (cue.frames & {"infinitive", "gerund"} or (is_passive(verb) and cue.group == "say")):
        return frozenset().union(*(subtree(c) for c in opened), *_told(verb, cue))
    for word in ("of", "for", "against"):
        if word in cue.frames and (found := _phrase(verb, word)):
            return found.union(*(subtree(c) for c in children if cue.group == "accuse" and _accused(verb, c)))
    if "rest" in cue.frames:
        return frozenset().union(*(subtree(c) for c in verb.rights if c.dep_ in _REST))
    if "clause" in cue.frames and (found := _after_that(verb) or _zero_that(verb)):
        return found
    if "object" in cue.frames:
        objects = [c for c in children if _is_object(c, verb)]
        trailing = [
            c for c in verb.rights if c.dep_ in ("prep", "npadvmod", "acl") and cue.lemma == "report" and objects
        ]
        return frozenset().union(*(_without_asides(c) for c in objects), *(subtree(c) for c in trailing))
    return frozenset()


def _parted(clause: Token, verb: Token, others: list[Token]) -> bool:
    """In "It sank, Ann Lee said, and the mayor said it did not" the parse has the mayor say both."""
    if clause.i > verb.i:
        return False
    goes_on = any(c.i > verb.i for c in others)
    doc, quoted = verb.doc, False
    for token in doc[clause.i + 1 : verb.i]:
        quoted ^= token.text in _MARKS
        joined = token.lower_ in _JOINS and doc[token.i - 1].text == ","
        if not quoted and (token.text == ";" or ((joined or token.text == ":") and goes_on)):
            return True
    return False


def _reasons(verb: Token, clauses: list[Token]) -> list[Token]:
    """In "said it was safe, because the piers held" the parse gives the reason to the saying."""
    last = max(c.i for c in clauses)
    return [
        c
        for c in verb.rights
        if c.dep_ == "advcl" and c.i > last > verb.i and any(g.lower_ in _GIVES for g in c.lefts if g.dep_ == "mark")
    ]


def _accused(verb: Token, child: Token) -> bool:
    """The accused, and the participles that go on with what it did ("…, killing one and injuring at least 23")."""
    return child.dep_ in ("dobj", "nsubjpass") or (child.dep_ == "advcl" and child.tag_ == "VBG" and child.i > verb.i)


def _told(verb: Token, cue: Cue) -> list[frozenset[int]]:
    """In "urged citizens to leave" the one who is to act belongs to what is asked."""
    return [subtree(c) for c in verb.children if c.dep_ == "dobj" and cue.group == "demand"]


def _is_object(child: Token, verb: Token) -> bool:
    """An object, or the subject of a passive that names its agent; not "casualties" of "no casualties were reported"."""
    passive = child.dep_ == "nsubjpass" and agent_of(verb) is not None
    named = child.pos_ in _NOUNISH or (child.tag_ == "VBG" and child.dep_ == "dobj" and not child.rights)
    return (child.dep_ == "dobj" or passive) and named and not _reflexive(child)


def _after_that(verb: Token) -> frozenset[int]:
    """The words from a "that" the parse gave to another word, to the end of the sentence: "told him in a call that"."""
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN")]
    if objects and verb.lemma_ not in _ADDRESSES:
        return frozenset()
    for token in verb.doc[_past_citing(verb) : verb.sent.end - 1]:
        if token.pos_ == "VERB" or token.text in ";:" or _of_others(token):
            return frozenset()
        if (
            token.lower_ == "that"
            and token.tag_ in ("IN", "WDT")
            and token.nbor().pos_ in ("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM", "ADP")
        ):
            return frozenset(range(token.i, verb.sent.end - 1))
    return frozenset()


def _of_others(noun: Token) -> bool:
    """In "responded to complaints by the owners that …" what follows are the owners' words."""
    words = nouns_of_saying().keys() | attitude_nouns().keys()
    return noun.dep_ == "pobj" and noun.head.lower_ in ("to", "about", "over") and noun.lemma_ in words


def _past_citing(verb: Token) -> int:
    """Return where to look for "that" after a cue, past ", citing two officials,"."""
    doc, at = verb.doc, verb.i + 1
    if at + 2 < verb.sent.end and doc[at].text == "," and doc[at + 1].lower_ in ("citing", "quoting"):
        return next((t.i + 1 for t in doc[at + 2 : verb.sent.end - 1] if t.text == ","), at)
    return at


def _zero_that(verb: Token) -> frozenset[int]:
    """In "claim the authorities are a junta" the parse takes the clause's subject for an object; give the clause back."""
    if verb.lemma_ == "say" and (taken := _taken_for_object(verb)):
        return taken
    for child in verb.children:
        after = child.right_edge.i + 1
        if child.dep_ == "dobj" and child.i > verb.i and after < verb.sent.end and verb.doc[after].tag_ in _FINITE:
            last = max(
                verb.doc[after].right_edge.i,
                verb.doc[after].head.right_edge.i if verb.doc[after].dep_ in _AUX else after,
            )
            return frozenset(range(child.left_edge.i, min(last, verb.sent.end - 1) + 1))
    return frozenset()


def _taken_for_object(verb: Token) -> frozenset[int]:
    """In "said the plant made shells" the parse hears shells "made" somewhere, but nobody says shells."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN")), None)
    if thing is None or thing.left_edge.i != verb.i + 1:
        return frozenset()
    made = [c for c in thing.lefts if c.tag_ in ("VBN", "VBD") and c.i > thing.left_edge.i + 1]
    return frozenset(range(thing.left_edge.i, verb.sent.end - 1)) if made else frozenset()


def _without_asides(noun: Token) -> frozenset[int]:
    """A noun phrase less its relative clauses after a comma, which are the outlet's own words."""
    asides = [c for c in noun.subtree if c.dep_ == "relcl" and c.left_edge.i and c.doc[c.left_edge.i - 1].text == ","]
    return subtree(noun) - frozenset().union(*(subtree(aside) for aside in asides), frozenset())


def _reflexive(token: Token) -> bool:
    return token.lower_.endswith(("self", "selves"))


def _phrase(verb: Token, word: str) -> frozenset[int]:
    """Return the phrase with a preposition, also where the parse hung it on the object ("accused the rebels of …")."""
    objects = [c for c in verb.rights if c.dep_ == "dobj" and word != "against"]
    objects += [c for noun in objects for c in noun.conjuncts]
    for child in (*verb.children, *(c for noun in objects for c in noun.rights)):
        if child.dep_ == "prep" and child.lower_ == word:
            return subtree(child)
    return frozenset()


def _as_phrase(verb: Token) -> frozenset[int]:
    """In "quoted X as saying that Y" the whole "X as saying that Y" is what the relay passes on."""
    parts = [
        c
        for c in verb.children
        if (c.dep_ == "prep" and c.lower_ == "as") or c.dep_ in ("dobj", "nsubjpass", "ccomp", "acl")
    ]
    if not any(c.lower_ == "as" or c.dep_ == "ccomp" or any(g.dep_ == "acl" for g in c.children) for c in parts):
        return frozenset()
    return frozenset().union(*(subtree(c) for c in parts))


def mended(verb: Token, content: frozenset[int]) -> frozenset[int]:
    """Mend what the parse cuts off: words from "that" on, a clause that goes on about "it", a relative's antecedent."""
    doc, last = verb.doc, max(content)
    if len(content) == 1 and doc[last].tag_ in ("WDT", "WP", "IN"):
        at = verb
        while at.dep_ != "relcl" and at.head.i != at.i:
            at = at.head
        return subtree(at.head) if at.dep_ == "relcl" else content
    for token in doc[verb.i + 1 : min(content)] if min(content) > verb.i else ():
        if (
            token.lower_ == "that"
            and token.i + 1 < len(doc)
            and doc[token.i + 1].pos_ in ("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM")
        ):
            content |= frozenset(range(token.i, last + 1))
            break
    if min(content) > verb.i:
        for clause in verb.conjuncts:
            if clause.i > last and clause.head.i <= last and _goes_on(clause) and not _speaks(clause):
                content |= frozenset(range(clause.left_edge.i, clause.right_edge.i + 1))
    return content


def _speaks(clause: Token) -> bool:
    """In "…, and his wife said …" somebody else goes on."""
    return cue_of(clause) is not None and any(c.dep_ == "nsubj" and can_speak(c) for c in clause.lefts)


def _goes_on(clause: Token) -> bool:
    """In "…, but it was not damaged" and "…, but none had been hurt" the clause is still the speaker's."""
    if any(c.dep_ == "aux" and c.lower_ in ("had", "would", "should", "must") for c in clause.children):
        return cue_of(clause) is None or any(c.dep_ == "auxpass" for c in clause.children)
    for child in clause.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            mine = {child.lower_, *(g.lower_ for g in child.children if g.dep_ == "poss")}
            return bool(mine & {"it", "they", "its", "his", "her", "their", "this"})
    return False


def is_passive(verb: Token) -> bool:
    """Tell "was told" and "Asked whether it held, he …", where the subject is no speaker; not "he's said that …"."""
    marks = [child for child in verb.children if child.dep_ in ("auxpass", "nsubjpass")]
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.lemma_ == "ask":
        return not any(child.dep_ == "aux" for child in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ == "acl":  # "two men accused of plotting": it is not they who accuse
        return True
    return (bool(marks) and not _has_said(verb)) or _said_to(verb)


def _said_to(verb: Token) -> bool:
    """In "the general, said to be ill, resigned" others say it of the general."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    aside = verb.lemma_ == "say" and verb.i > verb.sent.start and verb.nbor(-1).text == ","
    return aside and any(w.lower_ == "to" and w.tag_ == "TO" for w in after)


def _has_said(verb: Token) -> bool:
    """In "she's said they will go" the mark is short for "has", though the parse hears a passive."""
    short = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.lefts)
    somebody = any(c.dep_ == "nsubjpass" and c.lower_ != "it" for c in verb.lefts)
    return short and somebody and any(c.dep_ == "ccomp" for c in verb.rights)
