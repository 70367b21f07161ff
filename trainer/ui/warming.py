"""This file is what a start leaves for later: loaded while nobody does anything, a little at a time.

Pages and a session need much that the first picture doesn't; whoever is quicker than this waits for it as before.
"""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.ui.library.stock import Stock

SOON_MS = 1000
MODULES = (
    "decimal", "fractions", "msgspec", "sqlite3", "yaml", "trainer.model.sheet", "trainer.model.scenario",
    "trainer.model.events_control", "trainer.model.events_board", "trainer.model.events", "trainer.model.pictures",
    "trainer.model.screen", "trainer.model.session", "trainer.model.applied", "trainer.model.planning",
    "trainer.model.wording", "trainer.steps.kinds", "trainer.store.facts", "trainer.store.forms_scenario",
    "trainer.model.habits", "trainer.store.translated", "trainer.store.library", "trainer.ui.before",
    "trainer.ui.plan.today", "trainer.ui.people.judging", "trainer.ui.people.page", "trainer.conductor",
    "trainer.store.journal", "trainer.store.glancing", "trainer.opening", "trainer.revisiting", "trainer.adding",
    "trainer.model.report", "trainer.paint.marks", "trainer.paint.charts", "trainer.paint.slide",
    "trainer.ui.stage.window", "trainer.ui.debrief.page", "trainer.ui.kiosk.items", "trainer.ui.kiosk.window",
    "trainer.ui.console.rowpaint", "trainer.ui.console.view", "trainer.ui.console.steps.table", "trainer.ui.sound",
    "trainer.ui.console.middle", "trainer.ui.console.run", "trainer.ui.console.window", "trainer.ui.running",
    "trainer.ui.plan.page", "trainer.ui.sessions.page", "trainer.ui.records.list", "trainer.ui.room.check",
)  # fmt: skip
"""In an order in which each brings little that is new."""


class Warming(QObject):
    """Begins a second after the start; between two steps every key and click is heard. Nothing wakes it afterwards.

    It is `done` once, when all is loaded.
    """

    done = Signal()

    def __init__(self, stock: Stock, parent: QObject | None = None, first: Callable[[], object] = lambda: None) -> None:
        """`first` is done first, then modules are loaded one by one and `stock` is read file by file."""
        super().__init__(parent)
        self._steps = _steps(first, stock)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(SOON_MS)

    def _step(self) -> None:
        self._timer.setInterval(0)
        if next(self._steps, None) is None:
            self._timer.stop()
            gc.unfreeze()
            self.done.emit()


def _steps(first: Callable[[], object], stock: Stock) -> Iterator[bool]:
    first()
    yield True
    for name in MODULES:
        importlib.import_module(name)
        yield True
    while stock.read_on():
        yield True
