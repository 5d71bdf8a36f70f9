"""Which verbs attribute where they stand: the lexicon's, and some that attribute only in company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..events.words import verb_lists
from ..tree import once
from .cues import Cue, falsehoods, nouns_of_saying, speaker_nouns, verbs

if TYPE_CHECKING:
    from ..tree import Token

_WITNESSES = ("reporter", "correspondent", "journalist", "witness", "photographer", "crew", "resident")


@once
def cue_of(token: Token) -> Cue | None:
    """Return the lexicon's entry when the token is a verb that attributes in its frame here."""
    if not token.is_verb:
        return None
    lemma = token.lemma_
    if lemma in verb_lists("calling") and _called_false(token):
        return Cue(lemma, "deny", "denies", None, frozenset(("rest",)))
    numbered = lemma in verb_lists("putting") and _number_after(token, ["putting"])  # "estimated the cost at six"
    cue = (None if numbered else verbs().get(lemma)) or _occasional(token)
    if cue is None or token.dep_ in ("amod", "compound", "aux"):
        return None
    if "out" in cue.frames and not any(child.dep_ == "prt" for child in token.children):
        return None
    return cue


_TOLLS = ("count", "toll", "tally", "figure", "number", "estimate")


def _occasional(verb: Token) -> Cue | None:
    """Verbs that attribute only in company: "a reporter saw", "made the announcement", "put the toll at six"."""
    lemma, children = verb.lemma_, verb.children
    if lemma in verb_lists("witnessing") and any(c.dep_ == "nsubj" and c.lemma_ in _WITNESSES for c in children):
        return Cue(lemma, "say", "asserts", None, frozenset(("clause", "object")))
    if lemma in verb_lists("uttering") and any(c.dep_ == "dobj" and c.lemma_ in nouns_of_saying() for c in children):
        return None if _goes_on(verb) else Cue(lemma, "express", "asserts", None, frozenset(("object",)))
    if lemma == "make" and made_clear(verb):
        return Cue("make", "say", "asserts", None, frozenset(("clause",)))
    if lemma in verb_lists("showing") and _of_document(verb):
        return Cue(lemma, "say", "asserts", None, frozenset(("clause",)))
    counts = [list_ for list_ in ("putting", "counting", "speaking", "revising") if lemma in verb_lists(list_)]
    if counts and _number_after(verb, counts):
        return Cue(lemma, "count", "asserts", None, frozenset(("rest",)))
    return None


def made_clear(verb: Token) -> list[Token]:
    """Return the clause of "made clear that …", which the parse hangs on either word."""
    clear = [c for c in verb.children if c.lower_ == "clear"]
    below = (*verb.children, *(g for c in clear for g in c.children)) if clear else ()
    return [c for c in below if _that(c)]


def _that(clause: Token) -> bool:
    return clause.dep_ in ("ccomp", "advcl") and any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _called_false(verb: Token) -> bool:
    """Tell "called the report false" and "described the claims as baseless" from "called the pier old"."""
    said = next((c for c in verb.rights if c.dep_ in ("dobj", "nsubj") and c.pos_ in ("NOUN", "PRON", "DET")), None)
    words = verb.doc[said.i + 1 : said.i + 5] if said is not None else ()
    if said is None or not any(w.lower_ in falsehoods() for w in words if w.sent.start == verb.sent.start):
        return False
    return (
        said.lower_ in ("this", "that", "it")
        or said.lemma_ in nouns_of_saying()
        or said.lemma_ in ("report", "rumour", "rumor", "story")
    )


def _of_document(verb: Token) -> bool:
    """Tell "documents show that …" from "the mayor showed that …" and from "the map shows the pier"."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    clause = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.rights)
    if not clause or subject is None:
        return False
    return "document" in (speaker_nouns().get(subject.lemma_), speaker_nouns().get(subject.lower_))


def _goes_on(verb: Token) -> bool:
    """In "issued a statement, saying …" and "issued a statement saying …" the second verb attributes."""
    below = (*verb.children, *(g for child in verb.children if child.dep_ == "dobj" for g in child.children))
    return any(c.dep_ in ("advcl", "acl") and c.lemma_ in verbs() and c.tag_ == "VBG" and c.i > verb.i for c in below)


def _number_after(verb: Token, lists: list[str]) -> bool:
    """Tell whether the verb puts something at a number, counts a number, or speaks of one."""
    prepositions = {"putting": ("at", "as"), "speaking": ("of",), "counting": (), "revising": ("to",)}
    if lists == ["revising"] and not any(c.dep_ == "dobj" and c.lemma_ in _TOLLS for c in verb.rights):
        return False
    for child in (*verb.rights, *(c for o in verb.rights if o.dep_ == "dobj" for c in o.rights)):
        if child.dep_ == "dobj" and "counting" in lists and _has_number(child):
            return True
        if child.dep_ == "prep" and any(child.lower_ in prepositions[name] for name in lists) and _has_number(child):
            return True
    return False


def _has_number(token: Token) -> bool:
    return any(t.like_num or t.pos_ == "NUM" for t in token.subtree)
