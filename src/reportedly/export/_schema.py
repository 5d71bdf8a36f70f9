"""The published JSON Schemas of the interchange rows."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import msgspec

from reportedly.model import Claim, Relation

NOUNS: dict[str, type] = {"claim": Claim, "relation": Relation}


def make_schema(name: str) -> str:
    """Return the schema of "claim" or "relation" as JSON text, made from the noun itself.

    To publish a changed noun: `python -m reportedly.export`, and commit what it wrote.
    """
    made: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:reportedly:schema:{name}",
        "title": f"reportedly {name} row",
    }
    return json.dumps(made | msgspec.json.schema(NOUNS[name]), indent=2, ensure_ascii=False) + "\n"


def schema(name: str) -> dict[str, Any]:
    """Return the published schema of "claim" or "relation"."""
    text = files("reportedly.schema").joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
    published: dict[str, Any] = json.loads(text)
    return published
