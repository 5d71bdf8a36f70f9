"""Which documents tell one story: first by what they share with few others, then by what parts look-alikes.

Two trials or two earthquakes share most of their words. So the documents found alike are looked at among themselves once
more: what all of them share weighs next to nothing there, and names, dates and numbers part them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Document

from .likeness import Vector, agreement, likenesses, rarity, vector
from .linkage import link

TOPIC = 0.04  # mean cosine; below it, documents of one topic fall apart, which nothing mends
STORY = 0.08  # mean cosine among look-alikes; .06 mixes one story in ten more, .1 splits as many
NAMES = 1.5  # how much more a name tells than a word
NAMES_APART = 2.0  # and among look-alikes
KEPT = 0.3  # the share of a word's rarity at large that it keeps where all have it


@dataclass(frozen=True, slots=True)
class Placed:
    """A document with what it is compared by among those of its topic."""

    document: Document
    vector: Vector


Story = tuple[Placed, ...]


def find_stories(documents: Sequence[Document]) -> list[Story]:
    """Return the stories; `documents` come in their one order."""
    rare = rarity(documents)
    vectors = [vector(document, rare, NAMES) for document in documents]
    topics = link(len(documents), likenesses(vectors), TOPIC)
    return [story for topic in topics for story in _part([documents[at] for at in topic], rare)]


def _part(topic: Sequence[Document], rare: Mapping[str, float]) -> list[Story]:
    """Part a topic into its stories."""
    here = {word: weight + KEPT * rare[word] for word, weight in rarity(topic).items()}
    placed = [Placed(document, vector(document, here, NAMES_APART)) for document in topic]
    alike = likenesses([one.vector for one in placed])
    alike = {(a, b): value * agreement(topic[a], topic[b]) for (a, b), value in alike.items()}
    return [tuple(placed[at] for at in numbers) for numbers in link(len(topic), alike, STORY)]
