"""Clauses that stand by themselves: what may follow "X said"."""

from __future__ import annotations

import re

from reportedly.model import Evidence, Link

from .. import lists
from ..units import Unit
from .names import is_unnamed
from .text import Vocabulary, ending, opening, words_of
from .whole import has_verb, stands, usable

ANOTHER = re.compile(r" (?:and|but|while|whereas) (?:the )?[A-Z]")  # who may go on to say something else
QUOTES = " \"“‘'"


def whole_clause(unit: Unit, vocabulary: Vocabulary) -> str | None:
    """Return the unit's proposition as a finite clause, first word lowered where safe; null when it is not one."""
    content = unit.content()
    if content is None:
        return None
    text = unit.printed.quote
    clause = sentence_clause(unit, text, content)
    if clause is not None or not unit.first.chain:  # the outlet's own sentence is told whole
        return usable(clause, vocabulary)
    return usable(clause_after_that(unit, text, content), vocabulary, of_speaker=follows_speaker(unit, text, content))


def follows_speaker(unit: Unit, text: str, content: tuple[int, int]) -> bool:
    """Tell whether the passage follows its speaker's name and cue at once, so that "it" or "he" is the speaker.

    Not after a clause of another subject: in "a court freed two women after lawyers said they were ill" they are the women.
    """
    where = unit.within(unit.first.chain[0].evidence) if unit.first.chain else None
    if where is not None and has_verb(words_of(text[opening(text) : where[0]])):
        return False
    return where is not None and where[1] <= content[0] and len(words_of(text[where[1] : content[0]])) <= 4


def trailing_clause(unit: Unit) -> str | None:
    """Return the clause of a sentence that ends in its attribution, its capital kept; null when it does not."""
    content, text = unit.content(), unit.printed.quote
    clause = sentence_clause(unit, text, content) if content is not None and unit.first.chain else None
    return clause if stands(clause) else None


def sentence_clause(unit: Unit, text: str, content: tuple[int, int]) -> str | None:
    """Return the sentence less its trailing attributions, when the passage begins where the sentence does."""
    start, speaker = opening(text), fronting(unit)
    origin = unit.within(speaker.evidence) if speaker is not None else None
    named = (
        unit.within(unit.first.chain[0].evidence) if unit.first.chain and speaker is not unit.first.chain[0] else None
    )
    begins = min(content[0], named[0]) if named is not None else content[0]
    if begins > start and text[start:begins].strip(QUOTES):
        return None
    if origin is not None and origin[0] >= content[1]:
        return before_speaker(text, start, content[1], origin[0])
    names = [name for link in unit.links for name in (*link.names, link.evidence.quote)]
    end = ending(text, names)
    return text[start:end] if not unit.first.chain or end < len(text.rstrip(". ")) else None


def before_speaker(text: str, start: int, end: int, speaker: int) -> str | None:
    """Return what stands before an attribution at the end: up to the passage's end, or up to the last comma before it."""
    if not re.match(r"\s*(?:[,\"”’—–-]|according to\b)", text[end:speaker]):
        end = max(text.rfind(",", end, speaker), text.rfind(" according to", end, speaker))
    clause = text[start:end] if end > start else None
    return without_title(clause) if clause is not None and text[end : end + 1] == "," else clause


def without_title(clause: str) -> str:
    """Return a clause without the speaker's title at its end: "…, the governor of the region"."""
    match = re.search(r",\s+([^,]+)$", clause)
    title = words_of(match.group(1)) if match else []
    is_office = len(title) <= 9 and bool(set(title) & lists.column("articles", "head")) and not has_verb(title)
    return clause[: match.start()] if match and is_office else clause


def fronting(unit: Unit) -> Link | None:
    """Return the link whose word a sentence gives first: the last person or office that relays, else the origin."""
    chain = unit.first.chain
    relays = [link for link in chain[1:] if link.kind in ("person", "office")]
    return relays[-1] if relays else chain[0] if chain else None


def clause_after_that(unit: Unit, text: str, content: tuple[int, int]) -> str | None:
    """Return the passage when it follows "that", a plain "said", or a like verb and holds a finite verb."""
    before = words_of(text[: content[0]])[-1:]
    clause = text[content[0] : clause_end(unit, text, content[1])]
    words = words_of(clause)
    if words[:1] == ["that"]:
        return re.sub(r"^\W*that\s+", "", clause, flags=re.IGNORECASE)
    if not before or in_relative_clause(unit, text):
        return None
    like = before[0] in lists.clause_words("like saying") and any(
        word in lists.clause_words("auxiliary") or word.endswith("ed") for word in words[1:8]
    )
    return clause if before[0] in lists.clause_words("saying") or like else None


def clause_end(unit: Unit, text: str, end: int) -> int:
    """Return where the clause ends that a passage stops inside of: at the next punctuation, or before a next speaker."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isalnum():
        return end
    if ANOTHER.match(text, end):
        return end
    stop = re.compile(r"[,;:.()—\"“”]| according to\b| - ").search(text, end)
    until = stop.start() if stop else len(text)
    speakers = [place[0] for place in map(unit.within, evidence_of(unit)) if place is not None]
    return end if any(end <= start < until for start in speakers) else until


def in_relative_clause(unit: Unit, text: str) -> bool:
    """Tell whether the origin speaks inside a relative clause ("that officials said destroyed …"), which has no subject."""
    where = unit.within(unit.first.chain[0].evidence) if unit.first.chain else None
    before = words_of(text[: where[0]])[-1:] if where else []
    return before[:1] in (["that"], ["which"], ["who"], ["whom"], ["what"])


def cited_clause(unit: Unit, vocabulary: Vocabulary) -> str | None:
    """Return what an unnamed source is cited for, the named origin's own clause included when there is one."""
    if unit.first.chain and is_unnamed(unit.first.chain[0]):
        return whole_clause(unit, vocabulary)
    text, content = unit.printed.quote, unit.content()
    origin = unit.within(unit.first.chain[0].evidence) if unit.first.chain else None
    if origin is None or content is None or origin[1] > content[1]:
        return None
    names = [name for link in unit.links for name in (*link.names, link.evidence.quote)]
    start = clause_start(text, origin[0])
    after = any(place is not None and place[0] >= content[1] for place in map(unit.within, evidence_of(unit)))
    end = content[1] if after else max(ending(text, names), content[1])
    return usable(text[start:end], vocabulary) if start is not None else None


def evidence_of(unit: Unit) -> list[Evidence]:
    return [link.evidence for link in unit.links]


def clause_start(text: str, origin: int) -> int | None:
    """Return where the clause of a named origin begins: after the last "that" before it, or at the sentence's start."""
    thats = [match.end() for match in re.finditer(r"\bthat\s+", text[:origin])]
    if thats:
        return thats[-1] if len(words_of(text[thats[-1] : origin])) <= 6 else None
    start = opening(text)
    return start if len(words_of(text[start:origin])) <= 8 else None


def excised_clause(unit: Unit, vocabulary: Vocabulary) -> str | None:
    """Return a sentence without the attribution set between commas inside it: "Six were hurt, Reed said, in two streets"."""
    text, link = unit.printed.quote, unit.first.chain[0] if unit.first.chain else None
    where = unit.within(link.evidence) if link is not None else None
    if link is None or where is None:
        return None
    left, right = text.rfind(",", 0, where[0]), text.find(",", where[1])
    if words_of(text[:left])[-1:] and words_of(text[:left])[-1] in lists.clause_words("hanging"):
        return None
    inside = text[left + 1 : right] if 0 < left < right else ""
    if not is_attribution(inside, link):
        return None
    rest = text[right + 1 :].strip()
    verb = rest.split(" ")[0].casefold()
    comma = "" if verb in lists.column("verbs") or verb.endswith("ed") else ","
    names = [name for other in unit.links if other is not link for name in (*other.names, other.evidence.quote)]
    whole = f"{text[opening(text) : left]}{comma} {rest}"
    return usable(whole[: ending(whole, names)], vocabulary)


def is_attribution(words: str, link: Link) -> bool:
    """Tell whether words between commas only say who spoke."""
    bare = words_of(words)
    known = set(words_of(link.evidence.quote)) | lists.column("frames")
    cue = lists.head_of_cue(link.cue).split(" ")[0]
    said = cue in bare or words.strip().startswith("according to")
    free = [word for word in words.split() if word[0].islower() and not set(words_of(word)) <= known | {cue}]
    return said and len(bare) <= 12 and all(word.casefold() in lists.column("articles", "head") for word in free)
