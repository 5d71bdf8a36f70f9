"""How a proposition is put: its modality, polarity, hedge, and whether it is all quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reportedly.model import Modality, Polarity

from ..attribution.found import Found
from ..attribution.subjects import can_speak
from ..events.words import trigger_of, verb_lists
from ..propositions import Proposition

if TYPE_CHECKING:
    from ..tree import Token

_PLANS = {"plan", "intend", "prepare", "promise", "vow", "pledge", "want", "aim"}
_DEMANDS = {"must", "should", "ought"}
_MAYBE = {"may", "might", "could", "can"}
_PERHAPS = {"likely", "possibly", "probably", "perhaps", "presumably", "potentially", "maybe", "unlikely"}
_HEDGES = {"reportedly", "allegedly", "apparently", "purportedly", "supposedly", "seemingly", "ostensibly"}
_SEEMS = {"appear", "seem", "believe", "think", "say", "understand", "report", "allege", "rumour", "rumor"}
_HEARD = ("report", "say", "claim", "allege", "believe", "think", "understand", "rumour", "rumor")
_NEGATIONS = {"not", "n't", "never", "no", "neither", "nor", "none", "nobody", "nothing"}
_ODDS = ("likelihood", "probability", "possibility", "chance", "risk", "danger")
_KNOWS = ("know", "hear", "learn")
_CHAIN = {"xcomp", "acomp", "attr"}


def modality_of(proposition: Proposition) -> Modality:
    """Return how real the source makes it: actual, planned, possible, conditional or demanded."""
    head = proposition.head
    verbs = [head, *(c for c in head.children if c.dep_ in _CHAIN)]
    lent = next((f.cue.modality for f in proposition.under if f.cue.modality is not None), None)
    if any(c.dep_ == "advcl" and any(g.lower_ in ("if", "unless") for g in c.children) for c in head.children):
        return "conditional"
    if any(g.lower_ in ("if", "unless") and g.dep_ in ("mark", "advmod") for g in head.children) or _inverted(head):
        return "conditional"
    if (ahead := _foretold(head)) is not None:
        return ahead
    if _is_yet_to(head):
        return "actual"  # and negative
    if head.lemma_ in ("see", "hear") and any(c.dep_ == "auxpass" for c in head.children):
        return "actual"  # "could be seen shooting"
    auxiliaries = {c.lower_ for v in verbs for c in v.children if c.dep_ == "aux"}
    ordered = head.lemma_ in verb_lists("ordering") and _infinitive(head)  # "ordered the army to withdraw"
    if (
        auxiliaries & _DEMANDS
        or ordered
        or _is_order(head, proposition.under)
        or _wants_another(head)
        or (head.lemma_ in ("have", "need") and _infinitive(head) and not _came_to(head))
    ):
        return "demanded"
    if auxiliaries & _MAYBE or any(c.lower_ in _PERHAPS for v in verbs for c in v.children) or head.lower_ in _PERHAPS:
        return "actual" if auxiliaries & {"could", "can"} and polarity_of(head) == "negative" else "possible"
    if "would" in auxiliaries:
        return lent or ("planned" if _speaks_of_self(head, proposition.under) else "possible")
    if auxiliaries & {"will", "shall", "'ll", "wo"} or _about_to(head):
        return "planned"
    if lent is not None and (lent != "possible" or proposition.under[0].cue.modality == lent):
        return lent
    return "actual"


def modality_at(proposition: Proposition, deed: Token) -> Modality:
    """Return how real a deed is that stands in a clause below the head: in "knows that they aim to attack" it is planned."""
    whole = modality_of(proposition)
    if whole != "actual" or deed.i == proposition.head.i:
        return whole
    for above in (deed, *deed.ancestors):
        if above.i == proposition.head.i:
            break
        if above.is_verb and (own := modality_of(Proposition(above, proposition.tokens))) in ("planned", "demanded"):
            return own
    return whole


def _came_to(head: Token) -> bool:
    """Tell "had to turn back", which they did, from "has to turn back"."""
    return head.lemma_ == "have" and head.tag_ == "VBD" and not any(c.dep_ in ("aux", "neg") for c in head.children)


def _is_order(head: Token, under: Sequence[Found]) -> bool:
    """Tell "Stop the killing", which somebody says to others."""
    led = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "expl") and c.lower_ != "do" for c in head.children)
    opens = head.dep_ in ("ROOT", "ccomp") or (head.i > 0 and head.nbor(-1).text in ('"', "“", "‘"))
    return head.tag_ == "VB" and not led and opens and bool(under) and head.lemma_ not in ("let", "thank")


def _wants_another(head: Token) -> bool:
    """Tell "wants Canada to act" from "wants to act"."""
    goals = (c for c in head.children if c.dep_ in ("ccomp", "xcomp") and c.tag_ == "VB")
    return head.lemma_ in ("want", "need", "expect") and any(g.dep_ == "nsubj" for goal in goals for g in goal.children)


def _inverted(head: Token) -> bool:
    """Tell "had the missile hit the plant, thousands would have died" and "should talks fail, the army will go in"."""
    opens = (v for c in head.lefts if c.dep_ in ("advcl", "ccomp") for v in (c, *c.lefts))
    found = (
        v for v in opens if v.lower_ in ("had", "should", "were") and v.dep_ in ("aux", "auxpass", "ccomp", "advcl")
    )
    return any(v.i in (v.head.left_edge.i, v.left_edge.i) for v in found) and any(
        c.dep_ == "aux" and c.lower_ in ("would", "will", "could", "might", "may") for c in head.children
    )


def _foretold(head: Token) -> Modality | None:
    """Return what a copula says of a deed: "an attack is imminent" is planned, "a strike is likely" possible."""
    if head.lemma_ not in ("be", "remain", "become", "seem", "appear", "look"):
        return None
    if any(c.dep_ == "attr" and c.lemma_ in _ODDS and _tells_of(c) for c in head.children):
        return "possible"
    subject = next((c for c in head.children if c.dep_ == "nsubj"), None)
    said = next((c for c in head.children if c.dep_ in ("acomp", "attr")), None)
    if subject is not None and subject.lemma_ in verb_lists("purpose") and _infinitive(head):
        return "planned"  # "the aim is to take the town"
    if subject is None or said is None or trigger_of(subject) is None:
        return None
    if said.lower_ in _PERHAPS | {"possible", "probable", "conceivable", "feasible"}:
        return "possible"
    return "planned" if said.lower_ in ("imminent", "planned", "inevitable", "due", "near", "close") else None


def _tells_of(noun: Token) -> bool:
    """Tell whether a noun has a clause: "a high likelihood that it was hit"."""
    return any(c.dep_ in ("acl", "ccomp", "relcl") and c.pos_ in ("VERB", "AUX") for c in noun.rights)


def _is_yet_to(head: Token) -> bool:
    """In "has yet to enter the city" it has not."""
    return head.lemma_ == "have" and any(c.lower_ == "yet" for c in head.children) and _infinitive(head)


def _infinitive(head: Token) -> bool:
    goals = (c for c in head.children if c.dep_ == "xcomp" or (c.dep_ == "ccomp" and c.tag_ == "VB"))
    return any(g.lower_ == "to" for goal in goals for g in goal.children)


def _about_to(head: Token) -> bool:
    """Tell a plan: "is going to", "is set to", "are to hold", "plans to", "wanted to help"."""
    opened = _infinitive(head)
    if (head.lemma_ in _PLANS and opened) or (head.lemma_ in verb_lists("scheming") and _deed_planned(head)):
        return True
    if (
        head.lemma_ in ("go", "set", "schedule", "expect", "due", "poise")
        and opened
        and head.tag_ in ("VBG", "VBN", "JJ")
    ):
        return True
    ready = any(
        c.dep_ == "acomp" and c.lower_ in ("willing", "ready", "prepared", "due", "eager") for c in head.children
    )
    blamed = any(c.dep_ == "xcomp" and c.lemma_ == "blame" for c in head.children)  # "were to blame" is no plan
    return head.lemma_ == "be" and ((opened and not blamed and head.tag_ in ("VBZ", "VBP", "VBD")) or ready)


def _deed_planned(head: Token) -> bool:
    """Tell "is planning an offensive", "preparing for an attack" and "prevented a raid": a deed that was only planned."""
    goals = [c for c in head.children if c.dep_ in ("dobj", "nsubjpass")]
    goals += [g for c in head.children if c.lower_ == "for" for g in c.children]
    deeds = (c for goal in goals for c in (goal, *(g for of in goal.children for g in of.children)))
    return any(trigger_of(deed) is not None for deed in deeds)


def _speaks_of_self(head: Token, under: Sequence[Found]) -> bool:
    """In "said he would check" the would is somebody's plan; in "said this would weaken it" only a prospect."""
    subject = next((c for c in head.children if c.dep_ == "nsubj"), None)
    return bool(under) and subject is not None and can_speak(subject) and subject.lower_ not in ("this", "that")


def polarity_of(head: Token) -> Polarity:
    """Return "negative" when the clause's own verb, object or subject is negated."""
    verbs = [
        head,
        *(c for c in head.children if c.dep_ == "xcomp" and head.lemma_ in ("appear", "seem", "want", "be", "able")),
    ]
    for verb in verbs:
        if any(c.dep_ == "neg" or (c.lower_ in _NEGATIONS and c.dep_ in ("advmod", "preconj")) for c in verb.children):
            return "negative"
        for child in verb.children:
            if child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr") and (
                child.lower_ in _NEGATIONS
                or any(g.lower_ in _NEGATIONS and g.dep_ in ("det", "neg") for g in child.children)
            ):
                return "negative"
    if head.lemma_ in _KNOWS and any(g.lower_ == "no" for c in head.children for o in c.children for g in o.children):
        return "negative"  # "know of no attack"
    if (head.lemma_ == "fail" and _infinitive(head)) or _is_yet_to(head):
        return "negative"
    return "negative" if any(c.lower_ in _NEGATIONS and c.dep_ in ("det", "neg") for c in head.children) else "positive"


def _it_is_said(verb: Token) -> bool:
    """Tell "It is reported that …" and "It has been claimed that …", on either of its verbs."""
    for cue in (verb, verb.head):
        if cue.lemma_ in _HEARD and any(c.dep_ == "auxpass" for c in cue.lefts):
            it = any(c.lower_ == "it" and c.dep_ in ("nsubjpass", "nsubj", "expl") for c in cue.lefts)
            if it and not any(c.dep_ == "agent" for c in cue.rights) and verb.dep_ in ("ccomp", "ROOT", "conj"):
                return True
    return False


def hedged(head: Token, under: Iterable[Found]) -> bool:
    """Tell whether the outlet or source keeps its distance: "reportedly", "is said to have", "appears to"."""
    verbs = [head, *(f.verb for f in under if f.beside(head))]
    for verb in verbs:
        beside = (g for c in verb.children if c.dep_ in ("acomp", "attr") for g in c.children)
        if any(c.lower_ in _HEDGES for c in (*verb.children, *beside)):
            return True
        if _it_is_said(verb):
            return True
        up = verb.head
        if (
            verb.dep_ == "xcomp"
            and up.lemma_ in _SEEMS
            and (up.lemma_ in ("appear", "seem") or any(c.dep_ in ("auxpass", "nsubjpass") for c in up.children))
        ):
            return True
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        if _infinitive(verb) and (verb.lemma_ in ("appear", "seem") or (passive and verb.lemma_ in _HEARD)):
            return True
    return False
