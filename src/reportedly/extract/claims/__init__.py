"""Claims from propositions: each field with the words it rests on."""

from .build import ClaimReader

__all__ = ["ClaimReader"]
