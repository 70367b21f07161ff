"""This file is today's plan while the program runs: one value that the library's strip and the plan's page share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from trainer.model.day import Day
from trainer.model.events import PlannedBlock
from trainer.model.planning import numbered


class Today(QObject):
    """Emits `changed` when the plan is another one; what was taken out can be brought back once."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is planned."""
        super().__init__(parent)
        self._day = Day()
        self._before: Day | None = None

    @property
    def day(self) -> Day:
        """The plan."""
        return self._day

    @property
    def undoable(self) -> bool:
        """Whether something that was taken out can be brought back."""
        return self._before is not None

    def set(self, day: Day) -> None:
        """Another plan; parts get ids of their own. Nothing happens when it is the same."""
        day = Day(numbered(day.blocks), day.start)
        if day != self._day:
            self._day, self._before = day, None
            self.changed.emit()

    def take_blocks(self, blocks: Iterable[PlannedBlock]) -> None:
        """Other parts; the start stays."""
        self.set(Day(tuple(blocks), self._day.start))

    def set_start(self, start: int | None) -> None:
        """Another start, None for whenever it begins."""
        self.set(Day(self._day.blocks, start))

    def drop(self, index: int) -> None:
        """Takes a part out."""
        self._lose(self._day.without(index))

    def clear(self) -> None:
        """Takes everything out."""
        self._lose(Day(start=self._day.start))

    def finish(self) -> None:
        """The day is over: neither parts nor a start are left of it."""
        self._lose(Day())

    def undo(self) -> None:
        """Brings back what was taken out last."""
        if self._before is not None:
            self.set(self._before)

    def _lose(self, day: Day) -> None:
        before = self._day
        self.set(day)
        if day.blocks != before.blocks:
            self._before = before
            self.changed.emit()
