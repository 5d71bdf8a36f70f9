"""Whether a date without a year, or a bare weekday, lies before or after publication."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from . import lexicon
from .context import Context

BEHIND = 300  # code points of a sentence looked back at
AHEAD = 70  # code points looked at after a date that no cue stands before


_DONE = re.compile(r",? (?:[a-z0-9]+ ){0,5}(?:were|was|had|has|have)\b")  # "by Friday, ten villages had fallen"


@cache
def _cues() -> re.Pattern[str]:
    far = (*lexicon.tense("future"), *lexicon.tense("past"))
    near = {*lexicon.adjacent_tense("future"), *lexicon.adjacent_tense("past")}
    return re.compile(
        rf"\b(?<!\bbe )(?<!\bto )(?<!\bbeen ){lexicon.any_of(word for word in far if word not in near)}\b"
    )


@cache
def _near() -> re.Pattern[str]:
    return re.compile(
        rf"\b({lexicon.any_of(lexicon.adjacent_tense('future'))}) (?:on |in |at )?(?:at least |about |early |late |the end of )?$"
    )


def is_future(ctx: Context) -> bool:
    return direction(ctx) == "future"


def direction(ctx: Context) -> Literal["future", "past"] | None:
    """Tell whether the sentence looks ahead or back at this match: the nearest cue before it decides, else after it."""
    if near := _near().search(ctx.before):
        return "past" if near[1] == "by" and _DONE.match(ctx.after) else "future"
    if re.search(r"\bsince (?:at least |about |early |late )?$", ctx.before):
        return "past"
    first, last = ctx.sentence
    cues = _cues().findall(ctx.low, max(first, ctx.start - BEHIND), ctx.start)
    if not cues:
        cues = _cues().findall(ctx.low, ctx.end, min(last, ctx.end + AHEAD))[:1]
    if not cues:
        return None
    return "future" if cues[-1] in lexicon.tense("future") else "past"
