"""A gazetteer of the user's own data: merged whole, or the one in use is kept."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extract.places.dumps import ROWS, admin1, alternates, country, row, zipped
from reportedly.errors import ExtractError
from reportedly.extract.places import (
    Gazetteer,
    build_gazetteer,
    describe_gazetteer,
    ensure_gazetteer,
    find_places,
    gazetteer_identity,
    index,
    reset_gazetteer,
)
from reportedly.extract.places import archives as bounds
from reportedly.extract.places import brought as limits


@pytest.fixture
def built(small: Path, tmp_path: Path) -> Iterator[Gazetteer]:
    build_gazetteer(
        [country(tmp_path / "UA.zip")],
        admin1=admin1(tmp_path / "admin1CodesASCII.txt"),
        alternates=alternates(tmp_path / "alternateNamesV2.zip"),
    )
    with Gazetteer(ensure_gazetteer()) as opened:
        yield opened


def names(gazetteer: Gazetteer, name: str) -> list[str]:
    return [site.name for site in gazetteer.look_up(name)]


def test_places_of_a_brought_country_stand_in_for_the_bundled_ones(built: Gazetteer) -> None:
    assert names(built, "Bundledove") == []
    assert names(built, "Bundlewo") == ["Bundlewo"]
    assert names(built, "Zxeribka") == ["Zxeribka"]


def test_a_table_that_the_user_has_unpacked_is_read_as_well(small: Path, tmp_path: Path) -> None:
    (tmp_path / "UA.txt").write_text("\n".join(ROWS) + "\n", encoding="utf-8")
    build_gazetteer([tmp_path / "UA.txt"])
    with Gazetteer(ensure_gazetteer()) as opened:
        assert names(opened, "Zxeribka") == ["Zxeribka"]


def test_the_preferred_english_name_goes_first_and_all_names_are_known(built: Gazetteer) -> None:
    assert names(built, "Qwyzhkove") == names(built, "Kwyzhkove") == names(built, "new qwyzhkove") == ["New Qwyzhkove"]
    assert names(built, "https://example.org/Qwyzhkove") == names(built, "KBP") == []


def test_a_village_bears_its_province_and_a_zone_that_exists(built: Gazetteer) -> None:
    (village,) = built.look_up("Zxeribka")
    assert (village.admin1, village.admin2, village.zone) == ("Sample Oblast", "Zrazkivskyi Raion", None)
    (province,) = built.look_up("Sample Oblast")
    assert (province.kind, province.admin1, province.zone) == ("region", None, "Europe/Kyiv")


def test_of_bases_only_names_of_several_words_are_taken(built: Gazetteer) -> None:
    assert [site.kind for site in built.look_up("Qwyzh Air Base")] == ["point"]
    assert names(built, "Qwyzh") == names(built, "Qwyzhka") == names(built, "Old Qwyzh") == []


def test_reports_are_read_by_the_users_places(built: Gazetteer) -> None:
    (mention, _) = find_places("Shells fell near Zxeribka in Sample Oblast.", gazetteer=built)
    assert (mention.place.geonames, mention.place.admin1) == (9_000_004, "Sample Oblast")


def test_the_identity_follows_the_data_and_comes_back_after_a_reset(small: Path, tmp_path: Path) -> None:
    bundled = gazetteer_identity()
    seen = [bundled]
    for rows in (ROWS, ROWS[:3], ROWS):
        build_gazetteer([country(tmp_path / "UA.zip", rows)])
        seen.append(gazetteer_identity())
    assert seen[1] == seen[3]
    assert len(set(seen)) == 3
    assert (reset_gazetteer(), reset_gazetteer(), gazetteer_identity()) == (True, False, bundled)


def test_an_index_tells_what_it_is_made_from(built: Gazetteer, small: Path) -> None:
    path, about = describe_gazetteer()
    assert about is not None
    assert (path.parent, about.brought, about.countries) == (small, 6, ("UA",))
    assert [source.name for source in about.sources[:3]] == ["UA.zip", "admin1CodesASCII.txt", "alternateNamesV2.zip"]


def test_the_bundled_index_is_described_before_and_after_it_is_built(small: Path) -> None:
    path, about = describe_gazetteer()
    assert (path.exists(), about) == (False, None)
    ensure_gazetteer()
    described = describe_gazetteer()[1]
    assert described is not None
    assert (described.identity, described.countries) == (gazetteer_identity(), ())


def test_progress_never_goes_back(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.extract.places.own.TOLD_EVERY", 1)
    told: list[tuple[int, int, str]] = []
    build_gazetteer([country(tmp_path / "UA.zip")], progress=lambda *step: told.append(step))
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
    assert all(done <= total for done, total, _ in told)


def cut(path: Path) -> Path:
    path.write_bytes(path.read_bytes()[:-200])
    return path


def flipped(path: Path) -> Path:
    content = bytearray(path.read_bytes())
    content[300] ^= 0xFF
    path.write_bytes(content)
    return path


def encrypted(path: Path) -> Path:
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.rfind(mark) + at] |= 1
    path.write_bytes(content)
    return path


def plain(path: Path) -> Path:
    path.write_text("\n".join(ROWS), encoding="utf-8")
    return path


def two_tables(path: Path) -> Path:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("RU.txt", "")
    return path


BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "No such file"),
    "a folder": (lambda path: path.mkdir(), "it is no file"),
    "not a zip": (plain, "not a zip archive"),
    "empty": (lambda path: path.write_bytes(b""), "not a zip archive"),
    "truncated": (lambda path: cut(country(path)), "not a zip archive, or not a whole one"),
    "damaged within": (lambda path: flipped(country(path)), "the archive is damaged"),
    "encrypted": (lambda path: encrypted(country(path)), "encrypted"),
    "no table": (lambda path: zipped(path, "x", "UA.csv"), "it holds 0 tables"),
    "two tables": (lambda path: two_tables(country(path)), "it holds 2 tables"),
    "an empty table": (lambda path: zipped(path, ""), "'UA.txt' is empty"),
    "other columns": (lambda path: zipped(path, "a\tb\tc\n"), "line 1 of 'UA.txt' has 3 columns, not 19"),
    "the alternate names": (lambda path: alternates(path), "has 10 columns, not 19"),
    "UTF-16": (lambda path: zipped(path, "\n".join(ROWS).encode("utf-16")), "columns, not 19|not UTF-8"),
    "Latin-1": (lambda path: zipped(path, row(5, "Żółć").encode("iso8859-2")), "line 1 is not UTF-8"),
    "no place": (lambda path: country(path, [row(5, "Qwyzhka", feature="H.STM")]), "it holds no place"),
    "a latitude off the earth": (lambda path: country(path, [row(5, "Qwyzh", lat=91)]), "'91' is no latitude"),
    "no number": (lambda path: country(path, [row(5, "Qwyzh", lon="nan")]), "'nan' is no latitude or longitude"),
    "too many people": (lambda path: country(path, [row(5, "Qwyzh", people="9" * 5000)]), "is no number"),
    "no country": (lambda path: country(path, [row(5, "Qwyzh", country="<b>")]), "'<b>' is no country's code"),
    "a line without end": (lambda path: country(path, ["x" * 300_000]), "has 1 columns, not 19"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_bad_input_has_one_message_and_the_old_gazetteer_stays(kind: str, built: Gazetteer, tmp_path: Path) -> None:
    before = sorted((path.name, path.stat().st_mtime_ns) for path in built.path.parent.iterdir())
    (tmp_path / "new").mkdir()
    path = tmp_path / "new" / "UA.zip"
    spoil, message = BROKEN[kind]
    spoil(path)
    with pytest.raises(ExtractError, match=message) as raised:
        build_gazetteer([path])
    assert str(raised.value).startswith(f"cannot read '{path}': ")
    assert str(raised.value).endswith("the gazetteer in use stays as it was.")
    assert sorted((path.name, path.stat().st_mtime_ns) for path in built.path.parent.iterdir()) == before


def test_an_archive_that_would_unpack_to_far_more_is_not_unpacked(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounds, "SMALL", 1000)
    with pytest.raises(ExtractError, match=r"would unpack to 5 MB, [0-9,]+ times its packed size"):
        build_gazetteer([zipped(tmp_path / "UA.zip", "\t" * (5 << 20))])
    monkeypatch.setattr(bounds, "MOST_BYTES", 100)
    with pytest.raises(ExtractError, match="would unpack"):
        build_gazetteer([country(tmp_path / "UA.zip")])


def test_more_places_than_memory_holds_are_refused(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_PLACES", 3)
    with pytest.raises(ExtractError, match="hold more than 3 places"):
        build_gazetteer([country(tmp_path / "UA.zip")])


def test_a_wrong_table_of_provinces_or_names_is_named(small: Path, tmp_path: Path) -> None:
    ua = country(tmp_path / "UA.zip")
    with pytest.raises(ExtractError, match="line 1 of it has 19 columns, not 4"):
        build_gazetteer([ua], admin1=plain(tmp_path / "admin1.txt"))
    with pytest.raises(ExtractError, match=r"line 1 of .UA\.txt. has 19 columns, not 10"):
        build_gazetteer([ua], alternates=ua)
    with pytest.raises(ExtractError, match="no archive is named"):
        build_gazetteer([])


def test_a_full_disk_leaves_the_old_gazetteer(
    built: Gazetteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = built.path.read_bytes()
    monkeypatch.setattr(index, "_TABLES", "PRAGMA max_page_count=4;" + index._TABLES)
    with pytest.raises(ExtractError, match=r"cannot write the gazetteer into '.*': database or disk is full"):
        build_gazetteer([country(tmp_path / "UA.zip")])
    assert built.path.read_bytes() == before
    assert list(built.path.parent.iterdir()) == [built.path]


def test_an_index_of_another_version_says_how_to_go_on(built: Gazetteer) -> None:
    built.path.write_bytes(b"")
    with pytest.raises(ExtractError, match="reportedly gazetteer reset"):
        gazetteer_identity()
