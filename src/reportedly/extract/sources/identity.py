"""One id for one actor, whatever it is called: a state, a body of a state, an armed group, an outlet, a person.

`RU` is a state or its government, `RU:defence-ministry` a body of it, `group:hamas`, `outlet:reuters`,
`person:dmitry-peskov`. "Moscow's Ministry of Defence", "the Russian MoD" and "Russia's Defense Ministry" are one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from reportedly.model import NamedActor
from reportedly.tsv import rows

from ..places.countries import countries, country_of_word
from .words import holders, outlets, plain

_WORD = re.compile(r"[\w’'.-]+")
_POSTED = re.compile(r" (?:in|to|for|at) ")  # where a body sits, not whose it is: "the Chinese Embassy in Ukraine"
_SPELLINGS = {"defense": "defence", "defenses": "defences"}
_LONGEST = 6  # words: "Democratic Republic of the Congo"
_STATE = ("", "government")
_SKIPPED = frozenset(
    (
        "the", "of", "a", "an", "for", "'s", "s", "several", "some", "two", "three", "senior", "top", "own",
        "federation",
    )
)  # fmt: skip


@lru_cache(maxsize=65536)
def actor_id(
    name: str, country: str | None = None, *, own: tuple[NamedActor, ...] = (), day: date | None = None
) -> str | None:
    """Return the id of a named actor on a day, or null when the lists do not know it.

    `country` helps a body named alone ("the defence ministry"); `own` are a profile's actors, which go before ours.
    """
    low = plain(name)
    known = next((actor.id for actor in own if low in _forms(actor) and actor.held_on(day)), None) or _listed(low, day)
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
    return _group(low, state, own, day)


def _listed(low: str, day: date | None) -> str | None:
    """Return the id that the shipped list has for a plain name on a day."""
    return next((actor.id for actor in _by_name().get(low, ()) if actor.held_on(day)), None)


def _group(low: str, state: str | None, own: tuple[NamedActor, ...], day: date | None) -> str | None:
    """Return the id of a group named with its people or its country: "Hezbollah fighters", "Yemen's Houthi rebels"."""
    words = low.split()
    first = next((at for at, word in enumerate(words) if not _adds_nothing(word)), len(words))
    last = next((at for at in range(len(words), 0, -1) if not _adds_nothing(words[at - 1])), 0)
    shorter = (words[a:z] for a in range(first + 1) for z in range(len(words), last - 1, -1) if 0 < z - a < len(words))
    return next((id_ for short in shorter if (id_ := _known(" ".join(short), state, own, day)) is not None), None)


def _known(name: str, state: str | None, own: tuple[NamedActor, ...], day: date | None) -> str | None:
    """Return the id of a listed name, unless it is another state's than the one printed beside it."""
    known = next((actor.id for actor in own if name in _forms(actor) and actor.held_on(day)), None)
    known = known or _listed(name, day)
    of_state = known is not None and known[2:3] == ":"
    return None if known is None or (of_state and state is not None and known[:2] != state) else known


def _adds_nothing(word: str) -> bool:
    """Tell the words beside a group's name: its people, what it is, its country."""
    bare = word.removesuffix("'s").removesuffix("'")
    return bare in _members() or bare in ("the", "of", "a", "an") or country_of_word(bare.title()) is not None


@cache
def _members() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("reportedly.words", "actor_members"))


def person_id(name: str) -> str:
    return f"person:{slug(name)}"


def slug(name: str) -> str:
    """Return a name in plain lower case with hyphens; letters lose their accents, other scripts stay."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "-", bare).strip("-")


def _split(name: str) -> tuple[str | None, str]:
    """Part the state a name holds, the longest that fits first, from the rest: ("RU", "ministry of defence")."""
    printed = _WORD.findall(name)
    words = [re.sub(r"['’]s?$", "", word) for word in printed]
    found = next(_states(printed), None) or next(_states(words), None)
    state, taken = (found[0], found[1]) if found is not None else (None, range(0))
    rest = [word.casefold() for at, word in enumerate(words) if at not in taken]
    return state, " ".join(_SPELLINGS.get(word, word) for word in rest if word and word not in _SKIPPED)


def _states(words: Sequence[str]) -> Iterator[tuple[str, range]]:
    """Yield the states that a name holds, each with the words that say so: "North Korea" before "Korea"."""
    for at, word in enumerate(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            code = country_of_word(" ".join(words[at : at + length]))
            if code is not None:
                yield code, range(at, at + length)
        if (capital := _capitals().get(word.casefold())) is not None:
            yield capital, range(at, at + 1)


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


@cache
def _by_name() -> dict[str, list[NamedActor]]:
    """Return the shipped actors by each of their names, in the list's order."""
    found: dict[str, list[NamedActor]] = {}
    for actor in _named():
        for name in _forms(actor):
            found.setdefault(name, []).append(actor)
    return found


@lru_cache(maxsize=4096)
def _forms(actor: NamedActor) -> frozenset[str]:
    return frozenset(plain(name) for name in actor.names)


@cache
def _people() -> frozenset[str]:
    return frozenset(plain(holder.name) for holder in holders())
