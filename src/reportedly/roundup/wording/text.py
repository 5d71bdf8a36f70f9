"""Cut a printed sentence to the part that stands by itself: openings off, trailing attributions off, first word lowered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from .. import lists
from ..checker.quotes import is_left_open

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
DATELINE = re.compile(
    r"(?:[A-Z]{3,}[A-Z .,-]*(?:, [A-Z][\w .]+)?(?:, [A-Z][a-z]+\.? \d{1,2})?|[A-Z][\w .]+(?: \[[^\]]+\])?, [A-Z][a-z]+\.? \d{1,2})"
    r"(?: ?\([^)]{1,40}\))?\s*(?:[:—–]|--?)\s+(?=[A-Z\d\"“‘'])"
)  # "KYIV, June 3 (Sample Wire) - ", "WASHINGTON — ", "Kyiv [Ukraine], July 5: "
Vocabulary = tuple[frozenset[str], frozenset[str]]  # names, common words
BARE_OPENER = re.compile(r"(?:But|And|Yet|So|Meanwhile)\s+(?=[\w“\"])")
DOUBLE = '"“”„«»'


def words_of(text: str) -> list[str]:
    return list(_cut(text))


@lru_cache(maxsize=20_000)
def _cut(text: str) -> tuple[str, ...]:
    return tuple(word.replace("’", "'").casefold() for word in WORD.findall(text))


def dateline_end(text: str) -> int:
    match = DATELINE.match(text)
    return match.end() if match else 0


@lru_cache(maxsize=20_000)
def opening(text: str) -> int:
    """Return where the sentence begins when a dateline and openings such as "Meanwhile," are left out."""
    start = dateline_end(text)
    while match := opener().match(text, start) or BARE_OPENER.match(text, start):
        start = match.end()
    return start


@cache
def opener() -> re.Pattern[str]:
    """Return the pattern of an opening such as "Meanwhile,"."""
    openers = sorted(lists.column("openers", "words"), key=len, reverse=True)
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, openers))})\s*,\s*", re.IGNORECASE)


def ending(text: str, names: Iterable[str]) -> int:
    """Return where the sentence ends when trailing attributions made of `names` and frame words are left out."""
    known = {word for name in names for word in words_of(name)}
    end = len(text.rstrip().rstrip(".").rstrip())
    while (cut := last_attribution(text[:end], known)) is not None:
        end = cut
    return end


def last_attribution(text: str, known: set[str]) -> int | None:
    """Return where a trailing attribution starts, or null when the sentence does not end in one."""
    for match in reversed(list(re.finditer(r"\s*,\s+|\s+(?=according to\b|per\b)", text))):
        tail = words_of(text[match.end() :])
        if len(tail) > 24 or any(word not in known and word not in lists.column("frames") for word in tail):
            return None
        if any(word in known for word in tail):
            return match.start()
    return None


def lowered(clause: str, vocabulary: Vocabulary) -> str | None:
    """Return the clause with its first word lowered where it is no name, as it is where it is one, null when unsure."""
    match = WORD.search(clause)
    if match is None or match.start() > 1:
        return None
    first = match.group()
    names, common = vocabulary
    if not first[0].isupper() or (first.isupper() and len(first) > 1):
        return clause
    plain = re.sub("['’]s$", "", first).casefold()
    if {first.casefold(), plain} & lists.column("lowered") or (first.casefold() in common and first not in names):
        return clause[: match.start()] + first[0].lower() + first[1:] + clause[match.end() :]
    return clause if first in names or first.endswith(("'s", "’s")) else None


def vocabulary_of(texts: Iterable[str], known: Iterable[str] = ()) -> Vocabulary:
    """Return the words printed with a capital inside a sentence, the known names, and the words printed in lower case."""
    names: set[str] = set(known)
    common: set[str] = set()
    for text in dict.fromkeys(texts):
        for match in list(WORD.finditer(text))[1:]:
            word = match.group()
            if word[0].islower():
                common.add(word)
            elif (
                text[match.start() - 1 : match.start()] == " " and text[match.start() - 2 : match.start() - 1].isalpha()
            ):
                names |= {word, re.sub("['’]s$", "", word)}
    return frozenset(names), frozenset(common)


@lru_cache(maxsize=20_000)
def stopped(text: str) -> str:
    """Return the text with its full stop, and no space before punctuation."""
    clean = re.sub(r"\s+", " ", re.sub(r"\s+([,.;:!?])", r"\1", text)).strip().rstrip(",;:")
    clean = re.sub(r",(?=[”\"]$)", "", curled(clean))
    return clean if clean.endswith((".", "!", "?", ".”", "!”", "?”", "…")) else f"{clean}."


@lru_cache(maxsize=20_000)
def curled(text: str) -> str:
    """Return the text with curly quotation marks and apostrophes, and dashes between spaced words."""
    text = re.sub(r"(?<!\w)''([^']+(?:'\w[^']*)*)''", r"“\1”", text)  # quotation marks of two apostrophes
    text = re.sub(r"\"([^\"]*)\"", r"“\1”", text).replace(" - ", " – ")
    return re.sub(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s)", "’", text)


@lru_cache(maxsize=20_000)
def with_terms_quoted(text: str) -> str:
    """Put a party's own terms into quotation marks where they do not stand in them already."""
    return term_or_quotation().sub(lambda match: f"“{match.group()}”" if match.group(1) else match.group(), text)


@cache
def term_or_quotation() -> re.Pattern[str]:
    """Return the pattern of a party's own term, its first group, or of a whole quotation."""
    terms = sorted(lists.column("terms", "term"), key=len, reverse=True)
    return re.compile(rf"[\"“][^\"”]*[\"”]|\b({'|'.join(map(re.escape, terms))})\b", re.IGNORECASE)


def unquoted(text: str) -> str:
    """Return the text without the quotation marks around it, and without one that has lost its other half."""
    text = text.strip()
    marks = [char for char in text if char in DOUBLE]
    if text[:1] in DOUBLE and (len(marks) % 2 or (text[-1:] in DOUBLE and len(marks) == 2)):
        text, marks = text[1:], marks[1:]
    if text[-1:] in DOUBLE and len(marks) % 2:
        text = text[:-1]
    return text.strip().rstrip(",").strip()


@lru_cache(maxsize=20_000)
def in_quotes(text: str) -> str:
    """Put the text in quotation marks, those inside it made single; one left open inside is closed."""
    inner = re.sub(r"[“”„]|\"", lambda m: "‘" if m.group() == "“" else "’", text.strip())
    inner = re.sub(r"(^|[\s(—])’", r"\1‘", inner)
    return f"“{closed(inner)}”"


def closed(text: str) -> str:
    """Close a single quotation mark that is left open."""
    return f"{text}’" if is_left_open(text) else text
