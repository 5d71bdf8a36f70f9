"""Silence tied to what it does not answer: the statement before it, the one it names, or the figures not verified."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.model import Relation

from . import lists, names
from .answers import Spoken, answer_to, is_silent
from .contradictions import Contradicted
from .facets import Facets
from .relating import Scene, relate
from .statements import GAP, before, opening
from .terms import terms
from .voices import one_origin
from .wording import quoted, who

ON_IT = 0.4  # share of a silence's words that what it is about must have
DEEDS = ("force",)  # families that are told of by several and pointed at by one noun
ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
REQUEST = re.compile(
    r"\b(?:respond|repl|answer|react)\w* to (?:the|a|an|its|his|her|their|[\w']+'s) (?:[\w-]+ )?"
    r"(?:requests?|appeals?|calls?|letters?|demands?|offers?|proposals?)\b(?! for comment)"
    r"|\b(?:answer|respond to|reply to) (?:\w+ )?questions? (?:sent|put|from|by|asked)\b"
)
NO_WORD = re.compile(r"\b(?:information|know|knew|say|confirm|corroborate|verify|determine|comment|evidence)\b")
KINDS = {
    "no_information": "no information about a reaction of {who} to {to}",
    "declined": "{who} declined to comment on {to}",
    "not_reached": "{who} could not be reached about {to}",
    "neither": "{who} neither confirmed nor denied {to}",
    "not_verified": "{who} could not verify {to}",
}


def compare_silences(scene: Scene) -> Iterator[Relation]:
    """Tie each recorded silence to the claim whose answer is awaited; untied, it awaits nothing that was read."""
    record, elsewhere = Spoken(scene), Contradicted(scene)
    for claims in scene.reports.values():
        named = {facets.claim.id: facets for facets in claims}
        for facets in claims:
            awaiting = facets.claim.awaiting
            if awaiting is None:
                continue
            known = named.get(awaiting.to or "")
            for awaited in (known,) if known else _awaited(facets, claims) or _one(_told_elsewhere(elsewhere, facets)):
                answer = answer_to(record, facets, awaited)
                yield relate(scene, "awaits", None, facets, awaited, _reason(facets, awaited, answer), answer=answer)


def _awaited(facets: Facets, claims: Sequence[Facets]) -> Sequence[Facets]:
    told = before(facets, claims)
    if REQUEST.search(facets.low):
        return ()  # what was asked is told by the silence itself
    if lists.finder("verified", "word", "kind", "rival").search(facets.low):
        return _rivals(told)
    if facets.claim.awaiting and facets.claim.awaiting.kind == "not_verified":
        return _one(_unverified(facets, told))
    named = [other for other in told if _names_acronym(facets, other)]
    if named:
        return _one(named[0])
    if told and is_silent(facets, told[-1]) and len(told[-1].claim.chain) > 1:
        return _one(opening([other for other in told if one_origin(other, told[-1])]))  # what others report of it
    told = [other for other in told if not is_silent(facets, other)]
    if told and _knows_nothing(told[-1]):
        return ()
    told = _concerning(facets, told)
    deeds = [other for other in told if other.family in DEEDS and _points_at(facets, other.family)]
    if deeds:
        return _one(deeds[-1])
    speakers = [other for other in told if _names_speaker(facets, other)]
    near = [other for other in told[-1:] if facets.at - other.at <= GAP]
    return _one(opening(speakers or (told if near else ())))


def _concerning(facets: Facets, told: Sequence[Facets]) -> list[Facets]:
    """Leave out what was told last when it does not concern the silent party, and something near it does.

    "A Russian drone hit the roof. Radiation was normal. Moscow did not comment": on the drone.
    """
    silent = {
        country
        for name in (facets.claim.awaiting.who if facets.claim.awaiting else ())
        if (country := names.country(name))
    }
    kept = list(told)
    near = [
        at for at, other in enumerate(told) if facets.at - other.at <= GAP and silent & (other.acting | other.suffering)
    ]
    return kept[: near[-1] + 1] if near and not kept[-1].claim.chain else kept


def _told_elsewhere(elsewhere: Contradicted, facets: Facets) -> Facets | None:
    """Return what another report told of, where a silence says itself on what: "no word on the blaze at the depot"."""
    silent = (
        frozenset().union(*(terms(name) for name in facets.claim.awaiting.who))
        if facets.claim.awaiting
        else frozenset()
    )
    return elsewhere.told(facets, facets.words - silent - _silences(), ON_IT)


@cache
def _silences() -> frozenset[str]:
    """Return words that only say that nothing was said."""
    return terms(
        "declined refused comment word reaction response information immediate statement said confirm verify reply"
    )


def _points_at(facets: Facets, family: str | None) -> bool:
    """Tell whether a silence names the deed it is about: "has neither claimed nor disowned the raid"."""
    nouns = lists.finder("mentions", "noun", "family", family or "").pattern
    return bool(lists.definite(nouns).search(facets.low))


def _knows_nothing(facets: Facets) -> bool:
    """Tell "had not enough information to corroborate it", which says nothing that could be answered."""
    claim = facets.claim
    return (
        bool(claim.chain)
        and claim.event is None
        and claim.polarity == "negative"
        and NO_WORD.search(facets.low) is not None
    )


def _one(facets: Facets | None) -> tuple[Facets, ...]:
    return (facets,) if facets else ()


def _rivals(told: Sequence[Facets]) -> tuple[Facets, ...]:
    """Return the first claim of each of the two sides that spoke most: "the competing claims" are theirs."""
    sides = Counter(other.party for other in told if other.party and other.family)
    firsts = (next(other for other in told if other.party == side and other.family) for side, _ in sides.most_common(2))
    return tuple(firsts) if len(sides) > 1 else ()


def _unverified(facets: Facets, told: Sequence[Facets]) -> Facets | None:
    """Return the nearest claim of figures or damage when that was not verified, else the statement before."""
    if lists.finder("verified", "word", "kind", "figure").search(facets.low):
        figures = [other for other in told if other.figures]
        return opening([other for other in figures if one_origin(other, figures[-1])])
    if lists.finder("verified", "word", "kind", "damage").search(facets.low):
        effects = [other for other in told if lists.finder("effects", "word").search(other.low)]
        return effects[-1] if effects else None
    return opening([other for other in told if other.claim.chain] or told)


def _names_acronym(facets: Facets, other: Facets) -> bool:
    """Tell whether the silence names the speaker by the letters that the claim's sentence puts after the name."""
    letters = ACRONYM.findall(facets.claim.evidence.quote)
    return bool(other.claim.chain) and any(f"({name})" in other.claim.sentence.quote for name in letters)


def _names_speaker(facets: Facets, other: Facets) -> bool:
    """Tell whether the silence names the speaker ("Mr Ivanov's statement"), by surname or in full."""
    if not other.claim.chain:
        return False
    link = other.claim.chain[0]
    wanted = names.surname(link.source) if link.kind == "person" else names.key(link.source)
    return bool(wanted) and wanted in names.key(facets.claim.evidence.quote)


def _reason(facets: Facets, awaited: Facets, answer: Facets | None) -> str:
    awaiting = facets.claim.awaiting
    silent = " and ".join(awaiting.who) if awaiting and awaiting.who else names.speaker(facets.claim)
    kind = KINDS[awaiting.kind] if awaiting else KINDS["no_information"]
    said = kind.format(who=silent, to=f"what {who(awaited.claim)} said: {quoted(awaited.claim)}")
    since = f"; since then {who(answer.claim)} said: {quoted(answer.claim)}" if answer else ""
    return f"{said}{f' as of {awaiting.as_of}' if awaiting and awaiting.as_of else ''}{since}"
