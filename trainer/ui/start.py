"""This file is how the windows come up and go: one program at a time, in its language, bugs reported and not thrown."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from trainer.store.settings import load_settings
from trainer.ui.binding import mend_binding
from trainer.ui.errors import ErrorReports
from trainer.ui.firstlook import FirstLook
from trainer.ui.onlyone import OnlyOne
from trainer.ui.told import tell_readers
from trainer.ui.tongue import speak_first

if TYPE_CHECKING:
    from trainer.ui.app import Program
    from trainer.ui.folders import Folders


def run(folders: Folders, language: str = "") -> int:
    """Opens the program and returns its exit code when it is closed; `language` is one asked for this once."""
    # The style's name goes to Qt here: asking for it later would load every name a style has.
    app = QApplication.instance() or QApplication(["trainer", "-style", "fusion"])
    assert isinstance(app, QApplication)  # noqa: S101 - nothing else was made before
    app.setApplicationName("Trainer")
    app.setApplicationDisplayName("Trainer")
    app.setQuitOnLastWindowClosed(False)
    mend_binding()
    tell_readers(app)
    only = OnlyOne(folders.data)
    if not only.take():
        sys.stderr.write(f"{only.call()}\n")
        return 0
    reports = ErrorReports()
    reports.install()
    settings = load_settings(folders.data)
    speak_first(language or settings.language)
    first = FirstLook(app, folders, settings.zoom, contrast=settings.contrast)
    programs: list[Program] = []

    def move_in() -> None:
        from trainer.ui.app import Program
        from trainer.ui.job import collect_again
        from trainer.ui.repeats import Repeats
        from trainer.ui.screensaver import computer
        from trainer.ui.warming import Warming

        if app.platformName() == "xcb":
            Repeats(app).watch(app.focusWindow())
        gc.freeze()  # until all is loaded, see `Warming`
        collect_again()
        program = Program(app, folders, first=first, awake=computer())
        programs.append(program)
        program.load()
        program.keeper.wait_for(Warming(program.stock, program, first.complete).done)
        only.listen(program.come_forward)

    first.home.painted.connect(move_in, Qt.ConnectionType.QueuedConnection)
    first.home.closed.connect(lambda: programs or app.quit())
    first.open()
    code = app.exec()
    for program in programs:
        program.close()
    only.close()
    reports.remove()
    return code
