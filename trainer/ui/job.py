"""This file is work done beside the window: in a thread of its own, its end told in the window's."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from trainer.model.refusal import cause
from trainer.model.trouble import Mistaken, NotOpened, NotSaved, Refused

T = TypeVar("T")
NAME = "trainer-job"
PATIENCE = 3.0
"""Seconds that what is broken off is waited for."""


def collect_again() -> None:
    """Lets Python look for what nothing holds any more, unless a job is at work.

    It looks in whichever thread happens to ask for memory, and what Qt made may be deleted in the window's alone.
    """
    if not any(thread.name == NAME for thread in threading.enumerate()):
        gc.enable()


def while_there(owner: QObject, tell: Callable[..., object]) -> Callable[..., None]:
    """Tells it only while its window is there: a slow disk may answer when that was built anew."""

    def told(*words: object) -> None:
        if isValid(owner):
            tell(*words)

    return told


class _Bell(QObject):
    """Rings in the window's thread.

    Qt holds its job until it has rung, whoever else lets go of it: neither the thread, whose last breath may come
    later, nor the search for garbage in the middle of the ringing takes it away.
    """

    rung = Signal()


class Job(Generic[T]):
    """Runs `work` once; then `done` gets its value, or `failed` the sentence of what people can act on.

    Any other exception is a bug and goes to the outermost door; one in a process beside does both.
    """

    def __init__(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[str], object]) -> None:
        """Nothing runs until `start`."""
        self._work, self._done, self._failed = work, done, failed
        self._value: list[T] = []
        self._problem: Exception | None = None
        self._bell = _Bell()
        self._bell.rung.connect(lambda: self._tell(), Qt.ConnectionType.QueuedConnection)  # noqa: PLW0108 - held by it
        self._thread = threading.Thread(target=self._run, name=NAME, daemon=True)

    def start(self) -> None:
        """Begins."""
        gc.disable()
        self._thread.start()

    @property
    def running(self) -> bool:
        """Whether it is still at work."""
        return self._thread.is_alive()

    def wait(self, seconds: float | None = None) -> bool:
        """Until it is through, or so long; whether it is. What it says is told later."""
        if self._thread.is_alive():
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            self._value.append(self._work())
        except Exception as problem:  # noqa: BLE001 - carried over to the window's thread and raised there
            self._problem = problem
        self._bell.rung.emit()

    def _tell(self) -> None:
        self._thread.join()  # it has rung, and has nothing left to do
        self._bell.deleteLater()
        collect_again()
        problem = self._problem
        if problem is None:
            self._done(self._value[0])
        elif isinstance(problem, NotSaved | NotOpened | Refused):
            self._failed(str(problem))
            if isinstance(problem, Mistaken):
                raise problem
        elif isinstance(problem, OSError):
            self._failed(cause(problem))
        else:
            raise problem
