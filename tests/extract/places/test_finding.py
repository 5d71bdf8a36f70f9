"""Which names are places, and which place each one is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.places import Gazetteer, find_places

WORDS = ["Kyiv", "Kharkiv region", "Khan Younis", "Paris", "Hilton", "U.S.", "St. Louis", "Ky.", "al-Tanf", "Sana'a", "Нови",
         "e\u0301", "\u200d", "👩‍🚀", "\r\n", ", ", " in ", " of ", "'s", "(", ")", "-", ".", "the village of ", "\x00", "Ⅷ"]  # fmt: skip


def names(text: str, gazetteer: Gazetteer) -> list[str]:
    return [mention.name for mention in find_places(text, gazetteer=gazetteer)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on Sievierodonetsk and Severodonetsk's bridge.", ["Sievierodonetsk", "Severodonetsk"]),
        ("A blast shook the Crimean Bridge near Kerch.", ["Crimean Bridge", "Kerch"]),
        ("Tents burned in Al-Mawasi and Deir Al-Balah.", ["Al-Mawasi", "Deir Al-Balah"]),
        ("Ships left the Sea of Azov for the Kerch Strait.", ["Sea of Azov", "Kerch Strait"]),
        ("US-made rockets reached Ukraine-held Robotyne.", ["US", "Ukraine", "Robotyne"]),
        ("Fighters left al-Tanf for Deir ez-Zor.", ["al-Tanf", "Deir ez-Zor"]),
        ("Workers at the Zaporizhzhia nuclear power plant slept there.", ["Zaporizhzhia nuclear power plant"]),
        ("Three ships burned in the Gulf.", ["Gulf"]),
        ("They slept at the Tellano police training centre.", ["Tellano"]),
        ("They shelled the village of Wad al-Zamal.", ["Wad al-Zamal"]),
        ("Envoys flew to Geneva.", ["Geneva"]),
        ("Planes struck the oilfields at Zamalera, Dorebo and Tellano.", ["Zamalera", "Dorebo", "Tellano"]),
        ("Shops closed near Karak Castle and in Aleppo Citadel.", ["Karak Castle", "Aleppo"]),
        ("Smoke rose from the church of St. Peter and St. Paul in Cairo.", ["Cairo"]),
        ("Smoke rose from St. Mark's Orthodox Cathedral in Cairo.", ["Cairo"]),
        ("Smoke rose over Cairo's Zamalera district.", ["Cairo", "Zamalera"]),
        ("In the battle for Tella Doreb air base shops burned.", ["Tella Doreb"]),
        ("They slept at the base at Tella Doreb. The road to Tella Doreb closed.", ["Tella Doreb", "Tella Doreb"]),
        ("The Gaza Strip was quiet, as was The Hague.", ["Gaza Strip", "The Hague"]),
        ("Rome City Council met; Rome Police Department did not.", ["Rome", "Rome"]),
        ("GLASGOW, Ky. (Sample Wire) - A barn burned.", ["GLASGOW", "Ky."]),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_printed_names_are_found(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    assert names(text, gazetteer) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mobile phones are Nice for Reading, Of course.",
        "The singer Paris Delacroix arrived late.",
        "President Lincoln spoke, and so did Mr. Houston.",
        "A lecturer at Beijing Marine Studies University disagreed.",
        "The Bank of England kept its rate.",
        "Ukrainian and Russian officers met; Turks did not.",
        "They told us in May that March would be cold.",
        "It cost US$5 in all.",
    ],
)
def test_people_organisations_demonyms_and_plain_words_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert names(text, gazetteer) == []


def test_an_embassy_leaves_the_country_it_is_in_a_place(gazetteer: Gazetteer) -> None:
    assert names("The Chinese Embassy in Ukraine warned its citizens.", gazetteer) == ["Ukraine"]


@pytest.mark.parametrize(
    ("text", "precision", "country"),
    [
        ("Drones hit the Kharkiv region overnight.", "region", "UA"),
        ("Drones hit Kharkiv overnight.", "town", "UA"),
        ("The province of Kherson lost its power.", "region", "UA"),
        ("Rain fell on Ukraine.", "country", "UA"),
        ("Rain fell on eastern Ukraine.", "area", "UA"),
        ("Rain fell on Paris, Texas.", "town", "US"),
    ],
)
def test_the_printed_form_tells_the_kind(text: str, precision: str, country: str, gazetteer: Gazetteer) -> None:
    place = find_places(text, gazetteer=gazetteer)[0].place
    assert (place.precision, place.country) == (precision, country)


def test_a_plural_noun_makes_both_names_regions(gazetteer: Gazetteer) -> None:
    found = find_places("Planes crossed the provinces of Bryansk and Oryol at noon.", gazetteer=gazetteer)
    assert [mention.place.precision for mention in found] == ["region", "region"]


def test_a_distance_and_direction_make_an_area_with_the_words_as_evidence(gazetteer: Gazetteer) -> None:
    text = "The post stood 20 kilometres south of Donetsk, they said."
    (mention,) = find_places(text, gazetteer=gazetteer)
    assert mention.evidence.quote == "20 kilometres south of Donetsk"
    assert (mention.name, mention.place.precision) == ("Donetsk", "area")


def test_what_the_report_is_about_picks_among_namesakes(gazetteer: Gazetteer) -> None:
    text = "A depot burned near Basra."
    at = {c: find_places(text, gazetteer=gazetteer, countries=(c,))[0].place.country for c in ("IQ", "PK")}
    assert at["IQ"] == "IQ"
    assert find_places("Clashes went on in Tripoli, Lebanon.", gazetteer=gazetteer)[0].place.country == "LB"


def test_one_name_means_one_place_through_a_text(gazetteer: Gazetteer) -> None:
    found = find_places("Paris, Texas, was calm. In Paris shops opened.", gazetteer=gazetteer)
    assert {mention.place.country for mention in found} == {"US"}


def test_a_village_that_the_gazetteer_lacks_is_kept_without_a_point(gazetteer: Gazetteer) -> None:
    (mention,) = find_places("Shells fell on the village of Qwyzhkove.", gazetteer=gazetteer)
    assert (mention.name, mention.resolved, mention.place.lat, mention.candidates) == ("Qwyzhkove", None, None, 0)


def test_a_village_is_not_the_big_city_of_its_name(gazetteer: Gazetteer) -> None:
    (mention,) = find_places("Shells fell on the village of Kremenchuk.", gazetteer=gazetteer)
    assert mention.resolved is None


def test_countries_and_capitals_may_stand_for_governments(gazetteer: Gazetteer) -> None:
    found = find_places("Moscow said no, Kyiv agreed, Kharkiv slept in Ukraine.", gazetteer=gazetteer)
    assert [mention.metonym for mention in found] == [True, True, False, True]


@pytest.mark.parametrize("name", ["Crimea", "Simferopol", "the Donetsk region", "Mariupol"])
def test_a_disputed_place_has_no_country_but_claimants(name: str, gazetteer: Gazetteer) -> None:
    disputed = {"Crimea": ("Russia", "Ukraine"), "Donetsk Oblast": ("Russia", "Ukraine")}
    place = find_places(f"Sirens sounded in {name}.", gazetteer=gazetteer, disputed=disputed)[0].place
    assert (place.country, place.claimed_by) == (None, ("Russia", "Ukraine"))


@settings(max_examples=80, deadline=None)
@given(parts=st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=14))
def test_offsets_reproduce_the_name_and_mentions_do_not_overlap(parts: list[str], gazetteer: Gazetteer) -> None:
    text = "".join(parts)
    found = find_places(text, gazetteer=gazetteer)
    assert all(mention.span.of(text) == mention.name and mention.evidence.holds_in(text) for mention in found)
    assert all(mention.evidence.span.holds(mention.span) for mention in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert found == find_places(text, gazetteer=gazetteer)


def test_a_regions_evidence_holds_its_noun(gazetteer: Gazetteer) -> None:
    (mention,) = find_places("Drones hit the Kharkiv region overnight.", gazetteer=gazetteer)
    assert (mention.name, mention.evidence.quote) == ("Kharkiv", "Kharkiv region")


def test_a_list_of_villages_is_read_to_its_end(gazetteer: Gazetteer) -> None:
    text = "They shelled the villages of Qwyzhkove, Zxeribka and Robotyne at dawn."
    assert names(text, gazetteer) == ["Qwyzhkove", "Zxeribka", "Robotyne"]


def test_a_plural_noun_reaches_all_names_of_its_list(gazetteer: Gazetteer) -> None:
    found = find_places("Alerts sounded in the Poltava, Sumy and Chernihiv regions.", gazetteer=gazetteer)
    assert [mention.place.precision for mention in found] == ["region"] * 3


def test_nautical_miles_and_double_directions_are_kept_as_evidence(gazetteer: Gazetteer) -> None:
    (mention,) = find_places("The ship lay 60 nautical miles south-west of Hodeidah.", gazetteer=gazetteer)
    assert mention.evidence.quote == "60 nautical miles south-west of Hodeidah"


def test_a_country_that_people_are_called_after_is_still_a_country(gazetteer: Gazetteer) -> None:
    assert names("Israel Quarrow left. Quarrow said Israel would stay.", gazetteer) == ["Israel"]


def test_a_metropolis_is_not_traded_for_a_namesake_on_one_hint(gazetteer: Gazetteer) -> None:
    found = find_places("Washington and London were told.", gazetteer=gazetteer)
    assert [mention.place.country for mention in found] == ["US", "GB"]


def test_a_town_of_another_state_is_not_the_one_that_an_abbreviation_names(gazetteer: Gazetteer) -> None:
    found = find_places("QWYZHKOVE, Mo. - A barn burned near Kansas City, Mo., too.", gazetteer=gazetteer)
    assert [mention.place.admin1 for mention in found] == [None, "Missouri", "Missouri", "Missouri"]


@pytest.mark.parametrize(
    ("name", "claimed_by"),
    [
        ("the Zaporizhzhia nuclear plant", ("Russia", "Ukraine")),
        ("the Zaporizhzhia NPP", ("Russia", "Ukraine")),
        ("Zaporizhzhia", ("Ukraine", "Russia")),
        ("Orikhiv", ("both",)),
    ],
)
def test_a_plants_own_row_goes_before_its_regions(name: str, claimed_by: tuple[str, ...], gazetteer: Gazetteer) -> None:
    rows = {
        "Zaporizhzhia": ("Ukraine", "Russia"),
        "Zaporizhzhia Oblast": ("both",),
        "Zaporizhzhia Nuclear Power Plant": ("Russia", "Ukraine"),
    }
    (mention,) = find_places(f"Sirens sounded at {name}.", gazetteer=gazetteer, disputed=rows)
    assert mention.place.claimed_by == claimed_by


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Rockets hit Ben Gurion airport.", "Ben Gurion airport", "point"),
        ("Shells hit the Nasser hospital.", "Nasser hospital", "point"),
        ("Shells hit Erbil airport.", "Erbil", "town"),
        ("Shells hit the Omsk oil refinery.", "Omsk", "town"),
        ("Shells hit the Zamalera district.", "Zamalera", "district"),
        ("Shells hit the Zamalera air base.", "Zamalera", "point"),
        ("The villages south of Krasnohorivka, Donetsk Oblast, burned.", "Krasnohorivka", "area"),
    ],
)
def test_a_site_is_exact_to_what_is_known_of_it(text: str, name: str, precision: str, gazetteer: Gazetteer) -> None:
    mention = find_places(text, gazetteer=gazetteer)[0]
    assert (mention.name, mention.place.precision) == (name, precision)
