"""What the steps leave alone because of its shape, told instead of passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.model import Span

from .amounts.numerals import LONGEST as MOST_DIGITS
from .attribution.found import LONGEST as MOST_WORDS
from .attribution.found import is_read
from .parse import NO_WORD
from .times import find_impossible, fold

if TYPE_CHECKING:
    from .tree import Doc

_DIGITS = re.compile(r"\d(?:[,.\u00a0\u202f]?\d)*")


def find_skipped(doc: Doc) -> Iterator[tuple[Span, str]]:
    """Yield what is skipped in a paragraph, each with the reason: sentences, words and numbers too long to be any."""
    for sentence in doc.sents:
        if not is_read(sentence):
            length = f"a sentence of {len(sentence):,} words and marks"
            yield Span(sentence.start_char, sentence.end_char), f"{length}: claims are made of {MOST_WORDS} at most"
    for date in find_impossible(fold(doc.text)):
        yield date, f"{date.of(doc.text)!r} is no day of the calendar: no time is taken from it"
    for run in NO_WORD.finditer(doc.text):
        yield Span(*run.span()), f"{len(run.group()):,} characters without a space: read as one word"
    for number in _DIGITS.finditer(doc.text):
        digits = sum(map(str.isdigit, number.group()))
        if digits > MOST_DIGITS:
            yield Span(*number.span()), f"a number of {digits:,} digits: none over {MOST_DIGITS} is taken for a figure"
