"""This file is a child at the laptop: `python -m tests.faults.fuzz --strokes 100000 [--knows]`.

Random keys, chords and clicks on the kiosk, with a sheet of every kind and with secret cards. Nothing leads out: no
other window opens and the laptop stays handed over. `--knows` is the control: the code is typed.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.kiosk_kit import CODE, EVERY, Room, dealt, rated
from trainer.ui.kiosk.page import focused
from trainer.ui.theme import apply_look, look

KEYS = (
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_Menu, Qt.Key.Key_Meta, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F5,
    Qt.Key.Key_F7, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_F12, Qt.Key.Key_Print, Qt.Key.Key_A, Qt.Key.Key_C,
    Qt.Key.Key_H, Qt.Key.Key_O, Qt.Key.Key_Q, Qt.Key.Key_S, Qt.Key.Key_V, Qt.Key.Key_W, Qt.Key.Key_X, Qt.Key.Key_0,
    Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_5, Qt.Key.Key_6, Qt.Key.Key_8, Qt.Key.Key_9,
)  # fmt: skip
HELD = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)
PER_ROOM = 2500


@dataclass(slots=True)
class Toll:
    """Strokes made, and every way out that was found."""

    strokes: int = 0
    ways: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"strokes {self.strokes}, ways out {len(self.ways)}"


def measure(strokes: int, seed: int, *, knows: bool = False) -> Toll:
    """So many strokes on one laptop after another."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_look(app, look())
    rng, toll = Random(seed), Toll()
    with tempfile.TemporaryDirectory() as name:
        for number in range(max(1, -(-strokes // PER_ROOM))):
            path = Path(name) / f"{number}.trainer"
            rooms = (rated(path, EVERY), dealt(path), rated(path, EVERY, "anonymous"))
            with rooms[number % 3] as room:
                _bang(room, min(PER_ROOM, strokes), rng, toll, knows)
            if toll.ways and knows:
                break
    return toll


def _bang(room: Room, strokes: int, rng: Random, toll: Toll, knows: bool) -> None:
    others = {id(window) for window in QApplication.topLevelWidgets()}
    QGuiApplication.clipboard().setText("")
    for stroke in range(strokes):
        said = _stroke_at(room, rng, knows and not stroke)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a loop that runs does this by itself
        toll.strokes += 1
        if way := _way_out(room, others):
            toll.ways.append(f"{said}: {way}")
            return
        if rng.random() < 0.01:
            _next_person(room)


def _next_person(room: Room) -> None:
    """Somebody sits down by picking a name, so that there is a page to bang on."""
    with contextlib.suppress(AssertionError):
        room.key("Olga")
        room.enter()


def _stroke_at(room: Room, rng: Random, knows: bool) -> str:
    if knows:
        room.go_in(CODE)
        return "the code"
    if rng.random() < 0.3:
        parts = [part for part in (room.window, *room.window.findChildren(QWidget)) if part.isVisible()]
        part = rng.choice(parts)
        place = QPoint(rng.randrange(max(1, part.width())), rng.randrange(max(1, part.height())))
        button = rng.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        QTest.mouseClick(part, button, rng.choice(HELD), place)
        return f"{button} on {type(part).__name__}"
    key, held = rng.choice(KEYS), rng.choice(HELD)
    QTest.keyClick(focused(room.window) or room.window, key, held)
    return f"{held} {key}"


def _way_out(room: Room, others: set[int]) -> str:
    if not room.window.isVisible():
        return "the kiosk is gone"
    if room.conductor.session.laptop.to == "console":
        return "the laptop is back at the console"
    new = [one for one in QApplication.topLevelWidgets() if one.isVisible() and id(one) not in others]
    if stray := [type(one).__name__ for one in new if one is not room.window and type(one).__name__ != "QTipLabel"]:
        return f"another window: {stray}"
    return ""


def main() -> int:
    """Prints the toll; exit code 1 when there was a way out."""
    asked = argparse.ArgumentParser(description="Bang on the kiosk's keys.")
    asked.add_argument("--strokes", type=int, default=100_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--knows", action="store_true", help="control: the code is typed")
    told = asked.parse_args()
    toll = measure(told.strokes, told.seed, knows=told.knows)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{way}\n" for way in toll.ways[:10])
    return 1 if toll.ways else 0


if __name__ == "__main__":
    sys.exit(main())
