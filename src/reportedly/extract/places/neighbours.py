"""Which sites of a text's names lie beside each other: towns that a local paper names without their state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, hypot, radians, sqrt

from .matching import Match
from .site import Site

REACH = 100.0  # km: as far as a local paper's towns lie apart
DEGREE = 111.0  # km in a degree of latitude
MOST = 40  # sites of a name looked at, those of most people first
FEW = 500  # people of a place of which none are told
_SPOTS = ("city", "district", "point")

Named = tuple[str, Site, float]  # a name's key, one of its sites, and how likely that one is meant beforehand


def company(matches: Iterable[Match]) -> Mapping[int, float]:
    """Return for each site how much of the text's other names has a site beside it.

    A neighbour counts by how likely its name means it, by people alone: "Powderly" in Texas is the only one, a London in
    Ohio hardly counts.
    """
    named: dict[str, list[tuple[Site, float]]] = {}
    for match in matches:
        if match.key not in named:
            named[match.key] = _weighed(match.sites[:MOST])
    if len(named) < 2 or not any(len(sites) > 1 for sites in named.values()):
        return {}
    cells: dict[tuple[int, int], list[Named]] = defaultdict(list)
    for key, sites in named.items():
        for site, weight in sites:
            cells[_cell(site)].append((key, site, weight))
    return {site.id: _beside(key, site, cells) for key, sites in named.items() for site, _ in sites}


def _weighed(sites: Sequence[Site]) -> list[tuple[Site, float]]:
    """Return the sites that are spots with their share in the name, by the root of their people."""
    shares = [sqrt(site.population + FEW) for site in sites]
    total = sum(shares)
    return [
        (site, share / total)
        for site, share in zip(sites, shares, strict=True)
        if site.kind in _SPOTS and site.lat is not None
    ]


def _cell(site: Site) -> tuple[int, int]:
    return int((site.lat or 0.0) // 1), int((site.lon or 0.0) // 1)


def _beside(key: str, site: Site, cells: Mapping[tuple[int, int], list[Named]]) -> float:
    """Return the sum of what the other names that have a site within reach count."""
    row, column = _cell(site)
    found: dict[str, float] = {}
    for near in ((row + up, column + on) for up in (-1, 0, 1) for on in (-1, 0, 1)):
        for other, place, weight in cells.get(near, ()):
            if other != key and weight > found.get(other, 0.0) and _apart(site, place) < REACH:
                found[other] = weight
    return sum(found.values())


def _apart(one: Site, two: Site) -> float:
    """Return about how many km lie between two sites not far from each other."""
    north = ((one.lat or 0.0) - (two.lat or 0.0)) * DEGREE
    east = ((one.lon or 0.0) - (two.lon or 0.0)) * DEGREE * cos(radians(one.lat or 0.0))
    return hypot(north, east)
