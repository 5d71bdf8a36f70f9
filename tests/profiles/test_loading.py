from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.profiles import load, shipped

HEAD = 'id = "harbour"\ntitle = "The harbour dispute"\nfirst_day = 2020-01-01\nzone = "Europe/Kyiv"\n'


def folder(tmp_path: Path, head: str = HEAD, **tables: str) -> str:
    (tmp_path / "profile.toml").write_text(head, encoding="utf-8")
    for name, text in tables.items():
        (tmp_path / f"{name}.tsv").write_text(text, encoding="utf-8")
    return str(tmp_path)


def test_the_shipped_profile_is_found_by_name() -> None:
    assert "ukraine-2022" in shipped()
    assert load("ukraine-2022").day_number(date(2025, 7, 4)) == 1227


def test_a_profile_of_ones_own_needs_only_its_head(tmp_path: Path) -> None:
    profile = load(folder(tmp_path))
    assert (profile.id, profile.parties, profile.families) == ("harbour", (), {})


def test_a_table_of_ones_own_gives_parties(tmp_path: Path) -> None:
    rows = "party\tcountry\tmember\tkind\nNorth Quay\t\tQuay Watch\tservice\nNorth Quay\t\tQuayan\tdemonym\n"
    profile = load(folder(tmp_path, parties=rows))
    assert profile.party_of("a Quay Watch officer") == "North Quay"
    assert profile.parties[0].demonyms == ("Quayan",)


def test_a_missing_profile_says_what_there_is() -> None:
    with pytest.raises(UsageError, match=r"no profile 'atlantis'.*'ukraine-2022'"):
        load("atlantis")


@pytest.mark.parametrize(
    ("head", "complaint"),
    [
        ("id = ", "cannot read"),
        ('first_day = "yesterday"', "'first_day' is not a day"),
        ("id = 5", "'id' is not a text"),
        ('zone = "Mars/Olympus"', "no time zone 'Mars/Olympus'"),
        ('zone = "../etc/passwd"', "no time zone"),
    ],
    ids=["not TOML", "day as words", "number as text", "unknown zone", "zone as a path"],
)
def test_a_broken_head_is_named_with_its_file(tmp_path: Path, head: str, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint) as refused:
        load(folder(tmp_path, head))
    assert "profile.toml" in str(refused.value)


def test_a_table_without_a_column_names_the_column(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"families\.tsv': no column 'family'"):
        load(folder(tmp_path, families="outlet\towner\nHarbour Post\tQuay Press\n"))


def test_a_row_without_its_first_cell_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="a row without a 'place'"):
        load(folder(tmp_path, disputed="place\theld_by\tclaimed_by\n\tNorth\tSouth\n"))


def test_a_table_not_in_utf8_is_named(tmp_path: Path) -> None:
    path = folder(tmp_path)
    (tmp_path / "families.tsv").write_bytes(b"outlet\tfamily\n\xff\xfe\tx\n")
    with pytest.raises(UsageError, match=r"families\.tsv.*UTF-8"):
        load(path)


@pytest.mark.parametrize(
    ("day", "party"), [(date(2022, 12, 31), None), (date(2023, 1, 1), "Quay"), (date(2023, 6, 1), None), (None, "Quay")]
)
def test_a_member_belongs_to_its_party_from_a_day_until_another(
    tmp_path: Path, day: date | None, party: str | None
) -> None:
    rows = "party\tcountry\tmember\tkind\tfrom\tuntil\nQuay\t\tAda Marsh\tperson\t2023-01-01\t2023-06-01\n"
    assert load(folder(tmp_path, parties=rows)).party_of("Ada Marsh", day) == party


def test_a_day_that_is_none_is_told_with_its_row(tmp_path: Path) -> None:
    rows = "party\tcountry\tmember\tkind\tfrom\tuntil\nQuay\t\tAda Marsh\tperson\tsoon\t\n"
    with pytest.raises(UsageError, match="'Ada Marsh' has a day that is none"):
        load(folder(tmp_path, parties=rows))
