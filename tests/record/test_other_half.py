"""A long chain is walked by two processes, and what they find is what one finds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from record.nouns import plain
from record.tampering import fill, tampered
from reportedly.errors import RecordTampered
from reportedly.record import Capture, Reading, Record, _other_half, _verify, redact_passage, verify
from reportedly.record._other_half import walked
from reportedly.record._walk import Told

MIDDLE = 10  # of 20 rows


@pytest.fixture
def long(record: Record, monkeypatch: pytest.MonkeyPatch) -> Record:
    fill(record, 4)
    monkeypatch.setattr(_verify, "LONG", 5)
    return record


def test_two_find_what_one_finds(long: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    redact_passage(long, "Story 3", by="Legal desk", reason="an order")
    asked: list[Told | None] = []
    told = _other_half.OtherHalf.told
    monkeypatch.setattr(_other_half.OtherHalf, "told", lambda half: asked.append(told(half)) or asked[-1])
    by_two = verify(long)
    assert asked[0] is not None
    monkeypatch.setattr(_verify, "LONG", 500)
    assert verify(long) == by_two
    assert (by_two.reports, by_two.claims) == (4, 4)


@pytest.mark.parametrize(("statement", "words"), [
    ("UPDATE rows SET nth = 9 WHERE seq = 19", r"row 19 \(a reading\) was changed"),
    (f"DELETE FROM rows WHERE seq = {MIDDLE}", f"row {MIDDLE} was removed"),
    (f"DELETE FROM rows WHERE seq = {MIDDLE + 1}", f"row {MIDDLE + 1} was removed"),
    ("DELETE FROM rows WHERE seq = 20", "row 20 was removed"),
    (f"UPDATE rows SET hash = zeroblob(32) WHERE seq = {MIDDLE}", f"row {MIDDLE} .* was changed"),
])  # fmt: skip
def test_a_change_is_named_in_either_half_and_where_they_meet(
    long: Record, path: Path, statement: str, words: str
) -> None:
    tampered(long, statement)
    with pytest.raises(RecordTampered, match=words):
        verify(long)


def test_a_head_that_was_noted_is_found_in_the_second_half(long: Record, path: Path) -> None:
    noted = verify(long).head
    report, claims = plain("Another story.")
    long.writer().append(Capture(b"more"), report, Reading("1"), claims)
    assert verify(long, head=noted).rows == 25


def test_where_no_second_process_can_be_had_one_walks_all(long: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    for executable in ("", "/nowhere/python", sys.executable):
        monkeypatch.setattr(sys, "executable", executable)
        monkeypatch.setattr(_other_half, "__name__", "reportedly.nowhere")
        assert verify(long).rows == 20


def test_the_second_half_is_walked_from_where_the_first_ends(long: Record, path: Path) -> None:
    told = walked(path, MIDDLE, 20, None)
    assert (told.wrong, told.seq, told.owed, told.head.hex()) == (None, 20, 0, verify(long).head)
