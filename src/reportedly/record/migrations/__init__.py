"""Bringing an older record up to this schema: alembic's scripts, and what they share."""
