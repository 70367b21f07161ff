"""This file is answering in longer words of one's own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.items.text import LONGEST
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.written import WrittenAnswer
from trainer.words import _

LINES = 6


class TextAnswer(WrittenAnswer):
    """Several lines."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """No more than the item takes."""
        super().__init__(page, parent, lines=LINES, longest=LONGEST)
        self.hint = _("Shift + Enter starts a new line.")
