"""A record as one file: what stands in an archive, and how it is written.

    record.json          its form, how many rows, the hash of the last
    rows.jsonl           the chain, a row a line; bytes in base64
    keys.jsonl           the keys that are left
    terms.jsonl          the terms of each reading
    captures/SHA256.gz   the bytes as received, as gzip files; `.locked` where their key was destroyed

The same record gives the same archive, byte for byte, wherever it is kept.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import msgspec

from reportedly.errors import RecordError

from ._bodies import NONCE, unlock
from ._chain import COLUMNS, GENESIS, Row
from ._friendly import friendly_file
from ._nouns import Custody
from ._store import batches

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ._record import Record

FORM = "reportedly record 1"
ROWS = f"SELECT {', '.join(COLUMNS)} FROM rows ORDER BY seq"  # noqa: S608 - our own names
CAPTURES = (
    f"SELECT {', '.join(f'r.{name}' for name in COLUMNS)}, k.key FROM rows r "  # noqa: S608 - our own names
    "LEFT JOIN keys k ON k.holder = r.seq WHERE r.kind = 'capture' AND r.kind <> 'claim' ORDER BY r.seq"
)
KEYS = "SELECT holder, key FROM keys ORDER BY holder"
TERMS = "SELECT reading, term, claims FROM terms ORDER BY reading"
_encode = msgspec.json.Encoder().encode


class About(msgspec.Struct, frozen=True):
    """The first member of an archive."""

    form: str
    rows: int
    head: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What an export or import moved; `noted` tells whether the custody log could be written."""

    rows: int
    head: str
    noted: bool = True


def export_record(record: Record, path: str | os.PathLike[str], *, who: str | None = None) -> Moved:
    """Write the whole record into one archive, and note that in its custody log, after what the archive holds.

    Whoever has the archive has the keys in it, and can read all. Raises RecordError when it cannot be written; a file
    that was there is then still whole.
    """
    target = Path(path)
    with record.store.one_moment() as connection, friendly_file("an archive", os.fspath(path)):
        last = connection.exec_driver_sql("SELECT seq, hash FROM rows ORDER BY seq DESC LIMIT 1").fetchone()
        about = About(FORM, last.seq if last else 0, (last.hash if last else GENESIS).hex())
        with _beside(target) as beside, zipfile.ZipFile(beside, "w") as archive:
            _write(archive, connection, about)
    noted = _noted(record, Custody("exported", who, file=target.name, rows=about.rows, head=about.head))
    return Moved(about.rows, about.head, noted)


def _write(archive: zipfile.ZipFile, connection: Connection, about: About) -> None:
    with _member(archive, "record.json") as file:
        file.write(_encode(about) + b"\n")
    for name, lines in (("rows", _rows), ("keys", _keys), ("terms", _terms)):
        with _member(archive, f"{name}.jsonl") as file:
            for line in lines(connection):
                file.write(line + b"\n")
    for batch in batches(connection, CAPTURES):
        for *cells, key in batch:
            row = Row(*cells)
            body, ending = (unlock(row.body, key), "gz") if key else (row.body, "locked")
            with _member(archive, f"captures/{row.id}.{ending}", zipfile.ZIP_STORED) as file:
                file.write(body)


def _rows(connection: Connection) -> Iterator[bytes]:
    """Yield the rows; of a capture's body the nonce alone, with which its file gives the body again."""
    for batch in batches(connection, ROWS):
        for cells in batch:
            row = Row(*cells)
            yield _encode(row._replace(body=row.body[:NONCE]) if row.kind == "capture" else row)


def _keys(connection: Connection) -> Iterator[bytes]:
    return (_encode(pair) for batch in batches(connection, KEYS) for pair in batch)


def _terms(connection: Connection) -> Iterator[bytes]:
    """Yield each reading with its terms and masks, the terms in the order of their code points."""
    reading: int | None = None
    held: dict[str, int] = {}
    for batch in batches(connection, TERMS):
        for row, term, mask in batch:
            if row != reading and held:
                yield _encode((reading, sorted(held.items())))
                held = {}
            reading = row
            held[term] = mask
    if held:
        yield _encode((reading, sorted(held.items())))


@contextmanager
def _member(archive: zipfile.ZipFile, name: str, form: int = zipfile.ZIP_DEFLATED) -> Iterator[IO[bytes]]:
    """Open a member for writing, without anything that differs from run to run."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type, info.create_system, info.external_attr = form, 3, 0o600 << 16
    with archive.open(info, "w", force_zip64=True) as file:
        yield file


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Give a place beside a file, what is written there taking the file's place at the end."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield beside
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _noted(record: Record, custody: Custody) -> bool:
    with suppress(RecordError):
        record.writer().note(custody)
        return True
    return False


def decoded(line: bytes, form: Any, what: str) -> Any:
    """Return what a line of an archive holds; raises RecordError for what is none."""
    try:
        return msgspec.json.decode(line, type=form)
    except msgspec.MsgspecError as error:
        raise RecordError(f"the archive's {what} cannot be read ({error}): export the record anew") from error
