"""Quoted stretches of a paragraph: straight, curly and angled marks, and quotes whose closing mark never comes."""

from __future__ import annotations

import re

from reportedly.model import Span

_PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’", "``": "''"}
_SAME = ('"', "''")  # marks that open and close alike
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
        return tuple(Span(*match.span()) for match in _SINGLE.finditer(text))
    quotes: list[Span] = []
    opened: tuple[int, str] | None = None
    for mark in _MARK.finditer(text):
        at, sign = mark.start(), mark.group()
        if opened and _closes(sign, opened[1]) and not _apostrophe(text, at):
            quotes.append(Span(opened[0], mark.end()))
            opened = None
        elif opened is None and sign in _CLOSING and _ENDS.search(text[:at]) and text[mark.end() : at + 2] in ("", " "):
            start = max((m.end() for m in _STOP.finditer(text, quotes[-1].end if quotes else 0, at)), default=0)
            quotes.append(Span(max(start, quotes[-1].end if quotes else 0), mark.end()))
        elif opened is None and _opens(text, at, sign):
            opened = (at, sign if sign in _SAME else _PAIRS[sign])
    if opened and opened[1] in ("”", "»", *_SAME) and len(text) - opened[0] > 1:
        quotes.append(Span(opened[0], len(text)))
    return tuple(quotes)


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
