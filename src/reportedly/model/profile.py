"""A profile: what one conflict needs, kept as files a journalist can edit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Term:
    """The days, until one day exclusive, on which a member of a party is one."""

    member: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A side: its name, and the names of actors, officials, organs and outlets that belong to it."""

    name: str
    country: str | None  # ISO 3166-1 alpha-2
    members: tuple[str, ...]
    demonyms: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()  # of the members that belong to it from or until a day

    def on(self, day: date) -> Party:
        """Return the party with the members that it has on a day."""
        gone = {term.member for term in self.terms if not _within(day, term.since, term.until)}
        return replace(self, members=tuple(name for name in self.members if name not in gone)) if gone else self


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor that goes by several names, from a day until a day (null: always)."""

    id: str
    names: tuple[str, ...]
    since: date | None = None
    until: date | None = None

    def held_on(self, day: date | None) -> bool:
        return day is None or _within(day, self.since, self.until)


@dataclass(frozen=True, slots=True)
class Profile:
    """One conflict: its first day, its parties, publisher families, disputed places, and actors of its own."""

    id: str
    title: str
    first_day: date | None
    zone: str | None  # IANA zone of the roundup's clock
    parties: tuple[Party, ...] = ()
    families: dict[str, str] = field(default_factory=dict)  # outlet -> publisher family
    disputed: dict[str, tuple[str, ...]] = field(default_factory=dict)  # place name -> who holds and who claims it
    actors: tuple[NamedActor, ...] = ()

    def day_number(self, day: date) -> int | None:
        """Return (day - first day) + 1, or null without a first day or before it."""
        if self.first_day is None or day < self.first_day:
            return None
        return (day - self.first_day).days + 1

    def party_of(self, name: str | None, day: date | None = None) -> str | None:
        """Return the party that a printed name belongs to on a day, by its longest member or demonym; null when none does.

        A country named after a preposition is where somebody is posted, not whose they are ("embassy in Ukraine"), and
        two countries in one name ("Russian and Ukrainian delegates") are nobody's.
        """
        return _names_of(_held_on(self.parties, day) if day else self.parties).owner(name) if name else None


_HEAD = re.compile(r"[^\W_]+")
_ELSEWHERE = re.compile(r"(?<![\w-])(?:in|to|on|with|against|about|near|at|for) (?:the )?$")
_THEIRS = re.compile(
    r"(?<![\w-])(?:aide|adviser|advisor|assistant|loyal|close|allied|deputy|spokes\w+) (?:to|for) (?:the )?$"
)


class PartyNames:
    """The names of parties, made ready for finding whose a printed name is; remembers what it was asked."""

    def __init__(self, parties: Iterable[Party]) -> None:
        held = tuple(parties)
        self._owners: dict[str, str] = {}
        for party in held:
            for word in (party.name, *party.members, *party.demonyms):
                self._owners.setdefault(_plain(word), party.name)
        names = sorted((name for name in self._owners if name), key=lambda name: (-len(name), name))
        self._pattern = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, names)) or '(?!)'})(?:'s|')?(?![\w-])")
        self._broad = frozenset(_plain(word) for party in held for word in (party.name, *party.demonyms))
        self._heads = frozenset(head for name in names for head in _HEAD.findall(name)[:1])
        self._known: dict[str, str | None] = {}

    def owner(self, name: str) -> str | None:
        """Return the one party that `name` speaks of as its own; see `Profile.party_of`."""
        if name not in self._known:
            self._known[name] = self._find(_plain(name))
        return self._known[name]

    def _find(self, low: str) -> str | None:
        if self._heads.isdisjoint(_HEAD.findall(low)):
            return None  # few names hold one, and looking for the whole pattern costs much
        found: dict[str, int] = {}
        for match in self._pattern.finditer(low):
            before, word = low[: match.start()], match.group(1)
            posted = " " not in word and not match.group(0).endswith("'s") and _ELSEWHERE.search(before)
            if posted and not _THEIRS.search(before):
                continue
            weight = 0 if word in self._broad else len(word)
            found[self._owners[word]] = max(found.get(self._owners[word], 0), weight)
        best = sorted(found, key=lambda party: -found[party])
        return best[0] if len(best) == 1 or (best and found[best[0]] > found[best[1]]) else None


def _within(day: date, since: date | None, until: date | None) -> bool:
    return (since is None or since <= day) and (until is None or day < until)


@lru_cache(maxsize=4096)
def _held_on(parties: tuple[Party, ...], day: date) -> tuple[Party, ...]:
    """Return the parties with the members of a day; the same tuple where nothing is dated."""
    return tuple(party.on(day) for party in parties) if any(party.terms for party in parties) else parties


@lru_cache(maxsize=8)
def _names_of(parties: tuple[Party, ...]) -> PartyNames:
    return PartyNames(parties)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())
