from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cli.conftest import Run
from reportedly.model import Document, Mention


def document(row: dict[str, Any]) -> Document:
    """Stand in for the parse: a mention's head is its first token."""
    tokens = {sentence["n"]: sentence["tokens"] for sentence in row["sentences"]}
    words = [tuple(tokens[event["sentence"]][n] for n in event["tokens"]) for event in row["events"]]
    mentions = (
        Mention(event["id"], event["sentence"], own[0] if own else "", own[0] if own else "", own)
        for event, own in zip(row["events"], words, strict=True)
    )
    every = frozenset(word for sentence in tokens.values() for word in sentence)
    return Document(row["doc"], every, frozenset(), frozenset(), tuple(mentions))


@pytest.fixture(autouse=True)
def layers(monkeypatch: pytest.MonkeyPatch, fake_extract: ModuleType) -> None:
    """Stand in for every layer with one that gives its row back."""

    def echo(row: dict[str, Any], **options: bool) -> dict[str, Any]:
        return {"doc": row["doc"], "options": options}

    fake = ModuleType("reportedly.extract.annotate")
    fake.LAYERS = dict.fromkeys(("attribution", "time", "quantities", "places", "types"), echo)  # type: ignore[attr-defined]
    fake.document = document  # type: ignore[attr-defined]
    fake_extract.annotate = fake  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reportedly.extract.annotate", fake)


def test_rows_come_from_a_file_or_standard_input(run: Run, tmp_path: Path) -> None:
    rows = '{"doc": "a", "text": "Kyiv"}\n\n{"doc": "b", "text": "Київ"}\n'
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    from_file = run("annotate", "--layer", "time", "rows.jsonl")
    assert [json.loads(line)["doc"] for line in from_file.stdout.splitlines()] == ["a", "b"]
    assert run("annotate", "--layer", "time", input=rows).stdout == from_file.stdout


def test_a_broken_line_is_named_and_the_others_annotated(run: Run) -> None:
    result = run(
        "annotate", "--layer", "time", input='{"doc": "a", "text": ""}\n[1]\n{"doc": \n{"doc": "b", "text": ""}\n'
    )
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "row 2: no JSON object" in result.stderr
    assert "row 3: no JSON object" in result.stderr


BAD = {
    '{"text": "Kyiv"}': "the row has no field 'doc' or 'id'",
    '{"doc": null, "text": "Kyiv"}': "field 'doc' is None: give a text or a number",
    '{"doc": "a"}': "the row has no field 'text', which layer",
    '{"doc": "a", "text": 5}': "field 'text' is 5: give a text, between quotation marks",
    '{"id": 7, "text": null}': "field 'text' is None",
}  # fmt: skip


@pytest.mark.parametrize("layer", ["attribution", "time", "quantities", "places"])
@pytest.mark.parametrize("bad", BAD)
def test_a_row_with_a_bad_field_is_named_alike_in_all_layers(run: Run, layer: str, bad: str) -> None:
    result = run("annotate", "--layer", layer, input=f'{bad}\n{{"doc": "b", "text": "Lviv"}}\n')
    assert result.exit_code == 2
    assert json.loads(result.stdout)["doc"] == "b"
    assert result.stderr.startswith(f"reportedly: row 1: {BAD[bad]}")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "bad", "message"),
    [
        (["types"], '{"id": "a", "text": "x"}', "the row has no field 'marked'"),
        (["time"], '{"doc": "a", "text": "x", "dct": 20250704}', "field 'dct' is 20250704: give a day such as"),
        (["places", "--given-spans"], '{"doc": "a", "text": "x"}', "the row has no list in field 'toponyms'"),
        (["places", "--given-spans"], '{"doc": "a", "text": "x", "toponyms": [{"start": 0, "end": 9}]}', "field 'toponyms' holds"),
    ],
)  # fmt: skip
def test_a_field_that_one_layer_asks_for_is_named(run: Run, words: list[str], bad: str, message: str) -> None:
    result = run("annotate", "--layer", *words, input=f"{bad}\n")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"row 1: {message}" in result.stderr


def test_options_reach_the_layer(run: Run) -> None:
    row = '{"doc": "a", "text": "Kyiv", "toponyms": [{"start": 0, "end": 4}]}\n'
    result = run("annotate", "--layer", "places", "--given-spans", input=row)
    assert json.loads(result.stdout)["options"] == {"outermost": False, "given_spans": True}


def test_a_row_that_a_layer_breaks_on_is_named_and_the_others_annotated(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(row: dict[str, Any], **options: bool) -> dict[str, Any]:
        return {"doc": row["doc"], "sum": 1 // len(row["text"])}

    monkeypatch.setitem(sys.modules["reportedly.extract.annotate"].LAYERS, "time", broken)
    result = run("annotate", "--layer", "time", input='{"doc": "a", "text": ""}\n{"doc": "b", "text": "Lviv"}\n')
    assert (result.exit_code, result.stdout.count("\n")) == (1, 1)
    assert "row 1: layer 'time' cannot take the row apart: ZeroDivisionError" in result.stderr


def mentions(doc: str, *words: str, **given: Any) -> str:
    """Make a row of one sentence whose first word is a mention."""
    event = {"id": f"{doc}:e", "sentence": 0, "tokens": [0]}
    return json.dumps({"doc": doc, "sentences": [{"n": 0, "tokens": words}], "events": [event]} | given) + "\n"


def test_mentions_are_grouped_over_all_rows(run: Run) -> None:
    rows = (
        mentions("a", "sank", "ferry", "harbour")
        + mentions("b", "sank", "ferry", "harbour")
        + mentions("c", "won", "cup")
    )
    made = [json.loads(line) for line in run("annotate", "--layer", "events", input=rows).stdout.splitlines()]
    assert [row["id"] for row in made] == ["a:e", "b:e", "c:e"]
    assert [row["cluster"] for row in made] == ["a:e", "a:e", "c:e"]


def test_no_rows_have_no_mentions(run: Run) -> None:
    result = run("annotate", "--layer", "events", input="")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_mention_without_tokens_is_answered_alone(run: Run) -> None:
    bare = {"events": [{"id": "x", "sentence": 0, "tokens": []}]}
    result = run("annotate", "--layer", "events", input=mentions("a", "sank", **bare))
    assert (result.exit_code, result.stdout) == (0, '{"id":"x","cluster":"x"}\n')


BAD_MENTIONS = {
    '{"sentences": [], "events": []}': "the row has no field 'doc' or 'id'",
    '{"doc": "a", "text": "x"}': "the row has no list of objects in field 'sentences', which layer 'events' reads",
    '{"doc": "a", "sentences": [], "events": [7]}': "the row has no list of objects in field 'events'",
    '{"doc": "a", "sentences": [{"n": "0", "tokens": []}], "events": []}': "field 'sentences' holds {'n': '0',",
    '{"doc": "a", "sentences": [{"n": 0, "tokens": [null]}], "events": []}': "field 'sentences' holds {'n': 0,",
    '{"doc": "a", "sentences": [], "events": [{"id": 5, "sentence": 0, "tokens": []}]}': "field 'events' holds {'id': 5,",
    '{"doc": "a", "sentences": [], "events": [{"id": "x", "sentence": 0}]}': "field 'events' holds {'id': 'x',",
    mentions("b", "sank").strip(): "mention 'b:e' was given before: each needs an id of its own",
}


@pytest.mark.parametrize("bad", BAD_MENTIONS)
def test_a_row_whose_mentions_cannot_be_read_is_named_and_the_others_grouped(run: Run, bad: str) -> None:
    result = run("annotate", "--layer", "events", input=f"{mentions('b', 'sank')}{bad}\n")
    assert result.exit_code == 2
    assert result.stdout == '{"id":"b:e","cluster":"b:e"}\n'
    assert result.stderr.startswith(f"reportedly: row 2: {BAD_MENTIONS[bad]}")


def test_a_layer_that_is_none_is_a_usage_error(run: Run) -> None:
    assert run("annotate", "--layer", "mood", input="").exit_code == 2
