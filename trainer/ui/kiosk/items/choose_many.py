"""This file is answering by choosing any number of options."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.items import ChooseMany
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import item_of
from trainer.ui.kiosk.choices import SomeOf
from trainer.ui.kiosk.rows import Rows, option_tiles, place_rows
from trainer.words import _, ngettext


class ChooseManyAnswer(SomeOf):
    """The options with boxes to tick; with none ticked it is skipped, not answered."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Its keys tick and untick."""
        super().__init__(page, parent)
        item = self._item = item_of(page, ChooseMany)
        tiles = option_tiles(item.options, many=True)
        self._rows = Rows(tiles)
        place_rows(self, self._rows)
        self._most = item.most
        self.hint = _("Choose as many as you like. Choose one again to take it back.")
        if item.most is not None:
            words = ngettext(
                "Choose one. Choose it again to take it back.",
                "Choose up to {count}. Choose one again to take it back.",
                item.most,
            )
            self.hint = words.format(count=item.most)
        self.take([option.id for option in item.options], tiles, page.value)

    def _clicked(self, index: int) -> None:
        """What would be one too many isn't ticked."""
        if self._most is not None and len(self.value() or ()) > self._most:
            self.tiles[index].setChecked(False)
        if self.tiles[index].isChecked():
            kept = self._item.ticked(tuple(str(one) for one in self.value() or ()), str(self.ids[index]))
            for one, tile in zip(self.ids, self.tiles, strict=True):
                tile.setChecked(one in kept)
        super()._clicked(index)

    def shown(self, index: int) -> None:
        """Scrolls to where the arrows are."""
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
