"""`reportedly gazetteer`: which places are known, and the user's own data for more of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ._screen import printable, progress

if TYPE_CHECKING:
    from reportedly.extract.places import About

_FILE = click.Path(path_type=Path)


@click.group()
def gazetteer() -> None:
    """Show, extend or reset the list of places that reports are read by.

    A list of 270,000 places comes with the package. Where its villages are too few, bring GeoNames' own tables of the
    countries that your reports are about (https://download.geonames.org/export/dump/). Nothing is fetched for you.

    \b
    Examples:
      reportedly gazetteer build UA.zip RU.zip --admin1 admin1CodesASCII.txt --alternates alternateNamesV2.zip
      reportedly gazetteer show
      reportedly gazetteer reset
    """


@gazetteer.command()
@click.argument("archives", nargs=-1, required=True, type=_FILE, metavar="ARCHIVE...")
@click.option("--admin1", type=_FILE, metavar="FILE", help="admin1CodesASCII.txt: English names of provinces.")
@click.option("--alternates", type=_FILE, metavar="FILE", help="alternateNamesV2.zip: more names, in many languages.")
def build(archives: tuple[Path, ...], admin1: Path | None, alternates: Path | None) -> None:
    """Merge GeoNames' tables of countries into the list, and read by it from now on.

    The places of a country that you bring stand in for the bundled ones of that country; all others stay. The list in
    use stays as it is until the new one is whole. Each build begins with the bundled list: name all archives at once.
    An archive that you have unpacked, such as UA.txt, is read as well.

    \b
    Examples:
      reportedly gazetteer build UA.zip
      reportedly gazetteer build UA.zip RU.zip --admin1 admin1CodesASCII.txt --alternates alternateNamesV2.zip
    """
    from reportedly.extract.places import build_gazetteer, gazetteer_path

    with progress("Gazetteer") as bar:
        about = build_gazetteer(archives, admin1=admin1, alternates=alternates, progress=bar)
    click.echo(
        f"{about.places:,} places, {about.brought:,} of them from your files ({', '.join(about.countries)}), in '{gazetteer_path()}'."
    )
    click.echo("Reports are read by them from now on; read those that you have again for their places.")


@gazetteer.command()
def show() -> None:
    """Tell which list is in use, what it is made from, and whom to credit for it.

    \b
    Examples:
      reportedly gazetteer show
    """
    from reportedly.extract.places import ATTRIBUTION, describe_gazetteer

    path, about = describe_gazetteer()
    for line in _told(path, about):
        click.echo(printable(line))
    click.echo(ATTRIBUTION)


@gazetteer.command()
def reset() -> None:
    """Go back to the list that comes with the package; yours is removed.

    \b
    Examples:
      reportedly gazetteer reset
    """
    from reportedly.extract.places import reset_gazetteer

    if reset_gazetteer():
        click.echo("Your list of places is removed; reports are read by the bundled one from now on.")
    else:
        click.echo("The bundled list of places is in use already.")


def _told(path: Path, about: About | None) -> list[str]:
    if about is None:
        return [f"The bundled list of places is in use. It will be built on first use, in '{path}'."]
    whose = f"yours ({', '.join(about.countries)}) and the bundled one" if about.countries else "the bundled one"
    places = f"{about.places:,} places" + (f", {about.brought:,} of them from your files" if about.countries else "")
    lines = [f"In use: {whose}, {places}, in '{path}'", f"Identity: {about.identity}", "Made from:"]
    return lines + [f"  {source.name}  {source.version}" for source in about.sources]
