"""The time zone of a place."""

from __future__ import annotations

from functools import cache

from reportedly.model import Place

from .countries import countries
from .gazetteer import Gazetteer
from .index import ensure_gazetteer
from .resolving import find_sites


def zone_of(place: Place, gazetteer: Gazetteer | None = None) -> str | None:
    """Return the IANA zone of `place`: the gazetteer's, else its country's capital's; null when neither is known.

    A country of many zones gives its capital's. The gazetteer's own zone for occupied places is that of the country
    GeoNames puts them in; the caller keeps both clocks where a place is disputed.
    """
    if place.lat is not None:
        for site in find_sites(place.name, gazetteer or _own_gazetteer()):
            if site.zone and (site.lat, site.lon) == (place.lat, place.lon):
                return site.zone
    country = countries().get(place.country or "")
    return country.zone if country is not None else None


@cache
def _own_gazetteer() -> Gazetteer:
    return Gazetteer(ensure_gazetteer())
