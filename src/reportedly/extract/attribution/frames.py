"""Attributions that a verb makes with its own complement: clause, infinitive, object, "of"-phrase, "as"-phrase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..events.words import verb_lists
from ..places.countries import country_of_word
from .cues import Cue, nouns_of_saying, verbs
from .found import Found, subtree
from .subjects import agent_of, antecedent, noun_phrase_before, speaker_of, subject_of

if TYPE_CHECKING:
    from ..tree import Doc, Token

CITES = ("citing", "quoting")  # these hang on a relay and are found with it
_SEEMS = ("appear", "seem")
_AUX = {"aux", "auxpass", "neg", "prt"}
_ADDRESSES = ("tell", "inform", "notify", "brief", "warn", "assure", "remind")  # these take the listener for object
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_WITNESSES = ("reporter", "correspondent", "journalist", "witness", "photographer", "crew", "resident")
_NOUNISH = ("NOUN", "PROPN", "PRON", "NUM")


def frame_attributions(doc: Doc) -> Iterator[Found]:
    """Yield what each cue verb attributes through the parse, and what nouns of saying do ("an Iranian report that")."""
    for token in doc:
        if token.pos_ == "NOUN" and token.lemma_.lower() in nouns_of_saying() and (said := _of_noun(token)) is not None:
            yield said
        cue = cue_of(token)
        if cue is None or token.lower_ in CITES or (token.dep_ == "xcomp" and token.head.lemma_ in _SEEMS):
            continue
        content = _content(token, cue)
        found = _found(token, cue, _whole(token, content)) if content else None
        if found is not None and found.content:
            yield found


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
    lemma = noun.lemma_.lower()
    return Found(
        Cue(lemma, "say", nouns_of_saying()[lemma], None, frozenset()), noun, source, subtree(clause), "noun", (noun.i,)
    )


def cue_of(token: Token) -> Cue | None:
    """Return the lexicon's entry when the token is a verb that attributes in its frame here."""
    if token.pos_ not in ("VERB", "AUX") and token.tag_[:2] != "VB":
        return None
    cue = verbs().get(token.lemma_.lower()) or _occasional(token)
    if cue is None or token.dep_ in ("amod", "compound", "aux"):
        return None
    if "out" in cue.frames and not any(child.dep_ == "prt" for child in token.children):
        return None
    return cue


def _whole(verb: Token, content: frozenset[int]) -> frozenset[int]:
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
            if clause.i > last and clause.head.i <= last and _goes_on(clause):
                content |= frozenset(range(clause.left_edge.i, clause.right_edge.i + 1))
    return content


def _goes_on(clause: Token) -> bool:
    """In "…, but it was not damaged" and "…, but none had been hurt" the clause is still the speaker's."""
    if any(c.dep_ == "aux" and c.lower_ in ("had", "would") for c in clause.children):
        return cue_of(clause) is None or any(c.dep_ == "auxpass" for c in clause.children)
    for child in clause.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            mine = {child.lower_, *(g.lower_ for g in child.children if g.dep_ == "poss")}
            return bool(mine & {"it", "they", "its", "his", "her", "their", "this"})
    return False


def _occasional(verb: Token) -> Cue | None:
    """Verbs that attribute only in company: "a reporter saw", "made the announcement", "put the toll at six"."""
    lemma, children = verb.lemma_.lower(), list(verb.children)
    if lemma in verb_lists("witnessing") and any(
        c.dep_ == "nsubj" and c.lemma_.lower() in _WITNESSES for c in children
    ):
        return Cue(lemma, "say", "asserts", None, frozenset(("clause", "object")))
    if lemma in verb_lists("uttering") and any(
        c.dep_ == "dobj" and c.lemma_.lower() in nouns_of_saying() for c in children
    ):
        goes_on = any(
            c.dep_ in ("advcl", "acl") and c.lemma_.lower() in verbs() and c.tag_ == "VBG" and c.i > verb.i
            for c in (*children, *(g for child in children if child.dep_ == "dobj" for g in child.children))
        )
        return None if goes_on else Cue(lemma, "express", "asserts", None, frozenset(("object",)))
    counts = [list_ for list_ in ("putting", "counting", "speaking") if lemma in verb_lists(list_)]
    if counts and _number_after(verb, counts):
        return Cue(lemma, "count", "asserts", None, frozenset(("rest",)))
    return None


def _number_after(verb: Token, lists: list[str]) -> bool:
    """Tell whether the verb puts something at a number, counts a number, or speaks of one."""
    prepositions = {"putting": ("at", "as"), "speaking": ("of",), "counting": ()}
    for child in verb.rights:
        if child.dep_ == "dobj" and "counting" in lists and _has_number(child):
            return True
        if child.dep_ == "prep" and any(child.lower_ in prepositions[name] for name in lists) and _has_number(child):
            return True
    return False


def _has_number(token: Token) -> bool:
    return any(t.like_num or t.pos_ == "NUM" for t in token.subtree)


def _found(verb: Token, cue: Cue, content: frozenset[int]) -> Found | None:
    source = agent_of(verb) if _passive(verb) else _speaker(verb, cue, content)
    if source is None and subject_of(verb) is not None and not _passive(verb):
        return None  # "the strike suggests …": nobody speaks
    if source is not None and source.lower_ in ("i", "we") and cue.group in ("say", "promise"):
        return None  # the speaker's own "I say" is part of what is said
    words = sorted({verb.i, *(child.i for child in verb.children if child.dep_ in _AUX)})
    found = Found(cue, verb, source, content - set(words), "frame", tuple(words))
    if source is not None and source.i in found.content:
        found.content = found.content - subtree(source)
    return found


def _speaker(verb: Token, cue: Cue, content: frozenset[int]) -> Token | None:
    """Who speaks: with a verb that only speech goes with ("says that") whoever is its subject."""
    if "anyone" in cue.frames and any(c.dep_ == "ccomp" and c.i in content for c in verb.children):
        own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if own is not None and own.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"):
            return antecedent(own)
    found = speaker_of(verb)
    if found is None and min(content) > verb.i:
        return noun_phrase_before(verb)
    return found


def _passive(verb: Token) -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def _content(verb: Token, cue: Cue) -> frozenset[int]:
    children = list(verb.children)
    clause = [
        c
        for c in children
        if c.dep_ in ("ccomp", "parataxis")
        and c.pos_ in ("VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADP", "ADV", "NUM", "PRON", "ADJ")
    ]
    if clause and cue.frames & {"clause", "quote", "gerund"}:
        return frozenset().union(*(subtree(c) for c in clause))
    if cue.group == "quote" or "as" in cue.frames:
        found = _as_phrase(verb)
        if found:
            return found
    opened = [c for c in children if c.dep_ == "xcomp"]
    if opened and (cue.frames & {"infinitive", "gerund"} or (_passive(verb) and cue.group == "say")):
        return frozenset().union(*(subtree(c) for c in opened), *_told(verb, cue))
    for word in ("of", "for", "against"):
        if word in cue.frames and (found := _phrase(verb, word)):
            return found.union(*(subtree(c) for c in children if cue.group == "accuse" and _accused(verb, c)))
    if "rest" in cue.frames:
        return frozenset().union(*(subtree(c) for c in verb.rights if c.dep_ in ("dobj", "prep", "npadvmod", "acl")))
    if "clause" in cue.frames and (found := _after_that(verb) or _zero_that(verb)):
        return found
    if "object" in cue.frames:
        objects = [c for c in children if _is_object(c, verb)]
        trailing = [
            c for c in verb.rights if c.dep_ in ("prep", "npadvmod", "acl") and cue.lemma == "report" and objects
        ]
        return frozenset().union(*(_without_asides(c) for c in objects), *(subtree(c) for c in trailing))
    return frozenset()


def _accused(verb: Token, child: Token) -> bool:
    """The accused, and the participles that go on with what it did ("…, killing one and injuring at least 23")."""
    return child.dep_ in ("dobj", "nsubjpass") or (child.dep_ == "advcl" and child.tag_ == "VBG" and child.i > verb.i)


def _told(verb: Token, cue: Cue) -> list[frozenset[int]]:
    """In "urged citizens to leave" the one who is to act belongs to what is asked."""
    return [subtree(c) for c in verb.children if c.dep_ == "dobj" and cue.group == "demand"]


def _is_object(child: Token, verb: Token) -> bool:
    """An object, or the subject of a passive that names its agent; not "casualties" of "no casualties were reported"."""
    passive = child.dep_ == "nsubjpass" and agent_of(verb) is not None
    return (child.dep_ == "dobj" or passive) and child.pos_ in _NOUNISH and not _reflexive(child)


def _after_that(verb: Token) -> frozenset[int]:
    """The words from a "that" the parse gave to another word, to the end of the sentence: "told him in a call that"."""
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN")]
    if objects and verb.lemma_.lower() not in _ADDRESSES:
        return frozenset()
    for token in verb.doc[verb.i + 1 : verb.sent.end - 1]:
        if token.pos_ == "VERB" or token.text in ";:":
            return frozenset()
        if (
            token.lower_ == "that"
            and token.tag_ in ("IN", "WDT")
            and token.nbor().pos_ in ("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM", "ADP")
        ):
            return frozenset(range(token.i, verb.sent.end - 1))
    return frozenset()


def _zero_that(verb: Token) -> frozenset[int]:
    """In "claim the authorities are a junta" the parse takes the clause's subject for an object; give the clause back."""
    for child in verb.children:
        after = child.right_edge.i + 1
        if child.dep_ == "dobj" and child.i > verb.i and after < verb.sent.end and verb.doc[after].tag_ in _FINITE:
            last = max(
                verb.doc[after].right_edge.i,
                verb.doc[after].head.right_edge.i if verb.doc[after].dep_ in _AUX else after,
            )
            return frozenset(range(child.left_edge.i, min(last, verb.sent.end - 1) + 1))
    return frozenset()


def _without_asides(noun: Token) -> frozenset[int]:
    """A noun phrase less its relative clauses after a comma, which are the outlet's own words."""
    asides = [c for c in noun.subtree if c.dep_ == "relcl" and c.left_edge.i and c.doc[c.left_edge.i - 1].text == ","]
    return subtree(noun) - frozenset().union(*(subtree(aside) for aside in asides), frozenset())


def _reflexive(token: Token) -> bool:
    return token.lower_.endswith(("self", "selves"))


def _phrase(verb: Token, word: str) -> frozenset[int]:
    for child in verb.children:
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
