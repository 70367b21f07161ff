"""Promises of the typeface: it is there without a network, has every letter we write, and figures of one width."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont

from trainer.paint.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, fallback, typeface

pytestmark = pytest.mark.usefixtures("qapp")
WEIGHTS = (REGULAR, MEDIUM, SEMIBOLD, BOLD)
LETTERS = "ABCÅÆØåæøАБВЁЙЩЪЫЭЮЯабвёйщъыэюя«»„“”‘’–—−×→←·…✓№€?!0123456789+:/\u00a0"


def test_the_typeface_comes_from_its_package() -> None:
    """The family the program draws with is the one a declared dependency ships, not whatever the machine has."""
    family = typeface().family

    assert family == "Inter"
    assert QFontInfo(typeface().font(20)).family() == family
    assert typeface().variable


def test_every_letter_we_write_is_in_it() -> None:
    """Norwegian, Russian and the typographic signs are drawn from the typeface itself, none from a stand-in."""
    raw = QRawFont.fromFont(typeface().font(20))

    assert [sign for sign in LETTERS if not raw.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("weight", WEIGHTS)
def test_changing_figures_don_t_dance(weight: int) -> None:
    """Tabular figures all have one width, so that a timer stands still while it counts."""
    measures = QFontMetricsF(typeface().font(200, weight, tabular=True))

    assert len({measures.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_weights_are_drawn_by_the_typeface() -> None:
    """A heavier weight is a wider cut of the typeface; Qt is never asked to thicken letters itself."""
    widths = [QFontMetricsF(typeface().font(100, weight)).horizontalAdvance("Расскажите") for weight in WEIGHTS]

    assert widths == sorted(widths)
    assert len(set(widths)) == len(WEIGHTS)
    assert all(typeface().font(100, weight).weight() == 400 for weight in WEIGHTS)


def test_without_the_package_the_systems_font_serves() -> None:
    """The stand-in is a family the machine has, with weights as weights."""
    face = fallback()

    assert not face.variable
    assert face.font(20, BOLD).weight() == BOLD


def test_finding_the_typeface_imports_nothing() -> None:
    """The package is looked up, not imported: no code of it runs."""
    code = (
        "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
        "from trainer.paint.fonts import typeface; typeface();"
        "sys.exit('fontpkg_inter' in sys.modules or 'PySide6.QtWidgets' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
