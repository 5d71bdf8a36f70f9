"""Two sides' versions that cannot both hold: what was hit, how an advance went, who attacked whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from reportedly.model import Relation

from . import lists
from .facets import Facets, is_tally, target_kind
from .outcomes import Outcome, outcome_of
from .relating import Scene, relate
from .voices import one_origin, origin_key
from .wording import quoted, who

NEAR = 900  # code points between a version and the one that says "instead"
CROWD = 40  # outcomes of one town and day that are compared, the earliest


def compare_targets(scene: Scene) -> Iterator[Relation]:
    """Within an event: one side names only civil targets, the other only military ones; once for each report that tells it."""
    for members in scene.events.values():
        told = [(facets, kind) for facets in members if _tells(facets) and (kind := target_kind(facets))]
        yield from _one_each(scene, sorted(told, key=lambda row: not _buildings(row[0])))
    for claims in scene.reports.values():
        yield from _instead(scene, claims)
        yield from _placeless(scene, claims)


def _one_each(scene: Scene, told: Sequence[tuple[Facets, str]]) -> Iterator[Relation]:
    firsts: dict[tuple[str | None, str], Facets] = {}
    by_report: dict[tuple[str, str | None, str], Facets] = {}
    for facets, kind in told:
        firsts.setdefault((facets.party, kind), facets)
        if _buildings(facets) or firsts[facets.party, kind] is facets:
            by_report.setdefault((facets.report, facets.party, kind), facets)
    for (_, party, kind), two in by_report.items():
        for (other_party, other_kind), one in firsts.items():
            is_first = firsts[party, kind] is two
            if party != other_party and kind != other_kind and not (is_first and one.order > two.order):
                reason = _versions("what was hit", one, two)
                yield relate(scene, "contests", "target", one, two, reason, (other_kind, kind))


def _instead(scene: Scene, claims: Sequence[Facets]) -> Iterator[Relation]:
    """Tie "it hit a store instead" to the other side's claim just before it."""
    for n, facets in enumerate(claims):
        if " instead " not in f" {facets.low} " or not _tells(facets):
            continue
        others = [
            other
            for other in claims[:n]
            if _tells(other) and other.party != facets.party and facets.at - other.at <= NEAR
        ]
        if others:
            yield relate(scene, "contests", "target", others[0], facets, _versions("what was hit", others[0], facets))


def _placeless(scene: Scene, claims: Sequence[Facets]) -> Iterator[Relation]:
    """Tie a foe's "it struck airfields", which names no place, to the civil harm that its report told of just before."""
    civil = [one for one in claims if one.party in scene.foes and _tells(one) and target_kind(one) == "civil"]
    for facets in claims if civil else ():
        if facets.own or facets.party not in scene.foes or not _tells(facets) or target_kind(facets) != "military":
            continue
        before = [one for one in civil if one.party != facets.party and 0 < facets.at - one.at <= NEAR]
        before = [one for one in before if not scene.together(one, facets) and _one_place(one, facets)]
        if before:
            first = next((one for one in before if _buildings(one)), before[-1])
            yield relate(
                scene,
                "contests",
                "target",
                first,
                facets,
                _versions("what was hit", first, facets),
                ("civil", "military"),
            )


def _tells(facets: Facets) -> bool:
    claim = facets.claim
    known = facets.family == "force" and facets.party is not None and bool(claim.chain)
    return known and claim.polarity == "positive" and not is_tally(claim)


def _buildings(facets: Facets) -> bool:
    """Tell whether a claim names what was hit, not only people hurt; it is then the better side of a contest."""
    words = lists.phrases("targets", "word", "class")
    return any(words[found] != "people" for found in lists.finder("targets", "word").findall(facets.low))


def compare_outcomes(scene: Scene) -> Iterator[Relation]:
    """Two sides on one advance: held by the one, still attempted or beaten back by the other's account.

    Two speakers who contest one advance in several sentences do so once.
    """
    known: set[tuple[str, ...]] = set()
    outcomes = {facets.claim.id: outcome_of(facets) for facets in scene.all if facets.claim.chain}
    for claims in _neighbourhoods(scene):
        told = [(facets, outcome) for facets in claims if (outcome := outcomes.get(facets.claim.id))]
        for (one, mine), (two, theirs) in combinations(told[:CROWD], 2):
            voices = (_day(two), *sorted((origin_key(one), origin_key(two))))
            if one.party == two.party or not _cannot_both_hold(mine, theirs) or not _one_place(one, two):
                continue
            if voices not in known:
                known.add(voices)
                yield relate(scene, "contests", "occurrence", one, two, _versions("how the advance went", one, two))


def _day(facets: Facets) -> str:
    published = facets.claim.report.published
    return published.date().isoformat() if published else facets.report


def _cannot_both_hold(mine: Outcome, theirs: Outcome) -> bool:
    """Tell whether a side's hold is said to be only tried for, or its advance to be beaten back by another side."""
    kinds = {mine.kind, theirs.kind}
    if kinds == {"held", "fought"}:
        return mine.side != theirs.side
    if not mine.side or not theirs.side:
        return False
    if kinds == {"held", "attempt"}:
        return mine.side == theirs.side
    return kinds == {"held", "repelled"} and mine.side != theirs.side


def _neighbourhoods(scene: Scene) -> Iterable[Sequence[Facets]]:
    """Yield the claims that may speak of one advance: those of a report, and those of one town and day."""
    yield from scene.reports.values()
    days: dict[tuple[str, str], list[Facets]] = {}
    for facets in scene.all:
        for day in facets.days if facets.places else ():
            for place in sorted(facets.places):
                days.setdefault((day, place), []).append(facets)
    yield from days.values()


def _one_place(one: Facets, two: Facets) -> bool:
    if one.window and two.window and not one.window.meets(two.window):
        return False
    if one.places and two.places:
        return bool(one.places & two.places)
    if one.areas and two.areas and not one.areas & two.areas and not (one.places or two.places):
        return False
    return one.report == two.report


def compare_bearers(scene: Scene) -> Iterator[Relation]:
    """One account has armed men attack, another has troops fire on the unarmed: who attacked whom is contested."""
    for claims in scene.reports.values():
        fights = [facets for facets in claims if facets.family == "force" and facets.claim.chain]
        armed = [facets for facets in fights if _bears(facets, "armed") and not _bears(facets, "unarmed")]
        fired = [facets for facets in fights if _bears(facets, "unarmed") and _bears(facets, "state")]
        told: set[str] = set()
        for facets in fired:
            against = [other for other in armed if not one_origin(other, facets) and _one_place(other, facets)]
            if against and origin_key(facets) not in told:
                told.add(origin_key(facets))
                yield relate(
                    scene, "contests", "actor", against[0], facets, _versions("who attacked whom", against[0], facets)
                )


def _bears(facets: Facets, kind: str) -> bool:
    return bool(lists.finder("bearers", "word", "class", kind).search(facets.low))


def _versions(on: str, one: Facets, two: Facets) -> str:
    return f"two versions of {on}: {quoted(one.claim)} ({who(one.claim)}), {quoted(two.claim)} ({who(two.claim)})"
