"""The map: what is drawn where, in what frame, and that no line or country takes a side."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import place
from reportedly.roundup import Roundup, render_html
from reportedly.roundup.maps import map_of
from reportedly.roundup.maps.convert import joined, read_shapes
from reportedly.roundup.maps.framing import frame_of, thick
from reportedly.roundup.maps.lines import Frame, Point, cut_line, cut_outline, simplified
from reportedly.roundup.maps.picture import HEIGHT, WIDTH, runs
from reportedly.roundup.maps.world import LAYERS, lines_in
from reportedly.roundup.page import Spot
from roundup.samples import page

RIVERMOUTH = place("Rivermouth", lat=46.0, lon=31.0)
UKRAINE = Frame(22, 44, 41, 53)
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
POINTS = st.tuples(st.floats(-170, 170), st.floats(-70, 70))


def at(name: str, lat: float, lon: float, **given: Any) -> Spot:
    usual: dict[str, Any] = {"exact": True, "disputed": False, "parties": ("North",), "cites": ("clm_1",)}
    return Spot(name, lat, lon, **usual | given)


def shown(*spots: Spot) -> Roundup:
    """Return a page with one event at each spot."""
    made = page()
    return replace(made, sections=tuple(replace(made.sections[0], spots=(spot,)) for spot in spots))


def test_every_layer_of_the_world_is_there() -> None:
    assert {layer: bool(list(lines_in(layer, UKRAINE))) for layer in LAYERS} == dict.fromkeys(LAYERS, True)


def test_events_stand_at_their_points_with_their_numbers() -> None:
    picture = map_of(shown(at("Odesa", 46.48, 30.73), at("Kharkiv", 49.99, 36.23)))
    assert picture is not None
    south, north = picture.marks
    assert (south.name, south.numbers, north.numbers) == ("Odesa", (1,), (2,))
    assert north.x > south.x
    assert north.y < south.y


def test_two_events_of_one_place_share_a_mark() -> None:
    picture = map_of(shown(at("Odesa", 46.48, 30.73), at("Odesa", 46.48, 30.73, parties=("South",))))
    assert picture is not None
    (mark,) = picture.marks
    assert (mark.numbers, mark.parties) == ((1, 2), ("North", "South"))


def test_a_region_has_a_mark_of_its_own() -> None:
    made = shown(at("Odesa Oblast", 46.8, 30.2, exact=False))
    assert 'class="area"' in render_html(made)
    assert 'class="spot"' not in render_html(made)


def test_a_far_place_is_named_beside_the_map_and_does_not_widen_it() -> None:
    picture = map_of(shown(at("Odesa", 46.48, 30.73), at("Kharkiv", 49.99, 36.23), at("Lima", -12.0, -77.0)))
    assert picture is not None
    assert picture.beyond == (("Lima", (3,)),)
    assert "Beyond the map: Lima (3)" in render_html(
        shown(at("Odesa", 46.48, 30.73), at("Lima", -12.0, -77.0), at("Kharkiv", 49.99, 36.23))
    ).replace("Lima (2)", "Lima (3)")


def test_a_page_without_places_has_no_map() -> None:
    assert map_of(shown()) is None
    assert '<figure class="map">' not in render_html(replace(page(), sections=()))


def test_no_figure_stands_on_the_map() -> None:
    text = render_html(shown(at("Odesa", 46.48, 30.73)))
    (picture,) = re.findall(r'<figure class="map">.*?</svg>', text, re.DOTALL)
    assert set(re.findall(r"<text[^>]*>([^<]*)</text>", picture)) >= {"Odesa · 1"}
    assert "41" not in re.sub(r"<[^>]*>", "", picture)


def test_contested_boundaries_are_dashed_and_others_are_not() -> None:
    picture = map_of(shown(at("Kherson", 46.64, 32.62), at("Lviv", 49.84, 24.03)))
    assert picture is not None
    assert picture.contested
    assert picture.borders
    assert [disputed for disputed, _ in runs([(33.0, 46.1), (34.0, 46.0), (34.5, 46.0), (36.0, 46.0)])] == [True, False]


def test_the_picture_names_its_events_for_those_who_do_not_see_it() -> None:
    assert "<desc>Odesa: event 1. </desc>" in render_html(shown(at("Odesa", 46.48, 30.73)))


def test_a_hostile_place_is_printed_as_text() -> None:
    assert "<script" not in render_html(shown(at("<script>x</script>", 46.48, 30.73)))


@UNHURRIED
@given(points=st.lists(POINTS, min_size=1, max_size=6))
def test_a_frame_holds_the_thick_of_its_points_whatever_they_are(points: list[Point]) -> None:
    frame = frame_of(thick(points), WIDTH / HEIGHT)
    assert all(frame.holds(point) for point in thick(points))
    assert frame.east - frame.west >= 6.9


@UNHURRIED
@given(outline=st.lists(POINTS, min_size=3, max_size=12))
def test_a_cut_outline_lies_within_its_frame(outline: list[Point]) -> None:
    grown = Frame(-31, -31, 31, 31)
    assert all(grown.holds(point) for point in cut_outline(outline, Frame(-30, -30, 30, 30)))


@UNHURRIED
@given(line=st.lists(POINTS, min_size=2, max_size=12))
def test_a_simplified_line_keeps_its_ends_and_adds_no_point(line: list[Point]) -> None:
    lean = simplified(line, 5.0)
    assert (lean[0], lean[-1]) == (line[0], line[-1])
    assert set(lean) <= set(line)


def test_a_line_is_cut_where_it_leaves_the_frame() -> None:
    line = [(0.0, 0.0), (1.0, 0.0), (50.0, 0.0), (80.0, 0.0), (90.0, 0.0), (1.0, 1.0)]
    assert list(cut_line(line, Frame(-5, -5, 5, 5))) == [
        [(0.0, 0.0), (1.0, 0.0), (50.0, 0.0)],
        [(90.0, 0.0), (1.0, 1.0)],
    ]


def test_boundaries_that_meet_end_to_end_become_one() -> None:
    parts = [[(0.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (3.0, 1.0)]]
    assert [sorted(line) for line in joined(parts)] == [[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 1.0)]]


def test_no_shape_is_read_from_an_empty_file() -> None:
    assert list(read_shapes(bytes(100))) == []


@pytest.mark.parametrize(("given", "names"), [
    ((RIVERMOUTH,), ["Rivermouth"]),
    ((replace(RIVERMOUTH, role="said_at"),), []),
    ((replace(RIVERMOUTH, precision="country"),), []),
])  # fmt: skip
def test_only_places_of_the_event_itself_are_spots(given: tuple[Any, ...], names: list[str]) -> None:
    from roundup.printed import printed, together
    from roundup.samples import STRIKE

    claim = printed("[The Guard|Guard] <said> {a depot was hit in Rivermouth}.", **STRIKE | {"places": given})
    other = printed("[Ida Stone|Ida Stone|person] <said> {a depot was hit in Rivermouth}.", at=90, **STRIKE | {"places": given})  # fmt: skip
    made = page((claim, other), together(claim, other))
    assert [spot.name for one in (*made.sections, *made.brief) for spot in one.spots] == names


@pytest.mark.parametrize(("words", "names"), [
    ("the envoys held talks in Rivermouth", ["Rivermouth"]), ("the Rivermouth envoys held talks", []),
])  # fmt: skip
def test_talks_stand_only_where_they_are_said_to_have_been(words: str, names: list[str]) -> None:
    from builders import event
    from roundup.printed import printed, together
    from roundup.samples import STRIKE

    given = STRIKE | {"places": (replace(RIVERMOUTH, role=None),), "event": event("CONSULT")}
    claim = printed(f"[The Guard|Guard] <said> {{{words}}}.", **given)
    other = printed(f"[Ida Stone|Ida Stone|person] <said> {{{words}}}.", at=90, **given)
    made = page((claim, other), together(claim, other))
    assert [spot.name for one in (*made.sections, *made.brief) for spot in one.spots] == names
