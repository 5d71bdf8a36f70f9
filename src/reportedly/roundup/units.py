"""A unit: the claims of one printed sentence in one event, which one sentence of the page may restate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model import Claim, Evidence, Link


@dataclass(frozen=True, slots=True)
class Unit:
    """Claims of one printed sentence, in text order."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        return self.claims[0]

    @property
    def speaking(self) -> Claim:
        """Return the first claim that is somebody's word, else the first."""
        return next((claim for claim in self.claims if claim.chain), self.first)

    @property
    def printed(self) -> Evidence:
        return self.first.sentence

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(claim.id for claim in self.claims)

    @property
    def links(self) -> tuple[Link, ...]:
        return tuple(dict.fromkeys(link for claim in self.claims for link in claim.chain))

    def within(self, evidence: Evidence) -> tuple[int, int] | None:
        """Return the evidence's place in the printed sentence, or null when it stands elsewhere."""
        start, end = evidence.start - self.printed.start, evidence.end - self.printed.start
        return (start, end) if self.printed.quote[max(start, 0) : end] == evidence.quote and start >= 0 else None

    def content(self) -> tuple[int, int] | None:
        """Return the stretch of the printed sentence that holds all the claims' passages."""
        spans = [self.within(claim.evidence) for claim in self.claims]
        found = [span for span in spans if span is not None]
        if len(found) < len(spans):
            return None
        return min(start for start, _ in found), max(end for _, end in found)

    def single(self) -> Iterable[Unit]:
        return (Unit((claim,)) for claim in self.claims)


def units_of(claims: Iterable[Claim]) -> list[Unit]:
    """Group claims by printed sentence, in order of publication, then of text."""
    groups: dict[tuple[str, int, int], list[Claim]] = {}
    for claim in sorted(claims, key=in_order):
        groups.setdefault((claim.report.id, claim.sentence.start, claim.sentence.end), []).append(claim)
    return [Unit(tuple(group)) for group in groups.values()]


def in_order(claim: Claim) -> tuple[float, str, int, str]:
    published = claim.report.published.timestamp() if claim.report.published else float("inf")
    return published, claim.report.id, claim.evidence.start, claim.id
