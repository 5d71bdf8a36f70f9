"""Claims from one marked sentence: {evidence}, [printed source|resolved name|kind] and <cue>, in the order of the chain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from builders import report_ref
from reportedly.model import Awaiting, Claim, Comparison, Event, Evidence, Link, Party, Profile, Relation, content_id

MARK = re.compile(r"[{}<>]|\[|\|[^\]|]*(?:\|[^\]|]*)?\]")
PROFILE = Profile(
    "sample", "The sample war", datetime(2025, 1, 1, tzinfo=UTC).date(), "Europe/Kyiv",
    (Party("North", "UA", ("Harbour Guard", "Northern")), Party("South", "RU", ("Southern Ministry", "Southern"))),
)  # fmt: skip


def printed(
    marked: str, *, outlet: str = "Harbour Post", at: int = 0, order: Sequence[int] | None = None, **given: Any
) -> Claim:
    """Return the claim of a marked sentence; fields of the claim and `party`, `hour`, `link` are given by keyword."""
    text, evidence, sources, cues = unmarked(marked)
    hour, said = given.pop("hour", 6), given.pop("link", {})
    links = [
        made(text, at, source, cue_near(cues, source), said if not nth else {}) for nth, source in enumerate(sources)
    ]
    chain = tuple(links[nth] for nth in order) if order else tuple(links)
    report = report_ref(outlet, datetime(2025, 7, 5, hour, tzinfo=UTC), f"{outlet}.txt")
    usual: dict[str, Any] = {
        "stance": chain[0].stance if chain else "asserts", "modality": "actual", "polarity": "positive", "quoted": False,
        "hedged": False, "on_record": all(link.kind != "unnamed" for link in chain), "event": None, "actors": (),
        "places": (), "when": None, "amounts": (), "awaiting": None,
    }  # fmt: skip
    start, end = evidence
    return Claim(
        content_id("clm", report.id, at, marked), report, Evidence(at + start, at + end, text[start:end]),
        Evidence(at, at + len(text), text), chain, **(usual | given),
    )  # fmt: skip


def unmarked(marked: str) -> tuple[str, tuple[int, int], list[tuple[int, int, str, str]], list[tuple[int, str]]]:
    text, opened, evidence, sources, cues = "", {}, (0, 0), [], []
    at = 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        at, mark = match.end(), match.group()
        if mark in "{<[":
            opened[mark] = len(text)
        elif mark == "}":
            evidence = (opened["{"], len(text))
        elif mark == ">":
            cues.append((opened["<"], text[opened["<"] :]))
        else:
            name, _, kind = mark.strip("|]").partition("|")
            sources.append((opened["["], len(text), name, kind or "organisation"))
    return text + marked[at:], evidence, sources, cues


def cue_near(cues: list[tuple[int, str]], source: tuple[int, int, str, str]) -> str | None:
    near = min(cues, key=lambda cue: min(abs(cue[0] - source[1]), abs(source[0] - cue[0] - len(cue[1]))), default=None)
    return near[1] if near else None


def made(text: str, at: int, source: tuple[int, int, str, str], cue: str | None, given: dict[str, Any]) -> Link:
    start, end, name, kind = source
    usual: dict[str, Any] = {
        "actor": None, "also": (), "party": PROFILE.party_of(name), "kind": kind, "cue": cue, "stance": "asserts",
        "hedged": False, "medium": None, "basis": None, "said": None, "addressee": None,
    }  # fmt: skip
    return Link(source=name, evidence=Evidence(at + start, at + end, text[start:end]), **(usual | given))


def silent(who: str, text: str, as_of: str = "2025-07-04", at: int = 900, **given: Any) -> Claim:
    """Return a claim that records that `who` has not answered."""
    return printed(
        f"{{{text}}}", at=at, awaiting=Awaiting((who,), None, as_of, given.pop("kind", "no_information")), **given
    )


def together(*claims: Claim, relations: Sequence[Relation] = ()) -> Comparison:
    """Return a comparison in which all the claims tell of one event."""
    first = next(claim.event for claim in claims if claim.event is not None)
    places = tuple(dict.fromkeys(place.name for claim in claims for place in claim.places))
    event = Event("evt_1", first.type, tuple(claim.id for claim in claims), None, None, places, ())
    return Comparison((event,), tuple(relations))


def relation(kind: Any, a: Claim, b: Claim | None, on: Any = None, reason: str = "") -> Relation:
    return Relation(content_id("rel", kind, a.id, b.id if b else None), kind, on, (), a, b, "evt_1", reason)
