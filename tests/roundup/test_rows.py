"""Relations as the page lists them."""

from __future__ import annotations

from typing import Any

from reportedly.roundup.page import Sentence, Stand
from reportedly.roundup.render.stand_rows import stand_rows


def said(text: str, *cites: str) -> Sentence:
    return Sentence(text, cites or (text,), "words")


def stand(a: Sentence, b: Sentence, **given: Any) -> Stand:
    return Stand(
        **{"kind": "contests", "on": "target", "label": "Contested", "reason": "two versions"} | given, a=a, b=b
    )


def test_what_one_account_stands_against_is_told_in_one_row_whichever_side_it_came_from() -> None:
    homes, depot, plant = said("Homes burned."), said("A depot burned."), said("A plant burned.")
    (row,) = stand_rows([stand(depot, homes), stand(homes, plant)])
    assert (row.a, row.others, row.reasons) == (homes, (depot, plant), ("two versions",))


def test_a_relation_that_goes_one_way_is_never_turned() -> None:
    peskov, first, second = said("Nothing was damaged."), said("A pier was damaged."), said("Two piers were damaged.")
    rows = stand_rows([stand(first, peskov, kind="denies"), stand(second, peskov, kind="denies")])
    assert [row.a for row in rows] == [first, second]


def test_one_wording_in_two_reports_stands_once_with_both_citations() -> None:
    rows = stand_rows([stand(said("Homes burned."), said("A depot burned.", cite)) for cite in ("b", "c")])
    assert [other.cites for row in rows for other in row.others] == [("b", "c")]
