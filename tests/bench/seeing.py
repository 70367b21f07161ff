"""This file is what people see in time: a key, a tick, the second that changes, and what ticking costs."""

from __future__ import annotations

import math
import multiprocessing
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.bench.room import BenchRoom, Frames, Paints, a_room
from tests.bench.table import Line, at, at_most, not_measured, spread_of
from trainer.model import timer as timers

FRAME = 1000 / 60
NAP = 0.5


def keys(count: int) -> Iterator[Line]:
    """P4: from a key on the console to painted pixels on console and stage."""
    with a_room() as room:
        room.console.activateWindow()
        room.settle()
        stage, console = Paints(room.stage), Paints(room.console)
        taken = []
        for _key in range(count):
            stage.count = console.count = 0
            begun = time.perf_counter()
            QTest.keyClick(room.console, Qt.Key.Key_B)
            while not (stage.count and console.count) and time.perf_counter() - begun < 1:
                room.app.processEvents()
            taken.append((time.perf_counter() - begun) * 1000)
            room.settle()
    yield at_most("P4", "a key to changed pixels, p99", at(taken, 0.99), FRAME, "ms", spread=spread_of(taken))


def seconds(length: float) -> Iterator[Line]:
    """P5: how late the shown second changes while both cores are busy, until stage and console are painted."""
    with a_room() as room, _busy() as slept:
        late: list[float] = []
        seen: dict[QWidget, str] = {}

        def look(window: QWidget) -> None:
            running = room.desk.running().get("")
            face = room.stage.accessibleName()
            if running is not None and face != seen.get(window, face):
                left = timers.remaining(running, room.conductor.now())
                late.append((math.ceil(left) - left) * 1000)
            seen[window] = face

        room.conductor.start_or_pause()
        room.settle()
        room.stage.installEventFilter(Frames(room.stage, look))
        room.console.installEventFilter(Frames(room.console, look))
        _wait(length)
        shown = tuple(late)  # what is put away after this comes late for another reason
        others = [slept.recv() for _moment in range(int(length / NAP)) if slept.poll(1)]
    told = f"{spread_of(shown)}; a process that only sleeps, p99 {at(others, 0.99):.3g} ms"
    yield at_most("P5", "the shown second is late, p99, cores busy", at(shown, 0.99), 20, "ms", spread=told)


def ticking(length: float) -> Iterator[Line]:
    """P6: processor and wake-ups of a countdown on two windows, and of nothing running."""
    if not Path("/proc/self/status").exists():
        yield not_measured("P6", "processor and wake-ups", "only Linux tells")
        return
    with a_room() as room:
        for what, most, often in (("nothing runs", 0.05, 0.2), ("a countdown on two windows", 0.7, 3.0)):
            if most > 0.5:
                room.conductor.start_or_pause()
            room.settle(60)
            used, woken = _used(), _woken()
            _wait(length)
            share = (_used() - used) / length * 100
            yield at_most("P6", f"processor while {what}", share, most, "% of a core")
            yield at_most("P6", f"wake-ups while {what}", (_woken() - woken) / length, often, "a second")


def repaints() -> Iterator[Line]:
    """P7: what one tick paints, at 1080p and at 4K."""
    for size, most in (((1920, 1080), 1.0), ((3840, 2160), 3.0)):
        with a_room(size=size) as room:
            room.conductor.start_or_pause()
            room.settle()
            taken = [_painting(room) for _tick in range(40)]
        what = f"painting a tick on the stage at {size[0]} × {size[1]}"
        yield at_most("P7", what, at(taken, 0.5), most, "ms", spread=spread_of(taken))


def _painting(room: BenchRoom) -> float:
    """Milliseconds that the stage takes to paint what a tick changes, to its window's own memory."""
    area = room.stage._timer_area(room.stage.leaf.slide).toAlignedRect()  # noqa: SLF001 - what a tick repaints
    begun = time.perf_counter()
    room.stage.repaint(area)
    return (time.perf_counter() - begun) * 1000


@contextmanager
def _busy() -> Iterator[Connection]:
    """Both cores at work; what is heard is how late a process wakes that does nothing else: the machine's own part."""
    context = multiprocessing.get_context("spawn")
    heard, said = context.Pipe(duplex=False)
    children = [context.Process(target=_burn, daemon=True) for _core in range(2)]
    children.append(context.Process(target=_nap, args=(said,), daemon=True))
    for one in children:
        one.start()
    try:
        yield heard
    finally:
        for one in children:
            one.terminate()
            one.join()


def _nap(said: Connection) -> None:
    while True:
        due = math.ceil(time.monotonic() / NAP) * NAP
        time.sleep(max(0.0, due - time.monotonic()))
        said.send((time.monotonic() - due) * 1000)
        time.sleep(0.01)


def _burn() -> None:
    while True:
        sum(range(10_000))


def _wait(length: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(length * 1000), loop.quit)
    loop.exec()


def _used() -> float:
    told = resource.getrusage(resource.RUSAGE_SELF)
    return told.ru_utime + told.ru_stime


def _woken() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("voluntary_ctxt")).split()[1])
