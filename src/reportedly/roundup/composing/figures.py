"""The figures of an event: one strip a measure, one line an origin's figure. Nothing is added up."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.model import Amount, Claim

from .. import lists
from ..page import FigureLine, FigureStrip
from ..units import in_order
from ..wording.count import counted, printed_thing
from ..wording.lines import at_place, figure_line, figure_words, line_speaker
from .page import Stage

MEAN = re.compile(r"\baverag|\bper (?:day|week|month|year|capita)\b|\b(?:a|every|each) (?:day|week|month|year)\b")
STRUCK = ("hit", "launched", "shot_down")
PEACEFUL = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST")
WARLIKE = ("hit", "launched", "used", "lost", "shot_down", "delivered")
PEOPLE = ("killed", "injured", "casualties", "missing", "captured", "released", "displaced")


def strips_of(stage: Stage, claims: Iterable[Claim]) -> tuple[FigureStrip, ...]:
    """Return the strips of an event, people first, then in order of first publication; one line an origin and figure."""
    groups: dict[str, dict[tuple[object, ...], tuple[Claim, Amount, list[str]]]] = {}
    for claim in sorted(claims, key=in_order):
        for amount in claim.amounts:
            words = figure_words(claim, amount) if tells(amount) and not is_apart(claim, amount) else None
            if words is not None and claim.modality == "actual" and claim.polarity == "positive":
                lines = groups.setdefault(measure_of(claim, amount), {})
                _, _, cites = lines.setdefault((stage.voice(claim), words), (claim, amount, []))
                cites.append(claim.id)
    strips = [strip(measure, lines.values(), stage) for measure, lines in groups.items()]
    return tuple(sorted((found for found in strips if found.lines), key=lambda found: rank(found.measure)))


def tells(amount: Amount) -> bool:
    """Tell whether a count says something by itself: no share or distance does, and no number of people or things of which
    nothing is known to have become.
    """
    return amount.role not in ("share", "distance") and (amount.role != "other" or bool(amount.unit))


def is_apart(claim: Claim, amount: Amount) -> bool:
    """Tell what a bare figure would say wrongly: a walkout at two mines has not hit them, and no average died."""
    kind = claim.event.type if claim.event is not None else "ASSAULT"
    warlike = (kind == "PROTEST" and amount.role in WARLIKE) or (kind in PEACEFUL and amount.role in STRUCK)
    return warlike or (amount.role in PEOPLE and MEAN.search(claim.evidence.quote) is not None)


def strip(measure: str, lines: Iterable[tuple[Claim, Amount, list[str]]], stage: Stage) -> FigureStrip:
    held = list(lines)
    made = (line(claim, amount, tuple(cites[1:]), stage) for claim, amount, cites in held)
    found = tuple(one for one in made if one is not None and stage.passes(one.sentence))
    return FigureStrip(measure, found, held[0][1].role)


def line(claim: Claim, amount: Amount, also: tuple[str, ...], stage: Stage) -> FigureLine | None:
    also = tuple(cite for cite in dict.fromkeys(also) if cite != claim.id)
    sentence = figure_line(claim, amount, also)
    if sentence is None:
        return None
    return FigureLine(
        sentence, line_speaker(claim), stage.party_of(claim), amount.low, amount.best, amount.high,
        (figure_words(claim, amount) or "") + at_place(claim, amount),
        claim.report.outlet, claim.report.published, stage.voice(claim), stage.changes.get((claim.id, amount)),
    )  # fmt: skip


def measure_of(claim: Claim, amount: Amount) -> str:
    """Name what is measured: the role alone for people, else the thing counted and its role.

    A part, or the count of one place, is a measure of its own: it is not to be set against the whole.
    """
    weighed = amount.role == "used" and amount.unit  # "900 kg of TNT" and "900 kg of TNT used" are one measure
    role = "" if weighed else lists.measure_words(amount.role, amount.of)
    part = "part of the whole" if amount.scope and amount.scope.part == "part" else ""
    limits = "".join(f", {words}" for words in (at_place(claim, amount).strip(" ()"), part) if words)
    if amount.role in PEOPLE:
        return role + limits
    thing = counted(printed_thing(claim, amount), 2) or ""
    return (f"{role}, {thing}".rstrip(", ") if amount.role == "lasted" else f"{thing} {role}".strip()) + limits


def rank(measure: str) -> int:
    words = [lists.mapping("measures", "role", "words")[role] for role in PEOPLE]
    return words.index(whole) if (whole := measure.split(",", maxsplit=1)[0]) in words else len(words)
