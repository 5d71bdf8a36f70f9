"""A day of invented accounts, of every kind a page must word: two sides, a denial, a relay, an unnamed source, a silence."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import Any

from builders import amount, event, place, when
from reportedly.compare.independence import corroborate
from reportedly.model import Claim
from reportedly.roundup import Roundup, compose
from roundup.printed import PROFILE, printed, relation, silent, together

NIGHT = when(datetime(2025, 7, 3, 15, tzinfo=UTC), datetime(2025, 7, 4, 4, tzinfo=UTC), "overnight")
STRIKE: dict[str, Any] = {"event": event("ASSAULT", mode="aerial"), "places": (place("Rivermouth"),), "when": NIGHT}

ACCUSED = printed(
    "On Friday [the Harbour Guard|Harbour Guard] <accused> {Southern forces of launching 41 drones at Rivermouth overnight}.",
    link={"stance": "accuses"}, stance="accuses", amounts=(amount(41, of="drone", role="launched"),), **STRIKE,
)  # fmt: skip
LED = printed(
    "Meanwhile, [Mayor Olena Marsh|Olena Marsh|person] <claimed> on Friday that {at least 23 people were injured}, "
    "according to [Sample Wire|Sample Wire|outlet].",
    at=100, link={"party": "North"}, amounts=(amount(low=23, role="injured", hedge="at least"),), **STRIKE,
)  # fmt: skip
TRAILING = printed(
    "{Three depots in Rivermouth were hit with guided bombs}, [the Southern Ministry|Southern Ministry] <said>.",
    outlet="Valley Courier", **STRIKE,
)  # fmt: skip
DENIED = printed(
    "[A ministry spokesman|Southern Ministry] <denied> {that homes were damaged}.", outlet="Valley Courier", at=200,
    link={"stance": "denies"}, stance="denies", **STRIKE,
)  # fmt: skip
NEGATED = printed(
    "[The port authority|Port Authority of Rivermouth] <said> {the quay was not damaged}.",
    at=300,
    polarity="negative",
    **STRIKE,
)
CITED = printed(
    "{[Ida Stone|Ida Stone|person] told her staff that repairs would take nine days}, according to "
    "[a source|source|unnamed] <quoted> by [Sample Wire|Sample Wire|outlet].",
    at=400, link={"cue": "told"}, modality="planned",
)  # fmt: skip
HEDGED = printed(
    "[Governor Jonas Reed|Jonas Reed|person] reportedly <vowed> {to close the ferry line by 6 July}.", at=500, hedged=True,
    modality="planned", link={"hedged": True},
)  # fmt: skip
PLANNED = printed(
    "[The Harbour Guard|Harbour Guard] <said> {it will reopen the bridge at Millbrook on Monday}.",
    at=600,
    modality="planned",
)
QUOTED = printed(
    '"{We have counted six holes in the roof of the school}," [Olena Marsh|Olena Marsh|person] <said>.', at=700, quoted=True,
    link={"party": "North"},
)  # fmt: skip
WARNED = printed(
    "[The embassy in Rivermouth|Embassy in Rivermouth] <warned> that {the coast road may be mined}.", at=800,
    link={"stance": "warns"}, stance="warns", modality="possible",
)  # fmt: skip
OWN = printed("{The town lies 12 kilometres from the front}.", at=1000)
SILENT = silent("North", "As of July 4 there was no information about a reaction of the North.", at=1100)

EVENT = (ACCUSED, LED, TRAILING, DENIED, NEGATED)
CLAIMS: tuple[Claim, ...] = (*EVENT, CITED, HEDGED, PLANNED, QUOTED, WARNED, OWN, SILENT)
COMPARISON = together(
    *EVENT, relations=(relation("denies", DENIED, ACCUSED, "effect"), relation("awaits", SILENT, TRAILING))
)


def page(claims: tuple[Claim, ...] = CLAIMS, comparison: Any = COMPARISON, **given: Any) -> Roundup:
    usual: dict[str, Any] = {
        "reports": tuple(dict.fromkeys(claim.report for claim in claims)), "profile": PROFILE, "since": None, "until": None,
        "cutoff": datetime(2025, 7, 5, 9, tzinfo=UTC), "read_at": datetime(2025, 7, 5, 9, 5, tzinfo=UTC), "version": "0.1.0",
        "count": partial(corroborate, reports=(), copies=(), profile=PROFILE),
    }  # fmt: skip
    return compose(claims, comparison, **(usual | given))
