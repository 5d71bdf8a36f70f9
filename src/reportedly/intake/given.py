"""What the user says of a report, over what its file says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reportedly.errors import UsageError

from .zones import tzinfo_of


@dataclass(frozen=True, slots=True)
class Given:
    """Overrides for one reading; null leaves what the file says.

    A `published` without a zone is read in `zone`, else in the outlet's home zone, else in UTC; midnight without a
    zone is a day, not a time.
    """

    outlet: str | None = None
    published: datetime | None = None
    zone: str | None = None  # IANA name, or an offset such as "+08:00"
    url: str | None = None

    def __post_init__(self) -> None:
        if self.zone is not None and tzinfo_of(self.zone) is None:
            raise UsageError(f"unknown zone '{self.zone}': give an IANA name such as Europe/Kyiv, or +08:00")

    def parts(self) -> tuple[object, ...]:
        """Return what goes into the report's id: nothing when nothing is given."""
        published = self.published.isoformat() if self.published else None
        given = (self.outlet, published, self.zone, self.url)
        return given if any(given) else ()
