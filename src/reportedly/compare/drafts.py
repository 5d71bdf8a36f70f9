"""Events in the making, and the index by which a claim finds those near it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.model import Event, EventType, content_id

from . import lists
from .facets import Facets
from .windows import Window

CROWDED = 60  # a key that more events share tells nothing; near-linear growth rests on it
VOCABULARY = 400  # words kept of an event; more would make everything resemble it


@dataclass(slots=True)
class Draft:
    """An event while claims still join it: what its members say together."""

    family: str
    window: Window | None
    places: set[str] = field(default_factory=set)
    areas: set[str] = field(default_factory=set)
    acting: set[str] = field(default_factory=set)
    suffering: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    means: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    figures: set[tuple[str, float]] = field(default_factory=set)
    nationwide: bool = False
    last: dict[str, int] = field(default_factory=dict)  # report -> where its latest member stands
    timed: set[str] = field(default_factory=set)  # the reports that give its hour
    members: list[Facets] = field(default_factory=list)
    into: Draft | None = None  # the event that this one turned out to be

    def take(self, facets: Facets) -> None:
        if facets.window:
            meets = self.window is None or self.window.meets(facets.window)
            self.window = facets.window if self.window is None else self.window
            if meets and self.window is not facets.window:
                self.window = self.window.narrowed(facets.window)
            elif facets.window.own and not self.window.own:
                self.window = facets.window
        for name in ("places", "areas", "acting", "suffering", "people", "means", "struck", "figures"):
            getattr(self, name).update(getattr(facets, name))
        if len(self.words) < VOCABULARY:
            self.words.update(facets.words)
        self.nationwide |= facets.nationwide
        self.last[facets.report] = facets.at
        if facets.window and facets.window.exact:
            self.timed.add(facets.report)
        self.members.append(facets)


def keys(facets: Facets) -> Iterator[tuple[str, ...]]:
    """Yield what a claim is filed under: family with report, with each day and place, side or person, and each structure."""
    family = facets.family or ""
    yield (family, "report", facets.report)
    for point in sorted(facets.points):
        yield (family, "point", point)
    around = facets.places or facets.areas or facets.hints
    hit = {f"hit {kind}" for kind in kinds_hit(facets)}
    counts = {f"{value:g} {role}" for role, value in facets.counts}
    for day in facets.days:
        for name in sorted(around | facets.people | facets.acting | counts | hit):
            yield (family, day, name)


def kinds_hit(facets: Facets) -> set[str]:
    """Return the classes of what an attack is said to have hit, by which a claim without a place is found."""
    if facets.family != "force":
        return set()
    classes = lists.phrases("targets", "word", "class")
    return {classes[word] for word in lists.finder("targets", "word").findall(facets.low)}


class Index:
    """Events by what their claims are filed under. A report keeps its latest events, a crowded key is given up."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, ...], dict[int, Draft]] = defaultdict(dict)
        self._keys: dict[str, tuple[tuple[str, ...], ...]] = {}  # claim -> what it is filed under

    def file(self, facets: Facets, draft: Draft) -> None:
        for key in self._under(facets):
            under = self._drafts[key]
            under.pop(id(draft), None)
            if len(under) > CROWDED and key[1] == "report":
                del under[next(iter(under))]
            if len(under) <= CROWDED:
                under[id(draft)] = draft

    def near(self, facets: Facets) -> list[Draft]:
        """Return the events that share a telling key with a claim, each once."""
        found: dict[int, Draft] = {}
        for key in self._under(facets):
            under = self._drafts.get(key, {})
            if key[1] == "report" or len(under) <= CROWDED:
                found.update({id(draft.into or draft): draft.into or draft for draft in under.values()})
        return list(found.values())

    def _under(self, facets: Facets) -> tuple[tuple[str, ...], ...]:
        if facets.claim.id not in self._keys:
            self._keys[facets.claim.id] = tuple(keys(facets))
        return self._keys[facets.claim.id]


def event_of(draft: Draft) -> Event:
    """Return a finished event; its id is that of its first claim, so that later claims do not change it."""
    members = sorted(draft.members, key=lambda facets: facets.order)
    own = draft.window if draft.window and draft.window.own else None
    return Event(
        id=content_id("evt", members[0].claim.id),
        type=_type(members),
        claims=tuple(facets.claim.id for facets in members),
        start=own.start if own else None,
        end=own.end if own else None,
        places=tuple(dict.fromkeys(place.name for facets in members for place in facets.own)),
        actors=tuple(dict.fromkeys(actor.name for facets in members for actor in facets.claim.actors)),
    )


def _type(members: list[Facets]) -> EventType | None:
    types = [facets.claim.event.type for facets in members if facets.claim.event]
    return Counter(types).most_common(1)[0][0] if types else None
