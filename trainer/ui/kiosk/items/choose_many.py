"""This file is answering by choosing any number of options."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.items import ChooseMany
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import item_of
from trainer.ui.kiosk.choices import Id, SomeOf
from trainer.ui.kiosk.rows import Rows, option_tiles, place_rows
from trainer.words import _


class ChooseManyAnswer(SomeOf):
    """The options with boxes to tick; none ticked is an answer too, once somebody says so with Continue."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Its keys tick and untick."""
        super().__init__(page, parent)
        item = item_of(page, ChooseMany)
        tiles = option_tiles(item.options, many=True)
        self._rows = Rows(tiles, self)
        place_rows(self, self._rows)
        self.hint = _("Choose as many as you like, or none. A key or Space ticks, once more takes it back.")
        self.take([option.id for option in item.options], tiles, page.value)

    def value(self) -> tuple[Id, ...] | None:
        """What is ticked, maybe nothing."""
        return super().value() or ()

    def shown(self, index: int) -> None:
        """Scrolls to where the arrows are."""
        self._rows.show_tile(self.tiles[index])
