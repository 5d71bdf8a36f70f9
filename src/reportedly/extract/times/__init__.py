"""Time expressions of news: found, read on the calendar, resolved to UTC. The front door of the package."""

from .combine import combine_times
from .impossible import find_impossible, find_mistaken
from .mention import LOCAL, Bound, Moment, TimeMention, TimexType
from .resolve import resolve_time
from .scan import find_times, fold
from .timex import annotate_times, read_day

__all__ = [
    "LOCAL",
    "Bound",
    "Moment",
    "TimeMention",
    "TimexType",
    "annotate_times",
    "combine_times",
    "find_impossible",
    "find_mistaken",
    "find_times",
    "fold",
    "read_day",
    "resolve_time",
]
