"""Lines of the archives and tables that users bring, streamed, and bounded: all of it may be hostile."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reportedly.errors import ExtractError

MOST_BYTES = 4 << 30  # unpacked; GeoNames' largest, allCountries.txt, has 1.7 GB
MOST_TIMES = 60  # as large as the archive; GeoNames' own unpack to four to seven times
SMALL = 16 << 20  # bytes; below this no ratio does harm
LONGEST_LINE = 200_000  # bytes; a row of GeoNames has 20,000 at most
_PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)

Line = tuple[int, bytes]  # its number, and its bytes without the line's end


def unread(path: Path, why: str, remedy: str = "Download it again from GeoNames") -> ExtractError:
    return ExtractError(f"cannot read '{path}': {why}. {remedy}; the gazetteer in use stays as it was.")


def digest_of(path: Path) -> str:
    """Return a file's SHA-256. Raises ExtractError when there is none to read."""
    if path.exists() and not path.is_file():
        raise unread(path, "it is no file", "Name the file itself")
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unread(path, error.strerror or str(error), "Name a file that is there and that you may read") from error


def unpacked_size(path: Path) -> int:
    """Return how many bytes the table in an archive unpacks to, or a table that is unpacked has."""
    if _is_unpacked(path):
        return path.stat().st_size
    with _opened(path) as (_, member):
        return member.file_size


def packed_lines(path: Path, columns: int) -> Iterator[Line]:
    """Yield the lines of the one table in an archive, or of a table that the user has unpacked; each has `columns` cells."""
    if _is_unpacked(path):
        yield from plain_lines(path, columns)
        return
    with _opened(path) as (archive, member), archive.open(member) as table:
        yield from _lines(path, f"'{member.filename}'", table, columns)


def _is_unpacked(path: Path) -> bool:
    return path.suffix.lower() == ".txt" and path.is_file() and not zipfile.is_zipfile(path)


def plain_lines(path: Path, columns: int) -> Iterator[Line]:
    """Yield the lines of a table that is not packed."""
    try:
        with path.open("rb") as table:
            yield from _lines(path, "it", table, columns)
    except OSError as error:
        raise unread(path, error.strerror or str(error), "Name a file that is there and that you may read") from error


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, zipfile.ZipInfo]]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive, _table_in(path, archive)
    except _DAMAGE as error:
        if path.is_file() and not zipfile.is_zipfile(path):
            raise unread(path, "it is not a zip archive, or not a whole one") from error
        raise unread(path, f"the archive is damaged ({error})") from error
    except OSError as error:
        raise unread(path, error.strerror or str(error), "Name a file that is there and that you may read") from error


def _table_in(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    tables = [
        m for m in archive.infolist() if m.filename.lower().endswith(".txt") and "readme" not in m.filename.lower()
    ]
    tables = [m for m in tables if not m.filename.lower().startswith("iso-language")]  # beside the alternate names
    if len(tables) != 1:
        raise unread(path, f"it holds {len(tables)} tables, where GeoNames' archives hold one such as 'UA.txt'")
    (table,) = tables
    if table.flag_bits & 1 or table.compress_type not in _PLAIN_METHODS:
        raise unread(path, f"'{table.filename}' in it is encrypted or packed in a way that GeoNames does not use")
    times = table.file_size / max(table.compress_size, 1)
    if table.file_size > MOST_BYTES or (table.file_size > SMALL and times > MOST_TIMES):
        size = f"{table.file_size / (1 << 20):,.0f} MB, {times:,.0f} times its packed size"
        raise unread(path, f"'{table.filename}' in it would unpack to {size}, which no table of GeoNames does")
    return table


def _lines(path: Path, name: str, table: IO[bytes], columns: int) -> Iterator[Line]:
    number = 0
    while line := table.readline(LONGEST_LINE):
        number += 1
        line = line.rstrip(b"\r\n")
        if not line:
            continue
        if line.count(b"\t") != columns - 1:
            found = line.count(b"\t") + 1
            raise unread(path, f"line {number} of {name} has {found} columns, not {columns}", "Is it the file that is asked for? Download it from GeoNames")  # fmt: skip
        yield number, line
    if not number:
        raise unread(path, f"{name} is empty")
