"""The index: built whole or not at all, named after what it is built from, and never written again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.errors import ExtractError
from reportedly.extract.places import Gazetteer, ensure_gazetteer, index
from reportedly.extract.places.entry import Entry
from reportedly.extract.places.folding import fold
from reportedly.extract.places.overlay import Overlay


def entries() -> Iterator[Entry]:
    entry = Entry(1, "Sampletown", "city", 1.0, 2.0, "UA", "Sample Oblast", None, 900, "Europe/Kyiv")
    entry.known("Sampletown", "name")
    entry.known("Пример", "alias")
    yield entry


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTEDLY_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(index, "read_entries", entries)
    return tmp_path / "cache"


def test_the_index_is_built_once_and_reports_progress(folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = ensure_gazetteer(lambda done, of: seen.append((done, of)))
    before = path.stat().st_mtime_ns
    assert ensure_gazetteer() == path
    assert (path.parent, path.stat().st_mtime_ns, seen) == (folder, before, [(1, 1)])
    with Gazetteer(path) as gazetteer:
        assert [site.name for site in gazetteer.look_up("SAMPLETOWN")] == ["Sampletown"]
        assert gazetteer.look_up("Пример") == ()


def test_a_build_that_fails_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[Entry]:
        yield from entries()
        raise RuntimeError

    monkeypatch.setattr(index, "read_entries", broken)
    with pytest.raises(RuntimeError):
        ensure_gazetteer()
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("REPORTEDLY_CACHE", str(tmp_path / "file"))
    with pytest.raises(ExtractError, match="REPORTEDLY_CACHE"):
        ensure_gazetteer()


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to be read as one" * 20])
def test_a_file_that_is_no_index_says_how_to_build_one(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite"
    path.write_bytes(content)
    with pytest.raises(ExtractError, match="build"):
        Gazetteer(path)


def test_the_index_cannot_be_written_through_the_gazetteer(folder: Path) -> None:
    with Gazetteer(ensure_gazetteer()) as gazetteer, pytest.raises(sqlite3.OperationalError):
        gazetteer._store.execute("DELETE FROM sites")


def test_the_overlay_lends_its_names_and_its_point_to_the_same_region() -> None:
    region = Entry(5, "Texas", "region", 0.0, 0.0, "US", None, None, 10, None)
    region.known("Texas", "name")
    laid = Overlay().laid_over(region)
    assert laid.lat == pytest.approx(31.3)
    assert laid.keys["tx"] == "code"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Deir Al-Balah", "deir al balaḩ"),
        ("St. Louis", "Saint Louis"),
        ("Sana'a", "Sanaa"),
        ("Łódź", "lodz"),
        ("U.S.", "us"),
    ],
)
def test_forms_of_one_name_fold_alike(a: str, b: str) -> None:
    assert fold(a) == fold(b)
