"""This file is a rehearsal under way in a process of its own: begun, followed, broken off, and cleared away."""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

from PySide6.QtCore import QByteArray, QObject, QProcess, QProcessEnvironment, Signal

from trainer.rehearsing import REFUSED, Errand, Progress, Told, message
from trainer.ui.aside import folder_aside
from trainer.words import _

MODULE = "trainer.rehearsing"


class Rehearser(QObject):
    """Emits `progressed` with a Progress, then `told` with a Told or `failed` with a sentence; nothing when stopped."""

    progressed = Signal(object)
    told = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, module: str = MODULE) -> None:
        """Idle until `begin`; `module` may be exchanged."""
        super().__init__(parent)
        self._module = module
        self._process: QProcess | None = None
        self._work: Path | None = None
        self._said = b""
        self._told: Told | None = None

    @property
    def running(self) -> bool:
        """Whether people are playing."""
        return self._process is not None

    def begin(self, errand: Errand) -> None:
        """Plays; a rehearsal that is under way is broken off. The errand's folder for work is made here."""
        self.stop()
        self._work = folder_aside("rehearsal")
        self._said, self._told = b"", None
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", _import_path())
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._broken)
        process.start(sys.executable, ["-P", "-m", self._module])
        process.write(QByteArray(pickle.dumps(replace(errand, work=self._work))))
        process.closeWriteChannel()

    def stop(self) -> None:
        """Breaks off; nothing is left of it, notes of earlier rehearsals stay."""
        process, self._process = self._process, None
        if process is not None:
            for signal in (process.readyReadStandardOutput, process.finished, process.errorOccurred):
                signal.disconnect()
            process.kill()
            process.waitForFinished(2_000)
            process.deleteLater()
        self._clear()

    def _read(self) -> None:
        if self._process is None:
            return
        self._said += bytes(self._process.readAllStandardOutput().data())
        *lines, self._said = self._said.split(b"\n")
        for line in filter(None, (each.strip() for each in lines)):
            heard = message(line.decode())
            if isinstance(heard, Progress):
                self.progressed.emit(heard)
            else:
                self._told = heard

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        process = self._process
        if process is None:
            return
        self._read()
        said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
        told = self._told
        self._let_go()
        if code == 0 and told is not None:
            self.told.emit(told)
        elif code == REFUSED and said:
            self.failed.emit(said)
        else:
            self.failed.emit(_("The rehearsal ended by itself: {reason}").format(reason=said[-300:] or code))

    def _broken(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._let_go()
            self.failed.emit(_("The rehearsal could not be started."))

    def _let_go(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self._clear()

    def _clear(self) -> None:
        if self._work is not None:
            rmtree(self._work, ignore_errors=True)
            self._work = None


def _import_path() -> str:
    """Where this program's own modules are found."""
    import os

    return os.pathsep.join(filter(None, sys.path))
