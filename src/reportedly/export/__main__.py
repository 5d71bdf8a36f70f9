"""Write the JSON Schemas anew after a noun has changed: `python -m reportedly.export`."""

from pathlib import Path

import reportedly.schema
from reportedly.export._schema import NOUNS, make_schema

for name in NOUNS:
    Path(reportedly.schema.__path__[0], f"{name}.schema.json").write_text(make_schema(name), encoding="utf-8")
