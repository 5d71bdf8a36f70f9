"""The page as JSON: every noun of it, with the same words."""

from __future__ import annotations

import msgspec

from .page import Roundup

FORMAT = "reportedly-roundup-1"


def render_json(roundup: Roundup) -> str:
    """Return the roundup as indented JSON; keys are the fields of the page's nouns, dates in ISO 8601."""
    built = {"format": FORMAT, **msgspec.to_builtins(roundup)}
    return msgspec.json.format(msgspec.json.encode(built), indent=2).decode() + "\n"
