"""A gazetteer of the user's own data: GeoNames' dumps merged into what the package brings along."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reportedly.errors import ExtractError
from reportedly.model import content_id

from .about import About, Source, read_about
from .archives import digest_of, unpacked_size
from .brought import Brought, read_brought
from .entry import Entry
from .index import ENTRIES, STEP, build_index, bundled_identity, gazetteer_path, own_path, packages
from .sources import read_entries

Step = Callable[[int, int, str], None]  # how much is done, of how much, and what is at hand

BUNDLED_SIZE = 60_000_000  # what the bundled entries weigh beside the bytes of the user's tables, by the time they take
TOLD_EVERY = 1_000_000  # bytes between two calls of the progress bar


def build_gazetteer(
    tables: Sequence[Path], *, admin1: Path | None = None, alternates: Path | None = None, progress: Step | None = None
) -> About:
    """Merge archives of countries from GeoNames ("UA.zip") into the gazetteer, and use the merged one from now on.

    The places of a country that is brought stand in for the bundled ones. The gazetteer in use stays until the new one
    is whole. Raises ExtractError for what cannot be read or written.
    """
    if not tables:
        raise ExtractError("no archive is named: bring at least one country's from GeoNames, such as UA.zip")
    named = [*tables, *(path for path in (admin1, alternates) if path is not None)]
    sources = tuple(Source(path.name, digest_of(path)) for path in named)
    sizes = sum(unpacked_size(path) for path in (*tables, *([alternates] if alternates else [])))
    told = _Told(progress, sizes + BUNDLED_SIZE)
    told.turn("reading")
    brought = read_brought(tables, admin1, alternates, told.moved)
    parts = (f"{len(tables)} tables", f"admin1 {admin1 is not None}", f"alternates {alternates is not None}")
    # the order of the tables counts, since it breaks ties between namesakes
    identity = content_id("gazetteer", bundled_identity(), *parts, *(source.version for source in sources))
    return build_index(
        own_path(),
        _passed(brought, told),
        lambda places: About(
            identity, places, (*sources, *packages()), len(brought.rows), tuple(sorted(brought.countries))
        ),
    )


def describe_gazetteer() -> tuple[Path, About | None]:
    """Return the path of the index in use and what it is made from; null when it is still to be built, on first use."""
    path = gazetteer_path()
    return path, read_about(path) if path.exists() else None


def reset_gazetteer() -> bool:
    """Go back to the bundled data; false when it was in use already."""
    path = own_path()
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise ExtractError(f"cannot remove '{path}': {error.strerror}. Remove it yourself.") from error
    return True


class _Told:
    """Adds up what went by, and tells it now and then."""

    def __init__(self, progress: Step | None, total: int) -> None:
        self._progress, self._total, self._done, self._next, self._name = progress, total, 0, 0, ""

    def turn(self, name: str) -> None:
        self._name, self._next = name, self._done

    def moved(self, size: int) -> None:
        self._done += size
        if self._progress is not None and self._done >= self._next:
            self._next = self._done + TOLD_EVERY
            self._progress(min(self._done, self._total), self._total, self._name)


def _passed(brought: Brought, told: _Told) -> Iterator[Entry]:
    told.turn("building")
    share = BUNDLED_SIZE * STEP // (ENTRIES + len(brought.rows))
    for number, entry in enumerate(read_entries(brought), 1):
        if number % STEP == 0:
            told.moved(share)
        yield entry
