"""The parse as plain objects: words, sentences and the tree over them, under the names that spaCy gives them.

The steps after the parse walk this tree many times a word. Read off once, its attributes cost a tenth of spaCy's, and
no step depends on the parser that made it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, update_wrapper
from typing import TYPE_CHECKING, Any, TypeVar

from reportedly.model import Span
from reportedly.tsv import rows

from .mending import mend_asides, mend_clefts, mend_headless, mend_in_chief, mend_reduced

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

Value = TypeVar("Value")


class Token:
    """A word or mark. `head` is itself at the root; `idx` is its offset in code points of the paragraph's text.

    `lemma_` and `lower_` are in lower case, whatever is printed.
    """

    __slots__ = (
        "_conjuncts", "_subtree", "children", "dep_", "doc", "head", "i", "idx", "is_punct", "is_space", "is_verb",
        "kept", "left_edge", "lefts", "lemma_", "like_num", "lower_", "pos_", "right_edge", "rights", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    ent_type_ = ""  # no named entities: a lexicon and the gazetteer do better
    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    whitespace_: str
    is_punct: bool
    is_space: bool
    is_verb: bool
    like_num: bool
    head: Token
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    sent: Sentence
    kept: dict[Callable[[Token], Any], Any]
    _subtree: tuple[Token, ...] | None
    _conjuncts: tuple[Token, ...] | None

    def __repr__(self) -> str:
        return self.text

    def forget(self) -> None:
        """Drop what has been worked out of the tree and kept."""
        self._subtree = self._conjuncts = None
        self.kept = {}

    def nbor(self, by: int = 1) -> Token:
        """Return the neighbour `by` words on; past either end it is an IndexError."""
        at = self.i + by
        if at < 0:
            raise IndexError(at)
        return self.doc[at]

    @property
    def is_title(self) -> bool:
        return self.text.istitle()

    @property
    def text_with_ws(self) -> str:
        return self.text + self.whitespace_

    @property
    def subtree(self) -> tuple[Token, ...]:
        """Return the word and all below it, in text order."""
        if self._subtree is None:
            below: list[Token] = []
            stack = [self]
            while stack:
                word = stack.pop()
                below.append(word)
                stack.extend(word.children)
            below.sort(key=_position)
            self._subtree = tuple(below)
        return self._subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """Yield the words above, nearest first."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """Return the words coordinated with this one, without it, in text order."""
        if self._conjuncts is None:
            first = self
            while first.dep_ == "conj" and first.head is not first:
                first = first.head
            found, level = [first], [first]
            while level:
                level = [child for word in level for child in word.rights if child.dep_ == "conj"]
                found += level
            self._conjuncts = tuple(word for word in sorted(found, key=_position) if word is not self)
        return self._conjuncts


def once(find: Callable[[Token], Value]) -> Callable[[Token], Value]:
    """Work out once a word what is asked of it often: for functions of nothing but the word and its tree."""

    def kept(word: Token) -> Value:
        try:
            value: Value = word.kept[find]
        except KeyError:
            value = word.kept[find] = find(word)
        return value

    return update_wrapper(kept, find)


def _position(word: Token) -> int:
    return word.i


class Sentence(list[Token]):
    """A sentence: words `start` to `end` of its paragraph, half-open, and the root of their tree."""

    __slots__ = ("doc", "end", "end_char", "root", "span", "start", "start_char")

    def __init__(self, doc: Doc, start: int, end: int, root: Token) -> None:
        super().__init__(doc[start:end])
        self.doc, self.start, self.end, self.root = doc, start, end, root
        self.start_char, self.end_char = self[0].idx, self[-1].idx + len(self[-1].text)
        self.span = Span(self.start_char, self.end_char)

    @property
    def text(self) -> str:
        return self.doc.text[self.start_char : self.end_char]


class Doc(list[Token]):
    """A parsed paragraph: its words, and what they make up."""

    __slots__ = ("_starts", "sents", "text")

    def __init__(self, text: str, words: Iterable[Token]) -> None:
        super().__init__(words)
        self.text = text
        self.sents: tuple[Sentence, ...] = ()
        self._starts: list[int] = []

    def at(self, offset: int) -> Token:
        """Return the word that holds a code point of the text, or the last that starts before it."""
        if not self._starts:
            self._starts = [word.idx for word in self]
        return self[max(0, bisect_right(self._starts, offset) - 1)]

    def printed(self, first: int, last: int) -> str:
        """Return the text from the first word to the last, both taken in; nothing when there is none."""
        return self.text[self[first].idx : self[last].idx + len(self[last].text)] if first <= last else ""


def read_tree(parsed: SpacyDoc) -> Doc:
    """Read a parse off spaCy's objects."""
    words = [Token() for _ in range(len(parsed))]
    forms = _verb_forms()
    doc = Doc(parsed.text, words)
    for word, token in zip(words, parsed, strict=True):
        word.doc, word.i, word.idx = doc, token.i, token.idx
        word.text, word.whitespace_, word.lemma_ = token.text, token.whitespace_, token.lemma_.lower()
        word.lower_, word.pos_, word.tag_, word.dep_ = token.lower_, token.pos_, token.tag_, token.dep_
        word.is_verb = word.pos_ in ("VERB", "AUX") or word.tag_[:2] == "VB"
        if word.text == "WHO" and word.tag_[:1] == "W":
            word.tag_, word.pos_, word.lemma_ = "NNP", "PROPN", "who"
        if word.tag_[:2] == "VB":
            word.lemma_ = forms.get(word.lower_, word.lemma_)
        word.is_punct, word.is_space, word.like_num = token.is_punct, token.is_space, token.like_num
        word.head = words[token.head.i]
        word.forget()
    bounds = [(s.start, s.end) for s in parsed.sents]
    for start, end in bounds:
        mend_asides(words[start:end])
        mend_in_chief(words[start:end])
        mend_clefts(words[start:end])
        mend_reduced(words[start:end])
        mend_headless(words[start:end])
    _join(words)
    doc.sents = tuple(Sentence(doc, start, end, _root(words[start:end])) for start, end in bounds)
    for sentence in doc.sents:
        for word in sentence:
            word.sent = sentence
    return doc


def _root(words: Iterable[Token]) -> Token:
    return next(word for word in words if word.head is word)


@cache
def _verb_forms() -> dict[str, str]:
    """Return the lemmas of verb forms that the parser gets wrong."""
    return {row["form"]: row["lemma"] for row in rows("reportedly.words", "lemmas")}


def _join(words: Iterable[Token]) -> None:
    """Give every word its children and the edges of what stands under it."""
    ordered = list(words)
    below: list[list[Token]] = [[] for _ in ordered]
    for word in ordered:
        if word.head is not word:
            below[word.head.i].append(word)
    for word, children in zip(ordered, below, strict=True):
        word.children = tuple(children)
        word.lefts = tuple(child for child in children if child.i < word.i)
        word.rights = tuple(child for child in children if child.i > word.i)
        word.left_edge = word.right_edge = word
    for word in reversed(_from_roots(ordered)):
        if word.head is not word:
            word.head.left_edge = min(word.head.left_edge, word.left_edge, key=_position)
            word.head.right_edge = max(word.head.right_edge, word.right_edge, key=_position)


def _from_roots(words: list[Token]) -> list[Token]:
    """Return the words with each after its head."""
    found = [word for word in words if word.head is word]
    for word in found:  # grows while it is walked
        found += word.children
    return found
