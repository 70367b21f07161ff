"""This file is answering in longer words of one's own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.items.text import LONGEST
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.fit import calm, unit
from trainer.ui.kiosk.written import WrittenAnswer
from trainer.words import _

LINES, LARGE_LINES = 6, 4


class TextAnswer(WrittenAnswer):
    """Several lines."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """No more than the item takes."""
        large = unit(parent) > calm(parent)
        super().__init__(page, parent, lines=LARGE_LINES if large else LINES, longest=LONGEST)
        self.hint = _("Shift + Enter starts a new line.")
