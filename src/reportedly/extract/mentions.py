"""Given mentions of events, read with what the parse tells of them: who does what to whom, and in which company."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from reportedly.model import Document, Mention

from .given_values import find_values
from .times import read_day
from .tree import Doc, Token

Parse = Callable[[Iterable[str]], Iterator[Doc]]
_CHIEF = {"VERB", "NOUN", "PROPN"}
_DOERS = ("nsubj", "csubj")
_DONE_TO = ("dobj", "nsubjpass", "attr")
_MODIFIERS = ("compound", "amod", "poss", "nmod")
_ACTUAL = {"have", "be", "do"}


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence of a row: its tokens as given, its parse, and what it gives values for."""

    tokens: Sequence[str]
    doc: Doc
    values: frozenset[tuple[str, str]]

    def words(self, numbers: Iterable[int]) -> list[Token]:
        """Return the parsed words that hold the tokens of these numbers, in text order."""
        starts = [0, *accumulate(len(token) + 1 for token in self.tokens)]
        found = {self.doc.at(starts[n]).i for n in numbers if 0 <= n < len(self.tokens)} if self.doc else set()
        return [self.doc[i] for i in sorted(found)]


def read_document(row: Mapping[str, Any], parse: Parse) -> Document:
    """Read a row whose `sentences` are tokens and whose `events` point at them."""
    tokens = {sentence["n"]: sentence["tokens"] for sentence in row["sentences"]}
    parsed = zip(tokens, parse(" ".join(words) for words in tokens.values()), strict=True)
    published = read_day(row.get("dct") or row.get("published") or row.get("date"))
    read = {n: _Read(tokens[n], doc, find_values(doc.text, published)) for n, doc in parsed}
    words = [word for one in read.values() for word in one.doc if not (word.is_punct or word.is_space)]
    return Document(
        id=str(row.get("doc", row.get("id"))),
        words=frozenset(word.lemma_ for word in words),
        names=frozenset(word.lemma_ for word in words if _names(word)),
        values=frozenset[tuple[str, str]]().union(*(one.values for one in read.values())),
        mentions=tuple(_mention(event, read.get(event["sentence"])) for event in row["events"]),
    )


def _names(word: Token) -> bool:
    """Tell whether a word names or numbers something: capital within a sentence, proper noun or digits."""
    return word.pos_ == "PROPN" or (word.i > 0 and word.text[:1].isupper()) or word.text[:1].isdigit()


def _mention(event: Mapping[str, Any], sentence: _Read | None) -> Mention:
    own = sentence.words(event["tokens"]) if sentence else []
    if not (sentence and own):
        return Mention(event["id"], event["sentence"])
    head = _head(own)
    words = tuple(word.lemma_ for word in own)
    return Mention(
        id=event["id"],
        sentence=event["sentence"],
        head=head.lemma_,
        form=head.lower_,
        words=words,
        subjects=_lemmas(*_under(head, _DOERS), *_after(head, "agent")),
        objects=_lemmas(*_under(head, _DONE_TO)),
        modifiers=_lemmas(*_under(head, _MODIFIERS)),
        others=_lemmas(*_after(head, "prep")),
        context=frozenset(word.lemma_ for word in sentence.doc if not word.is_punct) - frozenset(words),
        values=sentence.values,
        plural=head.tag_ == "NNS",
        modal=any(word.dep_ == "aux" and word.lemma_ not in _ACTUAL for word in head.children),
    )


def _head(words: Sequence[Token]) -> Token:
    """Return the word that the others hang on, a verb or noun before others."""
    inside = {word.i for word in words}
    tops = [word for word in words if word.head.i not in inside or word.head is word]
    return next((word for word in tops if word.pos_ in _CHIEF), tops[0])


def _under(head: Token, relations: Sequence[str]) -> list[Token]:
    return [word for word in head.children if word.dep_ in relations]


def _after(head: Token, relation: str) -> list[Token]:
    """Return what stands after a word's prepositions, or after the "by" of its passive."""
    return [word for child in head.children if child.dep_ == relation for word in _under(child, ("pobj",))]


def _lemmas(*words: Token) -> frozenset[str]:
    """Return the lemmas of words that name somebody or something, not of pronouns."""
    return frozenset(word.lemma_ for word in words if word.pos_ not in ("PRON", "DET"))
