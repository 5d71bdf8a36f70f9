"""The chain of a claim: from the attributions over a proposition to links, origin first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from reportedly.model import Evidence, Link, Profile, Span

from ..attribution.citing import relays_of
from ..attribution.found import Found, pieces
from ..places.countries import countries
from ..sources.cast import looks_personal, name_at
from ..sources.identity import actor_id, person_id
from ..sources.named import Named
from ..sources.phrases import appositions
from ..sources.resolve import Resolver
from ..sources.words import medium_in, plain

if TYPE_CHECKING:
    from ..tree import Doc, Token

_BASIS = re.compile(
    r"\b(citing (?:(?:unspecified|preliminary|official|internal|operational) )?(?:satellite|video|documents?|intelligence|preliminary|data|figures|images?|footage|records?|evidence)[^,.;]*|(?:a |the )?(?:document|letter|copy|memo|footage|video|image|record|photo)s? (?:seen|reviewed|obtained|verified|geolocated) by [^,.;]+?(?=[,.;]| (?:shows?|showed|says?|said|suggests?|suggested|indicates?|indicated|reveals?|revealed|reads?)\b|$)"
    r"|without (?:providing|giving|offering) evidence|witnessed by [^,.;]+|geolocated by [^,.;]+|with (?:my|his|her) own eyes)",
    re.IGNORECASE,
)
_RESTS = (" by ", "citing ", " evidence", " own eyes")  # one of these is in whatever names a basis
_ANONYMOUS = re.compile(
    r"\b(?:on (?:the )?condition of anonymity|on condition (?:that )?(?:he|she|they|their names?)|anonymously"
    r"|(?:asked|asking|requested|declined|refused|wished|wanted|want|preferred|insisted) (?:not to be|to remain) "
    r"(?:named|identified|quoted|anonymous|unnamed)|(?:declined|refused) to be (?:named|identified)"
    r"|not (?:been )?authori[sz]ed to (?:speak|talk|comment|discuss))\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(r", (?:in|on|via|through) (?:a|an|its|his|her|their|the) [^,]*$")
_TELLS = ("tell", "inform", "brief", "notify", "assure", "warn", "remind")
_BODIES = {"EU": "European Union", "NATO": "NATO", "UN": "United Nations"}


@dataclass(frozen=True, slots=True)
class LinkReader:
    """What it takes to make links: where paragraphs stand in the report, who is who, when words were said."""

    shifts: Mapping[int, int]  # by identity of the paragraph's parse: a quote's speaker may stand in an earlier one
    resolver: Resolver
    profile: Profile | None
    outlet: str | None
    day: date | None
    said: Callable[[Found], str | None]
    is_hedged: Callable[[Found], bool]
    made: dict[Found, list[Link]] = field(default_factory=dict)  # one attribution stands over several propositions

    def chain(self, under: Sequence[Found]) -> tuple[Link, ...]:
        """Return the links, origin first, without the report's own outlet and without repeats."""
        for found in reversed(
            under
        ):  # "He said X told me so": he speaks before X is spoken of, and goes on speaking after
            if found not in self.made:
                self.made[found] = list(self._links(found))
        if len(under) > 1 and (speaker := under[-1].source) is not None:
            self.resolver.goes_on(speaker)
        return tuple(_without_repeats(link for found in under for link in self.made[found]))

    def _links(self, found: Found) -> Iterator[Link]:
        """Yield an attribution's own link and those of its relays."""
        if found.source is None:
            return
        first = self._link(found)
        relays = [*found.relays, *relays_of(found.source), *_told_outlet(found)]
        links = [first, *(self._relay(found, first, relay) for relay in relays if self._is_outlet(relay))]
        yield from (link for link in links if not self._own(link))

    def _link(self, found: Found) -> Link:
        assert found.source is not None
        named = self.resolver.resolve(found.source)
        if found.kind == "label" and named.kind == "organisation":
            named = replace(named, kind="person")  # who speaks in a transcript
        also = tuple(
            self.resolver.resolve(c).name
            for c in _beside(found.source)
            if c.pos_ in ("NOUN", "PROPN") and _parallel(found, c)
        )
        if also:
            self.resolver.parted()
        around = self._around(found)
        return Link(
            source=named.name,
            actor=self._identity(named),
            also=also,
            party=self._party(named),
            kind=named.kind,
            cue=" ".join(found.verb.doc[i].text for i in found.cue_tokens) or None,
            stance=found.cue.stance,
            hedged=self.is_hedged(found),
            medium=medium_in(around)
            or (medium_in(named.medium) if named.medium else None)
            or self._closing_medium(found),
            basis=_basis(found.verb.sent.text),
            said=self.said(found),
            addressee=_addressee(found),
            evidence=self._evidence(named.span, found.verb.doc),
        )

    def _relay(self, found: Found, first: Link, relay: Token) -> Link:
        named = self.resolver.resolve(relay, remember=False)
        return replace(
            first,
            source=named.name,
            actor=self._identity(named),
            also=(),
            party=self._party(named),
            kind=named.kind,
            cue=None,
            stance="asserts",
            hedged=False,
            medium=None,
            basis=None,
            said=None,
            addressee=None,
            evidence=self._evidence(named.span, found.verb.doc),
        )

    def _identity(self, named: Named) -> str | None:
        if named.kind == "unnamed":
            return None
        if named.person:
            return person_id(named.name)
        return actor_id(named.name, named.country, own=self.profile.actors if self.profile else (), day=self.day)

    def _is_outlet(self, token: Token) -> bool:
        return self.resolver.resolve(token, remember=False).kind == "outlet"

    def _own(self, link: Link) -> bool:
        """Tell whether a link is the report's own outlet, in full or in short ("the Post" in the Harbour Post)."""
        if self.outlet is None or link.kind not in ("outlet", "organisation"):
            return False
        own, name = plain(self.outlet.split("(")[0].strip()), plain(link.source)
        return name == own or (name == own.split()[-1] and link.evidence.quote.startswith(("the ", "The ")))

    def _party(self, named: Named) -> str | None:
        country = countries().get(named.country or "")
        known = self.profile.party_of(named.name, self.day) if self.profile else None
        if known is None and self.profile and country is not None and named.kind != "outlet":
            known = self.profile.party_of(country.name)
        if known is not None or named.kind == "outlet":
            return known
        return country.name if country is not None else _BODIES.get(named.country or "")

    def is_off(self, under: Iterable[Found]) -> bool:
        """Tell whether a speaker without a name spoke on condition that none be given."""
        kept = (f for f in under if f.source is not None and _ANONYMOUS.search(f.verb.sent.text))
        return any(link.kind in ("unnamed", "office") for f in kept for link in self.made[f][:1])

    def _closing_medium(self, found: Found) -> str | None:
        """The medium in a phrase that closes the sentence, which the parse hangs on the content: "…, in a post on X"."""
        closing = _CLOSING.search(found.verb.sent.text)
        return medium_in(closing.group()) if closing and found.kind == "frame" else None

    def _around(self, found: Found) -> str:
        """Return the words of the cue's clause that are neither content nor other attributions."""
        sentence = found.verb.sent
        outside = [t.i for t in sentence if found.carried or t.i not in found.content]
        return " ".join(span.of(sentence.doc.text) for span in pieces(sentence.doc, outside))

    def _evidence(self, span: Span, doc: Doc) -> Evidence:
        shift = self.shifts[id(doc)]
        return Evidence(span.start + shift, span.end + shift, doc.text[span.start : span.end])


def _basis(sentence: str) -> str | None:
    """Return what a sentence says its words rest on, as printed."""
    low = sentence.casefold()
    basis = _BASIS.search(sentence) if any(word in low for word in _RESTS) else None
    return basis.group() if basis else None


def _beside(source: Token) -> Iterator[Token]:
    """Yield what is coordinated with a source, with its apposition ("two leaders, X and Y") or before its title."""
    yield from (c for c in source.conjuncts if c.i > source.i)
    if source.tag_ == "NNS":
        yield from (c for a in appositions(source) for c in a.conjuncts if c.i > a.i)
    titled = appositions(source) if source.tag_ == "NNS" else ()
    for child in (child for head in (source, *titled) for child in head.lefts):
        named = child.dep_ == "nmod" and child.pos_ == "PROPN" and looks_personal(child, name_at(child))
        if named and any(c.dep_ == "cc" for c in child.children):
            yield child


def _parallel(found: Found, other: Token) -> bool:
    return other.i not in found.content and other.sent.start == found.verb.sent.start


def _told_outlet(found: Found) -> list[Token]:
    """In "told TASS" the listener passes the words on, and in "told the radio, monitored by the BBC" so does the monitor."""
    told = [c for c in found.verb.children if found.cue.lemma == "tell" and c.i not in found.content and _is_told(c)]
    monitors = [r for t in told for r in relays_of(t)]
    monitors += [
        a
        for c in found.verb.children
        if c.dep_ in ("advcl", "acl", "conj") and c.lemma_ == "monitor"
        for g in c.children
        if g.dep_ == "agent"
        for a in g.children
        if a.dep_ == "pobj"
    ]
    return [*told, *monitors]


def _is_told(child: Token) -> bool:
    """The listener is the object, or the name right after the verb, whatever the parse makes of it."""
    return child.dep_ in ("dobj", "dative") or (child.text[:1].isupper() and child.left_edge.i == child.head.i + 1)


def _addressee(found: Found) -> str | None:
    told = next((c for c in found.verb.children if c.dep_ in ("dobj", "dative") and c.i not in found.content), None)
    if told is None or found.cue.lemma not in _TELLS:
        told = _spoken_to(found)
    if told is None:
        return None
    words = told.doc.printed(told.left_edge.i, told.i)
    return words if told.dep_ == "pobj" or medium_in(words) is None or not words.startswith(("a ", "an ")) else None


def _spoken_to(found: Found) -> Token | None:
    """Return to whom it was said, of "Speaking to reporters, she said" and "said in an interview with Sample Wire"."""
    if found.carried:
        return None
    for child in found.verb.children:
        if child.dep_ == "advcl" and child.lemma_ in ("speak", "talk"):
            return _object_of(child, ("to", "with"))
        if child.dep_ == "prep" and child.lower_ == "in":
            interview = next((c for c in child.children if c.lemma_ == "interview"), None)
            if interview is not None:
                return _object_of(interview, ("with", "to"))
    return None


def _object_of(head: Token, prepositions: tuple[str, ...]) -> Token | None:
    return next((g for c in head.rights if c.lower_ in prepositions for g in c.children if g.dep_ == "pobj"), None)


def _without_repeats(links: Iterable[Link]) -> list[Link]:
    """One source stands once: the link nearest the content is kept, with the medium and day of what it repeats."""
    kept: list[Link] = []
    for link in links:
        same = next((at for at, other in enumerate(kept) if plain(other.source) == plain(link.source)), None)
        if same is None:
            kept.append(link)
        else:
            first = kept[same]
            kept[same] = replace(
                first,
                medium=first.medium or link.medium,
                said=first.said or link.said,
                hedged=first.hedged or link.hedged,
            )
    return kept


def on_record(chain: Sequence[Link]) -> bool:
    """False when the words reach us only through, or come from, those who would not be named."""
    return not any(link.kind == "unnamed" and (at > 0 or _anonymous(link)) for at, link in enumerate(chain))


def _anonymous(link: Link) -> bool:
    words = {word.rstrip("s") for word in link.source.casefold().split()}
    return bool(words & {"source", "insider", "unnamed", "anonymou"}) or "familiar with" in link.source
