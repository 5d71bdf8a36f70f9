"""How relations are made: what every finder of relations is given, and what it returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Claim, Relation, RelationKind, RelationOn, content_id

from .by_word import ByWord
from .facets import Facets


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is compared: facets in their one order, by event and by report, and each claim's event."""

    all: Sequence[Facets]
    events: Mapping[str, Sequence[Facets]]
    reports: Mapping[str, Sequence[Facets]]
    event_of: Mapping[str, str]
    by_word: ByWord
    foes: frozenset[str]  # the parties of the profile, who stand against each other
    echoes: Sequence[Relation] = ()  # what was said again, which says of what some claims are

    def shared_event(self, one: Facets, two: Facets) -> str | None:
        mine, theirs = self.event_of.get(one.claim.id), self.event_of.get(two.claim.id)
        return mine if mine == theirs or theirs is None else theirs if mine is None else None

    def together(self, one: Facets, two: Facets) -> bool:
        """Tell whether two claims are accounts of one event."""
        event = self.event_of.get(one.claim.id)
        return event is not None and event == self.event_of.get(two.claim.id)

    def companions(self, facets: Facets) -> Sequence[Facets]:
        """Return the claims of a claim's event, itself among them; none when it has no event."""
        return self.events.get(self.event_of.get(facets.claim.id, ""), ())


def relate(
    scene: Scene, kind: RelationKind, on: RelationOn | None, a: Facets, b: Facets | None, reason: str,
    values: Iterable[str | int | float] = (), answer: Facets | None = None,
) -> Relation:  # fmt: skip
    """Make a relation; its id is that of its kind and two claims, so that it is one however often it is found."""
    one: Claim = a.claim
    two = b.claim if b else None
    event = scene.shared_event(a, b) if b else scene.event_of.get(one.id)
    ident = content_id("rel", kind, on, one.id, two.id if two else None)
    return Relation(ident, kind, on, tuple(values), one, two, event, reason, answer.claim if answer else None)
