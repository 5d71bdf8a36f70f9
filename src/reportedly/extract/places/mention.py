"""A place as a text mentions it."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import Evidence, Place, PlaceRole, Span


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A printed place name. `resolved` is null when the gazetteer does not know it.

    `candidates` counts the sites of that name; `metonym` marks the name of a country or a capital, which may stand for
    its government ("Moscow said"). `role` is told by the words beside the name. `evidence` holds the name with the words that narrow it ("20 kilometres south of").
    """

    span: Span
    name: str
    resolved: Place | None
    candidates: int
    metonym: bool
    evidence: Evidence
    role: PlaceRole | None = None
    precision: str = "town"  # of a name that is not resolved, by the noun beside it

    @property
    def place(self) -> Place:
        """Return the place, without a point when it is not resolved."""
        if self.resolved is not None:
            return self.resolved
        return Place(self.name, None, None, None, None, None, self.precision, self.role, False, (), self.evidence)
