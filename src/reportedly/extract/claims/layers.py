"""What the cascade's earlier steps found in one paragraph, before propositions take it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.model import Span

from ..amounts import AmountMention
from ..attribution.found import Found
from ..places import PlaceMention
from ..times import TimeMention

if TYPE_CHECKING:
    from ..tree import Doc


@dataclass(frozen=True, slots=True)
class Layers:
    """One paragraph's text, parse and findings; spans count in the paragraph's text, `shift` leads to the report's.

    A place's evidence already counts in the report's text, since places are found over all of it.
    """

    text: str
    shift: int
    doc: Doc
    quotes: Sequence[Span]
    found: Sequence[Found]
    times: Sequence[TimeMention]
    amounts: Sequence[AmountMention]
    places: Sequence[PlaceMention]
