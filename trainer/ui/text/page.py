"""This file is the page on which an exercise's own text is changed: the text, what may be done with it, its faults."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from trainer.ui.library.beside import Beside
from trainer.ui.library.paned import PanedPage
from trainer.ui.text.editor import TextEditor
from trainer.ui.text.pane import FaultsPane
from trainer.ui.text.question import Question
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.widgets import ChipButton, EndsLayout, FlowLayout, KeyButton
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.problems import Problem

PAUSE_MS = 500
"""Milliseconds without a key after which what was typed is kept and checked."""


class TextPage(PanedPage):
    """Emits `left`, `save`, `original` and `outside` when wanted, `other` with a file, `paused` after typing."""

    left = Signal()
    save = Signal()
    original = Signal()
    outside = Signal()
    other = Signal(object)
    paused = Signal()

    def __init__(self) -> None:
        """Empty until `show_file`."""
        super().__init__()
        self.setAccessibleName(_("Text of an exercise"))
        self._text = self._known = ""
        self.back_button = KeyButton(_("All scenarios"), _("Esc"), "quiet")
        self._title = wrapped("", "heading", strong=True)
        self._files = FlowLayout()
        self.files: dict[Path, ChipButton] = {}
        self.question = Question()
        self.editor = TextEditor()
        self.save_button = KeyButton(_("Save"), _("Ctrl+S"), "primary")
        self.undo_button = KeyButton(_("Undo"), _("Ctrl+Z"))
        self.original_button = KeyButton(_("Back to the original text"))
        self.outside_button = KeyButton(_("Open in another program"), "", "quiet")
        self._said = News("small")
        self.pane = FaultsPane()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._lay_out()
        self.hold(self.pane, self._title, self._beside)
        self.setFocusProxy(self.editor)
        self._connect()

    def _connect(self) -> None:
        self._pause.timeout.connect(self.paused)
        self.editor.textChanged.connect(self._typed)
        self.editor.undoAvailable.connect(self.undo_button.setEnabled)
        self.pane.chosen.connect(self.editor.go_to)
        self.back_button.clicked.connect(self.left)
        self.save_button.clicked.connect(self.save)
        self.question.asked.connect(lambda asks: role(self.save_button, "plain" if asks else "primary"))
        self.undo_button.clicked.connect(self._undo)
        self.original_button.clicked.connect(self.original)
        self.outside_button.clicked.connect(self.outside)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+S"), self, context=within).activated.connect(self._save_by_key)
        self.editor.installEventFilter(self)

    # What is shown

    def show_file(self, title: str, text: str, files: Sequence[tuple[Path, str]], shown: Path) -> None:
        """Shows a text as it is on the disk; `files` are the exercise's with their words, `shown` is this one."""
        self._title.setText(_("Text of “{title}”").format(title=title))
        self._files.clear()
        self.files = {path: told(ChipButton(words), "tab") for path, words in files} if len(files) > 1 else {}
        for path, chip in self.files.items():
            chip.setCheckable(True)
            chip.setChecked(path == shown)
            chip.clicked.connect(partial(self._choose, path, shown))
            self._files.addWidget(chip)
        self.question.end()
        self._text = self._known = text
        self.editor.show_text(text)
        self.editor.show_faults(())
        self.pane.show_checking()
        self.undo_button.setEnabled(False)
        self.say("")
        self._tell()

    def know(self, text: str) -> None:
        """This is what stands on the disk now."""
        self._known = text
        self._tell()

    def show_faults(self, faults: Sequence[Problem]) -> None:
        """What is wrong with the text, in the pane and at its lines."""
        self.pane.show_faults(faults)
        self.editor.show_faults({fault.line for fault in faults})

    def say(self, words: str, *, good: bool = True) -> None:
        """What was done, or why it wasn't."""
        role(self._said, "good" if good else "bad")
        self._said.setText(words)
        self._said.setVisible(bool(words))

    @property
    def said(self) -> str:
        """What was said of the last button."""
        return self._said.text()

    @property
    def text(self) -> str:
        """What stands in the editor."""
        return self.editor.text

    @property
    def known(self) -> str:
        """What stands on the disk, as far as it is known."""
        return self._known

    @property
    def unsaved(self) -> bool:
        """Whether it isn't what stands on the disk."""
        return self._text != self._known

    # What is done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z stays the editor's own, whatever acts on the window by that key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in own):
                event.accept()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, or stays where leaving is being asked."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _typed(self) -> None:
        text = self.editor.text
        if text != self._text:  # colours change it too, as Qt sees it
            self._text = text
            self.say("")
            self._tell()
            self._pause.start()

    def _undo(self) -> None:
        self.editor.undo()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_by_key(self) -> None:
        if self.unsaved:
            self.save.emit()

    def _choose(self, path: Path, shown: Path, _checked: bool = False) -> None:
        for one, chip in self.files.items():
            chip.setChecked(one == shown)  # until the other is shown
        if path != shown:
            self.other.emit(path)

    def _tell(self) -> None:
        self.save_button.setEnabled(self.unsaved)

    # How it is laid out

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 20, 28, 20)
        middle.setSpacing(12)
        head = EndsLayout(gap=12, flush=True)
        head.add_left(self.back_button)
        head.add_right(self.outside_button)
        middle.addLayout(head)
        middle.addWidget(self._title)
        middle.addLayout(self._files)
        middle.addWidget(self.question)
        middle.addWidget(self.editor, 1)
        middle.addWidget(self._said)
        acts = FlowLayout(gap=10)
        for button in (self.save_button, self.undo_button, self.original_button):
            acts.addWidget(button)
        middle.addLayout(acts)
        self._said.hide()
        self._beside = Beside(self, middle, self.pane, self.editor)
