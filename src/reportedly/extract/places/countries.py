"""Countries and the words for them: names, short forms, demonyms, capitals, zones, points."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly.tsv import rows

from .folding import fold


@dataclass(frozen=True, slots=True)
class Country:
    """One row of `countries.tsv`; `zone` is the capital's."""

    iso: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    zone: str | None
    lat: float
    lon: float


@cache
def countries() -> dict[str, Country]:
    """Return the countries by ISO 3166-1 alpha-2 code."""
    return {row["iso"]: _country(row) for row in rows("reportedly.words", "countries")}


def _country(row: dict[str, str]) -> Country:
    return Country(
        row["iso"], row["name"], _parts(row["aliases"]), _parts(row["demonyms"]), row["capital"], row["zone"] or None,
        float(row["lat"]), float(row["lon"]),
    )  # fmt: skip


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def is_capital(country: str | None, name: str) -> bool:
    """Tell whether a city of this name is its country's capital: "Washington D.C." is that of the US."""
    held = countries().get(country or "")
    return held is not None and fold(name).removesuffix(" dc") == fold(held.capital)


@cache
def demonyms() -> dict[str, str]:
    """Return demonyms as printed ("Ukrainian", "Ukrainians") with their country's code."""
    return {word: country.iso for country in countries().values() for word in country.demonyms}


@cache
def _names() -> dict[str, str]:
    return {fold(name): c.iso for c in countries().values() for name in (c.name, *c.aliases)}


@lru_cache(4096)
def country_of_word(word: str) -> str | None:
    """Return the alpha-2 code of a country's name, short form or demonym ("Ukrainian", "U.S."); null for other words."""
    if word in ("us", "car"):  # the pronoun and the vehicle
        return None
    return demonyms().get(word) or _names().get(fold(word))
