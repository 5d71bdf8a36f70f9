"""The tables: one that is the chain, and two beside it that may be erased where the law asks for it."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

NUMBER = BigInteger().with_variant(Integer, "sqlite")  # SQLite's row id is an INTEGER, which is of 64 bits
TABLES = MetaData()

rows = Table(
    "rows",
    TABLES,
    Column("seq", NUMBER, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("part_of", NUMBER),
    Column("about", Text),
    Column("nth", NUMBER),
    Column("version", Text),
    Column("published", Text),
    Column("recorded", Text, nullable=False),
    Column("locked_by", NUMBER),
    Column("vouch", LargeBinary),
    Column("body", LargeBinary, nullable=False),
    Column("previous", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    sqlite_strict=True,
)
Index("rows_id", rows.c.id)
Index("rows_part_of", rows.c.part_of, rows.c.nth)
has_about = rows.c.about.is_not(None)
Index("rows_about", rows.c.about, rows.c.seq, sqlite_where=has_about, postgresql_where=has_about)
no_claim = rows.c.kind != "claim"
Index("rows_kind", rows.c.kind, rows.c.seq, sqlite_where=no_claim, postgresql_where=no_claim)

keys = Table(
    "keys",
    TABLES,
    Column("holder", NUMBER, primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
    sqlite_strict=True,
)

terms = Table(
    "terms",
    TABLES,
    Column("term", Text, primary_key=True),
    Column("reading", NUMBER, primary_key=True, autoincrement=False),
    Column("claims", NUMBER, nullable=False),
    sqlite_with_rowid=False,
    sqlite_strict=True,
)
Index("terms_reading", terms.c.reading, terms.c.term, terms.c.claims)

marks = Table("alembic_version", TABLES, Column("version_num", String(32), primary_key=True), sqlite_with_rowid=True)
