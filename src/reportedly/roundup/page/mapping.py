"""One kind of noun turned wherever a page holds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

Part = TypeVar("Part")
PACKAGE = __name__.rpartition(".")[0]


def mapped(part: Part, kinds: Any, turn: Callable[[Any], Any]) -> Part:
    """Return a part of a page with its nouns of some kinds turned, the inner ones first; what reports hold is left alone."""
    return cast("Part", _mapped(part, kinds, turn))


def _mapped(value: Any, kinds: Any, turn: Callable[[Any], Any]) -> Any:
    if isinstance(value, tuple):
        return tuple(_mapped(one, kinds, turn) for one in value) if value else value
    if not is_dataclass(value) or isinstance(value, type) or not type(value).__module__.startswith(PACKAGE):
        return value
    inner = ((field.name, getattr(value, field.name)) for field in fields(value))
    held = {name: one for name, one in inner if (isinstance(one, tuple) and one) or is_dataclass(one)}
    made = replace(value, **{name: _mapped(one, kinds, turn) for name, one in held.items()}) if held else value
    return turn(made) if isinstance(made, kinds) else made
