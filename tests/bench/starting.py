"""This file is the start of the program against the smallest window there can be, and the memory it takes."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests import kit
from tests.bench.children import BARE, OURS, in_turns, run, times
from tests.bench.table import Line, at_most, not_measured, ratio, spread_of, verdict
from trainer.clock import HandClock
from trainer.shipped import shipped

PAST = 200
MEMORY = """
import gc
from pathlib import Path
def pss():
    gc.collect()
    text = Path("/proc/self/smaps_rollup").read_text()
    return int(next(line for line in text.splitlines() if line.startswith("Rss:")).split()[1]) / 1024
"""
BARE_MEMORY = (
    MEMORY
    + """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1440, 900)
window.show()
for _turn in range(20):
    app.processEvents()
print(pss())
"""
)
OURS_MEMORY = (
    MEMORY
    + """
import sys
from trainer.ground import plain_imports
with plain_imports():  # as the program does
    from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
app = QApplication([])
from trainer import opening
from trainer.clock import SystemClock
from trainer.rehearsal import cast
from trainer.shipped import shipped
from trainer.store.library import load_library
from trainer.ui.running import Running
from trainer.ui.theme import apply_look, system_look
apply_look(app, system_look())
def begun():
    library = load_library([shipped("scenarios")])
    plan = opening.plan_of(library, ("service-levels",))
    return opening.start(library, plan, [opening.Guest(name) for name in cast(12)], Path(sys.argv[1]), SystemClock())
running = Running(app, begun(), "1234", QGuiApplication.screens, again=False)
running.show()
for _turn in range(40):
    app.processEvents()
print(pss())
running.close()
"""
)
WHOLE_MEMORY = (
    MEMORY
    + """
import os, sys
from trainer.ground import plain_imports
with plain_imports():  # as the program does
    from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from trainer.shipped import shipped
from trainer.ui.app import Program
from trainer.ui.folders import Folders
from trainer.ui.warming import Warming
def begin():
    from trainer import opening
    from trainer.model.events import Promise
    from trainer.model.namelist import Listed
    from trainer.rehearsal import cast
    from trainer.ui.people.page import Setting
    program.before.plan = opening.plan_of(program.stock.library, ("service-levels",))
    program.people
    program.start(Setting(tuple(Listed(name, "here") for name in cast(12)), Promise(), "1234"))
    QTimer.singleShot(2000, tell)
def tell():
    print(pss(), flush=True)
    os._exit(0)
app = QApplication(["trainer", "-style", "fusion"])
program = Program(app, Folders(Path(sys.argv[1]), shipped("scenarios")))
program.open()
Warming(program.stock, program).done.connect(begin)
app.exec()
"""
)


def start(rounds: int) -> Iterator[Line]:
    """P1: first picture and everything settled, against a bare window."""
    with tempfile.TemporaryDirectory() as name:
        times(OURS, Path(name))  # builds the index
        bare, ours = in_turns((BARE, OURS), Path(name), rounds)
        begun(Path(name), PAST)
        times(OURS, Path(name))  # the index of sessions
        beside, after = in_turns((BARE, OURS), Path(name), rounds)
    yield from _against("start", ours, bare)
    yield from _against(f"start with {PAST} past sessions and one of today", after, beside)
    warm = [one["warm"] for one in ours]
    yield at_most("P1", "start to everything loaded in idle time", min(warm), 6000, "ms", spread=spread_of(warm))
    yield not_measured("P1", "start with cold caches", "needs the machine's caches dropped")


Times = list[dict[str, float]]


def _against(what: str, ours: Times, bare: Times) -> Iterator[Line]:
    """Both moments against a bare window: by the clock, and by the processor's work, which others disturb less."""
    for kind, said in (("", ""), (" work", ", processor time")):
        limit = [one[f"painted{kind}"] for one in bare]
        yield ratio("P1", f"{what} to the painted library{said}", [one[f"painted{kind}"] for one in ours], limit, 1.6)
        yield ratio("P1", f"{what} to everything settled{said}", [one[f"settled{kind}"] for one in ours], limit, 1.9)


def begun(data: Path, past: int) -> None:
    """Sessions in a data folder: so many that are over, and one that was left today and is offered to go on with."""
    folder = data / "sessions"
    over = kit.started(folder, ["yes-and"], names=["Anna", "Mia", "Ivan"], title="Over")
    over.conductor.finish()
    over.file.close()
    for number in range(1, past):
        shutil.copyfile(over.path, folder / f"{number}.trainer")
    left = kit.started(folder, ["yes-and"], names=["Anna", "Mia"], title="Left", clock=HandClock(time.time()))
    left.conductor.next()
    left.file.close()


def many_files(rounds: int, files: int) -> Iterator[Line]:
    """P2: a folder full of scenarios of one's own; a key of the search."""
    with tempfile.TemporaryDirectory() as name:
        own = Path(name) / "scenarios"
        own.mkdir()
        source = next(shipped("scenarios").rglob("yes-and.yaml")).read_text(encoding="utf-8")
        for number in range(files):
            (own / f"mine-{number}.yaml").write_text(source.replace("scenario: yes-and", f"scenario: mine-{number}"))
        times(OURS, Path(name))
        bare, ours = in_turns((BARE, OURS), Path(name), rounds)
    for kind, said in (("", ""), (" work", ", processor time")):
        limit = [one[f"painted{kind}"] for one in bare]
        yield ratio("P2", f"start with {files} own files{said}", [one[f"painted{kind}"] for one in ours], limit, 1.9)
    yield at_most("P2", f"a key of the search among {files}", _search(files), 16, "ms")


def _search(files: int) -> float:
    from trainer.ui.library.shelf import Entry, Shelf, Wish, matching

    words = "Guess what he dislikes and say it as a customer would"
    shelf = Shelf(
        tuple(
            Entry(
                id=f"e{number}",
                kind="scenario",
                title=f"Exercise {number}",
                summary=words,
                minutes=30,
                group="",
                people="",
            )
            for number in range(files)
        )
    )
    taken = []
    for typed in ("g", "gu", "gue", "gues", "guess", "guess d", "guess di", "guess dis"):
        begun = time.perf_counter()
        matching(shelf, Wish(typed))
        taken.append((time.perf_counter() - begun) * 1000)
    return max(taken)


def memory(rounds: int) -> Iterator[Line]:
    """P11: a session with two windows, and the program around it, against a bare window; shared libraries included."""
    if not Path("/proc/self/smaps_rollup").exists():
        yield not_measured("P11", "memory", "only Linux tells")
        return
    codes = (BARE_MEMORY, OURS_MEMORY, WHOLE_MEMORY)
    with tempfile.TemporaryDirectory() as name:
        taken = [
            [float(run(code, Path(name), f"{name}/{place} {turn}").split()[-1]) for turn in range(rounds)]
            for place, code in enumerate(codes)
        ]
    bare, ours, whole = map(statistics.median, taken)
    for one, what in ((ours, "a session on two windows"), (whole, "the program, warmed up, and a session in it")):
        said = f"{one / bare:.2f} × ({one:.0f} MB : {bare:.0f} MB)"
        yield Line("P11", f"resident memory of {what}", said, "1.8 ×", verdict(met=one / bare <= 1.8))
