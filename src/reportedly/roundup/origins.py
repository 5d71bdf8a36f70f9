"""Who is one origin: the same id, else the same name in any spelling; and the name that a page heads it by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportedly.model import Claim, Link

from . import lists
from .wording.text import words_of

KNOWN = 1000  # a name that has its id goes before any number of mentions without one
COUNTED = re.compile(r"(?<![\w-])\d[\d,.]*(?![\w-])")


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """Return a name in one case, with straight apostrophes and no article before it."""
    return re.sub(r"^(?:the|an?) ", "", " ".join(name.casefold().replace("’", "'").split()))


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of a page's claims: ids by folded name, and the name each is called by most often."""

    ids: dict[str, str]
    names: dict[str, str]
    endings: dict[str, set[str]]  # the ids of longer names by what these end in

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> Origins:
        links = [link for claim in claims for link in claim.chain]
        found: dict[str, set[str]] = {}
        for link in links:
            if link.actor:
                found.setdefault(folded(link.source), set()).add(link.actor)
        ids = {name: next(iter(actors)) for name, actors in found.items() if len(actors) == 1}
        counts: dict[str, Counter[str]] = {}
        origins = cls(ids, {}, endings_of(ids))
        for link in links:
            given = counts.setdefault(origins.key(link.source, link.actor), Counter())
            given[link.source] += KNOWN if link.actor else 1
        return replace(origins, names={key: given.most_common(1)[0][0] for key, given in counts.items()})

    def key(self, name: str, actor: str | None = None) -> str:
        """Return what is equal for all names of one origin: its id, or that of the one origin whose name ends so."""
        name = folded(name)
        if actor or name in self.ids:
            return actor or self.ids[name]
        longer = self.endings.get(name, set())
        return next(iter(longer)) if len(longer) == 1 else name

    def keys(self, link: Link) -> tuple[str, ...]:
        """Return the keys of a link's parallel sources."""
        return (self.key(link.source, link.actor), *map(self.key, link.also))

    def of_claim(self, claim: Claim) -> tuple[str, ...]:
        """Return the keys of a claim's origin; none for what an outlet says in its own voice."""
        return self.keys(claim.chain[0]) if claim.chain else ()

    def called(self, link: Link) -> str:
        return self.names.get(self.key(link.source, link.actor), link.source)


def endings_of(ids: Mapping[str, str]) -> dict[str, set[str]]:
    """Return ids by every ending of two words or more of the names they go by."""
    found: dict[str, set[str]] = {}
    for name, actor in ids.items():
        words = name.split(" ")
        for at in range(1, len(words) - 1):
            found.setdefault(" ".join(words[at:]), set()).add(actor)
    return found


def can_head(link: Link) -> bool:
    """Tell whether a link is somebody that statements can stand under: no document, pronoun or mere count of people."""
    words = words_of(link.source)
    if link.kind == "document" or not words or is_pronoun(words):
        return False
    if len(words) == 1 and words[0] in lists.clause_words("no heading"):
        return False
    return not (COUNTED.search(link.source) and link.source.split()[-1].islower())


def is_pronoun(words: Sequence[str]) -> bool:
    """Tell whether a name begins with a pronoun, and so names nobody by itself ("their statements")."""
    return words[0] in lists.column("pronouns") | lists.clause_words("possessive")


def heads_of(chain: Iterable[Link]) -> Link | None:
    """Return the first link of a chain that statements can stand under."""
    return next(filter(can_head, chain), None)
