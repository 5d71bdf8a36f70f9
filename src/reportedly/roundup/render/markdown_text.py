"""Sentences as Markdown, nothing in them read as markup."""

from __future__ import annotations

import re

from ..page import Sentence
from .labels import Citations


def paragraph(sentence: Sentence, cites: Citations) -> str:
    return f"{text_of(sentence, cites)}\n"


def text_of(sentence: Sentence, cites: Citations) -> str:
    return escape(sentence.text) + "".join(f" [{one.words}](#{one.label})" for one in cites.cite(sentence))


def escape(text: str) -> str:
    """Return text that Markdown prints as it stands: on one line, its marks escaped, no tag and no bare address in it."""
    flat = " ".join(text.split())
    marked = re.sub(r"([\\`*_\[\]{}<>#|~!$])", r"\\\1", flat)
    return re.sub(r"(?i)\b(https?|ftp|javascript|data)(:)", r"\1&#58;", marked)
