"""Dumps in GeoNames' exact format, of places that do not exist."""

from __future__ import annotations

import zipfile
from pathlib import Path

ADMIN1 = "UA.08\tKherson Oblast\tKherson Oblast\t706442\nUA.90\tSample Oblast\tSample Oblast\t1\n"


def row(geonames: int, name: str, *, aliases: str = "", lat: object = 46.5, lon: object = 33.5, feature: str = "P.PPL",
        country: str = "UA", admin1: str = "90", admin2: str = "", people: object = 0, zone: str = "Europe/Kyiv") -> str:  # fmt: skip
    """Return one of the 19-column rows of a country's table."""
    feature_class, code = feature.split(".")
    cells = [geonames, name, name, aliases, lat, lon, feature_class, code, country, "", admin1, admin2, "", "", people,
             "", 60, zone, "2025-01-01"]  # fmt: skip
    return "\t".join(map(str, cells))


ROWS = [
    row(9_000_001, "Sample Oblast", aliases="Samplska Oblast,Zrazkova", feature="A.ADM1", people=50_000),
    row(9_000_002, "Zrazkivskyi Raion", feature="A.ADM2", admin2="9000002"),
    row(9_000_003, "Qwyzhkove", aliases="Kwyzhkove,Квижкове", admin2="9000002", lat=46.51, lon=33.52),
    row(9_000_004, "Zxeribka", admin2="9000002", people=120, zone="Nowhere/Else"),
    row(9_000_005, "Qwyzh Air Base", aliases="Qwyzh", feature="S.AIRB"),
    row(9_000_006, "Qwyzhka", feature="H.STM"),
    row(9_000_007, "Old Qwyzh", feature="P.PPLH"),
    row(703_448, "Kyiv", aliases="Kiev,KBP", feature="P.PPLC", admin1="12", people=2_797_553, lat=50.45, lon=30.52),
]
ALTERNATES = [
    "1\t9000003\ten\tNew Qwyzhkove\t1\t\t\t\t\t",
    "2\t9000003\tuk\tКвижкове\t\t\t\t\t\t",
    "3\t9000003\tlink\thttps://example.org/Qwyzhkove\t\t\t\t\t\t",
    "4\t5\ten\tElsewhere\t1\t\t\t\t\t",
]


def zipped(path: Path, text: str | bytes, member: str = "") -> Path:
    """Write an archive of one table, named after the archive unless told."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (("readme.txt", "not a table"), (member or f"{path.stem}.txt", text)):
            entry = zipfile.ZipInfo(name)  # with a date of its own rather than the clock's, so that bytes come again
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return path


def country(path: Path, rows: list[str] | None = None) -> Path:
    return zipped(path, "\n".join(ROWS if rows is None else rows) + "\n")


def alternates(path: Path) -> Path:
    return zipped(path, "\n".join(ALTERNATES) + "\n")


def admin1(path: Path) -> Path:
    path.write_text(ADMIN1, encoding="utf-8")
    return path
