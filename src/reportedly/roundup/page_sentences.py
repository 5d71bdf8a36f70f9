"""Every sentence of a page, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .page import Roundup, Section, Sentence, Silence


def sentences_of(roundup: Roundup) -> Iterator[Sentence]:
    """Yield every sentence that the page prints, top to bottom; one printed twice comes twice."""
    yield from roundup.lead
    yield from of_silences(roundup.silences)
    for section in (*roundup.sections, *roundup.brief):
        yield from of_section(section)
    for speaker in roundup.also_said:
        yield from (statement.sentence for statement in speaker.statements)


def of_section(section: Section) -> Iterator[Sentence]:
    yield section.heading
    for column in section.columns:
        yield from (statement.sentence for statement in column.statements)
    for strip in section.strips:
        yield from (line.sentence for line in strip.lines)
    for stand in section.stands:
        yield from (side for side in (stand.a, stand.b) if side is not None)
    yield from of_silences(section.silences)


def of_silences(silences: Iterable[Silence]) -> Iterator[Sentence]:
    for silence in silences:
        yield silence.sentence
        if silence.to is not None:
            yield silence.to
        yield from silence.also_to
        if silence.answer is not None:
            yield silence.answer
