"""This file is what lies on the disk and is read: replay, debrief, notes, past sessions, and how cost grows."""

from __future__ import annotations

import contextlib
import math
import resource
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.bench.children import installed
from tests.bench.standard import Size, played, script_of
from tests.bench.table import Line, at_most, spread_of
from tests.several_kit import TWELVE, asked, library
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief.report import report
from trainer.export.aside import write_notes_aside
from trainer.export.charts import charts
from trainer.export.pictures import pictures
from trainer.export.several_errand import compare_aside, table_aside
from trainer.model.report import Chart, Report
from trainer.paint.charts import paint_part, part_height
from trainer.store import journal
from trainer.store.sessions import PastSession, past_sessions
from trainer.ui.sessions.page import SessionsPage
from trainer.ui.theme import apply_look, look

SOUGHT = "counter day 12"
"""What is typed, key by key."""
WIDE = 900
"""Points of a picture in the console at 1440 × 900."""


def _taken(work: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of processor time, which a busy machine doesn't stretch; children's own included."""
    taken = []
    for _time in range(times):
        begun = _used()
        work()
        taken.append((_used() - begun) * 1000)
    return taken


def _used() -> float:
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(told.ru_utime + told.ru_stime for told in map(resource.getrusage, whose))


def replayed(path: Path, size: Size) -> Conductor:
    """A session read from its file."""
    with contextlib.closing(journal.open_session(path)) as file:
        return Conductor(file, script_of(size), HandClock(), file.records())


def sessions() -> Iterator[Line]:
    """P8: replay and debrief of the standard session, debrief of a large one."""
    with tempfile.TemporaryDirectory() as name, pictures() as painted:
        standard, path = Size(), Path(name) / "standard.trainer"
        played(path, standard)
        taken = _taken(lambda: replayed(path, standard), 5)
        yield at_most(
            "P8", "replay of the standard session", statistics.median(taken), 150, "ms", spread=spread_of(taken)
        )
        play = replayed(path, standard).play
        taken = _taken(lambda: report(play), 3)
        yield at_most("P8", "its debrief computed", statistics.median(taken), 200, "ms", spread=spread_of(taken))
        taken = _taken(lambda: _on_screen(report(play)), 1)  # once: what was laid out is kept
        yield at_most(
            "P8", "its debrief computed and painted for the screen", taken[0], 200, "ms", spread=spread_of(taken)
        )
        taken = _taken(lambda: charts(report(play), painted), 1)
        what = "its debrief computed, every picture painted as PNG and SVG"
        yield at_most("P8", what, statistics.median(taken), 200, "ms", spread=spread_of(taken))
        large, other = Size(people=200, rounds=5, items=100, notes=0), Path(name) / "large.trainer"
        played(other, large)
        play = replayed(other, large).play
        yield at_most(
            "P8", "debrief of 200 people × 100 items × 5 rounds", _taken(lambda: report(play), 1)[0], 2000, "ms"
        )


def _on_screen(told: Report) -> None:
    """Every picture as wide as the console shows it."""
    for part in told.parts:
        if isinstance(part, Chart):
            image = QImage(WIDE, math.ceil(part_height(part, WIDE)), QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            paint_part(painter, QRectF(image.rect()), part)
            painter.end()


def notes() -> Iterator[Line]:
    """P9: all notes of the standard session, aside; a single Markdown."""
    with tempfile.TemporaryDirectory() as name, installed():
        path = Path(name) / "standard.trainer"
        play = played(path).play
        write_notes_aside(play, Path(name) / "n")  # compiles what isn't yet
        both = _taken(lambda: [write_notes_aside(play, Path(name) / "n", names=names) for names in (True, False)], 2)
        yield at_most("P9", "all notes with and without names", min(both) / 1000, 10, "s", spread=spread_of(both))
        one = _taken(lambda: write_notes_aside(play, Path(name) / "m", ["md"]), 3)
        yield at_most("P9", "a single Markdown", min(one) / 1000, 0.5, "s", spread=spread_of(one))


def past(count: int) -> Iterator[Line]:
    """P10: the list of many past sessions, a key of its search, and a comparison."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "sessions"
        folder.mkdir()
        first = folder / "0.trainer"
        played(first, Size(people=3, rounds=1, items=3, notes=0))
        for number in range(1, count):
            shutil.copyfile(first, folder / f"{number}.trainer")
        index = Path(name) / "index" / "sessions.json"
        past_sessions(folder, index)
        taken = _taken(lambda: past_sessions(folder, index), 3)
        yield at_most("P10", f"list of {count} past sessions", min(taken), 100, "ms", spread=spread_of(taken))
    yield from searched(count)
    yield from side_by_side(1000 if count > 1000 else 100)


def searched(count: int) -> Iterator[Line]:
    """P10: a key of the search over many past sessions, to the painted list."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_look(app, look())
    page = SessionsPage()
    page.resize(1200, 860)
    page.show()
    kinds = ("Service", "Counter", "Welcome", "Phone")
    page.show_sessions(
        [
            PastSession(Path(f"/{n}.trainer"), f"{kinds[n % 4]} day {n}", started=1.7e9 - n * 40_000, people=12)
            for n in range(count)
        ]
    )
    for _turn in range(count // 50):
        app.processEvents()
    keys = []
    for place in range(1, len(SOUGHT) + 1):
        page.search.setText(SOUGHT[:place])
        keys += _taken(lambda: _key(page, app, SOUGHT[: place % len(SOUGHT) + 1]), 1)  # noqa: B023 - called at once
    page.close()
    yield at_most("P10", f"a key of the search over {count}", statistics.median(keys), 16, "ms", spread=spread_of(keys))


def _key(page: SessionsPage, app: QApplication, typed: str) -> None:
    page.search.setText(typed)
    app.processEvents()


def side_by_side(count: int) -> Iterator[Line]:
    """P10: the comparison of many sessions, aside, at first and once what each tells is known; all in one table."""
    with tempfile.TemporaryDirectory() as name, installed():
        folder, of = Path(name) / "sessions", library(Path(name) / "library")
        paths = []
        for number in range(count):
            names = [f"{person} {number if number % 2 else number % 50}" for person in TWELVE]
            given = {one: {"feel": number % 5 - 2, "come": (number * place) % 11} for place, one in enumerate(names)}
            paths.append(asked(folder, given, title="Weekly", days=number, of=of))
        first = _taken(lambda: compare_aside(paths, Path(name) / "index"), 1)
        taken = _taken(lambda: compare_aside(paths, Path(name) / "index"), 2)
        table = _taken(lambda: table_aside(paths, Path(name) / "table.xlsx"), 1)
    yield at_most("P10", f"comparison of {count} sessions read for the first time", first[0] / 1000, 5, "s")
    yield at_most("P10", f"comparison of {count} sessions", min(taken) / 1000, 5, "s", spread=spread_of(taken))
    yield at_most("P10", f"the answers of {count} sessions as one table", table[0] / 1000, 5, "s")


def growth() -> Iterator[Line]:
    """P13: how replay, debrief and the shelf's search grow; the exponent is 1 where cost grows with the size."""
    sizes = (100, 200, 400)
    replays, debriefs = [], []
    with tempfile.TemporaryDirectory() as name:
        for people in sizes:
            size, path = Size(people=people, rounds=2, items=6, notes=0), Path(name) / f"{people}.trainer"
            played(path, size)
            replays.append(min(_taken(lambda: replayed(path, size), 3)))  # noqa: B023 - called at once
            play = replayed(path, size).play
            debriefs.append(min(_taken(lambda: report(play), 3)))  # noqa: B023 - called at once
    yield at_most("P13", "exponent of replay with answers", _exponent(sizes, replays), 1.15, "")
    yield at_most("P13", "exponent of the debrief with people", _exponent(sizes, debriefs), 1.15, "")


def _exponent(sizes: Sequence[int], taken: Sequence[float]) -> float:
    """The slope of the line through the logarithms."""
    return statistics.linear_regression([math.log(size) for size in sizes], [math.log(one) for one in taken]).slope
