"""In what two accounts of one deed are apart, and in what one is more exact than the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from math import cos, hypot, radians

from reportedly.model import Place, RelationOn

from . import lists
from .facets import Facets
from .spots import fine
from .stems import stem

Detail = tuple[RelationOn, tuple[str, str]]
MOMENT = timedelta(hours=1)  # a time no longer than this can be another's rival
FINER = 4  # times as short, a time within another is the more exact
NEAR = 25.0  # kilometres; a village and its town are no two places
DEGREE = 111.2  # kilometres


def apart_in(one: Facets, two: Facets) -> Detail | None:
    """Return in what two alike claims cannot both hold of one deed: who did it, where, when, or with what; null for nothing."""
    if one.acting and two.acting and not one.acting & two.acting:
        return "actor", (_named(one.acting), _named(two.acting))
    if is_elsewhere(one, two):
        return "place", (_spot(one), _spot(two))
    if _other_moment(one, two):
        return "time", (_expression(one), _expression(two))
    mine, theirs = weapons(one), weapons(two)
    if len(mine) == len(theirs) == 1 and mine != theirs:
        return "weapon", (_named(mine), _named(theirs))
    return None


def finer_in(one: Facets, two: Facets) -> Detail | None:
    """Return in what the first claim says more exactly what the second says; null for nothing."""
    if _within(one, two):
        return "time", (_expression(one), _expression(two))
    exact = models(one) - models(two)
    if exact and weapons(one) == weapons(two) and not models(two):
        return "weapon", (_named(exact), _named(weapons(two)))
    if one.places and not two.places and one.areas & _regions(two) and _spot(one) != _spot(two):
        return "place", (_spot(one), _spot(two))
    return None


def is_elsewhere(one: Facets, two: Facets) -> bool:
    """Tell whether two claims name towns of their own that are far from each other, and none alike."""
    if not one.places or not two.places or one.places & two.places:
        return False
    mine, theirs = ([place for place in facets.own if fine(place)] for facets in (one, two))
    return not any(_near(here, there) for here in mine for there in theirs)


def weapons(facets: Facets) -> frozenset[str]:
    """Return the classes of the weapons that a claim names."""
    return frozenset(_classes()[word] for word in _means(facets) if word in _classes())


def models(facets: Facets) -> frozenset[str]:
    """Return the weapons that a claim names by their model."""
    return _means(facets) & _exact()


def _means(facets: Facets) -> frozenset[str]:
    event = facets.claim.event
    words = [word.casefold() for word in event.means] if event else []
    return frozenset(stem(word) for word in words if not _made(word).search(facets.low))


@cache
def _made(weapon: str) -> re.Pattern[str]:
    """Return a pattern for what a weapon is launched from, made or kept in: a target rather than a means."""
    return re.compile(
        rf"\b{re.escape(weapon)}s?[- ](?:\w+ )?(?:launch(?!ed)|system|factor|plant|depot|store|storage|warehouse|workshop|production|"
        rf"assembl|component|maker|manufactur|unit|regiment|brigade|base)"
    )


def _other_moment(one: Facets, two: Facets) -> bool:
    mine, theirs = one.window, two.window
    if mine is None or theirs is None or not (mine.own and theirs.own):
        return False
    short = mine.end - mine.start <= MOMENT and theirs.end - theirs.start <= MOMENT
    return short and (mine.end <= theirs.start or theirs.end <= mine.start)


def _within(one: Facets, two: Facets) -> bool:
    mine, theirs = one.window, two.window
    if mine is None or theirs is None or not (_expression(one) and _expression(two) and mine.own and theirs.own):
        return False
    inside = theirs.start <= mine.start and mine.end <= theirs.end
    return inside and FINER * (mine.end - mine.start) <= theirs.end - theirs.start


def _regions(facets: Facets) -> frozenset[str]:
    """Return the regions that a claim names alone, its country left out."""
    return frozenset(
        f"in {place.admin1.casefold()}" for place in facets.own if place.admin1 and place.precision != "country"
    )


def _near(one: Place, two: Place) -> bool:
    """Tell whether two places are within `NEAR`, or where one of them is is not known."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return True
    north, east = one.lat - two.lat, (one.lon - two.lon) * cos(radians(one.lat))
    return hypot(north, east) * DEGREE <= NEAR


def _spot(facets: Facets) -> str:
    own = [place for place in facets.own if fine(place)] or list(facets.own)
    return own[0].name if own else ""


def _expression(facets: Facets) -> str:
    return facets.claim.when.expression if facets.claim.when else ""


def _named(words: frozenset[str]) -> str:
    return " and ".join(sorted(words))


@cache
def _classes() -> Mapping[str, str]:
    return {stem(row["word"]): row["class"] for row in lists.rows("weapons")}


@cache
def _exact() -> frozenset[str]:
    return frozenset(stem(row["word"]) for row in lists.rows("weapons") if row["exact"])
