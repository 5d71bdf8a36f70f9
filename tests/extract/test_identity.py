"""One id for one actor, whatever a report calls it."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly.extract.sources.identity import actor_id, person_id
from reportedly.model import NamedActor


@pytest.mark.parametrize(
    "name", ["Russian Defense Ministry", "Moscow's Ministry of Defence", "the Russian MoD", "Russia’s Defence Ministry"]
)
def test_a_ministry_is_one_in_every_form(name: str) -> None:
    assert actor_id(name) == "RU:defence-ministry"


def test_a_capital_and_the_officials_of_a_state_are_the_state() -> None:
    assert actor_id("Kyiv") == actor_id("Ukrainian officials") == actor_id("Ukraine") == "UA"


def test_an_embassy_is_its_senders_and_not_its_hosts() -> None:
    assert actor_id("Chinese Embassy in Ukraine") == "CN:embassy"


def test_a_body_named_alone_is_its_states_only_when_the_state_is_known() -> None:
    assert actor_id("defence ministry") is None
    assert actor_id("defence ministry", "RU") == "RU:defence-ministry"


def test_groups_outlets_and_office_holders_have_ids_of_their_kind() -> None:
    assert actor_id("ISIL") == "group:islamic-state"
    assert actor_id("the Associated Press") == actor_id("AP") == "outlet:associated-press"
    assert actor_id("Dmitry Peskov") == person_id("Dmitry Peskov") == "person:dmitry-peskov"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Islamic State fighters", "group:islamic-state"),
        ("the Lebanese militant group Hezbollah", "group:hezbollah"),
        ("Yemen's Houthi rebels", "group:houthis"),
        ("Sudan's paramilitary Rapid Support Forces", "group:rsf-sudan"),
        ("Iran's Revolutionary Guards", "IR:revolutionary-guards"),
        ("Turkish rebels", None),
        ("militant group", None),
    ],
)
def test_a_group_is_one_with_its_people_and_its_country(name: str, id_: str | None) -> None:
    assert actor_id(name) == id_


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("United States", "US"),
        ("North Korean army", "KP:armed-forces"),
        ("South Korean", "KR"),
        ("People's Republic of China", "CN"),
        ("Ministry of Defence of the Russian Federation", "RU:defence-ministry"),
        ("Papua New Guinea", "PG"),
    ],
)
def test_a_state_of_several_words_is_that_state(name: str, id_: str) -> None:
    assert actor_id(name) == id_


@pytest.mark.parametrize(("day", "id_"), [(date(2014, 6, 1), "group:nusra"), (date(2020, 6, 1), None)])
def test_a_listed_actor_is_one_only_while_it_was(day: date, id_: str | None) -> None:
    assert actor_id("Nusra Front", day=day) == id_


@pytest.mark.parametrize("name", ["several sources", "a resident", "six drones", "", "  ", "Fish Lake"])
def test_what_the_lists_do_not_know_has_no_id(name: str) -> None:
    assert actor_id(name) is None


def test_a_profiles_own_actors_go_before_ours_and_hold_from_their_day() -> None:
    own = (NamedActor("group:river-guard", ("River Guard", "the Guard"), date(2024, 5, 1), None),)
    assert actor_id("the River Guard", own=own, day=date(2025, 7, 4)) == "group:river-guard"
    assert actor_id("the River Guard", own=own, day=date(2020, 7, 4)) is None
