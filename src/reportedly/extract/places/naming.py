"""What settlements and areas are known by, whichever data they come from."""

from __future__ import annotations

from collections.abc import Iterable

from .entry import Entry
from .folding import fold
from .words import generic_nouns, words

CODE = 3  # all-capital names up to this long are airport and office codes ("KHE"), not names in news


def know_area(entry: Entry, own: Iterable[str], aliases: Iterable[str]) -> None:
    """Give an area its names, and each without the noun for its kind."""
    own = tuple(own)
    for name in own:
        entry.known(name, "name")
    for alias in (*own, *aliases):
        entry.known(alias, "alias")
        entry.known(area_stem(alias), "stem")


def know_settlement(entry: Entry, own: Iterable[str], aliases: Iterable[str]) -> None:
    """Give a settlement its names, codes and common nouns among the aliases left out."""
    for name in own:
        entry.known(name, "name")
    for alias in aliases:
        if alias[:1].isupper() and not (len(alias) <= CODE and alias.isupper()):
            entry.known(alias, "alias")


def is_plain_area_name(name: str) -> bool:
    return name.isascii() and name.rpartition(" ")[2] in ("Oblast", "Province", "Region", "Governorate", "Krai")


def plain_area_name(name: str, aliases: tuple[str, ...]) -> str:
    """Return an area's name as English reports print it: "Kherson Oblast" for "Khersonska oblast"."""
    if not name.isascii() or name.rpartition(" ")[2].casefold().strip("'") in generic_nouns():
        for alias in aliases:
            if is_plain_area_name(alias):
                return alias
    return name


def area_stem(name: str) -> str:
    """Return an area's name without the noun for its kind: "Kherson Oblast", "Tỉnh Bình Phước", "Province of Bergamo"."""
    stem, _, noun = name.rpartition(" ")
    if stem and noun.casefold().strip("'") in generic_nouns():
        return stem
    head, _, rest = name.partition(" ")
    if rest and fold(head) in words("area_prefix"):
        return rest.removeprefix("of ").removeprefix("de ").removeprefix("di ")
    return ""


def oblast_name(name: str, capital: str) -> str:
    """Return "Belgorod Oblast" for "Belgorodskaya oblast'", when the largest town is the one it is named after."""
    adjective, _, noun = name.rpartition(" ")
    if noun.casefold().strip("'’") == "oblast" and noun.islower() and fold(adjective)[:3] == fold(capital)[:3]:
        return f"{capital} Oblast"
    return name
