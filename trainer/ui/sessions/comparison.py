"""This file is the page of a comparison: busy while sessions are read, then its tables and pictures by chapter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.debrief.leafing import under_headings
from trainer.export.several_errand import Done
from trainer.ui.sessions.chapters import Chapters
from trainer.ui.theme import role
from trainer.ui.widgets import FlowLayout, KeyButton
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _


class ComparisonPage(QWidget):
    """Emits `left`, `write` for its files, `open_folder` once they are there, and `stop` while something is done."""

    left = Signal()
    write = Signal()
    open_folder = Signal()
    stop = Signal()

    def __init__(self) -> None:
        """Empty until `show_done`."""
        super().__init__()
        self.busy = False
        self.back_button = KeyButton(_("All sessions"), _("Esc"), "quiet")
        self.write_button = KeyButton(_("Write the comparison"), _("Ctrl+E"), "primary")
        self.open_button = KeyButton(_("Open the folder"))
        self.stop_button = KeyButton(_("Stop"))
        self._title = wrapped(_("Comparison"), "heading", strong=True)
        self._troubles = wrapped("", "warning")
        self._said = News()
        self._chapters = Chapters()
        self.contents = self._chapters.contents
        self._lay_out()
        self._connect()

    def show_busy(self) -> None:
        """Nothing to see yet: the sessions are being read."""
        self._title.setText(_("Comparison"))
        self._chapters.show_chapters(())
        self._troubles.hide()
        self.write_button.hide()
        self.say_busy(_("Reading the sessions…"))

    def show_done(self, done: Done) -> None:
        """Shows a comparison from its first chapter, and which sessions could not be read."""
        report = done.report
        if report is None:
            return
        self._title.setText(report.title)
        told = under_headings(report, _("The sessions"))
        self._chapters.show_chapters(told, 1)  # the first names the sessions, which were just chosen
        self._troubles.setText("\n".join(done.troubles))
        self._troubles.setVisible(bool(done.troubles))
        self.write_button.setVisible(done.sessions > 1)
        self.say("")

    def say(self, sentence: str, *, written: bool = False) -> None:
        """What was done, or why it couldn't be."""
        self.busy = False
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.stop_button.hide()
        self.open_button.setVisible(written)

    def say_busy(self, words: str) -> None:
        """What is being done, with a way to stop it."""
        self.say(words)
        self.busy = True
        self.stop_button.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops what is being done, else leaves."""
        if event.key() == Qt.Key.Key_Escape:
            (self.stop if self.busy else self.left).emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.write_button.clicked.connect(self.write)
        self.open_button.clicked.connect(self.open_folder)
        self.stop_button.clicked.connect(self.stop)
        shortcut = QShortcut(QKeySequence("Ctrl+E"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.write_button.click() if self.write_button.isVisibleTo(self) else None)

    def _buttons(self) -> Sequence[QWidget]:
        return (self.write_button, self.open_button, self.stop_button)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 28, 0)
        head.setSpacing(8)
        head.addLayout(Flush(self.back_button))
        head.addWidget(self._title)
        foot = role(QWidget(), "inside")
        flow = FlowLayout(foot, gap=10, row_gap=8)
        for button in self._buttons():
            flow.addWidget(button)
        for widget in (self._troubles, foot, self._said):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 0, 0)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._chapters, 1)
