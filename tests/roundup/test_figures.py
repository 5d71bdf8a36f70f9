"""Figures as said: what is counted, of which place, parts apart from the whole; and the dead first in the lead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builders import amount
from reportedly.model import Amount, Claim, Evidence, Scope
from reportedly.roundup import Sentence
from reportedly.roundup.checker.check import why_refused
from reportedly.roundup.wording.lines import figure_line
from roundup.printed import printed, together
from roundup.samples import ACCUSED, LED, STRIKE, page


def counted(marked: str, words: str, given: Amount, **scope: Any) -> tuple[Claim, Amount]:
    """Return a claim with one amount, whose evidence are `words` of its sentence."""
    text = printed(marked).sentence.quote
    at = text.index(words)
    made = replace(given, evidence=Evidence(at, at + len(words), words), scope=Scope(**scope) if scope else None)
    return printed(marked, amounts=(made,), **STRIKE), made


def line(marked: str, words: str, given: Amount, **scope: Any) -> str:
    claim, made = counted(marked, words, given, **scope)
    found = figure_line(claim, made)
    assert found is not None
    assert why_refused(found, {claim.id: claim}, frozenset()) is None
    return found.text.partition(": ")[2]


def test_a_weight_says_of_what() -> None:
    kilos = amount(900, of="", role="used", unit="kg")
    assert line("[The Guard|Guard] <said> {it had used 900 kg of TNT}.", "900 kg", kilos) == "900 kg of TNT used"


def test_a_kind_told_after_the_count_is_what_is_counted() -> None:
    drones = amount(low=30, of="drone", role="other", hedge="more than")
    marked = "[The Guard|Guard] <said> {more than 30 of the drones were strike drones}."
    assert line(marked, "more than 30 of the drones", drones) == "more than 30 strike drones"


def test_the_count_of_one_place_names_it() -> None:
    seven = amount(7, of="drone", role="shot_down")
    marked = "[The Guard|Guard] <said> {12 drones were shot down, seven over Millbrook}."
    assert line(marked, "seven", seven, place="Millbrook") == "7 drones shot down (Millbrook)"


@pytest.mark.parametrize("wrong", ["7 drones shot down (Rivermouth)", "7 boats shot down (Millbrook)"])
def test_a_figure_of_another_place_or_thing_is_refused(wrong: str) -> None:
    marked = "[The Guard|Guard] <said> {12 drones were shot down, seven over Millbrook}."
    claim, _ = counted(marked, "seven", amount(7, of="drone", role="shot_down"), place="Millbrook")
    assert why_refused(Sentence(f"Guard: {wrong}", (claim.id,), "figure"), {claim.id: claim}, frozenset())


def test_parts_and_the_whole_are_measures_apart() -> None:
    marked = "[The Guard|Guard] <said> {12 drones were shot down, seven over Millbrook}."
    claim, seven = counted(marked, "seven", amount(7, of="drone", role="shot_down"), place="Millbrook")
    both = replace(claim, amounts=(amount(12, of="drone", role="shot_down"), seven))
    (section,) = page((both, ACCUSED), together(both, ACCUSED)).sections
    assert {"drones shot down", "drones shot down, Millbrook"} <= {strip.measure for strip in section.strips}


def test_the_lead_gives_the_dead_before_the_injured() -> None:
    dead = printed(
        "[Ida Stone|Ida Stone|person] <said> {two people were killed in Rivermouth}.", at=600, link={"party": "North"},
        amounts=(amount(2, role="killed"),), **STRIKE,
    )  # fmt: skip
    made = page((LED, dead, ACCUSED), together(LED, dead, ACCUSED))
    assert "killed" in made.lead[0].text


def test_the_lead_gives_an_outlets_own_telling_of_a_sides_figures_not_again() -> None:
    said = printed(
        "[Ida Stone|Ida Stone|person] <said> {two people were killed in Rivermouth}.", at=600, link={"party": "North"},
        amounts=(amount(2, role="killed"),), **STRIKE,
    )  # fmt: skip
    own = printed("{Two people were killed in Rivermouth}.", amounts=(amount(2, role="killed"),), **STRIKE)
    lead = [sentence.text for sentence in page((said, own), together(said, own)).lead]
    assert len(lead) == 1
    assert "Ida Stone" in lead[0]


def test_none_is_a_word_and_what_counts_harm_needs_no_second_one() -> None:
    none = amount(0, of="injury", role="injured")
    assert line("[The Guard|Guard] <said> {the fire caused no injuries}.", "no injuries", none) == "no injuries"
    three = amount(3, of="death", role="killed")
    assert line("[The Guard|Guard] <said> {the fire caused 3 deaths}.", "3 deaths", three) == "3 deaths"


def test_a_number_of_two_things_is_not_given_to_one() -> None:
    both = amount(low=40, of="guard", role="killed", hedge="at least")
    marked = "[The Guard|Guard] <said> {at least 40 guards and sailors died at Rivermouth}."
    assert line(marked, "at least 40 guards", both) == "at least 40 guards and sailors killed"
    claim, _ = counted(marked, "at least 40 guards", both)
    wrong = Sentence("Guard: at least 40 guards killed", (claim.id,), "figure")
    assert "more than that" in (why_refused(wrong, {claim.id: claim}, frozenset()) or "")


def test_a_part_of_a_body_says_of_which() -> None:
    four = amount(4, of="member", role="killed")
    marked = "[The Guard|Guard] <said> {gunmen killed four members of the harbour council and a cook}."
    assert line(marked, "four members", four) == "4 members of the harbour council killed"


def test_weapons_that_hit_are_not_said_to_be_hit() -> None:
    marked = "[The Guard|Guard] <said> {six drones hit the quay}."
    assert line(marked, "six drones", amount(6, of="drone", role="hit")) == "6 drones that struck"


def test_a_figure_of_what_may_be_is_no_figure() -> None:
    marked = "{A ferry, in which up to 140 bodies could be trapped, rose from the sea}."
    claim, made = counted(marked, "up to 140 bodies", amount(high=140, of="body", role="killed", hedge="up to"))
    found = figure_line(claim, made)
    assert found is not None
    assert "lost modality" in (why_refused(found, {claim.id: claim}, frozenset()) or "")


def test_who_struck_is_not_counted_as_struck() -> None:
    marked = "[The Guard|Guard] <said> {four frigates shelled and destroyed two platforms at Rivermouth}."
    claim, made = counted(marked, "four frigates", amount(4, of="frigate", role="hit"))
    found = figure_line(claim, made)
    assert found is not None
    assert "of those who did it" in (why_refused(found, {claim.id: claim}, frozenset()) or "")
    homes = amount(3, of="home", role="destroyed")
    assert line("[The Guard|Guard] <said> {three homes destroyed in the raid had stood empty}.", "three homes", homes)
