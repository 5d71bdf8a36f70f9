"""Who stands behind an event or a claim, as a tree on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.markup import escape
from rich.tree import Tree

from reportedly.model import Claim, Copying, Corroboration, Origin, PartyCount, ReportRef, Witness

OUTSIDE = "outside the parties"


def sources_tree(found: Corroboration, claims: Iterable[Claim]) -> Tree:
    """Return the tree of origins, who heard each, and which reports only carry it on."""
    told = {claim.id: claim for claim in claims}
    reports = {claim.report.id: claim.report for claim in told.values()}
    tree = Tree(escape(corroboration_words(found)))
    for origin in found.origins:
        branch = tree.add(escape(_origin_words(origin)))
        for witness in origin.witnesses:
            _add_witness(branch, witness, told, reports)
    if found.copies:
        branch = tree.add("copied passages")
        for copying in found.copies:
            branch.add(escape(_copy_words(copying, reports)))
    for one in found.unmeasured:
        tree.add(escape(f"dependence not measured: {_printed(reports[one.report])}, {one.reason}"))
    return tree


def corroboration_words(found: Corroboration) -> str:
    """Return the count in words: "2 to 3 origins: 1–2 Ukraine, 1 Russia"."""
    if not found.most:
        return "no origin"
    parties = ", ".join(f"{_span(count)} {count.party or OUTSIDE}" for count in found.parties)
    noun = "origin" if found.most == 1 else "origins"
    number = str(found.most) if found.least == found.most else f"{found.least} to {found.most}"
    return f"{number} {noun}: {parties}"


def _span(count: PartyCount) -> str:
    return str(count.most) if count.least == count.most else f"{count.least}–{count.most}"


def _origin_words(origin: Origin) -> str:
    voice = " in its own voice" if origin.kind is None else ", unnamed" if origin.kind == "unnamed" else ""
    return f"{origin.name}{voice} ({origin.party or OUTSIDE})"


def _add_witness(branch: Tree, witness: Witness, told: Mapping[str, Claim], reports: Mapping[str, ReportRef]) -> None:
    family = f", of {witness.family}" if witness.family else ""
    twig = branch.add(escape(f"{'through' if witness.relay else 'heard by'} {witness.name}{family}"))
    copied = set(witness.copies)
    for claim in (told[ident] for ident in witness.claims):
        how = "copied by " if claim.report.id in copied else ""
        twig.add(escape(f"{how}{_printed(reports[claim.report.id])}: “{claim.evidence.quote}” {claim.id}"))


def _copy_words(copying: Copying, reports: Mapping[str, ReportRef]) -> str:
    later = "has" if copying.order == "published" else "shares, dates not telling which was first,"
    return (
        f"{_printed(reports[copying.report])} {later} {copying.words} words "
        f"({copying.share:.0%} of its own) of {_printed(reports[copying.of])}"
    )


def _printed(report: ReportRef) -> str:
    when = f", {report.published:%-d %B %Y %H:%M}" if report.published else ""
    return f"{report.outlet or report.file or report.id}{when}"
