"""Reading the real reports beside the checkout may get better and never worse; the benches are left to `make eval`."""

from __future__ import annotations

import pytest

from gold.floors import load_floors

from .corpora import corpus
from .table import lines


@pytest.mark.parametrize("name", ["seeds", "more"])
def test_reading_the_shared_gold_is_nowhere_below_its_floor(name: str) -> None:
    one, floors = corpus(name), load_floors()[name]
    if not one.is_here:
        pytest.skip(f"the shared gold is not there: no '{one.home}'")
    if one.sha256() != floors.corpus:
        pytest.skip(f"'{name}' is not the corpus its floors were measured on: run `make eval RAISE=1`")
    figures = one.measure()
    assert floors.below(figures.shares) == {}, "\n".join(lines(name, figures, floors))
