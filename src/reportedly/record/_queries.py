"""What a view asks of the record, in SQL. All values are bound."""
# ruff: noqa: S608 - joined from our own words only

from __future__ import annotations

from ._chain import COLUMNS

# The latest reading of each report that the record held at :recorded, if the report was out by :published.
LATEST = """
WITH latest AS (
  SELECT max(readings.seq) AS seq FROM readings JOIN reports ON reports.seq = readings.report
  WHERE :recorded IS NULL OR readings.recorded <= :recorded GROUP BY reports.id
), shown AS (
  SELECT readings.seq AS reading, readings.id AS reading_id, readings.version, readings.settings, readings.claims,
    readings.skipped, readings.recorded, reports.seq AS report, reports.id AS report_id, reports.published, reports.json, reports.capture
  FROM latest JOIN readings ON readings.seq = latest.seq JOIN reports ON reports.seq = readings.report
  WHERE :published IS NULL OR reports.published <= :published
)
"""


def _whole(kind: str) -> str:
    """Return all columns of a kind of row, as `Watch.look_at` takes them."""
    return ", ".join(f"{kind}.{name}" for name in (*COLUMNS[kind], "seq", "previous", "hash"))


REPORTS = (
    LATEST
    + f"""SELECT {_whole("reports")} FROM shown JOIN reports ON reports.seq = shown.report
ORDER BY shown.published IS NULL, shown.published, shown.report"""
)
CLAIMS = (
    LATEST
    + f"""SELECT {_whole("claims")} FROM shown JOIN claims ON claims.reading = shown.reading
WHERE :report IS NULL OR shown.report_id = :report
ORDER BY shown.published IS NULL, shown.published, shown.report, claims.position"""
)
READINGS = LATEST + "SELECT reading_id, report_id, version, settings, claims, recorded FROM shown ORDER BY reading"
SKIPPED = LATEST + "SELECT skipped FROM shown WHERE report_id = :report AND skipped IS NOT NULL"
BODY = LATEST + "SELECT body FROM shown JOIN captures ON captures.seq = shown.capture WHERE report_id = :report"
