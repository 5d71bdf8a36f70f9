"""What a view asks of the record: which reading of which report, and which of its claims. All values are bound."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ._filter import Filter, Interval
from ._moment import stamp
from ._store import Store
from ._terms import LAST, bit, wanted

FEW = 2000  # candidates up to which a term is asked for one by one, and not as a whole list

_BEFORE = "n.about = r.about AND n.about IS NOT NULL AND n.kind = 'reading' AND n.seq > r.seq AND n.seq <= :upto"
SHOWN = """SELECT r.seq AS reading, r.part_of AS report, p.id AS report_id, p.published, p.part_of AS capture
FROM rows r JOIN rows p ON p.seq = r.part_of
WHERE r.kind = 'reading' AND r.kind <> 'claim' AND r.about IS NOT NULL AND r.seq <= :upto{version}
AND NOT EXISTS (SELECT 1 FROM rows n WHERE {before}{newer}){asked}
ORDER BY p.published IS NULL, p.published, p.seq"""
COUNT = "SELECT count(*) AS count FROM terms WHERE term IN :terms AND reading <= :upto"
LISTED = "SELECT reading, claims FROM terms WHERE term IN :terms AND reading <= :upto"
ASKED = "SELECT reading, claims FROM terms WHERE term = :term AND reading IN :readings"
VERSIONS = """SELECT version, min(seq) AS first FROM rows WHERE kind = 'reading' AND kind <> 'claim' AND seq <= :upto
GROUP BY version ORDER BY first"""
CORRECTED = "SELECT part_of FROM rows WHERE id IN :ids AND kind = 'claim'"


class Shown:
    """The latest reading of each report, on both clocks: rows up to `upto`, reports out by `as_of`."""

    def __init__(self, store: Store, upto: int, as_of: datetime | None, version: str | None) -> None:
        self._store, self.upto, self._as_of, self._version = store, upto, as_of, version

    def readings(
        self, *, report: str | None = None, where: Filter | None = None, among: list[int] | None = None
    ) -> Iterator[Any]:
        """Yield reading, report row, report id, publication and capture, in order of publication."""
        asked, given = self._asked(report, where)
        if among is not None:
            asked += " AND r.seq IN :among"
            given["among"] = among
        version = self._version is not None
        query = SHOWN.format(
            version=" AND r.version = :version" if version else "",
            before=_BEFORE,
            newer=" AND n.version = :version" if version else "",
            asked=asked,
        )
        found = self._store.rows(query, upto=self.upto, **({"version": self._version} if version else {}), **given)
        return found if among is None else iter(sorted(found, key=_order))

    def versions(self) -> list[str]:
        """Return the versions of readings, in order of the first of each."""
        return [row.version for row in self._store.rows(VERSIONS, upto=self.upto)]

    def _asked(self, report: str | None, where: Filter | None) -> tuple[str, dict[str, Any]]:
        """Return further conditions on the report, with their values."""
        published = where.published if where else Interval()
        asked = {
            "p.id = :report": report,
            "p.published <= :as_of": self._as_of and stamp(self._as_of),
            "p.published >= :since": published.start and stamp(published.start),
            "p.published < :until": published.end and stamp(published.end),
        }
        used = {condition: value for condition, value in asked.items() if value is not None}
        given = {condition.rpartition(":")[2]: value for condition, value in used.items()}
        return "".join(f" AND {condition}" for condition in used), given

    def candidates(self, where: Filter, corrected: list[str]) -> dict[int, int] | None:
        """Return the readings that may have claims that fit, with masks of these; null when all may.

        Claims that people corrected are candidates whatever the machine read in them.
        """
        groups = wanted(where)
        if not groups:
            return None
        found = self._meeting(sorted((self._count(group), group) for group in groups))
        for row in self._store.rows(CORRECTED, ids=corrected) if corrected else ():
            found[row.part_of] = -1
        return found

    def _count(self, group: list[str]) -> int:
        return sum(row.count for row in self._store.rows(COUNT, terms=group, upto=self.upto))

    def _meeting(self, groups: list[tuple[int, list[str]]]) -> dict[int, int]:
        """Return the masks of claims that bear a term of each group, the rarest group looked up first."""
        found = self._listed(groups[0][1])
        for _, group in groups[1:]:
            other = self._among(group, list(found)) if len(found) <= FEW else self._listed(group)
            found = {reading: mask & other[reading] for reading, mask in found.items() if reading in other}
            found = {reading: mask for reading, mask in found.items() if mask}
        return found

    def _listed(self, group: list[str]) -> dict[int, int]:
        return _masks(self._store.rows(LISTED, terms=group, upto=self.upto))

    def _among(self, group: list[str], readings: list[int]) -> dict[int, int]:
        return _masks(row for term in group for row in self._store.rows(ASKED, term=term, readings=readings))


def fits(mask: int, nth: int) -> bool:
    """Tell whether a mask has the claim that is the `nth` of its reading."""
    return bool(mask & bit(nth)) if nth <= LAST else bool(mask & bit(LAST))


def _masks(rows: Any) -> dict[int, int]:
    """Return the masks of each reading, joined."""
    masks: dict[int, int] = {}
    for reading, mask in rows:
        masks[reading] = masks.get(reading, 0) | mask
    return masks


def _order(row: Any) -> tuple[bool, str, int]:
    return (row.published is None, row.published or "", row.report)
