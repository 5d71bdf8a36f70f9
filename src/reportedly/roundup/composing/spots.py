"""Where an event's accounts put it, for the map: never a country, never the place where something was said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from reportedly.model import Claim, Place

from ..checker.material import where_it_was_told
from ..page import Spot
from ..wording.heading import BETWEEN
from .page import Stage

EXACT = ("point", "town")
BROAD = ("country", "area")
ELSEWHERE = ("said_at", "launched_from", "bound_for")
SPOTS = 4  # an event: beyond them a map shows a list, not a place


def spots_of(stage: Stage, claims: Sequence[Claim], places: Collection[str]) -> tuple[Spot, ...]:
    """Return the event's places, those that most claims name first; a region only where no place in it is named."""
    found: dict[str, list[tuple[Claim, Place]]] = {}
    for claim, place in _named(claims, places):
        found.setdefault(place.name, []).append((claim, place))
    spots = sorted((_spot(stage, named) for named in found.values()), key=lambda one: (-len(one.cites), one.name))
    exact = [one for one in spots if one.exact]
    return tuple((exact or spots)[:SPOTS])


def _named(claims: Iterable[Claim], places: Collection[str]) -> Iterator[tuple[Claim, Place]]:
    """Yield the places that claims themselves name; those taken from a dateline only where there is no other."""
    told = [
        (claim, place)
        for claim in claims
        for place in _where(claim)
        if place.name in places and place.role not in ELSEWHERE and place.precision not in BROAD
        and place.lat is not None and place.lon is not None
    ]  # fmt: skip
    yield from [one for one in told if not one[1].inherited] or told


def _where(claim: Claim) -> Sequence[Place]:
    """Return where a claim may put its event: talks only where it says that they were, since capitals stand for parties."""
    return where_it_was_told(claim) if claim.event is not None and claim.event.type in BETWEEN else claim.places


def _spot(stage: Stage, named: Sequence[tuple[Claim, Place]]) -> Spot:
    place = named[0][1]
    return Spot(
        place.name, float(place.lat or 0), float(place.lon or 0), place.precision in EXACT, bool(place.claimed_by),
        tuple(dict.fromkeys(stage.party_of(claim) for claim, _ in named)),
        tuple(dict.fromkeys(claim.id for claim, _ in named)),
    )  # fmt: skip
