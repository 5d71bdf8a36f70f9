"""Who a verb's subject is: its own, a shared one, the one that controls it, or the agent of a passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..events.words import verb_lists
from .cues import speaker_nouns

if TYPE_CHECKING:
    from ..tree import Doc, Token

_SHARES = {"conj", "advcl", "xcomp", "pcomp", "acl"}
_SPEAKS = {
    "he",
    "she",
    "they",
    "it",
    "i",
    "we",
    "you",
    "who",
    "which",
    "that",
    "both",
    "some",
    "others",
    "several",
    "many",
}
_NAME = range(2, 5)  # words of a person's name
_NAME_TAGS = ("NN", "NNS")
_ASTRAY = ("VB", "RB", "JJ", "UH", "FW")  # what the parser takes a name for, too
_CLOSES = ('"', "”", "''", "»")
_BESIDE = ("cc", "conj", "punct", "appos")  # a bare name has nothing else after it
_PRONOUN = {"who", "which", "that"}


def subject_of(verb: Token, *, passive: bool = True) -> Token | None:
    """Return the head of the subject's noun phrase, looked up through coordination and control."""
    seen: set[int] = set()
    at = verb
    while at.i not in seen:
        seen.add(at.i)
        found = agent_of(at) or _subject_child(at, passive=passive) or _controlled(at)
        if found is not None:
            return found
        up = at.head.head if at.dep_ == "pcomp" else at.head
        if at.dep_ not in _SHARES or up.i == at.i:
            return None
        at = up
        if at.pos_ in ("NOUN", "PROPN"):
            return at
    return None


def _subject_child(verb: Token, *, passive: bool) -> Token | None:
    wanted = ("nsubj", "nsubjpass") if passive else ("nsubj",)
    rights = () if verb.lemma_ in ("tell", "inform", "ask") else verb.rights  # there stands the listener
    lefts = tuple(reversed(verb.lefts))
    inverted = verb.i > verb.sent.start and verb.doc[verb.i - 1].text in _CLOSES  # "The pier," said Ann Lee, "is shut."
    for child in (*rights, *lefts) if inverted else (*lefts, *rights):
        if child.dep_ in wanted:
            return antecedent(child)
        if child.dep_ == "csubj" and child.i < verb.i:
            inner = next((c for c in child.lefts if c.dep_ == "nsubj"), None)
            if inner is not None:
                return inner  # "forces fighting in the south said": the parse made a clause of the phrase
    return None


def _controlled(verb: Token) -> Token | None:
    """Return who does it where another word says who: "a source quoted", "ordered them to go", "accused X of going"."""
    up = verb.head
    if verb.dep_ == "conj":
        return _named_beside(verb)
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and (named := _named_after_and(verb)) is not None:
        return named
    if verb.dep_ == "acl" and up.pos_ in ("NOUN", "PROPN", "PRON"):
        return up
    if verb.dep_ == "pcomp":
        return _controller(up) or _quoted_before(up)
    if verb.dep_ == "xcomp" and up.lemma_ in verb_lists("object_control"):
        return next((c for c in up.children if c.dep_ in ("dobj", "dative") and c.i < verb.i), None)
    if verb.dep_ == "advcl" and up.lemma_ in ("quote", "cite"):
        return next((c for c in up.children if c.dep_ == "dobj"), None)
    return None


def _named_after_and(verb: Token) -> Token | None:
    """In "with Kyiv saying they mined the dam and Moscow blaming shells" it is Moscow that blames, not the dam."""
    before = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
    named = len(before) == 2 and before[0].lower_ in ("and", "while") and before[1].pos_ == "PROPN"
    return before[1] if named else None


def _quoted_before(mark: Token) -> Token | None:
    """In "outlets at first quoted officials as saying" the parse takes the quoting for a word about the officials."""
    noun = mark.doc[mark.i - 1] if mark.i > mark.sent.start else mark
    if mark.lower_ != "as" or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    return noun if any(c.dep_ == "amod" and c.lower_ in ("quoted", "cited") for c in noun.lefts) else None


def _named_beside(verb: Token) -> Token | None:
    """In "…, and Minister X last month launched Y" the name before the verb is its subject, whatever the parse says."""
    at = verb.left_edge.i - 1
    doc = verb.doc
    if (
        at > verb.head.i
        and doc[at].pos_ == "PROPN"
        and doc[at].left_edge.i > verb.head.i
        and doc[doc[at].left_edge.i - 1].lower_ in ("and", "but")
    ):
        return doc[at]
    return None


def can_speak(noun: Token) -> bool:
    """Tell whether a subject is somebody, some body or some document whose word something can be."""
    if noun.pos_ == "PROPN" or noun.lower_ in _SPEAKS:
        return True
    if noun.lemma_ in speaker_nouns() or noun.lower_ in speaker_nouns() or _name_taken_for_noun(noun):
        return True
    return noun.pos_ == "NOUN" and any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children)


def _name_taken_for_noun(noun: Token) -> bool:
    """A capital within a sentence, or a bare singular at its start, is a name whatever the tagger says."""
    wanted = noun.tag_ in _NAME_TAGS or (noun.dep_ == "nsubj" and noun.tag_[:2] in _ASTRAY)
    if not wanted or not noun.text[:1].isupper() or any(c.dep_ in ("det", "amod") for c in noun.lefts):
        return False
    return noun.left_edge.i > noun.sent.start or all(c.dep_ in _BESIDE for c in noun.rights)


def speaker_of(verb: Token) -> Token | None:
    """Return the subject, looked for further up where coordination was parsed onto something that cannot speak."""
    source = _of_main_clause(verb) or subject_of(verb)
    at = verb
    while (
        source is not None
        and not can_speak(source)
        and at.dep_ in ("conj", "advcl", "ccomp", "relcl")
        and at.head.i != at.i
        and not (at.dep_ == "ccomp" and at.i < at.head.i)  # "“The find tells us more,” he said": it is not he who tells
    ):
        at = at.head
        source = subject_of(at) if at.pos_ in ("VERB", "AUX") else source
    return source if source is not None and can_speak(source) else None


def _of_main_clause(verb: Token) -> Token | None:
    """In "She said her father had helped, adding that …" it is she who goes on, though the parse says he."""
    doc, up = verb.doc, verb.head
    if verb.tag_ != "VBG" or not verb.i or doc[verb.i - 1].text != "," or verb.dep_ not in ("advcl", "conj"):
        return None
    while up.dep_ in ("ccomp", "conj", "advcl", "xcomp") and up.head.i < up.i:
        up = up.head
    if up.i == verb.head.i or up.dep_ not in ("ROOT", "ccomp"):
        return None
    found = _subject_child(up, passive=True)
    return found if found is not None and can_speak(found) else None


def _controller(preposition: Token) -> Token | None:
    """In "accused Russia of launching" and "quoted a source as saying", return the object before the preposition."""
    verb = preposition.head
    while verb.dep_ == "conj" and verb.pos_ in ("NOUN", "PROPN"):  # "accused the state and its allies of …"
        verb = verb.head
    verb = verb.head if verb.dep_ == "dobj" and verb.i != preposition.head.i else verb
    for child in verb.children:
        if (
            child.dep_ in ("dobj", "nsubjpass")
            and child.i < preposition.i
            and preposition.lower_ in ("of", "as", "for", "from")
        ):
            return child
    return None


def agent_of(verb: Token) -> Token | None:
    """Return who did it in a passive: "quoted by Axios"."""
    for child in verb.children:
        if child.dep_ == "agent":
            for grandchild in child.children:
                if grandchild.dep_ == "pobj":
                    return grandchild
    return None


def antecedent(subject: Token) -> Token:
    """Return the noun that a relative pronoun stands for, else the token itself."""
    if subject.lower_ not in _PRONOUN or subject.dep_ not in ("nsubj", "nsubjpass", "dobj"):
        return subject
    at = subject
    while at.dep_ != "relcl" and at.head.i != at.i:
        at = at.head
    if at.dep_ != "relcl":
        return _named_before_comma(subject) or subject
    if subject.lower_ == "who" and not _is_who(at.head) and (somebody := _somebody_before(at.head)) is not None:
        return somebody
    near = [noun for noun in (at.head, *at.head.conjuncts) if noun.i < subject.i]
    return max(near, key=lambda noun: noun.i, default=at.head)


def _named_before_comma(pronoun: Token) -> Token | None:
    """In "according to the guard, which said …" the parse may hang the clause elsewhere; it is of the last noun."""
    before = pronoun.doc[max(pronoun.sent.start, pronoun.i - 2) : pronoun.i]
    named = len(before) == 2 and before[1].text == "," and before[0].pos_ in ("NOUN", "PROPN")
    return before[0] if named and pronoun.lower_ in ("which", "who") and can_speak(before[0]) else None


def _is_who(noun: Token) -> bool:
    """Tell whom "who" can stand for: people, not the one body whose head they are."""
    body = speaker_nouns().get(noun.lemma_) == "organisation" and noun.tag_ in ("NN", "NNP")
    return can_speak(noun) and not body


def _somebody_before(noun: Token) -> Token | None:
    """In "two men were found in a house who say …" return the men: a house is no who."""
    for up in noun.ancestors:
        nouns = [up, *(c for c in up.lefts if c.dep_ in ("nsubj", "nsubjpass"))]
        found = next((t for t in nouns if t.pos_ in ("NOUN", "PROPN") and t.i < noun.i and _is_who(t)), None)
        if found is not None:  # "Ann Lee, the head of the service, who": the name goes before the office
            return found.head if found.dep_ == "appos" and found.head.pos_ == "PROPN" else found
    return None


def noun_phrase_before(verb: Token) -> Token | None:
    """Return the head of the noun phrase that ends before a finite verb to which the parse gave no subject."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    doc, start = verb.doc, verb.sent.start
    at = verb.i - 1
    while at > start and doc[at].pos_ in ("AUX", "ADV"):
        at -= 1
    at = _before_aside(doc, at, start)
    if start == at == verb.i - 1 and doc[at].tag_[:2] in _ASTRAY and doc[at].text.istitle() and verb.lemma_ == "say":
        return doc[at]  # "Jolly said": a name that is a word, too
    if at < start or doc[at].pos_ not in ("NOUN", "PROPN", "PRON") or doc[at].tag_ in ("WP", "WDT"):
        return None
    head, named = doc[at], None
    while (
        not _after_comma(head) and start <= head.head.i < head.i and head.head.pos_ in ("NOUN", "PROPN", "ADP", "ADJ")
    ):
        named = named or (head if _beside_a_place(head) and can_speak(head) else None)
        head = head.head
    if named is not None and (head.pos_ == "ADP" or head.dep_ == "pobj" or not can_speak(head)):
        return _name_between(doc, at + 1, verb.i - 1) or named
    return head if head.pos_ in ("NOUN", "PROPN", "PRON") and can_speak(head) else None


def _name_between(doc: Doc, first: int, last: int) -> Token | None:
    """Return the name that two commas set off: "the head of the mission, Ann Lee, said"."""
    name = doc[first + 1 : last]
    named = len(name) in _NAME and doc[first].text == doc[last].text == "," and all(t.pos_ == "PROPN" for t in name)
    return name[-1] if named else None


def _beside_a_place(noun: Token) -> bool:
    """In "After a visit to the site, the head of the mission said" the parse takes the head for another word for the site."""
    first = noun.left_edge.i
    return noun.dep_ == "appos" and first > 0 and noun.doc[first - 1].text == ","


def _after_comma(noun: Token) -> bool:
    """In "at a talk in the town, Ann Lee, the mayor, said" the parse joins a town and a name."""
    first = noun.left_edge.i
    return noun.dep_ == "conj" and noun.pos_ == "PROPN" and first > 0 and noun.doc[first - 1].text == ","


def _before_aside(doc: Doc, at: int, start: int) -> int:
    """Step back over what stands between commas, dashes or brackets before the verb."""
    opens = {",": ",", ")": "(", "—": "—", "–": "–", "--": "--", "-": "-"}.get(doc[at].text)
    if opens is None:
        return at
    for back in range(at - 1, max(start, at - 30), -1):
        if doc[back].text == opens:
            return back - 1
    return at
