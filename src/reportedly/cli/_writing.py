"""Writing pages where the user wants them."""

from __future__ import annotations

import os
from pathlib import Path

import click

from reportedly.errors import ReportedlyError, UsageError

FORMS = ("md", "html", "json", "csv", "pdf")
USUAL = FORMS[:-1]  # a PDF takes longer and a package of its own, so it is written when it is asked for
ENDINGS = {f".{form}": form for form in FORMS} | {".htm": "html", ".markdown": "md"}


def write_pages(pages: dict[str, bytes], out: str) -> None:
    """Write each page into the folder `out`, or the only one into the file `out`, and say where; "-" is the screen.

    Raises UsageError when several pages are to go to one place, ReportedlyError when the disk refuses.
    """
    one_place = out == "-" or Path(out).suffix.lower() in ENDINGS
    if one_place and len(pages) > 1:
        raise UsageError(f"{len(pages)} formats cannot go to '{out}': give one --format, or a folder as --out")
    if out == "-":
        click.echo(next(iter(pages.values())), nl=False)
        return
    for form, page in pages.items():
        target = Path(out) if one_place else Path(out, f"roundup.{form}")
        _write(target, page)
        click.echo(f"wrote {target}")


def write_all(folder: str, files: dict[str, bytes]) -> None:
    """Write files by name into a folder, and say how many."""
    for name, body in files.items():
        _write(Path(folder, name), body)
    click.echo(f"wrote {len(files)} pictures into {folder}")


def write_file(out: str, body: bytes) -> None:
    """Write a file and say where; "-" is the screen."""
    if out == "-":
        click.echo(body, nl=False)
        return
    _write(Path(out), body)
    click.echo(f"wrote {out}", err=True)


def _write(target: Path, page: bytes) -> None:
    """Write beside the target first, so that a full disk leaves an older page whole."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(page)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise ReportedlyError(
            f"cannot write '{target}': {error.strerror or error}. Give another place with --out"
        ) from error
