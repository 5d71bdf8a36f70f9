"""From whom a report has a claim: from another report it copies, through a relay, or at first hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from reportedly.model import Claim, Copying, Evidence, Profile, Report, Witness

from ..terms import plain
from .publishers import family_of

HALF = 0.5  # of a claim's passage that must be copied for the claim to be


@dataclass(slots=True)
class _Hearing:
    """What is known so far of one witness."""

    name: str
    family: str | None
    relay: bool
    claims: list[str] = field(default_factory=list)
    reports: dict[str, None] = field(default_factory=dict)
    copies: dict[str, None] = field(default_factory=dict)


class Hearings:
    """Who heard each claim, over the reports and what they copied from each other."""

    def __init__(self, reports: Iterable[Report], copies: Iterable[Copying], profile: Profile | None) -> None:
        self._reports: Mapping[str, Report] = {report.id: report for report in reports}
        self._profile = profile
        self._copied: dict[str, list[Copying]] = defaultdict(list)
        for copying in copies:
            self._copied[copying.report].append(copying)
        self._rank = {report: nth for nth, report in enumerate(self._copied)}

    def copies_among(self, reports: Set[str]) -> tuple[Copying, ...]:
        """Return what reports copied from each other, in the order given."""
        copying = sorted(reports & self._rank.keys(), key=self._rank.__getitem__)
        return tuple(copied for report in copying for copied in self._copied[report] if copied.of in reports)

    def witnesses(self, claims: Iterable[Claim]) -> tuple[Witness, ...]:
        """Return who heard the claims of one origin, in the claims' order; outlets of one publisher are one witness."""
        found: dict[str, _Hearing] = {}
        for claim in claims:
            report = self.source_of(claim)
            name, relay = self._heard_by(claim, report)
            family = family_of(name, self._profile)
            hearing = found.setdefault(plain(family or name), _Hearing(name, family, relay))
            hearing.claims.append(claim.id)
            (hearing.reports if report == claim.report.id else hearing.copies)[claim.report.id] = None
        return tuple(
            Witness(one.name, one.family, one.relay, tuple(one.claims), tuple(one.reports), _without(one.copies, one.reports))
            for one in found.values()
        )  # fmt: skip

    def source_of(self, claim: Claim) -> str:
        """Return the earliest report that the claim's passage was copied from, else the claim's own."""
        report, passage = claim.report.id, claim.evidence
        while (copying := self._copy_of(report, passage)) is not None:
            there = next(p.there for p in copying.passages if _covers(p.here, passage))
            report, passage = copying.of, there
        return report

    def _copy_of(self, report: str, passage: Evidence) -> Copying | None:
        """Return the first copying that takes in a passage; copies come in order of publication, earliest source first."""
        copied = (copying for copying in self._copied.get(report, ()) if copying.of != report)
        return next((c for c in copied if any(_covers(p.here, passage) for p in c.passages)), None)

    def _heard_by(self, claim: Claim, report: str) -> tuple[str, bool]:
        """Return the relay nearest to the origin, else whose text the report is; and whether it was a relay."""
        relay = next((link.source for link in claim.chain[1:] if link.kind == "outlet"), None)
        if relay is not None:
            return relay, True
        held = self._reports.get(report)
        if held is None:
            return claim.report.outlet or claim.report.file or report, False
        return held.credit or held.outlet or held.file or report, False


def _covers(copied: Evidence, passage: Evidence) -> bool:
    shared = min(copied.end, passage.end) - max(copied.start, passage.start)
    return shared > HALF * (passage.end - passage.start)


def _without(copies: Iterable[str], reports: Iterable[str]) -> tuple[str, ...]:
    own = set(reports)
    return tuple(report for report in copies if report not in own)
