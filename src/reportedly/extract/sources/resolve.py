"""Who it is: names in full, pronouns, "the spokesman", offices to their holders, documents to their authors."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reportedly.model import SourceKind, Span

from ..attribution.citing import PASSES_ON
from ..attribution.found import noun_phrase
from ..attribution.subjects import speaker_nouns
from ..places.countries import country_of_word, demonyms
from .cast import Cast, is_person, name_at, titled
from .named import Named
from .words import holder_of, office_titles, outlet_countries, outlets, plain

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ANONYMOUS = {"source", "insider", "people", "person", "one"}
_COLLECTIVE = {"some", "others", "several", "many", "both"}
_NAMELESS = {
    "official",
    "diplomat",
    "witness",
    "resident",
    "soldier",
    "officer",
    "aide",
    "analyst",
    "expert",
    "lawmaker",
    "survivor",
}
_DETERMINERS = {"the", "a", "an", "this", "that", "these", "those"}
_BODY_NOUNS = ("agency", "service", "group", "organisation", "organization", "body", "company", "department", "office")
_TOLD_BY = ("of", "by", "from")


class Resolver:
    """Resolves sources in text order; remembers who has spoken, so that later words for them are understood."""

    def __init__(self, cast: Cast, day: date | None) -> None:
        self._cast = cast
        self._day = day
        self._spoken: list[Named] = []
        self._last: Doc | None = None
        self._here: Doc | None = None
        self._seen: dict[tuple[int, int], Named] = {}

    def resolve(self, head: Token, *, remember: bool = True) -> Named:
        """Return who the noun phrase with this head is; the same head gives the same answer."""
        key = (id(head.doc), head.i)
        if key not in self._seen:
            named = self._resolve(head)
            self._seen[key] = named
            if remember:
                self._spoken.append(named)
        return self._seen[key]

    def _resolve(self, head: Token) -> Named:
        if head.pos_ == "PRON" and head.lower_ not in _COLLECTIVE:
            return self._pronoun(head)
        author = _author(head)
        if author is not None:
            named = self._resolve(author)
            return Named(
                named.name,
                named.kind,
                head.lemma_.lower(),
                _span(head),
                named.country,
                head.lemma_.lower(),
                named.person,
            )
        for at in (head, *_appositions(head)):
            found = self._outlet(at) or self._person(at, head)
            if found is not None:
                return found
        return self._office(head) or self._again(head) or self._plain(head)

    def speaker_for(self, pronoun: Token, speaker: Token) -> Named | None:
        """Return the speaker when a pronoun in what they say stands for them: "he" for a man, "it" for a body, "we"."""
        named = self.resolve(speaker, remember=False)
        low = pronoun.lower_
        if low in ("i", "we", "us", "me"):
            return named
        if low in ("he", "she", "him", "her"):
            return named if named.person or named.kind in ("office", "unnamed") else None
        return named if low in ("it", "they", "them") and not named.person else None

    def _pronoun(self, head: Token) -> Named:
        span = Span(head.idx, head.idx + len(head.text))
        person = head.lower_ in ("he", "she", "him", "her", "who")
        for named in reversed(self._spoken):
            if (person and named.person) or (not person and not named.person):
                return Named(named.name, named.kind, named.noun, span, named.country, None, named.person)
        if person and (found := self._before(head)) is not None:
            return found
        if person and (noun := self._anybody(head)) is not None:
            return Named(noun.text, "unnamed", noun.lemma_.lower(), span)
        return Named(head.text, "unnamed", head.lower_, span)

    def _anybody(self, head: Token) -> Token | None:
        """Return the last person mentioned by a common noun, here or in the paragraph before: "a man … he says"."""
        quotes = any(t.text in '“”"' for t in head.doc[: head.i])
        for tokens in (() if quotes else head.doc[: head.i], self._last or ()):
            for token in reversed(list(tokens)):
                if (
                    token.pos_ == "NOUN"
                    and token.tag_ == "NN"
                    and speaker_nouns().get(token.lemma_.lower()) == "person"
                ):
                    return token
        return None

    def turn(self, doc: Doc) -> None:
        """Go on to the next paragraph, remembering the one before."""
        self._last, self._here = self._here, doc

    def _before(self, head: Token) -> Named | None:
        """Return the person the sentence or paragraph named last before a pronoun."""
        for token in reversed(head.doc[: head.i]):
            if token.pos_ == "PROPN" and (found := self._person(token, token)) is not None:
                return found
        return None

    def _outlet(self, head: Token) -> Named | None:
        for name in (_words(head), name_at(head), *_proper_runs(head)):
            full = outlets().get(plain(_bare_name(name)))
            if full is not None and head.lemma_.lower() not in (
                "reporter",
                "correspondent",
                "journalist",
                "video",
                "photographer",
            ):
                return Named(full, "outlet", head.lemma_.lower(), _span(head), outlet_countries().get(full))
        return None

    def _person(self, at: Token, head: Token) -> Named | None:
        name = name_at(at) if at.pos_ == "PROPN" else ""
        if not name:
            return None
        full = self._cast.full_name(name)
        if full is None and not (is_person(at, name) and (" " in name or titled(at, name))):
            return None
        full = full or name
        country = _country(head) or _country(at)
        return Named(full, "person", _role_noun(head, at), _span(head), country, None, True)

    def _office(self, head: Token) -> Named | None:
        words = [w.casefold().removesuffix("'s").removesuffix("’s") for w in _words(head).split()]
        country = _country(head)
        if self._day is None or head.lemma_.lower() not in office_titles() or country is None:
            return None
        offices = (
            ["president", "chancellor", "supreme leader", "prime minister"]
            if words[-1] == "leader"
            else [" ".join(words[-size:]) for size in (3, 2, 1)]
        )
        for office in offices:
            holder = holder_of(country, office, self._day)
            if holder is not None:
                return Named(holder, "person", head.lemma_.lower(), _span(head), country, None, True)
        return None

    def _again(self, head: Token) -> Named | None:
        """Return the source that "the spokesman", "the ministry" or "the communique" has been before."""
        before = head.doc[head.i - 1].lower_ if head.i else ""
        definite = before == "the" or any(c.lower_ in ("the", "this", "that") for c in head.children if c.dep_ == "det")
        noun = head.lemma_.lower()
        if (
            not definite
            or any(c.dep_ in ("amod", "compound", "poss", "prep") and c.pos_ in ("PROPN",) for c in head.children)
            or _country(head)
        ):
            return None
        own = set(_words(head).casefold().split()) - _DETERMINERS
        for named in reversed(self._spoken):
            if (named.noun == noun and own <= {noun}) or (
                noun in named.name.casefold().split() and own <= set(named.name.casefold().split()) | {noun}
            ):
                medium = noun if speaker_nouns().get(noun) == "document" else None
                return Named(named.name, named.kind, noun, _span(head), named.country, medium, named.person)
        if own <= {noun} and noun in _BODY_NOUNS:
            for named in reversed(self._spoken):
                if named.kind in ("organisation", "outlet") and " " in named.name:
                    return Named(named.name, named.kind, noun, _span(head), named.country, None, False)
        if speaker_nouns().get(noun) == "document":
            for named in reversed(self._spoken):
                if named.person or named.medium:
                    return Named(named.name, named.kind, noun, _span(head), named.country, noun, named.person)
        return None

    def _plain(self, head: Token) -> Named:
        noun = head.lemma_.lower()
        name = _words(head)
        if noun in _COLLECTIVE and (known := self._some(head)) is not None:
            name = known
        return Named(
            name, _kind(head, noun), noun, _span(head), _country(head), None, False, head.tag_ in ("NNS", "NNPS")
        )

    def _some(self, head: Token) -> str | None:
        """In "Some said" after "residents gave accounts" the some are residents."""
        earlier = [
            t for t in head.doc[: head.i] if t.tag_ == "NNS" and speaker_nouns().get(t.lemma_.lower()) == "person"
        ]
        return earlier[-1].text if earlier else None


def _appositions(head: Token) -> list[Token]:
    """Return the names beside a noun phrase: "the president of Belarus, Alexander Lukashenko"."""
    near = [t for t in head.subtree if t.dep_ == "appos" and t.pos_ == "PROPN" and t.i > head.i]
    return [t for t in near if t.head.i == head.i or t.head.dep_ == "pobj"]


def _author(head: Token) -> Token | None:
    """Return whose document it is: "a report of AP", "the Baghdad communique", "a defence ministry statement"."""
    if speaker_nouns().get(head.lemma_.lower()) != "document" or head.pos_ == "PROPN":
        return None
    for child in head.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in _TOLD_BY):
            for grandchild in child.children:
                if grandchild.dep_ == "pobj" and grandchild.pos_ in ("NOUN", "PROPN"):
                    return grandchild
        if child.dep_ == "acl" and (made := _author(child)) is not None:
            return made
    for child in head.children:
        if child.dep_ == "poss" and child.pos_ != "PRON":
            return child
        if child.dep_ in ("compound", "amod", "nmod") and (
            child.pos_ == "PROPN" or speaker_nouns().get(child.lemma_.lower()) == "organisation"
        ):
            return child
    return None


def _proper_runs(head: Token) -> list[str]:
    """Return the runs of capitalised words inside a noun phrase: "Axios" of "Axios news site"."""
    start, end = noun_phrase(head)
    after = [t for t in head.doc[head.i + 1 : head.i + 2] if t.pos_ == "PROPN" and t.sent.start == head.sent.start]
    runs: list[list[str]] = [[]]
    for token in [*head.doc[start : head.i + 1], *after]:
        if token.text[:1].isupper() and token.dep_ != "case":
            runs[-1].append(token.text)
        elif runs[-1]:
            runs.append([])
    own = [run for run in runs if run]
    site = (
        head.lemma_.lower()
        in (
            "site",
            "newspaper",
            "agency",
            "magazine",
            "channel",
            "outlet",
            "website",
            "broadcaster",
            "portal",
            "radio",
            "daily",
            "service",
        )
        or len(own) == 1
    )
    return [" ".join(run) for run in own] if site else []


def _bare_name(name: str) -> str:
    """Return an outlet's name without what kind of outlet it is: "TASS" of "TASS News Agency's"."""
    words = name.removesuffix("'s").removesuffix("’s").split()
    while len(words) > 1 and words[-1].casefold() in (
        "agency",
        "news",
        "newspaper",
        "site",
        "website",
        "service",
        "magazine",
    ):
        if plain(" ".join(words)) in outlets():
            break
        words.pop()
    return " ".join(words)


def _words(head: Token) -> str:
    """Return the noun phrase as printed, without determiner, and without what follows a comma."""
    start, end = noun_phrase(head)
    tokens = list(head.doc[start:end])
    cut = next(
        (
            t.i
            for t in tokens
            if t.i > head.i and (t.text in (",", ";", "–", "—") or (t.dep_ == "acl" and t.lemma_ in PASSES_ON))
        ),
        end,
    )
    tokens = [t for t in tokens if t.i < cut]
    while tokens and (tokens[0].lower_ in _DETERMINERS or tokens[0].is_punct):
        tokens = tokens[1:]
    while tokens and (tokens[-1].is_punct or tokens[-1].dep_ == "case"):
        tokens = tokens[:-1]
    for at, token in enumerate(tokens):  # "In Luhansk Ukrainian border guards": a nationality opens a phrase of its own
        if (
            at > 0
            and token.i < head.i
            and tokens[at - 1].pos_ == "PROPN"
            and token.text in demonyms()
            and tokens[at - 1].text not in demonyms()
        ):
            tokens = tokens[at:]
            break
    return head.doc[tokens[0].i : tokens[-1].i + 1].text if tokens else head.text


def _span(head: Token) -> Span:
    start, end = noun_phrase(head)
    tokens = [t for t in head.doc[start:end]]
    while len(tokens) > 1 and tokens[0].is_punct:
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].is_punct:
        tokens = tokens[:-1]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))


def _role_noun(head: Token, at: Token) -> str:
    """Return the office printed with a person's name, so that "the spokesman" later means that person."""
    nouns = [t for t in (head, *head.children, *at.children) if t.lower_ in office_titles()]
    return nouns[0].lower_ if nouns else head.lemma_.lower()


def _country(head: Token) -> str | None:
    start, end = noun_phrase(head)
    for token in head.doc[start : min(end, head.i + 1)]:
        bare = token.text
        code = country_of_word(bare) or {
            "kremlin": "RU",
            "moscow": "RU",
            "kyiv": "UA",
            "kiev": "UA",
            "nato": "NATO",
            "eu": "EU",
            "un": "UN",
        }.get(bare.casefold())
        if code:
            return code
    return None


def _kind(head: Token, noun: str) -> SourceKind:
    if noun in _ANONYMOUS or noun in _COLLECTIVE or noun in _NAMELESS:
        return "unnamed"
    known = speaker_nouns().get(noun)
    if head.pos_ == "PROPN":
        return "organisation"
    if known == "person":
        return "office"
    if known in ("document", "outlet", "organisation", "unnamed"):
        return known  # type: ignore[return-value]
    return "unnamed" if head.tag_ == "NNS" else "organisation"
