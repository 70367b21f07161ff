"""This file is what stands between a key and its act: who has the laptop, the table of keys, a console out of sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from trainer.ui.console.overlay import KeysOverlay
from trainer.ui.desk import Desk


class Called(Protocol):
    """A window that one of its keys may have to call first."""

    def isVisible(self) -> bool:
        """Whether it is shown."""


class Gate:
    """Makes acts that ask first whether they may happen."""

    def __init__(self, desk: Desk, window: Called, table: KeysOverlay, call: Callable[[], None]) -> None:
        """`call` brings the window before the room's picture, with one screen."""
        self._desk, self._window, self._table, self._call = desk, window, table, call

    def guarded(self, act: Callable[..., object]) -> Callable[..., object]:
        """No key acts on the session while the room has the laptop, and none passes through the table of keys."""

        def pressed(*given: object) -> None:
            if self._table.isVisible():
                self._table.close_table()
            elif not self._desk.handed:
                act(*given)

        return pressed

    def seen(self, act: Callable[[], object]) -> Callable[[], object]:
        """An act that shows something in the window: the window comes before the room's picture first."""

        def called() -> None:
            if not self._window.isVisible():
                self._call()
            act()

        return called
