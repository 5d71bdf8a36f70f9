"""`reportedly gazetteer`, over packages that hold one village."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extract.places.dumps import admin1, alternates, country
from reportedly.cli import reportedly
from reportedly.extract.places import sources
from reportedly.extract.places.packages import City

Gazetteer = Callable[..., Result]


@pytest.fixture
def gazetteer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gazetteer:
    village = City(1, "Bundledove", 49.0, 30.0, "UA", 900, "Europe/Kyiv", ())
    monkeypatch.setenv("REPORTEDLY_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(sources, "read_cities", lambda: {1: village})
    monkeypatch.setattr(sources, "read_areas", list)
    monkeypatch.setattr(sources, "read_located", lambda: iter(()))
    return lambda *words: CliRunner().invoke(reportedly, ["gazetteer", *map(str, words)])


@pytest.mark.parametrize("command", ["build", "show", "reset"])
def test_each_has_help_with_examples(gazetteer: Gazetteer, command: str) -> None:
    result = gazetteer(command, "--help")
    assert "Examples:\n    reportedly gazetteer" in result.stdout


def test_a_build_tells_how_many_places_and_where_without_a_bar_in_a_pipe(gazetteer: Gazetteer, tmp_path: Path) -> None:
    files = admin1(tmp_path / "admin1CodesASCII.txt"), alternates(tmp_path / "alternateNamesV2.zip")
    result = gazetteer("build", country(tmp_path / "UA.zip"), "--admin1", files[0], "--alternates", files[1])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "6 of them from your files (UA), in" in result.stdout
    assert str(tmp_path / "cache") in result.stdout


def test_show_tells_which_is_in_use_from_what_and_whom_to_credit(gazetteer: Gazetteer, tmp_path: Path) -> None:
    assert "The bundled list of places is in use" in gazetteer("show").stdout
    gazetteer("build", country(tmp_path / "UA.zip"))
    shown = gazetteer("show").stdout
    assert "In use: yours (UA) and the bundled one" in shown
    assert "UA.zip" in shown
    assert "GeoNames' (https://www.geonames.org), CC BY 4.0" in shown


def test_reset_goes_back_to_the_bundled_one(gazetteer: Gazetteer, tmp_path: Path) -> None:
    gazetteer("build", country(tmp_path / "UA.zip"))
    assert "is removed" in gazetteer("reset").stdout
    assert "The bundled list of places is in use" in gazetteer("show").stdout
    assert "in use already" in gazetteer("reset").stdout


def test_what_cannot_be_read_is_one_line_and_exit_code_5(gazetteer: Gazetteer, tmp_path: Path) -> None:
    (tmp_path / "UA.zip").write_text("no archive")
    result = gazetteer("build", tmp_path / "UA.zip")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (5, "", 1)
    assert "it is not a zip archive" in result.stderr


def test_a_folder_that_cannot_be_written_is_named(gazetteer: Gazetteer, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    result = gazetteer("build", country(tmp_path / "UA.zip"))
    assert result.exit_code == 5
    assert f"cannot write the gazetteer into '{tmp_path / 'cache'}'" in result.stderr
    assert result.stderr.count("\n") == 1
