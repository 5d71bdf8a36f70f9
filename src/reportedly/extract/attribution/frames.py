"""Attributions that a verb makes with its own complement, or a noun of saying with a clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..places.countries import country_of_word
from .complements import complement, is_passive, mended
from .cue_verbs import cue_of
from .cues import Cue, nouns_of_saying, speaker_nouns
from .found import Found, is_read, subtree
from .resumed import resumed_from, without_others, without_resumed
from .subjects import agent_of, antecedent, can_speak, noun_phrase_before, speaker_of, subject_of

if TYPE_CHECKING:
    from ..tree import Doc, Token

CITES = ("citing", "quoting")  # these hang on a relay and are found with it
_SEEMS = ("appear", "seem")
_NOBODY = ("nobody", "nothing")  # whose words there are not
_AUX = {"aux", "auxpass", "neg", "prt"}


def frame_attributions(doc: Doc) -> Iterator[Found]:
    """Yield what each cue verb attributes through the parse, and what nouns of saying do ("an Iranian report that")."""
    for token in (t for sentence in doc.sents if is_read(sentence) for t in sentence):
        if token.pos_ == "NOUN" and token.lemma_ in nouns_of_saying() and (said := _of_noun(token)) is not None:
            yield said
        cue = cue_of(token) if token.is_verb else None
        if cue is None or token.lower_ in CITES or _nobody_says(token):
            continue
        content = complement(token, cue)
        content = without_others(token, without_resumed(token, mended(token, content))) if content else content
        found = _found(token, cue, content) if content else None
        if found is not None and found.content:
            yield found


def _nobody_says(verb: Token) -> bool:
    """Tell "let's say", "seems to say", "worth noting that" and "goes without saying that"."""
    if verb.head.lemma_ == "let" and verb.dep_ in ("ccomp", "xcomp") and verb.tag_ == "VB":
        return True
    if verb.dep_ == "xcomp":
        return verb.head.lemma_ in _SEEMS or verb.head.lower_ == "worth"
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without" and verb.head.head.lemma_ == "go"


def _of_noun(noun: Token) -> Found | None:
    clause = next(
        (
            c
            for c in noun.children
            if c.dep_ in ("acl", "ccomp", "relcl") and any(g.lower_ == "that" and g.dep_ == "mark" for g in c.children)
        ),
        None,
    )
    source = next(
        (
            c
            for c in noun.children
            if (c.dep_ == "poss" and c.pos_ != "PRON") or (c.dep_ in ("amod", "compound") and country_of_word(c.text))
        ),
        None,
    )
    if clause is None or source is None:
        return None
    lemma = noun.lemma_
    return Found(
        Cue(lemma, "say", nouns_of_saying()[lemma], None, frozenset()), noun, source, subtree(clause), "noun", (noun.i,)
    )


def _found(verb: Token, cue: Cue, content: frozenset[int]) -> Found | None:
    source = agent_of(verb) if is_passive(verb) else _speaker(verb, cue, content)
    if source is None and subject_of(verb) is not None and not is_passive(verb):
        return None  # "the strike suggests …": nobody speaks
    if source is not None and source.lower_ in _NOBODY and not any(c.dep_ == "ccomp" for c in verb.rights):
        return None
    if source is not None and source.lower_ in ("i", "we") and cue.group in ("say", "promise"):
        return None  # the speaker's own "I say" is part of what is said
    if source is not None and _clause_without_subject(verb) and not can_speak(source):
        return None  # "the guards admitted to the port have been paid": nobody admits anything
    words = sorted({verb.i, *(child.i for child in verb.children if child.dep_ in _AUX)})
    found = Found(cue, verb, source, content - set(words), "frame", tuple(words))
    if source is not None and source.i in found.content:
        found.content = found.content - subtree(source)
    return found


def _clause_without_subject(verb: Token) -> bool:
    """Tell a parse that gave a cue the main verb of its own sentence for a clause."""
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    if clause is None or any(c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for c in clause.children):
        return False
    return clause.left_edge.tag_ in ("VBD", "VBZ", "VBP", "MD") and clause.left_edge.i > verb.i


def _speaker(verb: Token, cue: Cue, content: frozenset[int]) -> Token | None:
    """Who speaks: with a verb that only speech goes with ("says that") whoever is its subject."""
    if "anyone" in cue.frames and any(c.dep_ == "ccomp" and c.i in content for c in verb.children):
        own = _subject_before(verb)
        if own is not None and own.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"):
            return antecedent(own)
    found = speaker_of(resumed_from(verb) or verb)
    if found is None and min(content) > verb.i:
        return noun_phrase_before(verb)
    return found


def _subject_before(verb: Token) -> Token | None:
    """Return a verb's subject; where the parse makes two of "council speaker | Ann Lee", the name."""
    subjects = [c for c in verb.lefts if c.dep_ == "nsubj"]
    if len(subjects) == 2 and subjects[1].pos_ == "PROPN" and subjects[0].lemma_ in speaker_nouns():
        between = verb.doc[subjects[0].i + 1 : subjects[1].i]
        return subjects[1] if all(t.pos_ == "PROPN" for t in between) else subjects[0]
    return subjects[0] if subjects else None


__all__ = ["CITES", "cue_of", "frame_attributions"]
