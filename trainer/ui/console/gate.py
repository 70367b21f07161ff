"""This file is what stands between a key and its act: who has the laptop, the table of keys, a console out of sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from trainer.ui.console.overlay import KeysOverlay
from trainer.ui.desk import Desk

Act = Callable[[], object]


class Called(Protocol):
    """A window that one of its keys may have to call first."""

    def isVisible(self) -> bool:
        """Whether it is shown."""


class Gate:
    """Makes acts that ask first whether they may happen."""

    def __init__(self, desk: Desk, window: Called, table: KeysOverlay, come: Callable[[Act], None]) -> None:
        """`come` asks whether the window may come before the room's picture, with one screen, and then acts."""
        self._desk, self._window, self._table, self._come = desk, window, table, come

    def guarded(self, act: Callable[..., object]) -> Callable[..., object]:
        """No key acts on the session while the room has the laptop, and none passes through the table of keys."""

        def pressed(*given: object) -> None:
            if self._table.isVisible():
                self._table.close_table()
            elif not self._desk.handed:
                act(*given)

        return pressed

    def seen(self, act: Act) -> Act:
        """An act that shows something in the window: it doesn't come before the room's picture unasked."""

        def called() -> None:
            if self._window.isVisible() or self._desk.projector:
                act()
            else:
                self._come(act)

        return called
