"""What a denial in one report may be of, in all that was read: words somebody spoke, and deeds at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from . import names
from .by_word import latest, told_plainly
from .facets import Facets
from .relating import Scene
from .spots import fine
from .statements import before
from .terms import overlap, terms
from .voices import one_origin

SHARED = 2  # words that a denial and a deed share, its place among them
ALIKE = 0.3


class Told:
    """Earlier claims by place and by speaker, filed when first asked for."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._by_place: dict[str, list[Facets]] | None = None
        self._by_speaker: dict[str, list[Facets]] = {}

    def at_place(self, facets: Facets) -> Facets | None:
        """Return the deed told by another side, at a place that the denial names, whose words are most like its own."""
        self._file()
        places = {names.place_key(place) for place in facets.claim.places if fine(place)}
        own = facets.words | terms(facets.claim.sentence.quote)
        near = (
            other for place in sorted(places) for other in self._earlier((self._by_place or {}).get(place, ()), facets)
        )
        fits = [other for other in near if _alike(own, other) or _took(facets) == _took(other) == "seize"]
        return max(fits, key=lambda other: (overlap(own, other.words), other.order), default=None)

    def of_doer(self, facets: Facets) -> Facets | None:
        """Return what another side tells that those did, at one place, of whom a denial says that they did not."""
        self._file()
        places = sorted(names.place_key(place) for place in facets.claim.places if fine(place))
        near = (other for place in places for other in self._earlier((self._by_place or {}).get(place, ()), facets))
        fits = [other for other in near if other.family == "force" and other.acting & facets.acting]
        return max(fits, key=lambda other: (overlap(facets.words, other.words), other.order), default=None)

    def spoken(self, facets: Facets, claims: Sequence[Facets]) -> Facets | None:
        """Return the words that somebody named in the denial is said to have spoken: in its report, else the latest elsewhere."""
        named = {names.surname(actor.name) for actor in facets.claim.actors} | set(facets.speaker.split())
        named -= {facets.speaker, ""}  # "the mayor's office" names the mayor
        here = [other for other in before(facets, claims) if names.surname(other.speaker) in named]
        if here:
            return here[-1]
        self._file()
        elsewhere = (other for name in sorted(named) for other in self._earlier(self._by_speaker.get(name, ()), facets))
        relayed = [other for other in elsewhere if self._relayed_to(other, named)]
        return max(relayed, key=lambda other: other.order, default=None)

    def _relayed_to(self, other: Facets, named: set[str]) -> bool:
        """Tell whether whoever passed the words on is named in the denial too."""
        return any(names.surname(link.source) in named for link in other.claim.chain[1:])

    def _earlier(self, told: Sequence[Facets], facets: Facets) -> Iterator[Facets]:
        for other in latest(told, facets):
            apart = facets.window and other.window and facets.window.own and not facets.window.meets(other.window)
            if not one_origin(facets, other) and not apart:
                yield other

    def _file(self) -> None:
        if self._by_place is not None:
            return
        by_place: dict[str, list[Facets]] = defaultdict(list)
        by_speaker: dict[str, list[Facets]] = defaultdict(list)
        for facets in filter(told_plainly, self._scene.all):
            by_speaker[names.surname(facets.speaker)].append(facets)
            for place in (facets.places or facets.hints) if facets.claim.event else ():
                by_place[place].append(facets)
        self._by_place, self._by_speaker = by_place, by_speaker


def _alike(own: frozenset[str], other: Facets) -> bool:
    return len(own & other.words) >= SHARED and overlap(own, other.words) >= ALIKE


def _took(facets: Facets) -> str | None:
    return facets.claim.event.mode if facets.claim.event else None
