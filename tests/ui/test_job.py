"""Work beside the window leaves what Qt made to the window's own thread."""

from __future__ import annotations

import gc
import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from trainer.ui.job import Job

USUAL = (700, 10, 10)
"""How often Python looks for garbage; tests look for it themselves."""


class _Ring(QObject):
    """What only Python's search for garbage finds; tells in which thread it went."""

    def __init__(self, went: list[threading.Thread]) -> None:
        super().__init__()
        self.itself, self._went = self, went

    def __del__(self) -> None:
        self._went.append(threading.current_thread())


def test_nothing_is_deleted_in_the_thread_of_a_job(qtbot: QtBot) -> None:
    """However much a job makes, what nothing holds any more waits for the window's thread, where Qt may delete it."""
    went: list[threading.Thread] = []

    def work() -> int:
        return sum(len([[] for _one in range(1000)]) for _round in range(1000))

    done: list[int] = []
    gc.set_threshold(*USUAL)
    job = Job(work, done.append, pytest.fail)
    _Ring(went)
    job.start()
    qtbot.waitUntil(lambda: bool(done))
    gc.set_threshold(0)
    assert gc.isenabled()
    gc.collect()
    assert went == [threading.main_thread()]


def _are(done: list[bool], number: int) -> bool:
    return len(done) == number


def test_garbage_is_looked_for_again_after_the_last_of_several_jobs(qtbot: QtBot) -> None:
    """The first one's end is not the other's."""
    ends, done = [threading.Event(), threading.Event()], list[bool]()
    jobs = [Job(end.wait, done.append, pytest.fail) for end in ends]
    for job in jobs:
        job.start()
    for number, end in enumerate(ends, 1):
        assert not gc.isenabled()
        end.set()
        qtbot.waitUntil(partial(_are, done, number))
    assert gc.isenabled()


def test_what_nobody_holds_is_told_all_the_same(qtbot: QtBot) -> None:
    """However many jobs end while the window is busy, each is told once, though the telling of one collects garbage."""
    told: list[int] = []

    def tell(number: int) -> None:
        gc.collect()
        told.append(number)

    def begin(number: int) -> None:
        job = Job(partial(int, number), tell, pytest.fail)
        job.start()
        job.wait()

    for number in range(20):
        begin(number)
    qtbot.waitUntil(lambda: len(told) >= 20)
    assert told == list(range(20))
