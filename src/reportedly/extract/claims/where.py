"""Where it happened: the places among a claim's words, and those it inherits, marked as inherited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.model import Evidence, Place, PlaceRole, Span, ZoneFrom
from reportedly.tsv import rows

from ..amounts.counted import is_person
from ..events.suffering import suffers
from ..places import PlaceMention, role_beside, zone_of
from ..places.countries import countries, demonyms
from ..propositions import Proposition
from .layers import Layers, Ordered

if TYPE_CHECKING:
    from ..tree import Token

Zone = tuple[str, ZoneFrom]
_OPENS = ("in", "at", "near", "around", "outside", "across", "over")
_BEFORE = ("meanwhile", "earlier", "elsewhere", "also")  # words that may stand before a sentence's opening place
_OPENING = 8  # words that an opening phrase of place may take
NOUNS = {row["noun"]: row["kind"] for row in rows("reportedly.words", "place_nouns")}


class Whereabouts:
    """The places of one paragraph's claims; `earlier` holds the places named so far in the report, and grows."""

    def __init__(self, layers: Layers, earlier: list[Place]) -> None:
        self._layers, self._earlier = layers, earlier
        self._here = Ordered([(m.span.start, m.place) for m in layers.places.all if not self._acts(m)], lambda p: p[0])

    def close(self) -> None:
        """Remember the paragraph's places for the paragraphs after it."""
        self._earlier += [place for _, place in self._here.all]

    def of(self, proposition: Proposition, span: Span, *, happens: bool) -> tuple[Place, ...]:
        """Return a proposition's places: its own, the sentence's opening one, else what its nouns or clause inherit."""
        own = [place for _, place in self._here.within(span)]
        words = self._layers.doc
        nouns = [words[i] for i in sorted(proposition.tokens) if words[i].lemma_ in NOUNS]
        own += self._lands(nouns)
        own += [
            place for at, place in self._opening(proposition) if place not in own and not span.start <= at < span.end
        ]
        own += self._meant(nouns, owners=any(place.role in (None, "hit") for place in own))
        if not own and happens:
            own = self._from_sentence(proposition)
        return tuple(dict.fromkeys(own))

    def _evidence(self, start: int, end: int) -> Evidence:
        shift = self._layers.shift
        return Evidence(start + shift, end + shift, self._layers.text[start:end])

    def _lands(self, nouns: Sequence[Token]) -> Iterator[Place]:
        """Take "Russian territory" for Russia, at its country's point."""
        doc = self._layers.doc
        for token in nouns:
            before = doc[token.i - 1]
            if NOUNS[token.lemma_] == "land" and token.i and (code := demonyms().get(before.text)):
                country = countries()[code]
                span = Span(before.idx, token.idx + len(token.text))
                evidence, role = self._evidence(span.start, span.end), role_beside(self._layers.text, span)
                yield Place(
                    country.name, None, country.lat, country.lon, code, None, "country", role, False, (), evidence
                )

    def _opening(self, proposition: Proposition) -> list[tuple[int, Place]]:
        """Return the places of the phrase that opens the sentence and frames it: "In Luhansk border guards said …"."""
        sentence = proposition.head.sent
        first = next((t for t in sentence if not t.is_punct and t.lower_ not in _BEFORE), None)
        if first is None or first.lower_ not in _OPENS:
            return []
        verb = next((t.i for t in sentence if t.tag_ in ("VBD", "VBZ", "VBP", "MD")), sentence.end)
        comma = next((t.i for t in sentence if t.text == "," and t.i < verb), None)
        last = comma if comma is not None else min(verb, first.i + _OPENING)
        stop = next((t for t in sentence if t.i >= last), None)
        end = stop.idx if stop is not None else sentence.end_char
        found = self._here.within(Span(first.idx + 1, end))
        return [(at, replace(place, role=self._said_at(at, proposition) or place.role)) for at, place in found]

    def _said_at(self, at: int, proposition: Proposition) -> PlaceRole | None:
        """A place that hangs on the cue is where it was said: "In Baghdad, a spokesman said"."""
        token = self._token(at)
        above = {t.i for t in token.ancestors}
        return (
            "said_at"
            if any(f.beside(token) and f.verb.i in above and proposition.head.i not in above for f in proposition.under)
            else None
        )

    def _meant(self, nouns: Sequence[Token], *, owners: bool) -> list[Place]:
        """Take "the bridge" for the last place whose name holds the word, "the city" for the last town named.

        With `owners`, only as what has another place: "the city's Haram district".
        """
        for noun in nouns:
            kind = NOUNS[noun.lemma_]
            definite = any(c.lower_ in ("the", "this", "that") for c in noun.children if c.dep_ == "det")
            if (
                not definite
                or (owners and noun.dep_ != "poss")
                or any(c.dep_ in ("prep", "compound", "poss") for c in noun.children if c.lower_ == "of")
            ):
                continue
            place = next((p for p in self._before(noun.idx) if _fits(p, noun.lemma_, kind)), None)
            if place is not None:
                span = Span(noun.left_edge.idx, noun.idx + len(noun.text))
                role = role_beside(self._layers.text, span)
                return [replace(place, inherited=True, role=role, evidence=self._evidence(span.start, span.end))]
        return []

    def _before(self, at: int) -> Iterator[Place]:
        yield from (self._here.all[number][1] for number in reversed(range(self._here.before(at))))
        yield from reversed(self._earlier)

    def _most_named(self) -> str | None:
        """Return the zone that most towns named so far lie in: where the report is about."""
        named = [*self._earlier, *(place for _, place in self._here.all)]
        zones = Counter(zone for p in named if p.precision in ("town", "point", "district") and (zone := zone_of(p)))
        return zones.most_common(1)[0][0] if zones else None

    def _from_sentence(self, proposition: Proposition) -> list[Place]:
        """A clause that names no place happened where the clause it hangs on did, unless another speaks there."""
        sentence = proposition.head.sent
        scope = proposition.under[0].content if proposition.under else None
        sources = {
            t.i
            for f in self._layers.voiced_in(sentence)
            if f.source is not None
            for t in f.source.subtree
            if t.i <= f.source.i
        }
        kept = []
        for at, place in self._here.within(sentence.span):
            token = self._token(at)
            if token.i not in sources and (scope is None or token.i in scope):
                kept.append(replace(place, inherited=True))
        return kept

    def _acts(self, mention: PlaceMention) -> bool:
        """Tell a country or capital that stands for its government or people: "Russia attacked", "a tourist from Mali"."""
        if not mention.metonym:
            return False
        after = self._layers.text[mention.span.end : mention.span.end + 2]
        if after[:1] == "-" and after[1:].islower():
            return True  # "US-supplied rockets"
        token = self._token(mention.span.end - 1)  # of "South Africa" the last word has the name's part in the clause
        if token.dep_ == "pobj" and token.head.lower_ == "from" and is_person(token.head.head.lemma_):
            return True
        if mention.place.precision == "country" and token.dep_ in ("poss", "compound", "amod", "nmod"):
            return True
        if token.dep_ == "nsubj":
            return not suffers(token.head)  # "Mali has suffered a series of bombings"
        return token.dep_ == "pobj" and token.head.dep_ == "agent"

    def _token(self, at: int) -> Token:
        return self._layers.doc.at(at)

    def zone(self, places: tuple[Place, ...], party: str | None, outlet_zone: str | None) -> Zone:
        """A time without a printed zone has the place's, else the speaker's capital's, the report's, the outlet's, UTC."""
        for place in sorted(places, key=lambda p: p.precision == "country"):
            zone = zone_of(place)
            if zone is not None:
                return zone, "place"
        spoken = next((c.zone for c in countries().values() if c.name == party and c.zone), None)
        if spoken is not None:
            return spoken, "speaker"
        if (named := self._most_named()) is not None:
            return named, "place"
        return (outlet_zone, "outlet") if outlet_zone else ("UTC", "none")


def _fits(place: Place, noun: str, kind: str) -> bool:
    if kind == "name":
        return noun in place.name.casefold()
    if kind == "town":
        return place.precision in ("town", "point") and not any(
            word in place.name.casefold() for word in NOUNS if NOUNS[word] == "name"
        )
    return kind == "region" and place.precision in ("region", "district", "area")
