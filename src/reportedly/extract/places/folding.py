"""How a place name is folded, so that "Deir Al-Balah", "Deir al-Balaḩ" and "deir al balah" are one key."""

from __future__ import annotations

import re
import unicodedata

_LATIN = re.compile(r"[\x20-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u206f]*")  # to Latin Extended-B, marks, punctuation
_OTHER = str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "ß": "ss"})
_PLAIN: dict[int, str | None] = {ord(char): None for char in "'’‘`ʼʻʿʾ´.′\"“”"}
_PLAIN |= {ord(char): " " for char in "-–‑‐\u00a0\n\t"}

_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


def fold(name: str) -> str:
    """Return `name` without case, marks, apostrophes and full stops; hyphens are spaces, "St" is "Saint"."""
    if name.isascii():
        if name.isalpha() and len(name) > 3:  # most names by far: the index builds a third faster for it
            return name.lower()
    else:
        name = unicodedata.normalize("NFKD", name.translate(_OTHER))
        name = "".join(char for char in name if not unicodedata.combining(char))
    return " ".join(_SHORT.get(word, word) for word in name.translate(_PLAIN).casefold().split())


def is_latin(name: str) -> bool:
    """Tell whether every letter of `name` is Latin, as the names in English reports are."""
    return name.isascii() or _LATIN.fullmatch(name) is not None
