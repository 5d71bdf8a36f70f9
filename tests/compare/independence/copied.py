"""A corpus with known copies, made of the samples: whole, partial, with a new lead, blended of two; and its true pairs."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

from reportedly.intake import read_report
from reportedly.model import Block, Report, content_id

SAMPLES = Path(__file__).parents[3] / "examples" / "reports"
BEGIN = datetime(2025, 8, 1, 6, 0, tzinfo=UTC)
TELLING = 30  # own words shared from which on a pair is a copy; below it, a pair is left out of the count
FEW = 8
_PLAIN = [
    "harbour",
    "council",
    "evening",
    "weather",
    "season",
    "market",
    "road",
    "school",
    "river",
    "garden",
    "winter",
    "summer",
    "office",
    "table",
    "letter",
    "morning",
    "theatre",
    "concert",
    "village",
    "teacher",
    "player",
    "coach",
    "club",
    "team",
    "library",
    "bridge",
    "museum",
    "painting",
    "festival",
    "farmer",
    "orchard",
    "crop",
    "price",
    "budget",
    "tax",
    "vote",
    "committee",
    "chair",
    "member",
    "plan",
    "report",
    "study",
    "number",
    "year",
    "week",
    "month",
    "house",
    "street",
    "station",
    "train",
    "bus",
    "ferry",
    "ticket",
    "queue",
    "shop",
    "bread",
    "milk",
    "salt",
    "stone",
    "brick",
    "wall",
    "roof",
    "window",
    "door",
    "light",
    "lamp",
    "oil",
    "wood",
    "coal",
    "iron",
    "steel",
    "glass",
]
_SMALL = [
    "the",
    "a",
    "of",
    "in",
    "on",
    "at",
    "for",
    "with",
    "by",
    "from",
    "and",
    "but",
    "as",
    "to",
    "is",
    "was",
    "were",
    "has",
    "had",
    "will",
    "would",
    "which",
    "that",
    "this",
    "its",
    "their",
]


@dataclass(frozen=True)
class Part:
    """A paragraph, and which original paragraph it is; none for one of its own."""

    text: str
    origin: tuple[int, int] | None

    @property
    def own(self) -> int:
        return len(re.sub(r"“[^”]*”|\"[^\"]*\"", " ", self.text).split())


def report_of(parts: Sequence[Part], number: int) -> Report:
    """Return a report of these paragraphs by an outlet of its own, published in the order of the numbers."""
    text, blocks = "", []
    for part in parts:
        blocks.append(Block("paragraph", len(text), len(text) + len(part.text)))
        text += part.text + "\n\n"
    published = BEGIN + timedelta(minutes=number)
    return Report(content_id("rep", number, text), text, tuple(blocks), outlet=f"Outlet {number}", published=published)


def originals() -> list[list[Part]]:
    """Return the samples' paragraphs, of those samples that have nothing of another."""
    found = []
    for number, path in enumerate(sorted(SAMPLES.iterdir())):
        report = read_report(path)
        paragraphs = [block.span.of(report.text) for block in report.paragraphs()]
        if not re.search("ledger-bridge|harbour-post", path.name):
            found.append([Part(text, (number, at)) for at, text in enumerate(paragraphs)])
    return found


def filler(dice: random.Random) -> Part:
    """Return a paragraph that nobody else has."""
    words = [dice.choice(_SMALL if at % 2 else _PLAIN) for at in range(dice.randint(30, 60))]
    return Part(f"{' '.join(words).capitalize()}.", None)


def edited(part: Part, dice: random.Random) -> Part:
    """Return a paragraph as an editor leaves it: about one word in twenty changed or struck."""
    words = part.text.split(" ")
    kept = [dice.choice(("", f"{word} indeed", word.upper())) if dice.random() < 0.05 else word for word in words]
    return replace(part, text=" ".join(word for word in kept if word))


def corpus(seed: int = 7, rounds: int = 3) -> list[tuple[Report, list[Part]]]:
    """Return originals and their copies of the four kinds, the copies later, each with its paragraphs."""
    dice, first = random.Random(seed), originals()
    made: list[list[Part]] = [*first, *([filler(dice) for _ in range(FEW)] for _ in range(FEW))]
    for _ in range(rounds):
        for parts in first:
            at = dice.randrange(len(parts) - 1)
            other = dice.choice([one for one in first if one is not parts])
            made.append([edited(part, dice) for part in parts])
            made.append([filler(dice), *parts[at : at + 2], filler(dice), filler(dice), filler(dice)])
            made.append([filler(dice), *(edited(part, dice) for part in parts[1:])])
            made.append([*parts[: len(parts) // 2], *other[len(other) // 2 :]])
    return [(report_of(parts, number), parts) for number, parts in enumerate(made)]


def true_pairs(made: Sequence[tuple[Report, list[Part]]]) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """Return the pairs of reports that share an original's paragraphs, and those that share too little to tell."""
    pairs: set[frozenset[str]] = set()
    unsure: set[frozenset[str]] = set()
    for (one, mine), (two, theirs) in combinations(made, 2):
        shared = _shared(mine, theirs)
        if shared:
            (pairs if shared >= TELLING else unsure).add(frozenset((one.id, two.id)))
    return pairs, unsure


def _shared(mine: Sequence[Part], theirs: Sequence[Part]) -> int:
    held = {part.origin: part.own for part in theirs if part.origin is not None}
    return sum(min(part.own, held[part.origin]) for part in mine if part.origin in held)


def unlike(count: int, seed: int = 3) -> Iterator[Report]:
    """Yield reports of about 300 words, of which every tenth has a passage of the one before it."""
    dice = random.Random(seed)
    last: list[Part] = []
    for number in range(count):
        parts = [filler(dice) for _ in range(7)]
        parts[3:5] = last[3:5] if number % 10 == 9 else parts[3:5]
        yield report_of(parts, number)
        last = parts
