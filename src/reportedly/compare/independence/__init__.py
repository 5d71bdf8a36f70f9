"""Independence: who has whose words, and how many origins are left when copies and relays are counted as what they are."""

from .copying import find_copies
from .corroborating import corroborate, counting
from .subject import claims_of

__all__ = ["claims_of", "corroborate", "counting", "find_copies"]
