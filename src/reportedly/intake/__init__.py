"""Intake: files and bytes to reports. Reads plain text and HTML, offline."""

from .files import MAX_BYTES, PASTED, ReportFiles, Skipped, find_report_files, load_bytes, shown
from .given import Given
from .reading import Unread, read_bytes, read_report, read_reports

__all__ = [
    "MAX_BYTES",
    "PASTED",
    "Given",
    "ReportFiles",
    "Skipped",
    "Unread",
    "find_report_files",
    "load_bytes",
    "read_bytes",
    "read_report",
    "read_reports",
    "shown",
]
