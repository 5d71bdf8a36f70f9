from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cli.conftest import Run


@pytest.fixture(autouse=True)
def layers(monkeypatch: pytest.MonkeyPatch, fake_extract: ModuleType) -> None:
    """Stand in for every layer with one that gives its row back."""

    def echo(row: dict[str, Any], **options: bool) -> dict[str, Any]:
        return {"doc": row["doc"], "options": options}

    fake = ModuleType("reportedly.extract.annotate")
    fake.LAYERS = dict.fromkeys(("attribution", "time", "places"), echo)  # type: ignore[attr-defined]
    fake_extract.annotate = fake  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reportedly.extract.annotate", fake)


def test_rows_come_from_a_file_or_standard_input(run: Run, tmp_path: Path) -> None:
    rows = '{"doc": "a", "text": "Kyiv"}\n\n{"doc": "b", "text": "Київ"}\n'
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    from_file = run("annotate", "--layer", "time", "rows.jsonl")
    assert [json.loads(line)["doc"] for line in from_file.stdout.splitlines()] == ["a", "b"]
    assert run("annotate", "--layer", "time", input=rows).stdout == from_file.stdout


def test_a_broken_line_is_named_and_the_others_annotated(run: Run) -> None:
    result = run("annotate", "--layer", "time", input='{"doc": "a"}\n[1]\n{"doc": \n{"doc": "b"}\n')
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "line 2: no JSON object" in result.stderr
    assert "line 3: no JSON object" in result.stderr


def test_a_row_that_lacks_what_the_layer_reads_is_named(run: Run) -> None:
    result = run("annotate", "--layer", "time", input='{"id": "a"}\n{"doc": "b"}\n')
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "line 1: the row has no 'doc', which layer 'time' reads" in result.stderr


def test_options_reach_the_layer(run: Run) -> None:
    result = run("annotate", "--layer", "places", "--given-spans", input='{"doc": "a"}\n')
    assert json.loads(result.stdout)["options"] == {"outermost": False, "given_spans": True}


def test_a_layer_that_is_not_there_is_told_once(run: Run) -> None:
    result = run("annotate", "--layer", "events", input='{"doc": "a"}\n{"doc": "b"}\n')
    assert result.exit_code == 2
    assert result.stderr.count("layer 'events' is not there yet") == 1


def test_a_layer_that_is_none_is_a_usage_error(run: Run) -> None:
    assert run("annotate", "--layer", "mood", input="").exit_code == 2
