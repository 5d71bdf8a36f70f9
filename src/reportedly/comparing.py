"""Comparing what a view of the record holds: all of it, or what a filter keeps, in the light of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.model import Claim, Comparison, Profile, Relation

if TYPE_CHECKING:
    from reportedly.record import Filter, View


def accounts_of(held: Sequence[Claim], view: View) -> list[Claim]:
    """Return the claims that are accounts of their own: those of a report that a person called a copy are not."""
    copies = view.decided.copies
    return [claim for claim in held if claim.report.id not in copies]


def compared(held: Sequence[Claim], view: View, profile: Profile | None) -> Comparison:
    """Return the events and relations of all accounts that a view holds, as people's decisions have them."""
    from reportedly.compare import compare

    return compare(accounts_of(held, view), profile=profile, pairs=view.decided.pairs)


def fitting(held: Sequence[Claim], view: View, where: Filter, profile: Profile | None) -> Comparison:
    """Compare all the claims that a view holds, and return what those are in that fit."""
    from reportedly.compare import with_events

    comparison = compared(held, view, profile)
    kept = {claim.id for claim in held if where.keeps(claim)}
    named = {claim.id: claim for claim in with_events(held, comparison)}
    return Comparison(
        tuple(event for event in comparison.events if kept.intersection(event.claims)),
        tuple(_named(relation, named) for relation in comparison.relations if _has_one_of(relation, kept)),
    )


def _has_one_of(relation: Relation, claims: set[str]) -> bool:
    return relation.a.id in claims or (relation.b is not None and relation.b.id in claims)


def _named(relation: Relation, named: dict[str, Claim]) -> Relation:
    """Return the relation with its claims naming the events that they are part of."""
    return replace(
        relation,
        a=named[relation.a.id],
        b=relation.b and named[relation.b.id],
        answer=relation.answer and named[relation.answer.id],
    )
