"""What several outlets printed of one origin's statement: a table where their figures or their words differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.model import Claim, Relation

from ..page import FigureLine, Printing, Relayed, Sentence, Version
from ..units import Unit, in_order, units_of
from ..wording.lines import figure_words, words_line
from ..wording.names import speaker_of
from ..wording.sentences import as_printed
from ..wording.text import words_of
from .figures import line, tells
from .page import Stage

TABLES, VERSIONS, OUTLETS = 3, 6, 6  # what a page shows of an event, of a table, of a version


def relayed_of(stage: Stage, relations: Iterable[Relation]) -> tuple[Relayed, ...]:
    """Return an event's tables, those with different figures first, then those of most outlets."""
    groups = statements_of(stage, relations)
    made = [table for claims, sums in groups if (table := relayed(stage, claims, sums)) is not None]
    return tuple(sorted(made, key=lambda one: (not one.figures_differ, -len(outlets_of(one.versions))))[:TABLES])


def statements_of(stage: Stage, relations: Iterable[Relation]) -> Iterator[tuple[list[Claim], dict[str, str]]]:
    """Yield the claims of one origin that relations tie, with the sums that outlets made of them and why they are such."""
    ties: dict[str, set[str]] = {}
    sums: dict[str, str] = {}
    for one in relations:
        if one.b is None or one.a.id not in stage.claims or one.b.id not in stage.claims:
            continue
        if is_sum(one):
            sums[one.b.id] = one.reason
        elif not is_said_again(stage, one.a, one.b) or one.kind == "updates":
            continue
        ties.setdefault(one.a.id, set()).add(one.b.id)
        ties.setdefault(one.b.id, set()).add(one.a.id)
    for ids in tied(ties):
        claims = sorted((stage.claims[cite] for cite in ids), key=in_order)
        if len({stage.voice(claim) for claim in claims if claim.id not in sums}) == 1:
            yield claims, {cite: reason for cite, reason in sums.items() if cite in ids}


def is_sum(one: Relation) -> bool:
    """Tell whether an outlet's own figure is said to be the sum of an origin's: that relation alone lists more than two."""
    summed = one.kind == "refines" and one.on == "count" and len(one.values) > 2
    return summed and bool(one.a.chain) and one.b is not None and not one.b.chain


def is_said_again(stage: Stage, a: Claim, b: Claim) -> bool:
    return bool(a.chain and b.chain and a.on_record and b.on_record) and stage.voice(a) == stage.voice(b)


def tied(ties: Mapping[str, set[str]]) -> Iterator[set[str]]:
    """Yield what ties hold together, directly or through others."""
    seen = set[str]()
    for first in ties:
        found, ahead = set[str](), [first] if first not in seen else []
        while ahead:
            if (at := ahead.pop()) not in found:
                found.add(at)
                ahead.extend(ties[at])
        seen |= found
        if found:
            yield found


def relayed(stage: Stage, claims: Sequence[Claim], sums: Mapping[str, str]) -> Relayed | None:
    """Return the table of one statement; null unless two outlets printed it, and not alike."""
    if len({claim.report.outlet for claim in claims}) < 2:
        return None
    made = [version(stage, same, sums) for same in alike(claims)[: 2 * VERSIONS]]
    versions = [one for one in made if one is not None]
    if len(versions) < 2 or len(outlets_of(versions)) < 2:
        return None
    first = next(claim for claim in claims if claim.id not in sums)
    return Relayed(
        speaker_of(first), stage.party_of(first), tuple(versions[:VERSIONS]), differ(versions), len(versions[VERSIONS:])
    )


def alike(claims: Iterable[Claim]) -> list[list[list[Claim]]]:
    """Return the claims report by report, those reports together that printed the same sentences."""
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report.id, []).append(claim)
    found: dict[tuple[str, ...], list[list[Claim]]] = {}
    for held in by_report.values():
        words = (word for quote in dict.fromkeys(one.sentence.quote for one in held) for word in words_of(quote))
        found.setdefault((*words,), []).append(held)
    return list(found.values())


def version(stage: Stage, same: Sequence[Sequence[Claim]], sums: Mapping[str, str]) -> Version | None:
    made = [one for claims in same[:OUTLETS] if (one := printing(stage, claims)) is not None]
    note = next((sums[claim.id] for claims in same for claim in claims if claim.id in sums), None)
    return Version(tuple(made), note, len(same) - len(made)) if made else None


def printing(stage: Stage, claims: Sequence[Claim]) -> Printing | None:
    """Return what one report printed: its sentences, else the claims' passages; null where the checker refuses them all."""
    made = dict.fromkeys(words for unit in units_of(claims) for words in printed_words(stage, unit))
    lines = {one.words: one for claim in claims for one in figures_of(stage, claim)}
    report = claims[0].report
    relays = tuple(name for link in claims[0].chain[1:] for name in link.names)
    return Printing(report.outlet, report.published, relays, tuple(made), tuple(lines.values())) if made else None


def printed_words(stage: Stage, unit: Unit) -> Iterator[Sentence]:
    """Yield a sentence as its report printed it; where it cannot stand by itself, the passages of its claims."""
    if stage.passes(whole := as_printed(unit)):
        yield whole
    else:
        yield from (line for claim in unit.claims if stage.passes(line := words_line(claim)))


def figures_of(stage: Stage, claim: Claim) -> Iterator[FigureLine]:
    for amount in claim.amounts:
        made = line(claim, amount, (), stage) if figure_words(claim, amount) else None
        if made is not None and stage.passes(made.sentence) and (tells(amount) or not claim.chain):
            yield made


def differ(versions: Sequence[Version]) -> bool:
    """Tell whether each of two versions holds a figure that the other has not; one that leaves a figure out does not differ."""
    told = [{line.words for line in one.printings[0].figures} for one in versions]
    return any(one - other and other - one for one, other in combinations(told, 2))


def outlets_of(versions: Iterable[Version]) -> set[str | None]:
    return {one.outlet for version in versions for one in version.printings}
