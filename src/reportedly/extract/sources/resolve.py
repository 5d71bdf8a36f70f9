"""Who it is: names in full, pronouns, "the spokesman", offices to their holders, documents to their authors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reportedly.model import Span

from ..attribution.cues import speaker_nouns
from .cast import Cast, is_person, name_at, titled
from .earlier import Earlier
from .named import Named
from .nearer import Told, speaker_of, subjects_before
from .offices import office_holder
from .phrases import (
    DETERMINERS,
    appositions,
    author_of,
    bare_name,
    country_after,
    country_of,
    initials,
    introduced,
    kind_of,
    printed_name,
    proper_runs,
    role_noun,
    span_of,
)
from .standing_for import (
    agrees,
    heads_name,
    is_body,
    is_somebody,
    otherwise_called,
    pronouns_for,
    several_before,
    title_before,
)
from .words import body_of, may_be, noun_may_be, nouns, outlet_countries, outlets, plain

if TYPE_CHECKING:
    from ..tree import Doc, Token


_FIRST = ("i", "me", "my", "we", "us", "our")
_THIRD = ("it", "its", "they", "them", "their")


class Resolver:
    """Resolves sources in text order; remembers who has spoken, so that later words for them are understood."""

    def __init__(self, cast: Cast, day: date | None) -> None:
        self._cast = cast
        self._day = day
        self._spoken: list[Named] = []
        self._latest: dict[str, Named] = {}  # the last to speak whom "he", "it" or "they" may mean
        self._countries: dict[str, str] = {}  # by name, as last spoken of
        self._paragraphs: dict[int, Earlier] = {}
        self._nameless: dict[str, tuple[Named, int]] = {}  # the last to speak without a name, and in which paragraph
        self._turn = 0
        self._told: dict[int, Told] = {}
        self._last: Doc | None = None
        self._here: Doc | None = None
        self._seen: dict[tuple[int, int], Named] = {}
        self._known: set[tuple[int, int]] = set()  # of these, who has spoken: others were only spoken of

    def resolve(self, head: Token, *, remember: bool = True) -> Named:
        """Return who the noun phrase with this head is; the same head gives the same answer."""
        key = (id(head.doc), head.i)
        if key not in self._seen:
            self._seen[key] = self._resolve(head)
        named = self._seen[key]
        if remember and key not in self._known:
            self._known.add(key)
            words = introduced(head)
            self._remember(named if words <= named.words else replace(named, words=named.words | words))
        return named

    def goes_on(self, speaker: Token) -> None:
        """Take a speaker for the last to have spoken, after those whom they quoted."""
        if (known := self._seen.get((id(speaker.doc), speaker.i))) is not None:
            self._remember(known)

    def parted(self) -> None:
        """Take "they" for nobody known after two have spoken together, whom no one name stands for."""
        self._latest.pop("they", None)

    def _remember(self, named: Named) -> None:
        self._spoken.append(named)
        for pronoun in pronouns_for(named):
            self._latest[pronoun] = named
            self._nameless.pop(pronoun, None)
        if is_somebody(named):
            self._nameless |= {"he": (named, self._turn), "she": (named, self._turn)}
        if named.country:
            self._countries[named.name] = named.country

    def _resolve(self, head: Token) -> Named:
        if head.pos_ == "PRON" and head.lower_ not in nouns("collective"):
            return self._pronoun(head)
        author = author_of(head)
        if author is not None:
            named = self._resolve(author)
            return Named(
                named.name,
                named.kind,
                head.lemma_,
                span_of(head),
                named.country,
                head.lemma_,
                named.person,
            )
        for at in (head, *appositions(head)):
            found = self._outlet(at) or self._person(at, head)
            if found is not None:
                return found
        return office_holder(head, self._day) or self._longer(head) or self._again(head) or self._plain(head)

    def speaker_for(self, pronoun: Token, speaker: Token) -> Named | None:
        """Return the speaker when a pronoun in what they say stands for them: "he" for a man, "it" for a body, "we"."""
        named = self.resolve(speaker, remember=False)
        low = pronoun.lower_
        if low in ("i", "we", "us", "me"):
            return named
        if low in ("he", "she", "him", "her"):
            return named if named.person or (named.kind in ("office", "unnamed") and not named.plural) else None
        return named if low in ("it", "they", "them") and not named.person and named.plural == (low != "it") else None

    def mentioned(self, pronoun: Token) -> Named:
        """Return whom a pronoun in the outlet's own words means: the nearest fitting subject before it."""
        for subject in self._subjects_before(pronoun):
            if agrees(pronoun, subject):
                return self._resolve(subject)
        return self._pronoun(pronoun)

    def _subjects_before(self, pronoun: Token) -> Iterator[Token]:
        """Yield subjects of this sentence, then of the sentence before, be it in the paragraph before."""
        own = pronoun.sent
        yield from (t for t in reversed(own.doc[own.start : pronoun.i]) if t.dep_ in ("nsubj", "nsubjpass"))
        before = own.doc[own.start - 1] if own.start else (self._last[-1] if self._last else None)
        if before is not None:
            last = before.sent
            yield from (t for t in last if t.dep_ in ("nsubj", "nsubjpass") and t.i <= last.root.i)

    def _pronoun(self, head: Token) -> Named:
        span = Span(head.idx, head.idx + len(head.text))
        if head.lower_ in nouns("indefinite"):
            return Named(head.text, "unnamed", head.lower_, span)
        person = head.lower_ in ("he", "she", "him", "her", "who")
        if head.lower_ in _FIRST and (speaker := speaker_of(head, self._told)) is not None:
            return replace(self._resolve(speaker), span=span, medium=None)
        if person and head.lower_ != "who" and (nearer := self._nearer(head)) is not None:
            return replace(nearer, span=span)
        if head.lower_ == "they" and (several := several_before(head)) is not None:
            return replace(self.resolve(several, remember=False), span=span)
        if head.lower_ == "it" and (body := self._nearer_body(head)) is not None:
            return replace(body, span=span, medium=None)
        own = self._spoken[-1] if head.lower_ in ("i", "me", "my") and self._spoken else None
        known = person or head.lower_ in _THIRD  # "we" and "this" are nobody who spoke before
        if (named := own or (self._latest_for(head.lower_, person=person) if known else None)) is not None:
            return Named(named.name, named.kind, named.noun, span, named.country, None, named.person)
        if person and (found := self._before(head)) is not None:
            return found
        if person and (noun := self._anybody(head)) is not None:
            return Named(noun.text, "unnamed", noun.lemma_, span)
        if person and head.lower_ != "who" and (found := self._before(head, above=True)) is not None:
            return found
        return Named(head.text, "unnamed", head.lower_, span)

    def _latest_for(self, pronoun: str, *, person: bool) -> Named | None:
        """Return the last speaker whom a pronoun fits; one without a name only from this paragraph or the one before."""
        if not person:
            return self._latest.get("it" if pronoun in ("it", "its") else "they")
        gender = "she" if pronoun in ("she", "her") else "he"
        nameless, turn = self._nameless.get(gender, (None, 0))
        near = nameless is not None and pronoun != "who" and self._turn - turn <= 1
        return nameless if near else self._latest.get(gender)

    def _anybody(self, head: Token) -> Token | None:
        """Return the last person mentioned by a common noun, here or in the paragraph before: "a man … he says"."""
        earlier = self._earlier(head.doc)
        found = None if earlier.quotes(head.i) else earlier.somebody(head.i)
        if found is None and self._last is not None:
            found = self._earlier(self._last).somebody(len(self._last))
        return found if found is not None and noun_may_be(head.lower_, found.lemma_) else None

    def turn(self, doc: Doc, told: Told) -> None:
        """Go on to the next paragraph, remembering the one before; `told` knows which of its words are somebody's."""
        self._last, self._here = self._here, doc
        self._told[id(doc)] = told
        self._turn += 1

    def _nearer(self, pronoun: Token) -> Named | None:
        """Return the person whom the outlet's own words speak of last before a pronoun, after whoever spoke last."""
        for subject in subjects_before(pronoun, self._last, self._told):
            owners = [c for c in subject.lefts if c.dep_ == "poss"]  # "Ann Lee's speech was short. She said"
            for token in (subject, *appositions(subject), *owners):
                name = self._full_name(token) if token.pos_ == "PROPN" else None
                if name is not None and may_be(pronoun.lower_, name):
                    return self._person(token, token)
        return self._only_named(pronoun)

    def _only_named(self, pronoun: Token) -> Named | None:
        """Return the one person whom the sentence before names, where none speaks in it: "We put it to Ann Lee. She said"."""
        own, here = pronoun.sent, self._told[id(pronoun.doc)]
        before = pronoun.doc[own.start - 1].sent if own.start else None
        if before is None or here.is_told(pronoun) or here.voiced_in(before):
            return None
        named = {name: t for t in before if t.pos_ == "PROPN" and (name := self._full_name(t)) and not here.is_told(t)}
        fits = [token for name, token in named.items() if may_be(pronoun.lower_, name)]
        return self._person(fits[0], fits[0]) if len(named) == 1 and fits else None

    def _nearer_body(self, pronoun: Token) -> Named | None:
        """Return the body that the sentence before tells of, where none has spoken in it: "WHO sent aid. … , it said"."""
        for subject in subjects_before(pronoun, None, self._told) if pronoun.sent.start else ():
            if subject.sent is not pronoun.sent and subject.pos_ == "PROPN" and agrees(pronoun, subject):
                named = self.resolve(subject, remember=False)
                return named if named.kind == "organisation" and is_body(named, subject) else None
        return None

    def _before(self, head: Token, *, above: bool = False) -> Named | None:
        """Return the person the paragraph named last before a pronoun, or the only one of the paragraph before."""

        def fits(token: Token) -> bool:
            return head.lower_ == "who" or may_be(head.lower_, self._full_name(token) or "")

        name = (
            self._earlier(self._last).only(fits, self._full_name)
            if above and self._last is not None
            else self._earlier(head.doc).named(head.i, fits)
        )
        named = self._person(name, name) if name is not None else None
        return replace(named, span=Span(head.idx, head.idx + len(head.text))) if named is not None else None

    def _earlier(self, doc: Doc) -> Earlier:
        if id(doc) not in self._paragraphs:
            self._paragraphs[id(doc)] = Earlier(doc, lambda token: self._full_name(token) is not None)
        return self._paragraphs[id(doc)]

    def _outlet(self, head: Token) -> Named | None:
        for name in (printed_name(head), name_at(head), *proper_runs(head)):
            full = outlets().get(plain(bare_name(name)))
            if full is not None and head.lemma_ not in nouns("reporter"):
                return Named(full, "outlet", head.lemma_, span_of(head), outlet_countries().get(full))
        return None

    def _person(self, at: Token, head: Token) -> Named | None:
        full = self._full_name(at)
        if full is None:
            return None
        country = body_of(full) or country_of(head, full) or country_of(at, full) or self._countries.get(full)
        return Named(full, "person", role_noun(head, at), span_of(head), country, None, True)

    def _full_name(self, at: Token) -> str | None:
        """Return the full name of the person that a word names; null when it names none."""
        name = name_at(at) if at.pos_ == "PROPN" else at.text if self._cast.learned(at) else ""
        full = self._cast.full_name(name, title_before(at)) if name else None
        if (
            full is None
            and name
            and ((is_person(at, name) and (" " in name or titled(at, name))) or self._cast.is_shared(name))
        ):
            return name
        return full

    def _longer(self, head: Token) -> Named | None:
        """Return the source whose name ends in these words: "the Air Force" after "Ukraine's Air Force"."""
        words = plain(printed_name(head)).split()
        if head.pos_ != "PROPN" or len(words) < 2:
            return None
        for named in reversed(self._spoken):
            known = plain(named.name).split()
            if named.kind == "organisation" and len(known) > len(words) and known[-len(words) :] == words:
                return Named(named.name, named.kind, named.noun, span_of(head), named.country)
        return None

    def _again(self, head: Token) -> Named | None:
        """Return the source that "the spokesman", "the ministry" or "the communique" has been before."""
        before = head.doc[head.i - 1].lower_ if head.i else ""
        definite = before == "the" or any(c.lower_ in ("the", "this", "that") for c in head.children if c.dep_ == "det")
        noun = head.lemma_
        own = {noun if word == head.lower_ else word for word in printed_name(head).casefold().split()} - DETERMINERS
        several = speaker_nouns().get(noun) == "person" and head.tag_ == "NNS"  # "the analysts" are not one of them
        if definite and not several and (known := self._introduced(noun, own)) is not None:
            return replace(known, noun=noun, span=span_of(head), medium=None)
        if (
            not definite
            or any(c.dep_ in ("amod", "compound", "poss", "prep") and c.pos_ == "PROPN" for c in head.children)
            or (country_of(head) and not any(word.endswith("-based") for word in own))
        ):
            return None
        for named in reversed(self._spoken):
            if speaker_nouns().get(noun) == "person" and several != named.plural:
                continue
            if (named.noun == noun and own <= {noun}) or (
                named.kind not in ("office", "unnamed")
                and heads_name(noun, named.name)
                and own <= set(named.name.casefold().split()) | {noun}
            ):
                medium = noun if speaker_nouns().get(noun) == "document" else None
                return replace(named, noun=noun, span=span_of(head), medium=medium)
        based = next((word for word in own if word.endswith("-based")), None)
        if (own <= {noun} or based) and (noun in nouns("body") or noun in nouns("site")):
            for named in reversed(self._spoken):
                if (named.kind == "outlet" and noun in nouns("site")) or (
                    named.kind == "organisation"
                    and " " in named.name
                    and noun in nouns("body")
                    and head.tag_ != "NNS"
                    and not otherwise_called(named, noun)
                ):
                    return Named(named.name, named.kind, noun, span_of(head), named.country, None, False)
        if speaker_nouns().get(noun) == "document" and noun not in nouns("site"):
            own_words = noun in nouns("message")
            for named in reversed(self._spoken) if own <= {noun} else ():
                if named.medium or (named.person and own_words):
                    return Named(named.name, named.kind, noun, span_of(head), named.country, noun, named.person)
        return None

    def _introduced(self, noun: str, own: set[str]) -> Named | None:
        """Return the person or body that was introduced with all of these words, as "the army spokesman" was."""
        if len(own) < 2 and noun not in nouns("body") and speaker_nouns().get(noun) != "person":
            return None
        fits = (named for named in reversed(self._spoken) if own <= named.words)
        is_role = speaker_nouns().get(noun) == "person"  # "the White House" is not its spokesman
        return next((n for n in fits if (n.person and is_role) or n.kind == "organisation"), None)

    def _plain(self, head: Token) -> Named:
        noun = head.lemma_
        name = printed_name(head)
        if (body := self._in_full(name)) is not None:
            return replace(body, noun=noun, span=span_of(head), medium=None)
        if noun in nouns("collective") and (known := self._some(head)) is not None:
            name = known
        return Named(
            name,
            kind_of(head, noun),
            noun,
            span_of(head),
            country_of(head) or country_after(head),
            None,
            False,
            head.tag_ in ("NNS", "NNPS"),
        )

    def _in_full(self, name: str) -> Named | None:
        """Return the body spoken of before whose initials these are: "the RSF"."""
        if not (name.isupper() and name.isalpha() and 2 < len(name) < 7):
            return None
        bodies = (named for named in reversed(self._spoken) if named.kind == "organisation" and not named.person)
        return next((named for named in bodies if name in initials(named.name)), None)

    def _some(self, head: Token) -> str | None:
        """In "Some said" after "residents gave accounts" the some are residents."""
        found = self._earlier(head.doc).people(head.i)
        return found.text if found is not None else None
