"""The guards: triggers by which the database itself refuses to change what was written.

No row is changed or removed, and a new one goes to the end of the chain. A key, and the terms of a reading, go only when
a redaction on record ends the key; a key is never put back.
"""
# ruff: noqa: S608 - joined from our own words only

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Connection

GROWS = "the record only grows: rows are never changed or removed; add a correction as a new row"
AT_END = "the record only grows: a new row goes to its end and replaces none"
KEPT = "a key is kept until a redaction ends it: use `reportedly redact`"
FIXED = "terms are made from claims when these are recorded: read the report anew"

ENDED = "SELECT 1 FROM rows WHERE kind = 'redaction' AND kind <> 'claim' AND part_of = {holder}"
_CLAIMED = "SELECT locked_by FROM rows WHERE seq = OLD.reading"
# What must hold for the change to be refused, by table and verb; an empty condition refuses always.
_REFUSED: dict[tuple[str, str], tuple[str, str]] = {
    ("rows", "UPDATE"): ("", GROWS),
    ("rows", "DELETE"): ("", GROWS),
    ("rows", "INSERT"): (
        (
            "NEW.seq <> 1 + coalesce((SELECT max(seq) FROM rows), 0) OR "
            "NEW.previous <> coalesce((SELECT hash FROM rows ORDER BY seq DESC LIMIT 1), {genesis})"
        ),
        AT_END,
    ),
    ("keys", "UPDATE"): ("", KEPT),
    ("keys", "DELETE"): (f"NOT EXISTS ({ENDED.format(holder='OLD.holder')})", KEPT),
    ("keys", "INSERT"): (
        f"EXISTS (SELECT 1 FROM keys WHERE holder = NEW.holder) OR EXISTS ({ENDED.format(holder='NEW.holder')})",
        KEPT,
    ),
    ("terms", "UPDATE"): ("", FIXED),
    ("terms", "INSERT"): ("EXISTS (SELECT 1 FROM terms WHERE term = NEW.term AND reading = NEW.reading)", FIXED),
    ("terms", "DELETE"): (f"EXISTS (SELECT 1 FROM keys WHERE holder = ({_CLAIMED}))", FIXED),
}

TRIGGERS = """SELECT t.tgname, pg_get_triggerdef(t.oid, true), p.prosrc,
t.tgenabled = 'A' AND p.proconfig = ARRAY['search_path=' || quote_ident(current_schema()) || ', pg_temp']
FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
WHERE NOT t.tgisinternal AND t.tgrelid IN ('rows'::regclass, 'keys'::regclass, 'terms'::regclass)"""
# Else a session's own table called rows, in its temporary schema, would be asked first.
FIXED_PATH = """DO $$ BEGIN EXECUTE
'ALTER FUNCTION {function}() SET search_path = ' || quote_ident(current_schema()) || ', pg_temp'; END $$"""


def guards(dialect: str) -> dict[str, str]:
    """Return the statement that makes each trigger, by the trigger's name."""
    return _sqlite() if dialect == "sqlite" else _postgresql()


def switches(dialect: str) -> list[str]:
    """Return what must be said after the triggers: on PostgreSQL, that no session can switch them off for itself, nor let
    them look at tables of its own.
    """
    if dialect == "sqlite":
        return []
    always = [f"ALTER TABLE {name.split('_')[0]} ENABLE ALWAYS TRIGGER {name}" for name in _postgresql()]
    functions = [*(name for name, _ in _named(_REFUSED)), "rows_no_truncate"]
    return [*always, *(FIXED_PATH.format(function=function) for function in functions)]


def preparations(dialect: str) -> list[str]:
    """Return what must be made before the triggers: on PostgreSQL, the functions that they call, and the grants."""
    if dialect == "sqlite":
        return []
    made = [_function(name, when, words) for name, (when, words) in _named(_REFUSED)]
    revoked = [f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM PUBLIC, CURRENT_USER" for table in ("rows",)]
    revoked += [f"REVOKE UPDATE, TRUNCATE ON {table} FROM PUBLIC, CURRENT_USER" for table in ("keys", "terms")]
    return [*made, _function("rows_no_truncate", "", GROWS), *revoked]


def _named(refused: dict[tuple[str, str], tuple[str, str]]) -> list[tuple[str, tuple[str, str]]]:
    return [(_name(table, verb), what) for (table, verb), what in refused.items()]


def _name(table: str, verb: str) -> str:
    return f"{table}_at_the_end" if (table, verb) == ("rows", "INSERT") else f"{table}_no_{verb.lower()}"


def _sqlite() -> dict[str, str]:
    made = {}
    for (table, verb), (when, words) in _REFUSED.items():
        name = _name(table, verb)
        condition = f" WHEN {when.format(genesis='zeroblob(32)')}" if when else ""
        made[name] = (
            f"CREATE TRIGGER {name} BEFORE {verb} ON {table}{condition} BEGIN SELECT raise(ABORT, '{words}'); END"
        )
    return made


def _postgresql() -> dict[str, str]:
    made = {}
    for table, verb in _REFUSED:
        name = _name(table, verb)
        made[name] = f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    for table in ("rows", "keys", "terms"):
        name = f"{table}_no_truncate"
        made[name] = (
            f"CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION rows_no_truncate()"
        )
    return made


def _function(name: str, when: str, words: str) -> str:
    return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${_body(when, words)}$$"


def _body(when: str, words: str) -> str:
    """Return what raises the words when the condition holds, and lets the change be otherwise."""
    condition = when.format(genesis="decode(repeat('00', 32), 'hex')") or "true"
    return (
        f" BEGIN IF {condition} THEN RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END "
    )


def wrong(connection: Connection) -> str | None:
    """Say which guard is gone, off, or not as it was made, or what else acts on the tables; null when all is well."""
    if connection.dialect.name == "sqlite":
        told: dict[str, Any] = dict(_rows(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
        made: dict[str, Any] = dict(_sqlite())
    else:
        told = {name: cells for name, *cells in _rows(connection, TRIGGERS)}
        bodies = {name: _body(when, words) for name, (when, words) in _named(_REFUSED)}
        made = {
            name: [statement, bodies.get(name, _body("", GROWS)), True] for name, statement in _postgresql().items()
        }
    for name, guard in made.items():
        if told.get(name) != guard:
            return f"guard '{name}' was removed or changed"
    return next((f"trigger '{name}', which is no guard, was added" for name in told if name not in made), None)


def _rows(connection: Connection, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(sql)]
