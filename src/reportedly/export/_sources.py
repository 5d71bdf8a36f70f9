"""Who stands behind an event or a claim, as a tree on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text
from rich.tree import Tree

from reportedly.model import Claim, Copying, Corroboration, Origin, PartyCount, ReportRef, Witness

from ._words import moment_words, visible

OUTSIDE = "outside the parties"
SHOWN = 8  # copies, of one witness or of all, that the tree shows


def sources_tree(found: Corroboration, claims: Iterable[Claim]) -> Tree:
    """Return the tree of origins, who heard each, and which reports only carry it on."""
    told = {claim.id: claim for claim in claims}
    reports = {claim.report.id: claim.report for claim in told.values()}
    tree = Tree(_text(corroboration_words(found)))
    for origin in found.origins:
        branch = tree.add(_text(_origin_words(origin)))
        for witness in origin.witnesses:
            _add_witness(branch, witness, told, reports)
    if found.copies:
        branch = tree.add("copied passages")
        for copying in found.copies[:SHOWN]:
            branch.add(_text(_copy_words(copying, reports)))
        if found.copies[SHOWN:]:
            branch.add(f"{len(found.copies) - SHOWN:,} more; --format jsonl has all")
    for one in found.unmeasured:
        tree.add(_text(f"dependence not measured: {_printed(reports[one.report])}, {one.reason}"))
    return tree


def _text(words: str) -> Text:
    return Text(visible(words))


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
    twig = branch.add(_text(f"{'through' if witness.relay else 'heard by'} {witness.name}{family}"))
    gathered: dict[str, list[Claim]] = {}
    for claim in (told[ident] for ident in witness.claims):
        gathered.setdefault(claim.report.id, []).append(claim)
    copied = [report for report in gathered if report in witness.copies]
    for report in [*(report for report in gathered if report not in copied), *copied[:SHOWN]]:
        how = "copied by " if report in copied else ""
        twig.add(_text(f"{how}{_printed(reports[report])}: {_claims_words(gathered[report])}"))
    if copied[SHOWN:]:
        twig.add(f"{len(copied) - SHOWN:,} more that copy it; --format jsonl has all")


def _claims_words(claims: Sequence[Claim]) -> str:
    """Return the first of one report's claims, with its id, and how many more there are."""
    more = f" and {len(claims) - 1:,} more" if claims[1:] else ""
    return f"“{claims[0].evidence.quote}” {claims[0].id}{more}"


def _copy_words(copying: Copying, reports: Mapping[str, ReportRef]) -> str:
    unsure = "" if copying.order == "published" else "; the dates do not tell which was first"
    whose = "are from" if copying.order == "published" else "are also in"
    return (
        f"{_printed(reports[copying.report])}: {copying.words} words ({copying.share:.0%} of its own) "
        f"{whose} {_printed(reports[copying.of])}{unsure}"
    )


def _printed(report: ReportRef) -> str:
    when = f", {moment_words(report.published)}" if report.published else ""
    return f"{report.outlet or report.file or report.id}{when}"
