"""Silence on the record: who has not answered, declined, could not be reached, or could not verify."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from reportedly.model import AwaitingKind, Span
from reportedly.tsv import rows

# every pattern of the list holds one of each; few sentences do, and the patterns are slow
_DENIES = re.compile(
    r"n't\b|n’t\b|No\b|no\b|None\b|none\b|Not\b|not\b|cannot|yet to|Neither|neither|unable|declined|refused|silent|failed"
    r"|immediately|independently|unsuccessful|unanswered|unknown"
)  # each begins with a letter of its own, which lets the search skip to it
_HINT = re.compile(
    r"comment|reacti|react|respon|repl|reach|verif|confirm|silent|answer|available|contact|corrobor|authentic|checked|check\b|position|statement|word|discuss|say\b|spoken|deni|deny|disown|reject|disclaim|call|mail|message|elaborate|give\b|provide|disclose|drawn|specify|known"
)  # of the sentence in lower case
_PART = re.compile(r",? (?:and|or|nor) (?:the |from |by )?|, (?:the )?")
_ENDS = re.compile(
    r"\s+(?:to (?:the|a|an|his|her|their|its|Mr|these|this|that|those|either)\b|on (?:(?:[a-z]\w*|[A-Z]\w+day)\b|[A-Z][\w-]*['’]s\b)|as of\b|about\b|regarding\b|over\b|yet\b|so far\b|at the time\b|immediately\b|when\b|after\b|because\b|partly\b|by (?:the|[A-Z]?\w+day)\b|(?:was|were) (?:immediately )?available\b).*$"
)
_ARTICLE = re.compile(r"^(?:either |both |neither |any of )?(?:the |a |an )?", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:But|And|However|Meanwhile|So far|At the time of writing),? )?(?:As of [^,]+, )?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Silence:
    """A stretch of a sentence that records silence: the kind, and who is silent as printed."""

    span: Span
    kind: AwaitingKind
    who: tuple[str, ...]


@cache
def _patterns() -> tuple[tuple[AwaitingKind, re.Pattern[str]], ...]:
    return tuple(
        (cast("AwaitingKind", row["kind"]), re.compile(_widened(row["pattern"])))
        for row in rows("reportedly.words", "silences")
    )


def _widened(pattern: str) -> str:
    """The silent may be named with words between commas ("X, a freight company, declined"); speech is no silence."""
    who = r"(?P<who>(?:(?! (?:said|says|told|that|because|which|who|was|were|after|when|before|while) )[^,.;])+?)(?:, [^,.;]+,)? "
    return pattern.replace("(?P<who>[A-Z][^,.;]*?) ", r"(?:(?<!\w)(?=[A-Z])|(?<=while )|(?<=, and )|(?<=, but ))" + who)


def find_silences(sentence: str) -> Iterator[Silence]:
    """Yield the silences a sentence records, in the order of the list, none overlapping another."""
    if not (_DENIES.search(sentence) and _HINT.search(sentence.lower())):
        return
    taken: list[Span] = []
    for kind, pattern in _patterns():
        for match in pattern.finditer(sentence):
            span = Span(match.start(), match.end())
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            yield Silence(_clause(sentence, span), kind, _who(match.groupdict().get("who")))


def _clause(sentence: str, span: Span) -> Span:
    """Return the clause around the match, from the last conjunction or start to the next."""
    before = [
        m.end() for m in re.finditer(r"[,;] (?:and|but|while|whereas) | and (?=there )|; ", sentence[: span.start + 1])
    ]
    after = re.search(r",? (?:and|but) (?=there |the |[A-Z])", sentence[span.end :])
    start = max([0, *before])
    start += len(sentence[start : span.start]) - len(sentence[start : span.start].lstrip())
    return Span(start, span.end + after.start() if after and after.start() == 0 else _stop(sentence, span.end))


def _stop(sentence: str, end: int) -> int:
    after = re.search(
        r",? but |,? and (?:there|[A-Z])|, and (?=[a-z])(?!the )|,? (?:partly |in part )?because\b", sentence[end:]
    )
    stop = end + after.start() if after else len(sentence)
    while stop > 0 and (sentence[stop - 1] in ".,;" or sentence[stop - 1].isspace()):
        stop -= 1
    return stop


def _who(words: str | None) -> tuple[str, ...]:
    if not words:
        return ()
    words = _LEAD.sub("", words)
    words = re.split(r"[.;]| and there | but ", words)[0]
    words = re.split(r",(?= and )", words)[0] if re.search(r" (?:and|or|nor) [^,]+,", words) else words
    words = _ENDS.sub("", words)
    parts = [_ARTICLE.sub("", part).strip(" ,’'") for part in _PART.split(words)]
    return tuple(part.removesuffix("'s").removesuffix("’s") for part in parts if part)
