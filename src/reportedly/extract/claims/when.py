"""When it was said and when it happened: the two clocks, told apart by what a time hangs on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, timedelta
from typing import TYPE_CHECKING

from reportedly.model import Evidence, Report, TimeSpan

from ..attribution.found import Found
from ..clauses import causes_of
from ..events.words import measure_nouns, trigger_of, verb_lists
from ..propositions import Proposition
from ..times import TimeMention, combine_times, resolve_time
from .counting import counted
from .layers import Layers
from .where import Zone

if TYPE_CHECKING:
    from ..tree import Token

_UNSURE = timedelta(hours=6)  # by which a publication time printed without its zone may be off
_LEADING = ("on", "late", "early", "earlier")  # what stands between a cue and its day
_LEAD = 2
_APART = ("after", "following", "before", "since", "until")  # what leads to another happening
_ANSWERS = ("retaliation", "response", "answer", "reply", "revenge", "reprisal", "vengeance")  # "in retaliation for"
_UTTERANCE = ("promise", "warn", "demand")  # "vowed on Wednesday to …": the day is that of the vow


class Clocks:
    """Tells the times of one paragraph apart, proposition by proposition."""

    def __init__(self, layers: Layers, report: Report) -> None:
        self._layers, self._report = layers, report

    def said(self, found: Found) -> str | None:
        """Return the local day (or time) a source spoke, from a time on the cue; null when none is printed."""
        if found.verb.doc is not self._layers.doc:
            return None
        mention = next((m for m in self._in_sentence(found.verb) if self._on_cue(m, found)), None)
        if (
            mention is None
            or mention.start is None
            or mention.precision in ("month", "year", "vague", "week", "season")
        ):
            return None
        return mention.start.day.isoformat()

    def happened(self, proposition: Proposition, deed: Token, zone: Callable[[], Zone]) -> TimeSpan | None:
        """Return when the proposition happened: a time among its words, else one of the sentence on no cue.

        `deed` is the word for what happened, which need not be the clause's head.
        """
        head = proposition.head
        chosen = counted(self._in_sentence(head), head, self._token, self._today(head)) or _best(
            combine_times(self._own(proposition, deed), self._layers.text), head
        )
        chosen = chosen or _best(combine_times(self._of_cause(head), self._layers.text), head)
        if chosen is None:
            return None
        name, whence = zone()
        span = resolve_time(chosen, self._layers.text, zone=name, zone_from=whence)
        if span is None:
            return None
        return self._until_published(chosen, self._not_to_come(chosen, _shifted(span, self._layers.shift), head))

    def _of_cause(self, head: Token) -> list[TimeMention]:
        """In "two were killed when a bomb went off this morning" the deaths are of this morning too."""
        inside = {t.i for cause in causes_of(head) for t in cause.subtree}
        return [m for m in self._in_sentence(head) if self._token(m).i in inside]

    def _today(self, head: Token) -> date | None:
        """Return the day of publication when the sentence speaks of it: "It comes a week after …"."""
        root = head.sent.root
        return self._report.published.date() if self._report.published and root.tag_ == "VBZ" else None

    def _not_to_come(self, mention: TimeMention, span: TimeSpan, head: Token) -> TimeSpan:
        """A clock that was past at noon was yesterday's when today's is still to come: "At 11:30 p.m. shells fell"."""
        published, past = self._report.published, head.tag_ in ("VBD", "VBN")
        clocked = mention.floating and self._report.published_precision == "minute"
        if not (clocked and past and published and span.start and span.end):
            return span
        if span.start <= published.astimezone(UTC) + _UNSURE:
            return span
        return replace(span, start=span.start - timedelta(days=1), end=span.end - timedelta(days=1))

    def _until_published(self, mention: TimeMention, span: TimeSpan) -> TimeSpan:
        """What has gone on "since 6 p.m." went on, as far as the report can know, until it was published."""
        published = self._report.published
        clocked = self._report.published_precision == "minute"
        if mention.bound == "since" and published is not None and clocked and span.start is not None:
            end = published.astimezone(UTC)
            return replace(span, end=end) if span.end is not None and span.start < end < span.end else span
        return span

    def _own(self, proposition: Proposition, deed: Token) -> list[TimeMention]:
        head = proposition.head
        said = [f for f in self._layers.beside(head) if f.source is not None]
        said = [f for f in said if not _reports_a_thing(f)]
        free = [m for m in self._in_sentence(head) if not any(self._on_cue(m, f) for f in said)]
        free = [m for m in free if not _names_a_thing(self._token(m)) and not _dates_the_topic(self._token(m), head)]
        free = [m for m in free if not _dates_the_regard(self._token(m), head, deed)]
        free = [m for m in free if not _dates_another(m, self._token(m), head, deed)]
        tokens = [m for m in free if self._token(m).i in proposition.tokens]
        if any(m.interval for m in tokens):
            return tokens
        deeper = proposition.under[0].content if proposition.under else None
        elsewhere = [
            m
            for m in free
            if deeper is None or self._token(m).i in deeper or all(self._token(m).i not in f.content for f in said)
        ]
        return tokens + [
            m
            for m in elsewhere
            if m not in tokens and self._token(m).i < head.sent.end and _leads(self._token(m), head)
        ]

    def _in_sentence(self, token: Token) -> list[TimeMention]:
        return self._layers.times.within(token.sent.span)

    def _token(self, mention: TimeMention) -> Token:
        return self._layers.doc.at(mention.span.start)

    def _on_cue(self, mention: TimeMention, found: Found) -> bool:
        """A time belongs to the cue when it lies outside the content and hangs on the cue or its source."""
        token = self._token(mention)
        if mention.start is None:
            return False
        if self._right_after(mention, token, found):
            return True
        if token.i in found.content and not (found.kind == "tail" and _hangs_on(token, found.verb)):
            return found.cue.group in _UTTERANCE and self._past(mention) and not _clausal(found)
        if found.carried:
            return False
        at = token
        while at.head.i != at.i:
            governs = (
                found.verb.dep_ == "advcl"
                and at.head.i == found.verb.head.i
                and at.head.lemma_ in verb_lists("uttering")
            )
            spoke = at.head.dep_ == "advcl" and at.head.lemma_ in ("speak", "talk") and at.head.head.i == found.verb.i
            if (
                governs
                or spoke
                or at.head.i == found.verb.i
                or (found.source is not None and found.kind == "according" and at.head.i == found.source.i)
            ):
                return True
            at = at.head
            if at.pos_ in ("VERB", "AUX"):
                break
        if at.i < token.i < found.verb.i and any(above.i == at.i for above in found.verb.ancestors):
            return False  # "gathered on Sunday to voice their anger"
        between = self._layers.doc[min(token.i, found.verb.i) + 1 : max(token.i, found.verb.i)]
        return abs(token.i - found.verb.i) <= 6 and not any(t.text in ',;“”"' or t.pos_ == "VERB" for t in between)

    def _right_after(self, mention: TimeMention, token: Token, found: Found) -> bool:
        """In "said on Friday he had met them" the day is that of the saying, whatever the parse hangs it on."""
        between = self._layers.doc[found.verb.i + 1 : token.i]
        follows = token.i > found.verb.i and len(between) <= _LEAD and all(t.lower_ in _LEADING for t in between)
        return follows and found.kind == "frame" and found.cue.group == "say" and self._past(mention)

    def _past(self, mention: TimeMention) -> bool:
        published = self._report.published
        return published is not None and mention.start is not None and mention.start.day <= published.date()


def _names_a_thing(token: Token) -> bool:
    """In "Christmas market" the day only names the market; in "October 7 attack" it dates the attack."""
    head = token.head
    return (
        token.dep_ == "compound"
        and head.pos_ == "NOUN"
        and trigger_of(head) is None
        and token.pos_ == "PROPN"
        and not head.like_num
        and token.lower_ not in measure_nouns()
    )


def _dates_the_topic(token: Token, head: Token) -> bool:
    """In "discussed the attacks on June 1" the day is that of the attacks, not of the talk about them."""
    if head.lemma_ not in (*verb_lists("topical"), "mention", "recall", "condemn", "describe"):
        return False
    topics = [c for c in head.children if c.dep_ == "dobj" and trigger_of(c) is not None and c.i < token.i]
    return any(all(t.text != "," and t.pos_ != "VERB" for t in token.doc[topic.i : token.i]) for topic in topics)


def _dates_the_regard(token: Token, head: Token, deed: Token) -> bool:
    """In "the strike was ruled illegal on Friday" and "hailed the deal today" the day is not that of strike or deal."""
    if deed.i == head.i or head.lemma_ not in verb_lists("regarding"):
        return False
    return all(above.i != deed.i for above in (token, *token.ancestors))


def _dates_another(mention: TimeMention, token: Token, head: Token, deed: Token) -> bool:
    """Tell whether a day is that of something else: "against measures imposed on Friday", "after the quake of May 5"."""
    at = token
    while at.i not in (head.i, deed.i) and at.head is not at:
        up = at.head
        if _parts(at, up, deed) and not _one_blow(at, deed) and all(word.i != deed.i for word in up.subtree):
            return True
        named = mention.span.start <= at.idx < mention.span.end
        if at.dep_ == "pobj" and up.head.lemma_ in _ANSWERS and deed.i not in (t.i for t in at.subtree):
            return True
        if at.dep_ == "pobj" and up.lower_ in _APART and not named and not _one_blow(at, deed):
            return True
        at = up
    return False


def _parts(at: Token, up: Token, deed: Token) -> bool:
    """Tell what says more of a thing that is not the deed: "measures imposed …", "the May 5 admission"."""
    if at.dep_ in ("compound", "nmod"):
        return up.pos_ == "NOUN" and up.head.i != deed.i and not _of_time(up) and not _one_blow(up, deed)
    return at.dep_ in ("acl", "relcl") and at.lemma_ not in verb_lists("harming")


def _of_time(noun: Token) -> bool:
    return noun.like_num or noun.lemma_ in measure_nouns()


def _one_blow(one: Token, deed: Token) -> bool:
    """In "caught fire after attacks on Sunday" and "downed drones that attacked overnight" the harm is of the attack's day."""
    blows = (trigger_of(one), trigger_of(deed))
    return all(blow is not None and blow.type == "ASSAULT" for blow in blows)


def _reports_a_thing(found: Found) -> bool:
    """In "reported heavy fighting today" the day is as much that of the fighting as of the report."""
    doc = found.verb.doc
    clause = any(doc[i].dep_ == "ccomp" and doc[i].head.i == found.verb.i for i in found.content)
    return found.cue.lemma == "report" and found.kind == "frame" and not clause


def _hangs_on(token: Token, verb: Token) -> bool:
    """Tell whether no other verb stands between a token and the verb above it."""
    for above in token.ancestors:
        if above.i == verb.i:
            return True
        if above.pos_ in ("VERB", "AUX"):
            return False
    return False


def _clausal(found: Found) -> bool:
    doc = found.verb.doc
    return any(doc[i].dep_ == "ccomp" and doc[i].head.i == found.verb.i for i in found.content)


def _leads(token: Token, head: Token) -> bool:
    """A time before the clause frames it ("On Saturday, …"); one after it belongs to what stands there."""
    return token.i < head.i


def _best(mentions: Sequence[TimeMention], head: Token) -> TimeMention | None:
    usable = [m for m in mentions if m.interval is not None]
    if not usable:
        return None
    order = {"minute": 0, "hour": 1, "part": 2, "day": 3, "week": 5, "month": 6, "season": 7, "year": 8, "vague": 9}
    return min(
        usable,
        key=lambda m: (m.bound == "as_of", m.bound == "since", order.get(m.precision, 9), abs(m.span.start - head.idx)),
    )


def _shifted(span: TimeSpan, by: int) -> TimeSpan:
    e = span.evidence
    return replace(span, evidence=Evidence(e.start + by, e.end + by, e.quote))
