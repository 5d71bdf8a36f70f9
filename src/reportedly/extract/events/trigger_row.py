"""What the event lexicon knows of a word."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.model import EventType


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a word names: type, mode within it, ACLED's sub-event type (empty where it has none)."""

    type: EventType
    mode: str
    acled: str
