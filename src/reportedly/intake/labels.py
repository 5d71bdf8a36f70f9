"""What a line is by its own words: page furniture, a caption, a credit."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from reportedly.tsv import rows

from .dates import without_dates
from .lines import Line
from .words import WORDS, any_of, column, lowered

MAX_CREDIT = 12  # words of a line that names whose text this is
MAX_CAPTION = 60
EDGES = " \t|·•*_→»>«‹›▶►-–—#"

NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*\+?[km]?(?![\w])")  # what "n" stands for in the list: 3, 1,204, 3.1k
SLUG = re.compile(r"[A-Z0-9]+(?:[-/][A-Z0-9]+)+(?: \([A-Z0-9 ,]{1,40}\))?")  # "UKRAINE-CRISIS/KYIV (UPDATE 2)"
SIGNED = re.compile(r"[A-Z][\w'’.\-]+(?: [A-Z][\w'’.\-]+)+,? (?:reported|contributed) from [A-Z][\w'’.,\- ]{2,60}\.?")

Label = Literal["furniture", "caption", "credit"]


@dataclass(frozen=True, slots=True)
class Phrase:
    words: str
    limit: int  # longer lines are left to be read
    label: Label


@cache
def phrases(match: str) -> tuple[Phrase, ...]:
    """Return the phrases of page furniture and captions that match a whole "line", or its "start", "end" or "within"."""
    return tuple(
        Phrase(row["phrase"].lower(), int(row["words"]), "caption" if row["kind"] == "caption" else "furniture")
        for row in rows(WORDS, "intake_furniture")
        if row["match"] == match
    )


@cache
def whole_lines() -> dict[str, Label]:
    found: dict[str, Label] = {}
    for phrase in phrases("line"):
        found.setdefault(phrase.words, phrase.label)
        found.setdefault(phrase.words.strip(EDGES), phrase.label)
    return found


@lru_cache(maxsize=4096)
def phrases_that_may_meet(match: str, hint: str) -> tuple[Phrase, ...]:
    """Return the phrases that a line may meet by its first, or last, three letters: few of the hundreds."""
    if match == "within":
        return phrases(match)
    if match == "start":
        return tuple(phrase for phrase in phrases(match) if hint.startswith(phrase.words[:3]))
    return tuple(phrase for phrase in phrases(match) if hint.endswith(phrase.words[-3:]))


_PICTURE = ("So", "Mn", "Cf", "Sk")  # a picture, and the marks that vary or join it


def read_label(line: Line) -> Label | None:
    """Say what a line is when its own words tell; null for one that may be text."""
    bare = line.words.strip(EDGES)
    if not any(char.isalpha() for char in bare) or SLUG.fullmatch(bare) or _is_clock(line):
        return "furniture"
    if line.length > MAX_CAPTION:
        return None
    if line.markup == "caption" or _is_photo_caption(line.words):
        return "caption"
    if read_credit(line.words) and not _is_sentence(line):
        return "credit"
    if SIGNED.fullmatch(line.words):
        return "furniture"
    return _label_of_phrase(line, bare.lower().replace("’", "'"))


def _is_clock(line: Line) -> bool:
    """Tell whether a line is only a time of day, as in a live blog, or "Updated 9:41 p.m. ET"."""
    return line.length <= 8 and any(char.isdigit() for char in line.words) and not without_dates(line.words, [])


def _label_of_phrase(line: Line, bare: str) -> Label | None:
    if label := _label_of_whole(bare):
        return label
    sentence: bool | None = None
    for match, hint in (("start", bare[:3]), ("end", bare[-3:]), ("within", "")):
        for phrase in phrases_that_may_meet(match, hint):
            if line.length <= phrase.limit and _meets(phrase, match, bare):
                sentence = _is_sentence(line) if sentence is None else sentence
                if not (sentence and phrase.words[-1].isalpha() and match != "end"):
                    return phrase.label
    return None


def _label_of_whole(bare: str) -> Label | None:
    """Return the label of a line that is a phrase, or several with bars between: "2 min read | 14 comments"."""
    known = whole_lines()
    if label := known.get(bare) or known.get(bare.rstrip(":. ")):
        return label
    parts = [known.get(NUMBER.sub("n", part.strip(EDGES)).rstrip(".")) for part in re.split(r"[|·•]", bare)]
    return parts[0] if all(parts) else None


def _meets(phrase: Phrase, match: str, bare: str) -> bool:
    if match == "start":
        after = bare[len(phrase.words) : len(phrase.words) + 1]
        return bare.startswith(phrase.words) and not (phrase.words[-1].isalnum() and after.isalpha())
    return bare.endswith(phrase.words) if match == "end" else phrase.words in bare


def _is_sentence(line: Line) -> bool:
    """Tell whether a line is a statement in the past tense with a final stop, which no furniture is."""
    words = {word.strip("\"'“”‘’.,;:!?()").lower() for word in line.words.split()}
    return line.has_stop and bool(words & lowered("past", "word"))


@cache
def _sure_captions() -> tuple[re.Pattern[str], ...]:
    """Compile what only a photographer's credit looks like."""
    agency = any_of("photo_agencies", "agency")
    name = r"[A-Z][\w.'’\- ]{2,40}"
    return (
        re.compile(r"(?:^|[\s.(|/])(?:Photograph|Photo|Image|Picture|Credit|Pic)s?:\s*[^.]{2,80}\.?$"),
        re.compile(r"\bCredit(?:\.\.\.|…|:)\s*[A-Z]"),
        re.compile(rf"[.\s(/]{agency}/{name}\)?\.?$"),
        re.compile(rf"[.!?]\s*[(\[]?{agency}/[A-Z]"),
        re.compile(rf"[(\[][^()\[\]]{{0,40}}\b(?i:photo|image|handout|pool)\b[^()\[\]]{{0,40}}/{name}[)\]]\.?$"),
        re.compile(r"[.!?]\s*\([^()]{2,60}(?:/|\bvia\s)[^()]{2,60}\)$"),
    )


@cache
def _likely_captions() -> tuple[re.Pattern[str], ...]:
    """Compile what ends a caption when nobody speaks in the line: a photo in brackets, a full date with its weekday."""
    day = rf"{any_of('months', 'name')}\.?\s+\d{{1,2}},\s+\d{{4}}|\d{{1,2}}\s+{any_of('months', 'name')},?\s+\d{{4}}"
    dated = rf",\s{any_of('weekdays', 'name')}\.?,\s+(?:{day})"
    photo = r"(?i:photo|photograph|handout|pool|via ap|file)"
    return (
        re.compile(rf"[(\[](?:[^()\[\]]{{0,20}}\b)?{photo}\b[^()\[\]]{{0,60}}[)\]]\.?$"),
        re.compile(rf"{dated}\.?\s*(?:[(\[][^()\[\]]{{2,80}}[)\]])?\.?$"),
    )


def _is_photo_caption(words: str) -> bool:
    """Tell a caption by its photographer's credit or by the full date, weekday and year, that ends it."""
    tail = words[-160:]
    if any(pattern.search(tail) for pattern in _sure_captions()):
        return True
    told = {word.strip('.,;:"“”').lower() for word in words.split()}
    if told & {"said", "told"} or any(mark in words for mark in '"“”'):
        return False
    return any(pattern.search(tail) for pattern in _likely_captions())


@cache
def _credit_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"[(\[]?\s*{any_of('credits', 'phrase')}\s*(?P<name>[^\n]{{2,80}}?)\s*[)\]]?[.\s]*", re.IGNORECASE
    )


def read_credit(words: str) -> str | None:
    """Return the name in a line such as "Source: Harbour Post" or "This article first appeared in Harbour Post"."""
    if len(words.split()) > MAX_CREDIT + 8 or not (match := _credit_pattern().fullmatch(words.strip(EDGES))):
        return None
    name = re.sub(r",?\s+and\s+(?:news\s+)?agencies$", "", match["name"], flags=re.IGNORECASE)
    name = re.split(r",? (?:on|at|under|and has|and is|here)\b|[,;|(]| - ", name)[0].strip(" .:")
    return name if name and name[0].isupper() and len(name.split()) <= MAX_CREDIT // 2 else None


def closing_credit(words: str) -> tuple[int, str] | None:
    """Return where a credit in brackets at a paragraph's end begins, "(Source: Harbour Post)", and the name in it."""
    match = re.search(r"\s*[(\[]((?:Source|Sources|Via|Courtesy)\s*:\s*[^()\[\]]{2,60})[)\]]\.?\s*$", words[-90:])
    if not match or not (name := read_credit(match[1])):
        return None
    return max(0, len(words) - 90) + match.start(), name


def opens_list(line: Line) -> bool:
    """Tell whether a line stands over a list of other stories ("Read also")."""
    return line.words.strip(EDGES + ": ").lower().replace("’", "'") in lowered("lists", "opening")


def is_section(words: str) -> bool:
    """Tell whether a line is a section label ("World", "News / Europe")."""
    parts = [part.strip().lower() for part in re.split(r"[|/>»›·•]", words) if part.strip(EDGES)]
    return bool(parts) and all(part in lowered("sections", "label") for part in parts)


def starts_with_bullet(words: str) -> bool:
    """Tell a line that opens with a bullet, or with a picture where posts have one."""
    return words[:1] in column("bullets", "mark") or unicodedata.category(words[:1] or " ") == "So"


def after_bullet(words: str) -> int:
    """Return how many code points the bullet at the head of a line takes, pictures of several among them."""
    return next((n for n, char in enumerate(words) if n and unicodedata.category(char) not in _PICTURE), len(words))
