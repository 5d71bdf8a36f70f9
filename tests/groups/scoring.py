"""Score how groups are told apart and set side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from reportedly.model import Claim, Comparison, Relation

from .corpus import Group

TOLD = {"agrees", "compatible", "refines", "repeats"}  # what sets no two accounts against each other


@dataclass
class Score:
    """Counts of what was asked and found, and what was wrong, in words."""

    events: Counter[str] = field(default_factory=Counter)  # together, parted, merged, apart
    asked: Counter[str] = field(default_factory=Counter)  # by kind
    found: Counter[str] = field(default_factory=Counter)
    unasked: Counter[str] = field(default_factory=Counter)  # relations that no line of the group asks for or allows
    wrong: list[str] = field(default_factory=list)


def score_group(score: Score, group: Group, claims: Sequence[Claim], comparison: Comparison) -> None:
    """Add one group's counts."""
    _score_events(score, group, claims)
    known = set[str]()
    for kinds, *cells in group.rows("~"):
        found = [it for it in comparison.relations if it.kind in kinds.split() and _ties(it, *cells)]
        kind = kinds.split()[0]
        score.asked[kind] += 1
        score.found[kind] += bool(found)
        known.update(it.id for it in found)
        if not found:
            score.wrong.append(f"{group.name}: no {kinds}: {' | '.join(cells)}")
    known.update(it.id for it in comparison.relations if _allowed(group, it))
    for relation in comparison.relations:
        if relation.id not in known and relation.kind not in TOLD:
            score.unasked[relation.kind] += 1
            other = relation.b.evidence.quote if relation.b else "nothing"
            score.wrong.append(f"{group.name}: {relation.kind} unasked: {relation.a.evidence.quote} | {other}")


def _score_events(score: Score, group: Group, claims: Sequence[Claim]) -> None:
    homes = [(line, cell, _events(claims, cell)) for line, cells in enumerate(group.rows("=")) for cell in cells]
    for (mine, one, here), (theirs, two, there) in combinations(homes, 2):
        same, met = mine == theirs, bool(here & there)
        score.events["together" if same and met else "parted" if same else "merged" if met else "apart"] += 1
        if same != met:
            score.wrong.append(f"{group.name}: {'parted' if same else 'merged'}: {one} | {two}")


def _events(claims: Iterable[Claim], cell: str) -> set[str]:
    """Return the events of the claims that hold a passage, or lie in it; else of those of its sentence."""
    words = cell.replace("*", "")
    held = [claim for claim in claims if words in claim.sentence.quote and claim.event and claim.event.id]
    exact = [claim for claim in held if words in claim.evidence.quote or claim.evidence.quote in words]
    return {claim.event.id for claim in exact or held if claim.event and claim.event.id}


def _allowed(group: Group, relation: Relation) -> bool:
    return any(relation.kind in kinds.split() and _ties(relation, *cells) for kinds, *cells in group.rows("?"))


def _ties(relation: Relation, *cells: str) -> bool:
    ends = [relation.a, *([relation.b] if relation.b else [])]
    if len(cells) == 1 or len(ends) == 1:
        return any(_in(cell, end) for cell in cells for end in ends)
    one, two = cells
    return any(_in(one, a) and _in(two, b) for a, b in (ends, ends[::-1]))


def _in(cell: str, claim: Claim) -> bool:
    return cell.replace("*", "") in claim.sentence.quote
