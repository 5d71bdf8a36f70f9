"""Extraction, a cascade of small steps from a report to its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reportedly.model import Claim, Evidence, Extraction, Place, Profile, Report, Skipped, Span

from .amounts import AmountMention, find_amounts
from .attribution import Found, announced, find_attributions, speaker_labels
from .claims import ClaimReader
from .claims.layers import Layers, Ordered
from .claims.where import Whereabouts
from .events.weapons import is_calm
from .events.words import is_walkout
from .languages import ENGLISH, language_of
from .parse import Parser
from .places import Gazetteer, PlaceMention, ensure_gazetteer, find_places
from .quotes import find_quotes
from .skipping import find_skipped
from .sources.cast import Cast
from .sources.resolve import Resolver
from .times import TimeMention, find_times

if TYPE_CHECKING:
    from .tree import Doc

VERSION = "4"  # of what reading gives; raised whenever the same bytes may give other claims


class Extractor:
    """Reads reports: holds the parser and the gazetteer, which are slow to open, for as many reports as there are.

    Pure: the same report, profile and version give the same claims, byte for byte.
    """

    def __init__(self, profile: Profile | None = None) -> None:
        self._parser = Parser()
        self._gazetteer = Gazetteer(ensure_gazetteer())
        self._profile = profile

    def extract(self, report: Report) -> tuple[Claim, ...]:
        """Return a report's claims in text order; `read` tells also what was skipped."""
        return self.read(report).claims

    def read(self, report: Report) -> Extraction:
        """Return a report's claims, and what was skipped with the reason.

        1. sentences: parse each English paragraph with our own sentence bounds; 2. attributions: cue, source, content;
        3. chains: who is who, origin first; 4. times; 5. amounts, after times have been claimed; 6. places;
        7. actors and 8. event types, by the grammar of each proposition; 9. claims.
        """
        paragraphs, foreign = _in_english(report)
        docs = list(self._parser.parse(span.of(report.text) for span in paragraphs))
        reader = _Reading(report, self._profile, docs, [span.start for span in paragraphs])
        labels = speaker_labels(doc.text for doc in docs)
        found_times = find_times(report.text, published=report.published, zone=report.zone)
        times = Ordered(found_times, lambda m: m.span.start)
        places = Ordered(self._places(report), lambda m: m.span.start)
        amounts: tuple[AmountMention, ...] = ()
        for span, doc in zip(paragraphs, docs, strict=True):
            text = span.of(report.text)
            quotes = find_quotes(text)
            found = find_attributions(doc, quotes, reader.speaker, labels=labels)
            own_times = [_moved(m, -span.start) for m in times.within(span) if span.holds(m.span)]
            own_places = [
                replace(m, span=m.span.shifted(-span.start)) for m in places.within(span) if span.holds(m.span)
            ]
            own_places = list(_outside(own_places, own_times))
            dated = [m.span for m in own_times if m.type in ("DATE", "TIME")]
            amounts = find_amounts(text, taken=dated, before=amounts)
            reader.read(Layers.of(text, span.start, doc, quotes, found, own_times, amounts, own_places))
        return Extraction(reader.claims, tuple(sorted((*reader.skipped, *foreign))))

    def _places(self, report: Report) -> tuple[PlaceMention, ...]:
        """Find places over the whole text, since a report's places tell its countries and each other apart."""
        countries = [party.country for party in self._profile.parties if party.country] if self._profile else ()
        disputed = self._profile.disputed if self._profile else None
        return find_places(report.text, gazetteer=self._gazetteer, countries=countries, disputed=disputed)


class _Reading:
    """What is carried from paragraph to paragraph of one report: who is who, the last speaker, the places named."""

    def __init__(self, report: Report, profile: Profile | None, docs: list[Doc], starts: list[int]) -> None:
        self._report, self._profile = report, profile
        self._shifts = {id(doc): start for doc, start in zip(docs, starts, strict=True)}
        day = report.published.date() if report.published else None
        self._resolver = Resolver(_cast_of(docs, day), day)
        self._calm, self._walkout = is_calm(docs), is_walkout(docs)
        self._named: list[Place] = []
        self._claims: dict[str, Claim] = {}  # two propositions with the same words and chain are one claim
        self._skipped: set[Skipped] = set()
        self.speaker: Found | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(self._claims.values())

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        return tuple(sorted(self._skipped))

    def read(self, layers: Layers) -> None:
        self._resolver.turn(layers.doc, layers)
        where = Whereabouts(layers, self._named)
        reader = ClaimReader(
            self._report, layers, self._resolver, self._profile, self._shifts, where, self._calm, self._walkout
        )
        self._claims |= {claim.id: claim for claim in reader.claims()}
        for span, reason in (*reader.left_out, *find_skipped(layers.doc, layers.times.all)):
            self._skipped.add(Skipped(Evidence.at(self._report.text, span.shifted(layers.shift)), reason))
        where.close()
        self.speaker = announced(layers.doc) or _last_speaker(layers.found) or self.speaker


def extract(report: Report, *, profile: Profile | None = None) -> tuple[Claim, ...]:
    """Return the claims of one report; for many, keep one `Extractor`."""
    return Extractor(profile).extract(report)


def _in_english(report: Report) -> tuple[list[Span], list[Skipped]]:
    """Return the paragraphs to read, and those in other languages: where none is plainly English, the untold ones too."""
    spans = [block.span for block in report.paragraphs()]
    told = [language_of(span.of(report.text)) for span in spans]
    others = [language for language in told if language not in (None, ENGLISH)]
    untold = others[0] if others and ENGLISH not in told else ENGLISH
    english, foreign = [], []
    for span, language in zip(spans, told, strict=True):
        if (language or untold) == ENGLISH:
            english.append(span)
        else:
            reason = f"in {language or untold}: only English is read"
            foreign.append(Skipped(Evidence.at(report.text, span), reason))
    return english, foreign


def _cast_of(docs: Iterable[Doc], day: date | None) -> Cast:
    cast = Cast(day)
    for doc in docs:
        cast.add(doc)
    return cast


def _outside(places: Iterable[PlaceMention], times: Iterable[TimeMention]) -> Iterator[PlaceMention]:
    """Yield the places that are no part of a time: "Moscow time"."""
    ordered = Ordered(times, lambda m: m.span.start)
    for place in places:
        at = ordered.before(place.span.end)  # times never overlap: only the last that begins by then can reach it
        if not (at and ordered.all[at - 1].span.overlaps(place.span)):
            yield place


def _moved(mention: TimeMention, by: int) -> TimeMention:
    return replace(mention, span=mention.span.shifted(by), also=tuple(span.shifted(by) for span in mention.also))


def _last_speaker(found: Iterable[Found]) -> Found | None:
    spoken = [f for f in found if f.source is not None and f.kind != "according"]
    return max(spoken, key=lambda f: f.verb.i, default=None)
