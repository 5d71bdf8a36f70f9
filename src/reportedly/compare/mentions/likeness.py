"""How alike documents are: the cosine of their words, each counting by how rare it is (tf-idf, Sparck Jones 1972)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from reportedly.model import Document

from ..terms import stop_words

Vector = Mapping[str, float]  # of length 1
Values = AbstractSet[tuple[str, str]]
MET = 1.2  # for each measure of which two documents give one value
APART = 0.6  # and of which they give none alike
DATES = {"day", "month", "year"}
CROWDED = 200  # documents; a word that more of them have is not looked under, and near-linear growth rests on it


def rarity(documents: Sequence[Document]) -> dict[str, float]:
    """Return the log of how many times fewer documents have a word than there are; never quite 0."""
    stop = stop_words()
    having = Counter(word for document in documents for word in document.words if len(word) > 1 and word not in stop)
    return {word: math.log((len(documents) + 0.5) / count) for word, count in having.items()}


def vector(document: Document, weights: Mapping[str, float], names: float) -> Vector:
    """Return a document's words by weight, what names or numbers something `names` times as heavy."""
    raised = {
        word: weights[word] * (names if word in document.names else 1.0)
        for word in sorted(document.words)
        if word in weights
    }
    length = math.hypot(*raised.values()) or 1.0
    return {word: weight / length for word, weight in raised.items()}


def likenesses(vectors: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """Return the cosine of each two that share a word which is not in too many, smaller number first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(vectors):
        for word in one:
            holders[word].append(number)
    alike: dict[tuple[int, int], float] = defaultdict(float)
    for word, numbers in sorted(holders.items()):
        if len(numbers) <= CROWDED:
            for a, b in combinations(numbers, 2):
                alike[a, b] += vectors[a][word] * vectors[b][word]
    return alike


def compare_values(one: Values, two: Values) -> tuple[set[str], set[str]]:
    """Return the measures of which both give one value, and those of which they give none alike."""
    both = {measure for measure, _ in one} & {measure for measure, _ in two}
    met = {measure for measure, _ in one & two}
    return met, both - met


def agreement(one: Document, two: Document) -> float:
    """Return by how much to multiply two documents' likeness for the values that they give."""
    met, apart = compare_values(one.values, two.values)
    return float(MET ** len(met) * APART ** len(apart))


def cosine(one: Vector, two: Vector) -> float:
    less, more = sorted((one, two), key=len)
    return math.fsum(weight * more[word] for word, weight in less.items() if word in more)
