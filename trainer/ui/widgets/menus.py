"""This file is the line on top of a menu that says whose menu it is."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMenu

from trainer.paint.fonts import SEMIBOLD, typeface


def headed(menu: QMenu, words: str) -> None:
    """Begins a menu with words that can't be chosen, and a line under them."""
    head = menu.addAction(words.replace("&", "&&"))
    head.setEnabled(False)
    font = QFont(menu.font())
    typeface().weigh(font, SEMIBOLD)
    head.setFont(font)
    menu.addSeparator()
