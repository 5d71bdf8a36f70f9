"""The templates of pages and pictures, every text in them escaped, and the classes of the sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


class Printed(str):
    """Words that stand on the page letter for letter: a passage, a file's name."""

    __slots__ = ()


@cache
def template(name: str) -> Template:
    loader = PackageLoader("reportedly.roundup", "render/templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=typeset,
    )  # fmt: skip
    environment.filters["printed"] = Printed
    return environment.get_template(name)


def typeset(value: object) -> object:
    """Return a text with its apostrophes curled, as the sentences have them; what was printed stays as it is."""
    plain = isinstance(value, str) and not isinstance(value, Printed) and not hasattr(value, "__html__")
    return APOSTROPHE.sub("’", str(value)) if plain else value


def side_class(party: str | None, parties: Sequence[str]) -> str:
    """Return the class of a party's colour and mark: p0 to p3 in the profile's order, px outside the parties."""
    return f"p{parties.index(party) % 4}" if party is not None and party in parties else "px"
