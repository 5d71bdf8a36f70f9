"""What reading gives for the texts of an example, kind by kind, through the functions that reading itself uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from builders import PUBLISHED
from extract.reading import report_of
from reportedly.compare import compare, with_events
from reportedly.compare.independence import corroborate
from reportedly.extract import Extractor
from reportedly.extract.amounts import AmountMention, find_amounts
from reportedly.extract.places import Gazetteer, PlaceMention, ensure_gazetteer, find_places
from reportedly.extract.times import TimeMention, find_times, resolve_time
from reportedly.model import Claim, Event, Relation, TimeSpan
from reportedly.profiles import load
from reportedly.roundup import Sentence, compose, sentences_of
from reportedly.roundup.checker.check import why_refused

Texts = Sequence[str]


@cache
def extractor() -> Extractor:
    return Extractor(load("ukraine-2022"))


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(ensure_gazetteer())


@cache
def claims(texts: Texts) -> tuple[Claim, ...]:
    """Read each text as a report of its own, the first by Harbour Post and the second, an hour later, by Sample Wire."""
    outlets = zip(texts, ("Harbour Post", "Sample Wire"), strict=False)
    reports = (
        report_of(text, outlet=outlet, published=PUBLISHED.replace(hour=6 + at))
        for at, (text, outlet) in enumerate(outlets)
    )
    return tuple(claim for report in reports for claim in extractor().extract(report))


def times(texts: Texts) -> list[tuple[TimeMention, TimeSpan | None]]:
    found = find_times(texts[0], published=PUBLISHED, zone="Europe/Kyiv")
    return [(time, resolve_time(time, texts[0], zone="Europe/Kyiv", zone_from="place")) for time in found]


def amounts(texts: Texts) -> Sequence[AmountMention]:
    taken = [time.span for time, _ in times(texts) if time.type in ("DATE", "TIME")]
    return find_amounts(texts[0], taken=taken)


def places(texts: Texts) -> Sequence[PlaceMention]:
    return find_places(texts[0], gazetteer=gazetteer(), disputed=load("ukraine-2022").disputed)


def relations(texts: Texts) -> Sequence[Relation]:
    return compare(claims(texts), profile=load("ukraine-2022")).relations


def events(texts: Texts) -> Sequence[Event]:
    return compare(claims(texts), profile=load("ukraine-2022")).events


def printed(texts: Texts) -> list[Sentence]:
    """Return the sentences of the page made of one report, headings and repeats left out."""
    profile, read = load("ukraine-2022"), claims(texts)
    comparison = compare(read, profile=profile)
    held = with_events(read, comparison)
    page = compose(held, comparison, reports=(), profile=profile, since=None, until=None, cutoff=PUBLISHED, read_at=PUBLISHED, version="docs", count=partial(corroborate, reports=(), copies=(), profile=profile))  # fmt: skip
    return list(dict.fromkeys(one for one in sentences_of(page) if one.kind != "heading"))


def refusals(texts: Texts) -> list[str | None]:
    """Return why the second text may not be written of the claims of the first."""
    held = {claim.id: claim for claim in claims((texts[0],))}
    return [why_refused(Sentence(texts[1], tuple(held), "statement"), held, frozenset())]
