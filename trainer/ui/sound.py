"""This file is the program's sounds: short tones, played by whatever this computer has for that, else a word."""

from __future__ import annotations

import shutil
import sys
import wave
import weakref
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Signal

from trainer.shipped import shipped
from trainer.words import _

PLAYERS: tuple[tuple[str, ...], ...] = (("pw-play",), ("paplay",), ("afplay",), ("aplay", "-q"))
"""Programs that play a file, the best first, with what they are told besides it."""


class Sound(QObject):
    """Plays one sound at a time. What can't be played is told by `silent`, a sentence; nothing else happens."""

    silent = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        players: Sequence[tuple[str, ...]] = PLAYERS,
        find: Callable[[str], str] = QStandardPaths.findExecutable,
    ) -> None:
        """`find` gives a program's path, "" where there is none."""
        super().__init__(parent)
        self._player = next(((find(name), *more) for name, *more in players if find(name)), ())
        self._made: Path | None = None
        self._process = QProcess(self)
        self._process.errorOccurred.connect(self._failed)
        self._process.finished.connect(self._finished)

    @property
    def able(self) -> bool:
        """Whether this computer has something that plays."""
        return sys.platform == "win32" or bool(self._player)

    def play(self, name: str, volume: int) -> None:
        """Plays the sound of that name at 0 to 100 percent; one that is still heard is cut off."""
        if volume <= 0:
            return
        if not self.able:
            self.silent.emit(_("Nothing on this computer plays a sound."))
            return
        try:
            file = self._scaled(name, volume)
        except (OSError, EOFError, wave.Error) as problem:
            self.silent.emit(_("The sound can't be read: {reason}.").format(reason=problem))
            return
        self._start(file)

    def stop(self) -> None:
        """Cuts off what is heard."""
        self._process.kill()
        self._process.waitForFinished(200)

    def _start(self, file: Path) -> None:
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
            return
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self.stop()
        program, *more = self._player
        self._process.start(program, [*more, str(file)])

    def _scaled(self, name: str, volume: int) -> Path:
        """The sound as a file at that volume: not every player can make one softer."""
        made = self._folder() / f"{name}-{volume}.wav"
        if not made.exists():
            with wave.open(str(shipped("assets") / "sounds" / f"{name}.wav"), "rb") as source:
                shape, samples = source.getparams(), array("h", source.readframes(source.getnframes()))
            loud = (min(100, volume) / 100) ** 2  # as ears hear it, half way up is half as loud
            with wave.open(str(made), "wb") as file:
                file.setparams(shape)
                file.writeframes(array("h", (round(sample * loud) for sample in samples)).tobytes())
        return made

    def _folder(self) -> Path:
        """Made for the first sound, and anew should somebody have cleaned up."""
        if self._made is None or not self._made.is_dir():
            from trainer.ui.aside import folder_aside

            self._made = folder_aside("tones")
            weakref.finalize(self, shutil.rmtree, self._made, ignore_errors=True)
        return self._made

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error != QProcess.ProcessError.Crashed:
            self.silent.emit(_("No sound can be played now."))

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if code and status == QProcess.ExitStatus.NormalExit:
            self.silent.emit(_("No sound can be played now."))
