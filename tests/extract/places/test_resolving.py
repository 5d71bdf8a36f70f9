"""Names that stand alone, zones, country words, and rows with spans of their own."""

from __future__ import annotations

import pytest

from reportedly.extract.places import (
    Gazetteer,
    annotate_places,
    countries,
    country_of_word,
    find_places,
    resolve_name,
    resolve_spans,
    zone_of,
)
from reportedly.model import Span


@pytest.mark.parametrize(
    ("name", "country", "lat"),
    [
        ("KYIV, Ukraine", "UA", 50.45),
        ("Kiev", "UA", 50.45),
        ("Kherson Oblast", "UA", 46.63),
        ("the Gaza Strip", "PS", 31.42),
    ],
)
def test_a_dateline_is_resolved(name: str, country: str, lat: float, gazetteer: Gazetteer) -> None:
    place = resolve_name(name, gazetteer)
    assert place is not None
    assert place.lat is not None
    assert (place.country, round(place.lat, 1)) == (country, round(lat, 1))


@pytest.mark.parametrize("name", ["", " ", ",", "Qwyzhkove", "\x00", "the "])
def test_an_unknown_name_is_null(name: str, gazetteer: Gazetteer) -> None:
    assert resolve_name(name, gazetteer) is None


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Pryluky", "Europe/Kyiv"),
        ("Vladivostok", "Asia/Vladivostok"),
        ("Texas", "America/Chicago"),
        ("Iran", "Asia/Tehran"),
    ],
)
def test_a_place_has_its_zone(name: str, zone: str, gazetteer: Gazetteer) -> None:
    place = resolve_name(name, gazetteer)
    assert place is not None
    assert zone_of(place, gazetteer) == zone_of(place) == zone


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Ukrainian", "UA"),
        ("Ukrainians", "UA"),
        ("U.S.", "US"),
        ("us", None),
        ("UK", "GB"),
        ("cheese", None),
        ("DR Congo", "CD"),
    ],
)
def test_country_words(word: str, code: str | None) -> None:
    assert country_of_word(word) == code


def test_every_country_has_a_point_on_earth() -> None:
    assert len(countries()) > 240
    assert all(-90 <= c.lat <= 90 and -180 <= c.lon <= 180 and len(c.iso) == 2 for c in countries().values())


def test_given_spans_are_resolved_as_they_are(gazetteer: Gazetteer) -> None:
    text = "Near Odesa a Turkish ship and Qwyzhkove."
    spans = [Span(5, 10), Span(13, 20), Span(30, 39)]
    found = resolve_spans(text, spans, gazetteer=gazetteer)
    assert [mention.span for mention in found] == spans
    assert [mention.place.country for mention in found] == ["UA", "TR", None]


def test_the_layer_prints_what_a_scorer_reads(gazetteer: Gazetteer) -> None:
    row = {"doc": "a", "text": "A Polish train left Lviv.", "toponyms": [{"start": 20, "end": 24}]}
    assert [t["name"] for t in annotate_places(row, gazetteer=gazetteer)["toponyms"]] == ["Lviv"]
    assert [t["name"] for t in annotate_places(row, gazetteer=gazetteer, with_demonyms=True)["toponyms"]] == [
        "Polish",
        "Lviv",
    ]
    given = annotate_places(row, gazetteer=gazetteer, given_spans=True)
    assert given["doc"] == "a"
    assert round(given["toponyms"][0]["lat"]) == 50


@pytest.mark.parametrize(
    ("text", "admin1"),
    [
        ("Wilson County roads near Lebanon, Watertown and Mt. Juliet were closed.", "Tennessee"),
        ("Drivers from Springfield, Enon, New Carlisle and Xenia came to Dayton.", "Ohio"),
        (
            "Crews from Athens and Decatur fought a fire in Limestone County. Ardmore sent help to Rogersville, Ala.",
            "Alabama",
        ),
    ],
)
def test_towns_that_a_local_paper_names_lie_beside_each_other(text: str, admin1: str, gazetteer: Gazetteer) -> None:
    first = find_places(text, gazetteer=gazetteer)[0]
    assert first.place is not None
    assert first.place.admin1 == admin1


def test_great_cities_named_together_stay_great(gazetteer: Gazetteer) -> None:
    text = "Envoys flew from Ottawa to London and Paris; in Tennessee one spoke of Moscow and Rome."
    placed = {
        mention.name: mention.place.country for mention in find_places(text, gazetteer=gazetteer) if mention.place
    }
    assert [placed[name] for name in ("London", "Paris", "Moscow", "Rome")] == ["GB", "FR", "RU", "IT"]
