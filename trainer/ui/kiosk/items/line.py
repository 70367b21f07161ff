"""This file is answering in one line of words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.items.line import LONGEST
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.written import WrittenAnswer


class LineAnswer(WrittenAnswer):
    """One line."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """No more than the item takes."""
        super().__init__(page, parent, lines=1, longest=LONGEST)
