from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from record.nouns import plain
from reportedly.errors import RecordError
from reportedly.record import Capture, Reading, Record

pytestmark = pytest.mark.on_both
NOON = datetime(2025, 7, 5, 12, 0, tzinfo=UTC)


def append(record: Record, text: str, **given: object) -> str:
    report, claims = plain(text, **given)
    record.writer().append(Capture(text.encode()), report, Reading("1"), claims)
    return report.id


def test_as_of_shows_what_was_published_by_then(record: Record) -> None:
    early = append(record, "early", published=NOON - timedelta(hours=2))
    append(record, "late", published=NOON + timedelta(hours=2))
    append(record, "no date", published=None)
    assert [report.id for report in record.view(as_of=NOON).reports()] == [early]
    assert len(list(record.view().reports())) == 3


def test_the_moment_of_publication_itself_is_by_then(record: Record) -> None:
    append(record, "now", published=NOON)
    assert len(list(record.view(as_of=NOON).claims())) == 1


def test_recorded_as_of_shows_the_reading_held_then(record: Record) -> None:
    report, claims = plain()
    record.writer().append(Capture(b"x"), report, Reading("1"), claims)  # at 12:01
    record.writer().append(Capture(b"x"), report, Reading("2"), [])  # at 12:02
    then = NOON + timedelta(minutes=1)
    assert list(record.view(recorded_as_of=then).claims()) == claims
    assert list(record.view(recorded_as_of=NOON).reports()) == []
    assert list(record.view().claims()) == []


def test_an_offset_does_not_confuse_as_of(record: Record) -> None:
    append(record, "far east", published=datetime.fromisoformat("2025-07-05T19:59:00+08:00"))
    assert len(list(record.view(as_of=NOON).reports())) == 1
    assert not list(record.view(as_of=NOON - timedelta(minutes=2)).reports())


def test_claims_come_in_order_of_publication(record: Record) -> None:
    for hours in (3, 1, 2):
        append(record, f"at {hours}", published=NOON + timedelta(hours=hours))
    assert [claim.evidence.quote for claim in record.view().claims()] == ["at 1", "at 2", "at 3"]


@pytest.mark.parametrize("ref", ["whole", "prefix", "bare", "file", "name"])
def test_a_report_is_found_by_id_prefix_or_file_name(record: Record, ref: str) -> None:
    made = append(record, "text", file="folder/a.txt")
    append(record, "other", file="folder/b.txt")
    called = {"whole": made, "prefix": made[:8], "bare": made[4:9], "file": "folder/a.txt", "name": "a.txt"}[ref]
    assert record.view().report(called).id == made


def test_an_unknown_or_ambiguous_report_is_told(record: Record) -> None:
    append(record, "one")
    append(record, "two")
    with pytest.raises(RecordError, match="no report 'nowhere'"):
        record.view().report("nowhere")
    with pytest.raises(RecordError, match="fits 2 reports"):
        record.view().report("rep_")
    with pytest.raises(RecordError, match="fits 2 reports"):
        record.view().report("a.txt")


def test_a_report_with_the_exact_file_name_wins(record: Record) -> None:
    made = append(record, "one", file="a.txt")
    append(record, "two", file="folder/a.txt")
    assert record.view().report("a.txt").id == made


def test_claims_of_one_report_only(record: Record) -> None:
    made = append(record, "one")
    append(record, "two")
    (claim,) = record.view().claims(made)
    assert claim.evidence.quote == "one"
