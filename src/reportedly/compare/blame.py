"""Two sides each lay one deed at the other's door: who did it is contested."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Relation

from .facets import Facets
from .relating import Scene, relate
from .voices import one_origin
from .wording import quoted, who

NEAR = 700  # code points between two accounts of one deed
LATEST = 12  # accusations looked back over


def compare_blame(scene: Scene) -> Iterator[Relation]:
    """Within a report: each of two sides says of one deed that the other, or nobody of its own, did it."""
    for claims in scene.reports.values():
        denying = {facets.sentence for facets in claims if facets.claim.stance == "denies"}
        laid = [(facets, blamed) for facets in claims if (blamed := blamed_side(facets)) is not None]
        for n, (two, theirs) in enumerate(laid):
            for one, mine in reversed(laid[max(0, n - LATEST) : n]):
                crossed = one.party == theirs and two.party == mine
                if crossed and not one_origin(one, two) and _one_deed(scene, one, two, denying):
                    yield relate(scene, "contests", "responsibility", one, two, _reason(one, two), (mine, theirs))
                    break


def blamed_side(facets: Facets) -> str | None:
    """Return the one side, not the speaker's, that a claim has do harm; null where it names none, several or its own."""
    claim = facets.claim
    told = claim.stance in {"asserts", "accuses"} and claim.polarity == "positive" and bool(claim.chain)
    if not told or facets.family != "force" or facets.party is None or len(facets.acting) != 1:
        return None
    (side,) = facets.acting
    return side if side != facets.party else None


def _one_deed(scene: Scene, one: Facets, two: Facets, denying: set[int]) -> bool:
    """Tell whether two accounts can be of one deed: of one event, or near, with nothing by which the second is another."""
    if one.window and two.window and not one.window.meets(two.window):
        return False
    if one.places and two.places and not one.places & two.places:
        return False
    if scene.together(one, two):
        return True
    new = two.places - one.places or two.figures - one.figures
    answers = two.sentence == one.sentence or (two.sentence in denying and two.at - one.at <= NEAR)
    return answers and not new


def _reason(one: Facets, two: Facets) -> str:
    return f"two versions of who did it: {quoted(one.claim)} ({who(one.claim)}), {quoted(two.claim)} ({who(two.claim)})"
