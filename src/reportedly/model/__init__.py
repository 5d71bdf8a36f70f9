"""The nouns. Every stage imports these and nothing of another stage."""

from .attribution import Attribution, Link, SourceKind, Stance
from .claim import Awaiting, AwaitingKind, Claim, ClaimEvent, Damage, EventType, Modality, Polarity
from .comparison import (
    Comparison,
    Event,
    FigureChange,
    FigureEntry,
    FigureHistory,
    Relation,
    RelationKind,
    RelationOn,
)
from .extraction import Extraction, Skipped
from .ids import content_id
from .independence import CopiedPassage, Copying, Corroboration, Origin, PartyCount, Unmeasured, Witness
from .judgement import Judgement, JudgementKind, Pairs, Redaction
from .mention import Document, Mention
from .profile import NamedActor, Party, Profile, Term
from .report import REDACTED, UNNAMED_OUTLET, Block, BlockKind, Dateline, Report, ReportRef
from .text import Evidence, Span
from .values import Actor, Amount, AmountRole, Number, Place, PlaceRole, Precision, Scope, TimeSpan, ZoneFrom

__all__ = [
    "REDACTED",
    "UNNAMED_OUTLET",
    "Actor",
    "Amount",
    "AmountRole",
    "Attribution",
    "Awaiting",
    "AwaitingKind",
    "Block",
    "BlockKind",
    "Claim",
    "ClaimEvent",
    "Comparison",
    "CopiedPassage",
    "Copying",
    "Corroboration",
    "Damage",
    "Dateline",
    "Document",
    "Event",
    "EventType",
    "Evidence",
    "Extraction",
    "FigureChange",
    "FigureEntry",
    "FigureHistory",
    "Judgement",
    "JudgementKind",
    "Link",
    "Mention",
    "Modality",
    "NamedActor",
    "Number",
    "Origin",
    "Pairs",
    "Party",
    "PartyCount",
    "Place",
    "PlaceRole",
    "Polarity",
    "Precision",
    "Profile",
    "Redaction",
    "Relation",
    "RelationKind",
    "RelationOn",
    "Report",
    "ReportRef",
    "Scope",
    "Skipped",
    "SourceKind",
    "Span",
    "Stance",
    "Term",
    "TimeSpan",
    "Unmeasured",
    "Witness",
    "ZoneFrom",
    "content_id",
]
