"""Tables of examples in a page, with the line that each row stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
INPUTS = ("sentence", "Harbour Post", "Sample Wire", "cited sentence", "written sentence")
_ROW = re.compile(r"^\|(.*)\|$")
_RULE = re.compile(r"^\|[-| :]+\|$")


@dataclass(frozen=True, slots=True)
class Example:
    """One row: what is read, and the cells that the page shows beside it. `line` counts from 1."""

    page: str
    line: int
    columns: tuple[str, ...]
    cells: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what is read: the leading cells under the names of `INPUTS`."""
        return self.cells[: sum(column in INPUTS for column in self.columns)]

    @property
    def asked(self) -> tuple[str, ...]:
        return self.columns[len(self.texts) :]

    @property
    def shown(self) -> tuple[str, ...]:
        return self.cells[len(self.texts) :]


def examples(path: Path) -> Iterator[Example]:
    """Yield the rows of a page's tables of examples: those whose first column is one of `INPUTS`."""
    columns: tuple[str, ...] = ()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = _cells(line)
        if not cells:
            columns = ()
        elif not columns:
            columns = cells
        elif columns[0] in INPUTS and not _RULE.match(line):
            yield Example(path.name, number, columns, cells)


def row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(line: str) -> tuple[str, ...]:
    found = _ROW.match(line)
    return tuple(cell.strip() for cell in found[1].split("|")) if found else ()
