"""This file is what can be done on the way: a scene frozen and a player swapped, a sheet answered in quicker ways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.gallery.bench import put_away, session
from tests.gallery.studio import Studio
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.kiosk.names import NamesPage
from trainer.ui.kiosk.window import KioskWindow


def frozen_scene(studio: Studio) -> None:
    """The quiet customer is frozen in mid-scene and somebody else takes the role over."""
    with session(studio, ["guess-dislike"], title="The quiet customer") as bench:
        bench.to("scene", 1)
        bench.press(Qt.Key.Key_Space)
        bench.wait(83)
        bench.press(Qt.Key.Key_F)
        bench.snap("frozen")
        bench.press(Qt.Key.Key_1)
        bench.snap("frozen-who", stage=False)
        bench.press(Qt.Key.Key_2)
        bench.snap("frozen-swapped")
        bench.press(Qt.Key.Key_N)
        bench.type("Voices went up")
        bench.snap("frozen-word", stage=False)


def quicker_ways(studio: Studio) -> None:
    """A sheet that takes longer than its step: what is offered, slips typed in, teams instead of names, a latecomer."""
    with session(studio, ["service-levels"]) as bench:
        bench.to("felt", 1)
        bench.conductor.join("Late-coming Lucy", observer=True)
        bench.conductor.extend(-120)
        bench.snap("ways-quicker")
        panel = bench.console.run.middle.panel
        assert isinstance(panel, FillPanel)
        panel.choose("paper")
        bench.press(Qt.Key.Key_2, Qt.Key.Key_7)
        bench.snap("ways-paper", stage=False)
        panel.choose("team")
    with session(studio, ["service-levels"]) as bench:
        bench.to("felt", 1)
        bench.conductor.open_sheet("team")
        bench.snap("ways-team")
        kiosk = KioskWindow(bench.desk, "1234")
        kiosk.place(studio.screen((1440, 900)))
        bench.conductor.hand_over()
        studio.settle()
        studio.take_as_it_is("kiosk", "ways-team", kiosk)
        names = kiosk.shown_widget
        assert isinstance(names, NamesPage)
        names.picked.emit(bench.conductor.session.sheets[bench.conductor.here].expected[0])
        studio.settle()
        studio.take_as_it_is("kiosk", "ways-team-alone", kiosk)
        kiosk.stop()
        put_away(studio, kiosk)


def guess_and_feeling(studio: Studio) -> None:
    """An employee has guessed how the customer goes home; the two look at it together."""
    with session(studio, ["objections-and-complaints"]) as bench:
        bench.to("guessed", 1)
        kiosk = KioskWindow(bench.desk, "1234", alone=True)
        bench.conductor.hand_over()
        who = bench.conductor.session.sheets[bench.conductor.here].expected[0]
        studio.fit(kiosk, (1440, 900))
        bench.front(kiosk)
        focus: QWidget | None = kiosk.focusWidget()
        QTest.keyClicks(focus or kiosk, bench.play.name(who))
        bench.press(Qt.Key.Key_Return, Qt.Key.Key_5, Qt.Key.Key_Return, window=kiosk)
        studio.take("kiosk", "guess-calls", kiosk)
        bench.press(Qt.Key.Key_Return, window=kiosk)
        for size in studio.sizes["kiosk"]:
            studio.fit(kiosk, size)
            studio.take_as_it_is("kiosk", "guess-and-feeling", kiosk)
        kiosk.stop()
        put_away(studio, kiosk)
