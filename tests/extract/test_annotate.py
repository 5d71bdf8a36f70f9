"""The layers are the very functions that extraction uses."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from extract.odd_text import texts
from extract.reading import report_of
from reportedly.extract import Extractor
from reportedly.extract.annotate import LAYERS
from reportedly.model import Claim, Report

PARAGRAPHS = (
    "At least 23 people were killed in Nyala on Friday, said Lev Danilin, a diver.",
    "A rocket hit a market in Bara at 5:30 a.m. on July 3, two officials told Axios. About 40 people were injured.",
    "The harbour police said on Thursday that rebels attacked a convoy of 12 trucks near Kyiv.",
)


@pytest.fixture(scope="module")
def report() -> Report:
    return report_of(*PARAGRAPHS)


@pytest.fixture(scope="module")
def claims(extractor: Extractor, report: Report) -> tuple[Claim, ...]:
    return extractor.extract(report)


def layer(name: str, report: Report, **options: bool) -> dict[str, Any]:
    assert report.published is not None
    row = {"doc": report.id, "text": report.text, "dct": report.published.date().isoformat()}
    return LAYERS[name](row, **options)


def test_each_link_with_a_cue_is_an_attribution_of_the_layer(report: Report, claims: tuple[Claim, ...]) -> None:
    found = layer("attribution", report)["attributions"]
    starts = {a: [report.text[c:d] for c, d in one["cue"]] for one in found for a, _ in one["source"]}
    links = [link for claim in claims for link in claim.chain if link.cue]
    assert {link.evidence.start for link in links} <= set(starts)
    assert all(link.cue in starts[link.evidence.start] for link in links)


def test_each_claim_lies_in_the_content_of_its_attribution(report: Report, claims: tuple[Claim, ...]) -> None:
    contents = [span for one in layer("attribution", report)["attributions"] for span in one["content"]]
    attributed = [claim.evidence for claim in claims if claim.chain]
    assert len(attributed) >= 3
    assert all(any(a <= passage.start and passage.end <= z for a, z in contents) for passage in attributed)


def test_each_time_of_a_claim_is_one_of_the_layer(report: Report, claims: tuple[Claim, ...]) -> None:
    found = {(one["start"], one["end"]) for one in layer("time", report)["timex"]}
    times = [claim.when.evidence for claim in claims if claim.when]
    assert len(times) == 2
    assert all(any(p.start <= a and z <= p.end for a, z in found) for p in times)


def test_each_amount_of_a_claim_is_one_of_the_layer(report: Report, claims: tuple[Claim, ...]) -> None:
    found = {
        (one["start"], one["end"], one["low"], one["best"], one["high"], one["role"])
        for one in layer("quantities", report)["quantities"]
    }
    amounts = [amount for claim in claims for amount in claim.amounts]
    assert [amount.low or amount.best for amount in amounts] == [23, 40, 12]
    assert {(a.evidence.start, a.evidence.end, a.low, a.best, a.high, a.role) for a in amounts} <= found


def test_each_place_of_a_claim_is_one_of_the_layer(report: Report, claims: tuple[Claim, ...]) -> None:
    found = {(one["name"], one["geonames"], one["lat"]) for one in layer("places", report)["toponyms"]}
    places = [place for claim in claims for place in claim.places]
    assert {place.name for place in places} == {"Nyala", "Bara", "Kyiv"}
    assert {(place.name, place.geonames, place.lat) for place in places} <= found


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("Rebels shelled the market.", "<s>Rebels</s> shelled <t>the market</t>."),
        ("The envoy visited Ankara.", "<s>The envoy</s> visited <t>Ankara</t>."),
        ("The army launched an attack on the port.", "<s>The army</s> launched an attack on <t>the port</t>."),
    ],
)
def test_a_claims_event_is_the_type_of_the_layer(extractor: Extractor, sentence: str, marked: str) -> None:
    (claim,) = extractor.extract(report_of(sentence))
    found = LAYERS["types"]({"id": "x", "marked": marked})
    assert claim.event is not None
    assert (found["type"], found["mode"], found["acled"]) == (claim.event.type, claim.event.mode, claim.event.acled)


def test_outermost_leaves_out_what_is_said_within_what_is_said() -> None:
    row = {"doc": "d", "text": "Axios reported that the mayor said the ferry sank."}
    every, outermost = (LAYERS["attribution"](row, outermost=flag)["attributions"] for flag in (False, True))
    assert (len(every), len(outermost)) == (2, 1)
    assert outermost[0] in every


def test_a_place_of_the_rows_own_is_resolved_where_it_stands() -> None:
    row = {"doc": "d", "text": "Rebels took Nyala.", "toponyms": [{"start": 12, "end": 17}]}
    (place,) = LAYERS["places"](row, given_spans=True)["toponyms"]
    assert (place["start"], place["end"], place["geonames"]) == (12, 17, 369004)


@pytest.mark.parametrize("marked", ["", "<s></s>", "<s>", "</t></s>", "none marked", "<s>a</s><t></t>", "<t>\n</t>"])
def test_a_row_badly_marked_is_answered_all_the_same(marked: str) -> None:
    assert LAYERS["types"]({"id": "x", "marked": marked})["id"] == "x"


@settings(deadline=None, max_examples=25)
@given(text=texts)
def test_offsets_of_every_layer_lie_in_the_rows_text(text: str) -> None:
    row = {"doc": "d", "text": text, "dct": "2025-07-05"}
    spans = [tuple(s) for one in LAYERS["attribution"](row)["attributions"] for part in one.values() for s in part]
    for name, key in (("time", "timex"), ("quantities", "quantities"), ("places", "toponyms")):
        spans += [(one["start"], one["end"]) for one in LAYERS[name](row)[key]]
    assert all(0 <= start < end <= len(text) for start, end in spans)
