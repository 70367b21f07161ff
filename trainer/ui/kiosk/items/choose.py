"""This file is answering by choosing one of several options."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.items import Choose
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import item_of
from trainer.ui.kiosk.choices import OneOf
from trainer.ui.kiosk.rows import Rows, option_tiles, place_rows
from trainer.words import _


class ChooseAnswer(OneOf):
    """The options with their keys, one to choose."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Nine options have figures, more have letters."""
        super().__init__(page, parent)
        item = item_of(page, Choose)
        tiles = option_tiles(item.options)
        self._rows = Rows(tiles)
        place_rows(self, self._rows)
        self.hint = "" if all(tile.key for tile in tiles) else _("Arrow keys choose")
        self.take([option.id for option in item.options], tiles, page.value)

    def shown(self, index: int) -> None:
        """Scrolls to what the arrows chose."""
        self._rows.show_tile(self.tiles[index])

    def whole(self) -> int:
        """All options in sight."""
        return self._rows.whole()

    def unseen(self) -> int:
        """Options that stood below all the time."""
        return self._rows.unseen()

    def show_rest(self) -> None:
        """Scrolls on."""
        self._rows.go_down()
