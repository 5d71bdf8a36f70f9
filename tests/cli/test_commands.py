from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from cli.conftest import Run
from reportedly.cli import reportedly

Story = Callable[..., Path]
HEAVY = ("spacy", "thinc", "lxml", "trafilatura", "jinja2", "numpy")


@pytest.mark.parametrize("name", sorted(reportedly.commands))
def test_every_command_has_help_with_examples(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert "Examples:\n    reportedly" in result.stdout
    assert all(option.help for option in reportedly.commands[name].params if isinstance(option, click.Option))


def test_the_exit_codes_are_in_the_help(run: Run) -> None:
    assert "3  the record could not be used, or verify found a change" in run("--help").stdout


def test_help_claims_and_verify_load_no_model(tmp_path: Path) -> None:
    script = (
        "import sys, contextlib\nfrom reportedly.cli import reportedly\n"
        "for words in (['--help'], ['claims', '--help'], ['verify'], ['claims']):\n"
        "    with contextlib.suppress(SystemExit): reportedly(words)\n"
        f"print('LOADED', [name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert "LOADED []" in done.stdout


def test_help_waits_for_no_database_library(tmp_path: Path) -> None:
    script = (
        "import sys, contextlib\nfrom reportedly.cli import reportedly\n"
        "with contextlib.suppress(SystemExit): reportedly(['--help'])\n"
        "print('LOADED', [name for name in ('sqlalchemy', 'alembic', 'cryptography', 'psycopg') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert "LOADED []" in done.stdout


def test_verify_prints_a_head_that_proves_later_that_all_still_stands(run: Run, story: Story) -> None:
    run("read", story())
    head = run("verify").stdout.split("head ")[1].strip()
    run("read", story("more.txt", day="July 5, 2025"))
    assert run("verify", "--head", head).exit_code == 0
    result = run("verify", "--head", "0123")
    assert result.exit_code == 3
    assert "no row has the hash '0123'" in result.stderr


def test_verify_names_a_changed_row(run: Run, story: Story) -> None:
    run("read", story())
    db = sqlite3.connect("reportedly.db")
    db.execute("DROP TRIGGER rows_no_update")
    db.execute("UPDATE rows SET recorded = '2025' WHERE kind = 'claim'")
    db.commit()
    db.close()
    result = run("verify")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "row 5 (a claim) was changed" in result.stderr


@pytest.mark.parametrize("words", [["claims", "--format", "jsonl"], ["claims"], ["show", "pier.txt"]])
def test_a_pipe_that_closes_early_is_quiet(run: Run, story: Story, tmp_path: Path, words: list[str]) -> None:
    run("read", story(text="{day}\n\n" + "Pier Watch said two boats sank near the pier.\n" * 3000))
    script = "from reportedly.cli import main; main()"
    writer = subprocess.Popen(
        [sys.executable, "-c", script, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
        env=os.environ | {"REPORTEDLY_PROFILE": "none"},
    )  # fmt: skip
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.read(10)
    writer.stdout.close()
    assert writer.stderr.read() == b""
    writer.stderr.close()
    assert writer.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no '/dev/full'")
@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_output_that_finds_no_space_is_told(run: Run, story: Story, tmp_path: Path, form: str) -> None:
    run("read", story())
    script = "from reportedly.cli import main; main()"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", script, "claims", "--format", form], stdout=full, stderr=subprocess.PIPE, text=True,
            cwd=tmp_path, env=os.environ | {"REPORTEDLY_PROFILE": "none"}, check=False,
        )  # fmt: skip
    assert done.returncode == 5
    assert done.stderr.startswith("reportedly: cannot write the output: No space left on device")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "words", [["claims"], ["relations"], ["show", "pier.txt"], ["roundup", "--out", "-", "--format", "md"]]
)
def test_a_changed_record_is_warned_of_once_wherever_it_is_used(run: Run, story: Story, words: list[str]) -> None:
    run("read", story())
    db = sqlite3.connect("reportedly.db")
    (guard,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'rows_no_update'").fetchone()
    db.execute("DROP TRIGGER rows_no_update")
    db.execute("UPDATE rows SET recorded = '2025' WHERE kind = 'claim'")
    db.execute(guard)
    db.commit()
    db.close()
    result = run(*words)
    warning = "warning: record 'reportedly.db' was changed: row 6 (a claim) does not fit its own hash; run `reportedly verify`"
    assert result.stderr.count(warning) == 1
    assert result.exit_code in {0, 4}
