"""The grammar: rules over shapes, both TSV files, compiled into one alternation.

A shape is a named pattern that rules use as {name}; shapes come from `time_shapes.tsv` and from the word lists. A rule
names the reader that turns its match into a value. Rules are tried in the file's order, so longer ones stand first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter

from reportedly import tsv

from . import lexicon

_NUMERIC = re.compile(  # each begins with what it matches, for speed
    r"(?:1[5-9]|20)[0-9][0-9](?<![0-9]....)(?![0-9])|[0-9](?::[0-5][0-9]|/[0-9]|0'?s\b)|'[0-9]{2}\b|q[1-4](?<!\w..)\b"
    r"|[0-2][0-9][0-5][0-9](?<!\w....) (?:gmt|utc|[ecmp][sd]t|bst|cet|local|hours|hrs)\b"
)
_MACRO = re.compile(r"\{([a-z_]+)\}")
_LETTERS = re.compile(r"[a-z]+")
_NAMED = re.compile(r"\(\?P<[a-z0-9_]+>")
_LINKS = frozenset(  # in rules that begin with a number
    ("of", "or", "to", "and", "in", "on", "the", "this", "that", "half", "at", "from", "later", "p")
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its reader's name, and its pattern, to be tried at a word's start on folded text."""

    reader: str
    pattern: re.Pattern[str]


@cache
def shapes() -> dict[str, str]:
    named = {kind: lexicon.any_form(kind) for kind in (
        "month", "weekday", "number", "ordinal", "season", "hedge", "reference", "frequency", "edge", "namedday")}  # fmt: skip
    named["shortday"] = lexicon.any_form("short_weekday")
    named["decadename"] = lexicon.any_form("decade")
    named["part"] = lexicon.any_of(lexicon.parts())
    named["zonename"] = lexicon.any_of(lexicon.zones())
    named["holiday"] = lexicon.any_of(lexicon.holidays())
    return named | {row["name"]: row["pattern"] for row in tsv.rows(lexicon.PACKAGE, "time_shapes")}


def expand(pattern: str) -> str:
    """Replace each {shape} by its pattern, again and again until none is left."""
    while (filled := _MACRO.sub(lambda m: f"(?:{shapes()[m[1]]})", pattern)) != pattern:
        pattern = filled
    return pattern


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(row["reader"], re.compile(rf"(?:{expand(row['pattern'])})(?![a-z0-9])"))
        for row in tsv.rows(lexicon.PACKAGE, "time_rules")
    )


@cache
def alternation() -> re.Pattern[str]:
    """Return all rules as one pattern that matches at word starts; `lastgroup` names the rule, as r and its number."""
    numbered = (f"(?P<r{i}>{_NAMED.sub('(?:', rule.pattern.pattern)})" for i, rule in enumerate(rules()))
    return re.compile(r"(?<![\w$£€#@&])(?:" + "|".join(numbered) + ")")


@cache
def start_words() -> frozenset[str]:
    """Return the words that a match can begin with, to spare the alternation the rest."""
    listed = "start month weekday short_weekday number ordinal season hedge reference frequency edge unit namedday"
    words = [form for kind in listed.split() for form in lexicon.forms(kind)]
    words += [*lexicon.parts(), *lexicon.holidays(), *lexicon.forms("decade")]
    return (
        frozenset(first for word in words for first in _LETTERS.findall(word)[:1])
        | {f"{word}s" for word in (*lexicon.forms("weekday"), *lexicon.forms("unit"))}
        | {f"{unit}long" for unit in lexicon.forms("unit")}
    )


@cache
def second_words() -> frozenset[str]:
    """Return the words that can follow the article or number with which a match begins, to spare the alternation more."""
    phrases = (*lexicon.forms("edge"), *lexicon.forms("reference"), *lexicon.forms("hedge"), *lexicon.zones())
    within = frozenset(_LETTERS.findall(" ".join((*phrases, *lexicon.parts(), shapes()["adjective"]))))
    return start_words() | core_words() | within | _LINKS


@cache
def core_words() -> frozenset[str]:
    """Return the words of which a sentence must hold one, or a year or clock, to hold a time expression at all."""
    words = set(lexicon.forms("core"))
    for kind in ("month", "weekday", "unit", "season", "frequency", "reference"):
        words.update(form.split()[-1].strip(".") for form in lexicon.forms(kind))
    words.update(form.split()[-1] for form in (*lexicon.parts(), *lexicon.holidays()))
    words.update(f"{day}s" for day in lexicon.forms("weekday"))
    words.update(f"{unit}long" for form in lexicon.forms("unit") for unit in (form, form + "s"))
    return frozenset(words)


@cache
def cores() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of core words, and of years and clocks, that run over all texts."""
    return re.compile(rf"(?<![a-z]){_tree(sorted(core_words()))}(?![a-z])"), _NUMERIC


def _tree(words: Sequence[str], at: int = 0) -> str:
    """Return a pattern for sorted words that begin alike up to `at`: "ma(?:rch|y)"."""
    ends = [word for word in words if len(word) == at]
    branches = [
        re.escape(letter) + _tree(list(alike), at + 1)
        for letter, alike in groupby((word for word in words if len(word) > at), key=itemgetter(at))
    ]
    if not branches:
        return ""
    return branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)}){'?' if ends else ''}"
