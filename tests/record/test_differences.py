from __future__ import annotations

from dataclasses import replace

import pytest

from builders import passage
from record.nouns import plain
from reportedly.record import Capture, Reading, Record, differences

pytestmark = pytest.mark.on_both


def test_what_a_version_reads_otherwise_is_listed_by_field(record: Record) -> None:
    report, (claim,) = plain("The pier stood, the boat sank.")
    gone = replace(claim, id="clm_gone", evidence=passage("pier", 4))
    longer = replace(claim, id="clm_longer", evidence=passage("the boat sank", 16))
    record.writer().append(Capture(b"x"), report, Reading("1"), [claim, gone, longer])
    shorter = replace(longer, id="clm_shorter", evidence=passage("boat sank", 20))
    new = replace(claim, id="clm_new", evidence=passage("stood", 9))
    record.writer().append_reading(report, Reading("2"), [replace(claim, stance="denies"), shorter, new])
    assert record.view().versions() == ["1", "2"]
    found = list(differences(record.view(version="1"), record.view(version="2")))
    assert [(one.kind, *one.fields) for one in found] == [
        ("changed", "stance"), ("removed",), ("added",), ("changed", "evidence"),
    ]  # fmt: skip
    assert found[0].fields["stance"] == ("asserts", "denies")


def test_the_same_claims_are_no_difference(record: Record) -> None:
    report, claims = plain()
    record.writer().append(Capture(b"x"), report, Reading("1"), claims)
    record.writer().append_reading(report, Reading("2"), claims)
    assert list(differences(record.view(version="1"), record.view(version="2"))) == []


def test_a_view_of_a_version_shows_what_that_read(record: Record) -> None:
    report, claims = plain()
    record.writer().append(Capture(b"x"), report, Reading("1"), claims)
    record.writer().append_reading(report, Reading("2"), [])
    assert not record.writer().append_reading(report, Reading("2"), [])
    assert list(record.view(version="1").claims()) == claims
    assert list(record.view().claims()) == []
    assert list(record.view(version="3").reports()) == []
