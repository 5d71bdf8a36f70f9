"""Places: the gazetteer, and the places that a text names. Names and points are GeoNames' (CC BY 4.0)."""

from .annotate import annotate_places
from .build import ensure_gazetteer, gazetteer_path
from .countries import Country, countries, country_of_word
from .finding import find_places
from .gazetteer import Gazetteer
from .given import resolve_spans
from .mention import PlaceMention
from .resolving import resolve_name
from .zones import zone_of

__all__ = [
    "Country",
    "Gazetteer",
    "PlaceMention",
    "annotate_places",
    "countries",
    "country_of_word",
    "ensure_gazetteer",
    "find_places",
    "gazetteer_path",
    "resolve_name",
    "resolve_spans",
    "zone_of",
]
