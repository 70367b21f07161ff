"""This file is a disk that is slow for every file, and how long the window's thread stood still for it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from unittest import mock

from tests.faults.slow import held
from trainer.ui import beside, job

LONGEST = 3 * beside.UNNOTICED
MEMORY = ":memory:"


class Holding:
    """Adds up what the window's thread waits during an act, whether it asks the disk itself or whoever asks it."""

    def __init__(self) -> None:
        """Nothing was done yet; made in the window's thread."""
        self._window, self._inside = threading.current_thread(), False
        self._stood = 0.0
        self.acts: dict[str, float] = {}

    def did(self, act: str) -> float:
        """An act is over: how long the window stood still for it."""
        stood, self._stood = self._stood, 0.0
        self.acts[act] = max(stood, self.acts.get(act, 0.0))
        return stood

    @property
    def longest(self) -> list[tuple[str, float]]:
        """The acts and their seconds, the longest first."""
        return sorted(self.acts.items(), key=lambda one: -one[1])

    @contextlib.contextmanager
    def counted(self) -> Iterator[None]:
        """What goes on inside is waiting; counted once, and in the window's thread alone."""
        if threading.current_thread() is not self._window or self._inside:
            yield
            return
        self._inside, begun = True, time.monotonic()
        try:
            yield
        finally:
            self._inside = False
            self._stood += time.monotonic() - begun


@contextlib.contextmanager
def slow_disk(rng: Random, holding: Holding) -> Iterator[None]:
    """Every commit, every file written whole and every database opened takes its time."""
    turn = threading.Lock()

    def pause(*_file: object) -> None:
        with turn:
            seconds = rng.choice((0.0, 0.01, rng.uniform(LONGEST / 3, LONGEST)))
        with holding.counted():
            time.sleep(seconds)

    connect, sync = sqlite3.connect, os.fsync

    def connected(path: Path | str, *given: object, **named: object) -> sqlite3.Connection:
        if path != MEMORY:
            pause()
        return connect(path, *given, **named)  # type: ignore[call-overload, no-any-return]

    def synced(file: int) -> None:
        pause()
        sync(file)

    with (
        mock.patch.object(sqlite3, "connect", connected),
        held(pause),
        mock.patch.object(os, "fsync", synced),
        _counting(holding, beside._Errand, "wait"),  # noqa: SLF001 - where the window waits
        _counting(holding, job.Job, "wait"),
    ):
        yield


def _counting(holding: Holding, kind: type, name: str) -> contextlib.AbstractContextManager[object]:
    wait: Callable[..., object] = getattr(kind, name)

    def counted(*given: object) -> object:
        with holding.counted():
            return wait(*given)

    return mock.patch.object(kind, name, counted)
