"""This file is the window of a bug: it says that the session is kept, and shows the report to be copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import KeyButton, Label
from trainer.words import _


class ReportDialog(QDialog):
    """Says that something broke, that the session is kept, and shows the report."""

    def __init__(self) -> None:
        """Empty until `add`."""
        super().__init__()
        self.setWindowTitle(_("Something broke"))
        one = zoom_of(self)
        room = self.screen().availableSize()
        self.resize(min(round(640 * one), room.width()), min(round(420 * one), room.height()))
        self._seen: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(10)
        column.addWidget(Label(_("Something broke in Trainer"), "heading", strong=True, wrap=True))
        column.addWidget(
            Label(
                _(
                    "You can go on. What was recorded is on the disk. If you want this mended, send the text below to "
                    "whoever gave you Trainer; no names and no answers are in it."
                ),
                wrap=True,
            )
        )
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Report"))
        column.addWidget(self.text, 1)
        line = QHBoxLayout()
        self.copy = KeyButton(_("Copy the report"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        go_on = KeyButton(_("Go on"), _("Esc"), "primary")
        go_on.clicked.connect(self.close)
        line.addWidget(self.copy)
        line.addStretch(1)
        line.addWidget(go_on)
        column.addLayout(line)
        role(self, "ground")

    def add(self, words: str) -> None:
        """One more report; the same twice is shown once."""
        if words not in self._seen:
            self._seen.append(words)
            self.text.setPlainText("\n\n".join(self._seen))
