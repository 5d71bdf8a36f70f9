"""The answer to a recorded silence: what the silent party said of the same event in a report published later."""

from __future__ import annotations

import re

from . import lists, names
from .facets import Facets
from .relating import Scene

REPLIES = ("confirms", "denies")


def answer_to(scene: Scene, silence: Facets, awaited: Facets) -> Facets | None:
    """Return the first claim by which a silence ended; null while none was read.

    Only what is about the very event that the awaited claim is an account of counts, and only on the record: a word
    through unnamed sources is no answer. Where the party had told of the event before, and was silent on another's
    words, only what confirms or denies answers these.
    """
    spoken = [other for other in scene.companions(awaited) if other.claim.on_record and is_silent(silence, other)]
    had_spoken = any(other.order[0] <= silence.order[0] for other in spoken)
    later = (other for other in spoken if other.order[0] > silence.order[0])
    fits = (other for other in later if not had_spoken or other.claim.stance in REPLIES)
    return min(fits, key=lambda other: other.order, default=None)


def is_silent(silence: Facets, other: Facets) -> bool:
    """Tell whether a claim is by the very party that is recorded as silent."""
    awaiting = silence.claim.awaiting
    quiet = [names.key(name) for name in awaiting.who] if awaiting else []
    quiet += [names.key(names.country(name)) for name in awaiting.who if names.country(name)] if awaiting else []
    spoken = {names.key(link.source) for link in other.claim.chain[:1]} | {names.key(other.party)}
    return any(name in spoken for name in quiet if name) or _speaks_for(quiet, other)


def _speaks_for(quiet: list[str], other: Facets) -> bool:
    """Tell whether a claim is by somebody whom its report calls the silent body's: "Kremlin spokesman Dmitry Peskov"."""
    origin = other.claim.origin
    if origin is None or origin.kind != "person":
        return False
    called = other.claim.sentence.quote.casefold().replace("’", "'")
    surname = names.surname(origin.source)
    roles = "|".join(re.escape(row["word"]) for row in lists.rows("spokesmen"))
    bodies = (name for name in quiet if name)
    return any(
        re.search(rf"\b{re.escape(name)}(?:'s)? (?:{roles})[\s,]+(?:\w+ )?{re.escape(surname)}\b", called)
        for name in bodies
    )
