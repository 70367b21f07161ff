"""The facilitator gathers, sorts, votes and calculates from the console, and nothing typed there is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests import kit
from tests.boards import Room, gathered, keep
from tests.ui.room_kit import RoomKit
from trainer.conductor import Conductor
from trainer.model.spoken import spoken
from trainer.opening import Carried
from trainer.steps import entries
from trainer.store import journal
from trainer.store.library import load_library
from trainer.ui.console.steps.board import BoardPanel
from trainer.ui.console.steps.calculate import CalculatePanel
from trainer.ui.console.steps.hands import HandsForm
from trainer.ui.console.steps.vote import VotePanel
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.theme import apply_look, look


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A session at its board."""
    room = gathered(tmp_path)
    yield room
    room.file.close()


@pytest.fixture
def windows(qtbot: QtBot, qapp: QApplication, room: Room) -> Iterator[RoomKit]:
    """The same session with windows."""
    apply_look(qapp, look())
    windows = RoomKit(qtbot, qapp, kit.Played(room.conductor, room.file, room.clock, Carried(load_library([]))))
    yield windows
    windows.away()


def click(windows: RoomKit, button: QAbstractButton) -> None:
    """A click as people make it."""
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    windows.settle()


def write(windows: RoomKit, field: QLineEdit, words: str, *, enter: bool = False) -> None:
    """Types into a field, over what is there, and leaves it or presses Enter."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    if enter:
        QTest.keyClick(field, Qt.Key.Key_Return)
    else:
        field.clearFocus()
    windows.settle()


def board(console: ConsoleWindow) -> BoardPanel:
    """The panel of the board."""
    panel = console.run.middle.panel
    assert isinstance(panel, BoardPanel)
    return panel


def stage(windows: RoomKit) -> str:
    """What the room reads now."""
    return spoken(windows.desk.leaf().slide)


def test_an_entry_typed_and_entered_is_on_the_board_and_on_the_stage(windows: RoomKit) -> None:
    """Enter puts it there, and the cursor stands ready for the next."""
    console = windows.console()
    panel = board(console)
    write(windows, panel.fields[0], "Call back", enter=True)
    assert "Call back" in stage(windows)
    assert panel.fields[0].text() == ""
    assert panel.fields[0].hasFocus()
    assert panel.count.text() == "3 entries on the board"
    assert [row.fields[0].text() for row in panel.rows.rows.values()] == ["Greet", "Thank", "Call back"]


def test_an_empty_board_is_not_left_without_a_question(windows: RoomKit) -> None:
    """As at any other question; with an entry on it the arrow goes."""
    console = windows.console()
    here = windows.conductor.here
    for entry in entries.entries(windows.conductor.play, here):
        windows.conductor.boards.remove(here, entry.id)
    windows.press(console, Qt.Key.Key_Right)
    assert console.strips.question.sentence.startswith("Nobody has answered.")
    windows.press(console, Qt.Key.Key_Escape)
    write(windows, board(console).fields[0], "Call back", enter=True)
    windows.press(console, Qt.Key.Key_Escape)
    windows.press(console, Qt.Key.Key_Right)
    assert windows.conductor.here != here


def test_a_rule_worded_as_a_ban_is_asked_about_and_lies_on_the_board_all_the_same(windows: RoomKit) -> None:
    """The question stands under the field until the next entry; what says what to do is asked nothing."""
    panel = board(windows.console())
    write(windows, panel.fields[0], "Don't let customers wait", enter=True)
    assert panel.question.isVisible()
    assert "instead" in panel.question.text()
    assert "Don't let customers wait" in stage(windows)
    write(windows, panel.fields[0], "Greet within ten seconds", enter=True)
    assert not panel.question.isVisible()


def test_an_entry_is_corrected_sorted_and_owned_in_its_row(windows: RoomKit) -> None:
    """Words when the field is left, heap and owner when they are picked; an owner may be typed who isn't here."""
    console = windows.console()
    row = board(console).rows.rows["greet"]
    write(windows, row.fields[0], "Greet at once")
    row.heap.setFocus()
    QTest.keyClick(row.heap, Qt.Key.Key_Down)
    field = row.owner.lineEdit()
    assert field is not None
    write(windows, field, "the warehouse")
    known = entries.known(windows.conductor.play, windows.conductor.here)["greet"]
    assert (known.words["what"], known.heap, known.owner_words) == ("Greet at once", "now", "the warehouse")
    write(windows, field, "person 2")
    known = entries.known(windows.conductor.play, windows.conductor.here)["greet"]
    assert (known.owner, known.owner_words) == ("p2", "")
    assert "Person 2" in stage(windows)


def test_the_wheel_scrolls_past_a_heap_and_changes_none(windows: RoomKit) -> None:
    """A list under the pointer keeps its choice."""
    console = windows.console()
    heap = board(console).rows.rows["greet"].heap
    spot = QPointF(heap.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        spot, heap.mapToGlobal(spot), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(heap, wheel)
    assert entries.known(windows.conductor.play, windows.conductor.here)["greet"].heap == ""


def test_taken_off_by_mistake_an_entry_is_put_back(windows: RoomKit) -> None:
    """One click off, one click back."""
    console = windows.console()
    panel = board(console)
    click(windows, panel.rows.rows["thank"].off)
    assert "Thank" not in stage(windows)
    assert panel.back.text() == "Put back “Thank”"
    click(windows, panel.back)
    assert "Thank" in stage(windows)


def test_words_half_typed_in_one_row_are_stored_once_when_another_goes(windows: RoomKit) -> None:
    """Also where the row is taken off by an assistive press, which leaves the caret where it is."""
    panel = board(windows.console())
    field = panel.rows.rows["greet"].fields[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Greet at once")
    before = windows.session.facts
    panel.rows.rows["thank"].off.click()
    assert windows.session.facts == before + 2
    assert list(panel.rows.rows) == ["greet"]
    assert panel.rows.rows["greet"].fields[0].text() == "Greet at once"


def test_what_was_written_in_private_is_shown_in_two_steps(windows: RoomKit, room: Room) -> None:
    """The console counts it and shows none of it before the room sees it."""
    at = room.conductor.here
    room.conductor.open_sheet()
    for person in ("p1", "p2", "p3", "p4"):
        room.conductor.boards.add(at, f"Secret {person}", person=person)
        room.conductor.submit(person)
    console = windows.console()
    panel = board(console)
    assert panel.count.text() == "3+ of 8 have written"
    assert panel.threes.isVisible(), "a span is told why"
    click(windows, panel.shut)
    assert not panel.threes.isVisible()
    assert panel.count.text() == "4 entries wait to be shown"
    assert not any("Secret" in field.text() for field in console.findChildren(QLineEdit))
    click(windows, panel.show_them)
    assert "Secret" not in stage(windows)
    click(windows, panel.show_them)
    assert stage(windows).count("Secret") == 4
    assert sum("Secret" in row.fields[0].text() for row in panel.rows.rows.values()) == 4


def test_half_typed_words_are_stored_when_the_room_moves_on(windows: RoomKit) -> None:
    """What stands in a row's field is on the board before the next step."""
    console = windows.console()
    field = board(console).rows.rows["greet"].fields[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Greet first")
    at = windows.conductor.here
    windows.desk.forward()
    assert windows.conductor.here != at
    assert entries.known(windows.conductor.play, at)["greet"].words["what"] == "Greet first"


def killed(room: Room, folder: Path) -> Conductor:
    """The session as a program finds it that comes after one killed this very moment."""
    folder.mkdir()
    for file in room.file.path.parent.glob(f"{room.file.path.name}*"):
        shutil.copy(file, folder)
    with closing(journal.open_session(folder / room.file.path.name)) as left:
        again = Conductor(left, keep(), room.clock, left.records())
        again.reopened()
        assert left.drafts() == {}
    return again


def over(field: QLineEdit, words: str) -> None:
    """Puts words over what is in a field, in one event as a single key does; the cursor stays in it."""
    field.setFocus()
    field.selectAll()
    field.insert(words)


def test_a_kill_with_the_last_key_costs_no_word_and_no_figure(windows: RoomKit, room: Room, tmp_path: Path) -> None:
    """A row's words, a figure and its unit are on the disk with the key's own event; facts come when it is left."""
    console = windows.console()
    at, facts = room.conductor.here, room.conductor.session.facts
    field = board(console).rows.rows["greet"].fields[0]
    over(field, "Greet first")
    assert room.conductor.session.facts == facts
    assert entries.known(killed(room, tmp_path / "row").play, at)["greet"].words["what"] == "Greet first"
    over(field, "Greet")
    room.at("example")
    panel = console.run.middle.panel
    assert isinstance(panel, CalculatePanel)
    card, at = panel.cards[""], room.conductor.here
    for typed, words in ((card.fields["years"], "8"), (card.fields["first-year"], "12"), (card.unit, "NOK")):
        over(typed, words)
    session = killed(room, tmp_path / "figures").session
    assert session.figures[at, ""] == {"years": "8", "first-year": "12"}
    assert session.units[at, ""] == "NOK"


def test_a_heap_is_made_by_its_name(windows: RoomKit) -> None:
    """It can be picked at once. The button beside the count asks to hand over as its key does, which may ask first."""
    console = windows.console()
    panel = board(console)
    write(windows, panel.heap, "At the counter", enter=True)
    heap = panel.rows.rows["greet"].heap
    assert [heap.itemText(row) for row in range(heap.count())] == ["No heap", "Now", "Later", "At the counter"]
    with windows.qtbot.waitSignal(windows.desk.hand_asked):
        QTest.mouseClick(panel.hand, Qt.MouseButton.LeftButton)
    assert windows.laptop() == "kiosk"


def test_a_vote_is_handed_over_or_counted_and_never_said_aloud(windows: RoomKit, room: Room) -> None:
    """Two ways, no third; raised hands are counted entry by entry and ranked when shown."""
    room.at("first")
    console = windows.console()
    panel = console.run.middle.panel
    assert isinstance(panel, VotePanel)
    assert panel.hand.isVisible()
    assert not panel.aloud.isVisible()
    click(windows, panel.hands)
    assert isinstance(panel.form, HandsForm)
    more = panel.form.steppers["votes"]["greet"].more
    place = more.mapTo(console, more.rect().center())
    click(windows, more)
    assert more.mapTo(console, more.rect().center()) == place, "counting moves nothing"
    room.conductor.sheets.count_hands("votes", [("greet", 3), ("thank", 5)])
    windows.settle()
    click(windows, panel.shut)
    click(windows, panel.show_results)
    click(windows, panel.show_results)
    assert "1. Thank" in stage(windows)


def test_a_figure_changed_in_the_console_changes_the_sum_on_the_stage(windows: RoomKit, room: Room) -> None:
    """The facilitator sees the sum first, the room after two steps, and then every change."""
    room.at("example")
    console = windows.console()
    panel = console.run.middle.panel
    assert isinstance(panel, CalculatePanel)
    card = panel.cards[""]
    assert "= 70" in card.result.text()
    assert "= 70" not in stage(windows)
    click(windows, panel.show_it)
    click(windows, panel.show_it)
    assert "= 70\u00a0thousand" in stage(windows)
    write(windows, card.fields["years"], "8")
    assert "= 136\u00a0thousand" in stage(windows)
    write(windows, card.fields["first-year"], "12,5")
    assert "12.5 + 14.5" in stage(windows)
    write(windows, card.unit, "NOK")
    assert "\u00a0NOK" in stage(windows)


def test_a_figure_that_is_none_is_told_and_changes_nothing(windows: RoomKit, room: Room) -> None:
    """Words, and a number that could be two, are told at the field, which is marked; the sum stays and steps back."""
    room.at("example")
    console = windows.console()
    panel = console.run.middle.panel
    assert isinstance(panel, CalculatePanel)
    card = panel.cards[""]
    for wrong in ("many", "1.234"):
        write(windows, card.fields["first-year"], wrong)
        assert card.wrong["first-year"].isVisible()
        assert "= 70" in card.result.text()
        assert (card.fields["first-year"].property("wrong"), card.result.property("muted")) == (True, True)
    write(windows, card.fields["first-year"], "11")
    assert not card.wrong["first-year"].isVisible()
    assert (card.fields["first-year"].property("wrong"), card.result.property("muted")) == (False, False)
    assert "= 75" in card.result.text()


def test_each_team_has_a_card_with_its_own_figures(windows: RoomKit, room: Room) -> None:
    """One team's figure leaves the other's sum."""
    at = room.at("own")
    console = windows.console()
    panel = console.run.middle.panel
    assert isinstance(panel, CalculatePanel)
    assert panel.said.text() == "The room hasn't seen it yet.", "it sees no figure that no team has named"
    (first, one), (_second, other) = panel.cards.items()
    write(windows, one.fields["growth"], "0")
    assert windows.session.figures[(at, first)] == {"growth": "0"}
    assert "= 50" in one.result.text()
    assert "= 70" in other.result.text()
