"""A page's tree to the rows of its text, each with what the markup says it is."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from .lines import Markup

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Row = tuple[str, Markup | None]

BLOCKS = (
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 "
    "h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
MARKED: dict[str, Markup] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "p": "paragraph", "figcaption": "caption",
    "li": "item", "pre": "paragraph",
}  # fmt: skip
NAMES: dict[str, Markup] = {"head": "heading", "item": "item", "p": "paragraph", "quote": "paragraph"}


def main_rows(tree: HtmlElement) -> list[Row]:
    """Return the main text's lines as trafilatura finds them; of a short page, which it runs together, all marked ones."""
    from trafilatura import bare_extraction

    found = bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=False, include_formatting=True, with_metadata=False
    )
    body = getattr(found, "body", None)
    rows = list(_rows(body, None)) if body is not None else []
    return rows if len(rows) > 1 else list(_marked_rows(tree)) or rows


def _marked_rows(tree: HtmlElement) -> Iterator[Row]:
    """Yield headings, paragraphs, captions and list items that stand outside navigation, margins and the page's foot."""
    for element in tree.iter(*MARKED):
        above = {str(parent.tag) for parent in element.iterancestors()}
        if above & {"nav", "aside", "footer", "p", "li"} or not (words := " ".join(element.text_content().split())):
            continue
        yield words, MARKED[str(element.tag)]


def _rows(element: HtmlElement, markup: Markup | None) -> Iterator[Row]:
    """Split trafilatura's tree at its blocks and line breaks."""
    words: list[Row] = [("", markup)]
    for event, one in etree.iterwalk(element, events=("start", "end")):
        tag = str(one.tag)
        own = NAMES.get(tag)
        if event == "start":
            if own or tag in {"lb", "list", "row", "cell"}:
                words.append(("", own or words[-1][1]))
            words[-1] = (words[-1][0] + (one.text or ""), words[-1][1])
        else:
            if own:
                words.append(("", markup))
            words[-1] = (words[-1][0] + ((one.tail or "") if one is not element else ""), words[-1][1])
    yield from ((clean, kind) for row, kind in words if (clean := " ".join(row.split())))


def all_rows(tree: HtmlElement) -> Iterator[Row]:
    """Yield all the visible lines of a page, split at block elements."""
    parts: list[str] = []
    blocks = frozenset(BLOCKS.split())
    for event, one in etree.iterwalk(tree, events=("start", "end")):
        if one.tag in {"head", "title", "meta"}:
            continue
        if one.tag in blocks:
            parts.append("\n")
        inside = one.text if event == "start" else one.tail
        under_head = event == "end" and one.getparent() is not None and one.getparent().tag == "head"
        parts.append("" if under_head else " ".join((inside or "").split("\n")))
    for row in "".join(parts).split("\n"):
        if clean := " ".join(row.split()):
            yield clean, None
