"""Extraction, a cascade of small steps from a report to its claims."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.model import Claim, Place, Profile, Report, Span

from .amounts import find_amounts
from .attribution import Found, find_attributions
from .claims import ClaimReader
from .claims.layers import Layers
from .claims.where import Whereabouts
from .parse import Parser
from .places import Gazetteer, ensure_gazetteer, find_places
from .quotes import find_quotes
from .sources.cast import Cast
from .sources.resolve import Resolver
from .times import TimeMention, find_times

if TYPE_CHECKING:
    from spacy.tokens import Doc

VERSION = "1"  # of what reading gives; raised whenever the same bytes may give other claims


class Extractor:
    """Reads reports: holds the parser and the gazetteer, which are slow to open, for as many reports as there are.

    Pure: the same report, profile and version give the same claims, byte for byte.
    """

    def __init__(self, profile: Profile | None = None) -> None:
        self._parser = Parser()
        self._gazetteer = Gazetteer(ensure_gazetteer())
        self._profile = profile

    def extract(self, report: Report) -> tuple[Claim, ...]:
        """Return a report's claims in text order.

        1. sentences: parse each paragraph with our own sentence bounds; 2. attributions: cue, source, content;
        3. chains: who is who, origin first; 4. times; 5. amounts, after times have been claimed; 6. places;
        7. actors and 8. event types, by the grammar of each proposition; 9. claims.
        """
        paragraphs = [block.span for block in report.paragraphs()]
        docs = list(self._parser.parse(span.of(report.text) for span in paragraphs))
        cast = _cast_of(docs)
        resolver = Resolver(cast, report.published.date() if report.published else None)
        claims: list[Claim] = []
        times = find_times(report.text, published=report.published, zone=report.zone)
        named: list[Place] = []
        before: Found | None = None
        shifts = {id(doc): span.start for span, doc in zip(paragraphs, docs, strict=True)}
        for span, doc in zip(paragraphs, docs, strict=True):
            layers = self._layers(
                report, span, doc, before, [_moved(m, -span.start) for m in times if span.holds(m.span)]
            )
            resolver.turn(doc)
            where = Whereabouts(layers, named)
            claims += ClaimReader(report, layers, resolver, self._profile, shifts, where).claims()
            where.close()
            before = _last_speaker(layers.found) or before
        return tuple(_once(claims))

    def _layers(self, report: Report, span: Span, doc: Doc, before: Found | None, times: list[TimeMention]) -> Layers:
        text = span.of(report.text)
        quotes = find_quotes(text)
        amounts = find_amounts(text, taken=[m.span for m in times if m.type in ("DATE", "TIME")])
        places = find_places(text, gazetteer=self._gazetteer, countries=self._countries(), disputed=self._disputed())
        return Layers(text, span.start, doc, quotes, find_attributions(doc, quotes, before), times, amounts, places)

    def _disputed(self) -> Mapping[str, tuple[str, ...]]:
        return self._profile.disputed if self._profile else {}

    def _countries(self) -> Collection[str]:
        return [party.country for party in self._profile.parties if party.country] if self._profile else ()


def extract(report: Report, *, profile: Profile | None = None) -> tuple[Claim, ...]:
    """Return the claims of one report; for many, keep one `Extractor`."""
    return Extractor(profile).extract(report)


def _cast_of(docs: Iterable[Doc]) -> Cast:
    cast = Cast()
    for doc in docs:
        cast.add(doc)
    return cast


def _moved(mention: TimeMention, by: int) -> TimeMention:
    return replace(mention, span=mention.span.shifted(by), also=tuple(span.shifted(by) for span in mention.also))


def _last_speaker(found: Iterable[Found]) -> Found | None:
    spoken = [f for f in found if f.source is not None and f.kind != "according"]
    return max(spoken, key=lambda f: f.verb.i, default=None)


def _once(claims: Iterable[Claim]) -> Iterable[Claim]:
    """Two propositions with the same words and chain are one claim."""
    return {claim.id: claim for claim in claims}.values()
