import pytest

from extract.reading import ReadClaims, said
from reportedly.model import Place


def only_place(read: ReadClaims, words: str, *paragraphs: str) -> Place:
    (place,) = said(read(*paragraphs), words).places
    return place


def test_a_place_among_the_words_is_where_it_happened(read: ReadClaims) -> None:
    place = only_place(read, "hit", "A rocket hit a market in Nyala on Friday.")
    assert (place.name, place.country, place.inherited, place.evidence.quote) == ("Nyala", "SD", False, "Nyala")


def test_a_place_that_opens_the_sentence_frames_what_is_said(read: ReadClaims) -> None:
    place = only_place(read, "shells fell", "In Luhansk, shells fell on a market, the police said.")
    assert (place.name, place.role, place.inherited) == ("Luhansk", None, False)


def test_a_place_that_hangs_on_the_cue_is_where_it_was_said(read: ReadClaims) -> None:
    place = only_place(read, "talks", "In Baghdad, a spokesman said the talks would resume.")
    assert (place.name, place.role) == ("Baghdad", "said_at")


def test_the_city_is_the_last_town_named(read: ReadClaims) -> None:
    place = only_place(read, "siege", "The army entered Nyala on Friday.", "The city had been under siege for a year.")
    assert (place.name, place.inherited, place.evidence.quote) == ("Nyala", True, "The city")


def test_the_bridge_is_the_last_bridge_named(read: ReadClaims) -> None:
    text = ("A bomb hit the Crimean Bridge on Tuesday, and Kerch was dark.", "The bridge was damaged, the police said.")
    place = only_place(read, "damaged", *text)
    assert ("Bridge" in place.name, place.inherited, place.evidence.quote) == (True, True, "The bridge")


def test_a_bridge_nobody_named_is_no_place(read: ReadClaims) -> None:
    assert said(read("The army entered Nyala.", "The bridge was hit by a rocket."), "bridge").places == ()


def test_russian_territory_is_russia(read: ReadClaims) -> None:
    place = only_place(read, "flew", "Drones flew deep into Russian territory.")
    assert (place.name, place.country, place.precision) == ("Russia", "RU", "country")
    assert place.evidence.quote == "Russian territory"


def test_a_clause_without_a_place_happened_where_the_clause_it_hangs_on_did(read: ReadClaims) -> None:
    claims = read("Rebels attacked Nyala on Friday, and a clinic was destroyed.")
    (place,) = said(claims, "clinic").places
    assert (place.name, place.inherited) == ("Nyala", True)


def test_where_a_speaker_lives_is_not_where_it_happened(read: ReadClaims) -> None:
    assert said(read("Residents of Nyala said that a market was shelled."), "market").places == ()


@pytest.mark.parametrize(
    ("sentence", "zone", "whence"),
    [
        ("A rocket hit Nyala at 5 a.m. on Friday.", "Africa/Khartoum", "place"),
        ("Ukraine's air force said a depot was hit on Friday.", "Europe/Kyiv", "speaker"),
        ("A depot was hit on Friday.", "Asia/Tokyo", "outlet"),
    ],
)
def test_a_day_has_the_zone_of_place_then_speaker_then_outlet(
    read: ReadClaims, sentence: str, zone: str, whence: str
) -> None:
    when = said(read(sentence, zone="Asia/Tokyo"), "hit").when
    assert when is not None
    assert (when.zone, when.zone_from) == (zone, whence)


def test_without_any_zone_it_is_utc_and_says_so(read: ReadClaims) -> None:
    when = said(read("A depot was hit on Friday."), "hit").when
    assert when is not None
    assert (when.zone, when.zone_from) == ("UTC", "none")


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("Guerrillas crossed into South Africa on Friday.", "crossed", ["South Africa"]),
        ("Mali has suffered a series of bombings.", "suffered", ["Mali"]),
        ("Mali has bombed the rebels.", "bombed", []),
        ("Ships have been attacked in the Gulf since January.", "attacked", ["Gulf"]),
    ],
)
def test_a_country_is_a_place_unless_it_acts(read: ReadClaims, sentence: str, words: str, expected: list[str]) -> None:
    assert [place.name for place in said(read(sentence), words).places] == expected


def test_a_part_of_the_city_brings_the_city_named_before(read: ReadClaims) -> None:
    claims = read("Shells fell on Nyala on Friday.", "Gunmen attacked a clinic in the city's Zamalera district.")
    places = said(claims, "clinic").places
    assert [(place.name, place.inherited) for place in places] == [("Zamalera", False), ("Nyala", True)]


def test_a_clock_without_a_place_has_the_zone_of_what_the_report_is_about(read: ReadClaims) -> None:
    claims = read("Rebels entered Nyala on Thursday.", "A depot was hit at 5 a.m. on Friday.", zone="Asia/Tokyo")
    when = said(claims, "depot").when
    assert when is not None
    assert (when.zone, when.zone_from) == ("Africa/Khartoum", "place")


def test_where_the_dead_came_from_is_not_where_they_died(read: ReadClaims) -> None:
    place = only_place(read, "killed", "Two soldiers and a tourist from Canada were killed in Nyala.")
    assert place.name == "Nyala"


def test_what_is_fired_from_a_country_was_fired_there(read: ReadClaims) -> None:
    names = {place.name for place in said(read("Rockets fired from Lebanon hit a farm in Israel."), "hit").places}
    assert names == {"Lebanon", "Israel"}
