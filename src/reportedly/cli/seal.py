"""`reportedly seal` and `reportedly stamp`: the head of the record, kept elsewhere, with others' word on its time."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly import workflow
from reportedly.record import Record
from reportedly.settings import Settings

from ._options import record_option
from ._writing import write_file

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--sign", "key", type=FILE, metavar="KEY.pem", help="Sign with this Ed25519 private key.")
@click.option(
    "--out", metavar="FILE", default="-", show_default=True, help="Where to write the seal; - for the screen."
)
@click.option("--request", metavar="FILE", help="Write the question to a timestamp authority (RFC 3161) too.")
@record_option
def seal(key: Path | None, out: str, request: str | None, record: str | None) -> None:
    """Write the seal of the record: how many rows it has, the hash of the last, and when.

    Kept where nobody who can write the record can write it, a seal shows later what was cut off the end or made anew:
    `reportedly verify --seal FILE`. A key is made with `openssl genpkey -algorithm ed25519`.

    \b
    Examples:
      reportedly seal --out 2025-07-05.json
      reportedly seal --sign desk.pem --out 2025-07-05.json --request 2025-07-05.tsq
    """
    from reportedly.record import seal as make
    from reportedly.record import timestamp_request

    with Record.open(record or Settings.read().record, clock=workflow.now, create=False) as held:
        made = make(held, key=key.read_bytes() if key else None)
    if request:
        write_file(request, timestamp_request(made))
    write_file(out, made.json.encode())


@click.command()
@click.argument("seal", type=FILE)
@click.argument("token", type=FILE)
@click.option("--root", type=FILE, metavar="ROOT.pem", help="The certificate that the authority must be under.")
def stamp(seal: Path, token: Path, root: Path | None) -> None:
    """Put a timestamp authority's answer (RFC 3161) into the file of a seal.

    SEAL is a file that `reportedly seal` wrote, TOKEN what the authority answered to its request. It is refused when it
    is over something else. How request and answer travel is up to you: nothing is sent from here.

    \b
    Examples:
      reportedly stamp 2025-07-05.json 2025-07-05.tsr --root authority.pem
    """
    from reportedly.record import attach, read_seal

    made = attach(read_seal(seal.read_bytes(), str(seal)), token.read_bytes(), root=root.read_bytes() if root else None)
    write_file(str(seal), made.json.encode())
