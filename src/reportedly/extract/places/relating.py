"""How matches stand to each other and to kinds of places: "X, Y", "Y's X", "X in Y", "the X and Y regions"."""

from __future__ import annotations

import re
from itertools import pairwise

from .context import Around, low, noun_before
from .matching import Match, Wants
from .ranking import lies_in
from .site import Site
from .tokens import Word
from .words import words as listed

_HOLDS = (", ", " (", " [", ",\u00a0")
_CHAIN = (" and ", ", ", " and the ", ", and ", " or ", " to ")
_HELD_IN = re.compile(
    r" in (the )?((\w+-?)*(ern|st|th|central|neighbou?ring|adjacent) )?([A-Z]\w+(an|ian|ish|i|ese) )?(region of |province of )?"
)
METROPOLIS = 1_000_000
_WIDE = ("country", "region", "district", "area")


def relate(text: str, words: list[Word], matches: list[Match]) -> None:
    """Fill in what each match says of its neighbours."""
    for match in matches:
        around = Around(words, match)
        match.wants = _wanted(around)
        match.sites = _water(match, around) or match.sites
    known: dict[tuple[str, str], bool] = {}

    def holds(outer: Match, inner: Match) -> bool:
        pair = (outer.key, inner.key)
        if pair not in known:
            known[pair] = _holds(outer, inner)
        return known[pair]

    for match, following in pairwise(matches):
        between = text[match.end : following.start]
        if between in _HOLDS and holds(following, match):
            match.outer, following.holds = following, True
        elif between == ", " and following.code:
            match.outer, match.misplaced, following.holds = following, True, True
        elif _HELD_IN.fullmatch(between) and holds(following, match):
            match.loosely = following
        elif between in ("'s ", "’s ") and holds(match, following):
            following.loosely = match
    for match in matches:
        leading = words[match.first - 1] if match.first else None
        if match.code and leading is not None and leading.capital and words[match.first].gap == ", ":
            match.holds = True
    _share_wants(text, words, matches)


def _water(match: Match, around: Around) -> tuple[Site, ...]:
    """Return the one water that "the Gulf" is, a kind printed as a name; none for "the Gulf War"."""
    if match.last - match.first > 1 or around.words[match.first].low not in listed("feature_noun"):
        return ()
    alone = around.low_before == "the" and not around.run_after and around.low_after != "of"
    return tuple(site for site in match.sites if site.kind == "area" and site.known_as == "listed") if alone else ()


def _holds(outer: Match, inner: Match) -> bool:
    """Tell whether some site called `outer` holds some site called `inner`, and the two are no mere list."""
    if inner.top.kind in ("country", "region") and inner.top.is_own and outer.top.kind in ("region", "city"):
        return False  # "Washington, Oregon and Idaho"
    wide = [site for site in outer.sites if site.kind in _WIDE or site.population > 100_000][:6]
    held = [site for site in inner.sites if any(lies_in(site, place) and site.name != place.name for place in wide)]
    if not held:
        return False
    is_city_too = any(site.kind == "city" and site.population > METROPOLIS for site in outer.sites)
    most = max(site.population for site in held)
    return not (
        is_city_too and inner.top.population > METROPOLIS and most * 20 < inner.top.population
    )  # "Rome, New York"


def _wanted(around: Around) -> Wants | None:
    following, leading = around.low_after, noun_before(around)
    before = low(around.before())
    if following in listed("area_noun") or leading in listed("area_noun"):
        return "region"
    if leading in listed("small_settlement") or before in listed("small_settlement"):
        return "village"
    if leading in listed("city_noun") or before in ("city", "town", "downtown") or following == "city":
        return "city"
    return None


def _share_wants(text: str, words: list[Word], matches: list[Match]) -> None:
    """Pass a plural on: "provinces of X and Y", "the X and Y regions", "the cities of X, Y and Z"."""
    for before, match in pairwise(matches):
        if text[before.end : match.start] in _CHAIN and _plural_before(Around(words, before)):
            before.wants = match.wants = _plural_before(Around(words, before))
    plural: Wants | None = None  # what the noun after the list's last name says, passed on to the left
    for match, following in reversed(list(pairwise(matches))):
        own = _plural(Around(words, following).low_after)
        plural = own or plural
        if own:
            following.wants = own
        plural = plural if text[match.end : following.start] in _CHAIN else None
        match.wants = plural or match.wants


def _plural_before(around: Around) -> Wants | None:
    return _plural(noun_before(around))


def _plural(noun: str) -> Wants | None:
    if noun in listed("area_plural"):
        return "region"
    if noun in listed("city_plural"):
        return "village" if noun in listed("small_settlement") else "city"
    return None
