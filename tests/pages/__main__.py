"""Write what reading gives into the tables of examples: `PYTHONPATH=tests python -m pages [PAGE.md]...`.

Then look at what changed (`git diff docs`) before it is committed: a cell that became wrong is a bug, not an example.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .columns import cell
from .tables import DOCS, examples, row


def rewrite(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    for one in examples(path):
        lines[one.line - 1] = row([*one.texts, *(cell(column, one.texts) for column in one.asked)])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


for page in [DOCS / name for name in sys.argv[1:]] or sorted(DOCS.glob("*.md")):
    rewrite(page)
