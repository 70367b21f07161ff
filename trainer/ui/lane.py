"""This file is work beside the window that goes one after another, such as what is written to one file."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from trainer.ui.job import Job

T = TypeVar("T")


class Lane:
    """Begins the next work when the one before is through, told or not."""

    def __init__(self) -> None:
        """Nothing is to be done."""
        self._waiting: deque[Job[object]] = deque()
        self._now: Job[object] | None = None
        self._closed = False

    def ask(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[str], object]) -> None:
        """Does the work in its turn; `done` gets its value, or `failed` the sentence."""

        def through(value: T) -> None:
            if not self._closed:
                self._next()
                done(value)

        def broken(sentence: str) -> None:
            if not self._closed:
                self._next()
                failed(sentence)

        self._waiting.append(Job(work, through, broken))  # type: ignore[arg-type]
        if self._now is None:
            self._next()

    @property
    def busy(self) -> bool:
        """Whether anything is under way or waits."""
        return self._now is not None

    def wait(self, seconds: float) -> None:
        """So long at most for what is under way; its end is told later."""
        if self._now is not None:
            self._now.wait(seconds)

    def close(self, seconds: float) -> None:
        """Begins nothing more and tells nothing; what is under way has so long to come through."""
        self._closed = True
        self._waiting.clear()
        if self._now is not None:
            self._now.wait(seconds)

    def _next(self) -> None:
        self._now = self._waiting.popleft() if self._waiting else None
        if self._now is not None:
            self._now.start()
