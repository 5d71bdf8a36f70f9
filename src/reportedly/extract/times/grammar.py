"""The grammar: rules over shapes, both TSV files, compiled into one alternation.

A shape is a named pattern that rules use as {name}; shapes come from `time_shapes.tsv` and from the word lists. A rule
names the reader that turns its match into a value. Rules are tried in the file's order, so longer ones stand first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reportedly import tsv

from . import lexicon

_MACRO = re.compile(r"\{([a-z_]+)\}")
_LETTERS = re.compile(r"[a-z]+")
_NAMED = re.compile(r"\(\?P<[a-z0-9_]+>")


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
def core_words() -> frozenset[str]:
    """Return the words of which a sentence must hold one, or a year or clock, to hold a time expression at all."""
    words = set(lexicon.forms("core"))
    for kind in ("month", "weekday", "unit", "season", "frequency", "reference"):
        words.update(form.split()[-1].strip(".") for form in lexicon.forms(kind))
    words.update(form.split()[-1] for form in (*lexicon.parts(), *lexicon.holidays()))
    words.update(f"{day}s" for day in lexicon.forms("weekday"))
    words.update(f"{unit}long" for form in lexicon.forms("unit") for unit in (form, form + "s"))
    return frozenset(words)
