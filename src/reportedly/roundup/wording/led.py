"""The led form: a printed sentence that already opens with its speaker, lightly trimmed."""

from __future__ import annotations

import re

from reportedly.model import Link

from .. import lists
from ..units import Unit
from .names import capital, is_unnamed, named
from .text import Vocabulary, ending, opening, stopped, words_of
from .whole import loaded_words

GAP = r"(?P<gap>(?:[\s,]+[\w'’().-]+){0,5}?[\s,]+)"  # "also", "on July 4", "is said to have"
TIES = re.compile(
    r",\s+(?:however|meanwhile|though|in turn|for (?:his|her|its|their) part)\s*,|\s+(?:also|meanwhile)\b"
)  # to what was printed before
CUT_OFF = re.compile(r" [a-z]+, [A-Z]")  # "The commander of the Tavria | grouping, General X, said"
WHOSE = ("its", "his", "her", "their")
TITLE_LONGEST = 9


def led(unit: Unit, vocabulary: Vocabulary) -> str | None:  # noqa: ARG001 - a form's shape
    """Return the printed sentence without its opening and trailing relays, the speaker named in full, or null."""
    off = any(not claim.on_record for claim in unit.claims)
    for link in unit.links:
        if off and is_unnamed(link):
            continue
        if off and link is unit.first.chain[0]:
            continue
        if (text := led_by(unit, link)) is not None:
            return text
    return None


def led_by(unit: Unit, link: Link) -> str | None:
    text, where = unit.printed.quote, unit.within(link.evidence)
    start = opening(text)
    if (
        where is None
        or where[0] < start
        or link.evidence.quote.casefold() in lists.clause_words("possessive")
        or not is_title(text[start : where[0]])
    ):
        return None
    others = [name for other in unit.links for name in (*other.names, other.evidence.quote)]
    end = max(ending(text, others), (unit.content() or (0, 0))[1])
    after = after_cue(link, text[where[1] : end])
    if not after or CUT_OFF.match(text, where[1]):
        return None  # nothing was said, or the name is read of less than the words printed for it
    printed = text[start : where[1]]
    if words_of(printed)[0] in WHOSE:  # "Its top general, Ann Lee, said": whose, the sentence before tells
        return stopped(capital(named(link) + without_apposition(link, after)))
    return stopped(capital(subject(link, printed, after) + after))


def without_apposition(link: Link, after: str) -> str:
    """Return what follows a speaker without the comma there, and without the resolved name when it comes first."""
    apposed = re.match(r",[^,]+,(?=\s)", after)
    told = after[apposed.end() :] if apposed and set(words_of(link.source)) <= set(words_of(apposed.group())) else after
    return told.removeprefix(",")


def after_cue(link: Link, rest: str) -> str | None:
    """Return what follows the speaker, the cue made neutral; null when the cue does not follow or cannot be changed."""
    cue = lists.head_of_cue(link.cue)
    match = re.match(rf"{GAP}(?P<cue>{re.escape(cue)})\b", rest) if cue else None
    worded = lists.worded_cue(cue)
    if match is None or worded is None:
        return None
    if worded != cue.casefold() and "that" not in words_of(rest[match.end() :])[:4]:
        return None
    if loaded_words(rest[match.end() :]):
        return None
    told = re.sub(r"^,\s+(?:however|meanwhile|though),(?=\s)", "", rest[match.end() :])
    told = re.sub(r"^ out(?= that\b)", "", told) if worded != cue.casefold() else told  # "pointed out that"
    return TIES.sub("", rest[: match.start("cue")]) + worded + told


def subject(link: Link, printed: str, after: str) -> str:
    """Return the printed speaker when it or the apposition after it holds the resolved name, else the resolved name."""
    apposed = after[1:].split(",", maxsplit=1)[0] if after.startswith(",") else ""
    have = set(words_of(f"{printed} {apposed}"))
    return printed if set(words_of(link.source)) <= have else named(link)


def is_title(printed: str) -> bool:
    """Tell whether the words before a name are only a title, as in "Defence Minister" or "the town's mayor"."""
    words = re.findall(r"[^\s,]+", printed)
    heads = lists.column("articles", "head")
    return (
        len(words) <= TITLE_LONGEST
        and "," not in printed
        and all(
            word[0].isupper() or word in lists.clause_words("in a title") or word.casefold() in heads for word in words
        )
        and not any(lists.worded_cue(word) for word in words)
    )


def titled(unit: Unit, link: Link) -> str:
    """Return the speaker with the title printed before the name, as in "Kremlin spokesman Dmitry Peskov", else by name."""
    text, where = unit.printed.quote, unit.within(link.evidence)
    if where is None or not set(words_of(link.source)) <= set(words_of(link.evidence.quote)):
        return named(link)
    before = re.split(r"[,.;:“”\"]|\b(?:that|and|but|to|said|by)\b", text[: where[0]])[-1].strip()
    if before and before.casefold() not in {"mr", "mr.", "ms.", "mrs."} and is_title(before) and not link.also:
        return f"{before} {link.evidence.quote}"
    return named(link)
