"""Denials that name no deed, and what they are found to be of."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from builders import PUBLISHED, claim, event, link, place, report_ref
from reportedly.compare import compare
from reportedly.model import Claim
from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")
LATER = report_ref("Sample Wire", PUBLISHED + timedelta(hours=3), "b.txt")
DAM = [place("Long Dam", precision="point")]


def told(words: str, source: str, **given: Any) -> Claim:
    return claim(words, [link(source)], **given)


def denials(*claims: Claim) -> list[tuple[str | None, str | None]]:
    found = [one for one in compare(claims, profile=UKRAINE_2022).relations if one.kind == "denies"]
    return [(one.on, one.b.evidence.quote if one.b else None) for one in found]


def no(words: str, source: str, **given: Any) -> Claim:
    return told(words, source, polarity="negative", report=LATER, **given)


def test_no_collision_denies_that_the_ferry_hit_the_pier() -> None:
    hit = told("the ferry hit the pier at Farhaven", "harbour office", event=event())
    assert denials(hit, no("No collision took place at Farhaven, and the ferry is safe", "ferry company")) == [
        ("occurrence", hit.evidence.quote)
    ]


@pytest.mark.parametrize(
    "words", ["No casualties were reported at Farhaven on the ferry", "No talks took place at Farhaven"]
)
def test_another_kind_of_nothing_denies_no_collision(words: str) -> None:
    assert not denials(
        told("the ferry hit the pier at Farhaven", "harbour office", event=event()), no(words, "ferry company")
    )


def test_not_having_known_denies_having_known_in_the_same_words() -> None:
    knew = told("the ministry had known of the plan to close the railway", "union")
    assert denials(knew, no("it had not known of a plan to close the railway", "ministry")) == [
        ("knowledge", knew.evidence.quote)
    ]


def test_what_is_said_of_one_war_is_no_denial_of_all_that_names_it() -> None:
    began = told("the Norland-Westmark war would end if they did so", "Ada Quill", modality="possible")
    assert not denials(began, no("we are not a party to the Norland-Westmark war", "Ben Marsh"))


def test_a_side_that_did_not_do_it_denies_the_charge_that_it_did() -> None:
    charge = told(
        "Ukraine blew up the dam", "Kremlin", stance="accuses", event=event(), places=DAM, actors=[("actor", "Ukraine")]
    )
    assert denials(
        charge, no("Ukraine did not damage the dam", "Ukraine's army", places=DAM, actors=[("actor", "Ukraine")])
    ) == [("effect", charge.evidence.quote)]


def test_a_spokesman_s_denial_that_words_were_spoken_is_of_the_utterance() -> None:
    said = claim(
        "the line would be closed for good", [link("transport minister"), link("Harbour Radio", kind="outlet")]
    )
    relayed = [link("minister"), link("Its spokeswoman", stance="denies")]
    assert denials(said, claim("the line would be closed for good", relayed, report=LATER)) == [
        ("utterance", said.evidence.quote)
    ]


def test_of_two_accounts_a_side_denies_the_other_side_s() -> None:
    town = [place("Quayside")]
    own = told("missiles struck Quayside", "the mayor", event=event(), places=town)
    theirs = told(
        "it struck a meeting of commanders in Quayside",
        "Russia's Defence Ministry",
        event=event(),
        places=town,
        start=90,
    )
    denied = told(
        "a meeting of commanders was hit in Quayside",
        "Ukraine's army",
        stance="denies",
        event=event(),
        places=town,
        report=LATER,
    )
    assert [on_what for _, on_what in denials(own, theirs, denied)] == [theirs.evidence.quote]
