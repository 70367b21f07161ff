"""This file is ticking off what was heard or seen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.items import Tally
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import item_of
from trainer.ui.kiosk.chips import Chips, ChipTile
from trainer.ui.kiosk.choices import Id, SomeOf
from trainer.words import _


class TallyAnswer(SomeOf):
    """The things to hear as chips; none heard is an answer too."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """The glossary of the dealt card, or the author's own list."""
        super().__init__(page, parent)
        item = item_of(page, Tally)
        things = [(word, word) for word in page.card_words] or [(option.id, option.text) for option in item.options]
        tiles = [ChipTile(text) for _id, text in things]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Chips(tiles))
        self.hint = _("Tap all that you noticed, or use the arrow keys and Space. Noticed nothing? Just continue.")
        self.take([thing for thing, _text in things], tiles, page.value)

    def value(self) -> tuple[Id, ...] | None:
        """What was noticed, maybe nothing."""
        return super().value() or ()
