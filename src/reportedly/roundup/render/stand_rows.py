"""The relations of an event as rows: those that say one thing gathered, an origin's like words told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
    """Gather the relations of one kind that share an account; what an origin only said again is left to `said_again`."""
    kinds: dict[tuple[str, str | None], list[Stand]] = {}
    for one in stands:
        if one.kind != "repeats":
            kinds.setdefault((one.kind, one.on), []).append(one)
    return [row(same) for rows in kinds.values() for same in together(rows)]


def together(rows: Sequence[Stand]) -> Iterator[list[Stand]]:
    """Yield the relations that share an account: the one that speaks, or either where neither speaks of the other."""
    found: list[tuple[set[str], list[Stand]]] = []
    for one in rows:
        texts = {one.a.text, *([one.b.text] if one.b and one.kind in MUTUAL else [])}
        near = [group for group in found if not texts.isdisjoint(group[0])]
        joined = (texts.union(*(group[0] for group in near)), [*(each for group in near for each in group[1]), one])
        found = [joined if near and group is near[0] else group for group in found if group not in near[1:]]
        found += [] if near else [joined]
    yield from (group for _, group in found)


def row(rows: Sequence[Stand]) -> StandRow:
    """Return relations as a row beneath the account that most of them have."""
    first, sides = rows[0], [(one, side) for one in rows for side in (one.a, one.b) if side is not None]
    hub = Counter(side.text for _, side in sides).most_common(1)[0][0] if first.kind in MUTUAL else first.a.text
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
