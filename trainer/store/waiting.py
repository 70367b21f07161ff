"""This file is the journal when the disk refuses: acts wait in memory, in order, until it takes them."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.clock import Moment
from trainer.model.events import Fact, Recorded
from trainer.model.trouble import NotOpened, NotSaved
from trainer.store.journal import SUFFIX, SessionFile, open_session


@dataclass(frozen=True, slots=True)
class _Act:
    """What was to be written in one go."""

    records: tuple[Recorded, ...]
    moment: Moment | None
    put: Mapping[str, str]
    drop: tuple[str, ...]


class Waiting:
    """A session's journal that goes on without the disk once it is `patient`; until then it raises NotSaved.

    What waits is told as not saved, until `flush` has written it.
    """

    def __init__(self, file: SessionFile) -> None:
        """Writes to this file."""
        self._file = file
        self._queue: deque[_Act] = deque()
        self._listeners: list[Callable[[], None]] = []
        self.patient = False
        self.problem = ""

    @property
    def unsaved(self) -> int:
        """How many acts wait for the disk."""
        return len(self._queue)

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` when something begins to wait, is added to what waits, or everything is written."""
        self._listeners.append(listener)

    def append(
        self,
        facts: Sequence[Fact],
        moment: Moment | None,
        *,
        put: Mapping[str, str] | None = None,
        drop: Collection[str] = (),
    ) -> tuple[Recorded, ...]:
        """Writes facts and drafts durably, all or none, or lets them wait behind what waits already."""
        if not self._queue:
            try:
                return self._file.append(facts, moment, put=put, drop=drop)
            except NotSaved as refusal:
                if not self.patient:
                    raise
                self.problem = str(refusal)
        first = self._next()
        records = tuple(Recorded(number, fact, moment) for number, fact in enumerate(facts, first))
        self._line_up(_Act(records, moment, dict(put or {}), tuple(drop)))
        if len(self._queue) == 1 or not self.flush():
            self._tell()
        return records

    def _line_up(self, act: _Act) -> None:
        """Words that are typed on while the disk refuses are one act: the last of them stand."""
        last = self._queue[-1] if self._queue else None
        if last is None or act.records or act.drop or last.records or last.drop:
            self._queue.append(act)
        else:
            self._queue[-1] = replace(last, put={**last.put, **act.put})

    def flush(self) -> bool:
        """Writes what waits, on a handle of its own: one that failed is never trusted again. Whether all is written."""
        if not self._queue:
            return True
        try:
            self._file.renew()
            while self._queue:
                self._write(self._queue[0])
                self._queue.popleft()
        except NotSaved as refusal:
            self.problem = str(refusal)
            return False
        self.problem = ""
        self._tell()
        return True

    def rescue(self, folder: Path) -> Path:
        """Writes the session with all that waits into another folder; NotSaved when that can't be either."""
        path = folder / f"{self._file.path.stem}{SUFFIX}"
        number = 2
        while path.exists():
            path, number = folder / f"{self._file.path.stem} {number}{SUFFIX}", number + 1
        self._file.copy().write(path)
        with contextlib.closing(_opened(path)) as spare:
            for act in self._queue:
                if not act.records or act.records[-1].number > spare.last:
                    facts = [record.fact for record in act.records]
                    spare.append(facts, act.moment, put=act.put, drop=act.drop)
        return path

    def _write(self, act: _Act) -> None:
        """Writes an act unless it reached the disk although the disk said otherwise."""
        if not act.records or act.records[-1].number > self._file.last:
            facts = [record.fact for record in act.records]
            self._file.append(facts, act.moment, put=act.put, drop=act.drop)

    def drafts(self) -> dict[str, str]:
        """Half-finished answers and marks by key, those that wait included."""
        known = self._file.drafts()
        for act in self._queue:
            known.update(act.put)
            for key in act.drop:
                known.pop(key, None)
        return known

    def _next(self) -> int:
        last = next((act.records[-1].number for act in reversed(self._queue) if act.records), self._file.last)
        return last + 1

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def _opened(path: Path) -> SessionFile:
    try:
        return open_session(path)
    except NotOpened as refusal:
        raise NotSaved(str(refusal)) from refusal
