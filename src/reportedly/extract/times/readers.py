"""The table of readers: each turns the named groups of a match into a reading, or null when it is no time after all."""

from __future__ import annotations

from collections.abc import Callable

from .context import Context, Reading

Groups = dict[str, str | None]
Reader = Callable[[Groups, Context], Reading | None]
READERS: dict[str, Reader] = {}


def reader(name: str) -> Callable[[Reader], Reader]:
    """Enter a function into the table under the name that `time_rules.tsv` gives."""

    def enter(function: Reader) -> Reader:
        READERS[name] = function
        return function

    return enter
