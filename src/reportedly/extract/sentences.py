"""Sentence bounds by rule, so that a glued "Ukraine.Mr Pistorius" parts and "Mr." or "p.m." does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportedly.model import Span
from reportedly.tsv import rows

_STOP = re.compile(r"[.?!…]+[\"”’'»)\]]*(?=\s|$)|(?<=[a-z)])\.(?=[A-Z][a-z])")
_AFTER_CLOCK = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|[A-Z][a-z]+ time\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d)"
)
_INITIAL = re.compile(r"(?:^|[\s(.\"“])[A-Z]\.$")
_LABEL = re.compile(r"(?:[A-Z][\w-]*(?: [\w-]+)? )?([A-Za-z][\w-]*): (?=\S+(?: \S+){3})")
_NEAR = 40  # code points looked back at; no abbreviation is longer


def _never_ends() -> frozenset[str]:
    return frozenset(row["abbreviation"].casefold() for row in rows("reportedly.words", "abbreviations"))


_ABBREVIATIONS = _never_ends()


def split_sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of one paragraph in text order, without the white space around them."""
    start = _label_end(text)
    if start:
        yield from _trimmed(text, 0, start)
    for stop in _STOP.finditer(text):
        if _is_end(text, stop.start(), stop.end()):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, len(text))


def _label_end(text: str) -> int:
    """Return where the label that opens an item ends: "Health: ", "Lyman direction: "; else 0."""
    label = _LABEL.match(text)
    return label.end() if label is not None and label[1].casefold() in _labels() else 0


@cache
def _labels() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("reportedly.words", "item_labels"))


def _is_end(text: str, stop: int, end: int) -> bool:
    before, after = text[max(0, end - _NEAR) : end].rstrip("\"”’'»)]"), text[end : end + 10 * _NEAR].lstrip()
    word = re.search(r"\S+$", before)
    if not after:
        return True
    if word and word.group().lstrip("(“\"‘'[").casefold() in _ABBREVIATIONS:
        return False
    if word and word.group().casefold() in ("a.m.", "p.m.") and _AFTER_CLOCK.match(after):
        return False
    if _INITIAL.search(before) and not after.startswith(("The ", "He ", "She ", "It ", "But ", "In ")):
        return False
    return not after[0].islower() and not (text[stop] == "…" and not after[0].isupper())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
