"""Accounts of one deed that are apart in a particular (differs, contests), or of which one is more exact (refines)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from reportedly.model import Relation

from . import lists
from .details import Detail, apart_in, finer_in, models, weapons
from .facets import Facets
from .relating import Scene, relate
from .terms import overlap
from .voices import one_origin, origin_key, passed_on
from .wording import happening, quoted, who

ALIKE = 0.5  # share of the shorter passage's words by which two claims of one event tell one deed of it
WORDS = 2
CROWD = 12  # distinct accounts of one event that are compared each with each, the earliest
DISPUTED = {"actor", "weapon"}  # what sides dispute; an hour or a town they only give otherwise
NAMED = {"actor": "who did it", "place": "where it was", "time": "when it was", "weapon": "what it was done with"}


def compare_particulars(scene: Scene) -> Iterator[Relation]:
    """Within an event: two origins that name other doers, places, times or weapons for one deed."""
    for members in scene.events.values():
        for one, two in combinations(_accounts(members), 2):
            detail = apart_in(one, two) if _one_deed(one, two) else None
            if detail:
                yield _apart(scene, one, two, detail)


def compare_exactness(scene: Scene) -> Iterator[Relation]:
    """Within an event: one origin gives the hour, the town or the model where the other gives the day, the region or the class."""
    for members in scene.events.values():
        for earlier, later in combinations(_accounts(members), 2):
            for one, two in ((later, earlier), (earlier, later)):
                detail = finer_in(one, two) if _one_deed(one, two) else None
                if detail and not apart_in(one, two):
                    on, values = detail
                    reason = (
                        f"{who(one.claim)} said more exactly {NAMED[on]} than {who(two.claim)}: {quoted(one.claim)}"
                    )
                    yield relate(scene, "refines", on, one, two, reason, values)
                    break


def _accounts(members: Sequence[Facets]) -> list[Facets]:
    """Return the first claim of each origin, and of each particular that it gives, as far as they tell that the deed was done."""
    kept: dict[tuple[object, ...], Facets] = {}
    for facets in members:
        if not _tells(facets):
            continue
        window = facets.window if facets.window and facets.window.own else None
        kept.setdefault(
            (origin_key(facets), facets.acting, facets.places, weapons(facets), models(facets), window), facets
        )
        if len(kept) == CROWD:
            break
    return list(kept.values())


def _tells(facets: Facets) -> bool:
    claim = facets.claim
    told = claim.polarity == "positive" and claim.modality == "actual" and claim.awaiting is None
    return told and claim.stance != "denies" and facets.family is not None


def _one_deed(one: Facets, two: Facets) -> bool:
    """Tell whether two origins tell one deed, not two of one attack: the same people met, one thing was hit, or in the same words."""
    if one_origin(one, two) or passed_on(one, two) or passed_on(two, one) or one.family != two.family:
        return False
    if one.family == "talks" and len(one.people & two.people) > 1:
        return True
    if one.points & (two.points | two.hints) or two.points & one.hints:
        return True
    if one.acting and two.acting and not one.acting & two.acting and (_blames(one) or _blames(two)):
        return True
    if one.objects and two.objects and not one.objects & two.objects:
        return False
    shared = one.words & two.words
    return len(shared) >= WORDS and overlap(one.words, two.words) >= ALIKE


def _blames(facets: Facets) -> bool:
    return bool(lists.finder("blame", "phrase").search(facets.low))


def _apart(scene: Scene, one: Facets, two: Facets, detail: Detail) -> Relation:
    on, values = detail
    sides = one.party is not None and two.party is not None and one.party != two.party
    if sides and on in DISPUTED and ({one.party, two.party} <= scene.foes or on == "actor"):
        versions = f"{quoted(one.claim)} ({who(one.claim)}), {quoted(two.claim)} ({who(two.claim)})"
        return relate(scene, "contests", on, one, two, f"two versions of {NAMED[on]}: {versions}", values)
    gives = f"{values[0]} ({who(one.claim)}), {values[1]} ({who(two.claim)})"
    return relate(scene, "differs", on, one, two, f"{gives}; both speak of {happening(one.claim, two.claim)}", values)
