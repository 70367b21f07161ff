"""This file is the typeface: Inter from its package, with the system's UI font behind it."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700
_PACKAGE = "fontpkg_inter"
_FILE = "Inter[opsz,wght].ttf"


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family to draw with; `variable` ones take their weight as an axis, others as a weight."""

    family: str
    variable: bool

    def font(self, px: float, weight: int = REGULAR, *, tabular: bool = False, tracking: float = 0.0) -> QFont:
        """A font of `px` pixels; `tracking` is added after each letter, in parts of `px`."""
        font = QFont(self.family)
        font.setPixelSize(max(1, round(px)))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.weigh(font, weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        if tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * px)
        return font

    def weigh(self, font: QFont, weight: int) -> None:
        """Gives `font` a weight that Qt doesn't thicken a second time, and the design's one-storey a."""
        if not self.variable:
            font.setWeight(QFont.Weight(weight))
            return
        font.setVariableAxis(QFont.Tag("wght"), weight)
        font.setVariableAxis(QFont.Tag("opsz"), 14)
        font.setFeature(QFont.Tag("cv11"), 1)


@lru_cache(maxsize=1)
def typeface() -> Typeface:
    """The typeface everything is drawn with, loaded into the running QGuiApplication when it is first asked for."""
    path = _font_file()
    number = QFontDatabase.addApplicationFont(str(path)) if path else -1
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return Typeface(families[0], True) if families else fallback()


def fallback() -> Typeface:
    """The system's UI font, for a machine where the package's file can't be read."""
    return Typeface(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(), False)


def _font_file() -> Path | None:
    spec = importlib.util.find_spec(_PACKAGE)
    places = spec.submodule_search_locations if spec else None
    path = Path(next(iter(places))) / "files" / _FILE if places else None
    return path if path and path.is_file() else None
