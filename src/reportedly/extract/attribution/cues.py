"""The cue lexicon: which verbs attribute, with which stance, and in which frames."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from reportedly.model import Modality, Stance
from reportedly.tsv import rows


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes: its group, the stance it gives, the modality it lends, the frames it takes."""

    lemma: str
    group: str
    stance: Stance
    modality: Modality | None
    frames: frozenset[str]


@cache
def verbs() -> dict[str, Cue]:
    """Return the cue verbs by lemma."""
    return {
        row["lemma"]: Cue(
            row["lemma"],
            row["group"],
            cast("Stance", row["stance"]),
            cast("Modality", row["modality"]) if row["modality"] else None,
            frozenset(row["frames"].split()),
        )
        for row in rows("reportedly.words", "cues")
    }


@cache
def nouns_of_saying() -> dict[str, Stance]:
    """Return nouns that are somebody's words ("claim", "accusation"), with the stance they give."""
    return {row["noun"]: cast("Stance", row["stance"]) for row in rows("reportedly.words", "saying_nouns")}


ACCORDING = Cue("according to", "say", "asserts", None, frozenset())
CITING = Cue("citing", "quote", "asserts", None, frozenset())
