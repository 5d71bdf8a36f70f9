"""The table itself: what it compares, what it refuses, and what it says of what is not there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gold.floors import Floors, load_floors, save_floors

from . import __main__ as command
from .benches import BENCHES, Bench, read_figures, run_bench
from .corpora import Corpus, Figures, corpora
from .table import asked, lines

Eval = Callable[..., str]
FLOORS = {"one": Floors("abc", {"found": 0.5})}
SCORER = """import json, sys
rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
print(json.dumps({"spans": {"f1": sum(len(row["timex"]) for row in rows) / 4}, "given": sys.argv[2:]}))
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Eval:
    """Run over one made corpus with this share and hash; floors stand in the test's own file."""
    save_floors(FLOORS, tmp_path / "floors.toml")

    def run(*words: str, share: float = 0.5, sha256: str = "abc", home: Path = tmp_path) -> str:
        made = Corpus("one", home, lambda: sha256, lambda: Figures({"found": share}, {"found": (1, 2)}, ("C1: found",)))
        monkeypatch.setattr(command, "corpora", lambda: [made])
        command.main(words, tmp_path / "floors.toml")
        return capsys.readouterr().out

    return run


def test_a_line_has_the_figure_its_floor_and_what_is_asked() -> None:
    (line,) = lines("seeds", Figures({"found": 0.6}, {"found": (6, 10)}), Floors("", {"found": 0.7}))
    assert line.split()[:6] == ["seeds", "found", "6/10", "0.600", "0.70", "0.90"]
    assert line.endswith("BELOW ITS FLOOR, short of what is asked")


def test_a_figure_that_is_no_longer_measured_is_below_its_floor() -> None:
    (line,) = lines("one", Figures({}), Floors("", {"found": 0.7}))
    assert "BELOW ITS FLOOR" in line


def test_a_figure_set_aside_is_shown_and_held_to_no_floor() -> None:
    (line,) = lines("one", Figures({}, aside={"recall": 0.2}), Floors("", {}))
    assert line.split() == ["one", "recall", "0.200", "-", "-"]


def test_what_reaches_its_floor_passes(run: Eval) -> None:
    assert "0.500" in run()
    assert "C1: found" in run("--missed", "--only", "one")


def test_what_falls_below_its_floor_fails(run: Eval) -> None:
    with pytest.raises(SystemExit):
        run(share=0.49)


def test_another_corpus_is_told_and_not_compared(run: Eval, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(share=0.1, sha256="another")
    told = capsys.readouterr().out
    assert "not the corpus its floors were measured on: not compared" in told
    assert "BELOW" not in told


def test_what_is_not_there_is_said_and_fails_nothing(run: Eval, tmp_path: Path) -> None:
    assert "not measured, for '../shared' does not hold them: one" in run(home=tmp_path / "nowhere")


def test_floors_are_raised_with_the_corpus_hash(run: Eval, tmp_path: Path) -> None:
    run("--raise", share=0.75, sha256="another")
    assert load_floors(tmp_path / "floors.toml") == {"one": Floors("another", {"found": 0.75})}


def test_floors_are_never_lowered(run: Eval, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"one: .*never lowered: found 0\.490 \(floor 0\.50\)"):
        run("--raise", share=0.49, sha256="another")
    assert load_floors(tmp_path / "floors.toml") == FLOORS


def test_a_bench_is_answered_by_the_layer_and_judged_by_its_own_scorer(tmp_path: Path) -> None:
    texts = ["The ferry sank on July 4, 2025.", "Nobody was hurt."]
    rows = [json.dumps({"doc": str(at), "dct": "2025-07-05", "text": text}) for at, text in enumerate(texts)]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "score.py").write_text(SCORER, encoding="utf-8")
    scored = run_bench(Bench("made", "rows.jsonl", "time", {}), tmp_path / "rows.jsonl", tmp_path / "score.py")
    assert scored["spans"] == {"f1": 0.25}
    assert scored["given"] == [str(tmp_path / "rows.jsonl"), "--json"]


def test_a_scorer_that_fails_is_named_with_its_words(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").touch()
    (tmp_path / "score.py").write_text("raise SystemExit('no gold')", encoding="utf-8")
    with pytest.raises(RuntimeError, match="the scorer of 'made' failed: no gold"):
        run_bench(Bench("made", "rows.jsonl", "time", {}), tmp_path / "rows.jsonl", tmp_path / "score.py")


def test_a_figure_is_found_by_the_keys_that_lead_to_it() -> None:
    assert read_figures({"value": "all/value/f1"}, {"all": {"value": {"f1": 1}}}) == {"value": 1.0}
    assert Bench("made", "task/rows.jsonl", "time", {}).scorer == "task/score.py"
    assert Bench("made", "task/rows.jsonl", "time", {}, judge="other").scorer == "other/score.py"


def test_what_is_asked_and_every_floor_belong_to_a_figure_of_a_corpus() -> None:
    names = {corpus.name for corpus in corpora()}
    assert {name for name, _ in asked()} | set(load_floors()) <= names
    figures = {(bench.name, figure) for bench in BENCHES for figure in bench.figures}
    assert {pair for pair in asked() if pair[0] not in ("seeds", "more")} <= figures
