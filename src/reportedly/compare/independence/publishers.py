"""Publisher families: outlets of one owner are one witness."""

from __future__ import annotations

from functools import cache

from reportedly.model import Profile

from .. import lists
from ..terms import plain


def family_of(outlet: str, profile: Profile | None) -> str | None:
    """Return the publisher family of an outlet, by the profile, else by the general list; null when neither has it."""
    own = _plainly(profile.families) if profile else {}
    return own.get(plain(outlet)) or _general().get(plain(outlet))


@cache
def _general() -> dict[str, str]:
    return {plain(row["outlet"]): row["family"] for row in lists.rows("publishers")}


def _plainly(families: dict[str, str]) -> dict[str, str]:
    return {plain(outlet): family for outlet, family in families.items()}
