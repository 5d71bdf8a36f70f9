"""Silences keep the kind and the day that their report prints."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.model import Claim
from reportedly.roundup import Sentence
from reportedly.roundup.checker.check import why_refused
from reportedly.roundup.render.rows import silences_in
from reportedly.roundup.wording.lines import silence_line
from roundup.printed import relation, silent, together
from roundup.samples import ACCUSED, TRAILING, page


def worded(claim: Claim) -> str:
    made = silence_line(claim)
    assert made is not None
    assert why_refused(made, {claim.id: claim}, frozenset()) is None
    return made.text


@pytest.mark.parametrize(
    ("printed", "begins"),
    [
        ("There was no comment from the North.", "No comment from North"),
        ("There was no immediate response from the North to the statement.", "No response from North"),
        ("There was no word from the North on the talks.", "No word from North"),
        ("The North has not responded.", "No response from North"),
        ("The North had yet to comment on the statement.", "No comment from North"),
        ("There was no information about the reaction of the North.", "No information about a reaction from North"),
    ],
)
def test_the_kind_of_silence_is_the_printed_one(printed: str, begins: str) -> None:
    assert worded(silent("North", printed)).startswith(begins)


def test_a_silence_of_another_year_than_the_page_s_has_it() -> None:
    claim = silent("North", "There was no word from the North by the evening of July 4.")
    made = silence_line(claim, 2026)
    assert made is not None
    assert " as of 4 July 2025, " in made.text
    assert why_refused(made, {claim.id: claim}, frozenset()) is None
    assert why_refused(replace(made, text=made.text.replace("2025", "2024")), {claim.id: claim}, frozenset())


@pytest.mark.parametrize(
    ("printed", "as_of", "day"),
    [
        ("There was no word from the North by the evening of July 4.", "2025-07-05T00:00", "4 July"),
        ("There was no word from the North by the evening of 4 July.", "2025-07-04T00:00", "4 July"),
        ("There was no word from the North by Friday evening.", "2025-07-05T00:00", "4 July"),
        ("As of Tuesday evening there was no word from the North.", "2025-06-03T17:00", "3 June"),
        ("There was no word from the North.", "2025-07-04", "4 July"),
    ],
)
def test_the_day_of_a_silence_is_the_printed_one(printed: str, as_of: str, day: str) -> None:
    assert f" as of {day}, " in worded(silent("North", printed, as_of))


@pytest.mark.parametrize(("who", "text"), [("he", "Declined to comment as of"), ("They", "Declined to comment as of")])
def test_a_pronoun_is_never_printed_as_the_silent_one(who: str, text: str) -> None:
    assert worded(silent(who, f"{who} declined to comment.", kind="declined")).startswith(text)


def test_another_kind_of_silence_is_refused() -> None:
    claim = silent("North", "There was no word from the North.")
    wrong = Sentence("No comment from North as of 4 July, the Harbour Post wrote.", (claim.id,), "awaiting")
    assert why_refused(wrong, {claim.id: claim}, frozenset()) is not None


def test_a_silence_on_two_accounts_shows_both() -> None:
    claim = replace(silent("", "The accounts could not be independently verified.", kind="not_verified"))
    waits = tuple(relation("awaits", claim, to) for to in (ACCUSED, TRAILING))
    one = page((ACCUSED, TRAILING, claim), together(ACCUSED, TRAILING, relations=waits))
    (made,) = silences_in(one)
    assert made.to is not None
    assert len(made.also_to) == 1
