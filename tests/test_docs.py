"""The pages say what is so: each example is read anew, and what a page must mention is there."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from functools import reduce
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from click.testing import CliRunner

import reportedly as package
from pages.columns import COLUMNS, cell
from pages.finding import extractor
from pages.tables import DOCS, INPUTS, Example, examples
from reportedly import errors
from reportedly.cli import docs, reportedly
from reportedly.cli._screen import EXIT_CODES
from reportedly.model import AmountRole, AwaitingKind, EventType, PlaceRole, RelationKind, Stance
from reportedly.tsv import rows

if TYPE_CHECKING:
    import click

README = DOCS.parent / "README.md"
PAGES = sorted(DOCS.glob("*.md"))
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in (*PAGES, README))
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TARGETS = tuple({row["target"] for row in rows("reportedly.words", "targets")})
READ = datetime(2025, 7, 6, tzinfo=UTC)


def commands(command: click.Command, path: str) -> Iterator[str]:
    yield path
    for name, below in getattr(command, "commands", {}).items():
        yield from commands(below, f"{path} {name}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_example_on_a_page_is_what_reading_gives(page: Path) -> None:
    wrong = [said for one in examples(page) for said in stale(one)]
    assert wrong == [], "mend the page with: PYTHONPATH=tests python -m pages, then read what changed"


def stale(one: Example) -> Iterator[str]:
    for column, shown in zip(one.asked, one.shown, strict=True):
        read = cell(column, one.texts)
        if read != shown:
            yield f"{one.page}, line {one.line}, {column}: the page has '{shown}', reading gives '{read}'"


def test_every_page_but_the_lists_has_examples_of_what_is_caught_and_what_is_not() -> None:
    for name in ("attribution", "times", "amounts", "places", "events", "compare"):
        page = DOCS / f"{name}.md"
        before, _, after = page.read_text(encoding="utf-8").partition("\n## What is not c")
        line = before.count("\n") + 1
        found = [one.line > line for one in examples(page)]
        assert found.count(False) > 5, name
        assert found.count(True) > 1, name
        assert after, name


def test_every_column_is_known() -> None:
    assert {c for page in PAGES for one in examples(page) for c in one.columns} <= {*INPUTS, *COLUMNS}


def test_the_page_of_commands_is_fresh() -> None:
    assert docs.PAGE.read_text(encoding="utf-8") == docs.page(), "run: python -m reportedly.cli.docs"


def test_every_command_has_its_twin_in_python() -> None:
    below = {path.removeprefix("reportedly ") for path in commands(reportedly, "reportedly")} - {"reportedly"}
    assert set(docs.TWINS) == below
    for twin in (twin for twins in docs.TWINS.values() for twin in twins):
        module, _, names = twin.partition(".")
        found = import_module(f"{package.__name__}.{module}")
        assert callable(reduce(getattr, names.split("."), found))


def test_every_setting_and_error_is_mentioned() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in Path(package.__path__[0]).rglob("*.py"))
    names = {*re.findall(r"\bREPORTEDLY_[A-Z]+\b", source), "REPORTEDLY_RECORD", "REPORTEDLY_PROFILE"}
    kinds = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
    assert {name for name in names | kinds if name not in TEXT} == set()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("amounts", get_args(AmountRole)), ("attribution", (*get_args(Stance), *get_args(AwaitingKind))),
        ("compare", get_args(RelationKind)), ("events", get_args(EventType)), ("events", TARGETS),
        ("places", get_args(PlaceRole)),
    ],
)  # fmt: skip
def test_a_page_names_every_value_of_its_fields(name: str, values: tuple[str, ...]) -> None:
    words = set(re.findall(r"\w+", (DOCS / f"{name}.md").read_text(encoding="utf-8")))
    assert {value for value in values if value not in words} == set()


def test_the_exit_codes_are_those_of_the_help() -> None:
    page = (DOCS / "record.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (\d) \| (.*) \|$", page, re.MULTILINE) == re.findall(
        r"^  (\d)  (.*)$", EXIT_CODES, re.MULTILINE
    )


@pytest.mark.parametrize("page", [*PAGES, README], ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in LINK.findall(page.read_text(encoding="utf-8")):
        path = (page.parent / target).resolve() if target else page
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path), f"{target}#{anchor}"


def anchors(path: Path) -> set[str]:
    heads = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in heads}


def test_every_page_is_in_the_list() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    assert {page.name for page in PAGES if f"]({page.name})" not in index} == {"index.md"}


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, with the extractor that is open already and a clock that stands still."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("REPORTEDLY_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr("reportedly.extract.Extractor", lambda profile: extractor())
    monkeypatch.setattr("reportedly.workflow.now", lambda: READ)
    return tmp_path


def test_the_lines_of_the_record_page_print_what_they_say(in_folder: Path) -> None:
    blocks = BLOCK.findall((DOCS / "record.md").read_text(encoding="utf-8"))
    for kind, name, body in blocks:
        if name:
            (in_folder / name).write_text(body, encoding="utf-8")
        elif kind == "console":
            for line, expected in re.findall(r"^\$ reportedly (.*)\n((?:(?!\$ ).*\n)*)", body, re.MULTILINE):
                assert_prints(line, expected)


def assert_prints(line: str, expected: str) -> None:
    result = CliRunner().invoke(reportedly, shlex.split(line))
    printed = result.output + (f"[exit code {result.exit_code}]\n" if result.exit_code else "")
    pattern = reduce(lambda text, mark: text.replace(mark, f"[{mark}]"), "[", expected).replace("…", "*")
    assert fnmatchcase(printed, pattern), f"'{line}' prints:\n{printed}"
