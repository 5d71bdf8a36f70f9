"""What can go wrong, drawn as a tree. Every message says what, where and what to do.

ReportedlyError
  IntakeError        a file could not be read as a report; the others are read all the same
  ExtractError       a report could not be taken apart
    ModelMissing     no spaCy English model is installed
  RecordError        the record could not be opened, written or trusted
    RecordTampered   `verify` found a row that was changed, removed or inserted
    NotHeld          the record holds no such report
  RoundupError       a roundup could not be composed
    SentenceRefused  a sentence says what no cited claim holds
  ExtraMissing       what was asked for needs a package that is not installed
  UsageError         options that do not go together
"""

from __future__ import annotations


class ReportedlyError(Exception):
    """Anything this package raises on purpose."""


class IntakeError(ReportedlyError):
    """A file could not be read as a report."""


class ExtractError(ReportedlyError):
    """A report could not be taken apart into claims."""


class ModelMissing(ExtractError):
    """No spaCy English model is installed."""


class RecordError(ReportedlyError):
    """The record could not be opened, written or trusted."""


class RecordTampered(RecordError):
    """`verify` found a row that was changed, removed or inserted."""


class NotHeld(RecordError):
    """The record holds no such report."""


class RoundupError(ReportedlyError):
    """A roundup could not be composed."""


class SentenceRefused(RoundupError):
    """A sentence says what no cited claim holds."""


class ExtraMissing(ReportedlyError):
    """What was asked for needs a package that is not installed; the message names the extra that brings it."""


class UsageError(ReportedlyError):
    """Options that do not go together."""
