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
    profile_is_chosen: bool = False

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Take what is set, and the usual for what is not or is empty."""
        record, profile = (environment.get(f"REPORTEDLY_{name}") for name in ("RECORD", "PROFILE"))
        return cls(
            record=record or cls().record,
            profile=None if profile == "none" else profile or cls().profile,
            profile_is_chosen=bool(profile),
        )
