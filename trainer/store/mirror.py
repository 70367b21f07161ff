"""This file is a session held in memory beside its file, for when the file is gone: a copy, and every act since."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Mapping, MutableSequence
from dataclasses import dataclass, replace
from pathlib import Path

from trainer.clock import Moment
from trainer.model.events import Recorded
from trainer.model.trouble import NotSaved
from trainer.store import copies, wal
from trainer.store.journal import SessionFile

MOST = 300
"""So many acts are held before the file is copied anew, which takes some milliseconds."""


@dataclass(frozen=True, slots=True)
class Act:
    """What is written in one go."""

    records: tuple[Recorded, ...]
    moment: Moment | None
    put: Mapping[str, str]
    drop: tuple[str, ...]

    def write(self, file: SessionFile) -> None:
        """Writes it unless it reached the disk although the disk said otherwise; NotSaved when the disk refuses."""
        if not self.records or self.records[-1].number > file.last:
            file.append([record.fact for record in self.records], self.moment, put=self.put, drop=self.drop)


def line_up(acts: MutableSequence[Act], act: Act) -> None:
    """Puts an act behind others. Words that are typed on are one act: the last of them stand."""
    last = acts[-1] if acts else None
    if last is None or act.records or act.drop or last.records or last.drop:
        acts.append(act)
    else:
        acts[-1] = replace(last, put={**last.put, **act.put})


class Mirror:
    """Holds what a session file held the last time it was copied, and what was written since."""

    def __init__(self) -> None:
        """Nothing is held before `hold`."""
        self._image = b""
        self._since: list[Act] = []

    @property
    def holds(self) -> bool:
        """Whether anything is held."""
        return bool(self._image)

    @property
    def full(self) -> bool:
        """Whether it is time for the file to be copied anew."""
        return bool(self._image) and len(self._since) >= MOST

    def hold(self, image: bytes) -> None:
        """The file as it stands, all that was added included; one that can't be read now leaves what was held."""
        if image:
            self._image, self._since = image, []

    def add(self, act: Act) -> None:
        """Something was written."""
        if self._image:
            line_up(self._since, act)

    def copy(self) -> Mirror:
        """What is held now; what comes later isn't in it."""
        other = Mirror()
        other._image, other._since = self._image, list(self._since)
        return other

    def write(self, waiting: Iterable[Act], path: Path, image: Callable[[], bytes]) -> None:
        """Writes all of it, and what waits, as a session file of its own: a whole one or none.

        Where nothing was held the `image` is asked for. NotSaved when the disk refuses.
        """
        with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
            try:
                memory.execute("PRAGMA secure_delete = ON")
                memory.deserialize(wal.applied(self._image or image(), b""))
                whole = SessionFile(path, memory)
                for act in (*self._since, *waiting):
                    act.write(whole)
                content = memory.serialize()
            except sqlite3.Error as problem:
                raise NotSaved(str(problem)) from problem
        copies.write(content, path)
