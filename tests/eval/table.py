"""One line a figure: what was measured, its floor, and what is asked of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from gold.floors import Floors, is_less
from reportedly import tsv

from .corpora import Figures

_AND = re.compile(r"\+(?! )")  # "seeds+more" is two corpora, "ECB+ dev" is one
HEAD = f"{'corpus':16} {'figure':24} {'right/asked':>11} {'figure':>7} {'floor':>6} {'asked':>6}"


@cache
def asked() -> Mapping[tuple[str, str], float]:
    """Return what is asked of a corpus' figure, from `asked.tsv`."""
    rows = tsv.parse((Path(__file__).parent / "asked.tsv").read_text(encoding="utf-8"))
    return {(name, row["figure"]): float(row["asked"]) for row in rows for name in _AND.split(row["corpus"])}


def lines(name: str, figures: Figures, floors: Floors | None) -> Iterator[str]:
    """Yield a corpus' lines; without floors, none are compared."""
    least = floors.least if floors else {}
    shares = {**figures.shares, **figures.aside}
    for figure in dict.fromkeys([*shares, *least]):
        share, floor, wish = shares.get(figure), least.get(figure), asked().get((name, figure))
        counts = "{}/{}".format(*figures.counts[figure]) if figure in figures.counts else ""
        words = [_word(share, floor, "BELOW ITS FLOOR"), _word(share, wish, "short of what is asked")]
        line = f"{name:16} {figure:24} {counts:>11} {_shown(share, 3):>7} {_shown(floor, 2):>6} {_shown(wish, 2):>6}"
        yield f"{line}  {', '.join(filter(None, words))}".rstrip()


def _word(share: float | None, least: float | None, word: str) -> str:
    return word if least is not None and is_less(share or 0.0, least) else ""


def _shown(share: float | None, digits: int) -> str:
    return "-" if share is None else f"{share:.{digits}f}"
