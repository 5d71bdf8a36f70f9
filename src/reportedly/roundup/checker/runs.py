"""Word order: apart from whose word it is, a sentence runs as its passage runs, so that nothing is swapped or let fall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from .. import lists
from .material import Material, named_ways
from .tokens import bare_words, holds, tokens

Ways = dict[str, list[tuple[list[str], str]]]
LEADS_IN = frozenset({"said", "wrote", "citing", "warned", "confirmed"})


def stray_pairs(text: str, held: Material) -> Iterator[str]:
    """Yield neighbouring words that no cited passage has side by side."""
    ways, have = passage_pairs(held)
    words = with_names(text, ways)
    closing = {tuple(words[-3:-1])} if words[-1:] == ["said"] else set()
    closing |= {
        ("to", after)
        for of, to, after in zip(words, words[1:], words[2:], strict=False)
        if (of, to) == ("according", "to")
    }
    for left, right in pairs(words):
        if (left, right) not in have and not is_seam(left, right) and (left, right) not in closing:
            yield f"'{shown(left)} {shown(right)}' side by side"


@lru_cache(maxsize=4)
def passage_pairs(held: Material) -> tuple[Ways, set[tuple[str, str]]]:
    """Return the ways to name whom the passages name, and the neighbouring words of these."""
    ways = ways_to_name(held)
    texts = [variant for passage in held.passages for variant in (passage, *without_attribution(passage, held))]
    have = {pair for passage in texts for pair in pairs(with_names(passage, ways))}
    heads = {lists.head_of_cue(link.cue) for link in held.links}
    cues = {head for head in heads if lists.worded_cue(head) == "said"}
    return ways, have | {(left, "said") for left, right in have if right in cues}


def without_attribution(passage: str, held: Material) -> Iterator[str]:
    """Yield the passage without each stretch between commas that only says who spoke."""
    sources = [tokens(link.evidence.quote) for link in held.links]
    for match in re.finditer(r",([^,]{3,120}),", passage):
        words = tokens(match.group(1))
        speaks = any(lists.worded_cue(word) for word in words) or words[:2] == ["according", "to"]
        if len(words) <= 12 and speaks and any(holds(words, source) for source in sources):
            yield f"{passage[: match.start()]} {passage[match.end() :]}"


def content_lost(text: str, held: Material) -> Iterator[str]:
    """Yield each claim of whose passage the sentence repeats too little to state it."""
    have = set(bare_words(text))
    for claim in held.claims:
        words = bare_words(claim.evidence.quote)
        missing = [word for word in words if word not in have]
        if len(missing) > len(words) // 5:
            yield f"lost content '{claim.evidence.quote}'"


def is_seam(left: str, right: str) -> bool:
    """Tell whether an attribution meets the passage here."""
    if (left in LEADS_IN and right != "to") or right in {"according", "citing"}:
        return True
    if right in {"said", "wrote", "warned", "confirmed", "denied"}:
        return left.startswith("<") or left == "and"
    return (left.startswith("<") and right == "and") or (left == "and" and right.startswith("<"))


def shown(word: str) -> str:
    return word.strip("<>")


def pairs(words: list[str]) -> list[tuple[str, str]]:
    return list(pairwise(words))


def ways_to_name(held: Material) -> Ways:
    """Return every way a source or outlet is named, by its first word, the longest first, with the mark that stands for it."""
    ways = [(way, f"<{' '.join(bare_words(link.source))}>") for link in held.links for way in named_ways(link)]
    ways += [(way, f"<{' '.join(way)}>") for link in held.links for other in link.also for way in [bare_words(other)]]
    outlets = {claim.report.publication for claim in held.claims}
    ways += [(bare_words(outlet), f"<{outlet.casefold()}>") for outlet in outlets]
    found: Ways = {}
    for way, mark in sorted(ways, key=lambda way: len(way[0]), reverse=True):
        found.setdefault(way[0] if way else "", []).append((way, mark))
    return found


def with_names(text: str, ways: Ways) -> list[str]:
    """Return the bare words of a text with each named source as one mark, and cues made neutral."""
    words, out, at = bare_words(text), [], 0
    while at < len(words):
        may = ways.get(words[at], ())
        way = next(((way, mark) for way, mark in may if words[at : at + len(way)] == way), None)
        out.append(way[1] if way else words[at])
        at += len(way[0]) if way else 1
    return out
