"""This file is the keys pressed while a window is made anew: it gets them afterwards, in their order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputEvent, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class HeldKeys(QObject):
    """What waits for the windows there were: keys are held, a press of the mouse means nothing any more."""

    def __init__(self, app: QApplication) -> None:
        """Takes nothing before it is told to."""
        super().__init__()
        self._app = app
        self._keys: list[QKeyEvent] = []

    def hand_on(self, window: QWidget) -> None:
        """Takes all that waits, while the windows it was meant for are still there, and gives the keys to this one."""
        self._app.installEventFilter(self)
        try:
            self._app.processEvents()
        finally:
            self._app.removeEventFilter(self)
        for key in self._keys:
            give(window, key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every stroke comes to a window first, and before it the question whether a shortcut may have it."""
        if not isinstance(watched, QWindow) or not isinstance(event, QInputEvent):
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._keys.append(event.clone())
        event.accept()
        return True


def give(window: QWidget, key: QKeyEvent) -> None:
    """Presses a key in a window: what has the caret may take it, then a shortcut of the window, then what has the keys.

    Qt looks for shortcuts only in what the window system sends.
    """
    focus: QWidget | None = window.focusWidget()
    target = window if focus is None else focus
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key.key(), key.modifiers(), key.text())
    asked.ignore()
    QApplication.sendEvent(target, asked)
    shortcut = None if asked.isAccepted() else _shortcut(window, key)
    if shortcut is not None:
        shortcut.activated.emit()
        return
    QApplication.sendEvent(target, key)
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key.key(), key.modifiers(), key.text()))


def _shortcut(window: QWidget, key: QKeyEvent) -> QShortcut | None:
    """What the window does at a key, wherever in it the keys are."""
    pressed = QKeySequence(key.keyCombination())
    for one in window.findChildren(QShortcut):
        parent = one.parent()
        seen = isinstance(parent, QWidget) and parent.isVisible() and one.context() is Qt.ShortcutContext.WindowShortcut
        again = one.autoRepeat() or not key.isAutoRepeat()
        if seen and again and one.isEnabled() and pressed in list(one.keys()):
            return one
    return None
