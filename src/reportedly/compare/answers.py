"""The answer to a recorded silence: what the silent party said of the same event in a report published later."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from . import lists, names
from .facets import Facets
from .relating import Scene

REPLIES = ("confirms", "denies")
Voice = tuple[str | None, str | None, str | None, bool]  # source, side, sentence of a person, whether it is a reply


class Spoken:
    """What was said on the record of each event, filed by voice when first asked for: a crowded event has few of them."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._voices: dict[str, list[list[Facets]]] = {}

    def of(self, awaited: Facets) -> list[list[Facets]]:
        """Return what each voice said of a claim's event, each in order of publication."""
        event = self._scene.event_of.get(awaited.claim.id, "")
        if event not in self._voices:
            found: dict[Voice, list[Facets]] = {}
            told = (other for other in self._scene.companions(awaited) if other.claim.on_record)
            for other in sorted(told, key=lambda other: other.order):
                found.setdefault(_voice(other), []).append(other)
            self._voices[event] = list(found.values())
        return self._voices[event]


def answer_to(record: Spoken, silence: Facets, awaited: Facets) -> Facets | None:
    """Return the first claim by which a silence ended; null while none was read.

    Only what is about the very event that the awaited claim is an account of counts, and only on the record: a word
    through unnamed sources is no answer. Where the party had told of the event before, and was silent on another's
    words, only what confirms or denies answers these.
    """
    spoken = [said for said in record.of(awaited) if is_silent(silence, said[0])]
    had_spoken = any(said[0].published <= silence.published for said in spoken)
    fits = (said for said in spoken if not had_spoken or said[0].claim.stance in REPLIES)
    later = (said[at] for said in fits if (at := _after(said, silence)) < len(said))
    return min(later, key=lambda other: other.order, default=None)


def _voice(facets: Facets) -> Voice:
    """Return all that `is_silent` looks at, and whether it confirms or denies."""
    origin = facets.claim.origin
    sentence = facets.claim.sentence.quote if origin and origin.kind == "person" else None
    return origin.source if origin else None, facets.party, sentence, facets.claim.stance in REPLIES


def _after(said: Sequence[Facets], silence: Facets) -> int:
    return bisect_right(said, silence.published, key=lambda other: other.published)


def is_silent(silence: Facets, other: Facets) -> bool:
    """Tell whether a claim is by the very party that is recorded as silent."""
    quiet = _quiet(silence.claim.awaiting.who) if silence.claim.awaiting else ()
    origin = other.claim.origin
    spoken = (names.key(origin.source if origin else None), names.key(other.party))
    return any(name in spoken for name in quiet) or _speaks_for(quiet, other)


@lru_cache(maxsize=4096)
def _quiet(who: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys of those who are silent and of their countries."""
    found = [names.key(name) for name in who] + [names.key(names.country(name)) for name in who]
    return tuple(dict.fromkeys(filter(None, found)))


def _speaks_for(quiet: Sequence[str], other: Facets) -> bool:
    """Tell whether a claim is by somebody whom its report calls the silent body's: "Kremlin spokesman Dmitry Peskov"."""
    origin = other.claim.origin
    if origin is None or origin.kind != "person":
        return False
    called = other.claim.sentence.quote.casefold().replace("’", "'")
    surname = names.surname(origin.source)
    return any(name in called and surname in called and _calling(name, surname).search(called) for name in quiet)


@lru_cache(maxsize=4096)
def _calling(body: str, surname: str) -> re.Pattern[str]:
    """Return a pattern for a body's spokesman with this surname."""
    roles = "|".join(re.escape(row["word"]) for row in lists.rows("spokesmen"))
    return re.compile(rf"\b{re.escape(body)}(?:'s)? (?:{roles})[\s,]+(?:\w+ )?{re.escape(surname)}\b")
