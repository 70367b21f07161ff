"""The run of show is changed on the way: put in, moved by mouse and keys, skipped and taken back in, all with undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.room_kit import RoomKit, a_room
from trainer.adding import Shelf
from trainer.rehearsal import cast
from trainer.steps import naming
from trainer.ui.console import rowpaint
from trainer.ui.console.rundown import spoken_row
from trainer.ui.console.state import State
from trainer.ui.console.steps.pause import BreakPanel
from trainer.ui.console.view import show
from trainer.ui.console.window import ConsoleWindow

ALT = Qt.KeyboardModifier.AltModifier
DAY = ("yes-and", "service-levels", "guess-dislike")


@pytest.fixture
def day(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RoomKit]:
    """Three exercises, the first one going on."""
    made = a_room(qtbot, qapp, tmp_path, DAY, cast(8))
    yield made
    made.away()


def console_of(room: RoomKit) -> ConsoleWindow:
    """The console with the library at hand."""
    return room.console(supply=Shelf(kit.shipped_library(), room.played.file, room.played.carried))


def page(console: ConsoleWindow) -> str:
    """The page that is shown."""
    return console.pages.shown


def order(room: RoomKit) -> list[str]:
    """The parts in the order of the rundown."""
    found: list[str] = []
    for place in room.conductor.places:
        if not found or found[-1] != place.at.block:
            found.append(place.at.block)
    return found


def drawn(state: State, console: ConsoleWindow) -> QImage:
    """The sign of a state in black and white."""
    image = QImage(64, 64, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    with_painter = QPainter(image)
    rowpaint._sign(with_painter, QRectF(8, 8, 48, 48), state, 2.4, console)  # noqa: SLF001 - the sign by itself
    with_painter.end()
    return image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)


def choose(console: ConsoleWindow, block: str, step: str = "") -> None:
    """Makes the first row of a part the chosen one, or the row of a step."""
    shown = console.run.show_of
    for index in range(shown.list.count()):
        at = shown.place_at(index)
        if at.block == block and step in ("", at.step):
            shown.list.setCurrentRow(index)
            return
    raise AssertionError(block)


def entry(console: ConsoleWindow, words: str) -> None:
    """Chooses an entry of the chosen row's menu."""
    row = console.run.show_of.chosen_row
    assert row is not None
    menu = console.steering.rearranging.menu(row)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()


def entries(console: ConsoleWindow) -> list[str]:
    """What the chosen row's menu offers."""
    row = console.run.show_of.chosen_row
    assert row is not None
    menu = console.steering.rearranging.menu(row)
    words = [action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    menu.deleteLater()
    return words


# Putting in


def test_a_break_is_put_in_by_key_and_click_and_undone(day: RoomKit) -> None:
    """I opens the page, a click puts ten minutes in after this step, the next button names it; U takes it out.

    The break says when it ends, and when it is over that it was to end then.
    """
    console = console_of(day)
    day.press(console, Qt.Key.Key_I)
    assert page(console) == "insert"
    QTest.mouseClick(console.insert.breaks[10], Qt.MouseButton.LeftButton)
    day.settle()
    assert page(console) == "run"
    assert console.run.middle.transport.next.text() == "Next: Break"
    assert order(day)[1].startswith("pause+")
    day.press(console, Qt.Key.Key_U)
    assert order(day) == list(DAY)
    day.press(console, Qt.Key.Key_I)
    QTest.mouseClick(console.insert.breaks[10], Qt.MouseButton.LeftButton)
    day.conductor.next()
    day.conductor.start_or_pause()
    day.settle()
    shown = console.run.middle.panel
    assert isinstance(shown, BreakPanel)
    end = shown.sentence.text().removeprefix("It ends at ")
    day.clock.pass_(660)
    console.refresh_time()
    assert shown.sentence.text() == f"Its time was up at {end}"


def test_an_exercise_is_found_and_put_in_after_the_one_going_on(day: RoomKit) -> None:
    """Typed, found, Enter: with "after the exercise" chosen it stands between the first and the second."""
    console = console_of(day)
    QTest.mouseClick(console.run.show_of.insert, Qt.MouseButton.LeftButton)
    QTest.mouseClick(console.insert.after_exercise, Qt.MouseButton.LeftButton)
    console.insert.search.setFocus()
    QTest.keyClicks(console.insert.search, "golden mean")
    assert console.insert.list.count() == 1
    QTest.keyClick(console.insert.search, Qt.Key.Key_Return)
    day.settle()
    assert page(console) == "run"
    assert order(day)[1].startswith("golden-mean+")
    assert order(day)[2] == "service-levels"


def test_arrows_in_the_search_walk_through_what_was_found(day: RoomKit) -> None:
    """Down chooses the next one; its summary stands below; what isn't there puts nothing in."""
    console = console_of(day)
    day.press(console, Qt.Key.Key_I)
    first = console.insert.put_in.text()
    QTest.keyClick(console.insert.search, Qt.Key.Key_Down)
    assert console.insert.put_in.text() != first
    QTest.keyClicks(console.insert.search, "nothing like this")
    assert not console.insert.put_in.isEnabled()
    before = day.session.facts
    QTest.keyClick(console.insert.search, Qt.Key.Key_Return)
    assert day.session.facts == before


def test_esc_leaves_the_page_and_nothing_is_put_in(day: RoomKit) -> None:
    """Back where the room was."""
    console = console_of(day)
    before = day.session.facts
    day.press(console, Qt.Key.Key_I, Qt.Key.Key_Escape)
    assert page(console) == "run"
    assert day.session.facts == before


def test_it_goes_in_after_the_chosen_row(day: RoomKit) -> None:
    """From the menu of a row to come: the break stands right after that row."""
    console = console_of(day)
    choose(console, "service-levels", "prepare")
    entry(console, "Put something in after it")
    day.settle()
    console.insert.put_break(5)
    places = [place.at for place in day.conductor.places]
    paused = next(index for index, at in enumerate(places) if at.block.startswith("pause+"))
    assert (places[paused - 1].block, places[paused - 1].step) == ("service-levels", "prepare")


def test_the_list_begins_with_a_whole_row(day: RoomKit) -> None:
    """Wherever the room stands, no title is cut off at the top but at the list's end; here and now is in sight."""
    console = console_of(day)
    console.resize(1024, 700)
    day.settle()
    rows, scrolled = console.run.show_of.list, 0
    for index in range(rows.count()):
        day.conductor.go(console.run.show_of.place_at(index))
        day.settle()
        bar = rows.verticalScrollBar()
        top = rows.visualRect(rows.indexAt(QPoint(1, 0))).top()
        assert top == 0 or bar.value() == bar.maximum()
        assert rows.viewport().rect().contains(rows.visualItemRect(rows.currentItem()))
        scrolled += 0 < bar.value() < bar.maximum()
    assert scrolled


def test_the_list_stays_where_it_was_scrolled_to_whatever_is_done_meanwhile(day: RoomKit) -> None:
    """Somebody goes, a note, a tick: no row moves under the hand. It scrolls when the room goes elsewhere."""
    console = console_of(day)
    console.resize(1024, 700)
    day.settle()
    rows = console.run.show_of.list
    bar = rows.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    under = rows.indexAt(QPoint(20, 40)).row()
    assert under > 0
    day.conductor.people.change(next(iter(day.session.people)), "left")
    day.settle()
    day.conductor.note("A word")
    day.conductor.start_or_pause()
    day.clock.pass_(90)
    console.refresh_time()
    day.settle()
    console.run.show_of.show_undo("")
    day.settle()
    console.run.show_of.show_undo("Undo the change")
    day.settle()
    assert rows.indexAt(QPoint(20, 40)).row() == under
    day.conductor.next()
    day.settle()
    assert rows.viewport().rect().contains(rows.visualItemRect(rows.currentItem()))
    before = bar.value()
    day.conductor.next()
    day.settle()
    assert bar.value() == before


# Moving


def test_alt_and_arrows_move_the_part_of_the_chosen_row(day: RoomKit) -> None:
    """Down and up; the row stays chosen, so that it can be moved on; a click away it can be undone."""
    console = console_of(day)
    choose(console, "service-levels")
    day.press(console, Qt.Key.Key_Down, held=ALT)
    assert order(day) == ["yes-and", "guess-dislike", "service-levels"]
    row = console.run.show_of.chosen_row
    assert row is not None
    assert row.at.block == "service-levels"
    day.press(console, Qt.Key.Key_Up, held=ALT)
    assert order(day) == list(DAY)
    QTest.mouseClick(console.run.show_of.undo, Qt.MouseButton.LeftButton)
    assert order(day) == ["yes-and", "guess-dislike", "service-levels"]


def drag(room: RoomKit, console: ConsoleWindow, start: str, end: str, *, low: bool) -> None:
    """Drags the first row of one part to the upper or lower end of another."""
    rows = console.run.show_of.list
    of = [console.run.show_of.place_at(index).block for index in range(rows.count())]
    rows.scrollToItem(rows.item(of.index(end)))
    room.settle()
    last = len(of) - 1 - of[::-1].index(end)
    target = rows.visualItemRect(rows.item(last if low else of.index(end)))
    point = QPoint(80, target.bottom() - 2 if low else target.top() + 2)
    source = rows.visualItemRect(rows.item(of.index(start))).center()
    view = rows.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=source)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(view, source + (point - source) * share)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=point)
    room.settle()


def test_a_part_to_come_is_dragged_elsewhere(day: RoomKit) -> None:
    """The last exercise is dropped above the second; the room stays where it is."""
    console = day.console(1440, 1400)
    here = day.conductor.here
    drag(day, console, "guess-dislike", "service-levels", low=False)
    assert order(day) == ["yes-and", "guess-dislike", "service-levels"]
    assert day.conductor.here == here
    day.press(console, Qt.Key.Key_U)
    assert order(day) == list(DAY)


def test_what_has_begun_is_not_dragged_and_nothing_is_dropped_on_it(day: RoomKit) -> None:
    """The exercise going on stays, and a drop on it does nothing."""
    console = day.console(1440, 1400)
    drag(day, console, "yes-and", "guess-dislike", low=True)
    drag(day, console, "guess-dislike", "yes-and", low=False)
    assert order(day) == list(DAY)


# Leaving out


def test_a_row_is_skipped_and_played_after_all_by_its_menu(day: RoomKit) -> None:
    """The row says skipped; the menu brings it back; both can be undone."""
    console = console_of(day)
    choose(console, "service-levels", "prepare")
    entry(console, "Skip this step")
    row = console.run.show_of.chosen_row
    assert row is not None
    assert row.state == "skipped"
    entry(console, "Play it after all")
    assert not day.session.skipped
    day.press(console, Qt.Key.Key_U)
    assert [at.step for at in day.session.skipped] == ["prepare"]


def test_a_whole_round_is_skipped_by_the_menu_of_one_of_its_steps(day: RoomKit) -> None:
    """The menu names the step and its round first; one entry leaves the round out, another brings it back."""
    console = console_of(day)
    levels = [place for place in day.conductor.places if place.at.block == "service-levels"]
    places = [place for place in levels if place.at.lap == 2]
    shown = console.run.show_of
    rows = range(shown.list.count())
    shown.list.setCurrentRow(next(index for index in rows if shown.place_at(index) == places[1].at))
    row = shown.chosen_row
    assert row is not None
    turn = naming.turn(day.conductor.play, places[1])
    menu = console.steering.rearranging.menu(row)
    assert (menu.actions()[0].text(), menu.actions()[0].isEnabled()) == (f"{turn} · {row.title}", False)
    menu.deleteLater()
    entry(console, f"Skip all of “{turn}”")
    assert day.session.skipped == {place.at for place in places}
    entry(console, f"Play all of “{turn}” after all")
    assert not day.session.skipped


def test_the_turn_the_room_is_in_is_skipped_whole_and_brought_back(day: RoomKit) -> None:
    """From the first step of a turn all of it, later the rest: one entry, said by whose turn it was, and one undo."""
    console = console_of(day)
    levels = [place for place in day.conductor.places if place.at.block == "service-levels"]
    first, second, *_more = own = [place.at for place in levels if place.at.lap == 1]
    after = next(place.at for place in levels if place.at.lap == 2)
    for start, words, left in ((first, "all", own), (second, "the rest", own[1:])):
        day.conductor.go(start)
        day.settle()
        turn = naming.turn(day.conductor.play, next(place for place in day.conductor.places if place.at == start))
        entry(console, f"Skip {words} of “{turn}”")
        assert (day.conductor.here, day.session.skipped) == (after, frozenset(left))
        assert console.strips.offer.sentence == f"“{turn}” is skipped."
        day.press(console, Qt.Key.Key_U)
        assert (day.conductor.here, day.session.skipped) == (start, frozenset())
    day.conductor.go(own[-1])
    day.settle()
    assert not [words for words in entries(console) if "Skip" in words], "the last step of a turn is skipped by itself"


def test_going_far_tells_what_was_passed_over_and_one_key_goes_back(day: RoomKit) -> None:
    """So many steps, said where other news stands, with undo; each of them tells by its row what it is."""
    console = console_of(day)
    start, far = day.conductor.here, day.conductor.places[6].at
    console.run.show_of.chosen.emit(far)
    day.press(console, Qt.Key.Key_Y)
    assert day.conductor.here == far
    assert console.strips.offer.sentence == "6 steps are passed over.", (
        "the one the room left unplayed too, as its row says"
    )
    over = console.run.show_of.list.item(2)
    assert over.toolTip().endswith(", not played")
    day.press(console, Qt.Key.Key_U)
    assert day.conductor.here == start
    assert console.strips.offer.isHidden()


def test_what_was_only_passed_by_has_another_sign_than_what_was_played(day: RoomKit) -> None:
    """Gone over with the arrow: another sign, no minutes, the notes' word to be heard; where the room stayed a tick."""
    console = console_of(day)
    first = day.conductor.here
    day.clock.pass_(120)
    day.conductor.next()
    passed = day.conductor.here
    day.conductor.next()
    day.settle()
    rows = {row.at: row for row in show(day.desk).rows}
    assert (rows[first].state, rows[passed].state, rows[passed].minutes) == ("done", "passed", "–")
    assert spoken_row(rows[passed]) == f"{rows[passed].title}, not played"
    here = next(number for number, place in enumerate(day.conductor.places) if place.at == day.conductor.here)
    over = day.conductor.places[here + 1].at
    day.conductor.go(day.conductor.places[here + 2].at)
    states = {row.at: row.state for row in show(day.desk).rows}
    assert states[over] == "passed", "jumped over, and passed by like what was left at once"
    day.conductor.go(day.conductor.places[here].at)
    assert {row.at: row.state for row in show(day.desk).rows}[over] == "later", "it is to come again"
    day.conductor.go(first)
    assert {row.at: row.minutes for row in show(day.desk).rows}[passed].endswith(" min"), "the end counts it again"
    pictures = [drawn(state, console) for state in ("done", "now", "passed", "skipped", "later")]
    shapes = {bytes(picture.constBits()) for picture in pictures}  # its points go with a picture
    assert len(shapes) == 5, "told apart in black and white"


def test_a_whole_exercise_is_skipped_at_once(day: RoomKit) -> None:
    """Every place of it; and back again."""
    console = console_of(day)
    choose(console, "service-levels")
    entry(console, "Skip all of “Three service levels”")
    left = [place.at for place in day.conductor.places if place.at.block == "service-levels"]
    assert set(left) == day.session.skipped
    entry(console, "Play all of “Three service levels” after all")
    assert not day.session.skipped


def test_the_menu_offers_only_what_can_be_done(day: RoomKit) -> None:
    """Played: only going there. Now: putting in. To come: everything; what was put in can be taken out again."""
    day.conductor.next()
    console = console_of(day)
    choose(console, "yes-and")
    assert entries(console) == ["Take the room here"]
    day.conductor.planning.insert(day.conductor.session.plan[1], day.conductor.here, "exercise")
    day.settle()
    name = order(day)[1]
    choose(console, name)
    assert "Take it out again" in entries(console)
    assert {"Take the room here", "Put something in after it", "Skip this step", "Move it down"} <= set(
        entries(console)
    )
    entry(console, "Take it out again")
    assert name not in order(day)
