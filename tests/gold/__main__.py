"""`python -m tests.gold`: read the samples and print how well, field by field, with what was missed."""

from __future__ import annotations

import sys

from .reading import measure, missing
from .tally import table

if stage := missing():
    raise SystemExit(f"the samples cannot be read yet: '{stage}' is not there")
tally = measure()
sys.stdout.write("\n".join([*tally.missed, "", table(tally), ""]))
