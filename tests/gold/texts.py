"""The samples' texts as a reader sees them, and the sentence that an anchor stands for."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

UNSEEN = frozenset({"script", "style", "head", "template"})
INLINE = frozenset({"a", "abbr", "b", "em", "i", "q", "small", "span", "strong", "time"})
STOP = re.compile(r"[.?!][\"”’]?(?=\s)")
ABBREVIATION = re.compile(r"\b(?:[ap]\.m|U\.S|U\.N|Mr|Ms|Mrs|Dr|St|Gen|No)\.[\"”’]?$")


class Visible(HTMLParser):
    """Keep the words of a page, a line for each block; independent of intake, which it helps to measure."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in UNSEEN
        if tag not in INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in UNSEEN
        if tag not in INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(data)


def squash(text: str) -> str:
    """Return `text` with each run of white space made one space."""
    return " ".join(text.split())


def text_of(path: Path) -> str:
    """Return the text of a sample: a page's visible words, anything else as it is."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".html":
        return text
    page = Visible()
    page.feed(text)
    page.close()
    return "".join(page.pieces)


def sentences_of(line: str) -> list[str]:
    """Split one line after each full stop that ends a sentence."""
    ends = [m.end() for m in STOP.finditer(line) if not ABBREVIATION.search(line[: m.end()])]
    starts = [0, *ends]
    return [squash(line[a:b]) for a, b in zip(starts, [*ends, len(line)], strict=True)]


def sentences_with(text: str, at: str) -> list[str]:
    """Return the sentences of `text` that hold `at`."""
    return [s for line in text.splitlines() if at in line for s in sentences_of(line) if squash(at) in s]


def sentence_with(text: str, at: str) -> str:
    """Return the sentence of `text` that holds `at`; raise ValueError unless exactly one does."""
    found = sentences_with(text, at)
    if len(found) != 1 or text.count(at) != 1:
        raise ValueError(f"{at!r} stands in {len(found)} sentences; choose words that stand in one")
    return found[0]
