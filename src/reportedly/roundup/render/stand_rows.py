"""The relations of an event as rows: those that say one thing gathered, an origin's like words told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..page import Sentence, Stand
from ..wording.text import words_of

MUTUAL = ("contests", "differs", "agrees", "compatible")  # either account may be named first


@dataclass(frozen=True, slots=True)
class StandRow:
    """One account, and all that stand so to it."""

    kind: str
    label: str
    a: Sentence
    others: tuple[Sentence, ...]
    reasons: tuple[str, ...]


def stand_rows(stands: Iterable[Stand]) -> list[StandRow]:
    """Gather the relations of one account to several; what an origin only said again is left to `said_again`.

    A row holds only what is tied to the account above it: of two that stand so to each other, the one with more ties.
    """
    shown = [one for one in stands if one.kind != "repeats"]
    ties = Counter((one.kind, one.on, side.text) for one in shown for side in (one.a, one.b) if side is not None)
    found: dict[tuple[str, str | None, str], list[Stand]] = {}
    for one in shown:
        keys = [(one.kind, one.on, side.text) for side in (one.a, one.b if one.kind in MUTUAL else None) if side]
        found.setdefault(max(keys, key=lambda key: (ties[key], key in found)), []).append(one)
    return [row(hub, same) for (_, _, hub), same in found.items()]


def row(hub: str, rows: Sequence[Stand]) -> StandRow:
    """Return relations of one account, by its text, as a row beneath it."""
    first, sides = rows[0], [(one, side) for one in rows for side in (one.a, one.b) if side is not None]
    label = f"{first.label} on {first.on}" if first.on else first.label
    (a,) = once(("", side) for _, side in sides if side.text == hub)
    others = ((one.voices[side is one.b], side) for one, side in sides if side.text != hub)
    return StandRow(first.kind, label, a, tuple(once(others)), tuple(dict.fromkeys(one.reason for one in rows)))


def once(sides: Iterable[tuple[str, Sentence]]) -> list[Sentence]:
    """Return each origin's words once where they hold the same numbers, with the citations of all."""
    found: dict[tuple[object, ...], Sentence] = {}
    for voice, one in sides:
        numbers = tuple(word for word in words_of(one.text) if word[0].isdigit())
        key = (voice or one.text, numbers)
        cites = (*(found[key].cites if key in found else ()), *one.cites)
        found[key] = replace(found.get(key, one), cites=tuple(dict.fromkeys(cites)))
    return list(found.values())


def said_again(stands: Iterable[Stand]) -> list[tuple[str, Sentence]]:
    """Return the speakers that only said again what they had said, each with what cites both times."""
    found = [one for one in stands if one.kind == "repeats"]
    return [
        (one.a.text.partition(": ")[0], Sentence("", (*one.a.cites, *(one.b.cites if one.b else ())), "words"))
        for one in found
    ]
