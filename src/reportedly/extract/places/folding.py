"""How a place name is folded, so that "Deir Al-Balah", "Deir al-Balaḩ" and "deir al balah" are one key."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LATIN = re.compile(r"[\x20-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u206f]*")  # to Latin Extended-B, marks, punctuation
_OTHER = {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "ß": "ss"}
_PLAIN: dict[int, str | None] = {ord(char): None for char in "'’‘`ʼʻʿʾ´.′\"“”"}
_PLAIN |= {ord(char): " " for char in "-–‑‐\u00a0\n\t"}

_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


class _Folds(dict[int, str]):
    """What each letter folds to, worked out when it is met first: one look at a letter instead of four passes."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        plain = unicodedata.normalize("NFKD", _OTHER.get(char, char)) if code > 127 else char
        bare = "".join(part for part in plain if not unicodedata.combining(part))
        folded = self[code] = bare.translate(_PLAIN).casefold()
        return folded


_FOLDS = _Folds()


@lru_cache(1 << 14)
def fold(name: str) -> str:
    """Return `name` without case, marks, apostrophes and full stops; hyphens are spaces, "St" is "Saint"."""
    if name.isascii() and name.isalpha() and len(name) > 3:  # most names by far
        return name.lower()
    words = name.translate(_FOLDS).split()
    if _SHORT.keys().isdisjoint(words):
        return " ".join(words)
    return " ".join(_SHORT.get(word, word) for word in words)


def is_latin(name: str) -> bool:
    """Tell whether every letter of `name` is Latin, as the names in English reports are."""
    return name.isascii() or _LATIN.fullmatch(name) is not None
