"""When two names are one, and when two words count the same thing. The forms stand in `forms.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reportedly import tsv

HERE = Path(__file__).parent
MORE_WORDS = 3  # a printed name may say more than the gold's: "the governor of the Chernihiv region, Viacheslav Chaus"


@cache
def forms(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the groups of forms of one kind, longest form first."""
    rows = tsv.parse((HERE / "forms.tsv").read_text(encoding="utf-8"))
    groups = [[f.strip() for f in row["forms"].split("|")] for row in rows if row["kind"] == kind]
    return tuple(tuple(sorted(group, key=len, reverse=True)) for group in groups)


@cache
def any_of(kind: str) -> re.Pattern[str]:
    """Return a pattern for whole words of one kind."""
    every = sorted((re.escape(f) for group in forms(kind) for f in group), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(every)})(?!\w)")


def singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def as_one(text: str) -> str:
    """Return `text` in lower case, possessives gone, each known form replaced by the first of its group."""
    low = re.sub(r"'s?(?!\w)", "", " ".join(text.casefold().replace("’", "'").split()))
    for group in forms("name"):
        low = re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, group))})(?!\w)", group[0], low)
    return low


@cache
def words(name: str) -> frozenset[str]:
    """Return the words that tell a name apart: titles and small words only when there are no others."""
    low = as_one(name)
    kept = frozenset(singular(w) for w in re.findall(r"\w+", any_of("title").sub(" ", low)))
    return kept or frozenset(re.findall(r"\w+", low))


def same_name(printed: str | None, aliases: Iterable[str]) -> bool:
    """Tell whether a printed name is one of the aliases, give or take a few words."""
    if not printed or not (got := words(printed)):
        return False
    return any(got <= words(a) or (words(a) <= got and len(got) - len(words(a)) <= MORE_WORDS) for a in aliases)


@cache
def things(text: str) -> frozenset[str]:
    """Return the words for what is counted, with the other words for the same."""
    low = text.casefold()
    found = {singular(w) for w in re.findall(r"\w+", low)}
    for group in forms("thing"):
        if found & set(group) or any(" " in form and form in low for form in group):
            found |= set(group)
    return frozenset(found)
