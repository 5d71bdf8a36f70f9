"""What each column of a table of examples shows, and what it is read from.

A column's name says what is read: `chain` asks for claims, `value` for times, `low` for amounts. Several findings in one
sentence are joined by "; ", unknown is "null", nothing found is "none".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from reportedly.extract.amounts import AmountMention
from reportedly.extract.places import PlaceMention
from reportedly.extract.times import TimeMention
from reportedly.model import Actor, Claim, Link, TimeSpan

from .finding import Texts, amounts, claims, events, places, printed, refusals, relations, times

KYIV = ZoneInfo("Europe/Kyiv")


def origin(name: str) -> Callable[[Claim], Any]:
    def field(claim: Claim) -> Any:
        return getattr(claim.origin, name) if claim.origin else None

    return field


def links(claim: Claim) -> str:
    return " < ".join(" and ".join(link.names) for link in claim.chain) or "the outlet itself"


def told(claim: Claim) -> str:
    return " < ".join(_actor(link) for link in claim.chain) or "the outlet itself"


def parties(role: str) -> Callable[[Claim], tuple[Actor, ...]]:
    return lambda claim: tuple(actor for actor in claim.actors if actor.role == role)


def event(name: str) -> Callable[[Claim], Any]:
    return lambda claim: getattr(claim.event, name) if claim.event else None


def awaiting(name: str) -> Callable[[Claim], Any]:
    return lambda claim: getattr(claim.awaiting, name) if claim.awaiting else None


def when(name: str) -> Callable[[Claim], Any]:
    return lambda claim: getattr(claim.when, name) if claim.when else None


def resolved(name: str) -> Callable[[tuple[TimeMention, TimeSpan | None]], Any]:
    return lambda found: getattr(found[1], name) if found[1] else None


def amount(name: str) -> Callable[[AmountMention], Any]:
    return lambda found: getattr(found.amount, name)


def place(name: str) -> Callable[[PlaceMention], Any]:
    return lambda found: getattr(found.place, name)


def point(found: PlaceMention) -> str | None:
    one = found.place
    return f"{one.lat:.2f}, {one.lon:.2f}" if one.lat is not None and one.lon is not None else None


def scope(found: AmountMention) -> str | None:
    one = found.amount.scope
    return " ".join(word for word in (one.kind, one.part, one.who, one.interval) if word) if one else None


# column: what finds, what it shows of each finding
COLUMNS: dict[str, tuple[Callable[[Texts], Iterable[Any]], Callable[[Any], Any]]] = {
    "claim": (claims, lambda c: c.evidence.quote), "chain": (claims, links), "chain's ids": (claims, told),
    "stance": (claims, lambda c: c.stance), "hedged": (claims, lambda c: c.hedged), "quoted": (claims, lambda c: c.quoted),
    "on record": (claims, lambda c: c.on_record), "medium": (claims, origin("medium")), "said": (claims, origin("said")),
    "told to": (claims, origin("addressee")), "rests on": (claims, origin("basis")), "kind": (claims, origin("kind")),
    "origin": (claims, origin("source")), "silence": (claims, awaiting("kind")), "silent": (claims, awaiting("who")),
    "as of": (claims, awaiting("as_of")), "modality": (claims, lambda c: c.modality), "polarity": (claims, lambda c: c.polarity),
    "type": (claims, event("type")), "mode": (claims, event("mode")), "ACLED": (claims, event("acled")),
    "means": (claims, event("means")), "target": (claims, event("target")), "damage": (claims, event("damage")), "actor": (claims, parties("actor")),
    "recipient": (claims, parties("recipient")), "actor's id": (claims, lambda c: tuple(a.id for a in c.actors if a.role == "actor")),
    "happened from": (claims, when("start")), "to before": (claims, when("end")), "zone": (claims, when("zone")),
    "zone from": (claims, when("zone_from")), "happened at": (claims, lambda c: c.places),
    "inherited": (claims, lambda c: tuple(p.inherited for p in c.places)),
    "time": (times, lambda f: f[1].expression if f[1] else None), "value": (times, lambda f: f[0].value),
    "kind of time": (times, lambda f: f[0].type), "from": (times, resolved("start")), "to": (times, resolved("end")),
    "precision": (times, resolved("precision")), "anchor": (times, resolved("anchor")),
    "amount": (amounts, lambda f: f.amount.evidence.quote), "low": (amounts, amount("low")), "best": (amounts, amount("best")),
    "high": (amounts, amount("high")), "hedge": (amounts, amount("hedge")), "of": (amounts, amount("of")),
    "role": (amounts, amount("role")), "unit": (amounts, amount("unit")), "scope": (amounts, scope),
    "a claim's figure": (amounts, lambda f: f.is_figure),
    "place": (places, lambda f: f.place.name), "point": (places, point), "country": (places, place("country")),
    "province": (places, place("admin1")), "exact to": (places, place("precision")), "part played": (places, place("role")),
    "held or claimed by": (places, place("claimed_by")), "GeoNames": (places, place("geonames")),
    "relation": (relations, lambda r: r.kind), "on": (relations, lambda r: r.on), "values": (relations, lambda r: r.values),
    "reason": (relations, lambda r: r.reason), "events": (events, lambda e: e.type),
    "printed": (printed, lambda s: s.text), "refused because": (refusals, lambda reason: reason),
}  # fmt: skip


def cell(column: str, texts: Texts) -> str:
    """Return what a column shows of these texts."""
    find, show = COLUMNS[column]
    return "; ".join(shown(show(one)) for one in find(tuple(texts))) or "none"


def shown(value: Any) -> str:
    """Return a value as the pages write it: times in Kyiv's zone, yes and no, null."""
    match value:
        case None | ():
            return "null"
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{value.astimezone(KYIV):%Y-%m-%d %H:%M}"
        case tuple():
            return ", ".join(shown(part) for part in value)
        case _:
            return str(getattr(value, "name", value)).replace("|", "/")


def _actor(link: Link) -> str:
    return link.actor or "null"
