"""Mentions of events that are to be grouped, and the documents that hold them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that tell of one event, with what their sentence's parse hangs on them. All words are lemmas, in lower case.

    The head is the mention's chief word; subjects are those who do it and objects those it is done to, the passive
    turned round. A mention that points at no word has none.
    """

    id: str
    sentence: int
    head: str = ""
    form: str = ""  # the head as printed
    words: tuple[str, ...] = ()
    subjects: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()  # after prepositions
    context: frozenset[str] = frozenset()  # the other words of the sentence
    values: frozenset[tuple[str, str]] = frozenset()  # what the sentence gives values for, as in Document
    plural: bool = False  # a noun of several: "the attacks"
    modal: bool = False  # may, will or is to happen

    @property
    def parties(self) -> frozenset[str]:
        return self.subjects | self.objects | self.modifiers | self.others


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its mentions: its words, which of them name or number something, and what it gives values for.

    `values` are pairs of a measure and its value: ("day", "06-05"), ("killed", "23").
    """

    id: str
    words: frozenset[str]
    names: frozenset[str]
    values: frozenset[tuple[str, str]]
    mentions: tuple[Mention, ...]
