"""This file is the report of a bug: what broke and where, to be copied, without a name or an answer in it."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from trainer import __version__
from trainer.ui.theme import role
from trainer.ui.widgets import KeyButton, Label
from trainer.words import _

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The places a bug went through. What it says of itself is left out: it may quote what people wrote."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    versions = f"Trainer {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return "\n".join((versions, kind.__name__, *lines))


def _short(filename: str) -> str:
    """The file without the folders above the program, which may bear a person's name."""
    parts = Path(filename).parts
    start = max((index for index, part in enumerate(parts) if part == "trainer"), default=len(parts) - 1)
    return "/".join(parts[start:])


class ErrorReports(QObject):
    """Shows one window for every bug that reaches the outermost door; the program goes on."""

    happened = Signal(str)

    def __init__(self) -> None:
        """Call `install` to listen."""
        super().__init__()
        self._before: Hook = sys.excepthook
        self.dialog: ReportDialog | None = None
        self.happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listens to what nothing else caught."""
        self._before = sys.excepthook
        sys.excepthook = self._caught

    def remove(self) -> None:
        """Listens no more, and closes the window."""
        sys.excepthook = self._before
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    def _caught(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, problem, trace)
            return
        sys.stderr.write(f"{report(kind, trace)}\n")
        self.happened.emit(report(kind, trace))

    def _show(self, words: str) -> None:
        if self.dialog is None:
            self.dialog = ReportDialog()
        self.dialog.add(words)
        self.dialog.show()


class ReportDialog(QDialog):
    """Says that something broke, that the session is kept, and shows the report."""

    def __init__(self) -> None:
        """Empty until `add`."""
        super().__init__()
        self.setWindowTitle(_("Something broke"))
        self.resize(640, 420)
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
