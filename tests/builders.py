"""Short ways to make the nouns in tests: only what a test is about is named."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from reportedly.model import (
    Actor,
    Amount,
    Awaiting,
    Claim,
    ClaimEvent,
    Evidence,
    Link,
    Place,
    ReportRef,
    TimeSpan,
    content_id,
)

PUBLISHED = datetime(2025, 7, 5, 6, 0, tzinfo=UTC)


def passage(quote: str, start: int = 0) -> Evidence:
    return Evidence(start, start + len(quote), quote)


def report_ref(outlet: str = "Harbour Post", published: datetime = PUBLISHED, file: str = "a.txt") -> ReportRef:
    return ReportRef(content_id("rep", outlet, file), file, None, outlet, f"A story of {outlet}", published)


def link(source: str, **given: Any) -> Link:
    usual: dict[str, Any] = {
        "actor": None, "also": (), "party": None, "kind": "person", "cue": "said", "stance": "asserts", "hedged": False,
        "medium": None, "basis": None, "said": None, "addressee": None, "evidence": passage(source),
    }  # fmt: skip
    return Link(source=source, **(usual | given))


def amount(best: int | float | None = None, *, low: int | float | None = None, high: int | float | None = None,
           of: str = "people", role: Any = "killed", hedge: str | None = None, unit: str | None = None) -> Amount:  # fmt: skip
    if best is not None and hedge is None:
        low, high = best, best
    return Amount(low, best, high, hedge, of, role, unit, None, passage(f"{best or low or high} {of}"))


def place(name: str, country: str | None = "UA", **given: Any) -> Place:
    usual: dict[str, Any] = {
        "geonames": None, "lat": None, "lon": None, "admin1": None, "precision": "town", "role": None,
        "inherited": False, "claimed_by": (), "evidence": passage(name),
    }  # fmt: skip
    return Place(name=name, country=country, **(usual | given))


def event(type_: Any = "ASSAULT", **given: Any) -> ClaimEvent:
    usual: dict[str, Any] = {
        "id": None,
        "mode": None,
        "acled": None,
        "means": (),
        "target": None,
        "evidence": passage("attack"),
    }
    return ClaimEvent(type=type_, **(usual | given))


def when(start: datetime, end: datetime, expression: str = "on Friday", precision: Any = "day") -> TimeSpan:
    return TimeSpan(start, end, precision, "Europe/Kyiv", "place", expression, "published", passage(expression))


def claim(
    words: str, chain: Sequence[Link] = (), *, report: ReportRef | None = None, actors: Sequence[tuple[Any, str]] = (),
    places: Sequence[Place] = (), amounts: Sequence[Amount] = (), awaiting: Awaiting | None = None, start: int = 0,
    **given: Any,
) -> Claim:  # fmt: skip
    report = report or report_ref()
    usual: dict[str, Any] = {
        "stance": chain[0].stance if chain else "asserts", "modality": "actual", "polarity": "positive", "quoted": False,
        "hedged": False, "on_record": True, "event": None, "when": None,
    }  # fmt: skip
    return Claim(
        id=content_id("clm", report.id, start, words, *(link.source for link in chain)),
        report=report, evidence=passage(words, start), sentence=passage(words, start), chain=tuple(chain),
        actors=tuple(Actor(role, name, None, passage(name)) for role, name in actors), places=tuple(places),
        amounts=tuple(amounts), awaiting=awaiting, **(usual | given),
    )  # fmt: skip
