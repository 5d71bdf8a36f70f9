"""What an amount speaks of when the words beside it say so: the place of each part, the interval of a running count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Amount, Scope, Span

from ..amounts import AmountMention
from ..places import PlaceMention
from ..times import TimeMention

_TO_PLACE = re.compile(r"\s(?:over|in|at|near|around|across|from|outside|of)\s(?:the\s)?(?:\w+\s){0,2}$")
REACH = 40  # code points from a counted thing to the place that its part is told of


def scoped(
    mention: AmountMention, text: str, *, others: Sequence[AmountMention], places: Sequence[PlaceMention],
    times: Sequence[TimeMention], sentence: Span,
) -> Amount:  # fmt: skip
    """Return the amount with the place and interval of its scope, where they are printed for it alone or for all."""
    amount = mention.amount
    place = _place_of(mention, text, others, places)
    since = next((t for t in times if t.bound == "since" and sentence.holds(t.span)), None)
    if place is None and since is None:
        return amount
    scope = amount.scope or Scope()
    return replace(
        amount,
        scope=replace(
            scope,
            kind=scope.kind or ("cumulative" if since is not None else None),
            place=scope.place or place,
            interval=scope.interval or (f"since {since.span.of(text)}" if since is not None else None),
        ),
    )


def _place_of(
    mention: AmountMention, text: str, others: Sequence[AmountMention], places: Sequence[PlaceMention]
) -> str | None:
    """Return the place right after the counted thing, before the next number: "seven over X and five over Y"."""
    end = mention.span.end
    following = min((o.span.start for o in others if o.span.start >= end), default=end + REACH)
    for place in places:
        if end <= place.span.start < min(following, end + REACH) and _TO_PLACE.fullmatch(text[end : place.span.start]):
            return place.name
    return None
