"""A claim from a proposition: chain, manner, event, actors, places, times and amounts, each with its passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from reportedly.model import (
    Actor,
    Amount,
    Awaiting,
    Claim,
    Evidence,
    Link,
    Polarity,
    Profile,
    Report,
    Span,
    Stance,
    content_id,
)

from ..amounts import AmountMention
from ..attribution.found import Found, is_read
from ..corrections import REASON, is_notice, retells
from ..events.actors import find_actors, phrase
from ..events.find import find_event
from ..events.terms import Known, acled_term
from ..propositions import Proposition, best_of, propositions
from ..silence import Silence, find_silences
from ..sources.identity import actor_id
from ..sources.resolve import Resolver
from ..sources.words import office_titles
from .layers import Layers
from .links import LinkReader, on_record
from .manner import hedged, modality_at, polarity_of
from .passage import passage
from .scopes import REACH, scoped
from .stance import stance_of
from .when import Clocks
from .where import Whereabouts

if TYPE_CHECKING:
    from ..events.noun_parties import Party
    from ..tree import Sentence, Token

_FIRST_PERSON = ("i", "we", "us", "me")
_TOLL = ("killed", "injured", "casualties", "missing", "captured", "displaced")
_NOBODY = (
    "it",
    "that",
    "this",
    "there",
    "what",
    "which",
    "who",
    "you",
    "everyone",
    "things",
    "other",
    "another",
)  # what no party is left as


@dataclass(slots=True)
class ClaimReader:
    """Reads the claims of one paragraph of a report."""

    report: Report
    layers: Layers
    resolver: Resolver
    profile: Profile | None
    shifts: Mapping[int, int]
    where: Whereabouts
    calm: bool = False  # a report of sickness or disaster, whose dead nobody killed
    walkout: bool = False  # a report of workers on strike
    left_out: list[tuple[Span, str]] = field(default_factory=list)  # propositions without a claim, each with the reason
    clocks: Clocks = field(init=False)
    links: LinkReader = field(init=False)
    notice: bool = field(init=False)

    def __post_init__(self) -> None:
        self.notice = is_notice(self.report.title)
        self.clocks = Clocks(self.layers, self.report)
        self.links = LinkReader(
            self.shifts, self.resolver, self.profile, self.report.outlet, self._day,
            self.clocks.said, lambda found: hedged(found.verb, ()),
        )  # fmt: skip

    def claims(self) -> Iterator[Claim]:
        """Yield the paragraph's claims in text order, silences among them.

        A sentence too long for its attributions to be found makes none: nobody knows whose word it is.
        """
        for sentence in filter(is_read, self.layers.doc.sents):
            silences = list(find_silences(sentence.text))
            for silence in silences:
                yield self._silence(sentence, silence)
            self._remember_silent(sentence, silences)
            made = propositions(sentence, self.layers.covering(sentence))
            best = best_of(made)
            for proposition in made:
                if any(_inside(proposition, sentence, silence.span) for silence in silences):
                    continue
                if retells(sentence, notice=self.notice):
                    self._leave_out(proposition, REASON)
                elif proposition in best:
                    yield self._claim(sentence, proposition)
                else:
                    self._leave_out(proposition, f"one of {len(made)} statements in a sentence: {len(best)} are taken")

    def _remember_silent(self, sentence: Sentence, silences: Sequence[Silence]) -> None:
        """In "The staff neither admitted nor denied it. It added …" it is the staff that is spoken of last."""
        for found in self.layers.beside(sentence.root) if silences else ():
            if found.source is not None and found.source.sent is sentence:
                self.resolver.resolve(found.source)

    def _leave_out(self, proposition: Proposition, reason: str) -> None:
        self.left_out.append((passage(self.layers.doc, proposition.tokens), reason))

    def _claim(self, sentence: Sentence, proposition: Proposition) -> Claim:
        chain = self.links.chain(proposition.under)
        polarity = polarity_of(proposition.head)
        span = passage(self.layers.doc, proposition.tokens)
        found = find_event(proposition, self.layers.shift, self.report.text, calm=self.calm, walkout=self.walkout)
        event, trigger = found if found is not None else (None, None)
        at = trigger if trigger is not None else proposition.head
        parties = list(find_actors(at, proposition.head, event.type if event else ""))
        known = list(self._known(parties, proposition))
        places = self.where.of(proposition, span, happens=event is not None)
        if event is not None:
            words = [self.layers.doc[i] for i in sorted(proposition.tokens)]
            by_party = [Known(actor.role, token, actor.id) for token, actor in known]
            countries = (place.country for place in places if place.country is not None and not place.inherited)
            event = replace(event, acled=acled_term(event, (at, *words), by_party, countries))
        when = self.clocks.happened(
            proposition, at, lambda: self.where.zone(places, chain[0].party if chain else None, self.report.zone)
        )
        amounts = self._amounts(span, proposition)
        return Claim(
            id=self._id(span, chain[0].source if chain else None, proposition.head.i),
            report=self.report.ref,
            evidence=self._evidence(span),
            sentence=self._evidence(sentence.span),
            chain=chain,
            stance=self._stance(proposition, polarity, chain),
            modality=modality_at(proposition, at),
            polarity=polarity,
            quoted=self.layers.is_quoted(span),
            hedged=hedged(proposition.head, proposition.under) or any(link.hedged for link in chain),
            on_record=on_record(chain) and not self.links.is_off(proposition.under),
            event=event,
            actors=tuple(actor for _, actor in known),
            places=places,
            when=when,
            amounts=amounts,
            awaiting=None,
        )

    def _stance(self, proposition: Proposition, polarity: Polarity, chain: Sequence[Link]) -> Stance:
        """Return the origin's stance; where it is not known who denied or confirmed, the outlet asserts it."""
        stance = stance_of(proposition, polarity, self._beside_origin(proposition))
        return stance if chain or stance == "accuses" else "asserts"

    def _beside_origin(self, proposition: Proposition) -> list[Found]:
        return self.layers.beside(proposition.under[0].verb) if proposition.under else []

    @property
    def _day(self) -> date | None:
        return self.report.published.date() if self.report.published else None

    def _silence(self, sentence: Sentence, silence: Silence) -> Claim:
        span = Span(sentence.start_char + silence.span.start, sentence.start_char + silence.span.end)
        awaiting = Awaiting(silence.who, None, self._as_of(sentence), silence.kind)
        return Claim(
            id=self._id(span, None, -1), report=self.report.ref, evidence=self._evidence(span),
            sentence=self._evidence(sentence.span), chain=(), stance="asserts",
            modality="actual", polarity="negative", quoted=False, hedged=False, on_record=True, event=None, actors=(),
            places=(), when=None, amounts=(), awaiting=awaiting,
        )  # fmt: skip

    def _as_of(self, sentence: Sentence) -> str | None:
        for mention in self.layers.times.within(sentence.span):
            if mention.start is not None:
                return (
                    str(mention.start)
                    if mention.precision in ("minute", "hour", "part")
                    else mention.start.day.isoformat()
                )
        return self.report.published.date().isoformat() if self.report.published else None

    def _id(self, span: Span, source: str | None, head: int) -> str:
        return content_id(
            "clm", self.report.id, span.start + self.layers.shift, span.end + self.layers.shift, source, head
        )

    def _evidence(self, span: Span) -> Evidence:
        return Evidence.at(self.report.text, span.shifted(self.layers.shift))

    def _known(self, parties: Iterable[Party], proposition: Proposition) -> Iterator[tuple[Token, Actor]]:
        act = proposition.act
        teller = act.source if act is not None and act.cue.group == "count" else None
        for role, token in parties:
            if teller is not None and token.doc is teller.doc and token.i == teller.i:
                continue  # "the ministry put the toll at 26": who counts the dead killed nobody
            if token.dep_ == "conj" and token.i not in proposition.tokens and token.head.i in proposition.tokens:
                continue  # "blown up the dam, and Marel blaming the crew": the parse joins what two speakers say
            start, end = phrase(token)
            name = self._actor_name(token, proposition) or self.layers.text[start:end]
            if (name.casefold() in _NOBODY and name != "WHO") or not any(map(str.isalpha, name)):
                continue
            name = " ".join(name.split())
            own = self.profile.actors if self.profile else ()
            yield token, Actor(role, name, actor_id(name, own=own, day=self._day), self._evidence(Span(start, end)))

    def _actor_name(self, token: Token, proposition: Proposition) -> str | None:
        """Return a person's full name, and for a pronoun the speaker it stands for, else whom the text named last."""
        if token.pos_ == "PRON":
            speaker = next((f.source for f in proposition.under if f.source is not None), None)
            own = token.lower_ in _FIRST_PERSON or not self.layers.is_quoted(Span(token.idx, token.idx + 1))
            if speaker is not None and own and (named := self.resolver.speaker_for(token, speaker)) is not None:
                return named.name
            return self.resolver.mentioned(token).name
        if token.pos_ == "PROPN" or token.lemma_ in office_titles():
            named = self.resolver.resolve(token, remember=False)
            return named.name if named.person else None
        return None

    def _amounts(self, span: Span, proposition: Proposition) -> tuple[Amount, ...]:
        doc, tokens, sentence = self.layers.doc, proposition.tokens, proposition.head.sent
        return tuple(
            self._amount(mention, sentence)
            for mention in self.layers.figures.within(sentence.span)
            if (number := doc.at(mention.number.start)).i in tokens
            and (number.idx == mention.number.start or span.start <= mention.number.start < span.end)
            and not _unsaid(mention, proposition.head)
        )

    def _amount(self, mention: AmountMention, sentence: Sentence) -> Amount:
        layers, near = self.layers, Span(mention.span.end, mention.span.end + REACH)
        amount = scoped(
            mention, layers.text, others=layers.amounts.within(near), places=layers.places.within(near),
            times=layers.times.within(sentence.span), sentence=sentence.span,
        )  # fmt: skip
        return replace(amount, evidence=self._moved(amount.evidence))

    def _moved(self, e: Evidence) -> Evidence:
        return Evidence(e.start + self.layers.shift, e.end + self.layers.shift, e.quote)


def _unsaid(mention: AmountMention, head: Token) -> bool:
    """In "five people were not injured" nobody is counted as injured; "no one was" counts none."""
    negated = any(c.dep_ == "neg" for c in head.children)
    return negated and mention.amount.role in _TOLL and bool(mention.amount.best or mention.amount.low)


def _inside(proposition: Proposition, sentence: Sentence, silence: Span) -> bool:
    """Tell whether most of a proposition's words are the silence's own."""
    doc = sentence.doc
    start, end = sentence.start_char + silence.start, sentence.start_char + silence.end
    words = [i for i in proposition.tokens if not doc[i].is_punct]
    return sum(start <= doc[i].idx < end for i in words) > len(words) / 2
