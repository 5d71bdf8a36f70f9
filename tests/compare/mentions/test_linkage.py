from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.compare.mentions.linkage import link

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), st.floats(-1, 1)
)


def mean(group: list[int], alike: dict[tuple[int, int], float]) -> float:
    pairs = [(a, b) for a in group for b in group if a < b]
    return sum(alike.get(pair, 0.0) for pair in pairs) / len(pairs)


def test_the_nearest_merge_first_and_the_rest_by_their_mean() -> None:
    alike = {(0, 1): 0.9, (1, 2): 0.5, (0, 2): -0.6, (3, 4): 0.2}
    assert link(5, alike, 0.1) == [[0, 1], [2], [3, 4]]


def test_none_are_linked_where_none_are_alike() -> None:
    assert link(3, {}, 0.1) == [[0], [1], [2]]
    assert link(0, {}, 0.1) == []


@settings(max_examples=200)
@given(PAIRS)
def test_each_is_in_one_group_and_no_group_is_less_alike_than_asked(alike: dict[tuple[int, int], float]) -> None:
    groups = link(8, alike, 0.1)
    assert sorted(one for group in groups for one in group) == list(range(8))
    assert all(mean(group, alike) >= 0.1 - 1e-9 for group in groups if len(group) > 1)
