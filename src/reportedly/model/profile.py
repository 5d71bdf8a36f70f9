"""A profile: what one conflict needs, kept as files a journalist can edit."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Party:
    """A side: its name, and the names of actors, officials, organs and outlets that belong to it."""

    name: str
    country: str | None  # ISO 3166-1 alpha-2
    members: tuple[str, ...]
    demonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """One conflict: its first day, its parties, publisher families, and places disputed between parties."""

    id: str
    title: str
    first_day: date | None
    zone: str | None  # IANA zone of the roundup's clock
    parties: tuple[Party, ...] = ()
    families: dict[str, str] = field(default_factory=dict)  # outlet -> publisher family
    disputed: dict[str, tuple[str, ...]] = field(default_factory=dict)  # place name -> who holds and who claims it

    def day_number(self, day: date) -> int | None:
        """Return (day - first day) + 1, or null without a first day or before it."""
        if self.first_day is None or day < self.first_day:
            return None
        return (day - self.first_day).days + 1

    def party_of(self, name: str | None) -> str | None:
        """Return the party that a printed name belongs to, by its longest member or demonym; null when none does."""
        if not name:
            return None
        low = f" {' '.join(name.casefold().replace('’', chr(39)).split())} "
        best: tuple[int, str] | None = None
        for party in self.parties:
            for word in (*party.members, *party.demonyms, party.name):
                key = word.casefold()
                if f" {key} " in low or f" {key}'s " in low:
                    best = max(best or (0, ""), (len(key), party.name))
        return best[1] if best else None
