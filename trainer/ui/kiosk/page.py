"""This file is what every page of the kiosk has in common."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from trainer.ui.kiosk.fit import ZOOM
from trainer.ui.told import told

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def focused(window: QWidget) -> QWidget | None:
    """What has the focus in a window, None for nothing."""
    return window.focusWidget()


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is on a widget or inside it."""
    inside = focused(widget.window())
    return inside is not None and (inside is widget or widget.isAncestorOf(inside))


class KioskPage(QWidget):
    """One page: draws a value, emits what the person wants; `called` is the facilitator asking for the way out."""

    called = Signal()
    grows = False  # whether `fits` can tell

    def __init__(self, parent: QWidget) -> None:
        """`parent` is the kiosk's window: its size counts."""
        super().__init__(parent)
        self.setProperty(ZOOM, parent.window().property(ZOOM))
        told(self, "group")

    def fits(self) -> bool:
        """Whether everything on it has the room it needs with the text as large as it is."""
        return self.grows and self.has_room()

    def whole(self) -> bool:
        """Whether nothing that is to be chosen among stands below the page's edge."""
        return True

    def has_room(self) -> bool:
        """Whether nothing in its layout has less room in the window than it needs."""
        layout, window = self.layout(), self.window().size()
        if layout is None:
            return False
        least = layout.totalMinimumSize()
        high = layout.totalMinimumHeightForWidth(window.width()) if layout.hasHeightForWidth() else least.height()
        return least.width() <= window.width() and high <= window.height()

    def start(self) -> None:
        """Takes the keys when the page opens."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Says why something was refused."""
        del sentence

    def hide_secret(self) -> None:
        """Hides at once what only one person may see."""

    def take(self, event: QKeyEvent) -> bool:
        """Takes a key that no control took; whether it meant something."""
        del event
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus; the rest is the page's."""
        button = focused(self.window())
        if event.key() in ENTER and isinstance(button, QAbstractButton) and self.isAncestorOf(button):
            if not event.isAutoRepeat():
                button.click()
            event.accept()
        else:
            event.setAccepted(self.take(event))
