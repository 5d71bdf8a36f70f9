"""The part that a place plays, by the words beside its name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.places import Gazetteer, find_places, role_beside
from reportedly.model import Span

ROLES = [
    ("Drones rose from their racks and were launched from the territory of Belarus.", "Belarus", "launched_from"),
    ("They were launched from Kursk, Bryansk and occupied Crimea.", "Bryansk", "launched_from"),
    ("Missiles from Russia's Belgorod region came in low.", "Belgorod", "launched_from"),
    ("A column headed for Kyiv stopped.", "Kyiv", "bound_for"),
    ("Bombers flew towards the city of Sumy.", "Sumy", "bound_for"),
    ("The attack on the port of Odesa lasted an hour.", "Odesa", "hit"),
    ("The army shelled the towns of Nikopol and Marhanets.", "Marhanets", "hit"),
    ("A drone hit a school in the village of Robotyne.", "Robotyne", "hit"),
    ("Lviv has also been attacked.", "Lviv", "hit"),
    ("Kherson came under heavy rain, then Izmail came under fire.", "Izmail", "hit"),
    ("The envoy said in Ankara that talks went on.", "Ankara", "said_at"),
    ("Troops withdrew from Kherson.", "Kherson", None),
    ("Officials from Kyiv arrived.", "Kyiv", None),
    ("They struck a deal in Ankara.", "Ankara", None),
    ("Sanctions against Russia stay.", "Russia", None),
    ("The policy towards Russia stays.", "Russia", None),
    ("So the clerk said. In London shops opened.", "London", None),
    ("Shells struck Sumy, Ukraine's army wrote.", "Ukraine", None),
    ("Ten were evacuated from Sumy after the strike.", "Sumy", None),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_the_words_beside_a_name_tell_its_role(text: str, name: str, role: str | None) -> None:
    start = text.index(name)
    assert role_beside(text, Span(start, start + len(name))) == role


def test_a_place_found_has_its_role_known_or_not(gazetteer: Gazetteer) -> None:
    text = "Shells from Kharkiv were few. Drones launched from Crimea struck the village of Qwyzhkove."
    found = find_places(text, gazetteer=gazetteer)
    assert [mention.place.role for mention in found] == [None, "launched_from", "hit"]


@settings(max_examples=60, deadline=None)
@given(
    parts=st.lists(st.one_of(st.sampled_from(["launched from ", "hit ", "Kyiv", ", ", "and ", "'s ", " was hit", ". "]), st.text(max_size=4)), max_size=12),
    at=st.integers(0, 40),
    length=st.integers(0, 10),
)  # fmt: skip
def test_any_span_of_any_text_has_a_role_or_none(parts: list[str], at: int, length: int) -> None:
    text = "".join(parts)
    start = min(at, len(text))
    assert role_beside(text, Span(start, min(start + length, len(text)))) in (
        None,
        "hit",
        "launched_from",
        "bound_for",
        "said_at",
    )
