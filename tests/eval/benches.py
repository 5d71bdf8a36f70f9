"""The benches: a layer's answers to public rows, judged by the scorer that came with the rows."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Bench:
    """One file of rows, the layer that reads them, and where each figure stands in the scorer's answer."""

    name: str
    rows: str
    layer: str
    figures: Mapping[str, str]  # the keys that lead to the figure, parted by slashes
    options: Mapping[str, bool] = field(default_factory=dict)
    aside: Mapping[str, str] = field(default_factory=dict)  # shown, but held to no floor
    judge: str | None = None  # the task whose scorer it is, where it is not that of the rows

    @property
    def scorer(self) -> str:
        return f"{self.judge or self.rows.split('/', 1)[0]}/score.py"


def _f1(*names: str, **renamed: str) -> dict[str, str]:
    """Return the F1 of what the scorer calls by these names, and of what it calls otherwise than the table."""
    return {name: f"{name}/f1" for name in names} | {name: f"{keys}/f1" for name, keys in renamed.items()}


_TRIPLES = {
    f"{block} {kind} F1": f"{block}/triple/{kind}/f1" for block in ("all", "reporting") for kind in ("soft", "exact")
}
_BALANCE = {
    f"{block} soft {shown}": f"{block}/triple/soft/{key}"
    for block in ("all", "reporting")
    for shown, key in (("precision", "p"), ("recall", "r"))
}
_CLUSTERS = {
    "CoNLL": "with singletons/CoNLL/f1",
    "CoNLL of several": "without singletons/CoNLL/f1",
    "B3 precision": "with singletons/B3/p",
}
_GIVEN = {"acc@161": "resolution/acc@161"}
_FOUND = _f1("end to end", recognition="recognition overlap")
BENCHES = (
    Bench("MEANTIME times", "time/meantime.jsonl", "time", _f1("strict", "relaxed", "value")),
    Bench("MEANTIME values", "time/meantime.jsonl", "quantities", _f1("overlap", "strict"), judge="quantities"),
    Bench("NewsQuant", "quantities/newsquant.jsonl", "quantities",
          _f1("value", bound="value+bound", change="value+change", unit="value+unit")),
    Bench("GeoVirus given", "places/geovirus.jsonl", "places", _GIVEN, {"given_spans": True}),
    Bench("GeoVirus", "places/geovirus.jsonl", "places", _FOUND),
    Bench("TR-News given", "places/trnews.jsonl", "places", _GIVEN, {"given_spans": True}),
    Bench("TR-News", "places/trnews.jsonl", "places", _FOUND),
    Bench("PLV", "types/plv_train.jsonl", "types", {"macro-F1": "macro-F1", "accuracy": "accuracy"}),
    Bench("ECB+ dev", "events/ecbplus_dev.jsonl", "events", _CLUSTERS),
    Bench("PolNeAR dev", "attribution/dev.jsonl", "attribution", _TRIPLES, {"outermost": True}, _BALANCE),
)  # fmt: skip


def run_bench(bench: Bench, rows: Path, scorer: Path) -> dict[str, Any]:
    """Answer every row by the layer that `annotate` and `extract` use, and return what the scorer printed."""
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.jsonl"
        answers.write_text("".join(f"{line}\n" for line in _answers(bench, rows)), encoding="utf-8")
        command = [sys.executable, str(scorer), str(answers), str(rows), "--json"]
        told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if told.returncode:
        raise RuntimeError(f"the scorer of '{bench.name}' failed: {told.stderr.strip()[-300:]}")
    printed: dict[str, Any] = json.loads(told.stdout)
    return printed


def read_figures(wanted: Mapping[str, str], scored: Mapping[str, Any]) -> dict[str, float]:
    """Return figures out of what a scorer printed."""
    start: Any = scored
    return {name: float(reduce(getitem, keys.split("/"), start)) for name, keys in wanted.items()}


def _answers(bench: Bench, rows: Path) -> list[str]:
    from reportedly.annotating import group_mentions
    from reportedly.extract.annotate import LAYERS, document

    with rows.open(encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines if line.strip()]
    if bench.layer == "events":
        return [json.dumps(row) for row in group_mentions([document(row) for row in read])]
    return [json.dumps(LAYERS[bench.layer](row, **bench.options)) for row in read]
