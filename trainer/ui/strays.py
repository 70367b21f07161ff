"""This file is the room's picture going astray: moved onto the laptop's screen by a window manager, and what that says.

Screens that show the same picture are not always told to Qt. A window manager that knows moves the stage to the
laptop's screen; it is put back once, and where it doesn't stay, the room sees what the laptop shows.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from trainer.ui.stage.window import StageWindow

STRAYED_MS = 300
"""So long after its last move the stage is looked for."""


class Strays(QObject):
    """Emits `found_mirrored` when the stage doesn't stay on the projector; `mirrored` until `forget`."""

    found_mirrored = Signal()

    def __init__(
        self, stage: StageWindow, laptop: Callable[[], QRect | None], put_back: Callable[[], None], parent: QObject
    ) -> None:
        """`laptop` is the area the stage must keep off, None where there is none; `put_back` places the stage."""
        super().__init__(parent)
        self._stage, self._laptop, self._put_back = stage, laptop, put_back
        self._times = 0
        self.mirrored = False
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._find)
        stage.moved.connect(self._moved)

    def forget(self) -> None:
        """The screens have changed: everything is as new."""
        self._times, self.mirrored = 0, False

    def stop(self) -> None:
        """Looks no more."""
        self._look.stop()

    def _moved(self) -> None:
        if self._laptop() is not None:
            self._look.start(STRAYED_MS)

    def _find(self) -> None:
        laptop = self._laptop()
        if laptop is None or not self._stage.isVisible() or not self._stage.geometry().intersects(laptop):
            return
        self._times += 1
        if self._times == 1:
            self._put_back()
            self._look.start(STRAYED_MS)
        else:
            self.mirrored = True
            self.found_mirrored.emit()
