"""The stage on which a page is composed: the claims, the profile, and the checker that every sentence must pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from reportedly.model import (
    Amount,
    Claim,
    Corroboration,
    FigureChange,
    FigureHistory,
    Link,
    Profile,
    Relation,
    Report,
    ReportRef,
)

from .. import lists
from ..checker.check import why_not_held, why_refused
from ..checker.material import Material, material, places_of
from ..ledger import aspect_of
from ..origins import Origins
from ..page import LeftOut, News, Sentence, Statement
from ..units import Unit
from ..wording.lines import line_speaker
from ..wording.names import speaker_of
from ..wording.reasons import in_plain_words
from ..wording.sentences import as_printed, candidates
from ..wording.text import Vocabulary, vocabulary_of, words_of

TELLERS = ("person", "document", "office")  # a side's words that its foe's minister tells are no word of that side
Count = Callable[[Sequence[Claim]], Corroboration]  # counts the origins that claims of one event rest on


def party_then(profile: Profile | None, report: ReportRef | Report) -> str | None:
    """Return the party that a report's outlet belonged to when it was published."""
    day = report.published.date() if report.published else None
    return profile.party_of(report.outlet, day) if profile else None


@dataclass(slots=True)
class Stage:
    """What is known while a page is composed, and what was refused on the way."""

    claims: dict[str, Claim]
    profile: Profile | None
    vocabulary: Vocabulary
    places: frozenset[str]
    origins: Origins
    parties: dict[str, str | None]  # key of an origin -> party, as its links or the profile say
    count: Count
    changes: Mapping[
        tuple[str, Amount], FigureChange
    ]  # of a claim's amount -> what it is to its origin's figure before
    own: frozenset[str] = frozenset()  # claims of the days covered; the others are background
    previous: datetime | None = None  # the cut-off of the roundup before
    year: int | None = None  # of the page's last day: days of another are printed with theirs
    covered: set[str] = field(default_factory=set)  # claims whose very sentence stands on the page for another claim
    held: tuple[tuple[str, ...], Material] | None = None  # what the claims cited last hold
    checked: dict[Sentence, bool] = field(default_factory=dict)  # what the checker said of each sentence so far
    worded: dict[tuple[str, ...], Sentence | None] = field(default_factory=dict)  # the claims of a unit -> its sentence
    refused: dict[str, str] = field(default_factory=dict)  # claim id -> why no sentence could be made of it
    cut: dict[str, LeftOut] = field(default_factory=dict)  # relation id -> a row beyond an event's length

    @classmethod
    def of(
        cls, claims: Sequence[Claim], profile: Profile | None, count: Count, *, earlier: Sequence[Claim] = (),
        histories: Iterable[FigureHistory] = (), previous: datetime | None = None, year: int | None = None,
    ) -> Stage:  # fmt: skip
        own = frozenset(claim.id for claim in claims)
        claims = [*claims, *(claim for claim in earlier if claim.id not in own)]
        words = vocabulary_of((claim.sentence.quote for claim in claims), names_in(claims))
        origins = Origins.of(claims)
        by_id = {claim.id: claim for claim in claims}
        changes = {(one.claim.id, one.amount): one.change for history in histories for one in history.entries}
        parties = parties_of(claims, origins, profile)
        return cls(by_id, profile, words, places_of(claims), origins, parties, count, changes, own, previous, year)

    def passes(self, sentence: Sentence) -> bool:
        """Tell whether the checker lets a sentence stand."""
        if sentence not in self.checked:
            self.checked[sentence] = self.why_refused(sentence) is None
        return self.checked[sentence]

    def why_refused(self, sentence: Sentence) -> str | None:
        """Return why the checker lets a sentence not stand; what the claims hold is kept for the next form of them."""
        if not sentence.cites or not self.claims.keys() >= set(sentence.cites):
            return why_refused(sentence, self.claims, self.places)
        if self.held is None or self.held[0] != sentence.cites:
            self.held = sentence.cites, material(sentence.cites, self.claims, self.places)
        return why_not_held(sentence, self.held[1])

    def has_both(self, relation: Relation) -> bool:
        """Tell whether the claims of a relation are among those that may be told."""
        return relation.a.id in self.claims and (relation.b is None or relation.b.id in self.claims)

    def party_of(self, claim: Claim) -> str | None:
        """Return the party of a claim's origin, or of its outlet in its own voice; null where another side tells its words."""
        if claim.chain:
            told = self.own_words(claim) != claim.chain
            return None if told else self.parties.get(self.origins.of_claim(claim)[0])
        return party_then(self.profile, claim.report)

    def own_words(self, claim: Claim) -> tuple[Link, ...]:
        """Return a claim's chain from the last who tells a side's words without being known to be of it."""
        at = [
            nth for nth, link in enumerate(claim.chain) if nth and link.kind in TELLERS and self.is_apart(claim, link)
        ]
        return claim.chain[at[-1] :] if at else claim.chain

    def is_apart(self, claim: Claim, link: Link) -> bool:
        party = self.parties.get(self.origins.of_claim(claim)[0])
        return party is not None and party != (
            link.party or self.parties.get(self.origins.key(link.source, link.actor))
        )

    def is_new(self, at: datetime | None) -> bool:
        """Tell whether what was published then is newer than the previous roundup."""
        return at is not None and self.previous is not None and at > self.previous

    def news_of(self, claims: Iterable[Claim]) -> News:
        """Return what claims of one event are to the previous roundup; undated ones count as earlier."""
        fresh = {self.is_new(claim.report.published) for claim in claims}
        return "new" if fresh == {True} else "continued" if True in fresh else "earlier"

    def parties_named(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the parties that names belong to."""
        found = (self.profile.party_of(name) for name in names) if self.profile else ()
        return tuple(dict.fromkeys(party for party in found if party))

    def sentences(self, unit: Unit) -> list[Sentence]:
        """Word a unit: as one sentence, else one a claim, else as printed; what the checker refuses is noted."""
        if (whole := self.first_passing(unit)) is not None:
            return [whole]
        single = [self.first_passing(part) for part in unit.single()] if len(unit.claims) > 1 else [None]
        done = [sentence for sentence in single if sentence is not None]
        if len(done) == len(single):
            return done
        printed = as_printed(unit)
        if (reason := self.why_refused(printed)) is None:
            return [printed]
        lost = [claim.id for claim in unit.claims if not any(claim.id in sentence.cites for sentence in done)]
        self.refused.update(dict.fromkeys(lost, reason))
        return done

    def first_passing(self, unit: Unit) -> Sentence | None:
        if unit.ids not in self.worded:
            self.worded[unit.ids] = next(filter(self.passes, candidates(unit, self.vocabulary)), None)
        return self.worded[unit.ids]

    def statements(self, unit: Unit) -> Iterator[tuple[str | None, Statement]]:
        """Yield a unit's statements, each with the party it belongs under."""
        for sentence in self.sentences(unit):
            yield self.party_of(self.speaking(sentence)), self.statement(sentence)

    def speaking(self, sentence: Sentence) -> Claim:
        """Return the claim whose chain stands beside a sentence: the first that is somebody's word."""
        cited = [self.claims[cite] for cite in sentence.cites]
        return next((claim for claim in cited if claim.chain), cited[0])

    def statement(self, sentence: Sentence) -> Statement:
        """Put beside a sentence whose word it is, through whom, in which outlet and when."""
        claim = self.speaking(sentence)
        origin = claim.origin
        relays = tuple(name for link in claim.chain[1:] for name in link.names)
        return Statement(
            sentence, speaker_of(claim) if origin else None, self.party_of(claim), relays, claim.report.outlet,
            claim.report.published, origin.medium if origin else None, origin.said if origin else None,
            origin.basis if origin else None, claim.on_record, aspect_of([self.claims[cite] for cite in sentence.cites]),
            self.voice(claim),
        )  # fmt: skip

    def voice(self, claim: Claim) -> str:
        """Return what is equal for all that one origin says: its keys, or the words that lead an unnamed source's line."""
        whole = claim.chain and claim.on_record
        return " ".join(self.origins.of_claim(claim)) if whole else line_speaker(claim)

    def cover(self, statements: Iterable[Statement]) -> None:
        """Count as told each claim whose printed sentence a statement restates together with the claim's own words."""
        texts: dict[tuple[str, int], list[set[str]]] = {}
        for one in statements:
            for cite in one.sentence.cites:
                claim = self.claims[cite]
                texts.setdefault((claim.report.id, claim.sentence.start), []).append(set(words_of(one.sentence.text)))
        for claim in self.claims.values():
            told = texts.get((claim.report.id, claim.sentence.start))
            if told is None or claim.awaiting is not None:
                continue
            words = set(words_of(claim.evidence.quote))
            if any(words <= text for text in told):
                self.covered.add(claim.id)

    def left_out(self, cited: set[str]) -> tuple[LeftOut, ...]:
        """List every claim that no sentence cites, the unsure ones first, and every relation that no row shows, with the reason."""
        usual = "beyond the page's length; it is kept in the record"
        known = cited | self.covered
        rest = (claim for claim in self.claims.values() if claim.id in self.own and claim.id not in known)
        unsure = {claim: in_plain_words(reason) for claim, reason in self.refused.items()}
        claims = [LeftOut(claim.id, speaker_of(claim), unsure.get(claim.id, usual)) for claim in rest]
        return (*sorted(claims, key=lambda one: one.reason == usual), *self.cut.values())


def merged(first: Statement, again: Statement) -> Statement:
    """Return the first statement with the citations of the same said again, and who printed it besides."""
    if first == again:
        return first
    cites = tuple(dict.fromkeys((*first.sentence.cites, *again.sentence.cites)))
    sentence = Sentence(first.sentence.text, cites, first.sentence.kind)
    return replace(first, sentence=sentence, again=(*first.again, *again.again, replace(again, again=())))


def parties_of(claims: Sequence[Claim], origins: Origins, profile: Profile | None) -> dict[str, str | None]:
    """Return each origin's party: the one its links give most often, else the profile's."""
    found: dict[str, Counter[str | None]] = {}
    for link in (claim.origin for claim in claims if claim.origin is not None):
        found.setdefault(origins.key(link.source, link.actor), Counter())[link.party] += 1
    return {
        key: most_given(counts) or (profile.party_of(origins.names.get(key, key)) if profile else None)
        for key, counts in found.items()
    }


def most_given(counts: Counter[str | None]) -> str | None:
    named = [(count, party) for party, count in counts.items() if party is not None]
    return max(named)[1] if named else None


def names_in(claims: Sequence[Claim]) -> set[str]:
    """Return the capitalised words of the names that the claims hold, as resolved and as printed."""
    names = [place.name for claim in claims for place in claim.places if place.precision != "area"]
    links = [link for claim in claims for link in claim.chain]
    names += [link.source for link in links if link.kind in ("person", "outlet")]
    names += [link.evidence.quote for link in links if link.kind == "person"]
    return {
        word
        for name in names
        for word in name.split()
        if word[:1].isupper() and word.casefold() not in lists.clause_words("no name")
    }
