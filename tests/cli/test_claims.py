from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run

Story = Callable[..., Path]


@pytest.fixture
def held(run: Run, story: Story) -> Run:
    """Hold two reports of two days, two claims each."""
    run("read", story("fourth.txt"), story("fifth.txt", day="July 5, 2025"))
    return run


def found(run: Run, *words: object) -> list[tuple[str, str]]:
    result = run("claims", "--format", "jsonl", *words)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == (0 if rows else 4)
    return [(row["report"]["published"][:10], row["chain"][0]["source"]) for row in rows]


OFFICE, WATCH = "The Harbour Office", "Pier Watch"
FOURTH, FIFTH = "2025-07-04", "2025-07-05"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], [(FOURTH, OFFICE), (FOURTH, WATCH), (FIFTH, OFFICE), (FIFTH, WATCH)]),
        (["--by", "harbour office"], [(FOURTH, OFFICE), (FIFTH, OFFICE)]),
        (["--by", "arbour"], []),
        (["--about", "BOAT sank"], [(FOURTH, WATCH), (FIFTH, WATCH)]),
        (["--about", "boats flew"], []),
        (["--since", "2025-07-05"], [(FIFTH, OFFICE), (FIFTH, WATCH)]),
        (["--until", "2025-07-04"], [(FOURTH, OFFICE), (FOURTH, WATCH)]),
        (["--since", "2025-07-04T18:30+03:00", "--until", "2025-07-04T15:30Z"], [(FOURTH, OFFICE), (FOURTH, WATCH)]),
        (["--until", "2025-07-04T15:29:59"], []),
        (["--as-of", "2025-07-04"], [(FOURTH, OFFICE), (FOURTH, WATCH)]),
        (["--as-of", "2025-07-04T15:29"], []),
        (["--recorded-as-of", "2020-01-01"], []),
        (["--happened", "2025-07-04"], []),
        (["--said", "2025-07-01.."], []),
    ],
    ids=lambda words: "_".join(map(str, words))[:60],
)
def test_claims_are_chosen(held: Run, words: list[str], expected: list[tuple[str, str]]) -> None:
    assert found(held, *words) == expected


def test_a_table_names_who_said_what(held: Run) -> None:
    shown = held("claims").stdout
    assert "The Harbour Office" in shown
    assert "the pier stood through the night." in shown


def test_csv_has_a_line_a_claim(held: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(held("claims", "--format", "csv").stdout)))
    assert [row["origin"] for row in rows] == [OFFICE, WATCH, OFFICE, WATCH]


def test_nothing_to_show_is_told_on_standard_error_alone(held: Run) -> None:
    result = held("claims", "--by", "Nobody")
    assert (result.exit_code, result.stdout) == (4, "")
    assert "no claim fits" in result.stderr


def test_no_record_is_told_and_none_is_made(run: Run, tmp_path: Path) -> None:
    result = run("claims")
    assert result.exit_code == 3
    assert "there is no record 'reportedly.db': read some reports first" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [["--happened", "July"], ["--said", ".."], ["--since", "2025-13-01"]])
def test_a_moment_that_is_none_is_a_usage_error(held: Run, words: list[str]) -> None:
    assert held("claims", *words).exit_code == 2


@pytest.mark.parametrize("words", [["--happened", "2025-07-04..2025-07-03"], ["--said", "2025-07-04..2025-07-03"]])
def test_a_range_that_ends_before_it_begins_is_a_usage_error(held: Run, words: list[str]) -> None:
    result = held("claims", *words)
    assert result.exit_code == 2
    assert "ends before it begins" in result.stderr


def test_since_after_until_is_a_usage_error_of_that_command(held: Run) -> None:
    result = held("relations", "--since", "2025-07-04", "--until", "2025-07-03")
    assert result.exit_code == 2
    assert "--since '2025-07-04' is after --until '2025-07-03'" in result.stderr
    assert result.stderr.startswith("Usage: reportedly relations")


@pytest.mark.parametrize("command", ["claims", "relations", "roundup"])
@pytest.mark.parametrize("where", ["option", "environment"])
def test_a_profile_that_is_none_is_a_usage_error_everywhere(held: Run, command: str, where: str) -> None:
    if where == "option":
        result = held(command, "--profile", "nope")
    else:
        result = held(command, env={"REPORTEDLY_PROFILE": "nope"})
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no profile 'nope'" in result.stderr


@pytest.mark.parametrize("asked", ["SBU", "sbu", "the Security Service of Ukraine", "Ukraine’s Security Service"])
def test_an_actor_is_found_by_any_of_its_names(run: Run, story: Story, asked: str) -> None:
    run("read", story(text="{day}\n\nSecurity Service of Ukraine said two boats sank near the pier.\n"))
    assert found(run, "--by", asked) == [(FOURTH, "Security Service of Ukraine")]
    assert run("claims", "--by", "FSB").exit_code == 4


def test_a_report_is_shown_by_file_name_or_id(held: Run) -> None:
    by_name = held("show", "fifth.txt")
    assert by_name.exit_code == 0
    assert "[1] The Harbour Office: asserts" in by_name.stdout
    (identity,) = (line.split()[1] for line in by_name.stdout.splitlines() if line.startswith("report: "))
    assert held("show", identity[:8]).stdout == by_name.stdout


def test_an_unknown_report_is_told(held: Run) -> None:
    result = held("show", "sixth.txt")
    assert result.exit_code == 4
    assert "no report 'sixth.txt'" in result.stderr


def test_a_report_is_shown_by_any_path_to_its_file(run: Run, story: Story, tmp_path: Path) -> None:
    run("read", story("july/monday/a.txt").parent.parent)
    shown = run("show", "a.txt").stdout
    assert shown
    for path in ("july/monday/a.txt", tmp_path / "july/monday/a.txt", "monday/a.txt", "./a.txt", "elsewhere/a.txt"):
        assert run("show", path).stdout == shown


def test_the_nearer_path_goes_before_the_bare_name(run: Run, story: Story) -> None:
    run("read", story("july/monday/a.txt").parent.parent, story("july/tuesday/a.txt", day="July 5, 2025").parent.parent)
    assert "published: 2025-07-04" in run("show", "july/monday/a.txt").stdout
    both = run("show", "a.txt")
    assert both.exit_code == 3
    assert "'a.txt' fits 2 reports" in both.stderr


def test_relations_of_unlike_claims_are_none(held: Run) -> None:
    assert held("relations", "--by", "Nobody").exit_code == 4


def test_the_same_words_in_two_reports_are_related(held: Run) -> None:
    result = held("relations", "--format", "jsonl")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert all({row["a"]["id"], row["b"]["id"]} for row in rows if row["b"])
    assert result.exit_code == (0 if rows else 4)
