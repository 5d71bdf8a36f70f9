"""A record moves as one file, between a SQLite file and a PostgreSQL server both ways."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from record import servers
from record.conftest import STORES, Ticks
from record.nouns import plain
from record.tampering import fill
from record.test_redacting import LAW, NAME, TEXT, story
from reportedly.errors import RecordError
from reportedly.record import (
    Capture,
    Reading,
    Record,
    export_record,
    import_record,
    redact_passage,
    redact_report,
    seal,
    verify,
    verify_seal,
)  # fmt: skip

pytestmark = pytest.mark.on_both


@contextmanager
def empty(kind: str, folder: Path, clock: Ticks) -> Iterator[Record]:
    if kind == "sqlite":
        with Record.open(folder / "empty.db", clock=clock) as record:
            yield record
    else:
        with servers.database() as url, Record.open(url, clock=clock) as record:
            yield record


@pytest.fixture
def held(record: Record) -> Record:
    report, claims = story()
    record.writer().append(Capture(TEXT.encode()), report, Reading("1"), claims)
    record.judge(by="A. Editor").withdraw("clm_2", reason="misread")
    redact_passage(record, NAME, **LAW)
    fill(record)
    redact_report(record, plain("Story 1: the pier stood.")[0].id, **LAW)
    return record


@pytest.mark.parametrize("other", STORES)
def test_a_round_trip_gives_the_same_bytes_wherever_it_goes(
    held: Record, other: str, tmp_path: Path, clock: Ticks
) -> None:
    sealed = seal(held)
    export_record(held, tmp_path / "one.zip", who="A. Archivist")
    with empty(other, tmp_path, clock) as moved:
        found = import_record(moved, tmp_path / "one.zip")
        assert (found.rows, found.head) == (sealed.rows, sealed.head)
        verify_seal(moved, sealed)
        assert repr(list(moved.view().claims())) == repr(list(held.view().claims()))
        assert list(moved.view().judgements()) == list(held.view().judgements())
        export_record(moved, tmp_path / "two.zip")
        report, claims = plain("Another story.")
        assert moved.writer().append(Capture(b"more"), report, Reading("1"), claims)
        verify(moved)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_every_export_is_in_the_custody_log(held: Record, tmp_path: Path) -> None:
    moved = export_record(held, tmp_path / "one.zip", who="A. Archivist")
    entry = list(held.view().custody())[-1][1]
    assert (entry.act, entry.who, entry.file, entry.head) == ("exported", "A. Archivist", "one.zip", moved.head)


def test_the_archive_is_read_by_any_tool_and_tells_nothing_that_was_redacted(held: Record, tmp_path: Path) -> None:
    import gzip

    export_record(held, tmp_path / "one.zip")
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        names = archive.namelist()
        assert json.loads(archive.read("record.json"))["rows"] == verify(held).rows - 1
        plainly = {gzip.decompress(archive.read(name)) for name in names if name.endswith(".gz")}
    assert plainly == {b"bytes 0", b"bytes 2"}
    assert sum(name.endswith(".locked") for name in names) == 2


def test_importing_twice_changes_nothing(held: Record, tmp_path: Path, clock: Ticks) -> None:
    export_record(held, tmp_path / "one.zip")
    with empty("sqlite", tmp_path, clock) as moved:
        assert import_record(moved, tmp_path / "one.zip") == import_record(moved, tmp_path / "one.zip")


def test_a_record_with_rows_of_its_own_is_left_alone(held: Record, tmp_path: Path, clock: Ticks) -> None:
    export_record(held, tmp_path / "one.zip")
    with empty("sqlite", tmp_path, clock) as other:
        fill(other, 1)
        with pytest.raises(RecordError, match="rows of its own"):
            import_record(other, tmp_path / "one.zip")
        assert verify(other).rows == 5


def test_an_empty_record_moves_too(record: Record, tmp_path: Path, clock: Ticks) -> None:
    export_record(record, tmp_path / "one.zip")
    with empty("sqlite", tmp_path, clock) as other:
        assert import_record(other, tmp_path / "one.zip").rows == 0


def rewritten(source: Path, target: Path, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> Path:
    """Copy an archive member by member, each as `change` has it."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (changed := change(name, old.read(name))) is not None:
                new.writestr(*changed)
    return target


def climbing(name: str, body: bytes) -> tuple[str, bytes]:
    return name.replace("captures/", "captures/../../"), body


def bomb(name: str, body: bytes) -> tuple[str, bytes]:
    return name, b"0" * (20 << 20) if name == "terms.jsonl" else body


def lacking(name: str, body: bytes) -> tuple[str, bytes] | None:
    return None if name.startswith("captures/") else (name, body)


def altered(name: str, body: bytes) -> tuple[str, bytes]:
    return name, body.replace(b'"claim"', b'"cl4im"', 1) if name == "rows.jsonl" else body


def shortened(name: str, body: bytes) -> tuple[str, bytes]:
    return name, body[: body.rindex(b"\n", 0, -1) + 1] if name == "rows.jsonl" else body


def garbled(name: str, body: bytes) -> tuple[str, bytes]:
    return name, b"[1, 2]\n" if name == "keys.jsonl" else body


def unterminated(name: str, body: bytes) -> tuple[str, bytes]:
    return name, body[:-9] if name == "terms.jsonl" else body


def forgotten(name: str, body: bytes) -> tuple[str, bytes]:
    return name, b"" if name == "terms.jsonl" else body


def newer(name: str, body: bytes) -> tuple[str, bytes]:
    return name, body.replace(b"record 1", b"record 9") if name == "record.json" else body


def renamed(name: str, body: bytes) -> tuple[str, bytes]:
    return name.replace("record.json", "notes.txt"), body


@pytest.mark.parametrize(("change", "message"), [
    (climbing, r"'captures/\.\./\.\./.*\.gz' in it, which no export writes"), (bomb, "unpacks to 20,971,520 bytes"),
    (lacking, "lacks 'captures/"), (altered, "is not as it was"), (shortened, "rows where it should have"),
    (garbled, r"keys\.jsonl cannot be read"), (unterminated, "middle of a line"), (newer, "another form"),
    (renamed, "no export writes"), (forgotten, "terms of row"),
])  # fmt: skip
def test_an_archive_that_is_not_as_we_wrote_it_is_refused_whole(
    path: Path, tmp_path: Path, clock: Ticks, change: Callable[[str, bytes], tuple[str, bytes]], message: str
) -> None:
    with Record.open(path, clock=clock) as record:
        fill(record)
        export_record(record, tmp_path / "one.zip")
    archive = rewritten(tmp_path / "one.zip", tmp_path / "two.zip", change)
    with empty("sqlite", tmp_path, clock) as other:
        with pytest.raises(RecordError, match=message):
            import_record(other, archive)
        assert verify(other).rows == 0
    assert not list(tmp_path.parent.glob("*.gz"))


@pytest.mark.parametrize("body", [b"", b"no zip", b"PK\x03\x04 but cut off"])
def test_what_is_no_archive_is_told(path: Path, tmp_path: Path, clock: Ticks, body: bytes) -> None:
    (tmp_path / "one.zip").write_bytes(body)
    with Record.open(path, clock=clock) as record, pytest.raises(RecordError, match="is not an archive of a record"):
        import_record(record, tmp_path / "one.zip")


def test_a_place_that_cannot_be_written_is_told_and_an_archive_there_stays(record: Record, tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot use"):
        export_record(record, tmp_path / "nowhere" / "one.zip")
