"""This file is the journal when the disk refuses: acts wait in memory, in order, until it takes them."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from trainer.clock import Moment
from trainer.model.events import Fact, Recorded
from trainer.model.trouble import NotSaved
from trainer.store.journal import SUFFIX, SessionFile
from trainer.store.mirror import Act, Mirror, line_up


class Waiting:
    """A session's journal that goes on without the disk once it is `patient`; until then it raises NotSaved.

    What waits is told as not saved, until `flush` has written it.
    """

    def __init__(self, file: SessionFile) -> None:
        """Writes to this file."""
        self._file = file
        self._queue: deque[Act] = deque()
        self._listeners: list[Callable[[], None]] = []
        self._mirror = Mirror(file)
        self.patient = False
        self._given_up = False
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
        if not self._queue and not self._given_up:
            try:
                if self.patient:
                    self._file.be_there()
                records = self._file.append(facts, moment, put=put, drop=drop)
            except NotSaved as refusal:
                if not self.patient:
                    raise
                self.problem = str(refusal)
            else:
                self._mirror.add(Act(records, moment, dict(put or {}), tuple(drop)))
                return records
        records = tuple(Recorded(number, fact, moment) for number, fact in enumerate(facts, self._next()))
        line_up(self._queue, Act(records, moment, dict(put or {}), tuple(drop)))
        if len(self._queue) == 1 or not self.flush():
            self._tell()
        return records

    def flush(self) -> bool:
        """Writes what waits, on a handle of its own: one that failed is never trusted again. Whether all is written."""
        if not self._queue:
            return True
        if self._given_up:
            return False
        try:
            self._file.renew()
            while self._queue:
                self._queue[0].write(self._file)
                self._mirror.add(self._queue.popleft())
        except NotSaved as refusal:
            self.problem = str(refusal)
            return False
        self.problem = ""
        self._tell()
        return True

    def be_patient(self) -> None:
        """From now on the room goes on without the disk, and what the file holds is held in memory too."""
        self.patient = True
        self._mirror.begin()

    def give_up(self) -> None:
        """The disk doesn't answer: from now on the file is asked for nothing, and what comes can only be rescued."""
        self._given_up = True

    def carry(self, sources: Mapping[str, str]) -> None:
        """Takes more scenario texts along; NotSaved when the disk refuses."""
        self._file.carry(sources)
        if self.patient:
            self._mirror.begin()

    def sources(self) -> dict[str, str]:
        """The texts of the scenario files the session carries, by name."""
        return self._file.sources()

    def free(self, folder: Path) -> Path:
        """A file in another folder that isn't there yet, under the session's own name or one like it."""
        path = folder / f"{self._file.path.stem}{SUFFIX}"
        number = 2
        while path.exists():
            path, number = folder / f"{self._file.path.stem} {number}{SUFFIX}", number + 1
        return path

    def rescue(self, folder: Path) -> Path:
        """Writes the session with all that waits into another folder; NotSaved when that can't be either."""
        path = self.free(folder)
        self._mirror.write(self._queue, path)
        return path

    def move(self, folder: Path) -> Path:
        """Goes on in another folder with the whole session, where it is complete; NotSaved leaves all as it is."""
        path = self.rescue(folder)
        try:
            self._file.move(path)
        except NotSaved:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            raise
        self._queue.clear()
        self.problem = ""
        self._mirror.begin()
        self._tell()
        return path

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
