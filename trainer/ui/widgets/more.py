"""This file is the row of buttons that stays one row: those that have no room in it wait behind a “⋯”."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout

from trainer.ui.theme import role
from trainer.ui.widgets.buttons import KeyButton
from trainer.ui.widgets.fitting import FittingRow
from trainer.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

GAP = 10


class MoreButton(KeyButton):
    """Offers the buttons that have no room beside it in a menu, each with its key; shown while there are any."""

    def __init__(self) -> None:
        """Holds nothing back."""
        super().__init__("⋯")
        self.held: tuple[KeyButton, ...] = ()
        self.setAccessibleName(_("More"))
        self.setToolTip(_("More"))
        self.clicked.connect(self._open)
        self.hide()

    def hold(self, held: Sequence[KeyButton]) -> None:
        """These wait in the menu from now on; what leaves it is shown by whoever owns it."""
        self.held = tuple(held)
        for button in self.held:
            button.hide()
        self.setVisible(bool(self.held))

    def offered(self) -> QMenu:
        """The menu: choosing a line is pressing the button."""
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("More"))
        for button in self.held:
            action = menu.addAction(f"{button.text()}\t{button.key}" if button.key else button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(lambda _on=False, press=button: press.click())
        return menu

    def _open(self) -> None:
        menu = self.offered()
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        menu.setActiveAction(menu.actions()[0])


class OneRow(FittingRow):
    """Buttons from the left in one row at any width; `offer` tells which of them there are at the moment."""

    def __init__(self, buttons: Sequence[KeyButton], spare: Sequence[KeyButton]) -> None:
        """`spare` are those that may wait behind the “⋯”, the first to go first."""
        super().__init__()
        role(self, "inside")
        self._buttons, self._spare = tuple(buttons), tuple(spare)
        self._offered = set(buttons)
        self._fitted: tuple[object, ...] = ()
        self.more = MoreButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for button in (*buttons, self.more):
            row.addWidget(button)
        row.addStretch(1)

    def offer(self, button: KeyButton, *, on: bool) -> None:
        """Whether there is such a button now."""
        (self._offered.add if on else self._offered.discard)(button)
        self._fit()

    def offers(self, button: KeyButton) -> bool:
        """Whether it is there, in the row or behind the “⋯”."""
        return button in self._offered

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as what never waits."""
        always = [one.sizeHint() for one in (*self._buttons, self.more) if one not in self._spare]
        return QSize(max(size.width() for size in always), max(size.height() for size in always))

    def _fit(self) -> None:
        wide = {button: button.sizeHint().width() for button in self._buttons if button in self._offered}
        state = (self.width(), *wide.items())
        if state == self._fitted:
            return
        self._fitted = state
        held = self._held(wide)
        for button in self._buttons:
            button.setVisible(button in wide and button not in held)
        self.more.hold([one for one in self._buttons if one in held])

    def _held(self, wide: Mapping[KeyButton, int]) -> list[KeyButton]:
        """Who waits: as many as it takes, and of those the narrow ones come back where one wide one was enough."""
        held: list[KeyButton] = []
        for button in (one for one in self._spare if one in wide):
            if self._needed(wide, held) <= self.width():
                break
            held.append(button)
        for button in tuple(reversed(held[:-1])):
            fewer = [one for one in held if one is not button]
            held = fewer if self._needed(wide, fewer) <= self.width() else held
        return held

    def _needed(self, wide: Mapping[KeyButton, int], held: Sequence[KeyButton]) -> int:
        shown = [wide[one] for one in wide if one not in held]
        shown += [self.more.sizeHint().width()] if held else []
        return sum(shown) + GAP * (len(shown) - 1)
