"""Confirmations: by another of what was claimed, and by a side against its interest (concedes)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.model import Relation, RelationKind

from . import lists
from .contradictions import Contradicted
from .facets import Facets, target_kind
from .relating import Scene, relate
from .statements import before
from .terms import overlap
from .voices import one_origin
from .wording import quoted, who

ALIKE = 0.4
WORDS = 3
SAME = 0.6  # share of a confirmation's words that a claim in another report must have
NEAR = 700  # code points between a claim and the sentence that confirms it


def compare_confirmations(scene: Scene) -> Iterator[Relation]:
    """Tie each confirmation to the earlier claim of another origin that it confirms; one that has none is dropped."""
    elsewhere = Contradicted(scene)
    for claims in scene.reports.values():
        for facets in claims:
            if facets.claim.stance != "confirms" or facets.claim.awaiting:
                continue
            confirmed = _confirmed(scene, facets, claims) or elsewhere.told(facets, facets.words, SAME)
            if confirmed:
                yield confirmation(scene, facets, confirmed)


def _confirmed(scene: Scene, facets: Facets, claims: Sequence[Facets]) -> Facets | None:
    of_event = (other for other in scene.companions(facets) if other.order < facets.order and _shares(facets, other))
    near = (other for other in before(facets, claims) if facets.at - other.at <= NEAR and _alike(facets, other))
    found = [other for other in (*of_event, *near) if _of_another(facets, other)]
    rivals = (other for other in found if facets.party and other.party not in {None, facets.party})
    return next(rivals, found[0] if found else None)  # what a side grants its foe before what it says again itself


def _shares(facets: Facets, other: Facets) -> bool:
    """Tell whether two claims of an event share its scene too: being of one event alone is too weak to confirm by."""
    if facets.places & other.places or (_alike(facets, other) and facets.family == other.family):
        return True
    sides = facets.party is not None and other.party is not None and facets.party != other.party
    return sides and facets.report == other.report and facets.definite


def _alike(facets: Facets, other: Facets) -> bool:
    return len(facets.words & other.words) >= WORDS and overlap(facets.words, other.words) >= ALIKE


def _of_another(facets: Facets, other: Facets) -> bool:
    known = bool(other.claim.chain) and other.claim.awaiting is None and other.claim.stance != "denies"
    return known and not one_origin(facets, other) and other.claim.polarity == facets.claim.polarity


def compare_sides(scene: Scene) -> Iterator[Relation]:
    """Note once for each event where the other side also says that it happened, whatever else it says of it."""
    for members in scene.events.values():
        told = [facets for facets in members if _tells(facets)]
        first = next(iter(told), None)
        other = next(
            (facets for facets in told if first and facets.party != first.party and _one_spot(first, facets)), None
        )
        loss = next((pair for pair in _losses(scene, told)), None)
        if loss:
            mine, theirs = loss
            reason = f"{who(mine.claim)} granted, for {mine.party}, harm that {who(theirs.claim)} claimed: {quoted(theirs.claim)}"
            yield relate(scene, "concedes", "effect", mine, theirs, reason)
        elif first and other:
            reason = f"both sides speak of it: {who(first.claim)}, {quoted(first.claim)}, and {who(other.claim)}, {quoted(other.claim)}"
            yield relate(scene, "agrees", "occurrence", other, first, reason)


def _losses(scene: Scene, told: Sequence[Facets]) -> Iterator[tuple[Facets, Facets]]:
    """Yield what a side says its own forces lost in an attack, with the claim of the foe that made the attack."""
    for mine in told:
        if (
            mine.party in scene.foes
            and target_kind(mine) == "military"
            and lists.finder("effects", "word").search(mine.low)
        ):
            theirs = (
                other for other in told if other.party in scene.foes - {mine.party} and other.party in other.acting
            )
            yield from ((mine, other) for other in theirs if mine.party not in mine.acting)


def _tells(facets: Facets) -> bool:
    claim = facets.claim
    told = claim.polarity == "positive" and claim.stance in {"asserts", "accuses"} and claim.modality == "actual"
    return facets.family == "force" and facets.party is not None and told and claim.on_record


def _one_spot(one: Facets, two: Facets) -> bool:
    return bool(one.places & two.places)


def _against_interest(scene: Scene, facets: Facets, confirmed: Facets) -> bool:
    """Tell whether a side grants its opponent's claim: both parties of the conflict, or it acts or suffers itself."""
    if facets.party is None or confirmed.party is None or facets.party == confirmed.party:
        return False
    involved = facets.acting | facets.suffering | confirmed.acting | confirmed.suffering
    return {facets.party, confirmed.party} <= scene.foes or facets.party in involved


def confirmation(scene: Scene, facets: Facets, confirmed: Facets) -> Relation:
    """Return that one confirms another's claim, or that a side grants it against its interest."""
    sides = _against_interest(scene, facets, confirmed)
    kind: RelationKind = "concedes" if sides else "confirms"
    verb = f"granted, for {facets.party}," if sides else "confirmed"
    reason = f"{who(facets.claim)} {verb} what {who(confirmed.claim)} said: {quoted(confirmed.claim)}"
    return relate(scene, kind, "occurrence", facets, confirmed, reason)
