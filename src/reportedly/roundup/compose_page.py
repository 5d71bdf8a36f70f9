"""The stage on which a page is composed: the claims, the profile, and the checker that every sentence must pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reportedly.model import Claim, Profile

from .check import why_refused
from .check_material import places_of
from .compose_units import Unit
from .page import LeftOut, Sentence, Statement
from .wording import as_printed, candidates
from .wording_names import speaker_of
from .wording_text import Vocabulary, vocabulary_of


@dataclass(slots=True)
class Stage:
    """What is known while a page is composed, and what was refused on the way."""

    claims: dict[str, Claim]
    profile: Profile | None
    vocabulary: Vocabulary
    places: frozenset[str]
    refused: dict[str, str] = field(default_factory=dict)  # claim id -> why no sentence could be made of it

    @classmethod
    def of(cls, claims: Sequence[Claim], profile: Profile | None) -> Stage:
        words = vocabulary_of(claim.sentence.quote for claim in claims)
        return cls({claim.id: claim for claim in claims}, profile, words, places_of(claims))

    def passes(self, sentence: Sentence) -> bool:
        """Tell whether the checker lets a sentence stand."""
        return why_refused(sentence, self.claims, self.places) is None

    def party_of(self, claim: Claim) -> str | None:
        """Return the party of a claim's origin, or of its outlet in its own voice."""
        if claim.chain:
            return claim.chain[0].party or (self.profile.party_of(claim.chain[0].source) if self.profile else None)
        return self.profile.party_of(claim.report.outlet) if self.profile else None

    def sentences(self, unit: Unit) -> list[Sentence]:
        """Word a unit: as one sentence, else one a claim, else as printed; what the checker refuses is noted."""
        if (whole := self.first_passing(unit)) is not None:
            return [whole]
        single = [self.first_passing(part) for part in unit.single()] if len(unit.claims) > 1 else [None]
        done = [sentence for sentence in single if sentence is not None]
        if len(done) == len(single):
            return done
        printed = as_printed(unit)
        if (reason := why_refused(printed, self.claims, self.places)) is None:
            return [printed]
        lost = [claim.id for claim in unit.claims if not any(claim.id in sentence.cites for sentence in done)]
        self.refused.update(dict.fromkeys(lost, reason))
        return done

    def first_passing(self, unit: Unit) -> Sentence | None:
        return next(filter(self.passes, candidates(unit, self.vocabulary)), None)

    def statements(self, unit: Unit) -> Iterator[tuple[str | None, Statement]]:
        """Yield a unit's statements, each with the party it belongs under."""
        for sentence in self.sentences(unit):
            yield self.party_of(self.claims[sentence.cites[0]]), self.statement(sentence)

    def statement(self, sentence: Sentence) -> Statement:
        """Put beside a sentence whose word it is, through whom, in which outlet and when."""
        claim = self.claims[sentence.cites[0]]
        origin = claim.origin
        relays = tuple(name for link in claim.chain[1:] for name in link.names)
        return Statement(
            sentence, speaker_of(claim) if origin else None, self.party_of(claim), relays, claim.report.outlet,
            claim.report.published, origin.medium if origin else None, origin.said if origin else None,
            origin.basis if origin else None, claim.on_record,
        )  # fmt: skip

    def left_out(self, cited: set[str]) -> tuple[LeftOut, ...]:
        """List every claim that no sentence cites, with the reason."""
        usual = "beyond the page's length; it is kept in the record"
        rest = (claim for claim in self.claims.values() if claim.id not in cited)
        return tuple(LeftOut(claim.id, speaker_of(claim), self.refused.get(claim.id, usual)) for claim in rest)


def merged(first: Statement, again: Statement) -> Statement:
    """Return the first statement with the citations of the same words printed again."""
    cites = tuple(dict.fromkeys((*first.sentence.cites, *again.sentence.cites)))
    return replace(first, sentence=Sentence(first.sentence.text, cites, first.sentence.kind))
