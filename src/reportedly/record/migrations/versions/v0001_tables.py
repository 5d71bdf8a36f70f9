"""The first schema: a table each for captures, reports, readings and claims. Records of it are marked, not made."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Leave what is there."""
