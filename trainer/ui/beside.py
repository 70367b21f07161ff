"""This file is where the windows ask a disk: in a thread, so that no timer stands still while it writes."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from trainer.ui.job import NAME, collect_again

if TYPE_CHECKING:
    from trainer.store.waiting import Wait

T = TypeVar("T")
UNNOTICED = 0.1
"""Seconds that the window waits for the disk before it goes on without: on nearly every disk all is saved before it
shows, and no eye sees a clock wait so long."""
IDLE = "trainer-disk"


class _Errand(Generic[T]):
    """Work for another thread; `ring` is called from there when it ends after its time."""

    def __init__(self, work: Callable[[], T], ring: Callable[[], object]) -> None:
        self._work, self._ring = work, ring
        self.found: list[T] = []
        self.bug: Exception | None = None
        self._through = False
        self._missed = False
        self._turn, self._ended = threading.Lock(), threading.Event()

    def run(self) -> None:
        try:
            self.found.append(self._work())
        except Exception as bug:  # noqa: BLE001 - carried over to the window's thread and raised there
            self.bug = bug
        with self._turn:  # once it is through, nothing more is asked of who hears the ring
            self._through = True
            self._ended.set()
            if self._missed:
                self._ring()

    def wait(self, seconds: float) -> bool:
        """So long at most; whether it is through, else it will ring."""
        self._ended.wait(seconds)
        with self._turn:
            self._missed = not self._through
            return self._through


class _Hand:
    """A thread that does one errand after another: one that waits already begins sooner than a new one."""

    def __init__(self) -> None:
        self._go = threading.Semaphore(0)
        self._errand: _Errand[Any] | None = None
        self.thread = threading.Thread(target=self._run, name=IDLE, daemon=True)
        self.thread.start()

    def give(self, errand: _Errand[Any] | None) -> None:
        """Begins it; None sends the thread home."""
        self._errand = errand
        self._go.release()

    def _run(self) -> None:
        while True:
            self._go.acquire()
            errand, self._errand = self._errand, None
            if errand is None:
                return
            errand.run()
            del errand  # what it holds may go in the window's thread alone


class Beside(QObject):
    """Does work beside the window. What takes longer than anybody notices is told later, by the event loop.

    Qt holds it until it is closed and everything is told: no thread that rings late, and outlives its session, may be
    the last that does.
    """

    _rung = Signal()

    def __init__(self, share: float = 1.0) -> None:
        """Nothing is done yet; of what nobody notices, this share is waited."""
        super().__init__()
        self._share = share
        self._closed = False
        self._idle: list[_Hand] = []
        self._out: dict[_Errand[Any], tuple[_Hand, Callable[[Any], object]]] = {}
        self._rung.connect(lambda: self._tell(), Qt.ConnectionType.QueuedConnection)  # noqa: PLW0108 - held by it

    def __call__(self, work: Callable[[], T], done: Callable[[T], object], seconds: float | None = None) -> Wait:
        """Begins it, and waits so long; returns what waits longer for it."""
        errand, hand = _Errand(work, self._ring), self._idle.pop() if self._idle else _Hand()
        self._out[errand] = hand, done
        gc.disable()  # it may run in any thread, and what Qt made may be deleted in the window's alone
        hand.thread.name = NAME
        hand.give(errand)

        def wait(longer: float) -> bool:
            if errand.wait(longer):
                self._end(errand)
            return errand not in self._out

        wait(UNNOTICED * self._share if seconds is None else seconds)
        return wait

    def close(self) -> None:
        """No thread waits for work any more; one that is at work goes when it is through."""
        self._closed = True
        while self._idle:
            self._idle.pop().give(None)
        self._rest()

    def _rest(self) -> None:
        if self._closed and not self._out:
            self.deleteLater()

    def _ring(self) -> None:
        self._rung.emit()

    def _tell(self) -> None:
        for errand in [one for one in self._out if one.wait(0)]:
            self._end(errand)

    def _end(self, errand: _Errand[T]) -> None:
        """Says what was found, in the window's thread."""
        if errand not in self._out:
            return
        hand, done = self._out.pop(errand)
        hand.thread.name = IDLE
        if self._closed:
            hand.give(None)
        else:
            self._idle.append(hand)
        collect_again()
        try:
            if errand.bug is not None:
                raise errand.bug
            done(errand.found[0])
        finally:
            self._rest()  # what is told may ask for one thing more
