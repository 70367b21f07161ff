"""This file is the report of a bug: what broke and where, to be copied, without a name or an answer in it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from trainer import __version__

if TYPE_CHECKING:
    from types import TracebackType

    from trainer.ui.errors_window import ReportDialog

Hook = Callable[[type[BaseException], BaseException, "TracebackType | None"], object]


def report(problem: BaseException) -> str:
    """Versions and the places a bug went through, here or in the process beside where it happened."""
    import platform

    from trainer.model.trouble import Mistaken, places

    where = problem.places if isinstance(problem, Mistaken) else places(type(problem), problem.__traceback__)
    versions = f"Trainer {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return f"{versions}\n{where}"


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
        words = report(problem.with_traceback(trace))
        sys.stderr.write(f"{words}\n")
        self.happened.emit(words)

    def _show(self, words: str) -> None:
        if self.dialog is None:
            from trainer.ui.errors_window import ReportDialog

            self.dialog = ReportDialog()
        self.dialog.add(words)
        self.dialog.show()
