"""The places of a happening, among those its sentence names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.model import Claim, Place

from . import lists, names

SAID = {"said_at", "launched_from", "bound_for"}
COARSE = {"country", "area", "region"}
SENT = {"launched", "shot_down"}  # what a whole country counts in a night


def own_places(claim: Claim, sentence: Sequence[Claim]) -> tuple[Place, ...]:
    """Return the places of the happening itself.

    Left out are where it was said, a capital that acts ("Moscow said"), and what stands in a clause that tells of
    another kind of happening: "the blast came a day after delegations met in Istanbul".
    """
    others = [other for other in sentence if _tells_another(claim, other)]
    return tuple(place for place in claim.places if _own(claim, place) and not any(_in(place, one) for one in others))


def fine(place: Place) -> bool:
    return place.precision not in COARSE


def areas(places: Iterable[Place]) -> Iterable[str]:
    for place in places:
        if not fine(place) and place.precision != "country":
            yield names.place_key(place)
        if place.country:
            yield f"in {place.country}"
        if place.admin1:
            yield f"in {place.admin1.casefold()}"


def is_nationwide(claim: Claim, places: Sequence[Place]) -> bool:
    """Tell whether a claim counts what was sent against, or brought down over, a whole country: no town's figure."""
    counts = any(amount.role in SENT for amount in claim.amounts)
    if not counts or any(fine(place) or place.precision == "region" for place in places):
        return False
    whole = any(place.precision == "country" for place in places)
    return whole or bool(lists.finder("nationwide", "phrase").search(claim.evidence.quote.casefold()))


def _own(claim: Claim, place: Place) -> bool:
    return place.role not in SAID and all(place.name != actor.name for actor in claim.actors if actor.role == "actor")


def _tells_another(claim: Claim, other: Claim) -> bool:
    """Tell whether a claim stands inside another and tells of another kind of happening."""
    inside = claim.evidence.span.holds(other.evidence.span) and claim.evidence.span != other.evidence.span
    kinds = [one.event.type for one in (claim, other) if one.event]
    return inside and len(set(kinds)) == 2


def _in(place: Place, claim: Claim) -> bool:
    return claim.evidence.span.holds(place.evidence.span)
