"""The normalised values of a claim's fields: times, amounts, places, actors. Each with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from .text import Evidence

Precision = Literal["minute", "hour", "part", "day", "week", "month", "season", "year", "vague"]
ZoneFrom = Literal["place", "speaker", "text", "outlet", "none"]
AmountRole = Literal[
    "killed", "injured", "casualties", "missing", "captured", "released", "displaced", "launched", "shot_down", "lost",
    "hit", "destroyed", "damaged", "used", "delivered", "pledged", "spent", "lasted", "distance", "share", "other",
]  # fmt: skip
PlaceRole = Literal["hit", "launched_from", "bound_for", "said_at"]
Number = int | float


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A half-open interval in UTC, with the zone it was read in, the printed words and the anchor used."""

    start: datetime | None
    end: datetime | None
    precision: Precision
    zone: str | None
    zone_from: ZoneFrom
    expression: str
    anchor: str | None  # "published", "dateline", "text", or the words of the event it counts from
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Scope:
    """What an amount speaks of: where, since when, this incident or all so far, the whole or a part, and whom."""

    kind: Literal["incident", "cumulative"] | None = None
    part: Literal["whole", "part"] | None = None
    place: str | None = None
    interval: str | None = None
    who: str | None = None  # "civilian", "military", "children" … when said


@dataclass(frozen=True, slots=True)
class Amount:
    """What one utterance says of a count: bounds and hedge as printed, the thing counted and its role.

    "at least 23" is low 23, best null, high null; "more than 40" low 40 with the hedge kept; "about 40" best 40 with
    low and high null; "up to 10" high 10; "dozens" has no number, only the hedge.
    """

    low: Number | None
    best: Number | None
    high: Number | None
    hedge: str | None
    of: str | None
    role: AmountRole
    unit: str | None
    scope: Scope | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Place:
    """A named place with its point. `inherited` marks one taken from the dateline rather than the sentence."""

    name: str
    geonames: int | None
    lat: float | None
    lon: float | None
    country: str | None  # ISO 3166-1 alpha-2; null where disputed, then `claimed_by` says who holds and who claims it
    admin1: str | None
    precision: str  # "point", "town", "district", "region", "country", "area"
    role: PlaceRole | None
    inherited: bool
    claimed_by: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Actor:
    """A party in the event, with its role."""

    role: Literal["actor", "recipient"]
    name: str
    id: str | None
    evidence: Evidence
