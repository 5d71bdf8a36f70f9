"""Reading the samples may get better and never worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from .corpus import corpus_sha256
from .floors import Floors, Lowered, load_floors, rounded, save_floors
from .reading import measure, missing
from .tally import table


def test_the_floors_were_measured_on_these_samples_and_this_gold() -> None:
    told = "samples or gold have changed: run `python -m tests.gold.floors --raise`"
    assert load_floors()["samples"].corpus == corpus_sha256(), told


@pytest.mark.skipif(missing() is not None, reason=f"the samples cannot be read until '{missing()}' is there")
def test_reading_the_samples_is_nowhere_below_its_floor() -> None:
    tally = measure()
    floors = load_floors()["samples"]
    low = [name for name in floors.below(tally.shares()) if name != "relations" or "relations" in tally.asked]
    assert low == [], table(tally)


def test_floors_rise_to_whole_hundredths_below_the_share() -> None:
    floors = Floors("old", {"found": 0.5}).raised({"found": 0.7199, "time": 0.25}, "new")
    assert floors == Floors("new", {"found": 0.71, "time": 0.25})


def test_a_share_below_its_floor_is_refused_and_named() -> None:
    with pytest.raises(Lowered, match=r"found 0\.490 \(floor 0\.50\)"):
        Floors("old", {"found": 0.5, "time": 0.1}).raised({"found": 0.49, "time": 0.9}, "new")


def test_a_field_no_longer_measured_is_below_its_floor() -> None:
    assert Floors("old", {"found": 0.5}).below({}) == {"found": (0.0, 0.5)}


def test_a_share_between_two_hundredths_keeps_the_floor_it_has() -> None:
    assert Floors("old", {"found": 0.71}).raised({"found": 0.7199}, "old").least == {"found": 0.71}


@pytest.mark.parametrize("share", [0.9199999999999999, 0.92, 1.0])
def test_a_share_is_never_below_the_floor_made_of_it(share: float) -> None:
    assert Floors("old", {"found": rounded(share)}).below({"found": share}) == {}


@pytest.mark.parametrize("share", [0.0, 0.29, 0.57, 0.58, 1.0])
def test_a_whole_hundredth_is_kept_as_it_is(share: float) -> None:
    assert rounded(share) == share


def test_floors_read_back_as_written(tmp_path: Path) -> None:
    floors = {"one": Floors("abc", {"all slots": 0.5, "found": 0.25}), "the other": Floors("def", {})}
    save_floors(floors, tmp_path / "floors.toml")
    assert load_floors(tmp_path / "floors.toml") == floors
