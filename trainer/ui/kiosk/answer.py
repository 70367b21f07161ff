"""This file is what every way to answer has in common, whichever kind the item is."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.model.items import Item, Value
from trainer.model.pages import ItemPage
from trainer.ui.told import say, told
from trainer.words import _

Kind = TypeVar("Kind", bound=Item)


def item_of(page: ItemPage, kind: type[Kind]) -> Kind:
    """The page's item as the kind it must be; TypeError otherwise."""
    if not isinstance(page.item, kind):
        raise TypeError(f"{page.item.id} is no {kind.__name__}")
    return page.item


class AnswerWidget(QWidget):
    """Where one item is answered; it draws, takes keys and says when something changed.

    `changed`: the answer is another one now. `confirmed`: the same key was pressed twice, which means "that's it".
    `hint` names the keys that are not written on a target.
    """

    changed = Signal()
    confirmed = Signal()
    hint = ""
    typed = False  # whether what is pressed is written into a field
    tall = False  # whether it takes all the height there is
    least = 0.6  # how much of the height it would like one that is tall needs at least

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Shows what was answered in this sitting, small. `parent` lies in the window already: its size counts."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told(self, "group")
        self.setAccessibleName(page.item.ask)
        self.by_tab = False

    def value(self) -> Value | None:
        """The answer as it stands, or None."""
        return None

    def words(self) -> str:
        """The words as they stand, for kinds that are answered in words."""
        return ""

    def ready(self) -> bool:
        """Whether there is something to continue with."""
        return self.value() is not None or bool(self.words().strip())

    def missing(self) -> str:
        """What to do first, when there is nothing to continue with."""
        return _("Choose first, or skip this question.")

    def whole(self) -> int:
        """The least height in which all there is to choose among is in sight; 0 where that is no question."""
        return 0

    def unseen(self) -> int:
        """How many of what there is to choose among have never been in sight."""
        return 0

    def show_rest(self) -> None:
        """Brings what was not seen yet into sight, as much as there is room for."""

    def tell(self, words: str) -> None:
        """Has a screen reader told what the answer is now."""
        self.setAccessibleDescription(words)
        say(self, words)

    def press(self, event: QKeyEvent) -> bool:
        """Takes a key that no control took; whether it meant something here."""
        del event
        return False

    def start(self) -> None:
        """Takes the keys when the page opens."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean nothing here go on to the page."""
        event.setAccepted(self.press(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring for those who come by Tab."""
        self.by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        """The ring goes."""
        self.by_tab = False
        self.update()
