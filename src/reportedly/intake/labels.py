"""What a line is by its own words: page furniture, a caption, a credit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.tsv import rows

from .lines import Line
from .words import WORDS, any_of, column, lowered

MAX_CREDIT = 12  # words of a line that names whose text this is
MAX_CAPTION = 60
EDGES = " \t|·•*_→»>«‹›▶►-–—#"

Label = Literal["furniture", "caption", "credit"]


@dataclass(frozen=True, slots=True)
class Phrase:
    words: str
    match: str
    limit: int  # longer lines are left to be read
    label: Label


@cache
def phrases() -> dict[str, tuple[Phrase, ...]]:
    """Return the phrases of page furniture and captions by how they match."""
    found: dict[str, list[Phrase]] = {"line": [], "start": [], "end": [], "within": []}
    for row in rows(WORDS, "intake_furniture"):
        label: Label = "caption" if row["kind"] == "caption" else "furniture"
        found[row["match"]].append(Phrase(row["phrase"].lower(), row["match"], int(row["words"]), label))
    return {match: tuple(of_one) for match, of_one in found.items()}


def read_label(line: Line) -> Label | None:
    """Say what a line is when its own words tell; null for one that may be text."""
    bare = line.words.strip(EDGES)
    if not any(char.isalnum() for char in bare):
        return "furniture"
    if line.length > MAX_CAPTION:
        return None
    if line.markup == "caption" or _is_photo_caption(line.words):
        return "caption"
    if read_credit(line.words) and not _is_sentence(line):
        return "credit"
    return _label_of_phrase(line, bare.lower().replace("’", "'"))


def _label_of_phrase(line: Line, bare: str) -> Label | None:
    for phrase in phrases()["line"]:
        if bare in (phrase.words, phrase.words.strip(EDGES)) or bare.rstrip(":. ") == phrase.words:
            return phrase.label
    sentence = _is_sentence(line)
    for match in ("start", "end", "within"):
        for phrase in phrases()[match]:
            if line.length <= phrase.limit and _meets(phrase, bare):
                if sentence and phrase.words[-1].isalpha() and match != "end":
                    continue
                return phrase.label
    return None


def _meets(phrase: Phrase, bare: str) -> bool:
    if phrase.match == "start":
        after = bare[len(phrase.words) : len(phrase.words) + 1]
        return bare.startswith(phrase.words) and not (phrase.words[-1].isalnum() and after.isalpha())
    if phrase.match == "end":
        return bare.endswith(phrase.words)
    return phrase.words in bare


def _is_sentence(line: Line) -> bool:
    """Tell whether a line is a statement in the past tense with a final stop, which no furniture is."""
    words = {word.strip("\"'“”‘’.,;:!?()").lower() for word in line.words.split()}
    return line.has_stop and bool(words & lowered("past", "word"))


@cache
def _caption_patterns() -> tuple[re.Pattern[str], ...]:
    day = rf"{any_of('months', 'name')}\.?\s+\d{{1,2}},\s+\d{{4}}|\d{{1,2}}\s+{any_of('months', 'name')},?\s+\d{{4}}"
    dated = rf"{any_of('weekdays', 'name')}\.?,\s+(?:{day})"
    photo = r"[(\[](?:[^()\[\]]{0,40}\b)?(?:photo|photograph|image|picture|video|handout|pool|via ap|file)\b[^()\[\]]{0,80}[)\]]"
    agency = any_of("photo_agencies", "agency")
    return (
        re.compile(rf"{photo}\.?$", re.IGNORECASE),
        re.compile(r"(?:^|[\s.(|/])(?:Photograph|Photo|Image|Picture|Credit|Pic)s?:\s*[^.]{2,80}\.?$"),
        re.compile(rf"[.\s(/]{agency}/[A-Z][\w.'’\- ]{{2,40}}\)?\.?$"),
        re.compile(rf"(?<!\bon)(?<!\buntil)(?<!\bsince)(?<!\bof)\s{dated}\.?\s*(?:[(\[][^()\[\]]{{2,80}}[)\]])?\.?$"),
    )


def _is_photo_caption(words: str) -> bool:
    """Tell a caption by its photographer's credit or by the full date, weekday and year, that ends it."""
    *credited, dated = _caption_patterns()
    tail = words[-160:]
    if any(pattern.search(tail) for pattern in credited):
        return True
    told = {word.strip('.,;:"“”').lower() for word in words.split()}
    return bool(dated.search(tail)) and not told & {"said", "told"} and '"' not in words


@cache
def _credit_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"[(\[]?\s*{any_of('credits', 'phrase')}\s*(?P<name>[^\n]{{2,80}}?)\s*[)\]]?[.\s]*", re.IGNORECASE
    )


def read_credit(words: str) -> str | None:
    """Return the name in a line such as "Source: Harbour Post" or "This article first appeared in Harbour Post"."""
    if len(words.split()) > MAX_CREDIT + 8 or not (match := _credit_pattern().fullmatch(words.strip(EDGES))):
        return None
    name = re.split(r",? (?:on|at|under|and has|and is|here)\b|[,;|(]| - ", match["name"])[0].strip(" .:")
    return name if name and name[0].isupper() and len(name.split()) <= MAX_CREDIT // 2 else None


def closing_credit(words: str) -> tuple[int, str] | None:
    """Return where a credit in brackets at a paragraph's end begins, "(Source: Harbour Post)", and the name in it."""
    match = re.search(r"\s*[(\[]((?:Source|Sources|Via|Courtesy)\s*:\s*[^()\[\]]{2,60})[)\]]\.?\s*$", words[-90:])
    if not match or not (name := read_credit(match[1])):
        return None
    return max(0, len(words) - 90) + match.start(), name


def is_section(words: str) -> bool:
    """Tell whether a line is a section label ("World", "News / Europe")."""
    parts = [part.strip().lower() for part in re.split(r"[|/>»›·•]", words) if part.strip(EDGES)]
    return bool(parts) and all(part in lowered("sections", "label") for part in parts)


def starts_with_bullet(words: str) -> bool:
    return words[:1] in column("bullets", "mark")
