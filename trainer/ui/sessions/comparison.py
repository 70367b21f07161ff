"""This file is the page of a comparison: busy while sessions are read, then its tables and pictures by chapter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.export.several_errand import Done
from trainer.model.report import Heading, Part, Report
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.sessions.leaves import leaf
from trainer.ui.theme import role, zoom_of
from trainer.ui.told import told
from trainer.ui.widgets import FlowLayout, KeyButton
from trainer.ui.widgets.contents import ContentsList
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _

NARROW, WIDTH, NARROW_WIDTH = 900, 250, 190


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the comparison under one heading."""

    title: str
    parts: tuple[Part, ...]


def chapters(report: Report) -> tuple[Chapter, ...]:
    """The report under its headings; what stands before the first is about the sessions."""
    found: list[tuple[str, list[Part]]] = [(_("The sessions"), [])]
    for part in report.parts:
        if isinstance(part, Heading) and part.level == 2:
            found.append((part.text, []))
        elif not (isinstance(part, Heading) and part.level == 1):
            found[-1][1].append(part)
    return tuple(Chapter(title, tuple(parts)) for title, parts in found if parts)


class ComparisonPage(FittingWidget):
    """Emits `left`, `write` for its files, `open_folder` once they are there, and `stop` while something is done."""

    left = Signal()
    write = Signal()
    open_folder = Signal()
    stop = Signal()

    def __init__(self) -> None:
        """Empty until `show_done`."""
        super().__init__()
        self.busy = False
        self._chapters: tuple[Chapter, ...] = ()
        self.back_button = KeyButton(_("All sessions"), _("Esc"), "quiet")
        self.write_button = KeyButton(_("Write to a folder"), _("Ctrl+E"), "primary")
        self.open_button = KeyButton(_("Open the folder"))
        self.stop_button = KeyButton(_("Stop"))
        self._title = wrapped(_("Comparison"), "heading", strong=True)
        self._troubles = wrapped("", "warning")
        self._said = News()
        self.contents = ContentsList()
        self.contents.setAccessibleName(_("Chapters"))
        self.contents.setWordWrap(True)
        self.contents.setResizeMode(ContentsList.ResizeMode.Adjust)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = told(ScrolledColumn(), "group")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()

    def show_busy(self) -> None:
        """Nothing to see yet: the sessions are being read."""
        self._title.setText(_("Comparison"))
        self._show(())
        self._troubles.hide()
        self.write_button.hide()
        self.say_busy(_("Reading the sessions…"))

    def show_done(self, done: Done) -> None:
        """Shows a comparison from its first chapter, and which sessions could not be read."""
        report = done.report
        if report is None:
            return
        self._title.setText(report.title)
        self._show(chapters(report))
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

    def _show(self, known: tuple[Chapter, ...]) -> None:
        self._chapters = known
        self.contents.blockSignals(True)
        self.contents.clear()
        self.contents.addItems([one.title for one in known])
        self.contents.blockSignals(False)
        self.contents.setVisible(bool(known))
        self._area.setVisible(bool(known))
        first = next((number for number, one in enumerate(known) if number), 0) if known else -1
        self.contents.setCurrentRow(first)

    def _turn(self, row: int) -> None:
        if 0 <= row < len(self._chapters):
            self._area.setAccessibleName(self._chapters[row].title)
            self._area.hold(leaf(self._chapters[row].parts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops what is being done, else leaves."""
        if event.key() == Qt.Key.Key_Escape:
            (self.stop if self.busy else self.left).emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.contents.currentRowChanged.connect(self._turn)
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
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._title)
        foot = role(QWidget(), "inside")
        flow = FlowLayout(foot, gap=10, row_gap=8)
        for button in self._buttons():
            flow.addWidget(button)
        for widget in (self._troubles, foot, self._said):
            head.addWidget(widget)
        body = QHBoxLayout()
        body.setSpacing(20)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 28)
        beside.addWidget(self.contents)
        beside.addStretch(1)
        body.addLayout(beside)
        body.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 0, 0)
        column.setSpacing(14)
        column.addLayout(head)
        column.addLayout(body, 1)
        column.addStretch(0)

    def _fit(self) -> None:
        narrow = self.width() < NARROW * zoom_of(self)
        self.contents.setFixedWidth(round((NARROW_WIDTH if narrow else WIDTH) * zoom_of(self)))
