"""A finished page with the dates and numbers that it writes itself as a place writes them; printed words stay."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from .locale import USUAL, Locale, locale_of
from .page import FigureLine, Roundup, Section, Sentence, Stand, Version

Noun = TypeVar("Noun")
AS_OF = re.compile(r"(?<= as of )\d{1,2} [A-Z][a-z]+(?=, |; |$)")
QUOTED = re.compile(r"(“[^”]*”)")
LED_BY_DATE = re.compile(r"\bof \d{1,2} [A-Z][a-z]+(?=$|[;,.])")


def localised(page: Roundup, name: str) -> Roundup:
    """Return the page in a locale; it was checked as composed, before any date was turned."""
    locale = locale_of(name)
    if locale.name == USUAL:
        return page
    turned = cast("Roundup", _mapped(page, lambda one: _turned(one, locale)))
    return replace(turned, title=locale.dates(page.title), locale=locale.name)


def _mapped(value: object, turn: Callable[[object], object]) -> object:
    """Turn every noun of the page, the inner ones first; what comes from the reports themselves is left alone."""
    if isinstance(value, tuple):
        return tuple(_mapped(one, turn) for one in value)
    if not is_dataclass(value) or isinstance(value, type) or not type(value).__module__.startswith(_PAGE):
        return value
    inner = {
        field.name: _mapped(held, turn)
        for field in fields(value)
        if isinstance(held := getattr(value, field.name), tuple) or is_dataclass(held)
    }
    return turn(replace(value, **inner))


_PAGE = Roundup.__module__.rpartition(".")[0]


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
