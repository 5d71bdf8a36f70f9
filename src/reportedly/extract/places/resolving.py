"""From a site to a place, and from a name to a place."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reportedly.model import Evidence, Place, PlaceRole, Span

from .context import Around, low
from .countries import countries as known_countries
from .folding import fold
from .gazetteer import Gazetteer
from .matching import Match
from .mention import PlaceMention
from .ranking import LARGEST_VILLAGE, Setting, choose
from .roles import role_of
from .site import Site
from .tokens import Word
from .words import words as listed

_ARTICLES = ("the ", "The ")


def to_mention(
    text: str, words: list[Word], match: Match, site: Site, disputed: Mapping[str, tuple[str, ...]]
) -> PlaceMention:
    """Return the mention of `site`; words that narrow the place make it an area and are kept in its evidence."""
    span = Span(match.start, match.end)
    narrowed, role = narrowing(words, match), role_of(words, match.first, match.last)
    evidence = Evidence.at(text, Span(min(narrowed, match.start), _noun_end(words, match)))
    if match.misplaced or (site.population > LARGEST_VILLAGE and match.wants == "village"):
        return PlaceMention(span, span.of(text), None, len(match.sites), False, evidence, role)
    place = to_place(site, span.of(text), evidence, disputed, area=narrowed < match.start, role=role)
    return PlaceMention(span, span.of(text), place, len(match.sites), _is_metonym(site), evidence, role)


def unknown_mention(text: str, span: Span, role: PlaceRole | None = None, precision: str = "town") -> PlaceMention:
    return PlaceMention(span, span.of(text), None, 0, False, Evidence.at(text, span), role, precision)


def exact_to(words: list[Word], last: int) -> str:
    """Return what a name that the gazetteer lacks is exact to, by the noun after it: a town unless told."""
    beside = [word.low for word in words[last : last + 2] if word.gap == " "]
    if any(noun in listed("facility_noun") for noun in beside):
        return "point"
    return "district" if beside and beside[0] in listed("district_noun") else "town"


def narrowing(words: list[Word], match: Match) -> int:
    """Return where the words begin that narrow the place ("eastern", "20 kilometres south of"), else the match's start."""
    around = Around(words, match)
    before = around.before()
    if before is not None and before.low in listed("narrowing"):
        return before.start
    if low(before) == "of" and low(around.before(2)) in listed("direction"):
        return words[_distance_from(words, match.first - 2)].start
    return match.start


def _distance_from(words: list[Word], index: int) -> int:
    """Return the word at which "60 nautical miles south-west" begins, given the one at which it ends."""
    while index and words[index].gap == "-" and words[index - 1].low in listed("direction"):
        index -= 1
    if index < 2 or words[index].gap != " " or words[index - 1].low not in listed("length"):
        return index
    index -= 2
    if words[index].low == "nautical" and index:
        index -= 1
    if index and words[index].gap in (".", ",") and words[index].text.isdigit():
        index -= 1  # "2.5", "1,200"
    return index


def _noun_end(words: list[Word], match: Match) -> int:
    """Return where the noun ends in "Kharkiv region", else where the name does."""
    noun = Around(words, match).after()
    named = match.wants == "region" and noun is not None and not noun.capital
    return noun.end if named and noun is not None and noun.low in listed("area_noun") else match.end


def to_place(
    site: Site,
    name: str,
    evidence: Evidence,
    disputed: Mapping[str, tuple[str, ...]],
    *,
    area: bool = False,
    role: PlaceRole | None = None,
) -> Place:
    """Return the place; one that the profile calls disputed, or that lies in such a region, has no country."""
    claimed = claimants(site, disputed)
    precision = "area" if area else site.precision
    country = None if claimed else site.country
    return Place(
        name, site.geonames, site.lat, site.lon, country, _admin1(site), precision, role, False, claimed, evidence
    )


def _admin1(site: Site) -> str | None:
    return site.name if site.kind == "region" else site.admin1


def claimants(site: Site, disputed: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return who holds and who claims `site` or its region, by the profile's names."""
    if not disputed:
        return ()
    own = [fold(name) for name in (site.name, site.admin1) if name]  # a plant's own row goes before its region's
    stems = [name.rpartition(" ")[0] for name in own if name.rpartition(" ")[2] in listed("area_noun")]
    names = (*own, *stems)
    told = {fold(name): who for name, who in disputed.items()}
    return next((told[name] for name in names if name in told), ())


def _is_metonym(site: Site) -> bool:
    if site.kind == "country":
        return True
    country = known_countries().get(site.country or "")
    return country is not None and site.kind == "city" and fold(country.capital) == fold(site.name)


def find_sites(name: str, gazetteer: Gazetteer) -> tuple[Site, ...]:
    """Return the sites of a printed name, tried whole, then without article and without the noun for its kind."""
    for form in _forms(name):
        if sites := gazetteer.look_up(form):
            return sites
    return ()


def _forms(name: str) -> list[str]:
    bare = name.strip(" ,.;:'\"’")
    for article in _ARTICLES:
        bare = bare.removeprefix(article)
    bare = bare.removesuffix("'s").removesuffix("’s")
    stem, _, noun = bare.rpartition(" ")
    forms = [name, bare]
    if stem and noun.casefold() in listed("area_noun") | listed("city_noun") | listed("feature_noun"):
        forms.append(stem)
    head, _, tail = bare.partition(" ")
    if tail and head.casefold() in listed("direction") | listed("feature_noun") | listed("city_noun"):
        forms.append(tail.removeprefix("of "))
    return forms


def resolve_name(name: str, gazetteer: Gazetteer, countries: Collection[str] = ()) -> Place | None:
    """Return the place of a name that stands alone, such as a dateline's ("KYIV, Ukraine"); null when unknown.

    The evidence holds the name at offset 0: the caller knows where it was printed.
    """
    inner, _, outer = name.partition(",")
    sites = find_sites(inner, gazetteer)
    if not sites:
        return None
    setting = Setting(frozenset(countries))
    setting.countries.update(countries)
    match = Match(0, 1, 0, len(inner), fold(inner), sites)
    if fold(inner).rpartition(" ")[2] in listed("area_noun"):
        match.wants = "region"
    if outer.strip() and (outers := find_sites(outer, gazetteer)):
        match.outer = Match(1, 2, 0, 0, fold(outer), outers)
    return to_place(choose(match, setting), inner.strip(), Evidence(0, len(name), name), {})
