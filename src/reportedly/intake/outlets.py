"""Outlets known from public record: names, domains and home zones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reportedly.tsv import rows

from .words import WORDS, column, lowered

MAX_NAME = 60  # longer lines are no outlet's name


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    name: str
    zone: str


@cache
def by_name() -> dict[str, KnownOutlet]:
    known: dict[str, KnownOutlet] = {}
    for row in rows(WORDS, "intake_outlets"):
        outlet = KnownOutlet(row["outlet"], row["zone"])
        for name in (row["outlet"], *row["also"].split(";")):
            if name.strip():
                known.setdefault(fold(name), outlet)
    return known


@cache
def by_domain() -> dict[str, KnownOutlet]:
    return {
        domain.strip(): KnownOutlet(row["outlet"], row["zone"])
        for row in rows(WORDS, "intake_outlets")
        for domain in row["domain"].split(";")
    }


def fold(name: str) -> str:
    return re.sub(r"^the\s+", "", " ".join(name.replace("’", "'").split()).lower())


def known_outlet(name: str | None) -> KnownOutlet | None:
    """Return the outlet of a printed name or domain."""
    if not name or len(name) > MAX_NAME:
        return None
    return by_name().get(fold(name)) or (outlet_of_host(name) if "." in name and " " not in name else None)


def written(name: str) -> str:
    """Return a name that was printed in capitals as it is written in running text ("SAMPLE WIRE")."""
    if not name.isupper() or " " not in name:
        return name
    known = known_outlet(name)
    return known.name if known else " ".join(word.capitalize() for word in name.split())


def outlet_of_host(host: str | None) -> KnownOutlet | None:
    """Return the outlet that owns a host name, trying its parent domains."""
    labels = (host or "").lower().removeprefix("www.").split(".")
    tried = (by_domain().get(".".join(labels[at:])) for at in range(max(0, len(labels) - 1)))
    return next((outlet for outlet in tried if outlet), None)


def home_zone(outlet: str | None) -> str | None:
    known = known_outlet(outlet)
    return known.zone if known else None


def names_nobody(name: str) -> bool:
    """Tell whether a line is a placeholder such as "unknown" rather than an outlet's name."""
    return " ".join(name.lower().split()) in lowered("no_outlet", "printed")


def sounds_like_outlet(name: str) -> bool:
    """Tell whether an unknown name holds a word that mastheads are made of ("Post", "Herald")."""
    words = re.findall(r"[\w']+", name)
    if name.isupper():  # a headline in capitals may hold such a word too; a masthead ends in it
        words = [words[-1].capitalize()] if 0 < len(words) <= 3 else []
    return bool(set(words) & set(column("outlet_words", "word"))) or bool(
        re.search(r"\.(?:com|org|net|info|co)\b", name)
    )
