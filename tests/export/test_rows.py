from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import jsonschema
import pytest
from hypothesis import given, settings

from builders import amount, claim, event, link, place, report_ref, when
from record.nouns import read_reports
from reportedly.export import jsonl, rows, schema
from reportedly.export._schema import make_schema
from reportedly.model import Claim, Relation, Report

NIGHT = datetime(2025, 7, 3, 21, tzinfo=UTC)


def full() -> Claim:
    return claim(
        "six drones hit the pier", [link("Harbour Office")], event=event(means=("drone",)), amounts=[amount(6, of="drone", role="hit")],
        places=[place("Portville")], when=when(NIGHT, NIGHT + timedelta(days=1)), actors=[("actor", "Lowland")],
        report=report_ref(published=datetime.fromisoformat("2025-07-04T22:53:00+08:00")),
    )  # fmt: skip


def test_moments_are_utc_but_publication_keeps_its_offset() -> None:
    (row,) = rows([full()])
    assert row["when"]["start"] == "2025-07-03T21:00:00Z"
    assert row["report"]["published"] == "2025-07-04T22:53:00+08:00"


def test_the_keys_of_the_interchange_row_stand() -> None:
    (row,) = rows([full()])
    assert list(row) == [
        "id", "report", "evidence", "sentence", "chain", "stance", "modality", "polarity", "quoted", "hedged", "on_record",
        "event", "actors", "places", "when", "amounts", "awaiting",
    ]  # fmt: skip
    assert set(row["report"]) == {"id", "file", "url", "outlet", "title", "published"}
    assert row["amounts"][0]["best"] == 6
    assert isinstance(row["amounts"][0]["best"], int)


@pytest.mark.parametrize("name", ["claim", "relation"])
def test_the_published_schema_is_the_nouns(name: str) -> None:
    assert schema(name) == json.loads(make_schema(name)), "run `python -m reportedly.export` and commit what it writes"


@settings(deadline=None, max_examples=40)
@given(read_reports())
def test_every_row_fits_the_published_schema(made: tuple[Report, list[Claim]]) -> None:
    check = jsonschema.Draft202012Validator(schema("claim"))
    for line in jsonl(made[1]):
        check.validate(json.loads(line))


def test_a_relation_holds_whole_rows_and_fits_its_schema() -> None:
    relation = Relation("rel_1", "differs", "count", (6, 5.5, "six"), full(), None, None, "because")
    (line,) = jsonl([relation])
    jsonschema.validate(json.loads(line), schema("relation"))
    assert json.loads(line)["a"] == next(rows([full()]))


def test_the_schema_refuses_a_row_without_evidence() -> None:
    (row,) = rows([full()])
    del row["evidence"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(row, schema("claim"))


@settings(deadline=None, max_examples=40)
@given(read_reports())
def test_a_row_is_one_line(made: tuple[Report, list[Claim]]) -> None:
    assert all("\n" not in line for line in jsonl(made[1]))
