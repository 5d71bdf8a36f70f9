"""What changed since the previous roundup: figures, denials and grants, answers. Corrections stand on top by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..page import Change, FigureLine, FigureStrip, Section, Sentence, Silence, Stand
from .page import Stage

TURNS = ("contests", "denies", "concedes", "confirms")  # relations by which an earlier account stands otherwise
CHANGES = 8  # beyond them the page's top is no longer read; all stand in their events


def changes_of(
    stage: Stage, major: Sequence[Section], brief: Iterable[Section], silences: Iterable[Silence]
) -> tuple[Change, ...]:
    """Return the changes in events that the previous roundup could hold, those of people's lives first."""
    told: list[tuple[int | None, Section]] = [*enumerate(major, 1), *((None, one) for one in brief)]
    told = [(number, one) for number, one in told if one.news == "continued"]
    figures = [change for number, one in told for change in _figures(stage, number, one)]
    stands = [change for number, one in told for change in _stands(stage, number, one)]
    every = [*silences, *(silence for _, one in told for silence in one.silences)]
    answers = [Change("Answered", None, silence=one) for one in every if one.answer and stage.is_new(one.answered)]
    return (*figures, *stands, *answers)[:CHANGES]


def _figures(stage: Stage, number: int | None, section: Section) -> Iterator[Change]:
    """Yield an origin's figure that is new beside its own of before, or beside another's."""
    for strip in section.strips:
        for voice in dict.fromkeys(line.voice for line in strip.lines):
            lines = _run(stage, strip, voice)
            if lines:
                yield Change(_label(strip), number, lines)
        yield from (Change(_label(strip), number, lines) for lines in _raised(stage, strip, section.stands))


def _label(strip: FigureStrip) -> str:
    return f"{strip.measure[:1].upper()}{strip.measure[1:]}" or "Counted"


def _raised(stage: Stage, strip: FigureStrip, stands: Iterable[Stand]) -> Iterator[tuple[FigureLine, ...]]:
    """Yield a figure and the one under another name of its side that it updates."""
    for one in stands:
        if one.kind == "updates" and one.b is not None:
            new, old = _line(strip, one.a), _line(strip, one.b)
            if new and old and new.voice != old.voice and stage.is_new(new.published):
                yield (old, new)


def _line(strip: FigureStrip, sentence: Sentence) -> FigureLine | None:
    return next((line for line in strip.lines if set(line.sentence.cites) & set(sentence.cites)), None)


def _run(stage: Stage, strip: FigureStrip, voice: str) -> tuple[FigureLine, ...]:
    own = tuple(line for line in strip.lines if line.voice == voice)
    updated = any(stage.is_new(line.published) and line.change in ("update", "correction") for line in own)
    return own if updated and len(own) > 1 else ()


def _stands(stage: Stage, number: int | None, section: Section) -> Iterator[Change]:
    """Yield relations of a new account with one that was known before."""
    for one in section.stands:
        if one.kind in TURNS and one.b is not None and _is_new(stage, one.a) != _is_new(stage, one.b):
            yield Change(f"{one.label} on {one.on}" if one.on else one.label, number, stand=one)


def _is_new(stage: Stage, sentence: Sentence) -> bool:
    return all(stage.is_new(stage.claims[cite].report.published) for cite in sentence.cites)


def stands_open(stands: Iterable[Stand]) -> tuple[Stand, ...]:
    """Return the relations that leave something open: accounts that cannot both hold."""
    return tuple(one for one in stands if one.kind in ("contests", "denies", "differs"))
