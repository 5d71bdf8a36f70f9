"""What the environment says, when the command line does not."""

from __future__ import annotations

import contextlib
import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the record is, which profile is read with, and who is at work.

    REPORTEDLY_RECORD    the record's file or URL; else `reportedly.db` in the current folder
    REPORTEDLY_PROFILE   a shipped profile's name, or a folder; "none" for no profile
    REPORTEDLY_LOCALE    as whose English a roundup writes dates and numbers, such as en-US; else en-GB
    REPORTEDLY_WHO       the name written beside what is collected, judged and redacted; else the system's user
    """

    record: str = "reportedly.db"
    profile: str | None = "ukraine-2022"
    profile_is_chosen: bool = False
    who: str | None = None
    locale: str = "en-GB"

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Take what is set, and the usual for what is not or is empty."""
        names = ("RECORD", "PROFILE", "WHO", "LOCALE")
        record, profile, who, locale = (environment.get(f"REPORTEDLY_{name}") for name in names)
        return cls(
            record=record or cls().record,
            profile=None if profile == "none" else profile or cls().profile,
            profile_is_chosen=bool(profile),
            who=who or None,
            locale=locale or cls().locale,
        )

    @property
    def person(self) -> str | None:
        """Return who is at work: as set, else the system's user; null when the system does not say."""
        if self.who:
            return self.who
        with contextlib.suppress(OSError, KeyError, ImportError):
            return getpass.getuser()
        return None
