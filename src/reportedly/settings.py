"""What the environment says, when the command line does not."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the record is and which profile is read with.

    REPORTEDLY_RECORD    the record's file; else `reportedly.db` in the current folder
    REPORTEDLY_PROFILE   a shipped profile's name, or a folder; "none" for no profile
    """

    record: str = "reportedly.db"
    profile: str | None = "ukraine-2022"

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Take what is set, and the usual for what is not or is empty."""
        usual = cls()
        profile = environment.get("REPORTEDLY_PROFILE") or usual.profile
        return cls(environment.get("REPORTEDLY_RECORD") or usual.record, None if profile == "none" else profile)
