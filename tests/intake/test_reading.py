import contextlib
import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import IntakeError, UsageError
from reportedly.intake import MAX_BYTES, Given, Unread, find_report_files, read_bytes, read_report, read_reports
from reportedly.model import Report

STORY = b"Raid on harbour hurts six\nHarbour Post\n2025-07-04 12:00\nSix people were hurt in a raid, the mayor said.\n"
ROOT = os.geteuid() == 0


def test_the_same_bytes_have_the_same_id_and_other_overrides_another() -> None:
    assert read_bytes(STORY, "a.txt").id == read_bytes(STORY, "b/c.txt").id
    assert read_bytes(STORY, "a.txt").id != read_bytes(STORY, "a.txt", given=Given(outlet="Quay Courier")).id
    assert read_bytes(STORY, "a.txt").id != read_bytes(STORY + b"\n", "a.txt").id


def test_what_the_user_gives_overrides_the_file() -> None:
    said = Given("Quay Courier", datetime(2025, 7, 5, 8, 30, tzinfo=UTC), "Europe/Kyiv", "https://quay.example/1")
    report = read_bytes(STORY, "a.txt", given=said)
    assert (report.outlet, report.published, report.zone, report.url) == (
        said.outlet,
        said.published,
        said.zone,
        said.url,
    )


def test_a_given_zone_is_that_of_the_printed_clock() -> None:
    report = read_bytes(STORY, "a.txt", given=Given(zone="Europe/Kyiv"))
    assert report.published == datetime(2025, 7, 4, 12, tzinfo=ZoneInfo("Europe/Kyiv"))
    assert read_bytes(STORY, "a.txt").published == datetime(2025, 7, 4, 12, tzinfo=UTC)


def test_a_given_day_without_a_zone_is_a_day() -> None:
    report = read_bytes(STORY, "a.txt", given=Given(published=datetime(2025, 7, 5), zone="+03:00"))  # noqa: DTZ001
    assert report.published == datetime(2025, 7, 5, tzinfo=timezone(timedelta(hours=3)))
    assert report.published_precision == "day"


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(UsageError, match="unknown zone 'Mars/Base'"):
        Given(zone="Mars/Base")


def test_a_known_outlet_gives_its_home_zone() -> None:
    report = read_bytes(STORY.replace(b"Harbour Post", b"BBC News"), "a.txt")
    assert report.zone == "Europe/London"
    assert report.published == datetime(2025, 7, 4, 11, tzinfo=UTC)


ZONES = {
    "4 July 2025, 22:53 GMT+8": ("+08:00", 14, 53), "4 July 2025 18:00 MSK": ("Europe/Moscow", 15, 0),
    "2025-07-04T16:14:29Z": ("UTC", 16, 14), "4 July 2025 17.14 BST": ("Europe/London", 16, 14),
}  # fmt: skip


@pytest.mark.parametrize("printed", ZONES)
def test_a_printed_zone_is_kept(printed: str) -> None:
    report = read_bytes(STORY.replace(b"2025-07-04 12:00", printed.encode()), "a.txt")
    zone, hour, minute = ZONES[printed]
    assert report.zone == zone
    assert report.published is not None
    assert report.published.astimezone(UTC).strftime("%H:%M") == f"{hour:02d}:{minute:02d}"


def test_a_date_of_two_readings_is_warned_of() -> None:
    report = read_bytes(STORY.replace(b"2025-07-04 12:00", b"04/07/2025"), "a.txt")
    assert report.warnings == ("the date is read as 2025-07-04 and may be 2025-04-07; pass --published if it is",)


@pytest.mark.parametrize(("second", "warned"), [
    ("Published: 7 July 2025", True), ("Published: 5 July 2025", False), ("Updated: 9 July 2025", False),
])  # fmt: skip
def test_a_second_day_of_publication_is_warned_of(second: str, warned: bool) -> None:
    report = read_bytes(STORY.replace(b"2025-07-04 12:00", f"2025-07-04 12:00\n{second}".encode()), "a.txt")
    said = "two dates of publication are printed, 2025-07-04 and 2025-07-07: the first is taken; pass --published if it is the other"
    assert report.warnings == ((said,) if warned else ())
    assert report.published is not None
    assert report.published.day == 4


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(IntakeError, match=r"50\.0 MB is over the limit of 20 MB"):
        read_report(large)
    with pytest.raises(IntakeError, match="over the limit"):
        read_bytes(b"a" * (MAX_BYTES + 1), "large.txt")


def test_a_text_longer_than_any_report_is_refused() -> None:
    with pytest.raises(IntakeError, match="1,500,000 characters is over the limit of 1,000,000"):
        read_bytes(b"Six people. " * 125_000, "long.txt")


def test_an_unknown_ending_is_refused_and_read_as_text_on_demand() -> None:
    with pytest.raises(IntakeError, match=r"its ending is not \.txt"):
        read_bytes(STORY, "a.story")
    assert read_bytes(STORY, "a.story", as_text=True).title == "Raid on harbour hurts six"


def test_a_folder_is_read_in_order_and_one_broken_file_stops_no_other(tmp_path: Path) -> None:
    for at in range(100):
        (tmp_path / f"{at:03d}.txt").write_bytes(STORY + str(at).encode() if at != 42 else b"%PDF-1.4")
    results = list(read_reports([tmp_path]))
    unread = [one for one in results if isinstance(one, Unread)]
    assert [one.file for one in unread] == [str(tmp_path / "042.txt")]
    assert "it is a PDF. Save it as text or HTML first" in unread[0].message
    reports = [one.file for one in results if isinstance(one, Report)]
    assert len(reports) == 99
    assert reports == sorted(reports, key=str)


def test_other_files_in_a_folder_are_skipped_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "sub/b.HTML", ".hidden.txt", "gold.json", "noending"):
        (tmp_path / name).write_bytes(STORY)
    found = find_report_files([tmp_path])
    assert [file.name for file in found.files] == ["a.txt", "b.HTML"]
    reasons = {Path(one.file).name: one.reason for one in found.skipped}
    assert set(reasons) == {".hidden.txt", "gold.json", "noending"}
    assert reasons[".hidden.txt"] == "hidden file"
    assert reasons["gold.json"].startswith("ending '.json' is not .txt")


def test_a_loop_of_links_ends_and_a_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "same.txt").symlink_to(tmp_path / "a.txt")
    results = list(read_reports([tmp_path, tmp_path / "a.txt"]))
    assert [type(one) for one in results].count(Report) == 1
    assert len([one for one in results if isinstance(one, Unread)]) == 1


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (unread,) = read_reports([tmp_path / "none.txt"])
    assert isinstance(unread, Unread)
    assert unread.message == f"cannot read '{tmp_path / 'none.txt'}': no such file. Check the path"


@pytest.mark.skipif(ROOT, reason="root may read everything")
def test_a_locked_file_and_folder_are_named(tmp_path: Path) -> None:
    locked, folder = tmp_path / "a.txt", tmp_path / "folder"
    locked.write_bytes(STORY)
    folder.mkdir()
    locked.chmod(0)
    folder.chmod(0)
    try:
        messages = [one.message for one in read_reports([tmp_path]) if isinstance(one, Unread)]
    finally:
        folder.chmod(0o700)
    assert len(messages) == 2
    assert all("no permission to read it" in message for message in messages)


@pytest.mark.parametrize(
    "name", [b"a\nb.txt", b"\xff\xfe.txt", "раїд – 4 июля.txt".encode(), b"a'b\"c;$(x).txt", b"-rf.txt"]
)
def test_strange_file_names_are_read_and_shown_on_one_line(tmp_path: Path, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_bytes(STORY)
    (report,) = read_reports([tmp_path])
    assert isinstance(report, Report)
    assert report.file is not None
    report.file.encode()
    assert "\n" not in report.file


def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (unread,) = read_reports([tmp_path])
    assert isinstance(unread, Unread)
    assert "not a file" in unread.message


LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(["World", "Harbour Post", "By Ann Example", "4 July 2025, 10:00 MSK", "KYIV, July 4 (AP) - Six were hurt, he said."]),
        st.sampled_from(["• Six people were hurt.", "He said so. (Source: Harbour Post)", "Read more: x", "Six people were hurt.", ""]),
    ),
    min_size=1, max_size=12,
)  # fmt: skip


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
@settings(deadline=None, max_examples=100)
def test_blocks_are_in_order_and_within_the_text_whatever_it_holds(lines: list[str], end: str) -> None:
    try:
        report = read_bytes(end.join(lines).encode("utf-8", "surrogatepass"), "a.txt")
    except IntakeError:
        return
    at = 0
    for block in report.blocks:
        assert at <= block.start < block.end <= len(report.text)
        assert block.span.of(report.text).strip()
        at = block.end
    assert report.dateline is None or report.dateline.evidence.holds_in(report.text)
    assert report.published is None or report.published.utcoffset() is not None


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html"]))
@settings(deadline=None, max_examples=100)
def test_any_bytes_are_read_or_refused(raw: bytes, name: str) -> None:
    for content in (raw, b"<html><body>" + raw + b"<p>Six people were hurt, he said.</p>"):
        with contextlib.suppress(IntakeError):
            assert read_bytes(content, name) == read_bytes(content, name)
