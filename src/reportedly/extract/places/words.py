"""The place lexicon: which words make, change or rule out a place name. One TSV, `place_words.tsv`."""

from __future__ import annotations

from functools import cache

from reportedly.tsv import rows


@cache
def words(kind: str) -> frozenset[str]:
    """Return the words of one kind from `place_words.tsv`; a cell holds one word or several, split by blanks."""
    return frozenset(
        w for row in rows("reportedly.words", "place_words") if row["kind"] == kind for w in row["words"].split()
    )


@cache
def phrases(kind: str) -> frozenset[str]:
    """Return the entries of one kind with the blanks kept; a cell holds entries split by bars."""
    return frozenset(
        w
        for row in rows("reportedly.words", "place_words")
        if row["kind"] == kind
        for w in row["words"].split("|")
        if w
    )


def generic_nouns() -> frozenset[str]:
    """Return the nouns for kinds of areas ("oblast", "province"), lower case."""
    return words("area_noun")


@cache
def names_of_people(kind: str) -> frozenset[str]:
    """Return given names or surnames, folded (`place_people.tsv`)."""
    return frozenset(
        w for row in rows("reportedly.words", "place_people") if row["kind"] == kind for w in row["words"].split()
    )


@cache
def ordinary() -> frozenset[str]:
    """Return ordinary English words that are also names of places somewhere (`place_ordinary.tsv`), lower case."""
    return frozenset(w for row in rows("reportedly.words", "place_ordinary") for w in row["words"].split())
