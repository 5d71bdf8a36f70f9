"""How much speaks for two mentions being one event: a sum of marks, above or below 0.

The marks are set by hand to round numbers. On ECB+ train and dev each could be a third more or less at a cost of less than
half a point; those of speech, of shared parties and of the story's documents do most.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reportedly.model import Mention

from ..kin import is_light, is_speech
from .likeness import DATES, agreement, compare_values, cosine
from .stories import Placed

START = -1.1  # two mentions of a family in one story are, unsaid anything more, two events
SHARED = 1.7  # times the share of the story's documents that mention the family: its main event is in most
DOCUMENT = 3.0  # times the likeness of the documents
MOST_ALIKE = 0.5  # beyond it, documents are copies
SAME_DOCUMENT = 1.3
OTHER_FAMILY = -0.5
SAME_SENTENCE = -1.5  # nobody names an event twice in a breath
SAME_HEAD = 0.4
SPEECH = -1.5  # each speaker speaks anew
LIGHT = -0.5
OBJECTS = 0.6
OTHER_SUBJECTS = -0.4
NEAR_PARTIES = 0.3  # for each party of one that the other's sentence names, of 4
ONE_PLURAL = -0.4
ONE_MODAL = -0.4
OTHER_VALUES = -0.5  # for each measure of which the two sentences give other values: tolls, weekdays
OTHER_DATES = -2.0  # more where they are dates


@dataclass(frozen=True, slots=True)
class Told:
    """A mention where it stands."""

    mention: Mention
    place: Placed
    family: str
    share: float  # of the story's documents, those that mention the family


def marks(one: Told, two: Told) -> float:
    """Return the marks of two mentions of one story."""
    a, b = one.mention, two.mention
    return (
        START
        + SHARED * min(one.share, two.share)
        + _nearness(one, two)
        + OTHER_FAMILY * (one.family != two.family)
        + SAME_HEAD * (a.head == b.head)
        + SPEECH * (is_speech(a.head) or is_speech(b.head))
        + LIGHT * is_light(a.head)
        + OBJECTS * bool(a.objects & b.objects)
        + OTHER_SUBJECTS * _apart(a.subjects, b.subjects)
        + NEAR_PARTIES * min(4, len(a.parties & b.context) + len(b.parties & a.context))
        + ONE_PLURAL * (a.plural != b.plural)
        + ONE_MODAL * (a.modal != b.modal)
        + _values(a, b)
    )


def _nearness(one: Told, two: Told) -> float:
    a, b = one.place, two.place
    if a.document.id != b.document.id:
        return DOCUMENT * min(MOST_ALIKE, agreement(a.document, b.document) * cosine(a.vector, b.vector))
    return SAME_DOCUMENT + SAME_SENTENCE * (one.mention.sentence == two.mention.sentence)


def _apart(one: AbstractSet[str], two: AbstractSet[str]) -> bool:
    """Tell whether both say something, and nothing alike."""
    return bool(one and two and not one & two)


def _values(one: Mention, two: Mention) -> float:
    apart = compare_values(one.values, two.values)[1]
    return OTHER_VALUES * len(apart) + OTHER_DATES * bool(apart & DATES)
