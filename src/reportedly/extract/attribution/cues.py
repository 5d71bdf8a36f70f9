"""The cue lexicon: which verbs attribute, with which stance, and in which frames."""

from __future__ import annotations

from collections.abc import Iterator
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


ATTITUDE = "attitude"  # the group of cues that are no speech: beliefs, wishes, judgements, perceptions, plans


@cache
def verbs() -> dict[str, Cue]:
    """Return the verbs of speech by lemma."""
    return {cue.lemma: cue for cue in _all() if cue.group != ATTITUDE}


@cache
def attitude_verbs() -> dict[str, Cue]:
    """Return the verbs of attitude by lemma; a verb of speech may stand here with frames that are no speech."""
    return {cue.lemma: cue for cue in _all() if cue.group == ATTITUDE}


def _all() -> Iterator[Cue]:
    for row in rows("reportedly.words", "cues"):
        modality = cast("Modality", row["modality"]) if row["modality"] else None
        stance, frames = cast("Stance", row["stance"]), frozenset(row["frames"].split())
        yield Cue(row["lemma"], row["group"], stance, modality, frames)


@cache
def nouns_of_saying() -> dict[str, Stance]:
    """Return nouns that are somebody's words ("claim", "accusation"), with the stance they give."""
    nouns = rows("reportedly.words", "saying_nouns")
    return {row["noun"]: cast("Stance", row["stance"]) for row in nouns if row["group"] != ATTITUDE}


@cache
def falsehoods() -> frozenset[str]:
    """Return the words that call what others say untrue."""
    return frozenset(row["word"] for row in rows("reportedly.words", "falsehoods"))


@cache
def attitude_nouns() -> dict[str, frozenset[str]]:
    """Return nouns of speech and attitude ("hope", "support") with what joins their content: "that", "to", "for"."""
    return {row["noun"]: frozenset(row["frames"].split()) for row in rows("reportedly.words", "saying_nouns")}


@cache
def speaker_nouns() -> dict[str, str]:
    """Return the nouns that can speak, with the kind of source each is."""
    return {row["noun"]: row["kind"] for row in rows("reportedly.words", "speakers")}


ACCORDING = Cue("according to", "say", "asserts", None, frozenset())
CITING = Cue("citing", "quote", "asserts", None, frozenset())
