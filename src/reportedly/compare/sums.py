"""Figures that are the sum of others on record: "478 intercepted" is 268 and 2 shot down and 208 lost from radar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.model import Relation

from .facets import Facets
from .figures import Count
from .measures import thing, value
from .relating import Scene, relate
from .terms import terms
from .voices import origin_key
from .wording import figure, things, who

STOPPED = "interception"
PARTS: Mapping[str, frozenset[str]] = {
    STOPPED: frozenset({"shot_down", "lost"}),
    "harm": frozenset({"killed", "injured", "missing"}),
}  # what adds up to what
WHOLES: Mapping[str, frozenset[str]] = {STOPPED: frozenset({"shot_down", "other"}), "harm": frozenset({"casualties"})}
MOST = 5  # parts of one statement that are added up; more would reach any number
LEAST = 10.0  # a smaller sum is reached by chance
DAYS = 4 * 86400.0
SPOKEN = {"shot_down": "shot down"}


def compare_sums(scene: Scene) -> Iterator[Relation]:
    """Tie each whole to the parts that one statement gives of it, and two wholes of one statement's parts to each other."""
    for kind in PARTS:
        sums = _sums(scene, kind)
        met: dict[int, list[tuple[Count, tuple[Count, ...]]]] = defaultdict(list)
        for whole in _counts(scene.all, kind, WHOLES[kind]):
            for statement, parts in _fitting(whole, sums):
                met[statement].append((whole, parts))
                yield from _made_of(scene, whole, parts)
        for wholes in met.values():
            for (one, mine), (two, theirs) in combinations(wholes[:MOST], 2):
                if len(mine) != len(theirs) and (set(mine) <= set(theirs) or set(theirs) <= set(mine)):
                    yield _nested(scene, one, mine, two, theirs)


Sums = Mapping[float, Sequence[tuple[int, tuple[Count, ...]]]]


def _sums(scene: Scene, kind: str) -> Sums:
    """Return what the parts of each statement add up to, two of them or more; copies of one statement are one."""
    found: dict[float, list[tuple[int, tuple[Count, ...]]]] = defaultdict(list)
    told: set[tuple[object, ...]] = set()
    for claims in scene.reports.values():
        by_origin: dict[str, list[Count]] = defaultdict(list)
        for count in _counts(claims, kind, PARTS[kind]):
            by_origin[origin_key(count.facets)].append(count)
        for origin, counts in by_origin.items():
            values = tuple(_exact(count) for count in counts[:MOST])
            if len(values) < 2 or (origin, values) in told:
                continue
            told.add((origin, values))
            for size in range(2, len(values) + 1):
                for parts in combinations(counts[:MOST], size):
                    found[sum(_exact(part) or 0.0 for part in parts)].append((len(told), parts))
    return found


def _counts(claims: Sequence[Facets], kind: str, roles: frozenset[str]) -> Iterator[Count]:
    """Yield the exact counts, told as fact, of one of the roles."""
    for facets in claims:
        if not facets.claim.amounts or facets.claim.polarity != "positive" or facets.claim.stance == "denies":
            continue
        if kind == STOPPED and facets.family not in {STOPPED, "force"}:
            continue
        for amount in facets.claim.amounts:
            count = Count(facets, amount)
            part = amount.scope is not None and (amount.scope.part == "part" or amount.scope.place is not None)
            if amount.role in roles and _exact(count) is not None and not part:
                yield count


def _fitting(whole: Count, sums: Sums) -> Iterator[tuple[int, tuple[Count, ...]]]:
    """Yield the parts, of each statement the fewest, that a whole is the sum of."""
    total, seen = _exact(whole), set[int]()
    if total is None or total < LEAST:
        return
    for statement, parts in sums.get(total, ()):
        if statement not in seen and all(_may_be_part(part, whole) for part in parts) and _of_kinds(whole, parts):
            seen.add(statement)
            yield statement, parts


def _may_be_part(part: Count, whole: Count) -> bool:
    one, two = part.facets, whole.facets
    if one.claim.id == two.claim.id or abs(one.published - two.published) > DAYS:
        return False
    if one.window and two.window and not one.window.meets(two.window):
        return False
    return not (one.places and two.places and not one.places & two.places)


def _of_kinds(whole: Count, parts: Sequence[Count]) -> bool:
    """Tell whether nothing is added that the whole does not speak of: missiles are no part of a number of drones."""
    own, named = thing(whole.amount.of), whole.facets.words
    printed = {part.amount.of for part in parts if part.amount.of}
    other = [of for of in printed if own and thing(of) != own]
    return all(terms(of) & named for of in other)


def _exact(count: Count) -> float | None:
    low, best, high = value(count.amount)
    return best if best is not None and low == best == high else None


def _made_of(scene: Scene, whole: Count, parts: Sequence[Count]) -> Iterator[Relation]:
    """Yield how each claim that gives parts stands to the whole."""
    for claim in dict.fromkeys(part.facets.claim.id for part in parts):
        facets = next(part.facets for part in parts if part.facets.claim.id == claim)
        reason = (
            f"{_whole(whole, parts)} ({who(whole.facets.claim)}) is the sum of {_listed(parts)} ({who(facets.claim)})"
        )
        yield relate(scene, "refines", "count", facets, whole.facets, reason, _values(whole, parts))


def _nested(scene: Scene, one: Count, mine: Sequence[Count], two: Count, theirs: Sequence[Count]) -> Relation:
    """Return how two wholes fit: the one counts what the other leaves out."""
    more, less = ((one, mine), (two, theirs)) if len(mine) > len(theirs) else ((two, theirs), (one, mine))
    extra = [part for part in more[1] if part not in less[1]]
    both = f"{_whole(one, mine)} ({who(one.facets.claim)}), {figure(two.amount)} ({who(two.facets.claim)})"
    reason = f"{both}; {figure(more[0].amount)} counts {_listed(extra)} too ({who(extra[0].facets.claim)})"
    values = [_number(one), _number(two)]
    return relate(scene, "compatible", "count", one.facets, two.facets, reason, values)


def _listed(parts: Sequence[Count]) -> str:
    told = [f"{_told(part)} {SPOKEN.get(part.amount.role, part.amount.role)}" for part in parts]
    return f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else told[0]


def _whole(whole: Count, parts: Sequence[Count]) -> str:
    """Return a whole with all that it counts: "478 drones and missiles"."""
    kinds = dict.fromkeys(things(part.amount.of, part.amount) for part in parts if part.amount.of)
    return f"{figure(whole.amount)} {' and '.join(kinds)}" if len(kinds) > 1 else _told(whole)


def _told(count: Count) -> str:
    named = things(count.amount.of, count.amount) if count.amount.of else ""
    return f"{figure(count.amount)} {named}".strip()


def _values(whole: Count, parts: Sequence[Count]) -> list[int | float]:
    return [_number(whole), *(_number(part) for part in parts)]


def _number(count: Count) -> int | float:
    exact = _exact(count) or 0.0
    return int(exact) if exact.is_integer() else exact
