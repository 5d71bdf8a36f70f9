"""Figures over time: one line an origin, soft ends for bounds, the same on the page and as pictures."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime, timedelta
from itertools import combinations
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import amount
from reportedly.errors import ExtraMissing
from reportedly.model import FigureEntry, FigureHistory
from reportedly.roundup import render_charts, render_html, render_png
from reportedly.roundup.charts import Chart, Point, Series, chart_of, charts_of, layout_of
from reportedly.roundup.charts.labels import box, meets
from reportedly.roundup.charts.layout import HIGH, PLOT, TOP
from reportedly.roundup.charts.making import short
from roundup.printed import PROFILE, printed, together
from roundup.samples import STRIKE, TRAILING, page

NOON = datetime(2025, 7, 4, 9, tzinfo=UTC)
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
HOURS = st.lists(st.integers(0, 500), min_size=1, max_size=6, unique=True).map(sorted)


def point(hour: int, low: float | None, best: float | None, high: float | None, words: str = "some") -> Point:
    return Point(NOON + timedelta(hours=hour), low, best, high, words)


def chart(*series: Series, hours: int = 24) -> Chart:
    return Chart("Injured", "Rivermouth: attack reported, 4 July", series, NOON + timedelta(hours=hours))


MAYOR = Series("Olena Marsh", "North", (point(0, 20, 20, 20, "20"), point(8, 23, 23, 23, "23")))
POST = Series("Harbour Post", None, (point(12, 23, None, None, "at least 23"),))


def test_an_origins_line_is_level_until_its_next_figure_and_rises_there() -> None:
    (line,) = layout_of(chart(MAYOR), "UTC").lines
    first, second = line.steps
    assert first.right == second.left
    assert second.rise == first.y
    assert second.y < first.y
    assert second.right == PLOT


@pytest.mark.parametrize(
    ("given", "bound", "above", "below"),
    [
        ((23, None, None), "low", True, False),
        ((None, None, 23), "high", False, True),
        ((None, 23, None), "about", True, True),
        ((20, None, 30), "range", True, True),
    ],
)
def test_a_bound_has_a_soft_end_where_nothing_was_said(
    given: tuple[float | None, float | None, float | None], bound: str, above: bool, below: bool
) -> None:
    (line,) = layout_of(chart(Series("Mayor", None, (point(0, *given),))), "UTC").lines
    (step,) = line.steps
    assert step.bound == bound
    assert (step.top < step.y - 1, step.top + step.high > step.y + 1) == (above, below) or bound == "range"


def test_an_exact_figure_has_none() -> None:
    assert layout_of(chart(MAYOR), "UTC").lines[0].steps[0].high == 0


@UNHURRIED
@given(hours=HOURS, values=st.lists(st.integers(0, 10**9), min_size=6, max_size=6))
def test_all_that_is_drawn_lies_within_the_plot(hours: list[int], values: list[int]) -> None:
    points = tuple(point(hour, value, value, value, str(value)) for hour, value in zip(hours, values, strict=False))
    made = layout_of(chart(Series("Mayor", None, points), hours=500), "UTC")
    assert all(0 <= step.left <= step.right <= PLOT + 1 for line in made.lines for step in line.steps)
    assert all(TOP - 0.1 <= step.y <= TOP + HIGH + 0.1 for line in made.lines for step in line.steps)


def test_names_do_not_lie_over_each_other() -> None:
    one, other = layout_of(chart(MAYOR, POST), "UTC").lines
    assert abs(one.name_y - other.name_y) >= 14


def test_a_picture_says_in_words_what_it_shows() -> None:
    assert layout_of(chart(MAYOR), "UTC").words == "Injured. Olena Marsh: 20, then 23."


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("at least 23 people", "at least 23"),
        ("about 1.5 million people", "about 1.5 million"),
        ("no injuries", "no injuries"),
    ],
)
def test_a_label_ends_with_the_number(words: str, label: str) -> None:
    assert short(words) == label


def test_the_svg_is_whole_and_prints_hostile_names_as_text() -> None:
    hostile = Series("<script>x</script>", "North", MAYOR.points)
    root = fromstring(render_charts([chart(hostile, POST)], zone="UTC", parties=["North"]))
    assert root.tag.endswith("svg")
    assert not [one for one in root.iter() if one.tag.endswith("script")]
    assert "script" in "".join(root.itertext())


def test_the_svg_loads_nothing() -> None:
    text = render_charts([chart(MAYOR)], zone="UTC", parties=["North"])
    assert not re.search(r"https?:(?!//www\.w3\.org/2000/svg)|url\((?!#)|@import", text)


def test_a_png_is_drawn_without_a_browser() -> None:
    pytest.importorskip("resvg_py")
    assert render_png(render_charts([chart(MAYOR)], zone="UTC", parties=[])).startswith(b"\x89PNG")


def test_without_the_package_that_draws_it_a_png_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'reportedly\[pictures\]'"):
        render_png("<svg/>")


def hurt(number: int, hour: int):  # type: ignore[no-untyped-def]
    return printed(
        f"[Mayor Olena Marsh|Olena Marsh|person] <said> {{{number} people were injured in Rivermouth}}.", hour=hour,
        link={"party": "North"}, amounts=(amount(number, role="injured"),), outlet=f"Post {hour}", **STRIKE,
    )  # fmt: skip


def test_a_figure_that_changed_is_drawn_on_the_page_and_one_that_did_not_is_not() -> None:
    claims = (TRAILING, hurt(20, 7), hurt(23, 9))
    assert "<desc>Injured. Olena Marsh: 20, then 23.</desc>" in render_html(page(claims, together(*claims)))
    once = (TRAILING, hurt(20, 7))
    assert 'class="chart"' not in render_html(page(once, together(*once)))


def test_a_strip_with_one_time_is_no_chart() -> None:
    claims = (TRAILING, hurt(20, 7))
    assert chart_of(page(claims, together(*claims)).sections[0].strips[0], NOON) is None


def test_a_history_becomes_a_line_an_origin_in_its_sides_colour() -> None:
    claims = (hurt(20, 7), hurt(23, 9))
    entries = tuple(FigureEntry(claim, claim.amounts[0], "Olena Marsh", str(number), "first", None) for claim, number in zip(claims, (20, 23), strict=True))  # fmt: skip
    (made,) = charts_of([FigureHistory("evt_1", ("injured", "people", ""), entries)], profile=PROFILE)
    (series,) = made.series
    assert (made.title, series.party, [point.words for point in series.points]) == (
        "People injured",
        "North",
        ["20", "23"],
    )
    assert made.event == "Rivermouth: attack reported, night of 3–4 July"
    assert charts_of([FigureHistory("evt_1", ("injured", "people", ""), ())], profile=PROFILE) == []


def test_no_two_figures_cover_each_other() -> None:
    start = datetime(2025, 7, 4, 6, tzinfo=UTC)
    near = [
        Point(start + timedelta(minutes=step), value, value, value, f"{value:,}")
        for step, value in enumerate((1100, 1000, 1050))
    ]
    drawn = layout_of(Chart("Kg", "", (Series("A", None, tuple(near)),), start + timedelta(days=9)), "UTC")
    shown = [step for line in drawn.lines for step in line.steps if step.shown]
    boxes = [box(step, below=step.below) for step in shown]
    assert len(shown) > 1
    assert not any(meets(one, other) for one, other in combinations(boxes, 2))
    assert "1,050" in drawn.words  # left off the picture, told to who does not see it
