"""Which of the sites of one name is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import asin, cos, log10, radians, sin, sqrt

from .countries import is_capital
from .matching import Match
from .site import Site

EARTH = 6371.0  # km, mean radius
NEAR, FAR = 150.0, 500.0  # km: within the one a place supports another well, within the other a little
LARGEST_VILLAGE = 50_000  # people: "the village of Pavlohrad" is not the city of 100,000
DOUBT = 2  # mentions that a text is short of before its countries and regions count in full
MOST_ANCHORS = 40  # places a text is told by; more only cost time
COMPANY, MOST_COMPANY = 1.5, 4.0  # what a rare name beside a site counts, and many of them
GREAT = 200_000  # people: smaller capitals, such as Hamilton, have namesakes as great
WORLD_CITY, WORLD_FAME = 2_000_000, 3.0
FAME = 1.0  # a capital is meant unless much speaks for a namesake
DEGREE = 111.0  # km in a degree of latitude
CLOSE_BY = 60.0  # km: a place so close to a district's or city's point may lie in it

Totals = tuple[int, int]

_KINDS = {"country": 3.0, "continent": 3.0, "area": 6.5, "point": 6.0, "region": 0.3, "district": -1.5}
_KNOWN_AS = {"listed": 0.3, "name": 0.0, "code": -0.5, "alias": -1.0, "stem": -2.0}


def distance(a: Site, b: Site) -> float:
    """Return the great-circle distance in km; half way round the earth when a point is missing."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return EARTH * 3.1416
    lat_a, lon_a, lat_b, lon_b = (radians(x) for x in (a.lat, a.lon, b.lat, b.lon))
    h = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(h)))


@dataclass(slots=True)
class Setting:
    """What a text is about: how often each country is named or implied, and sites already sure."""

    given: frozenset[str] = frozenset()
    countries: Counter[str] = field(default_factory=Counter)
    areas: Counter[tuple[str, str]] = field(default_factory=Counter)  # a country's code and a region's name
    anchors: list[Site] = field(default_factory=list)
    company: Mapping[int, float] = field(default_factory=dict)  # a site's id and how many other names lie beside it
    chosen: dict[tuple[str | None, ...], Site] = field(default_factory=dict)  # what each printed form was taken for

    def note(self, site: Site) -> None:
        """Take a site that is surely meant as a sign of what the text is about."""
        if site.country and site.kind in ("region", "city", "district"):
            self.countries[site.country] += 1
            if area := _area(site):
                self.areas[area] += 2 if site.kind == "region" else 1
            if len(self.anchors) < MOST_ANCHORS and site not in self.anchors:
                self.anchors.append(site)
                self.chosen.clear()

    def totals(self) -> Totals:
        """Return the mentions of all countries and of all regions, `DOUBT` added; counted once for all sites of a name."""
        return self.countries.total() + DOUBT, self.areas.total() + DOUBT

    def share(self, site: Site, totals: Totals) -> tuple[float, float]:
        """Return how much of the text's countries and of its regions the site's own are, each from 0 to 1."""
        country, area = site.country, _area(site)
        return (
            0.0 if country is None else self.countries[country] / totals[0],
            0.0 if area is None else self.areas[area] / totals[1],
        )

    def holds(self, country: str | None) -> bool:
        return country is not None and (country in self.given or self.countries[country] > 0)


def _area(site: Site) -> tuple[str, str] | None:
    name = site.name if site.kind == "region" else site.admin1
    return (site.country, name) if site.country and name else None


def lies_in(site: Site, outer: Site) -> bool:
    """Tell whether the gazetteer has `site` within `outer`: by its country, area names, or closeness."""
    if site.id == outer.id or (outer.kind in ("city", "point") and site.kind in ("region", "country")):
        return False
    if outer.kind == "country":
        return site.country == outer.country and site.kind != "country"
    if site.country != outer.country and outer.country is not None:
        return False
    if outer.name in (site.admin1, site.admin2):
        return True
    if outer.kind == "region" and site.admin1 is not None and outer.country in ("US", "CA", "AU"):
        return False
    reach = CLOSE_BY if outer.kind in ("city", "district", "point") else 4 * CLOSE_BY
    if site.kind == "country" or site.lat is None or outer.lat is None or abs(site.lat - outer.lat) * DEGREE > reach:
        return False
    return distance(site, outer) < reach


def choose(match: Match, setting: Setting) -> Site:
    """Return the best site: by the printed form, what holds it, the text's countries and places, and its people."""
    if len(match.sites) == 1:
        return match.top
    held_in = [outer.key if outer is not None else None for outer in (match.outer, match.loosely)]
    form = (match.key, match.wants, *held_in)
    if form not in setting.chosen:
        totals = setting.totals()
        ranked = ((_score(site, match, setting, totals), site.population, -site.id, site) for site in match.sites)
        setting.chosen[form] = max(ranked)[-1]
    return setting.chosen[form]


def _score(site: Site, match: Match, setting: Setting, totals: Totals) -> float:
    score = _KINDS.get(site.kind, 0.0) + _KNOWN_AS[site.known_as] + log10(site.population + 10)
    if site.kind in ("area", "point"):
        score = _KINDS[site.kind] + (2.0 if site.country is None else 0.0)
    score += _form(site, match) + _fame(site)
    country, area = setting.share(site, totals)
    score += 3.0 * country + 1.0 * setting.holds(site.country) + 1.5 * (site.country in setting.given)
    if area > 0:
        score += 0.7 + 2.0 * area
    if match.outer is not None and _held(site, match.outer.sites):
        score += 8.0
    if match.loosely is not None and _held(site, match.loosely.sites):
        score += 3.0
    return score + _nearness(site, setting.anchors) + min(MOST_COMPANY, COMPANY * setting.company.get(site.id, 0.0))


def _fame(site: Site) -> float:
    """Weigh a capital: it is meant unless much speaks for a namesake, a great one all the more."""
    if site.population < GREAT or site.kind != "city" or not (site.is_own and is_capital(site.country, site.name)):
        return 0.0
    return WORLD_FAME if site.population > WORLD_CITY else FAME


def _form(site: Site, match: Match) -> float:
    """Weigh "the Kharkiv region" towards the region, "the city of Kharkiv" and a bare "Kharkiv" towards the city."""
    if match.wants == "region":
        return 6.0 if site.kind in ("region", "district") else 0.0
    if match.wants == "village":
        return 2.0 if site.kind == "city" and site.population <= LARGEST_VILLAGE else 0.0
    if site.kind == "region" and site.country not in ("US", "CA"):
        return -2.0 * any(_is_own_city(other, site) for other in match.sites)
    if site.kind == "city":
        own_area = site.admin1 is not None and site.admin1.casefold().startswith(match.key)
        return (4.0 if match.wants == "city" else 0.0) + (1.0 if own_area else 0.0)
    return 0.0


def _is_own_city(city: Site, region: Site) -> bool:
    """Tell whether a bare name means rather the city that the region is named after."""
    return city.kind == "city" and city.is_own and city.country == region.country and city.population > 200_000


def _held(site: Site, outers: Sequence[Site]) -> bool:
    return any(lies_in(site, outer) for outer in outers[:8])


def _nearness(site: Site, anchors: Sequence[Site]) -> float:
    if site.kind in ("country", "continent"):
        return 0.0
    near = 0.0
    for anchor in anchors:
        if anchor.lat is None or site.lat is None or abs(anchor.lat - site.lat) * DEGREE > FAR:
            continue
        apart = distance(site, anchor)
        if apart < NEAR:
            return 1.5
        if apart < FAR:
            near = 0.7
    return near
