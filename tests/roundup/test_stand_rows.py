"""Relations as rows: what says one thing stands in one row, an origin's like words once, nothing uncited."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reportedly.roundup import Sentence, Stand
from reportedly.roundup.render.stand_rows import stand_rows


def words(text: str) -> Sentence:
    return Sentence(text, (text,), "words")


def stand(kind: Any, a: str, b: str, on: Any = "target", voices: tuple[str, str] = ("", "")) -> Stand:
    return Stand(kind, on, kind.capitalize(), words(a), words(b), "two versions", voices)


def shown(*stands: Stand) -> list[tuple[str, list[str]]]:
    return [(row.a.text, [one.text for one in row.others]) for row in stand_rows(stands)]


def test_the_same_contest_told_from_either_side_is_one_row() -> None:
    both = stand("contests", "North: homes", "South: depots"), stand("contests", "South: depots", "North: homes")
    assert shown(*both) == [("North: homes", ["South: depots"])]


def test_contests_that_share_an_account_are_one_row_beneath_it() -> None:
    rows = (
        stand("contests", "South: depots", "North: homes"),
        stand("contests", "North: homes", "West: a port"),
        stand("contests", "East: a mill", "North: homes"),
    )
    assert shown(*rows) == [("North: homes", ["South: depots", "West: a port", "East: a mill"])]


def test_contests_on_other_accounts_stay_apart() -> None:
    rows = stand("contests", "A: homes", "B: depots"), stand("contests", "C: a port", "D: a mill")
    assert len(shown(*rows)) == 2


def test_two_who_deny_each_by_their_own_words_stay_apart() -> None:
    rows = stand("denies", "A: no", "C: yes"), stand("denies", "B: never", "C: yes")
    assert shown(*rows) == [("A: no", ["C: yes"]), ("B: never", ["C: yes"])]


def test_what_one_origin_says_twice_is_told_once_and_cited_twice() -> None:
    rows = (
        stand("contests", "N: homes", "S: depots", voices=("n", "s")),
        stand("contests", "N: homes", "S: the depots", voices=("n", "s")),
    )
    (row,) = stand_rows(rows)
    assert [one.text for one in row.others] == ["S: depots"]
    assert row.others[0].cites == ("S: depots", "S: the depots")


def test_another_figure_of_one_origin_is_told() -> None:
    rows = (
        stand("differs", "N: 7 hurt", "S: 9 hurt", on="count", voices=("n", "s")),
        stand("differs", "N: 7 hurt", "S: 11 hurt", on="count", voices=("n", "s")),
    )
    assert shown(*rows) == [("N: 7 hurt", ["S: 9 hurt", "S: 11 hurt"])]


def test_a_row_holds_only_what_is_tied_to_the_account_above_it() -> None:
    chain = (
        stand("contests", "North: homes", "South: depots"),
        stand("contests", "East: a school", "South: depots"),
        stand("contests", "East: a school", "West: a mill"),
    )
    ties = {frozenset((one.a.text, one.b.text)) for one in chain if one.b is not None}
    assert {frozenset((hub, other)) for hub, others in shown(*chain) for other in others} == ties


def test_a_relation_that_goes_one_way_is_never_turned() -> None:
    denials = [stand("denies", side, "Peskov: nothing was damaged") for side in ("A: a pier", "B: two piers")]
    assert [row.a.text for row in stand_rows(denials)] == ["A: a pier", "B: two piers"]


def test_one_wording_in_two_reports_stands_once_with_both_citations_and_one_reason() -> None:
    other = words("South: depots")
    twice = [
        replace(stand("contests", "North: homes", other.text), b=replace(other, cites=(cite,))) for cite in ("b", "c")
    ]
    (row,) = stand_rows(twice)
    assert ([one.cites for one in row.others], row.reasons) == ([("b", "c")], ("two versions",))
