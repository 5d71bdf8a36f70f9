"""What a pronoun or a noun may stand for: by number, gender, and whether it is somebody, a body or a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..attribution.cues import speaker_nouns
from .cast import name_at
from .identity import actor_id
from .named import Named
from .phrases import code_of
from .words import may_be, nouns, office_titles

if TYPE_CHECKING:
    from ..tree import Token

_TELLERS = ("person", "unnamed")
_OWN_KIND = ("service", "company", "department", "office")  # "the agency" and "the group" may be any body


def heads_name(noun: str, name: str) -> bool:
    """Tell whether a noun is what a name names: "union" in "National Union of Mineworkers", not in "Union Mining Company"."""
    words = name.casefold().split()
    return any(
        word == noun and words[at + 1 : at + 2] in ([], ["of"], ["for"], ["on"]) for at, word in enumerate(words)
    )


def pronouns_for(named: Named) -> tuple[str, ...]:
    """Return the pronouns that may stand for a source from now on."""
    if named.plural:
        return ("they",)
    if named.person:
        return tuple(one for one in ("he", "she") if may_be(one, named.name))
    if named.kind == "outlet":
        return ("it",)  # "they" are whom it quotes
    if named.noun in nouns("anonymous"):
        return ()
    return () if is_somebody(named) else ("it", "they")


def several_before(pronoun: Token) -> Token | None:
    """Return the sources of "quoted officials as saying that it sank, which they said …": the last several who speak."""
    up = pronoun.head
    if up.dep_ != "relcl":
        return None
    before = [t for t in pronoun.doc[pronoun.sent.start : up.head.i] if t.tag_ in ("NNS", "NNPS")]
    people = [t for t in before if speaker_nouns().get(t.lemma_) in _TELLERS]
    return people[-1] if people else None


def otherwise_called(named: Named, noun: str) -> bool:
    """Tell a body that its own name calls something else: "the service" is no committee and no ministry."""
    last = named.name.casefold().split()[-1]
    return noun in _OWN_KIND and last != noun and speaker_nouns().get(last) == "organisation"


def is_body(named: Named, head: Token) -> bool:
    """Tell a body from a thing that has a name: by its noun, by initials, by a list that knows it."""
    known = speaker_nouns().get(head.lemma_) == "organisation" or (head.text.isupper() and len(head.text) > 1)
    return known or actor_id(named.name, named.country) is not None


def is_somebody(named: Named) -> bool:
    """Tell one person without a name: "the port spokesman"."""
    somebody = speaker_nouns().get(named.noun) == "person" or named.noun in nouns("anonymous")
    return not named.person and not named.plural and named.kind in ("office", "unnamed") and somebody


def title_before(name: Token) -> str | None:
    """Return the title printed right before a surname: "President Trump"."""
    before = name.doc[name.i - 1] if name.i > name.sent.start else None
    return before.lower_ if before is not None and before.lower_ in office_titles() else None


def agrees(pronoun: Token, noun: Token) -> bool:
    """Tell whether a pronoun can stand for a noun: "he" for somebody, "it" for one thing or body, "they" for several."""
    if noun.pos_ not in ("NOUN", "PROPN") or any(c.lower_ == "no" for c in noun.lefts):
        return False
    plural = noun.tag_ in ("NNS", "NNPS")
    somebody = speaker_nouns().get(noun.lemma_) == "person" or (noun.pos_ == "PROPN" and " " in name_at(noun))
    if pronoun.lower_ in ("he", "she", "him", "her"):
        fits = not plural and (somebody or noun.pos_ == "PROPN") and code_of(noun.text) is None
        return fits and may_be(pronoun.lower_, name_at(noun))
    if pronoun.lower_ in ("they", "them"):
        return plural
    return pronoun.lower_ == "it" and not plural and speaker_nouns().get(noun.lemma_) != "person"
