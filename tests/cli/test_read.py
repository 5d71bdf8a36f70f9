from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run
from record.tampering import run as run_sql
from reportedly.model import Report
from reportedly.record import Record

Story = Callable[..., Path]


def claims(run: Run, *words: object) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("claims", "--format", "jsonl", *words).stdout.splitlines()]


def test_reading_says_what_was_read_and_where(run: Run, story: Story) -> None:
    result = run("read", story())
    assert result.exit_code == 0
    assert result.stdout == "1 report read, 2 claims in 'reportedly.db'.\n"
    assert result.stderr == ""


def test_reading_again_changes_nothing_and_loads_no_model(run: Run, story: Story, fake_extract: object) -> None:
    run("read", story())
    head = run("verify").stdout
    del fake_extract.Extractor  # type: ignore[attr-defined]
    result = run("read", story())
    assert "0 reports read, 0 claims in 'reportedly.db'; 1 held already." in result.stdout
    assert run("verify").stdout == head


def test_one_broken_file_among_a_hundred_stops_nothing(run: Run, story: Story, tmp_path: Path) -> None:
    for number in range(99):
        story(
            f"reports/{number:02}.txt",
            day=f"July {number % 4 + 1}, 2025",
            text="{day}\n\n" + f"Pier Watch {number} said it stood there all night.\n",
        )
    (tmp_path / "reports/50-broken.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    result = run("read", tmp_path / "reports")
    assert result.exit_code == 1
    assert "99 reports read, 99 claims in 'reportedly.db'; 1 file could not be read." in result.stdout
    assert re.search(r"reportedly: cannot read '.*50-broken\.txt': it is .*\. Save it as text", result.stderr)
    assert run("verify").exit_code == 0


@pytest.mark.parametrize("name", ["empty.txt", "missing.txt", "break.txt", "half.txt"])
def test_a_file_that_fails_is_named_and_the_other_is_read(run: Run, story: Story, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "break.txt").write_text(
        "Lowland, July 4, 2025\n\nThis will break the extractor, and no more than that.\n"
    )
    (tmp_path / "half.txt").write_text(
        "Lowland, July 4, 2025\n\nThis holds half a sign, and not much more than that.\n"
    )
    result = run("read", tmp_path / name, story())
    assert result.exit_code == 1
    assert name in result.stderr
    assert "Traceback" not in result.output
    assert len(claims(run)) == 2


def test_a_file_is_called_by_its_path_in_the_folder_that_was_named(run: Run, story: Story, tmp_path: Path) -> None:
    story("july/monday/a.txt")
    run("read", tmp_path / "july", story("b.txt", day="July 5, 2025"))
    named = {row["report"]["file"] for row in claims(run)}  # type: ignore[index]
    assert named == {"monday/a.txt", "b.txt"}


def test_files_passed_over_are_listed_with_the_reason(run: Run, story: Story, tmp_path: Path) -> None:
    story("july/a.txt")
    (tmp_path / "july/photo.png").touch()
    result = run("read", "july")
    assert result.exit_code == 0
    assert "; 1 file passed over." in result.stdout
    assert "passed over 'july/photo.png': ending '.png' is not" in result.stderr


def test_passages_skipped_are_counted_and_listed_with_the_reason(run: Run, story: Story) -> None:
    result = run("read", story(text="{day}\n\nPier Watch said two boats sank near " + "x" * 31 + " that night.\n"))
    assert "1 report read, 1 claim in 'reportedly.db'; 1 passage skipped." in result.stdout
    shown = run("show", "pier.txt").stdout
    assert shown.rstrip().endswith(f"skipped (1):\n- a long word: “{'x' * 31}”")


@pytest.mark.parametrize("command", ["read", "roundup"])
def test_a_folder_without_reports_is_told_and_no_record_is_made(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty/photo.png").touch()
    result = run(command, "empty")
    assert (result.exit_code, result.stdout) == (4, "")
    assert "passed over 'empty/photo.png'" in result.stderr
    assert "no report files in 'empty'" in result.stderr
    assert not (tmp_path / "reportedly.db").exists()


def test_stopped_it_says_what_is_kept_and_goes_on_later(run: Run, story: Story, fake_extract: Any) -> None:
    usual = fake_extract.Extractor.read
    paths = [story(f"{number}.txt", day=f"July {number}, 2025") for number in (1, 2, 3)]

    def pressed(self: object, report: Report) -> object:
        if report.file == "3.txt":
            raise KeyboardInterrupt
        return usual(self, report)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fake_extract.Extractor, "read", pressed)
        result = run("read", *paths)
    assert result.exit_code == 130
    assert "2 reports read, 4 claims in 'reportedly.db'." in result.stdout
    assert "stopped with Ctrl-C: what was read by then is kept in 'reportedly.db'" in result.stderr
    assert "1 report read, 2 claims in 'reportedly.db'; 2 held already." in run("read", *paths).stdout


def test_a_roundup_that_is_stopped_writes_nothing(
    run: Run, story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_extract: Any
) -> None:
    def pressed(self: object, report: Report) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(fake_extract.Extractor, "read", pressed)
    result = run("roundup", story())
    assert (result.exit_code, result.stdout) == (130, "")
    assert not (tmp_path / "roundup").exists()


def test_on_a_terminal_a_bar_tells_that_the_model_is_loaded_and_which_file_is_read(
    run: Run, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, int, str]] = []

    @contextmanager
    def bar(words: str) -> Iterator[Callable[[int, int, str], None]]:
        yield lambda *told: seen.append(told)

    monkeypatch.setattr("reportedly.cli._reading.progress", bar)
    run("read", story("1.txt"), story("2.txt", day="July 5, 2025"))
    assert seen == [(0, 2, ""), (0, 2, "loading the language model"), (1, 2, "2.txt")]


def test_a_missing_model_is_told_once(run: Run, story: Story, fake_extract: object) -> None:
    from reportedly.errors import ModelMissing

    def no_model(**_: object) -> None:
        raise ModelMissing("no English model is installed: run `make setup`")

    fake_extract.Extractor = no_model  # type: ignore[attr-defined]
    result = run("read", story())
    assert result.exit_code == 5
    assert result.stderr == "reportedly: no English model is installed: run `make setup`\n"


def test_what_a_file_does_not_say_can_be_given(run: Run, story: Story) -> None:
    path = story(text="Pier Watch said the old pier stood all night.\n")
    run(
        "read",
        path,
        "--outlet",
        "Sample Wire",
        "--published",
        "2025-07-04T08:00",
        "--zone",
        "+03:00",
        "--url",
        "https://wire.example/1",
    )
    (row,) = claims(run)
    assert row["report"] | {"id": "", "file": ""} == {  # type: ignore[operator]
        "id": "", "file": "", "url": "https://wire.example/1", "outlet": "Sample Wire", "title": None,
        "published": "2025-07-04T08:00:00+03:00",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--published", "yesterday"], "'yesterday' is no day or time: give a day (2025-07-04)"),
        (["--zone", "Atlantis"], "unknown zone 'Atlantis'"),
        (["--as", "picture"], "'picture' is not 'text'"),
        (["--profile", "nowhere"], "no profile 'nowhere'"),
    ],
)
def test_options_that_make_no_sense_are_explained(run: Run, story: Story, words: list[str], message: str) -> None:
    result = run("read", story(), *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_no_path_is_a_usage_error(run: Run) -> None:
    assert run("read").exit_code == 2


def test_the_record_may_be_named_in_the_environment(run: Run, story: Story, tmp_path: Path) -> None:
    run("read", story(), env={"REPORTEDLY_RECORD": str(tmp_path / "july.db")})
    assert (tmp_path / "july.db").exists()
    assert not (tmp_path / "reportedly.db").exists()


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("mysql://desk@localhost/held", "server are not known"),
        ("nowhere/held.db", "folder is missing"),
        (".", "is a folder"),
        ("pier.txt", "is not a reportedly record"),
    ],
)
def test_a_record_that_cannot_be_used_is_explained(run: Run, story: Story, record: str, message: str) -> None:
    result = run("read", story(), "--record", record)
    assert result.exit_code == 3
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def opening(monkeypatch: pytest.MonkeyPatch, change: Callable[[Record], object], **given: float) -> None:
    """Change each record once it is open."""
    usual = Record.open

    def changed(*where: Any, **more: Any) -> Record:
        record = usual(*where, **more, **given)
        change(record)
        return record

    monkeypatch.setattr(Record, "open", changed)


def test_a_full_disk_stops_with_one_message_and_keeps_what_was_read(
    run: Run, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("read", story("first.txt"))
    with monkeypatch.context() as full:
        opening(full, lambda record: run_sql(record, "PRAGMA max_page_count=1"))  # no more than there are
        text = "{day}\n\n" + "Pier Watch said two more boats sank near the pier.\n" * 2000
        result = run("read", story("second.txt", text=text))
    assert result.exit_code == 3
    assert "no space is left" in result.stderr
    assert "1 reports, 2 claims" in run("verify").stdout


def test_a_locked_record_is_explained(run: Run, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    run("read", story())
    other = sqlite3.connect("reportedly.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    opening(monkeypatch, lambda _: None, timeout=0)
    result = run("read", story("second.txt", day="July 5, 2025"))
    other.close()
    assert result.exit_code == 3
    assert "in use by another program" in result.stderr


def test_what_is_pasted_is_read_from_standard_input_and_graded_so(run: Run, story: Story) -> None:
    pasted = story().read_text(encoding="utf-8")
    assert run("read", "-", input=pasted).stdout == "1 report read, 2 claims in 'reportedly.db'.\n"
    (entry,) = map(json.loads, run("custody", "--format", "jsonl").stdout.splitlines())
    assert (entry["entry"]["act"], entry["entry"]["file"]) == ("pasted", None)
    assert "1 held already" in run("read", "-", input=pasted).stdout
    assert run("verify", "--texts").exit_code == 0
    assert "cannot read '-': the file is empty" in run("read", "-", input="").stderr
