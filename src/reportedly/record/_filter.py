"""Which claims a view shows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from reportedly.model import Claim, Link


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open stretch of time `[start, end)`; an end that is null is open."""

    start: datetime | None = None
    end: datetime | None = None

    def holds(self, moment: datetime | None) -> bool:
        """Tell whether a moment lies in it; an unknown moment lies in the whole of time only."""
        if moment is None:
            return self.start is None and self.end is None
        return (self.start is None or self.start <= moment) and (self.end is None or moment < self.end)

    def meets(self, start: datetime | None, end: datetime | None) -> bool:
        """Tell whether it shares a moment with another stretch, of which one end at least is known."""
        if start is None and end is None:
            return False
        before = self.start is not None and end is not None and end <= self.start
        after = self.end is not None and start is not None and self.end <= start
        return not before and not after


@dataclass(frozen=True, slots=True)
class Filter:
    """What a claim must meet to be shown; what is left out asks nothing.

    `by` is a name in any link of the chain (the outlet's, when it speaks in its own voice) and `actor` the id of whoever
    bears it, by which other names of the same are found; `about` are words that all stand in the claim. `involving`
    is a name or id of a party in the event, `place` a name, province or GeoNames id of where. The three intervals are
    of publication, of the event, and of the utterance.
    """

    by: str | None = None
    actor: str | None = None
    about: str | None = None
    involving: str | None = None
    place: str | None = None
    published: Interval = Interval()
    happened: Interval | None = None
    said: Interval | None = None

    def keeps(self, claim: Claim) -> bool:
        return (
            self.published.holds(claim.report.published)
            and (self.by is None or _spoken_by(claim, self.by, self.actor))
            and (self.about is None or _is_about(claim, self.about))
            and (self.involving is None or _is_named(self.involving, parties(claim)))
            and (self.place is None or _is_named(self.place, places(claim)))
            and (self.happened is None or _happened_in(claim, self.happened))
            and (self.said is None or any(_said_in(link, self.said) for link in claim.chain))
        )


def _spoken_by(claim: Claim, name: str, actor: str | None) -> bool:
    if actor is not None and any(link.actor == actor for link in claim.chain):
        return True
    return _is_named(name, speakers(claim))


def speakers(claim: Claim) -> list[str]:
    """Return the names of all in the chain; the outlet's when it speaks itself."""
    if not claim.chain:
        return [claim.report.outlet] if claim.report.outlet else []
    return [
        named for link in claim.chain for named in (*link.names, link.actor, link.party, link.evidence.quote) if named
    ]


def parties(claim: Claim) -> list[str]:
    """Return the names and ids of the parties in the event."""
    return [named for actor in claim.actors for named in (actor.name, actor.id, actor.evidence.quote) if named]


def places(claim: Claim) -> list[str]:
    """Return the names, provinces and GeoNames ids of the places."""
    named = [(place.name, place.evidence.quote, place.admin1, place.geonames) for place in claim.places]
    return [str(name) for names in named for name in names if name]


def _is_named(name: str, names: list[str]) -> bool:
    wanted = words(name)
    return bool(wanted) and any(_has_in_row(words(named), wanted) for named in names)


def _has_in_row(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    width = len(wanted)
    return any(words[at : at + width] == wanted for at in range(len(words) - width + 1))


def _is_about(claim: Claim, asked: str) -> bool:
    """Tell whether each word begins one in the claim: "drone" finds "drones"."""
    found = {word for text in _texts(claim) for word in words(text)}
    wanted = words(asked)
    return bool(wanted) and all(any(word.startswith(begin) for word in found) for begin in wanted)


def _texts(claim: Claim) -> Iterable[str]:
    yield claim.sentence.quote
    yield claim.evidence.quote
    yield from (actor.name for actor in claim.actors)
    yield from (place.name for place in claim.places)
    if claim.event:
        yield from (claim.event.type, claim.event.mode or "", claim.event.target or "", *claim.event.means)


def _happened_in(claim: Claim, interval: Interval) -> bool:
    return claim.when is not None and interval.meets(claim.when.start, claim.when.end)


def _said_in(link: Link, interval: Interval) -> bool:
    """Compare a moment as a moment, and a source's local date with the dates of the interval's own zone."""
    if not link.said:
        return False
    if "T" in link.said:
        moment = datetime.fromisoformat(link.said)
        return interval.holds(moment) if moment.tzinfo else _has_day(interval, link.said[:10])
    return _has_day(interval, link.said)


def _has_day(interval: Interval, day: str) -> bool:
    """Compare as text, by the length that the day is given to, so that "2025-07" meets any day of that July."""
    if interval.start is not None and day < interval.start.isoformat()[: len(day)]:
        return False
    return interval.end is None or day <= (interval.end - timedelta(microseconds=1)).isoformat()[: len(day)]


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return a text's words without case, accents and apostrophes' forms, so that "Zelenskyy's" is found by "zelenskyy"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return tuple(re.findall(r"\w+", re.sub(r"[’‘ʼ`´]", "'", plain).replace("'s", "")))
