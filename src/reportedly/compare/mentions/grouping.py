"""Given mentions, grouped by the event they tell of, within and across documents.

1. take copies of one text as one;
2. find the stories that the documents tell;
3. within a story, take the mentions of kindred words together;
4. merge those with most marks for being one event, while the mean is above 0.

Lemma, argument overlap and clustered documents are the setting of Cybulska and Vossen 2015 ("bag of events").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from reportedly.model import Document

from ..kin import kin, kindred
from .linkage import link
from .marks import Told, marks
from .stories import Story, find_stories

MOST = 300  # mentions of one family in one story that are set side by side; work grows with their square


def group_mentions(documents: Iterable[Document]) -> dict[str, str]:
    """Return for each mention the id of its cluster's first; the order of the documents changes nothing."""
    originals: dict[object, list[Document]] = defaultdict(list)
    for document in sorted(documents, key=_order):
        originals[_print(document)].append(document)
    firsts = [copies[0] for copies in originals.values()]
    home = {id_: min(ids) for story in find_stories(firsts) for ids in _clusters(story) for id_ in ids}
    for first, *copies in originals.values():
        for copy in copies:
            pairs = zip(copy.mentions, first.mentions, strict=True)
            home.update({mention.id: home[same.id] for mention, same in pairs})
    return home


def _print(document: Document) -> tuple[object, ...]:
    """Return what two copies of one text have alike: all but the ids. A mention without words is like no other."""
    return document.words, *(replace(mention, id="") if mention.words else mention for mention in document.mentions)


def _order(document: Document) -> tuple[str, list[str]]:
    return document.id, sorted(mention.id for mention in document.mentions)


def _clusters(story: Story) -> Iterator[list[str]]:
    """Yield the ids of the mentions of each event that a story tells of."""
    near: dict[str, list[Told]] = defaultdict(list)
    for told in _told(story):
        near[kindred(told.family)].append(told)
    for tellings in near.values():
        for at in range(0, len(tellings), MOST):
            yield from _events(tellings[at : at + MOST])


def _told(story: Story) -> Iterator[Told]:
    """Yield the mentions of a story, each with its family; one that has none is a family of its own."""
    found = [
        (place, mention, kin(mention.head, mention.form, mention.words) or mention.id)
        for place in story
        for mention in sorted(place.document.mentions, key=lambda mention: mention.id)
    ]
    holders: dict[str, set[str]] = defaultdict(set)
    for place, _, family in found:
        holders[family].add(place.document.id)
    for place, mention, family in found:
        yield Told(mention, place, family, len(holders[family]) / len(story))


def _events(tellings: list[Told]) -> Iterator[list[str]]:
    alike = {(a, b): marks(tellings[a], tellings[b]) for a, b in combinations(range(len(tellings)), 2)}
    for group in link(len(tellings), alike, 0.0):
        yield [tellings[at].mention.id for at in group]
