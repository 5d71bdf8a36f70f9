"""Quoted stretches of a paragraph: straight, curly and angled marks, and quotes whose closing mark never comes."""

from __future__ import annotations

import re

from reportedly.model import Span

_PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’", "``": "''"}
_SAME = ('"', "''")  # marks that open and close alike
_HEADING = 7  # words at most of a heading in quotes, which a paragraph of its own may be
_CLOSING = ('"', "”")
_ENDS = re.compile(r"\w[,.!?…]$")
_STOP = re.compile(r"[.!?] (?=[A-Z])")
_SINGLE = re.compile(r"(?:(?<=^)|(?<=[\s(—–:]))'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w))*?[,.!?…]'(?!\w)")
_MARK = re.compile(r"''|``|[\"“”«»„‘’]")  # two single marks are one: wires that know no curly ones print so


def find_quotes(text: str) -> tuple[Span, ...]:
    """Return the stretches between quote marks, marks included; an open quote runs to the paragraph's end.

    A mark that closes what nothing opened closes its sentence; single straight marks count where no others stand.
    """
    if "'" in text and not _MARK.search(text):
        found = (Span(*match.span()) for match in _SINGLE.finditer(text))
        return tuple(span for span in found if len(span) < len(text) or text.count(" ") > _HEADING)
    quotes: list[Span] = []
    opened: tuple[int, str] | None = None
    for mark in _MARK.finditer(text):
        at, sign = mark.start(), mark.group()
        if opened and _closes(sign, opened[1]) and not _apostrophe(text, at):
            quotes.append(Span(opened[0], mark.end()))
            opened = None
        elif not quotes and opened is None and _ends_unopened(text, mark):
            start = max((m.end() for m in _STOP.finditer(text, 0, at)), default=0)
            quotes.append(Span(start, mark.end()))
        elif opened is None and _opens(text, at, sign):
            opened = (at, sign if sign in _SAME else _PAIRS[sign])
    if opened and opened[1] in ("”", "»", *_SAME) and len(text) - opened[0] > 1:
        quotes.append(Span(opened[0], len(text)))
    return tuple(quotes)


def _ends_unopened(text: str, mark: re.Match[str]) -> bool:
    """Tell a mark that closes a quote whose opening mark is missing: "Two boats sank," she said."""
    closes = mark.group() in _CLOSING and _ENDS.search(text[max(0, mark.start() - 2) : mark.start()]) is not None
    return closes and text[mark.end() : mark.end() + 1] in ("", " ")


def _closes(sign: str, wanted: str) -> bool:
    """A straight mark also closes a curly quote and the other way round, as edited wires mix them."""
    return sign == wanted or {sign, wanted} == {'"', "”"}


def _opens(text: str, at: int, sign: str) -> bool:
    if sign in _SAME:
        return at + len(sign) < len(text)
    if sign == "‘" and at and text[at - 1].isalnum():
        return False
    return sign in _PAIRS


def _apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and at + 1 < len(text) and text[at + 1].isalnum()
