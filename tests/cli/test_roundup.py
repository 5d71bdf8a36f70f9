from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run

Story = Callable[..., Path]
WAR = "{day}\n\nUkraine's Air Force said Russian forces sent forty drones over the strait.\n"


def test_paths_are_read_and_written_at_once_and_no_record_is_left(run: Run, story: Story, tmp_path: Path) -> None:
    result = run("roundup", story(), "--out", "page")
    assert result.exit_code == 0
    assert (
        result.stdout
        == "wrote page/roundup.md\nwrote page/roundup.html\nwrote page/roundup.json\nwrote page/roundup.csv\n"
    )
    assert "pier" in (tmp_path / "page/roundup.md").read_text(encoding="utf-8")
    assert not list(tmp_path.glob("*.db"))


def test_without_paths_the_record_is_used(run: Run, story: Story, tmp_path: Path) -> None:
    run("read", story(), story("late.txt", day="July 6, 2025"))
    assert run("roundup", "--day", "2025-07-04", "--format", "json", "--out", "day.json").exit_code == 0
    assert json.loads((tmp_path / "day.json").read_text(encoding="utf-8"))["read"]["reports"] == 1


def test_one_format_may_go_to_the_screen(run: Run, story: Story) -> None:
    result = run("roundup", story(), "--format", "md", "--out", "-", "--profile", "none")
    assert result.stdout.startswith("# ")
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--out", "-"], "4 formats cannot go to '-'"),
        (["--out", "page.html", "--format", "md"], "--format md and --out 'page.html' do not go together"),
        (["--out", "page.html", "--format", "md", "--format", "html"], "2 formats cannot go to 'page.html'"),
        (["--day", "2025-07-04", "--since", "2025-07-03"], "--day says what --since and --until say"),
        (["--record", "held.db"], "PATH and --record do not go together"),
        (["--day", "Friday"], "'Friday' is no range"),
    ],
)
def test_options_that_do_not_go_together_are_explained(run: Run, story: Story, words: list[str], message: str) -> None:
    result = run("roundup", story(), *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_nothing_to_write_has_its_own_exit_code(run: Run, story: Story, tmp_path: Path) -> None:
    result = run("roundup", story(), "--since", "2026-01-01")
    assert result.exit_code == 4
    assert not (tmp_path / "roundup").exists()


def test_a_broken_file_is_told_and_the_rest_is_written(run: Run, story: Story, tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(bytes(500))
    result = run("roundup", tmp_path / "broken.txt", story(), "--out", "page")
    assert result.exit_code == 1
    assert "broken.txt" in result.stderr
    assert (tmp_path / "page/roundup.html").exists()


def test_a_place_that_cannot_be_written_is_told(run: Run, story: Story, tmp_path: Path) -> None:
    (tmp_path / "page").touch()
    result = run("roundup", story(), "--out", "page")
    assert result.exit_code == 5
    assert "cannot write 'page/roundup.md'" in result.stderr
    assert "--out" in result.stderr


def test_a_page_on_something_else_bears_no_day_of_the_war(run: Run, story: Story) -> None:
    other = run("roundup", story(), "--format", "md", "--out", "-")
    assert "Day 1," not in other.stdout
    assert "profile 'ukraine-2022' left aside" in other.stderr


def test_the_day_is_counted_when_the_reports_are_of_the_war(run: Run, story: Story) -> None:
    result = run("roundup", story(text=WAR), "--format", "md", "--out", "-")
    assert result.stdout.startswith("# Day 1,22")
    assert "left aside" not in result.stderr


def test_a_profile_that_was_asked_for_is_used_in_any_case(run: Run, story: Story) -> None:
    asked = run("roundup", story(), "--format", "md", "--out", "-", "--profile", "ukraine-2022")
    assert asked.stdout.startswith("# Day 1,22")


def test_a_pdf_is_written_when_it_is_asked_for(run: Run, story: Story, tmp_path: Path) -> None:
    pytest.importorskip("plutoprint")
    assert run("roundup", story(), "--out", "page.pdf").stdout == "wrote page.pdf\n"
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")


def test_what_pdf_needs_is_told_and_nothing_is_written(
    run: Run, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "plutoprint", None)
    result = run("roundup", story(), "--out", "page.pdf")
    assert result.exit_code != 0
    assert "pip install 'reportedly[pdf]'" in result.stderr
    assert not (tmp_path / "page.pdf").exists()


@pytest.mark.parametrize(("name", "begin"), [("page.html", "<!doctype html>"), ("page.md", "# "), ("page.json", "{")])
def test_the_ending_of_the_file_says_the_format(run: Run, story: Story, tmp_path: Path, name: str, begin: str) -> None:
    result = run("roundup", story(), "--out", name)
    assert (result.exit_code, result.stdout) == (0, f"wrote {name}\n")
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(begin)


@pytest.mark.parametrize(("path", "message"), [
    ("missing", "cannot read 'missing': no such file. Check the path\nreportedly: nothing to write: no report was read"),
    ("empty", "no report files in 'empty': name a folder with texts or pages, or the files themselves"),
])  # fmt: skip
def test_where_there_is_nothing_to_read_nothing_else_is_said(run: Run, tmp_path: Path, path: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    result = run("roundup", path)
    assert result.stderr == f"reportedly: {message}\n"
    assert result.exit_code == (4 if path == "empty" else 1)


def test_a_page_of_undated_reports_bears_no_day(run: Run, story: Story) -> None:
    path = story(text="Pier Watch said the old pier stood all night.\n")
    page = run("roundup", path, "--format", "md", "--out", "-", "--profile", "ukraine-2022").stdout
    assert page.startswith("# Undated reports\n")
    dated = run("roundup", path, "--published", "2025-07-04", "--format", "md", "--out", "-").stdout
    assert "4 July 2025" in dated.splitlines()[0]


def test_the_locale_is_the_option_s_else_the_environment_s(
    run: Run, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTEDLY_LOCALE", "en-US")
    assert "**Cut-off:** July " in run("roundup", story(), "--format", "md", "--out", "-").stdout
    other = run("roundup", story(), "--format", "md", "--out", "-", "--locale", "en-IE").stdout
    assert "**Cut-off:** July " not in other


def test_an_unknown_locale_is_told_before_anything_is_read(run: Run, story: Story) -> None:
    result = run("roundup", story(), "--locale", "xx")
    assert result.exit_code == 2
    assert "locale 'xx' is not known: give one of en-GB" in result.stderr
