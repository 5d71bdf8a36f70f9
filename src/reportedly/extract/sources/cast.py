"""The cast of a report: the people it names in full, so that "Mr. Peskov" is "Dmitry Peskov"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache, cached_property
from typing import TYPE_CHECKING

from reportedly.model.calendar import MONTHS

from ..attribution.cues import speaker_nouns
from ..places.countries import country_of_word
from ..tree import once
from .phrases import code_of
from .words import Holder, holders, outlets, plain, titles

if TYPE_CHECKING:
    from ..tree import Doc, Token

_PARTICLES = {
    "von",
    "van",
    "der",
    "den",
    "de",
    "la",
    "le",
    "du",
    "di",
    "da",
    "al",
    "el",
    "bin",
    "ibn",
    "abu",
    "ben",
    "ter",
    "dos",
}
_YEAR = timedelta(days=365)
_TELLING = 5  # letters from which a surname alone may tell a country: "Putin", not "May" or "Park"
_MET = ("dobj", "pobj", "dative", "conj", "poss")
_DOUBLED, _SPELLINGS = re.compile(r"(.)\1"), re.compile(r"iy|yi|ij|ii|y|i$")
_WORD = re.compile(r"[^\W\d_][\w’'\-.]*")


class Cast:
    """The people named in a report so far, by surname; surnames that two people share are left as printed.

    Who holds an office goes by surname alone in a report of the day that speaks of that country: "Putin said".
    """

    def __init__(self, day: date | None = None) -> None:
        self._full: dict[str, str] = {}
        self._shared: set[str] = set()
        self._day = day
        self._met: dict[str, str] = {}  # by surname, names that may be places or bodies until somebody speaks by them
        self._docs: list[Doc] = []
        self._codes: set[str] | None = None

    def add(self, doc: Doc) -> None:
        """Take in every full name of a paragraph."""
        self._docs.append(doc)
        for token in doc:
            if token.pos_ == "PROPN" and not (
                token.i + 1 < len(doc)
                and token.nbor().pos_ == "PROPN"
                and token.nbor().head.i != token.i
                and token.dep_ == "compound"
            ):
                name = name_at(token)
                if name and " " in name and is_person(token, name):
                    self._learn(name)
                elif name and " " in name and token.dep_ in _MET and looks_personal(token, name):
                    self._met.setdefault(name.rsplit(maxsplit=1)[-1].casefold(), name)

    def _learn(self, name: str) -> None:
        surname = name.rsplit(maxsplit=1)[-1].casefold()
        known = self._full.get(surname)
        if known is None or known in name:
            self._full[surname] = name
        elif name not in known and known.split()[0] != name.split(maxsplit=1)[0]:
            self._shared.add(surname)
        if surname.startswith(("al-", "el-")):
            self._full.setdefault(surname[3:], name)  # "Burhan" for "Abdel Fattah al-Burhan"
        first = name.split(maxsplit=1)[0].casefold() + " "
        if len(name.split()) <= 3 and self._full.setdefault(first, name) not in (name, known):
            self._shared.add(first)  # family-name-first names: "Wang" for "Wang Yi", unless two begin so

    def learned(self, token: Token) -> bool:
        """Tell the surname of somebody named in full before that the parse takes for a common noun."""
        name = token.text
        return token.pos_ == "NOUN" and name[:1].isupper() and name[1:].islower() and name.casefold() in self._full

    def full_name(self, name: str, title: str | None = None) -> str | None:
        """Return the full name of a person printed by surname, or null when no such person is known.

        A title before the surname tells which office: "President Trump".
        """
        last = name.rsplit(maxsplit=1)[-1].casefold()
        if last in self._shared:
            return None
        if name.casefold() == last:
            first = None if f"{last} " in self._shared else self._full.get(f"{last} ")
            known = self._full.get(last) or first or self._in_office(last, title)
            return known or self._spelt.get(_folded(last)) or self._met.get(last)
        full = self._full.get(last)
        return full if full and name in full else None

    def is_shared(self, name: str) -> bool:
        """Tell a surname alone that two people of the report go by, which is as printed then."""
        return name.casefold() in self._shared and name[:1].isupper() and country_of_word(name) is None

    @cached_property
    def _spelt(self) -> dict[str, str]:
        return {_folded(surname): name for surname, name in self._full.items() if surname not in self._shared}

    def _in_office(self, surname: str, title: str | None) -> str | None:
        """Return the one holder of an office with this surname, by title or in a report that speaks of the country."""
        held = [holder for holder in by_surname().get(surname, ()) if _lately(holder, self._day)]
        names = {holder.name for holder in held if holder.office == title}
        names = names or ({holder.name for holder in held if holder.body in self._spoken_of()} if held else set())
        return names.pop() if len(names) == 1 else None

    def _spoken_of(self) -> set[str]:
        """Return the countries that the report names, by themselves or by two or more holders of their offices."""
        if self._codes is None:
            words = {token.text for doc in self._docs for token in doc if token.text[:1].isupper()}
            self._codes = {code for code in map(code_of, words) if code}
            held = (h for w in words if len(w) >= _TELLING for h in by_surname().get(w.casefold(), ()))
            bodies = {holder.body for holder in held if _lately(holder, self._day)}
            self._codes |= bodies if len(bodies) > 1 else set()
        return self._codes


def _folded(surname: str) -> str:
    """Return a surname without what spellings differ in: "Zelenskyy", "Zelenskiy" and "Zelensky" are one."""
    return _SPELLINGS.sub("y", _DOUBLED.sub(r"\1", surname))


@cache
def by_surname() -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = {}
    for holder in holders():
        found.setdefault(holder.name.rsplit(maxsplit=1)[-1].casefold(), []).append(holder)
    return found


def _lately(holder: Holder, day: date | None) -> bool:
    """Tell who held an office on the day, or within the year before it."""
    return day is None or holder.held(day) or (holder.until is not None and day - _YEAR < holder.until <= day)


@once
def name_at(head: Token) -> str:
    """Return the run of capitalised words that ends at a noun phrase's head, without titles and nationalities."""
    doc = head.doc
    end = head.i
    while (
        end + 1 < len(doc)
        and doc[end + 1].pos_ == "PROPN"
        and doc[end + 1].head.i in (head.i, doc[end + 1].i + 1)
        and doc[end + 1].dep_ in ("flat", "compound")
    ):
        end += 1
    start = head.i
    while start > 0 and _in_name(doc[start - 1], doc[start]):
        start -= 1
    words = doc.printed(start, end).split()
    while words and not _begins(words[0]):
        words = words[1:]
    return " ".join(words)


def _in_name(token: Token, after: Token) -> bool:
    if token.sent.start != after.sent.start:
        return False
    if token.text == "-" and not token.whitespace_:
        return True
    if token.lower_ in titles() or token.text in ",;:" or token.dep_ == "case":
        return False
    return (token.text[:1].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN", "X")) or (
        token.lower_ in _PARTICLES and token.i > token.sent.start
    )


def _begins(word: str) -> bool:
    bare = word.strip("’'“\"").removesuffix("'s").removesuffix("’s")
    return (
        bool(_WORD.match(bare))
        and bare[:1].isupper()
        and bare.casefold() not in titles()
        and country_of_word(bare) is None
    )


def is_person(head: Token, name: str) -> bool:
    """Tell a person's name: after a title, in apposition to an office, or two or more plain capitalised words."""
    words = name.split()
    if (
        plain(name) in outlets()
        or country_of_word(words[-1])
        or words[0] in MONTHS
        or any(w.casefold().rstrip("s") in _BODIES or w.casefold() in _BODIES for w in words)
    ):
        return False
    if titled(head, name):
        return True
    return head.dep_ in ("nsubj", "appos", "nsubjpass", "conj") and looks_personal(head, name)


def looks_personal(head: Token, name: str) -> bool:
    """Tell two to four plain capitalised words that no list has for a body, an outlet or a country."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and all(w[:1].isupper() or w.partition("-")[0] in _PARTICLES for w in words)
        and plain(name) not in outlets()
        and not country_of_word(words[-1])
        and words[0] not in MONTHS
        and not any(w.casefold().rstrip("s") in _BODIES or w.casefold() in _BODIES for w in words)
        and not _the(head)
        and country_of_word(name) is None
    )


def titled(head: Token, name: str) -> bool:
    """Tell whether a title stands before the name ("Mr.", "President") or an office beside it."""
    first = head.i - len(name.replace("-", " - ").split()) + 1
    before = head.doc[first - 1] if first > 0 else None
    if before is not None and before.lower_ in titles() and before.sent.start == head.sent.start:
        return True
    office = [head.head] if head.dep_ == "appos" else []
    office += [c for c in head.children if c.dep_ == "appos"]
    return any(o.pos_ == "NOUN" and speaker_nouns().get(o.lemma_) == "person" for o in office)


def _the(head: Token) -> bool:
    return any(c.dep_ == "det" for c in head.children)


def _bodies(kinds: Iterable[str]) -> frozenset[str]:
    return frozenset(noun for noun, kind in speaker_nouns().items() if kind in kinds)


_BODIES = _bodies(("organisation", "outlet", "document")) | {
    "nations",
    "republic",
    "house",
    "republics",
    "region",
    "oblast",
    "sea",
    "street",
    "square",
    "gulf",
    "bridge",
    "strip",
    "province",
    "district",
    "airport",
    "red",
    "cross",
    "fund",
    "watch",
}
