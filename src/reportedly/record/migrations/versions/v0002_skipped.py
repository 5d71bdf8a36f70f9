"""Readings have what they skipped."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("ALTER TABLE readings ADD COLUMN skipped TEXT")
