from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.profiles import load

UKRAINE_2022 = load("ukraine-2022")


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Ukrainian officials", "Ukraine"),
        ("Ukraine's Air Force", "Ukraine"),
        ("Ukraine’s Security Service", "Ukraine"),
        ("the SBU", "Ukraine"),
        ("Volodymyr Zelensky", "Ukraine"),
        ("adviser to Zelensky", "Ukraine"),
        ("Officials loyal to the government in Moscow", "Russia"),
        ("Dmitry Peskov", "Russia"),
        ("Russian Ministry of Defense", "Russia"),
        ("TASS news agency", "Russia"),
        ("Moscow", "Russia"),
        ("Ukraine's ambassador to Russia", "Ukraine"),
        ("pro-Russian separatists", "Russia"),
    ],
)
def test_a_name_belongs_to_its_side(name: str, party: str) -> None:
    assert UKRAINE_2022.party_of(name) == party


@pytest.mark.parametrize(
    "name",
    [
        None, "", "US officials", "Chinese Embassy in Ukraine", "US special envoy for Ukraine",
        "Russian and Ukrainian delegates", "Donald Trump", "multiple media outlets", "Russian-speaking residents",
        "Tasso", "German ambassador to Russia",
    ],
)  # fmt: skip
def test_a_name_of_no_side_or_of_two_is_left_open(name: str | None) -> None:
    assert UKRAINE_2022.party_of(name) is None


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_name_gives_a_party_or_none(name: str) -> None:
    assert UKRAINE_2022.party_of(name) in {None, "Ukraine", "Russia"}


def test_every_member_of_the_shipped_profile_belongs_to_its_own_party() -> None:
    wrong = [
        word
        for party in UKRAINE_2022.parties
        for word in (*party.members, *party.demonyms)
        if UKRAINE_2022.party_of(word) != party.name
    ]
    assert not wrong


def test_disputed_places_name_both_holder_and_claimant() -> None:
    assert UKRAINE_2022.disputed["Crimea"] == ("Russia", "Ukraine")
    assert all(len(named) >= 2 for named in UKRAINE_2022.disputed.values())
