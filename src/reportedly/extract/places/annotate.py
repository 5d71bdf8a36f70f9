"""The places layer: rows in, what a scorer of toponyms reads out."""

from __future__ import annotations

from typing import Any

from reportedly.model import Span

from .countries import demonyms
from .finding import find_places
from .gazetteer import Gazetteer
from .given import resolve_spans
from .mention import PlaceMention
from .tokens import read_words


def annotate_places(
    row: dict[str, Any], *, gazetteer: Gazetteer, given_spans: bool = False, with_demonyms: bool = False
) -> dict[str, Any]:
    """Return `{"doc", "toponyms"}` for a row with `doc` and `text`; `given_spans` resolves the row's own `toponyms`."""
    text: str = row["text"]
    if given_spans:
        spans = [Span(given["start"], given["end"]) for given in row.get("toponyms", ())]
        mentions = resolve_spans(text, spans, gazetteer=gazetteer)
    else:
        mentions = find_places(text, gazetteer=gazetteer)
    toponyms = [_toponym(mention) for mention in mentions]
    if with_demonyms and not given_spans:
        toponyms = sorted([*toponyms, *_of_demonyms(text, mentions, gazetteer)], key=lambda found: int(found["start"]))
    return {"doc": row.get("doc", row.get("id")), "toponyms": toponyms}


def _toponym(mention: PlaceMention) -> dict[str, Any]:
    place = mention.place
    return {
        "start": mention.span.start, "end": mention.span.end, "name": mention.name, "lat": place.lat, "lon": place.lon,
        "geonames": place.geonames, "country": place.country, "admin1": place.admin1, "precision": place.precision, "role": place.role,
    }  # fmt: skip


def _of_demonyms(text: str, mentions: tuple[PlaceMention, ...], gazetteer: Gazetteer) -> list[dict[str, Any]]:
    spans = [
        Span(word.start, word.end)
        for word in read_words(text)
        if word.text in demonyms() and word.text[:-1] not in demonyms()
    ]
    free = [span for span in spans if not any(span.overlaps(mention.span) for mention in mentions)]
    return [_toponym(mention) for mention in resolve_spans(text, free, gazetteer=gazetteer)]
