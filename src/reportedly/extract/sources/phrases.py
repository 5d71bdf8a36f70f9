"""What a source's noun phrase says: its name as printed, its kind, its country, the author of a document."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reportedly.model import SourceKind, Span

from ..attribution.citing import PASSES_ON
from ..attribution.cues import speaker_nouns
from ..attribution.found import noun_phrase
from ..places.countries import country_of_word, demonyms
from ..tree import once
from .words import medium_in, nouns, office_titles, outlets, plain, seats

if TYPE_CHECKING:
    from ..tree import Token

DETERMINERS = frozenset(("the", "a", "an", "this", "that", "these", "those"))
_TOLD_BY = ("of", "by", "from")


def appositions(head: Token) -> list[Token]:
    """Return the names beside a noun phrase: "the president of Belarus, Alexander Lukashenko"."""
    near = [t for t in head.subtree if t.dep_ == "appos" and t.pos_ == "PROPN" and t.i > head.i]
    return [t for t in near if t.head.i == head.i or (t.head.dep_ == "pobj" and _of(t.head, head))]


def _of(noun: Token, head: Token) -> bool:
    """Tell whether only prepositions lead up to a head: not so in "the guard, quoted by the agency HNA"."""
    while noun.i != head.i and noun.dep_ in ("pobj", "prep"):
        noun = noun.head
    return noun.i == head.i


def author_of(head: Token) -> Token | None:
    """Return whose document it is: "a report of AP", "the Baghdad communique", "a defence ministry statement"."""
    if speaker_nouns().get(head.lemma_) != "document" or head.pos_ == "PROPN":
        return None
    for child in head.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ in _TOLD_BY):
            for grandchild in child.children:
                if grandchild.dep_ == "pobj" and grandchild.pos_ in ("NOUN", "PROPN") and _writes(child, grandchild):
                    return grandchild
        if child.dep_ == "acl" and (made := author_of(child)) is not None:
            return made
    for child in head.children:
        if child.dep_ == "poss" and child.pos_ != "PRON" and child.lower_ not in nouns("day"):
            return child
        if child.dep_ in ("compound", "amod", "nmod") and (
            child.pos_ == "PROPN" or speaker_nouns().get(child.lemma_) == "organisation"
        ):
            return child
    return None


def _writes(preposition: Token, noun: Token) -> bool:
    """Tell the author in "a letter from the mayor" from the place in "reports from the region"."""
    return preposition.lower_ != "from" or noun.lemma_ not in nouns("where")


def proper_runs(head: Token) -> list[str]:
    """Return the runs of capitalised words inside a noun phrase: "Axios" of "Axios news site"."""
    start, _ = noun_phrase(head)
    after = [t for t in head.doc[head.i + 1 : head.i + 2] if t.pos_ == "PROPN" and t.sent.start == head.sent.start]
    runs: list[list[str]] = [[]]
    for token in [*head.doc[start : head.i + 1], *after]:
        if token.text[:1].isupper() and token.dep_ != "case":
            runs[-1].append(token.text)
        elif runs[-1]:
            runs.append([])
    own = [run for run in runs if run]
    site = head.lemma_ in nouns("site")
    return [" ".join(run) for run in own] if site else []


def bare_name(name: str) -> str:
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


@once
def printed_name(head: Token) -> str:
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
    dash = max(
        (at for at, t in enumerate(tokens) if t.i < head.i and t.text in ("-", "–", "—") and t.whitespace_), default=-1
    )
    tokens = tokens[dash + 1 :]  # "MILLBROOK - Ferry owners": a dateline inside a list of reports
    tokens = _without_medium(head, tokens)
    while tokens and (tokens[0].lower_ in DETERMINERS or tokens[0].is_punct):
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
    return " ".join(head.doc.printed(tokens[0].i, tokens[-1].i).split()) if tokens else head.text


def _without_medium(head: Token, tokens: list[Token]) -> list[Token]:
    """Leave out where somebody wrote: "the port authority on Telegram"."""
    on = next((t.i for t in tokens if t.i > head.i and t.lower_ in ("on", "in", "via") and t.dep_ == "prep"), None)
    if (
        on is None
        or speaker_nouns().get(head.lemma_) == "document"
        or medium_in(" ".join(t.text for t in tokens if t.i > on)) is None
    ):
        return tokens
    return [t for t in tokens if t.i < on]


@once
def span_of(head: Token) -> Span:
    start, end = noun_phrase(head)
    tokens = list(head.doc[start:end])
    while len(tokens) > 1 and tokens[0].is_punct:
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].is_punct:
        tokens = tokens[:-1]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1].text))


def role_noun(head: Token, at: Token) -> str:
    """Return the office printed with a person's name, so that "the spokesman" later means that person."""
    nouns = [t for t in (head, *head.children, *at.children) if t.lower_ in office_titles()]
    return nouns[0].lower_ if nouns else head.lemma_


def country_of(head: Token, name: str = "") -> str | None:
    """Return the country a noun phrase names up to its head, by the longest words for one; a person's own name is none."""
    start, end = noun_phrase(head)
    own = set(name.split())
    tokens = [t for t in head.doc[start : min(end, head.i + 1)] if t.text not in own and not _seat(t)]
    for at, token in enumerate(tokens):
        for size in (3, 2):
            words = " ".join(t.text for t in tokens[at : at + size])
            if words.istitle() and (code := code_of(words)):
                return code
        if code := code_of(token.text):
            return code
    return None


@lru_cache(4096)
def code_of(words: str) -> str | None:
    """Return the country or body that words name, a seat of government for its country; null for other words.

    "Un" is a name of people, "UN" the body.
    """
    seat = seats().get(words.casefold()) if words.isupper() or len(words) > 2 else None
    return country_of_word(words) or seat


def _seat(token: Token) -> bool:
    """Tell a place somebody is only based in: "Moscow-based"."""
    after = token.doc[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].lower_ == "based"


def country_after(head: Token) -> str | None:
    """Return the country of whom an office is held or spoken for: "the head of the British army"."""
    if head.lemma_ not in office_titles():
        return None
    of = next((c for c in head.rights if c.dep_ == "prep" and c.lower_ in ("of", "for")), None)
    whose = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return country_of(whose) if whose is not None else None


def introduced(head: Token) -> frozenset[str]:
    """Return the words of a phrase and of what stands beside it in apposition, in lower case, without possessives."""
    beside = [c for c in head.children if c.dep_ == "appos" or (c.dep_ in ("compound", "poss", "amod", "nmod"))]
    tokens = [head, *(t for c in beside for t in c.subtree)]
    return frozenset(t.lower_ for t in tokens if t.dep_ not in ("case", "det") and not t.is_punct)


def initials(name: str) -> tuple[str, ...]:
    """Return the initials of a body's name, with and without the first word, which may be a nationality."""
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return letters, letters[1:]


def kind_of(head: Token, noun: str) -> SourceKind:
    if any(noun in nouns(name) for name in ("anonymous", "collective", "nameless", "indefinite")):
        return "unnamed"
    known = speaker_nouns().get(noun)
    if known == "person" and head.left_edge.lower_ in ("a", "an"):
        return "office"  # "a U.S. Banker", in whatever letters
    if head.pos_ == "PROPN" or _capitalised(printed_name(head)):
        return "outlet" if _press(head) else "organisation"
    if known == "person":
        return "office"
    if known in ("document", "outlet", "organisation", "unnamed"):
        return known  # type: ignore[return-value]
    return "unnamed" if head.tag_ == "NNS" and not head.text[-1:].isupper() else "organisation"  # "the MoD"


def _capitalised(name: str) -> bool:
    """Tell a name that is all capitals at the front of its words: "Doctors Without Borders"."""
    words = [word for word in name.split() if word not in ("of", "for", "the", "and")]
    return len(words) > 1 and all(word[0].isupper() for word in words) and country_of_word(words[0]) is None


def _press(head: Token) -> bool:
    """Tell the name of an outlet that no list has: "Marel Gazette", "National News Agency"."""
    before = head.doc[head.i - 1] if head.i else head
    named = before.text[:1].isupper() and before.head.i == head.i
    return named and (head.lower_ in nouns("press") or (before.lower_, head.lower_) == ("news", "agency"))
