"""This file is the page of a rehearsal: how far it is, how it went step by step, or why there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from trainer.rehearsing import Progress, Told
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.library.words import length_words
from trainer.ui.rehearsal.table import StepTable
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import EndsLayout, KeyButton, Pill
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _, ngettext

NARROW, WIDEST = 760, 1160


class RehearsalPage(FittingWidget):
    """Emits `cancel`, `again`, `open_notes`, and `back` to where it was asked for."""

    cancel = Signal()
    again = Signal()
    open_notes = Signal()
    back = Signal()

    def __init__(self) -> None:
        """Nothing was rehearsed yet."""
        super().__init__()
        self._mark = Pill(_("Rehearsal"), "warning")
        self._title = wrapped("", "title", strong=True)
        self._said = wrapped("", muted=True)
        self._now = wrapped("", "large", strong=True)
        self._trouble = News("trouble")
        self.bar = QProgressBar()
        self.table = StepTable()
        self._area = ScrolledColumn()
        self.cancel_button = KeyButton(_("Cancel"), _("Esc"))
        self.back_button = KeyButton(_("Back"), _("Esc"), "quiet")
        self.again_button = KeyButton(_("Rehearse again"))
        self.notes_button = KeyButton(_("Open the notes"), "", "primary")
        self._running = False
        self._lay_out()
        self._connect()

    # What is shown

    def show_running(self, title: str, people: int) -> None:
        """A rehearsal has begun."""
        self._show(running=True)
        self._title.setText(_("Rehearsing {title}").format(title=title))
        self._said.setText(
            ngettext(
                "{count} made-up person plays it at full speed. You can go on working meanwhile.",
                "{count} made-up people play it at full speed. You can go on working meanwhile.",
                people,
            ).format(count=people)
        )
        self._now.setText(_("The people are coming in…"))
        self.bar.setAccessibleName(self._now.text())
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, progress: Progress) -> None:
        """The room came to a step."""
        self.bar.setRange(0, progress.count)
        self.bar.setValue(progress.number - 1)
        words = _("Step {number} of {count}: {title}")
        if progress.number == progress.count:
            words = _("Step {number} of {count}: {title}. Then the notes are written.")
        self._now.setText(_step_words(words, progress))
        self.bar.setAccessibleName(self._now.text())

    def show_told(self, told: Told, title: str) -> None:
        """How it went; `title` is that of the plan."""
        had = self.cancel_button.hasFocus()
        self._show(running=False)
        self._title.setText(_("{title}: {length}").format(title=title, length=_whole(told.took)))
        self._said.setText(
            ngettext(
                "By the made-up clock, with {count} made-up person. The plan says {planned}. Answers and times are "
                "made up; nothing of this is among your sessions.",
                "By the made-up clock, with {count} made-up people. The plan says {planned}. Answers and times are "
                "made up; nothing of this is among your sessions.",
                told.people,
            ).format(count=told.people, planned=_whole(told.planned))
        )
        self.table.show_steps(told.steps)
        self._area.verticalScrollBar().setValue(0)
        if had:
            self.notes_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, sentence: str) -> None:
        """Why it could not be played."""
        self._show(running=False, trouble=sentence)
        self._title.setText(_("This could not be rehearsed"))
        self._said.setText("")
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)  # once more would fail alike

    def say(self, words: str) -> None:
        """Why the notes couldn't be shown; "" takes it away."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    @property
    def title(self) -> str:
        """What stands on top."""
        return self._title.text()

    @property
    def trouble(self) -> str:
        """Why it could not be played."""
        return self._trouble.text()

    def _show(self, *, running: bool, trouble: str = "") -> None:
        self._running = running
        told = not running and not trouble
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._said.setVisible(not trouble)
        for part in (self.bar, self._now, self.cancel_button):
            part.setVisible(running)
        self._area.setVisible(told)
        self._rest.setVisible(not told)
        self.notes_button.setVisible(told)
        self.again_button.setVisible(not running)
        self.back_button.setVisible(not running)

    # How it is laid out

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.cancel)
        self.back_button.clicked.connect(self.back)
        self.again_button.clicked.connect(self.again)
        self.notes_button.clicked.connect(self.open_notes)
        QShortcut(QKeySequence("Esc"), self, self._escape)

    def _escape(self) -> None:
        (self.cancel if self._running else self.back).emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 26, 0, 24)
        column.setSpacing(12)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, 28, 0)
        top.setSpacing(10)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._title, self._said, self._trouble, self._now, self.bar):
            top.addWidget(part)
        self.bar.setTextVisible(False)
        column.addLayout(top)
        inside = role(QWidget(), "inside")
        holding = QVBoxLayout(inside)
        holding.setContentsMargins(0, 4, 28, 8)
        holding.addWidget(self.table)
        holding.addStretch(1)
        self._area.hold(inside)
        faded(self._area, "background")
        column.addWidget(self._area, 1)
        self._rest = role(QWidget(), "inside")
        column.addWidget(self._rest, 1)
        foot = QWidget()
        row = EndsLayout(foot)
        row.setContentsMargins(0, 0, 28, 0)
        row.add_left(self.back_button, self.cancel_button)
        row.add_right(self.again_button, self.notes_button)
        column.addWidget(foot)

    def _fit(self) -> None:
        role(self._title, "heading" if self.width() < NARROW * zoom_of(self) else "title")
        self.table.setMaximumWidth(round(WIDEST * zoom_of(self)))


def _step_words(words: str, progress: Progress) -> str:
    """The line of a step; a title that ends its own sentence has no full stop behind it."""
    if progress.title.endswith(("?", "!", "…", ".")):
        words = words.replace("{title}.", "{title}")
    return words.format(number=progress.number, count=progress.count, title=progress.title)


def _whole(seconds: float) -> str:
    return length_words(max(1, round(seconds / 60)))
