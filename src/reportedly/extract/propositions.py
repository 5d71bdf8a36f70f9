"""What a sentence says, clause by clause: the propositions that become claims, each under its attributions.

A proposition is a clause with an event of its own. Participles that go on with the same happening ("killing one,
injuring 23") stay with their clause, so that its figures stand together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from .attribution.cue_verbs import cue_of
from .attribution.found import Found
from .clauses import FINITE, clauses, counts, is_cause
from .events.words import trigger_of, verb_lists

if TYPE_CHECKING:
    from .tree import Sentence as Span
    from .tree import Token

_SPEECH_ACTS = ("condemn", "express", "deny", "demand", "count")  # with a noun for content, the speaking is the event
_FOR = ("of", "for")
_CLAIMED = ("responsibility", "credit", "victory")
_NOBODY = ("nobody", "none", "neither")
_FEWEST = 3  # words that say something
_LEAST = 5  # words that a main clause keeps of its own, else its subordinate clauses stay in its passage
MOST = 3  # rows a sentence; over ten annotated reports 4 sentences in 100 hold more propositions


@dataclass(slots=True, eq=False)
class Proposition:
    """A clause: its head, its own tokens, and the attributions it stands under, origin first."""

    head: Token
    tokens: frozenset[int]
    under: list[Found] = field(default_factory=list)
    act: Found | None = None  # set when the clause is itself the speaking ("condemned the violence")


def propositions(sentence: Span, found: list[Found]) -> list[Proposition]:
    """Return the sentence's propositions in text order; `best_of` chooses those that claims are made of."""
    here = [f for f in found if f.content and _touches(sentence, f) and not _unspoken(f)]
    heads = _heads(sentence, here)
    own = {head.i: _own(head, [*heads, *_next_cues(here)], sentence) for head in heads}
    made = []
    for head in heads:
        tokens = own[head.i] | _continued(head, here, own)
        act = _act_of(head, here)
        under = sorted((f for f in here if f is not act and f.covers(head)), key=lambda f: (len(f.content), f.order))
        under = [act, *under] if act is not None else under
        if under and act is None:
            tokens = _with_cue(sentence, tokens & under[0].content, under[0])
            tokens |= _raised(head, under[0], sentence)
        if not _says_something(sentence, tokens) or any(
            f.source is not None and f.source.doc is head.doc and f.source.i == head.i for f in here
        ):
            continue
        made.append(Proposition(head, tokens, under, act))
    return made


def _next_cues(found: list[Found]) -> list[Token]:
    """In "nobody fled, but officials say …" and "sank, saying …" the saying is no part of the clause it is joined to."""
    return [
        f.verb
        for f in found
        if f.kind == "frame"
        and not f.carried
        and (f.verb.dep_ == "conj" or (f.verb.dep_, f.verb.tag_) == ("advcl", "VBG"))
    ]


def _unspoken(found: Found) -> bool:
    """In "did not say that …" and "no group has claimed …" nobody says it: the clause stays the outlet's."""
    return found.kind == "frame" and is_unsaid(found.verb)


def _raised(head: Token, found: Found, sentence: Span) -> frozenset[int]:
    """Return the words before the infinitive of "two boats were said to have sunk", where nobody is named who says it."""
    if found.kind != "frame" or found.source is not None or head.dep_ != "xcomp" or head.head.i != found.verb.i:
        return frozenset()
    return frozenset(t.i for t in found.verb.subtree if sentence.start <= t.i < head.i)


def is_unsaid(cue: Token) -> bool:
    """Tell "did not say", "no group has claimed", "nobody confirmed", "refused to confirm"."""
    if cue.dep_ in ("xcomp", "advcl") and cue.head.lemma_ in verb_lists("withholding"):
        return True
    subject = next((c for c in cue.children if c.dep_ == "nsubj"), None)
    nobody = subject is not None and (
        subject.lower_ in _NOBODY or any(c.lower_ in ("no", "any") for c in subject.lefts)
    )
    return nobody or any(c.dep_ == "neg" for c in cue.children)


def _with_cue(sentence: Span, tokens: frozenset[int], found: Found) -> frozenset[int]:
    """Content of one or two words is shown with its cue: "vowed to retaliate"."""
    if found.kind != "frame" or _says_something(sentence, tokens) or found.carried or not tokens:
        return tokens
    return frozenset(t.i for t in found.verb.subtree if sentence.start <= t.i < sentence.end)


def _touches(sentence: Span, found: Found) -> bool:
    return any(sentence.start <= number < sentence.end for number in found.content)


def _heads(sentence: Span, found: list[Found]) -> list[Token]:
    """The main clause unless it only attributes, every attribution's content, and the clauses that part from these."""
    cues = {f.verb.i: f for f in found if f.kind not in ("according", "continued") and f.verb.doc is sentence.doc}
    heads: dict[int, Token] = {}
    before = [c for f in cues.values() for c in f.verb.lefts if c.dep_ == "ccomp" and c.is_verb]
    told = [c for c in before if not any(f.covers(c) for f in found)]  # "It sank, and the mayor said …": the outlet's
    starts = [sentence.root, *told, *(root for f in found for root in _content_roots(sentence, f))]
    for start in starts:
        for head in clauses(start, sentence):
            heads[head.i] = head
    for number, cue in cues.items():
        if number in heads and not _is_act(cue):
            del heads[number]
        for above in _only_leads(cue):
            heads.pop(above, None)
    if (colon := _only_announces(sentence)) is not None:
        heads.pop(colon, None)
    return [heads[number] for number in sorted(heads)]


def _only_leads(found: Found) -> Iterator[int]:
    """Yield the verbs that only lead to a cue: "went on to say", "It was Ann Lee who announced"."""
    verb = found.verb
    if found.kind != "frame" or is_unsaid(verb):
        return
    up = verb.head
    if verb.dep_ in ("xcomp", "advcl") and up.lemma_ in ("go", "continue", "proceed") and verb.tag_ == "VB":
        yield up.i
    if verb.dep_ == "relcl" and up.dep_ == "attr" and any(c.lower_ == "it" for c in up.head.lefts):
        yield up.head.i


def _only_announces(sentence: Span) -> int | None:
    """Return the cue of a sentence that ends in a colon and says nothing more: "The governor said:"."""
    root = sentence.root
    bare = all(c.dep_ in ("nsubj", "aux", "punct", "advmod", "prep", "npadvmod", "dative") for c in root.children)
    return root.i if sentence[-1].text == ":" and bare and cue_of(root) is not None else None


def _is_act(found: Found) -> bool:
    """In "denied the claims", "condemned the violence" and "warned the rebels" the speaking itself is what happened."""
    if found.kind != "frame":
        return False
    doc = found.verb.doc
    if found.cue.lemma == "claim":  # "claimed responsibility"
        return any(doc[i].lower_ in _CLAIMED and doc[i].head.i == found.verb.i for i in found.content)
    if found.cue.group not in _SPEECH_ACTS and not _only_warned(found):
        return False
    return not any(doc[i].dep_ in ("ccomp", "pcomp") and doc[i].head.i == found.verb.i for i in found.content)


def _only_warned(found: Found) -> bool:
    """Tell "warned the rebels against it", where all that is told of the warning is who was warned."""
    if found.cue.group != "warn":
        return False
    doc, tops = found.verb.doc, [c for c in found.verb.children if c.i in found.content]
    return bool(tops) and all(c.dep_ == "dobj" for c in tops) and not any(doc[i].tag_ in FINITE for i in found.content)


def _act_of(head: Token, found: list[Found]) -> Found | None:
    return next((f for f in found if f.beside(head) and f.verb.i == head.i and _is_act(f)), None)


def _content_roots(sentence: Span, found: Found) -> Iterator[Token]:
    """Yield the tokens of an attribution's content whose parent lies outside it: usually one clause."""
    if _is_act(found):
        yield found.verb
        return
    doc = sentence.doc
    inside = [doc[i] for i in sorted(found.content) if sentence.start <= i < sentence.end]
    roots = [
        t for t in inside if (t.head.i not in found.content or t.head.i == t.i) and not t.is_punct and not t.is_space
    ]
    verbs = [t for t in roots if t.pos_ in ("VERB", "AUX") and not _goes_on_with(t, found)]
    prepositions = [t for t in roots if t.pos_ in ("ADP", "SCONJ") and not _says_who(t, found)]
    if found.cue.group == "accuse":  # "accused the army and its allies of …": the parse hangs "of" on the allies
        prepositions += [t for t in inside if t.lower_ == "of" and t.head.dep_ == "conj" and t.head.head in roots]
    for preposition in prepositions:
        verbs += [c for c in preposition.children if c.dep_ == "pcomp" and c.pos_ in ("VERB", "AUX")]
    if verbs:
        yield from verbs[:2]
        return
    led = [c for p in prepositions for c in p.children if c.dep_ == "pobj" and c.i in found.content]
    blamed = [c for c in led if found.cue.group == "accuse" and c.head.lower_ in _FOR and c.pos_ == "NOUN"]
    if blamed:  # "blamed the rebels for the raid"
        yield blamed[0]
        return
    nouns = [t for t in roots if t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON")] or led  # "warned of an attack"
    nested = [v for noun in nouns for v in noun.subtree if v.i in found.content and v.tag_ in FINITE]
    if nouns:
        yield (
            max(nouns, key=lambda t: (len(list(t.subtree)), -t.i))
            if not nested or found.cue.group != "say"
            else nouns[0]
        )


def _says_who(preposition: Token, found: Found) -> bool:
    """In "…, the paper quoted officials as saying" the last words are no content."""
    return found.kind == "tail" and found.cue.group == "quote" and preposition.lower_ == "as"


def _goes_on_with(verb: Token, found: Found) -> bool:
    """In "accused X of attacking, killing one" the participle goes on with the same happening."""
    return found.cue.group == "accuse" and verb.dep_ == "advcl" and verb.tag_ == "VBG"


def _own(head: Token, heads: list[Token], sentence: Span) -> frozenset[int]:
    """The clause's words less those of clauses within it that stand for themselves."""
    whole = {t.i for t in head.subtree if sentence.start <= t.i < sentence.end}
    tokens = set(whole)
    for other in heads:
        if other.i != head.i and other.i in tokens and not (counts(head) and is_cause(other, head)):
            tokens -= {t.i for t in other.subtree}
    # "The explosion came" says too little without "a day after delegations met"
    return frozenset(whole if head.dep_ == "ROOT" and len(tokens) < _LEAST else tokens)


def _continued(head: Token, found: list[Found], own: dict[int, frozenset[int]]) -> frozenset[int]:
    """The participles after an accusation, which belong to its clause though they hang on the cue."""
    if head.dep_ != "pcomp":
        return frozenset()
    going = [
        c
        for f in found
        if f.covers(head) and f.beside(head) and f.verb.i == head.head.head.i
        for c in f.verb.children
        if _goes_on_with(c, f)
    ]
    return frozenset(t.i for verb in going for t in verb.subtree if not any(t.i in tokens for tokens in own.values()))


def _says_something(sentence: Span, tokens: frozenset[int]) -> bool:
    doc = sentence.doc
    if _only_names(doc[i] for i in sorted(tokens)):
        return False
    words = list(islice((i for i in tokens if any(map(str.isalnum, doc[i].text))), _FEWEST))
    return len(words) == _FEWEST or any(doc[i].dep_ == "nsubj" and doc[i].head.i in tokens for i in words)


def _only_names(words: Iterable[Token]) -> bool:
    """Tell a line of a list: "Ann Lee (2.)", where what stands in brackets counts for nothing."""
    depth = 0
    for word in words:
        depth += (word.text == "(") - (word.text == ")")
        if not depth and word.pos_ not in ("PROPN", "NUM", "DET", "PUNCT", "SYM", "X", "SPACE"):
            return False
    return True


def best_of(made: list[Proposition]) -> list[Proposition]:
    """Return at most `MOST` of a sentence's propositions in text order: attributed ones first, then those with an event."""
    if len(made) <= MOST:
        return made
    ranked = sorted(made, key=_weight, reverse=True)[:MOST]
    return [p for p in made if p in ranked]


def _weight(proposition: Proposition) -> tuple[bool, bool, int]:
    doc = proposition.head.doc
    return (
        bool(proposition.under),
        trigger_of(proposition.head) is not None,
        sum(doc[i].pos_ == "NUM" for i in proposition.tokens) * 5 + len(proposition.tokens),
    )
