from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import amount, claim, link, place, report_ref
from reportedly.export import write_csv
from reportedly.model import Claim


def written(*claims: Claim) -> list[dict[str, str]]:
    file = io.StringIO()
    write_csv(claims, file)
    return list(csv.DictReader(io.StringIO(file.getvalue(), newline="")))


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "\r=", " =", "\n="])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(begin: str) -> None:
    (row,) = written(claim(f"{begin}HYPERLINK('evil')"))
    assert row["quote"].startswith(f"'{begin}"[:2])


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_no_cell_begins_a_formula_whatever_the_text(text: str) -> None:
    (row,) = written(claim(text, [link(text)], report=report_ref(outlet=text)))
    assert not any((cell or "").lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())


def test_a_chain_reads_origin_first() -> None:
    (row,) = written(claim("the pier stood", [link("Harbour Office", also=("Pier Watch",)), link("Sample Wire")]))
    assert row["chain"] == "Harbour Office and Pier Watch, via Sample Wire"
    assert row["origin"] == "Harbour Office"


def test_figures_keep_their_bounds_and_places_their_area() -> None:
    figures = [
        amount(low=23, role="killed"),
        amount(best=40, hedge="about", role="injured"),
        amount(high=10, of="drones", role="launched"),
    ]
    (row,) = written(claim("told", amounts=figures, places=[place("Portville", admin1="Coast")]))
    assert row["amounts"] == "at least 23 people killed; about 40 people injured; up to 10 drones launched"
    assert row["places"] == "Portville, Coast, UA"


def test_nothing_known_is_an_empty_cell() -> None:
    (row,) = written(claim("told"))
    assert row["type"] == row["when_start"] == row["awaiting"] == ""
    assert row["quoted"] == "false"
