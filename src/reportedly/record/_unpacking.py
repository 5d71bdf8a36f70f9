"""An archive taken into an empty record: all of it, or nothing."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reportedly.errors import RecordError, RecordTampered

from ._archive import FORM, About, Moved, decoded
from ._beside import Beside
from ._bodies import lock
from ._chain import GENESIS, Row, fits_its_hash
from ._friendly import friendly_file
from ._store import insert

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ._record import Record

NAMES = re.compile(r"record\.json|(?:rows|keys|terms)\.jsonl|captures/[0-9a-f]{64}\.(?:gz|locked)")
LONGEST = 1 << 29  # bytes of one line, or of one capture
STEEP = 200  # times a member may be larger than in the archive; ours, being locked, shrink to no less than a tenth
SMALL = 1 << 20  # bytes below which that says nothing
BATCH = 1000


def import_record(record: Record, path: str | os.PathLike[str]) -> Moved:
    """Take an archive that `export_record` wrote into a record that is empty, each row checked on the way.

    A record that holds the archive's rows already is left alone. Raises RecordError for what is no archive, or has in
    it what we did not write, and for a record that holds anything else; RecordTampered when a row is not as it was.
    """
    with friendly_file("an archive of a record", os.fspath(path)), zipfile.ZipFile(path) as archive:
        _check(archive)
        about = decoded(_bounded(archive, "record.json"), About, "record.json")
        if about.form != FORM:
            raise RecordError(f"the archive is of another form ('{about.form}'): update reportedly to import it")
        with record.store.writing() as connection:
            if _holds(connection, about, record.name):
                return Moved(about.rows, about.head)
            _Import(archive, connection).run(about)
    return Moved(about.rows, about.head)


def _check(archive: zipfile.ZipFile) -> None:
    """Refuse names that we do not write, such as such that climb out of the folder, and what swells when it is unpacked."""
    names = archive.namelist()
    strange = next((name for name in names if not NAMES.fullmatch(name)), None)
    if strange is not None:
        raise RecordError(f"the archive has '{strange}' in it, which no export writes: nothing was imported")
    if len(set(names)) < len(names) or "record.json" not in names:
        raise RecordError("the archive has a member twice, or no 'record.json': it is no export of a record")
    for info in archive.infolist():
        steep = info.file_size > SMALL and info.file_size > STEEP * max(info.compress_size, 1)
        if steep or (info.file_size > LONGEST and info.filename.startswith("captures/")):
            raise RecordError(
                f"'{info.filename}' in the archive unpacks to {info.file_size:,} bytes: nothing was imported"
            )


def _holds(connection: Connection, about: About, name: str) -> bool:
    """Tell whether the record has the archive's rows already; raises RecordError when it has others."""
    last = connection.exec_driver_sql("SELECT max(seq) FROM rows").scalar() or 0
    if last == 0:
        return about.rows == 0
    row = connection.exec_driver_sql(f"SELECT hash FROM rows WHERE seq = {about.rows:d}").fetchone()  # noqa: S608
    if row is None or row.hash.hex() != about.head:
        raise RecordError(f"record '{name}' holds rows of its own: import into a record that is not there yet")
    return True


class _Import:
    """Rows, keys and terms read from an archive into tables that are empty."""

    def __init__(self, archive: zipfile.ZipFile, connection: Connection) -> None:
        self._archive, self._connection = archive, connection
        self._names, self._beside = set(archive.namelist()), Beside()

    def run(self, about: About) -> None:
        keys = dict(decoded(line, tuple[int, bytes], "keys.jsonl") for line in self._lines("keys.jsonl"))
        seq, head = self._rows(keys)
        if (seq, head.hex()) != (about.rows, about.head):
            raise RecordTampered(f"the archive has {seq} rows where it should have {about.rows}: nothing was imported")
        insert(self._connection, "keys", list(keys.items()))
        for line in self._lines("terms.jsonl"):
            reading, terms = decoded(line, tuple[int, list[tuple[str, int]]], "terms.jsonl")
            insert(self._connection, "terms", [(term, reading, mask) for term, mask in terms])
        self._beside.check(self._connection)

    def _rows(self, keys: dict[int, bytes]) -> tuple[int, bytes]:
        """Add the rows and return the place and hash of the last; raises RecordTampered at the first that does not fit."""
        seq, head, batch = 0, GENESIS, []
        for line in self._lines("rows.jsonl"):
            row = decoded(line, Row, "rows.jsonl")
            if row.kind == "capture":
                row = row._replace(body=self._capture(row, keys.get(row.seq)))
            if row.seq != seq + 1 or row.previous != head or not fits_its_hash(row):
                raise RecordTampered(f"row {seq + 1} of the archive is not as it was: nothing was imported")
            seq, head = row.seq, row.hash
            self._beside.note(row.seq, row.kind, row.part_of, row.locked_by, row.vouch)
            batch.append(row)
            if len(batch) == BATCH:
                insert(self._connection, "rows", batch)
                batch.clear()
        insert(self._connection, "rows", batch)
        return seq, head

    def _capture(self, row: Row, key: bytes | None) -> bytes:
        """Return a capture's body as it was stored."""
        name = f"captures/{row.id}.{'gz' if key else 'locked'}"
        if name not in self._names:
            raise RecordTampered(f"the archive lacks '{name}': nothing was imported")
        body = _bounded(self._archive, name)
        return lock(body, key, nonce=row.body) if key else body

    def _lines(self, name: str) -> Iterator[bytes]:
        if name not in self._names:
            raise RecordTampered(f"the archive lacks '{name}': nothing was imported")
        with self._archive.open(name) as file:
            while line := file.readline(LONGEST):
                if not line.endswith(b"\n"):
                    raise RecordTampered(f"'{name}' in the archive ends in the middle of a line: nothing was imported")
                yield line


def _bounded(archive: zipfile.ZipFile, name: str) -> Any:
    with archive.open(name) as file:
        return file.read(LONGEST)
