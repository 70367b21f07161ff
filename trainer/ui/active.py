"""This file is giving a window the keys, also where Qt takes it for asleep: hidden and shown in one turn it may be."""

from __future__ import annotations

import warnings

from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget


def activate(window: QWidget) -> None:
    """Asks for the keys; where they never left the window, Qt is told so, for no window system tells it again."""
    window.activateWindow()
    handle: QWindow | None = window.windowHandle()
    if handle is None or not window.isVisible() or window.isActiveWindow():
        return
    if handle == QGuiApplication.focusWindow():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the way Qt advises was taken above, and does nothing
            QApplication.setActiveWindow(window)
