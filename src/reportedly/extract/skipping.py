"""What the steps leave alone because of its shape, told instead of passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reportedly.model import Span

from .amounts.numerals import DIGITS
from .amounts.numerals import LONGEST as MOST_DIGITS
from .attribution.found import LONGEST as MOST_WORDS
from .attribution.found import is_read
from .parse import NO_WORD
from .times import TimeMention, find_impossible, find_mistaken, fold

if TYPE_CHECKING:
    from .tree import Doc

_MIXED = re.compile(r"(?<!\w)(?=\w{0,60}[a-zA-Z])(?=\w{0,60}[\u0370-\u03ff\u0400-\u052f])[^\W\d_]{2,60}(?!\w)")
_POWER = re.compile(r"(?<![\w.])\d[\d.]{0,20}(?:\s?\^\s?\d+|[eE]\d{2,})(?!\w)")
_GROUPED = re.compile(r"(?<![\w,.])\d{1,20}(?:,\d{1,20}){1,20}(?![\w,]\w|\.\d)")
_PLAIN = re.compile(DIGITS)
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d(?:[,.\u00a0\u202f]?\d)*")


def find_skipped(doc: Doc, times: Iterable[TimeMention]) -> Iterator[tuple[Span, str]]:
    """Yield what is skipped in a paragraph, each with the reason: sentences, words and numbers too long to be any, and
    what dates say against the calendar.
    """
    for sentence in doc.sents:
        if not is_read(sentence):
            length = f"a sentence of {len(sentence):,} words and marks"
            yield Span(sentence.start_char, sentence.end_char), f"{length}: claims are made of {MOST_WORDS} at most"
    for run in NO_WORD.finditer(doc.text):
        yield Span(*run.span()), f"{len(run.group()):,} characters without a space: read as one word"
    if not doc.text.isascii():
        for word in _MIXED.finditer(doc.text):
            yield Span(*word.span()), f"{word[0]!r} mixes letters of two alphabets: it is looked up as no place"
    if _DIGIT.search(doc.text) is not None:
        yield from _numbers(doc)
        for span, was in find_mistaken(doc.text, times):
            yield span, f"{span.of(doc.text)!r} was a {was}: the day of the month is taken, not that of the week"


def _numbers(doc: Doc) -> Iterator[tuple[Span, str]]:
    for date in find_impossible(fold(doc.text)):
        yield date, f"{date.of(doc.text)!r} is no day of the calendar: no time is taken from it"
    for number in _POWER.finditer(doc.text):
        yield Span(*number.span()), f"{number[0]!r} is a power: none is taken for a figure"
    for number in _GROUPED.finditer(doc.text):
        if _PLAIN.fullmatch(number[0]) is None and sum(map(str.isdigit, number[0])) <= MOST_DIGITS:
            yield Span(*number.span()), f"{number[0]!r} is grouped as no number is: none is taken for a figure"
    for number in _DIGITS.finditer(doc.text):
        digits = sum(map(str.isdigit, number.group()))
        if digits > MOST_DIGITS:
            yield Span(*number.span()), f"a number of {digits:,} digits: none over {MOST_DIGITS} is taken for a figure"
