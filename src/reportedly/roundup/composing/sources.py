"""The numbered reports at the foot of the page, with the printed passage behind each citation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.model import Claim, Evidence, Profile

from ..page import Passage, Sentence, SourceEntry
from .page import party_then


def sources_of(
    sentences: Iterable[Sentence], claims: dict[str, Claim], profile: Profile | None
) -> tuple[SourceEntry, ...]:
    """Number the cited reports in order of first citation, their passages by letter in order of text."""
    cited = dict.fromkeys(cite for sentence in sentences for cite in sentence.cites)
    by_report: dict[str, list[Claim]] = {}
    for cite in cited:
        by_report.setdefault(claims[cite].report.id, []).append(claims[cite])
    return tuple(entry(number, found, profile) for number, found in enumerate(by_report.values(), 1))


def entry(number: int, claims: Sequence[Claim], profile: Profile | None) -> SourceEntry:
    groups: dict[Evidence, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.sentence.start, claim.evidence.start, claim.id)):
        groups.setdefault(claim.sentence, []).append(claim)
    passages = tuple(
        passage(f"{number}{letter(at)}", sentence, found) for at, (sentence, found) in enumerate(groups.items())
    )
    report = claims[0].report
    return SourceEntry(number, report, party_then(profile, report), passages)


def passage(label: str, sentence: Evidence, claims: Sequence[Claim]) -> Passage:
    marked = tuple(dict.fromkeys(claim.evidence for claim in claims))
    return Passage(label, sentence, marked, tuple(claim.id for claim in claims))


def letter(at: int) -> str:
    """Return a, b … z, aa, ab …"""
    return (letter(at // 26 - 1) if at >= 26 else "") + "abcdefghijklmnopqrstuvwxyz"[at % 26]
