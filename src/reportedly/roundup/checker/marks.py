"""Quotation marks: only around words that were printed in them, or a party's own term; and kept where words are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import lists
from .material import Material
from .tokens import holds, tokens

DOUBLE = re.compile(r"[\"“”„«»]|''|``")
SINGLE = re.compile(r"(?<!\w)[‘'](.+?)[’'](?!\w)")
NARRATOR = re.compile(r", (?:he|she|they|it|[A-Z]\w+) (?:said|says|added)[.,]?$")  # a mark that the wire forgot
STRETCH = re.compile(r"“([^”]*)”")


def marks_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield each stretch that the sentence quotes and no cited passage does; an outlet's printed sentence is quoted whole."""
    if " wrote: " in text:
        return
    printed = [tokens(one) for one in quoted_in(held)]
    terms = lists.column("terms", "term")
    for stretch in STRETCH.findall(text):
        parts = [words for part in stretch.split("…") if (words := tokens(part))]
        if stretch.casefold() not in terms and not all(any(holds(one, words) for one in printed) for words in parts):
            yield f"quotation marks around '{stretch}', which"


def quoted_in(held: Material) -> Iterator[str]:
    """Yield what stands in quotation marks in the cited passages, and the passages that are quotations themselves."""
    for claim in held.claims:
        sentence = claim.sentence.quote
        pieces = DOUBLE.split(sentence)
        yield from pieces[1::2]
        yield from (match.group(1) for match in SINGLE.finditer(sentence))
        if claim.quoted:  # it may begin or end in another sentence, and the narrator may stand between its pieces
            yield from (*pieces[::2], claim.evidence.quote, sentence)


def quotation_lost(text: str, held: Material) -> Iterator[str]:
    """Yield a quotation without its marks, or of words that are not quoted."""
    if not STRETCH.search(text) or not all(claim.quoted for claim in held.claims):
        yield "lost quotation marks of the speaker's own words"
    if any(NARRATOR.search(stretch) for stretch in STRETCH.findall(text)):
        yield "lost quotation mark before the narrator's own words"
