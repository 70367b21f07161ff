"""This file is work beside the window that goes one after another, such as what is written to one file."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from trainer.model.trouble import NotOpened, NotSaved, Refused
from trainer.ui.job import Job

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Bug:
    """What no work may do."""

    bug: Exception


class Lane:
    """Begins the next work when the one before is through, told or not."""

    def __init__(self) -> None:
        """Nothing is to be done."""
        self._waiting: deque[Job[object]] = deque()
        self._now: Job[object] | None = None
        self._closed = False

    def ask(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[str], object]) -> None:
        """Does the work in its turn; `done` gets its value, or `failed` the sentence."""

        def tried() -> T | _Bug:
            try:
                return work()
            except (NotSaved, NotOpened, Refused, OSError):
                raise
            except Exception as bug:  # noqa: BLE001 - raised again once the next has begun
                return _Bug(bug)

        def through(value: T | _Bug) -> None:
            if not self._closed:
                self._next()
            if isinstance(value, _Bug):
                raise value.bug
            if not self._closed:
                done(value)

        def broken(sentence: str) -> None:
            if not self._closed:
                self._next()
                failed(sentence)

        self._waiting.append(Job(tried, through, broken))  # type: ignore[arg-type]
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
