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
    return by_name().get(fold(name)) if name and len(name) <= MAX_NAME else None


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
    words = set(re.findall(r"[\w']+", name))
    return bool(words & set(column("outlet_words", "word"))) or bool(re.search(r"\.(?:com|org|net|info|co)\b", name))
