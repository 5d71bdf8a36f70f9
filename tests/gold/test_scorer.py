"""The scorer itself, tried on rows that say what the gold says and on rows that do not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from . import perfect
from .corpus import all_gold
from .links import is_chain, is_origin
from .measures import is_figure, is_said_on, is_within
from .names import same_name
from .scorer import score_all
from .tally import Tally

GOLD = all_gold()
RIGHT = perfect.rows(GOLD)
Link = dict[str, Any]


def shares(rows: list[dict[str, Any]]) -> dict[str, float]:
    return score_all(GOLD, rows).shares()


def chain(*names: str) -> list[Link]:
    return [{"source": name} for name in names]


def test_a_perfect_reading_scores_one_on_every_field() -> None:
    tally = score_all(GOLD, RIGHT, perfect.relations(GOLD))
    assert set(tally.shares().values()) == {1.0}
    assert tally.missed == []


def test_an_empty_reading_scores_nothing() -> None:
    tally = score_all(GOLD, [], [])
    assert set(tally.shares().values()) == {0.0}
    assert len(tally.missed) == tally.asked["found"] + tally.asked["relations"]


def test_what_is_told_of_the_report_itself_is_scored_apart() -> None:
    told = {"file": GOLD[0].report["file"], "outlet": "Nobody's Paper", "title": "A title", "published": None}
    got = shares([RIGHT[0] | {"report": told}, *RIGHT[1:]])
    assert got["report outlet"] == got["report title"] == got["report time"] == pytest.approx(11 / 12)
    assert got["all slots"] == 1.0


@settings(deadline=None, max_examples=20)
@given(st.permutations(range(len(RIGHT))))
def test_the_order_of_rows_does_not_matter(order: list[int]) -> None:
    assert set(shares([RIGHT[place] for place in order]).values()) == {1.0}


@settings(deadline=None, max_examples=20)
@given(st.sets(st.integers(0, len(RIGHT) - 1), min_size=1, max_size=30))
def test_a_row_left_out_costs_recall_and_no_precision(left_out: set[int]) -> None:
    got = shares([row for place, row in enumerate(RIGHT) if place not in left_out])
    assert got["found"] == pytest.approx(1 - len(left_out) / len(RIGHT))
    assert got["precision"] == 1.0


def test_a_row_of_page_furniture_is_wrong() -> None:
    extra = RIGHT[0] | {"evidence": {"quote": "Our Standards: How Sample Wire reports"}}
    assert shares([*RIGHT, extra])["precision"] == pytest.approx(len(RIGHT) / (len(RIGHT) + 1))


def test_one_row_more_in_a_sentence_is_free_and_a_second_is_wrong() -> None:
    more = RIGHT[0] | {"chain": []}
    assert shares([*RIGHT, more])["precision"] == 1.0
    assert shares([*RIGHT, more, more])["precision"] < 1.0


def test_rows_of_a_neutral_passage_do_not_count() -> None:
    gold = next(gold for gold in GOLD if gold.neutral)
    extra = {"report": {"file": gold.report["file"]}, "evidence": {"quote": gold.neutral[0]}}
    assert shares([*RIGHT, extra, extra])["precision"] == 1.0


@pytest.mark.parametrize(("field", "worse"), [
    ("stance", {"stance": "warned"}), ("modality", {"modality": "foretold"}), ("polarity", {"polarity": "odd"}),
    ("event", {"event": None}), ("place", {"places": []}), ("time", {"when": None}), ("figures", {"amounts": []}),
    ("agent", {"actors": []}), ("awaiting", {"awaiting": None}), ("origin", {"chain": chain("Nobody At All")}),
])  # fmt: skip
def test_a_field_told_wrongly_lowers_that_field(field: str, worse: dict[str, Any]) -> None:
    got = shares([row | worse for row in RIGHT])
    assert got[field] < 0.2
    assert got["found"] == 1.0


@pytest.mark.parametrize(("printed", "alias", "same"), [
    ("Mayor Vitaliy Klitschko", "Vitaliy Klitschko", True), ("Peskov", "Dmitry Peskov", True),
    ("the Russian Ministry of Defence", "Russian Defence Ministry", True), ("US", "United States", True),
    ("Kiev", "Kyiv", True), ("Ukraine’s Air Force", "Ukrainian Air Force", True), ("Putin", "Donald Trump", False),
    ("a man who said he once met Dmitry Peskov", "Dmitry Peskov", False), ("", "Kyiv", False), (None, "Kyiv", False),
])  # fmt: skip
def test_names_are_one_over_titles_and_spellings(printed: str | None, alias: str, same: bool) -> None:
    assert same_name(printed, [alias]) is same


@pytest.mark.parametrize(("printed", "wanted", "right"), [
    (chain("A", "B"), [["A"], ["B"]], True), (chain("A"), [["A"], {"optional": ["B"]}], True),
    (chain("A", "B"), [["A"]], False), (chain("B", "A"), [["A"], ["B"]], False), ([], [], True), (chain("A"), [], False),
    ([{"source": "A", "also": ["B"]}], [{"all": [["A"], ["B"]]}], True), (chain("A"), [{"all": [["A"], ["B"]]}], False),
])  # fmt: skip
def test_a_chain_is_right_in_order_and_with_nothing_more(printed: list[Link], wanted: list[Any], right: bool) -> None:
    assert is_chain(printed, wanted) is right


def test_an_origin_may_be_an_optional_first_link_or_the_one_after_it() -> None:
    wanted = [{"optional": ["A"]}, ["B"]]
    assert is_origin(chain("A", "B"), wanted)
    assert is_origin(chain("B"), wanted)
    assert not is_origin(chain("C"), wanted)
    assert not is_origin([], wanted)


@pytest.mark.parametrize(("amount", "bound"), [
    ({"low": 6, "best": 6, "high": 6}, "exact"), ({"low": 6}, "min"), ({"high": 6}, "max"),
    ({"best": 6, "hedge": "about"}, "about"), ({"low": 6, "best": 6, "high": 6, "hedge": "nearly"}, "about"),
])  # fmt: skip
def test_a_figure_needs_its_bound_and_what_is_counted(amount: dict[str, Any], bound: str) -> None:
    counted = amount | {"of": "UAVs"}
    assert is_figure(counted, {"value": 6, "bound": bound, "of": "drone"})
    assert is_figure(counted, {"value": 6, "of": "drone"})
    assert not is_figure(counted, {"value": 6, "bound": bound, "of": "house"})
    assert not is_figure(counted, {"value": 7, "bound": bound, "of": "drone"})
    assert not any(is_figure(counted, {"value": 6, "bound": other, "of": "drone"})
                   for other in {"exact", "min", "max", "about"} - {bound})  # fmt: skip


def test_a_time_of_a_day_may_lie_in_another_zone_and_a_time_of_the_clock_may_not() -> None:
    day = {"start": "2025-07-03T12:00:00Z", "end": "2025-07-04T12:00:00Z"}
    assert is_within(day, ["2025-07-04T00:00Z", "2025-07-05T00:00Z"])
    assert not is_within(day, ["2025-07-03T13:00Z", "2025-07-04T11:00Z"][::-1])
    assert not is_within({"start": "2025-07-04T03:30:00Z"}, ["2025-07-04T02:30Z", "2025-07-04T02:31Z"])


def test_a_saying_has_its_day_in_the_speakers_zone_or_with_an_offset() -> None:
    assert is_said_on("2025-07-04", "2025-07-04")
    assert is_said_on("2025-07-03T22:00:00+00:00", "2025-07-04")
    assert not is_said_on("2025-07-05", "2025-07-04")
    assert not is_said_on(None, "2025-07-04")


def test_nothing_asked_is_a_share_of_nothing() -> None:
    assert Tally().shares() == {"all slots": 0.0}
