"""This file is the question for another folder, asked with the computer's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def ask_folder(parent: QWidget, words: str, chosen: Callable[[Path], None]) -> None:
    """Opens the dialog over a window; `chosen` hears of the folder once there is one."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, words)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
