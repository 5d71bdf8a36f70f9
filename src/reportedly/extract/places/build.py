"""Build the gazetteer's index now rather than on first use: `python -m reportedly.extract.places.build`."""

from __future__ import annotations

from rich.progress import Progress

from .index import ENTRIES, ensure_gazetteer


def main() -> None:
    """Build the index unless it is there, with a progress bar, and print its path."""
    with Progress(transient=True) as bar:
        task = bar.add_task("Gazetteer", total=ENTRIES)
        path = ensure_gazetteer(lambda done, of: bar.update(task, completed=done, total=of))
    print(path)  # noqa: T201


if __name__ == "__main__":
    main()
