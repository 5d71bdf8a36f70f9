"""Read a profile from its folder: `profile.toml` and the tables of parties, families, disputed places and actors."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from reportedly.errors import UsageError
from reportedly.model import NamedActor, Party, Profile, Term
from reportedly.tsv import parse

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "parties.tsv": ("party", "country", "member", "kind"),
    "families.tsv": ("outlet", "family"),
    "disputed.tsv": ("place", "held_by", "claimed_by"),
    "actors.tsv": ("id", "name", "aliases", "from", "until"),
}


def shipped() -> tuple[str, ...]:
    """Return the names of the profiles that come with the package, in alphabetical order."""
    folders = (folder for folder in files(__package__).iterdir() if folder.is_dir())
    return tuple(sorted(folder.name for folder in folders if folder.joinpath("profile.toml").is_file()))


def load(name_or_path: str) -> Profile:
    """Read a shipped profile by its name, else the folder at that path.

    Raises `UsageError` when there is no such profile, or when a file of it cannot be understood. The tables may
    be absent; `profile.toml` may not.
    """
    folder = _folder(name_or_path)
    head = _head(folder)
    return Profile(
        id=_text(head, folder, "id") or name_or_path,
        title=_text(head, folder, "title") or "",
        first_day=_day(head, folder),
        zone=_zone(head, folder),
        parties=tuple(_parties(_table(folder, "parties.tsv"), folder)),
        families={row["outlet"]: row["family"] for row in _table(folder, "families.tsv")},
        disputed={row["place"]: _holders(row) for row in _table(folder, "disputed.tsv")},
        actors=tuple(_actor(row, folder) for row in _table(folder, "actors.tsv")),
    )


def _folder(name_or_path: str) -> Traversable:
    if name_or_path in shipped():
        return files(__package__).joinpath(name_or_path)
    path = Path(name_or_path)
    if path.joinpath("profile.toml").is_file():
        return path
    known = ", ".join(f"'{name}'" for name in shipped())
    raise UsageError(
        f"no profile '{name_or_path}': it is neither shipped ({known}) nor a folder with a 'profile.toml'. "
        "Give one of these names or the path of such a folder."
    )


def _head(folder: Traversable) -> dict[str, Any]:
    file = folder.joinpath("profile.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read '{file}': {error}. Correct the file; it is TOML in UTF-8.") from error


def _text(head: dict[str, Any], folder: Traversable, key: str) -> str | None:
    value = head.get(key)
    if value is not None and not isinstance(value, str):
        raise UsageError(f"'{folder.joinpath('profile.toml')}': '{key}' is not a text. Put it between quotation marks.")
    return value


def _day(head: dict[str, Any], folder: Traversable) -> date | None:
    value = head.get("first_day")
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    raise UsageError(
        f"'{folder.joinpath('profile.toml')}': 'first_day' is not a day. Write it as first_day = 2022-02-24, bare."
    )


def _zone(head: dict[str, Any], folder: Traversable) -> str | None:
    zone = _text(head, folder, "zone")
    try:
        return ZoneInfo(zone).key if zone else None
    except (KeyError, ValueError, OSError) as error:
        raise UsageError(
            f"'{folder.joinpath('profile.toml')}': no time zone '{zone}'. Use a name such as Europe/Kyiv."
        ) from error


def _table(folder: Traversable, name: str) -> tuple[dict[str, str], ...]:
    file = folder.joinpath(name)
    if not file.is_file():
        return ()
    try:
        rows = parse(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise UsageError(f"cannot read '{file}': {error}. Save it as UTF-8.") from error
    missing = [column for column in COLUMNS[name] if rows and column not in rows[0]]
    if missing:
        raise UsageError(f"'{file}': no column '{missing[0]}'. Its first row must name {', '.join(COLUMNS[name])}.")
    for row in rows:
        _complete(row, file)
    return rows


def _complete(row: Mapping[str, str], file: Traversable) -> None:
    first, *_ = row
    if not row[first]:
        raise UsageError(f"'{file}': a row without a '{first}': {' | '.join(row.values())!r}. Fill it in or remove it.")


def _parties(rows: Iterable[Mapping[str, str]], folder: Traversable) -> Iterator[Party]:
    names = dict.fromkeys(row["party"] for row in rows)
    for name in names:
        own = [row for row in rows if row["party"] == name]
        yield Party(
            name=name,
            country=next((row["country"] for row in own if row["country"]), None),
            members=tuple(row["member"] for row in own if row["member"] and row["kind"] != "demonym"),
            demonyms=tuple(row["member"] for row in own if row["member"] and row["kind"] == "demonym"),
            terms=tuple(
                Term(row["member"], *_days(row, folder, "parties.tsv", row["member"]))
                for row in own
                if row.get("from") or row.get("until")
            ),
        )


def _actor(row: Mapping[str, str], folder: Traversable) -> NamedActor:
    names = tuple(name for name in (row["name"], *row["aliases"].split("|")) if name)
    return NamedActor(row["id"], names, *_days(row, folder, "actors.tsv", row["id"]))


def _days(row: Mapping[str, str], folder: Traversable, file: str, of: str) -> tuple[date | None, date | None]:
    """Return the days from and until which a row holds."""
    try:
        since, until = (date.fromisoformat(day) if (day := row.get(key)) else None for key in ("from", "until"))
    except ValueError as error:
        raise UsageError(
            f"'{folder.joinpath(file)}': '{of}' has a day that is none: {error}. Write it as 2022-02-24."
        ) from error
    return since, until


def _holders(row: Mapping[str, str]) -> tuple[str, ...]:
    named = (*row["held_by"].split(" and "), *row["claimed_by"].split(" and "))
    return tuple(dict.fromkeys(name.strip() for name in named if name.strip()))
