"""This file is a window that keeps its people in: one page, maybe one over it, and no key or event gets past it."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from trainer.ui.kiosk.page import KioskPage, focused
from trainer.ui.theme import role
from trainer.words import _

_BUSY = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
}
_STIRS = _BUSY | {QEvent.Type.HoverMove}  # a hand on the mouse, too


class SealedWindow(QWidget):
    """Shows pages and keeps everything else out; whoever builds on it says when it is `locked` and what F12 does."""

    def __init__(self) -> None:
        """Empty, without frame."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._widget: KioskPage | None = None
        self._over: KioskPage | None = None
        self._pressed: KioskPage | None = None
        self._resting = QDeadlineTimer(0)
        self._layers = QStackedLayout(self)
        self._layers.setContentsMargins(0, 0, 0, 0)
        self._layers.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)  # never larger than its screen
        role(self, "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(False)
        self.setWindowTitle(_("Trainer"))

    def locked(self) -> bool:
        """Whether it must not be left now."""
        return False

    def ask_code(self) -> None:
        """The facilitator asks for the way out."""

    def touched(self) -> None:
        """Somebody pressed a key or a button."""

    def hide_secret(self) -> None:
        """Hides an open card before this returns."""
        if self._widget is not None:
            self._widget.hide_secret()

    def rest(self, wait: int) -> None:
        """The page has changed by itself: for so many milliseconds what is pressed was meant for the one before."""
        self._resting = QDeadlineTimer(wait)

    # Pages

    @property
    def shown_widget(self) -> KioskPage | None:
        """The page people see or would see under `shown_over`."""
        return self._widget

    @property
    def shown_over(self) -> KioskPage | None:
        """What lies over the page: the code, or "still there?"."""
        return self._over

    def replace_page(self, widget: KioskPage | None) -> None:
        """Shows another page instead of the one there was."""
        old, self._widget = self._widget, widget
        if widget is not None:
            widget.called.connect(self.ask_code)
            self._watch(widget)
            self._layers.addWidget(widget)
            if self._over is None:
                self._layers.setCurrentWidget(widget)
                self.start()
        self._discard(old)

    def cover(self, over: KioskPage) -> None:
        """Lays a page over the one that is shown; that one keeps what was begun on it."""
        self.drop_over()
        self.hide_secret()
        self._over = over
        self._watch(over)
        self._layers.addWidget(over)
        self._layers.setCurrentWidget(over)
        over.start()

    def drop_over(self) -> None:
        """Takes away what lies over the page, which goes on as it was."""
        old, self._over = self._over, None
        if old is not None and self._widget is not None:
            self._layers.setCurrentWidget(self._widget)
            self.start()
        self._discard(old)

    def _discard(self, old: KioskPage | None) -> None:
        if old is not None:
            old.hide_secret()
            self._layers.removeWidget(old)
            old.hide()
            old.deleteLater()

    def start(self) -> None:
        """Gives what is shown the keys."""
        shown = self._over or self._widget
        if shown is not None:
            shown.start()

    def say(self, sentence: str) -> None:
        """Has what is shown say why something was refused."""
        shown = self._over or self._widget
        if shown is not None and self.locked():
            shown.say(sentence)

    def _watch(self, page: KioskPage) -> None:
        for widget in (page, *page.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key and press puts the question "still there?" off; no menu opens, not even a scroll bar's.

        The second click of a double click was meant for the page before: it opens no card and answers nothing.
        """
        if event.type() == QEvent.Type.ContextMenu:
            return True
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = self._over or self._widget
        elif event.type() == QEvent.Type.MouseButtonDblClick and self._pressed is not (self._over or self._widget):
            return True
        if event.type() in _BUSY and not self._resting.hasExpired():
            return True
        if event.type() in _STIRS:
            self.touched()
        return super().eventFilter(watched, event)

    # Keys and events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F12 asks for the code; nothing else gets past this window."""
        shown = self._over or self._widget
        if not self._resting.hasExpired():
            event.accept()
        elif event.key() == Qt.Key.Key_F12:
            if not event.isAutoRepeat():
                self.ask_code()
        elif shown is not None and focused(self) in (None, self):
            shown.take(event)
            shown.start()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """No shortcut of another window fires while this one has the keys."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Whatever happens to the window, the secret is hidden first."""
        if event.type() in (QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange):
            self.hide_secret()
        super().changeEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """On its way to another screen it shows no secret."""
        self.hide_secret()
        super().moveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A screen of another size: the secret is hidden first."""
        self.hide_secret()
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """It can't be closed while the room has it."""
        if self.locked():
            event.ignore()
        else:
            event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """There is none."""
        event.accept()
