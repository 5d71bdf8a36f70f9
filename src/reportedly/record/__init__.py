"""The record: what was captured, what was read in it, and nothing ever rewritten.

`Record` opens the database, a `Writer` adds to it, a `View` reads it as of any moment, `verify` proves that it only grew.
What needs a database's libraries is imported when it is first used, so that a command that needs none starts at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._filter import Filter, Interval
from ._nouns import Capture, Custody, HeldReading, Reading
from ._record import Clock, Record

if TYPE_CHECKING:
    from ._archive import Moved, export_record
    from ._differences import Difference, differences
    from ._judge import Judge
    from ._migrate import migrate
    from ._redact import redact_passage, redact_report
    from ._seal import Seal, read_seal, seal, verify_seal
    from ._second_look import SecondLook, second_look
    from ._stamping import attach, check_tokens, timestamp_request
    from ._unpacking import import_record
    from ._verify import Verified, verify
    from ._view import View
    from ._writer import Writer

_LATER = {
    "Difference": "_differences",
    "Judge": "_judge",
    "Moved": "_archive",
    "Seal": "_seal",
    "SecondLook": "_second_look",
    "Verified": "_verify",
    "View": "_view",
    "Writer": "_writer",
    "attach": "_stamping",
    "check_tokens": "_stamping",
    "differences": "_differences",
    "export_record": "_archive",
    "import_record": "_unpacking",
    "migrate": "_migrate",
    "read_seal": "_seal",
    "redact_passage": "_redact",
    "redact_report": "_redact",
    "seal": "_seal",
    "second_look": "_second_look",
    "timestamp_request": "_stamping",
    "verify": "_verify",
    "verify_seal": "_seal",
}

__all__ = [
    "Capture",
    "Clock",
    "Custody",
    "Difference",
    "Filter",
    "HeldReading",
    "Interval",
    "Judge",
    "Moved",
    "Reading",
    "Record",
    "Seal",
    "SecondLook",
    "Verified",
    "View",
    "Writer",
    "attach",
    "check_tokens",
    "differences",
    "export_record",
    "import_record",
    "migrate",
    "read_seal",
    "redact_passage",
    "redact_report",
    "seal",
    "second_look",
    "timestamp_request",
    "verify",
    "verify_seal",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
