"""What an outlet says it wrote before: "an earlier version said …", "We reported on Monday that …".

It was taken back, or may have been: no claim is made of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tree import Sentence

REASON = "the outlet tells of what it wrote before: whether it still holds is not taken from it"
_MAY = re.compile(r"earlier|previous|original|first version|[Ww]e |[Cc]orrect|[Cc]larif|[Aa]mended|same |[Oo]ur ")
_VERSION = re.compile(
    r"\b(?:(?:earlier|previous|original|first|initial) (?:version|edition)|(?:earlier|previous) (?:article|report|story|post|"
    r"headline|entry))s?\b[^.;]{0,80}?\b(?:said|stated|wrote|gave|put|named|called|misstated|misidentified|incorrectly|wrongly)\b",
    re.IGNORECASE,
)
_WE = re.compile(
    r"\b[Ww]e (?:have |had )?(?:earlier |previously |also |wrongly |incorrectly |mistakenly |erroneously )*"
    r"(?:reported|wrote|said|stated|attributed|published|quoted|gave)\b"
)
_NOTICE = re.compile(r"\b(?:[Cc]orrect(?:ion|ions|ed)\b|CORRECTION|[Cc]larifications?\b|[Aa]mended|[Ee]rrat(?:um|a)\b)")
_WORK = re.compile(
    r"^(?:(?:In )?(?:An?|The|Our|This)(?: same| online| first| news)? (?:article|report|story|headline|chart|graphic|map|caption|"
    r"editorial|column|item|post|profile|version)s?\b)"
)


def retells(sentence: Sentence, *, notice: bool) -> bool:
    """Tell whether a sentence is of what the outlet wrote before. `notice` says that its report is one of corrections."""
    text = sentence.text
    if not (notice or _MAY.search(text)):
        return False
    if _VERSION.search(text) or (notice and _WORK.match(text)):
        return True
    return bool(_WE.search(text)) and (notice or _corrected(text))


def is_notice(title: str | None) -> bool:
    """Tell a report of nothing but corrections by its title."""
    return bool(title and _NOTICE.match(title))


def _corrected(text: str) -> bool:
    return bool(_NOTICE.search(text) or re.search(r"\b(?:wrongly|incorrectly|mistakenly|erroneously|earlier)\b", text))
