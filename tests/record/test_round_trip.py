from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from record.nouns import plain, read_reports
from record.tampering import run
from reportedly.errors import IntakeError
from reportedly.model import Claim, Evidence, Report, Skipped
from reportedly.record import Capture, Reading, Record, verify

V1 = Reading("1", "profile=none")


def in_memory() -> Record:
    return Record.in_memory(clock=lambda: datetime(2025, 7, 5, tzinfo=UTC))


@settings(deadline=None, max_examples=60)
@given(read_reports())
def test_what_is_written_is_what_is_read(made: tuple[Report, list[Claim]]) -> None:
    report, claims = made
    with in_memory() as record:
        record.writer().append(Capture(b"bytes", "a.txt"), report, V1, claims)
        assert list(record.view().reports()) == [report]
        assert list(record.view().claims()) == claims
        assert [repr(held.amounts) for held in record.view().claims(report.id)] == [
            repr(made.amounts) for made in claims
        ]
        assert record.view().body(report.id) == b"bytes"
        assert verify(record).claims == len(claims)


@settings(deadline=None, max_examples=40)
@given(read_reports())
def test_reading_the_same_again_changes_nothing(made: tuple[Report, list[Claim]]) -> None:
    report, claims = made
    with in_memory() as record, record.writer() as writer:
        assert writer.append(Capture(b"bytes"), report, V1, claims)
        once = verify(record)
        assert writer.holds(report, V1)
        assert not writer.append(Capture(b"bytes"), report, V1, claims)
        assert verify(record) == once


def test_the_same_text_from_another_file_name_is_the_same_report(record: Record) -> None:
    report, claims = plain()
    record.writer().append(Capture(b"x"), report, V1, claims)
    assert not record.writer().append(Capture(b"x"), replace(report, file="copy.txt"), V1, claims)


def test_a_new_version_is_a_new_reading_and_the_view_shows_it(record: Record) -> None:
    report, claims = plain()
    record.writer().append(Capture(b"x"), report, V1, claims)
    assert record.writer().append(Capture(b"x"), report, Reading("2"), [])
    assert list(record.view().claims()) == []
    assert [reading.version for reading in record.view().readings()] == ["2"]


def test_metadata_given_later_are_a_new_row_on_the_same_bytes(record: Record) -> None:
    report, claims = plain(outlet=None)
    record.writer().append(Capture(b"x"), report, V1, claims)
    assert record.writer().append(Capture(b"x"), replace(report, outlet="Sample Wire"), V1, claims)
    assert [held.outlet for held in record.view().reports()] == ["Sample Wire"]
    assert run(record, "SELECT count(*) FROM rows WHERE kind = 'capture'") == [(1,)]


def test_a_value_that_json_cannot_carry_is_refused_by_name(record: Record) -> None:
    report, claims = plain(title="half \ud800", file="odd.html")
    with pytest.raises(IntakeError, match=r"odd\.html"):
        record.writer().append(Capture(b"x"), report, V1, claims)
    assert verify(record).rows == 0


def test_what_a_reading_skipped_is_kept_with_it(record: Record) -> None:
    report, claims = plain()
    skipped = (Skipped(Evidence(0, 7, "Harbour"), "a word too long to be any"),)
    record.writer().append(Capture(b"x"), report, V1, claims, skipped)
    assert record.view().skipped(report.id) == skipped
    record.writer().append(Capture(b"x"), report, Reading("2"), claims)
    assert record.view().skipped(report.id) == ()
