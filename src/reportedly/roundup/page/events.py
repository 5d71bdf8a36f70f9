"""An event on the page, and what changed in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportedly.model import PartyCount

from .accounts import Column, FigureLine, FigureStrip, Relayed, Sentence, Silence, Stand, Statement

News = Literal["new", "continued", "earlier"]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an event is told of: its origins as an interval, by party, who heard them, and who only copies.

    `least` are origins known distinct, `most` those not shown to depend on each other; `witnesses` outlets and relays
    that heard one at first hand, publishers' families taken together; `copies` reports that have it from another.
    """

    least: int
    most: int
    parties: tuple[PartyCount, ...]
    outlets: int
    witnesses: int
    copies: int


@dataclass(frozen=True, slots=True)
class Clock:
    """When an event is said to have happened, half-open, by the claim that says it most exactly; `exact` with an hour."""

    start: datetime
    end: datetime
    exact: bool
    party: str | None
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of an event for the map, with the parties whose accounts name it (null: those outside).

    `exact` is false for a region or a district, of which the point is only somewhere inside; `disputed` where more than
    one claims it.
    """

    name: str
    lat: float
    lon: float
    exact: bool
    disputed: bool
    parties: tuple[str | None, ...]
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One event on the page; `weight` is its place in the order, the sum of `reckoning`, as `compose_weight` says.

    `news` is "new" when the previous roundup could not have held it, "continued" when it has new accounts, "earlier" when
    nothing of it is new. `background` is what was said of it before the days covered. `standing` is how the heading goes on:
    how its accounts stand to each other, from `stands`, else whose word alone it is, from `reach`.
    """

    id: str
    heading: Sentence
    kind: str
    when: str | None
    clock: Clock | None
    reach: Reach
    weight: float
    columns: tuple[Column, ...]
    strips: tuple[FigureStrip, ...]
    stands: tuple[Stand, ...]
    silences: tuple[Silence, ...]
    news: News = "new"
    reckoning: tuple[tuple[str, float], ...] = ()
    background: tuple[Statement, ...] = ()
    spots: tuple[Spot, ...] = ()
    standing: Sentence | None = None
    relayed: tuple[Relayed, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What is otherwise than on the previous roundup: one origin's figure, oldest first, or how an account now stands.

    `section` is the number of the event among those told in full; null for one in brief.
    """

    label: str
    section: int | None
    lines: tuple[FigureLine, ...] = ()
    stand: Stand | None = None
    silence: Silence | None = None
