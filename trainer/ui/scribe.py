"""This file is how home keeps what is entered: one thing after another, beside the window, told when it takes its time.

What is entered holds at once. Whatever the disk refuses to keep is tried again by itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.model.refusal import cause
from trainer.model.trouble import NotSaved, Refused
from trainer.ui import beside
from trainer.ui.beside import Beside
from trainer.words import _

T = TypeVar("T")
SOON_MS = 50
"""After the half of what nobody notices the window goes on; after as long again it says that something is saved."""
AGAIN_MS = 2000


def _nothing(_told: object) -> None:
    """There is nothing to tell."""


@dataclass(slots=True, eq=False)
class Wish:
    """What is to be written, under which name, and who hears how it went."""

    name: str
    work: Callable[[], Any]
    done: Callable[[Any], object]
    refused: Callable[[str], object]
    problem: str = ""


class Scribe(QObject):
    """Emits `saving` with whether something has been on its way to the disk for a tenth of a second."""

    saving = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is to be written."""
        super().__init__(parent)
        self._beside = Beside()
        self._waiting: list[Wish] = []
        self._refused: dict[str, Wish] = {}
        self._now: Wish | None = None
        self._wait: Callable[[float], bool] = lambda _seconds: True
        self._late = False
        self._soon, self._again = QTimer(self), QTimer(self)
        for timer, moment, act in ((self._soon, SOON_MS, self._tell), (self._again, AGAIN_MS, self.try_again)):
            timer.setSingleShot(True)
            timer.setInterval(moment)
            timer.timeout.connect(act)

    def keep(
        self,
        name: str,
        work: Callable[[], object],
        refused: Callable[[str], object] = _nothing,
        done: Callable[[], object] = lambda: None,
    ) -> None:
        """Writes what holds now under a name; what waits under it already needn't be written any more.

        What the disk refuses is told with what becomes of it, and tried again; `done` hears when it is kept.
        """
        self._waiting = [one for one in self._waiting if one.name != name]
        self._refused.pop(name, None)
        self._waiting.append(Wish(name, work, lambda _value: done(), refused))
        self._next(beside.UNNOTICED / 2)

    def ask(
        self, work: Callable[[], T], done: Callable[[T], object], refused: Callable[[str], object] = _nothing
    ) -> None:
        """Does it once, in its turn; what is refused is told, for somebody to ask again."""
        self._waiting.append(Wish("", work, done, refused))
        self._next(beside.UNNOTICED / 2)

    @property
    def busy(self) -> bool:
        """Whether anything is under way or waits."""
        return self._now is not None

    @property
    def problems(self) -> tuple[str, ...]:
        """Why the disk has not taken what it refused."""
        return tuple(dict.fromkeys(one.problem for one in self._refused.values()))

    def try_again(self) -> None:
        """Writes what the disk refused."""
        self._again.stop()
        self._waiting[:0] = self._refused.values()
        self._refused.clear()
        self._next()

    def wait(self, seconds: float) -> bool:
        """Until all is written or refused, so long at most; whether it is."""
        end = time.monotonic() + seconds
        while self._now is not None and (left := end - time.monotonic()) > 0:
            self._wait(left)
        return self._now is None

    def close(self) -> None:
        """Nothing is tried again."""
        self._soon.stop()
        self._again.stop()
        self._beside.close()

    def _next(self, seconds: float = 0.0) -> None:
        """Begins what comes next, and waits so long for it."""
        if self._now is not None or not self._waiting:
            return
        self._now = wish = self._waiting.pop(0)

        def tried() -> object:
            try:
                return wish.work()
            except Exception as problem:  # noqa: BLE001 - told, or raised again, in the window's thread
                return problem

        wait = self._beside(tried, lambda found: self._found(wish, found), seconds)
        if self._now is wish:
            self._wait = wait
            if not self._late:
                self._soon.start()

    def _found(self, wish: Wish, found: object) -> None:
        self._now = None
        self._next()
        self._tell()
        if isinstance(found, NotSaved | Refused):
            self._tell_refused(wish, str(found))
        elif isinstance(found, OSError):
            self._tell_refused(wish, cause(found))
        elif isinstance(found, Exception):
            raise found
        else:
            wish.done(found)

    def _tell_refused(self, wish: Wish, sentence: str) -> None:
        newer = any(one.name == wish.name for one in (self._now, *self._waiting) if one is not None)
        if wish.name and not newer:
            self._refused[wish.name], wish.problem = wish, sentence
            self._again.start()
            words = _("{problem} It stands here meanwhile, and is saved by itself as soon as that works.")
            sentence = words.format(problem=sentence)
        wish.refused(sentence)

    def _tell(self) -> None:
        """Says that something is saved once a tenth of a second has gone by, until nothing is any more."""
        if self._now is None:
            self._soon.stop()
        late = self._now is not None and (self._late or not self._soon.isActive())
        if late != self._late:
            self._late = late
            self.saving.emit(late)
