"""A figure's history by origin: updates, corrections and conflicts are told apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from builders import amount, claim, event, link, place, report_ref, when
from reportedly.compare import compare, histories
from reportedly.model import Amount, Claim

SIX = datetime(2025, 7, 5, 6, tzinfo=UTC)


def told(hours: int, figure: Amount, origin: str = "Rescue Service", words: str = "") -> Claim:
    published = SIX + timedelta(hours=hours)
    return claim(
        f"A drone strike on Portville killed people {words}", [link(origin)],
        report=report_ref(f"Outlet {hours} {origin}", published, f"{hours}{origin}.txt"), event=event(mode="aerial"),
        places=[place("Portville")], amounts=[figure], actors=[("actor", "Russia")],
        when=when(SIX - timedelta(hours=9), SIX - timedelta(hours=1)),
    )  # fmt: skip


def changes(*claims: Claim) -> list[tuple[str, str, str]]:
    (history,) = histories(claims, compare(claims))
    return [(entry.origin, entry.words, entry.change) for entry in history.entries]


TWENTY, MORE, MOST = amount(low=20, hedge="at least"), amount(23), amount(26)


def test_a_toll_that_grows_is_updated() -> None:
    assert changes(told(0, TWENTY), told(3, MORE), told(24, MOST)) == [
        ("Rescue Service", "at least 20", "first"), ("Rescue Service", "23", "update"), ("Rescue Service", "26", "update"),
    ]  # fmt: skip


@pytest.mark.parametrize(("figure", "words"), [(amount(21), ""), (amount(25), "in a corrected statement")])
def test_a_figure_that_replaces_the_one_before_is_a_correction(figure: Amount, words: str) -> None:
    assert changes(told(0, MORE), told(3, figure, words=words))[1][2] == "correction"


def test_two_figures_of_one_sentence_are_two_counts() -> None:
    both = replace(told(0, amount(16)), amounts=(amount(16), amount(1)))
    assert [change for *_, change in changes(both)] == ["first", "first"]


def test_a_figure_that_its_report_gives_again_in_other_bounds_is_no_change() -> None:
    lead = told(0, MORE)
    below = replace(told(0, amount(low=23, hedge="at least"), words="in the night"), id="clm_below")
    assert [change for *_, change in changes(lead, below)] == ["first"]


def test_another_origins_figure_that_cannot_hold_beside_it_is_a_conflict() -> None:
    assert [change for *_, change in changes(told(0, MORE), told(3, amount(40), "The mayor"))] == ["first", "conflict"]
    assert [change for *_, change in changes(told(0, TWENTY), told(3, MORE, "The mayor"))] == ["first", "first"]


def test_a_conflict_is_with_the_latest_figure_of_the_other_only() -> None:
    figures = told(0, TWENTY), told(1, MORE), told(2, MOST), told(3, MOST, "The mayor")
    assert [change for *_, change in changes(*figures)] == ["first", "update", "update", "first"]


def test_a_figure_said_again_is_no_new_entry() -> None:
    assert len(changes(told(0, MORE), told(3, MORE))) == 1


def test_a_figure_that_a_later_report_only_recalls_is_not_the_latest() -> None:
    recalled = told(5, amount(20))
    recalled = replace(recalled, chain=(link("Rescue Service", cue="had said"),))
    other = told(6, amount(low=23, hedge="at least"), origin="Lakeside Hospital")
    assert changes(told(0, amount(20)), told(3, MORE), recalled, other) == [
        ("Rescue Service", "20", "first"), ("Rescue Service", "23", "update"), ("Lakeside Hospital", "at least 23", "first"),
    ]  # fmt: skip
