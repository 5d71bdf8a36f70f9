"""Average linkage: the two nearest groups merge as long as their members are, on average, alike enough.

Sokal and Michener 1958 (UPGMA). Pairs that are not given count 0, so that work grows with the pairs that are.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Alike = Mapping[tuple[int, int], float]  # for pairs with the smaller number first


def link(count: int, alike: Alike, least: float) -> list[list[int]]:
    """Return groups of the numbers below `count`, each in order, whose members' mean likeness was `least` or more."""
    groups = {one: [one] for one in range(count)}
    sums: dict[int, dict[int, float]] = {one: {} for one in groups}
    for (one, two), value in alike.items():
        sums[one][two] = sums[two][one] = value
    nearest = [(-value, one, two, 2) for (one, two), value in alike.items() if value >= least]
    heapq.heapify(nearest)
    while nearest:
        _, one, two, size = heapq.heappop(nearest)
        if one not in groups or two not in groups or len(groups[one]) + len(groups[two]) != size:
            continue  # one of them has grown since
        groups[one] += groups.pop(two)
        _take_over(sums, one, two)
        for other, total in sums[one].items():
            mean = total / (len(groups[one]) * len(groups[other]))
            if mean >= least:
                pair = (one, other) if one < other else (other, one)
                heapq.heappush(nearest, (-mean, *pair, len(groups[one]) + len(groups[other])))
    return [sorted(group) for group in groups.values()]


def _take_over(sums: dict[int, dict[int, float]], one: int, two: int) -> None:
    """Add what one group shares with others to what the group that takes it in shares with them."""
    for other, value in sums.pop(two).items():
        if other != one:
            sums[one][other] = sums[other][one] = sums[one].get(other, 0.0) + value
            del sums[other][two]
    del sums[one][two]
