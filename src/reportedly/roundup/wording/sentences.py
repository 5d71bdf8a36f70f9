"""Word a unit as a sentence of the page: the printed words, with whose word it is put first.

Each form is tried in turn, and the first that the checker lets pass is printed:

1. quotation  Dmitry Peskov said: “…”                       the source's own words
2. led        Ukraine's Air Force accused Russia of …       printed so that the speaker leads
3. cited      Axios, citing an unnamed official, said …     words that reach us only through unnamed sources
4. fronted    Ukraine's Air Force said …                    a whole clause, its attribution moved to the front
5. trailed    …, Ukraine's Air Force said                the same, where the clause's first word may be a name
6. printed    Harbour Post wrote: “…”                       anything else, as printed, in the outlet's words
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.model import Claim, Link

from .. import lists
from ..checker.quotes import is_piece, is_split
from ..origins import is_pronoun
from ..page import Sentence
from ..units import Unit
from .clause import cited_clause, excised_clause, fronting, trailing_clause, whole_clause
from .led import led, titled
from .names import capital, is_unnamed, joined, named, off_record_lead, outlet_of
from .text import Vocabulary, in_quotes, opening, stopped, unquoted, with_terms_quoted, words_of
from .whole import has_verb

QUOTE_MARK = re.compile(r"[\"“”]|''")


def candidates(unit: Unit, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """Yield the forms of a unit that can be made, best first, without the last resort."""
    if any(is_pronoun(words_of(link.source)) for claim in unit.claims for link in claim.chain[:1]):
        return  # "their statements" names nobody away from the printed sentence
    on_record = all(claim.on_record for claim in unit.claims)
    if on_record and (text := quotation(unit)):
        yield Sentence(text, unit.ids, "quotation")
    for form in (led, fronted, trailed) if on_record else (led, cited):
        if text := form(unit, vocabulary):
            yield Sentence(with_terms_quoted(text), unit.ids, "statement")


def quotation(unit: Unit) -> str | None:
    """Print the source's own words; only for a unit that is one quotation by a named speaker."""
    claim, content = unit.first, unit.content()
    if content is None or not claim.chain or not all(one.quoted for one in unit.claims):
        return None
    run = quoted_run(unit.printed.quote, content)
    quoting = next((link for link in claim.chain if not lies_within(unit.within(link.evidence), run)), claim.chain[-1])
    words = unquoted(unit.printed.quote[run[0] : run[1]])
    if quoting.kind == "unnamed" or len(words_of(words)) < 4 or is_split(words) or is_piece(words) or not begins(words):
        return None
    return capital(f"{titled(unit, quoting)} {lists.spoken(quoting.cue)}: {in_quotes(stopped(words))}")


def begins(words: str) -> bool:
    """Tell whether quoted words begin their sentence: a piece of one, as in "called for “boots on the ground”", has lost its verb."""
    first = words.lstrip("“”\"'‘’…. ")[:1]
    opens = words_of(words)
    hangs = opens[0] in lists.clause_words("auxiliary") and not words.rstrip("”’\"'").endswith("?")
    bare = opens[0] in ("in", "on", "at", "of", "for", "with", "to") and not has_verb(opens)
    return (first.isupper() or first.isdigit()) and not hangs and not bare


def quoted_run(text: str, content: tuple[int, int]) -> tuple[int, int]:
    """Return the stretch between the quotation marks around the content; the content itself when there are none."""
    marks = [match.span() for match in QUOTE_MARK.finditer(text)]
    before = [mark for mark in marks if mark[0] <= content[0]]
    after = [start for start, _ in marks if start >= content[1] - 1 and start > content[0]]
    if len(before) % 2 == 0 and (not before or before[-1][0] != content[0]):
        return (0, after[0]) if len(marks) % 2 == 1 and after and not before else content
    return before[-1][1], after[0] if after else len(text)


def lies_within(inner: tuple[int, int] | None, outer: tuple[int, int] | None) -> bool:
    return inner is not None and outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def cited(unit: Unit, vocabulary: Vocabulary) -> str | None:
    """Word what reaches us only through unnamed sources: the relay speaks, and names nobody its source did not."""
    if not of_one_speaker(unit):
        return None
    lead, clause = off_record_lead(unit.first), cited_clause(unit, vocabulary)
    return stopped(f"{lead} said {thatted(clause)}") if lead and clause else None


def fronted(unit: Unit, vocabulary: Vocabulary) -> str | None:
    """Put the attribution before a clause that stands by itself."""
    if not of_one_speaker(unit):
        return None
    speaker, clause = fronting(unit), whole_clause(unit, vocabulary)
    if speaker is None:
        return stopped(f"{capital(outlet_of(unit.first))} wrote that {clause}") if clause else None
    return say(unit, speaker, clause or excised_clause(unit, vocabulary))


def say(unit: Unit, speaker: Link, clause: str | None) -> str | None:
    return (
        stopped(capital(f"{titled(unit, speaker)} {lists.spoken(speaker.cue)} {thatted(clause)}")) if clause else None
    )


def of_one_speaker(unit: Unit) -> bool:
    """Tell whether all that speak in a unit, besides the outlet itself, are one origin."""
    return len({claim.chain[0].source for claim in unit.claims if claim.chain}) <= 1


def trailed(unit: Unit, vocabulary: Vocabulary) -> str | None:  # noqa: ARG001 - a form's shape
    """Keep the attribution at the end, where its first word cannot be told from a name."""
    clause = trailing_clause(unit) if len({claim.chain[:1] for claim in unit.claims}) == 1 else None
    return (
        stopped(f"{capital(clause)}, {titled(unit, unit.first.chain[0])} said") if clause and unit.first.chain else None
    )


def thatted(clause: str) -> str:
    """Put "that" before a clause that opens with a word of time or condition, where "said" alone would misread."""
    first = words_of(clause)[:1]
    return f"that {clause}" if first and first[0] in lists.clause_words("takes that") else clause


def as_printed(unit: Unit) -> Sentence:
    """Print the report's own sentence between quotation marks, as its outlet's words: the last resort, always true."""
    words = {word.removesuffix("'s") for word in words_of(unit.printed.quote)}
    origins = dict.fromkeys(link for claim in unit.claims for link in answerable(claim))
    absent = tuple(dict.fromkeys(named(link) for link in origins if not is_in(link, words)))
    citing = f", citing {joined(absent)}," if absent else ""
    printed = capital(unwrapped(unit.printed.quote)[opening(unwrapped(unit.printed.quote)) :])
    text = f"{capital(outlet_of(unit.first))}{citing} wrote: {in_quotes(stopped(printed))}"
    return Sentence(text, unit.ids, "printed")


def unwrapped(printed: str) -> str:
    """Return a sentence without the brackets that it stands in as a whole."""
    inside = printed[1:-1] if printed.startswith("(") and printed.endswith(")") else printed
    return printed if "(" in inside or ")" in inside else inside


def is_in(link: Link, words: set[str]) -> bool:
    """Tell whether printed words name a source: in full, a person by surname; a pronoun can be named no better."""
    name = [word.removesuffix("'s") for word in words_of(link.source)]
    return set(name) <= words or (link.kind == "person" and name[-1] in words) or is_pronoun(name)


def answerable(claim: Claim) -> tuple[Link, ...]:
    """Return the links an outlet may be said to cite: the origin, or the unnamed sources where it did not speak in public."""
    return claim.chain[:1] if claim.on_record else tuple(link for link in claim.chain if is_unnamed(link))
