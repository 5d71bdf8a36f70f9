"""Confirmations: by another of what was claimed, and by a side against its interest (concedes)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.model import Relation, RelationKind

from . import names
from .facets import Facets
from .relating import Scene, relate
from .statements import before
from .terms import overlap
from .wording import quoted, who

ALIKE = 0.4
WORDS = 3
NEAR = 700  # code points between a claim and the sentence that confirms it


def compare_confirmations(scene: Scene) -> Iterator[Relation]:
    """Tie each confirmation to the earlier claim of another origin that it confirms; one that has none is dropped."""
    for claims in scene.reports.values():
        for facets in claims:
            if facets.claim.stance != "confirms" or facets.claim.awaiting:
                continue
            confirmed = _confirmed(scene, facets, claims)
            if confirmed:
                yield _relation(scene, facets, confirmed)


def _confirmed(scene: Scene, facets: Facets, claims: Sequence[Facets]) -> Facets | None:
    of_event = [
        other for other in scene.companions(facets) if _of_another(facets, other) and other.order < facets.order
    ]
    near = [other for other in before(facets, claims) if facets.at - other.at <= NEAR and _of_another(facets, other)]
    alike = [
        other
        for other in near
        if len(facets.words & other.words) >= WORDS and overlap(facets.words, other.words) >= ALIKE
    ]
    return next(iter(of_event or alike), None)


def _of_another(facets: Facets, other: Facets) -> bool:
    known = bool(other.claim.chain) and other.claim.awaiting is None and other.claim.stance != "denies"
    return known and not names.same(facets.speaker, other.speaker) and other.claim.polarity == facets.claim.polarity


def _relation(scene: Scene, facets: Facets, confirmed: Facets) -> Relation:
    sides = facets.party is not None and confirmed.party is not None and facets.party != confirmed.party
    kind: RelationKind = "concedes" if sides else "confirms"
    verb = f"granted, for {facets.party}," if sides else "confirmed"
    reason = f"{who(facets.claim)} {verb} what {who(confirmed.claim)} said: {quoted(confirmed.claim)}"
    return relate(scene, kind, "occurrence", facets, confirmed, reason)
