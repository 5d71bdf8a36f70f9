"""Word lists: tab-separated files with a header row that a journalist can read and edit."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def parse(text: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a TSV as mappings by header; blank lines and lines that start with `#` are left out."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t") if lines else []
    rows = []
    for line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False)))
    return tuple(rows)


@cache
def rows(package: str, name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `name`.tsv in `package` (such as "reportedly.words")."""
    return parse(files(package).joinpath(f"{name}.tsv").read_text(encoding="utf-8"))
