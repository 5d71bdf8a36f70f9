"""The page as PDF, laid out without a browser."""

from __future__ import annotations

import sys

import pytest

from reportedly.errors import ExtraMissing
from reportedly.roundup import render_html, render_pdf
from roundup.samples import page


def test_the_page_becomes_a_pdf_with_its_links() -> None:
    pytest.importorskip("plutoprint")
    made = render_pdf(page())
    assert made.startswith(b"%PDF-")
    assert len(made) > 10_000


def test_the_screens_page_has_no_style_of_paper() -> None:
    assert "@bottom-right" in render_html(page(), paper=True)
    assert "@bottom-right" not in render_html(page())


def test_without_the_package_that_lays_it_out_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "plutoprint", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'reportedly\[pdf\]'"):
        render_pdf(page())
