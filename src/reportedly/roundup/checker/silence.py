"""A recorded silence as the page may print it: its kind in the printed words, whose it is, as of which day, in which outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly import tsv
from reportedly.model import Claim

from .. import lists
from .material import Material
from .tokens import bare_words, dates, tokens
from .when import as_of_day, days_of

SILENCE = re.compile(
    r"(?P<who>.*?)(?: as of (?P<day>\d{1,2} [A-Z][a-z]+)(?: (?P<year>\d{4}))?)?, (?P<outlet>[^,]+) wrote\."
)


def silence_words(claim: Claim) -> str:
    """Return the words for a silence's kind, by the printed passage: "no comment from", "no word from"."""
    printed = claim.evidence.quote.casefold().replace("’", "'")
    kind = claim.awaiting.kind if claim.awaiting else ""
    rows = (row for row in tsv.rows(lists.PACKAGE, "roundup_silences") if row["kind"] == kind)
    return next(row["words"] for row in rows if re.search(row["pattern"], printed))


def silent_names(claim: Claim) -> tuple[str, ...]:
    """Return who is silent; a pronoun names nobody."""
    who = claim.awaiting.who if claim.awaiting else ()
    return tuple(name for name in who if name and words_name(name))


def words_name(name: str) -> bool:
    first = tokens(name)[:1]
    return bool(first) and first[0] not in lists.column("pronouns") | {"both", "neither", "none", "nobody"}


def without_name(words: str) -> str:
    """Return the words of a silence that names nobody: "no comment from" is "no comment"."""
    return words.removesuffix(" from").removesuffix(":")


def silence_wrong(text: str, held: Material) -> Iterator[str]:
    """Yield what is wrong with a recorded silence: its kind, whose it is, as of when, in which outlet."""
    for claim in held.claims:
        if claim.awaiting is None:
            yield "silence"
            continue
        names = silent_names(claim)
        kind = silence_words(claim) if names else without_name(silence_words(claim))
        match = SILENCE.fullmatch(text[len(kind) :])
        if match is None or not text.casefold().startswith(kind):
            yield f"kind of silence '{text}'"
            continue
        if bare_words(match["who"].removeprefix(" by ")) != bare_words(" and ".join(names)):
            yield f"name '{match['who'].strip()}'"
        if bare_words(match["outlet"]) != bare_words(claim.report.publication):
            yield f"name '{match['outlet']}'"
        as_of = as_of_day(claim)
        if match["year"] and (as_of is None or match["year"] != str(as_of.year)):
            yield f"date '{match['year']}'"
        known = days_of(claim) | dates(claim.sentence.quote)
        yield from (f"date '{day}'" for day in sorted(dates(match["day"] or "")) if day not in known)
