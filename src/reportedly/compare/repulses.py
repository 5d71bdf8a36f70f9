"""One side says that an attack was stopped or did no harm, the other that it struck: two versions of its effect."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.model import Relation

from . import lists
from .facets import Facets
from .relating import Scene, relate
from .wording import quoted, who

STOPPED = re.compile(
    r"\b(?:all|every|each)(?: of)?(?: the| its| these| those| \d+| \w+){0,3} (?:drones?|uavs?|missiles?|rockets?|targets?|boats?|attacks?)\b"
)
DOWN = re.compile(
    r"\b(?:shot down|downed|destroyed|intercepted|repelled|repulsed|neutrali[sz]ed|brought down|suppressed|foiled)\b"
)
UNHARMED = re.compile(
    r"\b(?:no (?:damage|casualties|victims|hits|strikes on)|without (?:damage|casualties)|not damaged|nothing was (?:hit|damaged))\b"
)
CROWD = 12  # claims of each kind of one town and day that are looked at, the earliest


@dataclass(slots=True)
class _Told:
    stopped: list[Facets] = field(default_factory=list)
    struck: list[Facets] = field(default_factory=list)


def compare_repulses(scene: Scene) -> Iterator[Relation]:
    """Tie what a side says was wholly stopped, or did no harm, to what the other says was struck in that town that day."""
    known: set[tuple[str, str]] = set()
    for told in _by_town(scene).values():
        for one in told.stopped[:CROWD]:
            two = next((two for two in told.struck[:CROWD] if _contest(one, two)), None)
            if two and (one.claim.id, two.claim.id) not in known:
                known.add((one.claim.id, two.claim.id))
                versions = f"{quoted(one.claim)} ({who(one.claim)}), {quoted(two.claim)} ({who(two.claim)})"
                yield relate(scene, "contests", "effect", one, two, f"two versions of what it did: {versions}")


def _by_town(scene: Scene) -> dict[tuple[str, str], _Told]:
    found: dict[tuple[str, str], _Told] = defaultdict(_Told)
    for facets in scene.all:
        if facets.party is None or not facets.window or not facets.window.own or not facets.places:
            continue
        stopped = _stopped(facets)
        if stopped or _struck(facets):
            for day in facets.window.days():
                for place in sorted(facets.places):
                    told = found[day.isoformat(), place]
                    (told.stopped if stopped else told.struck).append(facets)
    return found


def _stopped(facets: Facets) -> bool:
    claim = facets.claim
    if claim.modality != "actual" or claim.awaiting or claim.stance == "denies" or claim.event is None:
        return False
    if claim.polarity == "positive" and facets.family in {"interception", "force"}:
        return bool(STOPPED.search(facets.low) and DOWN.search(facets.low))
    return bool(UNHARMED.search(facets.low))


def _struck(facets: Facets) -> bool:
    claim = facets.claim
    told = claim.polarity == "positive" and claim.modality == "actual" and claim.stance in {"asserts", "confirms"}
    if facets.family != "force" or not told:
        return False
    return bool(lists.finder("effects", "word").search(facets.low)) or bool(
        lists.finder("targets", "word").search(facets.low)
    )


def _contest(one: Facets, two: Facets) -> bool:
    """Tell whether two claims are of two sides and one time."""
    apart = one.window is None or two.window is None or not one.window.meets(two.window)
    return one.party != two.party and not apart
