"""What is particular to a record on a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from record import servers
from record.conftest import Ticks
from record.tampering import fill, run, unguarded
from reportedly.errors import RecordError, RecordTampered
from reportedly.record import Record, redact_passage, verify

GRANTS = ("SELECT, INSERT ON rows, keys, terms", "DELETE ON keys, terms", "SELECT ON alembic_version")


@pytest.fixture
def url() -> Iterator[str]:
    with servers.database() as url:
        yield url


@pytest.mark.parametrize("statement", [
    "UPDATE rows SET recorded = ''", "DELETE FROM rows", "TRUNCATE rows", "TRUNCATE rows, keys, terms",
    "INSERT INTO rows SELECT * FROM rows ON CONFLICT (seq) DO UPDATE SET recorded = ''",
    "INSERT INTO rows (seq, kind, id, recorded, body, previous, hash) SELECT 9, kind, id, recorded, body, previous, hash FROM rows LIMIT 1",
    "DELETE FROM keys", "UPDATE keys SET key = ''", "TRUNCATE keys", "DELETE FROM terms", "UPDATE terms SET claims = 0",
    "TRUNCATE terms",
])  # fmt: skip
def test_the_server_itself_refuses_changes_even_to_its_owner(url: str, clock: Ticks, statement: str) -> None:
    with Record.open(url, clock=clock) as record:
        fill(record, 1)
    with psycopg.connect(url, autocommit=True) as other, pytest.raises(psycopg.Error):
        other.execute(statement)  # type: ignore[call-overload]
    with Record.open(url, clock=clock) as record:
        assert verify(record).rows == 5


def test_a_colleague_adds_with_the_grants_told_in_the_docs(url: str, clock: Ticks) -> None:
    Record.open(url, clock=clock).close()
    with servers.role("colleague", url, *GRANTS) as theirs, Record.open(theirs, clock=clock) as record:
        fill(record, 2)
        redact_passage(record, "Story 1", by="Legal desk", reason="an order")
        assert record.remains == "the server's files until the owner of the tables runs VACUUM FULL keys, terms"
        with pytest.raises(RecordError, match="ask whoever runs the server for the grants"):
            run(record, "DELETE FROM rows")
    with Record.open(url, clock=clock) as record:
        assert verify(record).reports == 2


def test_who_may_only_read_reads_all_and_is_told_that_no_more_may_be_done(url: str, clock: Ticks) -> None:
    with Record.open(url, clock=clock) as record:
        fill(record, 1)
    reading = servers.role("looker", url, "SELECT ON rows, keys, terms, alembic_version")
    with reading as theirs, Record.open(theirs, clock=clock) as record:
        assert len(list(record.view().claims())) == verify(record).reports == 1
        with pytest.raises(RecordError, match="ask whoever runs the server for the grants"):
            fill(record, 2)


def test_who_waits_too_long_for_another_writer_is_told(url: str, clock: Ticks) -> None:
    first, second = Record.open(url, clock=clock), Record.open(url, clock=clock, timeout=0.1)
    with first, second, first.store.writing(), pytest.raises(RecordError, match="in use by another program"):
        fill(second, 1)


def test_guards_stand_in_a_session_that_switches_triggers_off(url: str, clock: Ticks) -> None:
    with Record.open(url, clock=clock) as record:
        fill(record, 1)
    with psycopg.connect(servers.almighty(url), autocommit=True) as almighty:
        almighty.execute("SET session_replication_role = replica")
        with pytest.raises(psycopg.Error, match="only grows"):
            almighty.execute("DELETE FROM rows")


def test_guards_look_at_the_records_own_tables(url: str, clock: Ticks) -> None:
    with Record.open(url, clock=clock) as record:
        fill(record, 1)
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("CREATE TEMP TABLE rows AS SELECT 'redaction' AS kind, 1 AS part_of")
        with pytest.raises(psycopg.Error, match="a key is kept"):
            other.execute("DELETE FROM keys")


def test_other_users_are_granted_no_change(url: str, clock: Ticks) -> None:
    with Record.open(url, clock=clock) as record:
        granted = run(
            record, "SELECT privilege_type FROM information_schema.role_table_grants WHERE table_name = 'rows'"
        )
    assert {row[0] for row in granted} & {"UPDATE", "DELETE", "TRUNCATE"} == set()


def test_any_change_past_the_guards_is_named(url: str, clock: Ticks) -> None:
    with Record.open(url, clock=clock) as record:
        fill(record)
        unguarded(record)
        with pytest.raises(RecordTampered, match="guard"):
            verify(record)
        run(record, "UPDATE rows SET nth = 9 WHERE seq = 10")
        with pytest.raises(RecordTampered, match=r"row 10 \(a claim\) was changed"):
            verify(record)


def test_a_guard_that_was_rewritten_is_told(url: str, clock: Ticks) -> None:
    with Record.open(url, clock=clock) as record:
        run(
            record,
            "CREATE OR REPLACE FUNCTION rows_no_update() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        )
    with Record.open(url, clock=clock) as record:
        assert record.doubt == "guard 'rows_no_update' was removed or changed"


def test_a_database_of_another_program_is_left_alone(url: str, clock: Ticks) -> None:
    servers.sql(url, "CREATE TABLE mine (x int)")
    with pytest.raises(RecordError, match="not a reportedly record"):
        Record.open(url, clock=clock)


def test_a_newer_record_is_not_touched(url: str, clock: Ticks) -> None:
    Record.open(url, clock=clock).close()
    servers.sql(url, "UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(RecordError, match=r"newer reportedly \(schema 99"):
        Record.open(url, clock=clock)


def test_a_database_that_is_not_there_is_told(url: str, clock: Ticks) -> None:
    with pytest.raises(RecordError, match="there is no database at"):
        Record.open(f"{url}_nowhere", clock=clock)


def test_a_server_that_does_not_answer_is_told_without_the_password(clock: Ticks) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(RecordError, match="cannot reach record") as told:
        Record.open("postgresql://desk:secret@127.0.0.1:1/held", clock=clock)
    assert "secret" not in str(told.value)


def test_a_missing_driver_is_told(clock: Ticks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(RecordError, match=r"reportedly\[postgresql\]"):
        Record.open("postgresql://desk@127.0.0.1/held", clock=clock)
