"""Denials tied to what they deny, and to which part of it: that it happened, its effect, who did it, the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from reportedly.model import Relation, RelationOn

from . import lists
from .blame import blamed_side
from .contradictions import Contradicted
from .facets import Facets
from .relating import Scene, relate
from .statements import before, one_voice
from .terms import overlap, terms
from .told import Told
from .voices import disowning, one_origin
from .wording import quoted, who

PERSONAL = {"responsibility", "knowledge", "utterance"}  # what only the one who is meant can deny
SAME = 0.6  # share of the words by which a negated statement contradicts another
PASSIVE = re.compile(r"\b(?:was|were|been|being) (?:\w+ )?\w+(?:ed|n|ck|t)\b")  # "had been attacked": that it happened
STRUCK = re.compile(r"\b(?:str(?:ike|iking|uck)|hit(?:ting)?|target(?:ed|ing)?|bomb(?:ed|ing)?|shell(?:ed|ing))\b")
OWN_WORDS = re.compile(r" (?:that|of|about|by|from|as)\b")
ALIKE = 0.4  # share of the shorter passage's words by which a denial is taken to be of a claim without pointing at it
CLOSE = 1.5  # times as like the denial as the first told, a later claim is what it denies
WORDS = 2
COUNTS = ("figure", "figures", "number")
HEARSAY = re.compile(
    r"^(?:the )?(?:reports?|rumou?rs?|claims?) (?:of|that|about) "
)  # what was said by others, not read
BARE = re.compile(
    r"^(?:(?:that|this|it)(?: is| was|'s) |is |was )|\b(?:any|no) such \w"
)  # points at what was just said
NAMED = {"occurrence": "that it happened", "figure": "the figure", "knowledge": "knowledge of it", "utterance": "having said it",
         "responsibility": "responsibility for it", "effect": "its effect", "target": "what was hit"}  # fmt: skip


def compare_denials(scene: Scene) -> Iterator[Relation]:
    """Tie each denial to the claim it denies; one that answers nothing read stands alone with its own words.

    "Nothing was damaged" denies, whatever its verb, where another side has told of the attack.
    """
    record, words = Told(scene), Contradicted(scene)
    for claims in scene.reports.values():
        for facets in claims:
            if disowning(facets):
                yield from _disowned(scene, words, facets)
            if facets.claim.awaiting or not (facets.claim.stance == "denies" or _plain_no(facets)):
                continue
            on = denied_part(facets)
            denied = _denied(scene, record, facets, claims, on) or _elsewhere(words, facets, on)
            on = _narrowed(on, facets, denied)
            if denied is None and (facets.claim.stance != "denies" or not _says_no(facets)):
                continue  # words of the denier that are not the denial itself
            yield relate(scene, "denies", on, facets, denied, _reason(facets, denied, on))
            for effect in _effects(scene, facets, denied) if on == "effect" and denied else ():
                yield relate(scene, "denies", on, facets, effect, _reason(facets, effect, on))


def _plain_no(facets: Facets) -> bool:
    """Tell whether a negated statement may contradict what another said; whether it does is seen by what it answers."""
    claim = facets.claim
    told = claim.polarity == "negative" and claim.modality == "actual" and claim.stance == "asserts"
    return told and bool(claim.chain)


def _disowned(scene: Scene, words: Contradicted, facets: Facets) -> Iterator[Relation]:
    """Tie "its spokesman denied that the minister had said …" to where the minister is told to have said it."""
    told, denier = words.disowned(facets), disowning(facets)
    if told and denier:
        reason = f"{denier.source} denied {NAMED['utterance']}; {who(told.claim)} had said {quoted(told.claim)}"
        yield relate(scene, "denies", "utterance", facets, told, reason)


def _elsewhere(words: Contradicted, facets: Facets, on: RelationOn) -> Facets | None:
    """Return what a denial that names no deed is of, by its words alone: "no collision took place", "it had not known"."""
    if facets.claim.stance == "denies" or on == "utterance":
        return None
    told = None if facets.family else words.in_words(facets, personal=on in PERSONAL) or words.beside(facets)
    return words.deed(facets) or told


def _denied(scene: Scene, record: Told, facets: Facets, claims: Sequence[Facets], on: RelationOn) -> Facets | None:
    """Return what is denied: words somebody spoke, what the report or the event has, or what another report tells of the place."""
    if on == "utterance":
        return record.spoken(facets, claims)
    if facets.claim.stance == "denies":
        return denied_by(scene, facets, claims) or record.at_place(facets)
    if facets.family is None and on not in PERSONAL:
        return record.of_doer(facets) if facets.acting else None
    if on == "effect":
        found = denied_by(scene, facets, claims) if facets.party is not None else None
        return found or _contradicted(scene, facets) or _harm_told(scene, facets)
    if on in PERSONAL:
        return _of_event(scene, facets, claims) or record.at_place(facets)
    return _contradicted(scene, facets)


def _contradicted(scene: Scene, facets: Facets) -> Facets | None:
    """Return what another origin says of the same event in the same words, without the no."""
    others = (other for other in scene.companions(facets) if _other_side(facets, other) and other.claim.chain)
    plain = (other for other in others if other.claim.polarity == "positive" and other.claim.modality == "actual")
    own = facets.words - {"no", "none", "nothing"}
    return next(
        (other for other in plain if len(own & other.words) > WORDS and overlap(own, other.words) >= SAME), None
    )


def _harm_told(scene: Scene, facets: Facets) -> Facets | None:
    """Return the damage that another origin tells of the same event."""
    others = (other for other in scene.companions(facets) if _other_side(facets, other) and other.claim.chain)
    return next((other for other in others if other.order < facets.order and _tells_effect(facets, other)), None)


def _narrowed(on: RelationOn, facets: Facets, denied: Facets | None) -> RelationOn:
    """Return the figure or the target as what is denied, where the denial repeats the one, or names the other as what was struck."""
    if on != "occurrence":
        return on
    counts = {value for _, value in facets.figures}
    if denied and counts & {value for _, value in denied.figures}:
        return "figure"
    hit = lists.finder("targets", "word").search(facets.low)
    struck = hit and denied and denied.family == "force" and STRUCK.search(facets.low)
    return "target" if struck and not PASSIVE.search(facets.low) else on


def _says_no(facets: Facets) -> bool:
    return bool(lists.finder("denying", "word").search(facets.low))


def _effects(scene: Scene, facets: Facets, denied: Facets) -> Iterator[Facets]:
    """Yield what the other side said of the effect: the first time, and in the denial's own report."""
    found: dict[str, Facets] = {}
    for report in (denied.report, facets.report):
        for other in scene.reports[report]:
            if one_origin(other, denied) and _tells_effect(facets, other):
                found.setdefault(report, other)
    yield from found.values()


def _tells_effect(facets: Facets, other: Facets) -> bool:
    told = other.claim.polarity == "positive" and other.claim.stance != "denies" and other.claim.awaiting is None
    same = other.claim.id == facets.claim.id or bool(
        other.places and facets.places and not other.places & facets.places
    )
    return told and not same and bool(lists.finder("effects", "word").search(other.low))


def denied_part(facets: Facets) -> RelationOn:
    """Return what a denial denies, by the first list word that it holds; else that it happened."""
    low = facets.low
    for row in lists.rows("denials"):
        if lists.phrase(row["phrase"]).search(low) and row["on"] in get_args(RelationOn):
            return row["on"]  # type: ignore[return-value]
    return "occurrence"


def denied_by(scene: Scene, facets: Facets, claims: Sequence[Facets]) -> Facets | None:
    """Return the claim that a denial is of: pointed at by a noun, of its event, or alike in words, in this order."""
    noun = _pointing(facets)
    if BARE.search(facets.low):
        near = [other for other in before(facets, claims) if _other_side(facets, other) and other.claim.chain]
        return near[-1] if near and facets.at - near[-1].at <= NEAR else None
    inside = [other for other in claims if other.sentence == facets.sentence and _other_side(facets, other)]
    told = [other for other in before(facets, claims) if _other_side(facets, other)]
    told = [other for other in told if other.claim.chain] or told
    if noun:
        pointed = _pointed(facets, noun, inside, told)
        if pointed:
            return pointed
    alike = [other for other in told if _alike(facets, other) and not _of_another_town(facets, other)]
    if HEARSAY.search(facets.low):
        return max(alike, key=lambda other: _likeness(facets, other), default=None)
    return _of_event(scene, facets, claims) or (
        max(alike, key=lambda other: _likeness(facets, other)) if alike else None
    )


def _pointing(facets: Facets) -> str | None:
    """Return the noun by which a denial points back; none when the noun says itself what was claimed ("a report that")."""
    found = lists.finder("anaphors", "noun").search(facets.low)
    return found.group(0) if found and not OWN_WORDS.match(facets.low, found.end()) else None


def _pointed(facets: Facets, noun: str, inside: Sequence[Facets], told: Sequence[Facets]) -> Facets | None:
    """Return what "the accusation" is: in the same sentence, else the statement just before, of the stance it asks."""
    stance = lists.phrases("anaphors", "noun", "stance")[noun]
    if noun in COUNTS:
        counted = [other for other in (*told, *inside) if other.figures and facets.at - other.at <= NEAR]
        return counted[-1] if counted else None
    for place in (inside, told):
        of_stance = [other for other in place if stance and other.claim.stance == stance]
        if of_stance and facets.at - of_stance[-1].at <= NEAR:
            return of_stance[-1]
    if stance == "accuses":
        laid = [other for other in (*told, *inside) if blamed_side(other) == facets.party and facets.party]
        if laid and facets.at - laid[-1].at <= NEAR:
            return laid[-1]  # "Kyiv said Russian troops had mined it" is an accusation, too
    if inside and not stance:
        return inside[-1]
    near = [other for other in told if facets.at - other.at <= NEAR] if not stance else []
    theirs = [other for other in told if f"{other.speaker.rpartition(' ')[2]}'s {noun}" in facets.low]
    if theirs:
        return theirs[0]  # "the ministry's statement": what the ministry said, from its first words on
    said = [other for other in near if near and (one_voice(near[-1], other) or _one_side(near[-1], other))]
    return max(said, key=lambda other: (_likeness(facets, other), one_voice(near[-1], other), -other.at), default=None)


NEAR = 900  # code points between an accusation and the denial that points at it


def _of_event(scene: Scene, facets: Facets, claims: Sequence[Facets]) -> Facets | None:
    """Return the first claim of the other side in the denial's event, or in that of its own sentence."""
    siblings = [other for other in claims if other.sentence == facets.sentence and one_origin(other, facets)]
    for own in (facets, *siblings):
        others = [
            other
            for other in scene.companions(own)
            if _other_side(facets, other) and other.claim.chain and other.order <= facets.order
            and other.claim.polarity == "positive" and not _other_deed(facets, other)
        ]  # fmt: skip
        if others:
            here = next((other for other in others if other.objects and other.report == facets.report), None)
            return here or _best(facets, others)
    return None


def _best(facets: Facets, others: Sequence[Facets]) -> Facets:
    """Return the first whose words are most like the denial's, of those known to be another side's if any are."""
    rivals = [other for other in others if other.party is not None and other.party != facets.party] or others
    closest = max(rivals, key=lambda other: _likeness(facets, other))
    return closest if _likeness(facets, closest) >= CLOSE * (_likeness(facets, rivals[0]) or 1.0) else rivals[0]


def _of_another_town(facets: Facets, other: Facets) -> bool:
    """Tell whether a denial that a place was entered is compared with what names no such place."""
    seized = facets.claim.event is not None and facets.claim.event.mode == "seize"
    return seized and bool(facets.places) and not facets.places & other.places


def _other_deed(facets: Facets, other: Facets) -> bool:
    """Tell "denied that the army had entered the town" from a denial that there was fighting near it."""
    mine, theirs = facets.claim.event, other.claim.event
    if mine is None or theirs is None or mine.type != "ASSAULT" or theirs.type != "ASSAULT":
        return False
    return (mine.mode == "seize") != (theirs.mode == "seize") and bool(mine.mode and theirs.mode)


def _other_side(facets: Facets, other: Facets) -> bool:
    if other.claim.awaiting or other.claim.id == facets.claim.id or one_origin(other, facets):
        return False
    return other.claim.stance != "denies" and (other.party is None or other.party != facets.party)


def _one_side(one: Facets, two: Facets) -> bool:
    return one.party is not None and one.party == two.party


def _alike(facets: Facets, other: Facets) -> bool:
    return len(facets.words & other.words) >= WORDS and _likeness(facets, other) >= ALIKE


def _likeness(facets: Facets, other: Facets) -> float:
    """Compare by the denial's whole sentence, which often holds what the passage only points at."""
    return overlap(terms(facets.claim.sentence.quote) | facets.words, other.words)


def _reason(facets: Facets, denied: Facets | None, on: RelationOn) -> str:
    if denied is None:
        return f"{who(facets.claim)} denied: {quoted(facets.claim)}; the claim it answers was not read"
    return f"{who(facets.claim)} denied {NAMED[on]}; {who(denied.claim)} had said {quoted(denied.claim)}"
