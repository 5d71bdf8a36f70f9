"""The page as JSON: every noun of it, with the same words, and each event's ledger of sides as rows."""

from __future__ import annotations

import msgspec

from ..page import Roundup
from .to_csv import records_of

FORMAT = "reportedly-roundup-1"


def render_json(roundup: Roundup) -> str:
    """Return the roundup as indented JSON; keys are the fields of the page's nouns, dates in ISO 8601."""
    built = {"format": FORMAT, **msgspec.to_builtins(roundup)}
    for section, row in zip(roundup.sections, built["sections"], strict=True):
        row["ledger"] = msgspec.to_builtins(records_of(roundup, section))
    return msgspec.json.format(msgspec.json.encode(built), indent=2).decode() + "\n"
