"""Given mentions, grouped by the event they tell of, within and across documents.

1. take copies of one text as one;
2. find the stories that the documents tell;
3. within a story, take the mentions of one family of words together;
4. merge those with most marks for being one event, while the mean is above 0.

Lemma, argument overlap and clustered documents are the setting of Cybulska and Vossen 2015 ("bag of events").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from reportedly.model import Document

from ..kin import kin
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
    """Return what two copies of one text have alike: all but the ids."""
    return document.words, *(replace(mention, id="") for mention in document.mentions)


def _order(document: Document) -> tuple[str, list[str]]:
    return document.id, sorted(mention.id for mention in document.mentions)


def _clusters(story: Story) -> Iterator[list[str]]:
    families: dict[str, list[Told]] = defaultdict(list)
    for place in story:
        for mention in sorted(place.document.mentions, key=lambda mention: mention.id):
            family = kin(mention.head, mention.form, mention.words) or mention.id
            families[family].append(Told(mention, place))
    for tellings in families.values():
        for at in range(0, len(tellings), MOST):
            yield from _events(tellings[at : at + MOST], len(story))


def _events(tellings: list[Told], documents: int) -> Iterator[list[str]]:
    """Yield the ids of the mentions of each event that mentions of one family tell of."""
    share = len({told.place.document.id for told in tellings}) / documents
    alike = {(a, b): marks(tellings[a], tellings[b], share) for a, b in combinations(range(len(tellings)), 2)}
    for group in link(len(tellings), alike, 0.0):
        yield [tellings[at].mention.id for at in group]
