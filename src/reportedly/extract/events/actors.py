"""Who acted and who was acted on, by the grammar of the trigger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from ..attribution.found import noun_phrase
from ..attribution.subjects import agent_of, speaker_nouns, subject_of
from ..places.countries import country_of_word
from .trigger import is_under
from .weapons import weapon_of
from .words import measure_nouns, trigger_of, verb_lists, words_of

if TYPE_CHECKING:
    from ..tree import Token

Role = Literal["actor", "recipient"]
Party = tuple[Role, "Token"]
_MUTUAL = ("CONSULT", "AGREE", "COOPERATE")
_VIOLENT = ("ASSAULT", "COERCE", "MOBILIZE")
_OWN = ("amod", "compound", "nmod", "poss")
_NOUNS = ("NOUN", "PROPN", "PRON")
_LOSSES = ("casualty", "loss", "death", "injury", "fatality")
_AIMED = ("fire", "shoot", "launch", "aim", "throw", "hurl", "direct", "send")  # only these strike what they are "at"


def find_actors(trigger: Token, head: Token, type_: str) -> Iterator[Party]:
    """Yield the actors and recipients of an event as heads of noun phrases, without repeats."""
    seen: set[int] = set()
    verb = trigger if trigger.pos_ in ("VERB", "AUX") and not is_under(trigger) else head
    found = [
        *_doers(verb),
        *_objects(verb, type_),
        *_beside(verb),
        *_of_noun(trigger),
        *_owner(head),
        *_of_subject(verb, type_),
        *_of_scene(verb, type_),
    ]
    if verb.i != head.i and verb.dep_ == "acl" and head.lemma_ == "be":  # "the plants were among the targets attacked"
        found += [("recipient", c) for c in head.children if c.dep_ == "nsubj"]
    doers = [t for role, t in found if role == "actor" and _is_deed(t, type_)]
    found += [party for deed in doers for party in _of_noun(deed) if party[0] == "actor"]  # "Mali's raid killed two"
    for role, token in found:
        for one in (token, *(c for c in token.conjuncts if c.i > token.i and c.pos_ in ("NOUN", "PROPN"))):
            if (
                one.i not in seen
                and one.i != trigger.i
                and not _is_measure(one)
                and not (role == "actor" and (_is_weapon(one) or _is_deed(one, type_)))
                and not (one.dep_ in _OWN and one.head.i in seen and weapon_of(one.head) is None)  # "Mali's army"
            ):
                seen.add(one.i)
                yield role, one


def _doers(verb: Token) -> Iterator[Party]:
    """Yield the agent or subject, and what a passive or a verb of suffering happened to."""
    agent = agent_of(verb)
    if agent is not None and not _is_measure(agent):  # "taken by noon"
        yield "actor", agent
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    winners = list(_winners(verb))
    yield from winners
    if passive is not None:
        yield "recipient", passive
    elif agent is None and (subject := _subject(verb)) is not None:
        yield ("recipient" if winners or suffers(verb) or _passive(verb) else "actor"), subject


def _subject(verb: Token) -> Token | None:
    """Return the subject; in "the attack on the port, which killed two" it is the attack, not the port."""
    subject = subject_of(verb)
    if subject is None or verb.dep_ != "relcl" or subject.dep_ != "pobj":
        return subject
    up = subject
    while up.dep_ == "pobj" and up.head.dep_ == "prep":
        up = up.head.head
        if up.pos_ == "NOUN" and (named := trigger_of(up)) is not None and named.type == "ASSAULT":
            return up
    return subject


def _winners(verb: Token) -> Iterator[Party]:
    """In "lost the town to the army" the army acted."""
    if verb.lemma_ in verb_lists("losing"):
        for preposition in verb.children:
            if preposition.lower_ == "to" and preposition.dep_ in ("prep", "dative"):
                yield from (("actor", c) for c in preposition.children if c.dep_ == "pobj")


def _beside(verb: Token) -> Iterator[Party]:
    """In "were hurt along with two guests" the guests were too; "at the hands of the rebels" says who did it."""
    for preposition in (c for c in verb.children if c.dep_ == "prep"):
        if preposition.lower_ == "along" and any(c.dep_ in ("nsubjpass", "dobj") for c in verb.children):
            yield from (party for c in preposition.children if c.lower_ == "with" for party in _recipients(c))
        elif preposition.lower_ == "at":
            hands = (c for c in preposition.children if c.lower_ == "hands")
            yield from (("actor", c) for hand in hands for of in hand.children for c in of.children if c.dep_ == "pobj")


def _passive(verb: Token) -> bool:
    """Tell "were reported to have been charged" and "the people injured": their subject is whom it happened to."""
    return verb.tag_ == "VBN" and (verb.dep_ == "acl" or any(c.dep_ == "auxpass" for c in verb.children))


def _objects(verb: Token, type_: str) -> Iterator[Party]:
    direct = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.pos_ in _NOUNS]
    yield from (("recipient", c) for c in direct)
    if not direct:  # "killed or wounded 20": the object hangs on the last verb
        yield from (("recipient", c) for v in verb.children if v.dep_ == "conj" for c in v.children if c.dep_ == "dobj")
    for preposition in (c for c in verb.children if c.dep_ in ("prep", "dative")):
        if _leads_to_recipient(preposition, verb, type_):
            yield from _recipients(preposition)
    for noun in direct:
        for preposition in noun.children:
            if preposition.dep_ == "prep" and preposition.lower_ in ("with", "on", "against", "to"):
                yield from _recipients(preposition)
    if type_ in _MUTUAL:
        for preposition in verb.subtree:
            if preposition.dep_ == "prep" and preposition.lower_ == "with":
                yield from _recipients(preposition)


def _leads_to_recipient(preposition: Token, verb: Token, type_: str) -> bool:
    if verb.lemma_ in verb_lists("taking") and preposition.lower_ == "from":  # who held it until then
        return True
    return preposition.lower_ in _towards(verb, type_) and verb.lemma_ not in verb_lists("losing")


def _towards(verb: Token, type_: str) -> tuple[str, ...]:
    """Return the prepositions before what an event of this type is directed at."""
    if type_ == "ASSAULT":
        return ("on", "against", "into", "at") if verb.lemma_ in _AIMED else ("on", "against", "into")
    return ("on", "against", "to", "with", "into", "toward", "towards", "for")


def _recipients(preposition: Token) -> Iterator[Party]:
    return (("recipient", c) for c in preposition.children if c.dep_ == "pobj")


def suffers(verb: Token) -> bool:
    """Tell verbs whose subject is who it happened to: "died", "came under fire", "were under assault"."""
    under = any(c.dep_ == "prep" and c.lower_ == "under" for c in verb.children)
    losses = verb.lemma_ in ("have", "sustain", "take", "lose") and any(
        c.dep_ == "dobj" and c.lemma_ in _LOSSES for c in verb.children
    )
    state = any(c.dep_ == "acomp" and trigger_of(c) is not None for c in verb.children)  # "were jammed"
    among = any(  # "was among the dead"
        c.lower_ == "among" and any(trigger_of(noun) is not None for noun in c.children) for c in verb.children
    )
    return (
        losses
        or ((state or among) and verb.lemma_ == "be")
        or verb.lemma_ in ("die", "perish", "suffer")
        or (under and verb.lemma_ in ("be", "come", "remain"))
    )


def _of_noun(noun: Token) -> Iterator[Party]:
    """In "Russia's drone attack on Kyiv" and "clashes between X and Y" the noun's own modifiers say who."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return
    for child in noun.children:
        if (child.dep_ == "poss" and child.pos_ in ("PROPN", "NOUN")) or (
            child.dep_ in ("amod", "compound", "nmod") and _acting(child)
        ):
            yield "actor", child
        elif child.dep_ == "prep" and (child.lower_ in ("between", "by", "from") or _held_under(noun, child)):
            yield from (("actor", c) for c in child.children if c.dep_ == "pobj")
        elif child.dep_ == "prep" and child.lower_ in ("on", "against", "with", "to", "of"):
            yield from _recipients(child)
        elif child.dep_ == "relcl" and child.lemma_.lower() in verb_lists("light") | verb_lists("owning"):
            yield from _owned(child)


def _held_under(noun: Token, preposition: Token) -> bool:
    """In "under the control of the army" the army acts; in "the siege of the city" the city suffers."""
    return preposition.lower_ == "of" and noun.dep_ == "pobj" and noun.head.lower_ == "under"


def _owner(head: Token) -> Iterator[Party]:
    """In "the group claimed responsibility for the attack" the group acted."""
    if head.lemma_ == "responsibility" and head.dep_ == "dobj" and (owner := subject_of(head.head)) is not None:
        yield "actor", owner


def _owned(verb: Token) -> Iterator[Party]:
    """In "attacks that the army claimed on the port" the verb beside the deed has its parties."""
    yield from (("actor", c) for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP"))
    for preposition in verb.children:
        if preposition.dep_ == "prep" and preposition.lower_ in ("on", "against"):
            yield from _recipients(preposition)


def _of_subject(verb: Token, type_: str) -> Iterator[Party]:
    """In "Russian rockets hit a base" the subject's own words say who acted; else those beside it may."""
    if type_ not in _VIOLENT:
        return
    for between in (c for c in verb.children if c.lower_ == "between"):  # "fighting raged between X and Y"
        yield from (("actor", c) for c in between.children if c.dep_ == "pobj" and c.pos_ in _NOUNS)
    for subject in (c for c in verb.children if c.dep_ in ("nsubj", "agent")):
        for child in subject.children:
            if child.dep_ in ("amod", "compound", "poss", "nmod") and _acting(child):
                yield "actor", child


def _of_scene(verb: Token, type_: str) -> Iterator[Party]:
    """In "12 were injured in Mali's attack on the port" the deed that the preposition leads to says who acted."""
    if type_ != "ASSAULT":
        return
    for preposition in verb.children:
        if preposition.dep_ == "prep" and preposition.lower_ in ("in", "by", "during", "from"):
            for deed in preposition.children:
                if deed.dep_ == "pobj" and deed.pos_ == "NOUN" and (named := trigger_of(deed)) and named.type == type_:
                    yield from ((role, token) for role, token in _of_noun(deed) if role == "actor")


def _acting(word: Token) -> bool:
    """Tell a nationality or an armed group before the noun of its deed: "Russian strike", "PKK attack"."""
    return country_of_word(word.text) is not None or word.text in words_of("armed_groups", "note", key="name")


def _is_measure(token: Token) -> bool:
    return token.like_num or token.lower_ in measure_nouns() or token.lemma_.lower() in measure_nouns()


def _is_weapon(token: Token) -> bool:
    """Tell a drone or a rocket, which nobody sits in: a means of the event and no party to it."""
    weapon = weapon_of(token)
    return weapon is not None and not weapon.crewed


def _is_deed(token: Token, type_: str) -> bool:
    """In "the strike killed 12" the strike is the event and no party to it."""
    if type_ not in _VIOLENT or token.pos_ != "NOUN" or token.lemma_.lower() in speaker_nouns():  # "a bomber"
        return False
    named = trigger_of(token) if weapon_of(token) is None else None
    return named is not None and named.type == "ASSAULT"


def phrase(head: Token) -> tuple[int, int]:
    """Return the character bounds of an actor's noun phrase, determiner and trailing modifiers left out."""
    if head.dep_ in ("amod", "compound", "poss", "nmod"):
        start = head
        while head.dep_ == "poss" and _leads(start, head):
            start = start.nbor(-1)
        return start.idx, head.idx + len(head.text)
    first, last = noun_phrase(head)
    tokens = [t for t in head.doc[first:last] if not t.is_punct or t.text in "-'’"] or [head]
    while len(tokens) > 1 and (tokens[0].dep_ == "det" or tokens[0].is_punct or tokens[0].lower_ in ("both", "all")):
        tokens = tokens[1:]
    dash = next((t.i for t in tokens if t.i > head.i and t.text in "-–—" and t.nbor(-1).whitespace_), last)
    tokens = _before_modifier(head, [t for t in tokens if t.i < dash])
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)


def _leads(start: Token, head: Token) -> bool:
    return start.i > 0 and start.nbor(-1).dep_ in ("compound", "amod") and start.nbor(-1).head.i == head.i


def _before_modifier(head: Token, tokens: Iterable[Token]) -> list[Token]:
    tokens = list(tokens)
    cut = next((t.i for t in tokens if t.i > head.i and t.dep_ in ("prep", "acl") and not _names_more(t)), None)
    return tokens if cut is None else [t for t in tokens if t.i < cut]


def _names_more(modifier: Token) -> bool:
    """Tell "of" and "for" that belong to a name, not the "of" of "accused them of going"."""
    return modifier.lower_ in ("of", "for") and not any(c.dep_ == "pcomp" for c in modifier.children)
