"""`reportedly figures`: as a table, as data, and as pictures."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from builders import amount, claim, event, link
from cli.conftest import Run
from reportedly.model import Extraction

Story = Callable[..., Path]


@pytest.fixture
def counted(run: Run, story: Story, monkeypatch: pytest.MonkeyPatch, fake_extract: ModuleType) -> Run:
    """Return the commands beside a record in which the mayor counts 23 on one day and 26 on the next."""

    def counting(self: Any, report: Any) -> Extraction:
        figure = amount(23) if "July 4" in report.text else amount(26)
        made = claim(
            "the strike killed people", [link("The mayor")], report=report.ref, event=event(), amounts=[figure],
            actors=[("actor", "Russia")],
        )  # fmt: skip
        return Extraction((made,))

    monkeypatch.setattr(fake_extract.Extractor, "read", counting)
    run("read", story(), story("later.txt", day="July 5, 2025"))
    return run


def test_figures_come_as_csv_and_as_json(counted: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(counted("figures", "--format", "csv").stdout)))
    assert [(row["origin"], row["best"], row["change"]) for row in rows] == [
        ("The mayor", "23", "first"),
        ("The mayor", "26", "first"),
    ]
    held = json.loads(counted("figures", "--format", "json").stdout)
    assert held["format"] == "reportedly-figures-1"
    assert [entry["words"] for history in held["histories"] for entry in history["entries"]] == ["23", "26"]


def test_the_ending_says_the_format_of_a_picture(counted: Run, tmp_path: Path) -> None:
    assert counted("figures", "--out", "killed.svg").exit_code == 0
    assert (tmp_path / "killed.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_png_is_written_where_it_is_asked_for(counted: Run, tmp_path: Path) -> None:
    pytest.importorskip("resvg_py")
    assert counted("figures", "--out", "killed.png").exit_code == 0
    assert (tmp_path / "killed.png").read_bytes().startswith(b"\x89PNG")


def test_a_folder_takes_one_picture_a_figure(counted: Run, tmp_path: Path) -> None:
    assert counted("figures", "--format", "svg", "--out", "pictures").exit_code == 0
    names = ["001-people-killed.svg", "002-people-killed.svg"]
    assert sorted(path.name for path in (tmp_path / "pictures").iterdir()) == names


@pytest.mark.parametrize(
    ("words", "message"),
    [(["--format", "png"], "a PNG does not go to the screen"), (["--out", "held"], "a table goes to the screen")],
)
def test_options_that_do_not_go_together_are_explained(counted: Run, words: list[str], message: str) -> None:
    result = counted("figures", *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_where_no_figure_fits_nothing_is_drawn(counted: Run, tmp_path: Path) -> None:
    assert counted("figures", "--about", "nothing", "--out", "none.svg").exit_code == 4
    assert not (tmp_path / "none.svg").exists()
