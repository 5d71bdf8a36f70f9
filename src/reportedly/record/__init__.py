"""The record: what was captured, what was read in it, and nothing ever rewritten.

`Record` opens the file, a `Writer` adds to it, a `View` reads it as of any moment, `verify` proves that it only grew.
"""

from ._filter import Filter, Interval
from ._record import Clock, Record
from ._verify import Verified, verify
from ._view import HeldReading, View
from ._writer import Capture, Reading, Writer

__all__ = [
    "Capture",
    "Clock",
    "Filter",
    "HeldReading",
    "Interval",
    "Reading",
    "Record",
    "Verified",
    "View",
    "Writer",
    "verify",
]
