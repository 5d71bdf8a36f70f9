"""What set-up installs is pinned, hashed and complete, and names no host."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = re.split(r"\n(?=\S)", LOCK.strip())


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_line_is_a_pin_with_hashes() -> None:
    assert [pin for pin in PINS if not re.match(r"[\w.-]+==[^\s;]+", pin) or "--hash=sha256:" not in pin] == []


def test_no_host_path_or_option_is_named() -> None:
    assert not re.search(r"://|--(?!hash=)[a-z]|^\s*#|(^|\s)/", LOCK, re.MULTILINE)


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + [
        name for group in project["dependency-groups"].values() for name in group
    ]
    names = {normal(re.match(r"[\w.-]+", line)[0]) for line in wanted}  # type: ignore[index]
    assert names <= {normal(pin.split("==")[0]) for pin in PINS}, "run `make lock` and commit requirements.lock"
