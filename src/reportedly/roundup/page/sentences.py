"""Every sentence of a page, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from . import Change, Roundup, Section, Sentence, Silence


def sentences_of(roundup: Roundup) -> Iterator[Sentence]:
    """Yield every sentence that the page prints, top to bottom; one printed twice comes twice."""
    yield from roundup.lead
    for change in roundup.changes:
        yield from of_change(change)
    yield from of_silences(roundup.silences)
    for section in (*roundup.sections, *roundup.brief, *roundup.open):
        yield from of_section(section)
    for speaker in roundup.also_said:
        yield from (statement.sentence for statement in speaker.statements)


def of_section(section: Section) -> Iterator[Sentence]:
    yield section.heading
    if section.standing is not None:
        yield section.standing
    for column in section.columns:
        yield from (statement.sentence for statement in column.statements)
    for strip in section.strips:
        yield from (line.sentence for line in strip.lines)
    for stand in section.stands:
        yield from (side for side in (stand.a, stand.b) if side is not None)
    for one in (one for table in section.relayed for version in table.versions for one in version.printings):
        yield from (*one.words, *(line.sentence for line in one.figures))
    yield from of_silences(section.silences)
    yield from (statement.sentence for statement in section.background)


def said_again(section: Section) -> Iterator[Sentence]:
    """Yield the sentences of which the page prints the citations only: said again, or told by their figures."""
    for column in section.columns:
        yield from (one.sentence for statement in column.statements for one in statement.again)
    yield from (one.sentence for statement in section.background for one in statement.again)


def of_change(change: Change) -> Iterator[Sentence]:
    yield from (line.sentence for line in change.lines)
    if change.stand is not None:
        yield from (side for side in (change.stand.a, change.stand.b) if side is not None)
    if change.silence is not None:
        yield from of_silences((change.silence,))


def of_silences(silences: Iterable[Silence]) -> Iterator[Sentence]:
    for silence in silences:
        yield silence.sentence
        if silence.to is not None:
            yield silence.to
        yield from silence.also_to
        if silence.answer is not None:
            yield silence.answer
