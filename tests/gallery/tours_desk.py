"""This file is what the facilitator does beside the steps: put in, move, let people come, watch, with one screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.gallery.bench import Bench, put_away, session
from tests.gallery.studio import Studio
from trainer.ui.console.rearranging import Rearranging
from trainer.ui.console.view import PersonView
from trainer.ui.displays import Displays
from trainer.ui.kiosk.page import focused
from trainer.ui.kiosk.window import KioskWindow


def rearranging(studio: Studio) -> None:
    """A row's menu, and the page where a break or another exercise is put in."""
    with session(studio, ["service-levels", "vocabulary"]) as bench:
        bench.to("prepare")
        rows = bench.console.run.show_of
        rows.list.setCurrentRow(rows.list.count() - 2)
        row = rows.chosen_row
        assert row is not None
        _menu(studio, "menu-row", bench.console.findChildren(Rearranging)[0].menu(row))
        bench.press(Qt.Key.Key_I)
        bench.snap("put-in", stage=False)
        bench.type("ballet")
        bench.snap("put-in-nothing", stage=False)


def _menu(studio: Studio, state: str, menu: QMenu) -> None:
    menu.adjustSize()
    studio.take_as_it_is("console", state, menu)
    menu.deleteLater()


def coming(studio: Studio) -> None:
    """Somebody comes late, somebody leaves, and who did what so far."""
    with session(studio, ["service-levels"], title="Three service levels") as bench:
        bench.to("cards")
        bench.conductor.join("Zoe")
        bench.snap("latecomer", stage=False)
        bench.press(Qt.Key.Key_Y)
        bench.snap("latecomer-joined", stage=False)
        _leave(bench, "customer")
        bench.snap("leaver", stage=False)
        person = next(iter(bench.conductor.session.people.values()))
        view = PersonView(person.id, person.name, playing=False, presence=person.presence)
        _menu(studio, "menu-person", bench.console.run.aside.people.menu(view))
    with session(studio, ["yes-and", "service-levels"]) as bench:
        bench.press(Qt.Key.Key_G)
        bench.snap("turns-before", stage=False)
        bench.press(Qt.Key.Key_Escape)
        bench.to("felt", 2)
        bench.press(Qt.Key.Key_G)
        bench.snap("turns", stage=False)


def _leave(bench: Bench, role: str) -> None:
    conductor = bench.conductor
    team = conductor.play.groups(conductor.here)[0]
    conductor.change(team.in_role(role)[0], "left")


def watching(studio: Studio) -> None:
    """The checklist and the words to listen for, in the console and at the laptop in an observer's hands."""
    with session(studio, ["service-levels"], title="Three service levels") as bench:
        bench.to("scene", 1)
        bench.press(Qt.Key.Key_Space)
        bench.wait(47)
        bench.press(Qt.Key.Key_L, Qt.Key.Key_A, Qt.Key.Key_D, Qt.Key.Key_A)
        bench.snap("watch-checklist", stage=False)
    with session(studio, ["vocabulary"], title="Vocabulary") as bench:
        bench.to("pitch", 1)
        bench.press(Qt.Key.Key_Space)
        bench.wait(31)
        bench.press(Qt.Key.Key_L, Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_A)
        bench.snap("watch-words", stage=False)
        bench.press(Qt.Key.Key_Escape)
        _at_the_laptop(bench)


def _at_the_laptop(bench: Bench) -> None:
    studio = bench.studio
    bench.desk.set_screens("HDMI-1", laptop_private=True)
    for screen in studio.app.screens():
        if screen.size().toTuple() not in studio.sizes["kiosk"]:
            continue
        kiosk = KioskWindow(bench.desk, "4711")
        kiosk.place(screen)
        bench.conductor.watching.hand_over()
        kiosk.activateWindow()
        studio.settle()
        studio.take_as_it_is("kiosk", "watch-names", kiosk)
        QTest.keyClick(kiosk, Qt.Key.Key_Return)
        pick = next(each for each in kiosk.shown_page.picks)  # type: ignore[union-attr]
        QTest.keyClicks(focused(kiosk) or kiosk, pick.name)
        QTest.keyClick(focused(kiosk) or kiosk, Qt.Key.Key_Return)
        studio.settle()
        studio.take_as_it_is("kiosk", "watch-words", kiosk)
        bench.conductor.take_back()
        kiosk.stop()
        put_away(studio, kiosk)


def one_screen(studio: Studio) -> None:
    """With one screen the laptop shows the room's picture, and the console lies over it at a key."""
    with session(studio, ["service-levels"], title="Three service levels") as bench:
        bench.to("felt", 1)
        kiosk = KioskWindow(bench.desk, "4711")
        sizes = {(each.size() * each.devicePixelRatio()).toTuple(): each for each in studio.app.screens()}
        only = [sizes[1440, 900]]
        displays = Displays(studio.app, bench.desk, bench.stage, bench.console, kiosk, screens=lambda: only)
        displays.open()
        studio.settle()
        studio.take_as_it_is("stage", "one-screen-begins", bench.stage)
        displays.toggle_console()
        studio.settle()
        studio.take_as_it_is("console", "one-screen-for-you", bench.console)
        bench.conductor.hand_over()
        studio.settle()
        studio.take_as_it_is("kiosk", "one-screen-asks", kiosk)
        bench.conductor.take_back()
        displays.toggle_console()
        studio.settle()
        studio.take_as_it_is("stage", "one-screen", bench.stage)
        bench.console.asking.go_on()
        studio.settle()
        studio.take_as_it_is("stage", "one-screen-asks", bench.stage)
        bench.console.strips.question.hide()
        bench.console.marking.mark()
        studio.settle()
        studio.take_as_it_is("stage", "one-screen-told", bench.stage)
        _foot_note(studio, bench, displays)
        bench.console.asking.finish(studio.settle)
        studio.settle()
        studio.take_as_it_is("stage", "one-screen-finish", bench.stage)
        bench.console.strips.question.hide()
        displays.toggle_console()
        bench.console.open_page("debrief")
        displays.toggle_console()
        studio.settle()
        studio.take_as_it_is("stage", "one-screen-debrief", bench.stage)
        displays.toggle_console()
        bench.console.open_page("run")
        bench.conductor.recording.note("Olga was curt with the guest", "", alone=False)
        studio.settle()
        studio.take_as_it_is("console", "one-screen-notes", bench.console)
        displays.close()
        studio.settle()


def _foot_note(studio: Studio, bench: Bench, displays: Displays) -> None:
    """A line for a note at the foot of the picture, empty and written."""
    QTest.keyClick(bench.stage, Qt.Key.Key_N)
    studio.settle()
    assert displays.foot.note is not None
    studio.take_as_it_is("stage", "one-screen-note-empty", bench.stage)
    displays.foot.note.field.setPlainText("A sigh before the answer, and he looked at the door")
    studio.settle()
    studio.take_as_it_is("stage", "one-screen-note", bench.stage)
    QTest.keyClick(displays.foot.note.field, Qt.Key.Key_Return)
    studio.settle()
