"""What an index was made from, kept in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec

from reportedly.errors import ExtractError

SCHEMA = 5  # raised when the tables, or the code that fills them, change, so that an old index is not read
OWN_NAME = "own-gazetteer.sqlite"
ATTRIBUTION = (
    "Places and names are GeoNames' (https://www.geonames.org), CC BY 4.0, folded and merged here. Points of countries"
    " are the CIA World Factbook's (public domain), those of the overlay Wikipedia's."
)


class Source(msgspec.Struct, frozen=True):
    """A file or package that places came from, with its SHA-256 or version."""

    name: str
    version: str


class About(msgspec.Struct, frozen=True):
    """Of an index: its identity, which any change of its data changes; its places; what a user brought to it, if so."""

    identity: str
    places: int
    sources: tuple[Source, ...]
    brought: int = 0  # places of the user's own files
    countries: tuple[str, ...] = ()  # whose bundled places the user's stand in for


def open_index(path: Path) -> sqlite3.Connection:
    """Open an index for reading only. Raises ExtractError when it is none, or of another version."""
    try:
        store = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        schema = store.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise ExtractError(f"cannot open the gazetteer '{path}': {error}. {_remedy(path)}") from error
    if schema != SCHEMA:
        store.close()
        raise ExtractError(f"the gazetteer '{path}' is of format {schema}, not {SCHEMA}. {_remedy(path)}")
    return store


def read_about(path: Path) -> About:
    """Return what the index at `path` was made from."""
    with closing(open_index(path)) as store:
        try:
            return msgspec.json.decode(store.execute("SELECT json FROM about").fetchone()[0], type=About)
        except (sqlite3.Error, TypeError, msgspec.MsgspecError) as error:
            raise ExtractError(
                f"cannot read what the gazetteer '{path}' is made from: {error}. {_remedy(path)}"
            ) from error


def _remedy(path: Path) -> str:
    if path.name == OWN_NAME:
        return (
            "Build it again with: reportedly gazetteer build, or go back to the bundled one: reportedly gazetteer reset"
        )
    return "Remove the file: the next run will build it again"
