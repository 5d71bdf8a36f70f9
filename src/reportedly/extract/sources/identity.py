"""One id for one actor, whatever it is called: a state, a body of a state, an armed group, an outlet, a person.

`RU` is a state or its government, `RU:defence-ministry` a body of it, `group:hamas`, `outlet:reuters`,
`person:dmitry-peskov`. "Moscow's Ministry of Defence", "the Russian MoD" and "Russia's Defense Ministry" are one.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache, lru_cache

from reportedly.model import NamedActor
from reportedly.tsv import rows

from ..places.countries import countries, country_of_word
from .words import holders, outlets, plain

_WORD = re.compile(r"[\w’'.-]+")
_POSTED = re.compile(r" (?:in|to|for|at) ")  # where a body sits, not whose it is: "the Chinese Embassy in Ukraine"
_SPELLINGS = {"defense": "defence", "defenses": "defences"}
_STATE = ("", "government")
_SKIPPED = frozenset(
    ("the", "of", "a", "an", "for", "'s", "s", "several", "some", "two", "three", "senior", "top", "own")
)


@lru_cache(maxsize=65536)
def actor_id(
    name: str, country: str | None = None, *, own: tuple[NamedActor, ...] = (), day: date | None = None
) -> str | None:
    """Return the id of a named actor on a day, or null when the lists do not know it.

    `country` helps a body named alone ("the defence ministry"); `own` are a profile's actors, which go before ours.
    """
    low = plain(name)
    for listed in (own, _named()):
        known = next((actor.id for actor in listed if low in _forms(actor) and actor.held_on(day)), None)
        if known is not None:
            return known
    if low in outlets():
        return f"outlet:{slug(outlets()[low])}"
    if low in _people():
        return person_id(name)
    state, rest = _split(_POSTED.split(name)[0])
    body = _body(rest)
    if body is not None and (state or country) is not None:
        return f"{state or country}" if body in _STATE else f"{state or country}:{body}"
    return None


def person_id(name: str) -> str:
    return f"person:{slug(name)}"


def slug(name: str) -> str:
    """Return a name in plain lower case with hyphens; letters lose their accents, other scripts stay."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "-", bare).strip("-")


def _split(name: str) -> tuple[str | None, str]:
    """Part the state a name holds from the rest: ("RU", "ministry of defence")."""
    state, rest = None, []
    for word in _WORD.findall(name):
        bare = re.sub(r"['’]s?$", "", word)
        code = country_of_word(bare) or _capitals().get(bare.casefold())
        if code is not None and state is None:
            state = code
        elif bare.casefold() not in _SKIPPED:
            rest.append(_SPELLINGS.get(bare.casefold(), bare.casefold()))
    return state, " ".join(rest)


def _body(words: str) -> str | None:
    return "" if not words else _bodies().get(words)


@cache
def _bodies() -> dict[str, str]:
    """Return the forms of bodies of state, without small words, with each one's id."""
    return {
        " ".join(_SPELLINGS.get(w, w) for w in form.split() if w not in _SKIPPED): row["body"]
        for row in rows("reportedly.words", "bodies")
        for form in row["forms"].split("|")
    }


@cache
def _capitals() -> dict[str, str]:
    """Return capitals, which stand for their governments, with the country's code."""
    found = {country.capital.casefold(): code for code, country in countries().items() if " " not in country.capital}
    return found | {"kiev": "UA"}


@cache
def _named() -> tuple[NamedActor, ...]:
    """Return the shipped list: bodies between states, armed groups, and bodies of state that go by a name of their own."""
    return tuple(
        NamedActor(
            row["id"] if row["id"].isupper() or ":" in row["id"] else f"group:{row['id']}",
            tuple(name for name in (row["name"], *row["aliases"].split("|")) if name),
            date.fromisoformat(row["from"]) if row["from"] else None,
            date.fromisoformat(row["until"]) if row["until"] else None,
        )
        for row in rows("reportedly.words", "actors")
    )


@lru_cache(maxsize=4096)
def _forms(actor: NamedActor) -> frozenset[str]:
    return frozenset(plain(name) for name in actor.names)


@cache
def _people() -> frozenset[str]:
    return frozenset(plain(holder.name) for holder in holders())
