"""Relations as rows: what says one thing stands in one row, an origin's like words once, nothing uncited."""

from __future__ import annotations

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
