"""A finished page with the dates and numbers that it writes itself as a place writes them; printed words stay."""

from __future__ import annotations

import re
from dataclasses import replace

from .locale import USUAL, Locale, locale_of
from .page import FigureLine, Roundup, Section, Sentence, Stand, Version
from .page.mapping import mapped

AS_OF = re.compile(r"(?<= as of )\d{1,2} [A-Z][a-z]+(?: \d{4})?(?=, |; |$)")
QUOTED = re.compile(r"(“[^”]*”)")
LED_BY_DATE = re.compile(r"\bof \d{1,2} [A-Z][a-z]+(?=$|[;,.])")


def localised(page: Roundup, name: str) -> Roundup:
    """Return the page in a locale, the days that printed words mean in brackets; it was checked as composed."""
    locale = locale_of(name)
    bracketed = mapped(page, Sentence, lambda one: with_brackets(one, locale, page.last_day.year))
    if locale.name == USUAL:
        return bracketed
    turned = mapped(bracketed, (Sentence, FigureLine, Stand, Version, Section), lambda one: _turned(one, locale))
    return replace(turned, title=locale.dates(page.title), locale=locale.name)


def with_brackets(one: Sentence, locale: Locale, year: int) -> Sentence:
    """Return a sentence with the day that each of its words means behind it: "on Wednesday [4 June]"; its year where that is not the page's."""
    text = one.text
    for meant in one.days:
        word = re.compile(rf"(?<![\w-]){re.escape(meant.word)}(?:[’']s)?(?![\w-])")
        if (found := word.search(text)) is not None:
            text = f"{text[: found.end()]} [{locale.day(meant.day, year=meant.day.year != year)}]{text[found.end() :]}"
    return replace(one, text=text) if one.days else one


def _turned(one: object, locale: Locale) -> object:
    if isinstance(one, Sentence):
        return replace(one, text=_own_words(one, locale))
    if isinstance(one, FigureLine):
        return replace(one, words=locale.numbers(one.words))
    if isinstance(one, Stand):
        return replace(one, reason=_reason(one.reason, locale))
    if isinstance(one, Version):
        return replace(one, note=one.note and _reason(one.note, locale))
    if isinstance(one, Section):
        return replace(one, when=one.when and locale.dates(one.when))
    return one


def _own_words(one: Sentence, locale: Locale) -> str:
    """Return a sentence with what the page wrote in it: a heading's day, a silence's, a figure."""
    if one.kind == "heading":
        head, comma, when = one.text.rpartition(", ")
        return head + comma + locale.dates(when)
    if one.kind in ("awaiting", "standing"):
        return AS_OF.sub(lambda found: locale.dates(found.group()), one.text)
    if one.kind == "figure":
        speaker, colon, rest = one.text.partition(": ")
        return speaker + colon + locale.numbers(rest)
    return one.text


def _reason(reason: str, locale: Locale) -> str:
    parts = QUOTED.split(reason)
    return "".join(part if QUOTED.fullmatch(part) else _plain(part, locale) for part in parts)


def _plain(words: str, locale: Locale) -> str:
    return locale.numbers(LED_BY_DATE.sub(lambda found: locale.dates(found.group()), words))
