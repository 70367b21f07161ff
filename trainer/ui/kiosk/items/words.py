"""This file is answering with emotion words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.items import Words
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import item_of
from trainer.ui.kiosk.chips import Chips, ChipTile
from trainer.ui.kiosk.choices import SomeOf
from trainer.words import _


class WordsAnswer(SomeOf):
    """The words as chips, all in one colour: none is better than another."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """In the author's order."""
        super().__init__(page, parent)
        item = item_of(page, Words)
        tiles = [ChipTile(word.text) for word in item.words]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Chips(tiles))
        self.hint = _("Tap all the words that fit, or use the arrow keys and Space.")
        self.take([word.id for word in item.words], tiles, page.value)
