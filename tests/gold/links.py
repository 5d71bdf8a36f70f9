"""Whether the links of a chain are the wanted ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .corpus import Row
from .names import same_name


def names_of(link: Row) -> list[str]:
    return [name for name in (link.get("source"), *(link.get("also") or [])) if name]


def is_link(link: Row, wanted: Any) -> bool:
    """Tell whether a link is the wanted one; parallel sources must all be there."""
    if isinstance(wanted, Mapping) and "all" in wanted:
        return all(any(same_name(n, aliases) for n in names_of(link)) for aliases in wanted["all"])
    aliases = wanted["optional"] if isinstance(wanted, Mapping) else wanted
    return any(same_name(n, aliases) for n in names_of(link))


def is_chain(chain: Sequence[Row], wanted: Sequence[Any]) -> bool:
    """Tell whether the links are the wanted ones in order, optional ones there or not, and nothing more."""
    if not wanted:
        return not chain
    first, rest = wanted[0], wanted[1:]
    if isinstance(first, Mapping) and "optional" in first and is_chain(chain, rest):
        return True
    return bool(chain) and is_link(chain[0], first) and is_chain(chain[1:], rest)


def is_origin(chain: Sequence[Row], wanted: Sequence[Any]) -> bool:
    if not chain:
        return all(isinstance(link, Mapping) and "optional" in link for link in wanted)
    for link in wanted:
        if is_link(chain[0], link):
            return True
        if not (isinstance(link, Mapping) and "optional" in link):
            return False
    return False
