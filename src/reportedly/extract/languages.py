"""Which language a text is in, by its letters and by the small words that its sentences cannot do without.

Only English is read; of another language nothing but nonsense would come. English prose is a third such words and holds
few of any other language's, so that their shares tell it apart from a dozen words on.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

from reportedly.tsv import rows

ENGLISH = "English"
ENOUGH = 2_000  # characters of a text that are looked at
FEWEST_WORDS, FEWEST_LETTERS = 12, 10  # below these nothing is told: names, a time, a cry
PLAINLY_ENGLISH = 0.2  # the share of its small words at which no other language is tried
LEAST, AHEAD = 0.15, 0.1  # the share another language must have, and by how much it must be the larger
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """Return the language that a text is in, such as "Russian"; null where too few words tell.

    Letters that are mostly of another script than Latin are another language's, named or not.
    """
    words = [word.casefold() for word in _WORD.findall(text[:ENOUGH])]
    share = _share(words, _small_words(ENGLISH))
    if share >= PLAINLY_ENGLISH:
        return ENGLISH
    scripts = _scripts(words)
    script, letters = scripts.most_common(1)[0] if scripts else ("LATIN", 0)
    if script != "LATIN":
        return _in_script(script, words, scripts) if letters >= FEWEST_LETTERS else None
    if len(words) < FEWEST_WORDS:
        return None
    likeliest, ahead = _likeliest(script, words)
    return likeliest if ahead >= max(LEAST, share + AHEAD) else None


def _in_script(script: str, words: Sequence[str], scripts: Counter[str]) -> str:
    if scripts["HIRAGANA"] + scripts["KATAKANA"]:
        return "Japanese"  # beside Chinese characters, which it has too
    alone = [row["language"] for row in _languages(script) if not row["words"]]
    return alone[0] if alone else _likeliest(script, words)[0] or f"{script.capitalize()} letters"


def _likeliest(script: str, words: Sequence[str]) -> tuple[str | None, float]:
    """Return the language of a script with the largest share of small words, and that share."""
    shares = {row["language"]: _share(words, _small_words(row["language"])) for row in _languages(script)}
    language = max(shares, key=lambda one: shares[one], default=None)
    return (language, shares[language]) if language and shares[language] else (None, 0.0)


def _share(words: Sequence[str], stops: frozenset[str]) -> float:
    return sum(word in stops for word in words) / len(words) if words else 0.0


def _scripts(words: Sequence[str]) -> Counter[str]:
    """Count letters by the script that their names in Unicode begin with."""
    letters = Counter(letter for word in words for letter in word)
    counted: Counter[str] = Counter()
    for letter, number in letters.items():
        counted[unicodedata.name(letter, "UNNAMED").partition(" ")[0]] += number
    return counted


@cache
def _languages(script: str) -> tuple[dict[str, str], ...]:
    return tuple(
        row for row in rows("reportedly.words", "languages") if row["script"] == script and row["language"] != ENGLISH
    )


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(
        word
        for row in rows("reportedly.words", "languages")
        if row["language"] == language
        for word in row["words"].split()
    )
