"""The events by the clock that their sources gave."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reportedly.roundup import Roundup, render_html
from reportedly.roundup.page import Clock
from reportedly.roundup.timeline import timeline_of
from roundup.samples import page

BEGIN = datetime(2025, 7, 3, 18, tzinfo=UTC)


def clocked(*hours: tuple[int, int], exact: bool = True) -> Roundup:
    """Return a page whose events run between these hours after the begin."""
    made = page()
    clocks = [Clock(BEGIN + timedelta(hours=a), BEGIN + timedelta(hours=z), exact, "North", ()) for a, z in hours]
    sections = tuple(replace(made.sections[0], id=f"evt_{n}", clock=clock) for n, clock in enumerate(clocks))
    return replace(made, sections=sections)


def test_events_stand_in_the_order_of_the_page_at_their_own_times() -> None:
    line = timeline_of(clocked((6, 12), (0, 3)))
    assert line is not None
    assert [bar.number for bar in line.bars] == [1, 2]
    assert line.bars[1].left < line.bars[0].left
    assert line.bars[0].width == pytest.approx(2 * line.bars[1].width, abs=0.1)


def test_all_that_is_drawn_lies_within_the_picture() -> None:
    line = timeline_of(clocked((-100, -99), (0, 80)))
    assert line is not None
    places = [*(tick.left for tick in line.ticks), *(bar.left + bar.width for bar in line.bars), line.cutoff]
    assert all(0 <= left <= 100.7 for left in (*places, *(report.left for report in line.reports)))


def test_one_event_alone_has_no_timeline() -> None:
    assert timeline_of(clocked((0, 3))) is None


def test_days_without_an_event_are_cut_out_and_counted() -> None:
    line = timeline_of(clocked((0, 3), (-24 * 30, -24 * 30 + 1)))
    assert line is not None
    assert [cut.label for cut in line.cuts] == ["29 days"]
    assert line.bars[0].left - line.bars[1].left < 60


def test_days_of_quiet_between_near_events_are_drawn() -> None:
    line = timeline_of(clocked((0, 3), (-24 * 3, -24 * 3 + 1)))
    assert line is not None
    assert line.cuts == ()


def test_events_scattered_over_months_are_no_course_of_things() -> None:
    assert timeline_of(clocked(*((-24 * 20 * nth, -24 * 20 * nth + 1) for nth in range(8)))) is None


def test_nights_are_grey_where_hours_are_drawn() -> None:
    line = timeline_of(clocked((0, 3), (-10, -9)))
    assert line is not None
    assert line.nights
    assert all(night.left + night.width <= 100 for night in line.nights)
    longer = timeline_of(clocked((0, 3), (-24 * 9, -24 * 9 + 1), (-24 * 6, -24 * 6 + 1), (-24 * 3, -24 * 3 + 1)))
    assert longer is not None
    assert longer.nights == ()


@pytest.mark.parametrize(("first", "label"), [(-10, "06:00"), (-24 * 6, "27 June"), (-24 * 2, "1 July")])
def test_the_axis_is_of_hours_days_or_weeks_as_there_is_room(first: int, label: str) -> None:
    line = timeline_of(clocked((first, first + 1), (0, 3)))
    assert line is not None
    assert label in [tick.label for tick in line.ticks]


def test_the_picture_names_its_events_for_those_who_do_not_see_it() -> None:
    made = clocked((0, 3), (4, 5))
    assert f"<desc>1: {made.sections[0].heading.text}" in render_html(made)
