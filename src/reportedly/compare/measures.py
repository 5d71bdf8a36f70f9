"""Which amounts may be compared, and how two of them stand to each other.

Only one measure of equal scope: killed is not injured, shot down is not lost from radar, a part is not its whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from reportedly.model import Amount, Scope

from . import lists, names
from .facets import Facets
from .terms import plain

Standing = Literal["equal", "compatible", "apart"]
Measure = tuple[str, ...]
NEAR = 0.05  # "about 480" covers 478 and "about 40" 41; "about 70 minutes" does not cover 75
SIGHTED = re.compile(r"\b(?:body|bodies|corpses?)\b", re.IGNORECASE)
BEYOND = 1.5  # "at least 23" and 26 agree; "at least 7" and 20 are not said to
MINUTES = {"hour": 60.0, "hours": 60.0, "minute": 1.0, "minutes": 1.0, "min": 1.0, "second": 1 / 60, "seconds": 1 / 60}
MASS = {"kg", "kilogram", "t", "tonne", "ton", "pound", "lb"}
COUNTED_BY_ROLE = {"killed", "injured", "casualties", "missing", "captured", "released", "displaced"}


def measure_of(amount: Amount) -> Measure | None:
    """Return the key under which amounts may be compared: role, thing counted, unit, scope; none when unclear."""
    if amount.role == "lasted":
        span = (amount.unit or amount.of or "").casefold()
        return ("lasted", "minute") if span in MINUTES else ("lasted", span)
    unit = (amount.unit or "").casefold()
    if unit in MASS and amount.role in {"used", "other"}:
        return ("mass", thing(amount.of) or "explosive", unit)
    counted = thing(amount.of)
    if not counted and amount.role in COUNTED_BY_ROLE:
        counted = "people"
    if not counted or amount.role in {"other", "share", "distance"}:
        return None
    *scope, who = _scope(amount.scope)
    return (amount.role, counted, unit, *scope, who if counted == "people" else "")  # workers are civilians unsaid


def measure_in(facets: Facets, amount: Amount) -> Measure | None:
    """Return the measure of an amount where it stands: what was stopped, however, is more than what was shot down."""
    measure = measure_of(amount)
    if measure and measure[0] == "shot_down" and lists.finder("wholes", "word").search(facets.low):
        return ("stopped", *measure[1:])
    return measure


@lru_cache(maxsize=16384)
def thing(of: str | None) -> str:
    """Return what is counted in one form: "Ukrainian UAVs" and "drones" are drones, "strike drones" only some of them."""
    words = [word for word in re.findall(r"[\w$€-]+", plain(of or "")) if not names.country(word)]
    classes = lists.phrases("counted", "word", "class")
    whole = " ".join(words)
    return classes.get(whole) or " ".join(classes.get(word, word) for word in words)


def value(amount: Amount) -> tuple[float | None, float | None, float | None]:
    """Return low, best and high, durations in minutes."""
    unit = (amount.unit or amount.of or "").casefold()
    scale = MINUTES.get(unit, 1.0) if amount.role == "lasted" else 1.0
    low, best, high = (None if bound is None else bound * scale for bound in (amount.low, amount.best, amount.high))
    return low, best, high


def standing(one: Amount, two: Amount) -> Standing | None:
    """Tell how two amounts of one measure stand: equal, compatible, apart, or not to be said."""
    if SIGHTED.search(one.of or "") or SIGHTED.search(two.of or ""):
        return _seen(one, two)
    if _bounds(one) == _bounds(two):
        return "equal" if any(bound is not None for bound in _bounds(one)) else None
    mine, theirs = _point(one), _point(two)
    if mine is not None and theirs is not None:
        return "compatible" if _rounded(one, two, mine, theirs) else "apart"
    if mine is None and theirs is None:
        return None
    point = mine if mine is not None else theirs
    return _against(point or 0.0, two if mine is not None else one)


def _seen(one: Amount, two: Amount) -> Standing | None:
    """Tell how bodies that somebody saw stand to a toll: they are so many at least, and two may have seen others."""
    if thing(one.of) != thing(two.of) or bool(SIGHTED.search(one.of or "")) == bool(SIGHTED.search(two.of or "")):
        return "equal" if _bounds(one) == _bounds(two) else None
    seen, told = (one, two) if SIGHTED.search(one.of or "") else (two, one)
    least, most = _point(seen), _point(told)
    return "compatible" if least is not None and most is not None and least <= most <= least * BEYOND else None


def _bounds(amount: Amount) -> tuple[float | None, float | None, float | None]:
    low, best, high = value(amount)
    return (low, best, high) if low != high or best is None else (best, best, best)


def _point(amount: Amount) -> float | None:
    low, best, high = value(amount)
    return best if best is not None else low if low is not None and low == high else None


def _rounded(one: Amount, two: Amount, mine: float, theirs: float) -> bool:
    exact = all(amount.low == amount.high and amount.low is not None for amount in (one, two))
    return not exact and abs(mine - theirs) <= NEAR * max(abs(mine), abs(theirs))


def _against(point: float, bound: Amount) -> Standing | None:
    low, _, high = value(bound)
    if low is None and high is None:
        return None
    if (low is not None and point < low) or (high is not None and point > high):
        return "apart"
    if low is not None and high is None and point > low * BEYOND:
        return None
    return "compatible"


def _scope(scope: Scope | None) -> tuple[str, ...]:
    if scope is None:
        return ("", "", "", "")
    whole = scope.part == "whole" and not scope.interval  # "in all 45" of one event is its toll
    cumulative = "cumulative" if scope.kind == "cumulative" and not whole else ""
    return (cumulative, "part" if scope.part == "part" else "", scope.interval or "", scope.who or "")


def one_place(one: Facets, mine: Amount, two: Facets, theirs: Amount) -> bool:
    """Tell whether two amounts count at one place, or one of them names none; a part of one place is not the whole."""
    if bool(_part_at(mine)) != bool(_part_at(theirs)):
        spot, other = (_part_at(mine), two) if _part_at(mine) else (_part_at(theirs), one)
        return {plain(place.name) for place in other.own if place.precision != "country"} == {spot}
    here, there = _place(one, mine), _place(two, theirs)
    return not here or not there or here == there


def _part_at(amount: Amount) -> str:
    """Return the town or region that an amount alone is of; a whole country is no part."""
    spot = amount.scope.place if amount.scope and amount.scope.place else ""
    return "" if names.country(spot) else plain(spot)


def _place(facets: Facets, amount: Amount) -> str:
    if amount.scope and amount.scope.place:
        return plain(amount.scope.place)
    own = [spot for spot in facets.claim.places if not spot.inherited and spot.role in {None, "hit"}]
    return "+".join(sorted(facets.places or {names.place_key(spot) for spot in own}))
