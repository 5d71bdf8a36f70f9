"""Given mentions of events, read with what the parse tells of them: who does what to whom, and in which company."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportedly.model import Document, Mention

from .given_values import find_values
from .times import read_day
from .tree import Doc, Token

Parse = Callable[[Iterable[str]], Iterator[Doc]]
Values = frozenset[tuple[str, str]]
_CHIEF = {"VERB", "NOUN", "PROPN"}
_DOERS = ("nsubj", "csubj")
_DONE_TO = ("dobj", "nsubjpass", "attr")
_MODIFIERS = ("compound", "amod", "poss", "nmod")
_ACTUAL = {"have", "be", "do"}


def read_document(row: Mapping[str, Any], parse: Parse) -> Document:
    """Read a row whose `sentences` are tokens and whose `events` point at them; a mention without words has no head."""
    tokens = {sentence["n"]: sentence["tokens"] for sentence in row["sentences"]}
    parsed = dict(zip(tokens, parse(" ".join(words) for words in tokens.values()), strict=True))
    published = read_day(row.get("dct") or row.get("published") or row.get("date"))
    values = {at: find_values(doc.text, published) for at, doc in parsed.items()}
    words = [word for doc in parsed.values() for word in doc if not (word.is_punct or word.is_space)]
    return Document(
        id=str(row.get("doc", row.get("id"))),
        words=frozenset(word.lemma_.lower() for word in words),
        names=frozenset(word.lemma_.lower() for word in words if _names(word)),
        values=Values().union(*values.values()),
        mentions=tuple(_mention(event, parsed, tokens, values) for event in row["events"]),
    )


def _names(word: Token) -> bool:
    """Tell whether a word names or numbers something: capital within a sentence, proper noun or digits."""
    return word.pos_ == "PROPN" or (word.i > 0 and word.text[:1].isupper()) or word.text[:1].isdigit()


def _mention(
    event: Mapping[str, Any],
    parsed: Mapping[int, Doc],
    tokens: Mapping[int, Sequence[str]],
    values: Mapping[int, Values],
) -> Mention:
    at = event["sentence"]
    own = _own(event["tokens"], parsed[at], tokens[at]) if at in parsed else []
    if not own:
        return Mention(str(event["id"]), at)
    head, doc = _head(own), parsed[at]
    words = tuple(word.lemma_.lower() for word in own)
    return Mention(
        id=str(event["id"]),
        sentence=at,
        head=head.lemma_.lower(),
        form=head.lower_,
        words=words,
        subjects=_lemmas(*_under(head, _DOERS), *_after(head, "agent")),
        objects=_lemmas(*_under(head, _DONE_TO)),
        modifiers=_lemmas(*_under(head, _MODIFIERS)),
        others=_lemmas(*_after(head, "prep")),
        context=frozenset(word.lemma_.lower() for word in doc if not word.is_punct) - frozenset(words),
        values=values[at],
        plural=head.tag_ == "NNS",
        modal=any(word.dep_ == "aux" and word.lemma_ not in _ACTUAL for word in head.children),
    )


def _own(numbers: Iterable[int], doc: Doc, tokens: Sequence[str]) -> list[Token]:
    """Return the parsed words that hold the tokens of these numbers, in text order."""
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token) + 1
    found = {doc.at(starts[number]).i for number in numbers if 0 <= number < len(starts)} if len(doc) else set()
    return [doc[i] for i in sorted(found)]


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
    return frozenset(word.lemma_.lower() for word in words if word.pos_ not in ("PRON", "DET"))
