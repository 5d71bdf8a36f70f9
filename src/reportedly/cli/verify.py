"""`reportedly verify`: proof that the record only grew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly import workflow
from reportedly.record import Record
from reportedly.settings import Settings

from ._options import record_option

if TYPE_CHECKING:
    from reportedly.record import Seal

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--head", metavar="HASH", help="A head printed before, which the record must still hold.")
@click.option(
    "--seal", "sealed", type=FILE, metavar="FILE", help="A seal made before, which the record must still fit."
)
@click.option(
    "--signed-by", "public", type=FILE, metavar="PUBLIC.pem", help="The key that the seal must be signed with."
)
@click.option("--root", type=FILE, metavar="ROOT.pem", help="The certificate that the seal's timestamps must be under.")
@click.option("--indexes", is_flag=True, help="Compare a file's indexes with its rows even if it is larger than 64 MB.")
@click.option("--texts", is_flag=True, help="Make each report's text from its capture again, and compare.")
@record_option
def verify(
    head: str | None, sealed: Path | None, public: Path | None, root: Path | None, indexes: bool, texts: bool,
    record: str | None
) -> None:  # fmt: skip
    """Prove that no row of the record was changed, removed or inserted after it was written.

    Prints the hash of the last row: note it elsewhere, and pass it as --head later to prove that all that was there
    then still is; or keep a seal (`reportedly seal`) and pass that. The exit code is 3 when a change is found, and the
    first row that it touched is named.

    \b
    Examples:
      reportedly verify
      reportedly verify --record july.db --head 5d41402abc4b2a76b9719d911017c592...
      reportedly verify --seal 2025-07-05.json --signed-by desk-public.pem
    """
    from reportedly.record import read_seal, verify_seal
    from reportedly.record import verify as walk

    if (public or root) and not sealed:
        raise click.UsageError("--signed-by and --root are about a seal: give it with --seal FILE")
    with Record.open(record or Settings.read().record, clock=workflow.now, create=False) as held:
        if sealed:
            seal, key = read_seal(sealed.read_bytes(), str(sealed)), public.read_bytes() if public else None
            found = verify_seal(held, seal, public_key=key, head=head, indexes=indexes or None)
            _tell(seal, root)
        else:
            found = walk(held, head=head, indexes=indexes or None)
        if texts:
            count = workflow.check_texts(held)
            click.echo(f"{count} texts are what their captures give.")
    click.echo(f"'{held.name}' is whole: {found.rows} rows, {found.reports} reports, {found.claims} claims.")
    click.echo(f"head {found.head}")


def _tell(seal: Seal, root: Path | None) -> None:
    from reportedly.record import check_tokens

    moments = check_tokens(seal, root=root.read_bytes() if root else None)
    signed = f", signed with key {seal.public_key}" if seal.signature else ""
    click.echo(f"it fits the seal of {seal.at}{signed}.")
    for moment in moments:
        click.echo(f"stamped {moment:%Y-%m-%dT%H:%M:%SZ}" + ("" if root else ", by whom was not checked: pass --root"))
