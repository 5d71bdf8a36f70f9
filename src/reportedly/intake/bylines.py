"""Lines about who wrote a report and when: "By Jane Doe, Harbour Post | Published: 5 June 2025"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .dates import PrintedDate, find_dates, without_dates
from .lines import Line
from .outlets import known_outlet, names_nobody, sounds_like_outlet
from .words import any_of

MAX_WORDS = 24
NAME = r"[^\W\d_][\w'’.\-]*"
BY = re.compile(
    r"^(?:by|byline|author|authors|written by|text|words|story by|from)\b\s*:?\s+(?P<who>\S.*)$", re.IGNORECASE
)
PLACE_AFTER = re.compile(r"\s+(?:in|at|reports? from|reporting from)\s+[^\W\d_].*$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says of a report's making; `rest` is what it says beside that."""

    author: str | None = None
    outlet: str | None = None
    dates: tuple[PrintedDate, ...] = ()
    rest: str = ""


@cache
def role_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('roles', 'word')}s?\b", re.IGNORECASE)


def read_byline(line: Line) -> Byline | None:
    """Read a line that holds nothing but dates, an author and an outlet; null for any other line."""
    words = line.words
    if line.length > MAX_WORDS:
        return None
    if not BY.match(words) and not any(char.isdigit() for char in words):
        return None
    dates = tuple(find_dates(words))
    rest = without_dates(words, list(dates)) if dates else words.strip(" |·•,;–—-")
    by = BY.match(rest)
    if by and (author := _author(by["who"])) is not None:
        return Byline(author or None, _outlet_after(by["who"]), dates)
    if not dates:
        return None
    if not rest or _is_noise(rest):
        return Byline(dates=dates)
    parts = [part for part in re.split(r"\s*[|·•/]\s*|\s{2,}|\s[-–—]\s|,\s*", rest) if part]
    outlet = next((part for part in (rest, *parts) if known_outlet(part) or _named_like_outlet(part)), None)
    if outlet or (len(rest.split()) <= 4 and not line.has_stop):
        return Byline(None, outlet, dates, rest)
    return None


def author_line(words: str) -> str | None:
    """Return the author in a line such as "Jane Doe in Kyiv and agencies", which has no "by"."""
    bare = re.sub(r",?\s+and (?:news )?agencies$", "", words.strip(), flags=re.IGNORECASE)
    if words.endswith("."):
        return None
    people = re.split(r",\s*|\s+and\s+|\s*&\s*", bare)
    if len(people) > 1 and all(2 <= len(one.split()) <= 3 and is_name(one) for one in people):
        return bare
    match = re.fullmatch(
        rf"(?P<who>{NAME}(?: {NAME}){{1,3}}?),? (?:in|reports from) (?P<place>{NAME}(?: {NAME}){{0,3}})", bare
    )
    if not match or not is_name(match["who"]) or not is_name(match["place"]):
        return None
    return _author(match["who"]) or None


def _is_noise(rest: str) -> bool:
    return len(rest) <= 3 or not any(char.isalpha() for char in rest)


def _named_like_outlet(part: str) -> bool:
    return sounds_like_outlet(part) and is_name(part) and len(part.split()) <= 5


def _author(who: str) -> str | None:
    """Return the author's name without role, place and outlet; "" when only an outlet or a desk is named."""
    names = re.split(r"\s*[|·•]\s*|\s{2,}|\s[-–—]\s", who)[0]
    people = [person for person in re.split(r",\s*", names) if person]
    kept = []
    for person in people:
        plain = PLACE_AFTER.sub("", person).strip(" .")
        if known_outlet(plain) or role_pattern().search(plain) or sounds_like_outlet(plain):
            break
        kept.append(plain)
    author = _people(", ".join(kept[:1] if _is_place_list(kept) else kept))
    if not author:
        return (
            ""
            if people and (known_outlet(people[0]) or role_pattern().search(people[0]) or sounds_like_outlet(who))
            else None
        )
    author = _without_outlet(
        re.sub(r"^(\S+) and (?=\S+ \S)", lambda one: "" if known_outlet(one[1]) else one[0], author)
    )
    return author if all(is_name(one) for one in re.split(r",\s*|\s+and\s+|\s*&\s*", author) if one) else None


def _people(names: str) -> str:
    return re.sub(r",?\s+and agencies$|\s+with agencies$", "", names, flags=re.IGNORECASE).strip(" ,.")


def _without_outlet(author: str) -> str:
    """Drop an outlet printed straight after the name ("JANE DOE Associated Press")."""
    words = author.split()
    for keep in range(2, len(words)):
        if known_outlet(" ".join(words[keep:])):
            return " ".join(words[:keep])
    return author


def _is_place_list(names: list[str]) -> bool:
    """Tell "Jane Doe, Kyiv" from "Jane Doe, John Roe": a place is one word, a person two."""
    return len(names) == 2 and len(names[1].split()) == 1


def _outlet_after(who: str) -> str | None:
    for part in reversed(re.split(r"\s*[|·•,]\s*|\s[-–—]\s|\s+for\s+|\s+of\s+", who)):
        if known_outlet(part) or _named_like_outlet(part):
            return part.strip()
    words = role_pattern().sub(" ", who).split()
    for keep in range(len(words), 0, -1):
        if known_outlet(" ".join(words[:keep])):
            return " ".join(words[:keep])
    return next((name for at in range(2, len(words)) if known_outlet(name := " ".join(words[at:]))), None)


def is_name(words: str) -> bool:
    """Tell whether every word but the smallest has a capital, as in a name or a masthead."""
    small = {"and", "of", "the", "de", "del", "la", "al", "van", "von", "bin", "for", "in", "der", "da", "el", "&"}
    parts = re.split(r"[\s]+", words.strip())
    return bool(parts and words.strip()) and len(parts) <= 8 and all(
        part in small or part[:1].isupper() or part[:1] in "(\"'“‘" or part.endswith((".com", ".org")) for part in parts
    )  # fmt: skip


def outlet_line(line: Line) -> str | None:
    """Return the outlet that a short line names and nothing else: known from the record, or by a masthead's word."""
    name = line.words.strip(" |·•–—-")
    if line.length > 6 or (line.has_stop and not known_outlet(name)) or names_nobody(name):
        return None
    return name if known_outlet(name) or _named_like_outlet(name) else None
