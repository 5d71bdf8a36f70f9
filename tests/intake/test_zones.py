"""Printed zones: what decides between the meanings of an abbreviation, and what is told when nothing does."""

import pytest

from reportedly.intake import Given, read_bytes
from reportedly.model import Report


def read(clock: str, outlet: str = "Harbour Post", dateline: str = "", **told: str) -> Report:
    body = f"{dateline}Six people were hurt in a raid, the mayor said."
    return read_bytes(f"Raid hurts six\n{outlet}\n4 July 2025 {clock}\n{body}\n".encode(), "a.txt", given=Given(**told))


@pytest.mark.parametrize("zone", ["ABC", "(XYZT)", "Sometown time"])
def test_an_unknown_zone_is_warned_of_by_its_name(zone: str) -> None:
    report = read(f"14:05 {zone}")
    assert report.warnings == (
        f"unknown zone '{zone.strip('()')}': the time is read as UTC; pass --zone if it is another",
    )
    assert report.outlet == "Harbour Post"


def test_an_unknown_zone_is_read_in_the_outlets_own() -> None:
    report = read("14:05 XYZT", outlet="BBC News")
    assert report.zone == "Europe/London"
    assert "read in the outlet's zone 'Europe/London'" in report.warnings[0]


@pytest.mark.parametrize("after", ["AFP", "| NEWS", "LIVE", "local time", "Sample Writer", "PM", ""])
def test_what_stands_after_a_clock_is_not_always_a_zone(after: str) -> None:
    assert read(f"02:05 {after}").warnings == ()


@pytest.mark.parametrize("clock", ["14:05 IST", "14:05 CST", "14:05 BST"])
def test_a_zone_of_several_meanings_is_warned_of(clock: str) -> None:
    (warning,) = read(clock).warnings
    assert f"zone '{clock[-3:]}' is read as" in warning
    assert "pass --zone" in warning


DECIDED = {
    "the outlet's zone": ("14:05 BST", {"outlet": "BBC News"}, "Europe/London"),
    "the outlet's country": ("14:05 CST", {"outlet": "CNN"}, "America/Chicago"),
    "another outlet's zone": ("14:05 CST", {"outlet": "Xinhua"}, "Asia/Shanghai"),
    "the dateline's capital": ("14:05 IST", {"dateline": "NEW DELHI, July 4 - "}, "Asia/Kolkata"),
    "the dateline's country": ("14:05 IST", {"dateline": "HAIFA, Israel (Sample Wire) - "}, "Asia/Jerusalem"),
    "the user": ("14:05 IST", {"zone": "Asia/Jerusalem"}, "Asia/Jerusalem"),
    "the user, of an unknown one": ("14:05 ABC", {"zone": "+05:30"}, "+05:30"),
    "that all have one clock": ("14:05 EET", {}, "Europe/Kyiv"),
    "that it has one meaning": ("14:05 COT", {}, "America/Bogota"),
}  # fmt: skip


@pytest.mark.parametrize("decider", DECIDED)
def test_a_zone_is_decided_by(decider: str) -> None:
    clock, told, zone = DECIDED[decider]
    report = read(clock, **told)
    assert (report.zone, report.warnings) == (zone, ())
