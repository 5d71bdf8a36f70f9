"""How a speaker is named in a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.model import Claim, Link

from .. import lists


@lru_cache(maxsize=20_000)
def article_for(name: str) -> str:
    """Return "the ", "a " or nothing before a resolved name, by its head word."""
    words = name.split()
    if words and name[0].islower() and re.search("['’]s ", name) and words[0] not in ("its", "his", "her", "their"):
        return "the "
    if not words or "'s" in name or "’s" in name or name.casefold().startswith(("the ", "a ", "an ")):
        return ""
    if re.match(r"(several|multiple|some|many|two|three|unnamed \w+s$|sources)\b", name, re.IGNORECASE):
        return ""
    name = name.split(",", maxsplit=1)[0]
    head = (
        re.split(r"\b(?:of|in|for|on|with|to|close|familiar|at|from|quoted|briefed|by|who|whose|speaking)\b", name)[
            0
        ].split()
        or words
    )
    article = lists.mapping("articles", "head", "article").get(head[-1].casefold(), "")
    if article == "the" or not article:
        return f"{article} " if article else ""
    return "an " if words[0][0].casefold() in "aeiou" else "a "


def with_article(name: str) -> str:
    return article_for(name) + name


def joined(names: tuple[str, ...]) -> str:
    """Join names as English does: a; a and b; a, b and c."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def named(link: Link) -> str:
    """Return the names of a link, each with its article: the printed one where the source is printed so."""
    article, _, rest = link.evidence.quote.partition(" ")
    if not link.also and article.casefold() in ("a", "an", "the") and rest == link.source:
        return f"{article.casefold()} {rest}"
    if not link.also and link.evidence.quote == link.source and link.source[:1].isupper():
        return link.source  # "Gulf States", a company, is not "the Gulf States"
    return joined(tuple(with_article(name) for name in link.names))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def outlet_of(claim: Claim) -> str:
    return with_article(claim.report.publication)


def speaker_of(claim: Claim) -> str:
    """Return the origin's name without an article, or the outlet's in its own voice."""
    return joined(claim.chain[0].names) if claim.chain else outlet_of(claim)


def is_unnamed(link: Link) -> bool:
    return link.kind == "unnamed"


def off_record_lead(claim: Claim) -> str | None:
    """Return "Axios, citing an unnamed official," for words that reach us only through unnamed sources."""
    unnamed = [link for link in claim.chain if is_unnamed(link)]
    if not unnamed:
        return None
    after = claim.chain[claim.chain.index(unnamed[-1]) + 1 :]
    relay = named(after[0]) if after else outlet_of(claim)
    return f"{capital(relay)}, citing {joined(tuple(named(link) for link in unnamed))},"
