"""The console shows where the room is, what to do there and what was refused; nothing typed into it is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit, a_room
from trainer import opening
from trainer.clock import HandClock
from trainer.model.screen import BlankSlide
from trainer.rehearsal import cast
from trainer.steps import fill
from trainer.store.journal import SessionFile
from trainer.ui.console.rundown import spoken_row
from trainer.ui.console.steps.act import ActPanel
from trainer.ui.console.steps.aloud import AloudForm
from trainer.ui.console.steps.deal import DealPanel
from trainer.ui.console.steps.discuss import DiscussPanel
from trainer.ui.console.steps.entries import PillsEntry, WordsEntry
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.steps.hands import HandsForm
from trainer.ui.console.steps.reveal import RevealPanel
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import SOON_MS
from trainer.ui.widgets import KeyButton


def click(kit: RoomKit, button: QAbstractButton) -> None:
    """A click as people make it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    kit.settle()


def said(widget: QWidget) -> str:
    """All words of the labels and buttons that can be seen."""
    found: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return "\n".join(each.text() for each in found if each.isVisible())


# Where the room is


def test_the_head_tells_where_the_room_is_and_how_long_is_left(service: RoomKit) -> None:
    """Path, title and timer without a click; what comes next stands on its button."""
    service.until("scene", 2)
    service.conductor.start_or_pause()
    service.clock.pass_(114)
    console = service.console()
    heading, transport = console.run.middle.heading, console.run.middle.transport
    assert heading.path.full.startswith("Round 2 of 3 · Team ")
    assert heading.title.text() == "Play the scene"
    assert heading.timer.text == "3:06"
    assert transport.start.text() == "Pause"
    assert transport.next.text() == "Next: The customer tells"


def test_a_tick_moves_the_timer_here_too(service: RoomKit) -> None:
    """A second passes on the clock and the digits follow, into overtime with its word."""
    service.until("scene")
    service.conductor.start_or_pause()
    console = service.console()
    service.clock.pass_(301)
    service.desk.ticked.emit()
    assert console.run.middle.heading.timer.text == "+0:01"
    assert console.run.middle.heading.word.text() == "Over time"


def test_the_run_of_show_tells_states_by_word_and_keeps_now_in_sight(service: RoomKit) -> None:
    """Done, now, to come and skipped are words for those who can't see the signs; the row of now is visible."""
    service.conductor.next()
    service.conductor.skip()
    service.until("felt", 3)
    console = service.console()
    rows = console.run.show_of.list
    words = [rows.item(index).data(Qt.ItemDataRole.AccessibleTextRole) for index in range(rows.count())]
    assert words[0].endswith("Three service levels, done, 3 min")
    assert words[1] == "Each team reads its level, skipped"
    now = next(index for index, row in enumerate(words) if ", now, " in row)
    assert words[now + 1].endswith("Meant and felt, to come, 4 min")
    assert rows.viewport().rect().contains(rows.visualItemRect(rows.item(now)).center())


def test_a_click_in_the_run_of_show_goes_there(service: RoomKit) -> None:
    """One click moves the room when nothing is open."""
    console = service.console()
    rows = console.run.show_of.list
    place = rows.visualItemRect(rows.item(2)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert service.conductor.here.step == "prepare"
    assert console.strips.question.sentence == ""


def test_a_click_far_away_asks_first(service: RoomKit) -> None:
    """Nobody is thrown into another part of the day by one click; the question names where it would go."""
    console = service.console()
    here, target = service.conductor.here, service.conductor.places[-1].at
    console.driving.go(target)
    assert service.conductor.here == here
    assert "The room's screen goes there too" in console.strips.question.sentence
    click(service, console.strips.question.buttons[1])
    assert service.conductor.here == here
    console.driving.go(target)
    click(service, console.strips.question.buttons[0])
    assert service.conductor.here == target


def test_going_elsewhere_asks_once_when_it_closes_an_open_sheet(service: RoomKit) -> None:
    """The question names what closes; the room moves only after the answer."""
    service.until("felt")
    service.conductor.open_sheet()
    console = service.console()
    here = service.conductor.here
    target = service.conductor.places[0].at
    console.driving.go(target)
    assert service.conductor.here == here
    assert "still takes answers" in console.strips.question.sentence
    click(service, console.strips.question.buttons[1])
    assert service.conductor.here == here
    console.driving.go(target)
    click(service, console.strips.question.buttons[0])
    assert service.conductor.here == target
    assert service.session.sheets[here].closed


def test_enter_in_the_run_of_show_goes_there(service: RoomKit) -> None:
    """Down and Enter move the room without a mouse."""
    console = service.console()
    console.run.show_of.list.setFocus(Qt.FocusReason.TabFocusReason)
    service.press(console, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert service.conductor.here.step == "prepare"


def test_the_plan_line_says_how_far_off_the_room_is(service: RoomKit) -> None:
    """Twenty minutes at a three-minute step: seventeen behind, in words."""
    service.clock.pass_(20 * 60)
    console = service.console()
    assert "17 min behind plan" in said(console.run.show_of)
    assert re.search(r"Ends \d\d:\d\d · planned \d\d:\d\d", said(console.run.show_of))


def test_the_pictures_are_the_stages_own(service: RoomKit) -> None:
    """What the facilitator sees as on the screen now and next is what the desk gives the stage."""
    console = service.console()
    aside = console.run.aside
    assert aside.now._slide == service.desk.leaf().slide  # noqa: SLF001 - what it was given
    following = service.desk.next_leaf()
    assert following is not None
    assert aside.next._slide == following.slide  # noqa: SLF001
    assert aside.now.accessibleName().startswith("Three service levels")


def test_those_who_play_now_stand_first_with_their_roles(service: RoomKit) -> None:
    """The playing team's people are marked and named with their roles."""
    service.until("scene")
    console = service.console()
    everybody = console.run.aside.people.findChildren(QPushButton)
    pills = sorted((pill for pill in everybody if pill.isCheckable()), key=lambda pill: (pill.y(), pill.x()))
    marked = [pill.text() for pill in pills if pill.isChecked()]
    playing = service.conductor.play.playing(service.conductor.here)[0].members
    assert len(marked) == len(playing)
    assert any(text.endswith("· customer") for text in marked)
    assert [pill.text() for pill in pills[: len(marked)]] == marked


# Refusals, trouble, restoring


def test_a_refused_act_shows_its_sentence_until_something_is_done(service: RoomKit) -> None:
    """Back at the first step: a sentence; the next act takes it away."""
    console = service.console()
    service.desk.move(service.conductor.back)
    assert console.refused.sentence == "This is the first step."
    service.conductor.next()
    assert console.refused.sentence == ""


def _fill_disk(file: SessionFile, *, full: bool) -> None:
    """SQLite's own limit stands for a disk without room."""
    connection = file._connection  # noqa: SLF001 - the fault is put where the disk is
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages if full else 1_000_000}")


def test_disk_trouble_stays_on_top_until_it_works_and_nothing_typed_is_lost(service: RoomKit) -> None:
    """The banner says what to do, the words stay in the box, and trying again keeps them."""
    console = service.console()
    _fill_disk(service.played.file, full=True)
    long = "All of it matters. " * 600
    notes = console.run.middle.notes
    notes.field.setPlainText(long)
    notes.saving.flush()
    service.settle()
    assert "Free some space" in console.strips.trouble.sentence
    assert "Not saved" in said(console.top)
    assert notes.field.toPlainText() == long
    assert not service.session.notes
    service.conductor.listen(lambda: None)
    _fill_disk(service.played.file, full=False)
    click(service, console.strips.trouble.buttons[0])
    notes.saving.flush()
    service.settle()
    assert console.strips.trouble.sentence == ""
    assert "All saved" in said(console.top)
    assert long.strip() in [note.words for note in service.session.notes.values()]


def test_lost_time_is_given_back_to_its_own_step_alone(service: RoomKit) -> None:
    """The room has gone on: what was lost elsewhere is offered no more."""
    service.until("scene")
    service.conductor.start_or_pause()
    console = service.console()
    console.restoring.slept(190)
    assert "slept for 3:10" in console.strips.restored.sentence
    service.conductor.next()
    service.settle()
    assert console.strips.restored.sentence == ""


def test_after_a_crash_the_console_says_what_it_restored(service: RoomKit, qtbot: QtBot) -> None:
    """Killed in a scene, opened again: the same step, the timer right, the notes there, the time to give back."""
    service.until("scene")
    service.conductor.start_or_pause()
    service.clock.pass_(60)
    service.conductor.note("Ingrid waited")
    at = service.conductor.here
    service.desk.stop()
    service.played.file.close()
    service.clock.pass_(40)
    again = opening.reopen(service.played.path, service.clock)
    desk = Desk(again.conductor)
    service.desks.append(desk)
    console = ConsoleWindow(desk, away=again.away)
    qtbot.addWidget(console)
    service.show(console)
    assert again.conductor.here == at
    assert console.strips.restored.sentence.startswith("Restored at ")
    assert "Play the scene, timer 3:20, " in console.strips.restored.sentence
    assert console.strips.restored.sentence.endswith("Away 0:40.")
    assert "Ingrid waited" in said(console.run.middle.notes)
    click(service, console.strips.restored.buttons[0])
    assert console.run.middle.heading.timer.text == "4:00"
    assert console.strips.restored.sentence == ""
    again.file.close()


def test_a_laptop_that_slept_offers_the_time_back(service: RoomKit) -> None:
    """The desk wakes late while a timer runs: the time away is named and can be given back."""
    service.until("scene")
    service.conductor.start_or_pause()
    console = service.console()
    service.desk.slept.emit(190.0)
    assert "slept for 3:10" in console.strips.restored.sentence
    click(service, console.strips.restored.buttons[0])
    assert service.session.timers[service.conductor.here].length == 490


# Notes


def test_notes_stand_with_their_time_and_can_be_changed(service: RoomKit) -> None:
    """Enter keeps a note; its row takes it back into the box; the correction replaces it."""
    console = service.console()
    service.press(console, Qt.Key.Key_N)
    QTest.keyClicks(console.run.middle.notes.field, "Ingrid waited")
    service.press(console, Qt.Key.Key_Return)
    (note,) = service.session.notes.values()
    assert note.words == "Ingrid waited"
    assert "Ingrid waited" in said(console.run.middle.notes)
    assert console.run.middle.notes.field.toPlainText() == ""
    (change,) = (b for b in console.run.middle.notes.findChildren(QPushButton) if b.text() == "Change")
    click(service, change)
    QTest.keyClicks(console.run.middle.notes.field, " long")
    service.press(console, Qt.Key.Key_Return)
    assert [note.words for note in service.session.notes.values()] == ["Ingrid waited long"]


def test_half_a_note_is_on_the_disk_a_second_after_its_last_key(service: RoomKit) -> None:
    """Typed and not ended: the session file has it without another key."""
    console = service.console()
    service.press(console, Qt.Key.Key_N)
    QTest.keyClicks(console.run.middle.notes.field, "Half a")
    assert SOON_MS <= 1000
    service.qtbot.waitUntil(lambda: [n.words for n in service.session.notes.values()] == ["Half a"])
    assert console.run.middle.notes.field.toPlainText() == "Half a"


def test_going_on_keeps_the_note_at_its_own_step(service: RoomKit) -> None:
    """A half-typed note belongs to the step where it was typed."""
    console = service.console()
    at = service.conductor.here
    service.press(console, Qt.Key.Key_N)
    QTest.keyClicks(console.run.middle.notes.field, "Here")
    service.press(console, Qt.Key.Key_F7)
    (note,) = service.session.notes.values()
    assert (note.at, note.words) == (at, "Here")
    assert console.run.middle.notes.field.toPlainText() == ""


# Panels


def panel(console: ConsoleWindow) -> QWidget:
    """The panel of the step."""
    found = console.run.middle.panel
    assert found is not None
    return found


def test_cards_show_who_has_read_and_never_what(service: RoomKit) -> None:
    """Names with read or not yet; no card's words anywhere in the window."""
    service.until("cards")
    conductor = service.conductor
    deck = conductor.play.scenario(conductor.here).decks[0]
    reader = next(iter(conductor.play.holders(conductor.here, deck)))
    conductor.cards.open(reader)
    conductor.cards.read(reader)
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, DealPanel)
    assert shown.count.text() == "1 of 12 have read their card"
    assert f"✓ {conductor.play.name(reader)} · has read" in said(shown)
    words = said(console)
    assert not any(card.text.splitlines()[0] in words for card in deck.cards)
    assert not shown.again.isEnabled()


def held_cards(console: ConsoleWindow) -> list[QWidget]:
    """What lies open over the console because a button is held."""
    card = console.run.middle.peek.card
    return [] if card is None else [card]


def test_secret_cards_are_seen_only_while_held_and_only_where_nobody_else_looks(service: RoomKit) -> None:
    """Pressed: the levels; released: nothing of them is left. With one screen there is no such button."""
    service.until("scene")
    console = service.console()
    peek = console.run.middle.peek
    QTest.mousePress(peek.button, Qt.MouseButton.LeftButton)
    words = "".join(said(card) for card in held_cards(console))
    assert any(level in words for level in ("Low", "Standard", "WOW"))
    QTest.mouseRelease(peek.button, Qt.MouseButton.LeftButton)
    assert not held_cards(console)
    assert words not in said(console)
    service.desk.set_screens("", laptop_private=False)
    assert not peek.isVisible()


def test_two_picked_people_change_places(service: RoomKit) -> None:
    """Two pills of one team: they swap their parts."""
    service.until("prepare")
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, ActPanel)
    one, other = service.conductor.play.groups(service.conductor.here)[0].seats[:2]
    click(service, shown.groups.pills[one.person])
    click(service, shown.groups.pills[other.person])
    first, second = service.conductor.play.groups(service.conductor.here)[0].seats[:2]
    assert (first.person, second.person) == (other.person, one.person)


def test_an_outcome_is_recorded_with_its_time(dislike: RoomKit) -> None:
    """Reason found at 3:12: the timer stops, the words say so, and it can be taken back."""
    dislike.until("scene")
    dislike.conductor.start_or_pause()
    dislike.clock.pass_(192)
    console = dislike.console()
    shown = panel(console)
    assert isinstance(shown, ActPanel)
    click(dislike, shown.buttons["found"])
    assert shown.said.text() == "Reason found after 3:12"
    assert not dislike.session.timers[dislike.conductor.here].running
    click(dislike, shown.undo)
    assert not dislike.session.outcomes


def test_what_is_said_aloud_is_typed_in_and_opens_its_sheet(service: RoomKit) -> None:
    """A face and a few words for the customer; going on stores the last of them and says that the customer is done."""
    service.until("told")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    (customer,) = fill.expected(service.conductor.play, at)
    feel, feelings = shown.form.entries["feel"], shown.form.entries["feelings"]
    assert isinstance(feel, PillsEntry)
    assert isinstance(feelings, WordsEntry)
    assert at not in service.session.sheets
    click(service, feel.pills[-2])
    assert service.session.sheets[at].how == "aloud"
    QTest.keyClicks(feelings.field, "Left alone")
    service.press(console, Qt.Key.Key_F7)
    state = service.session.sheets[at]
    assert state.answers[(customer, "feel")].value == -2
    assert state.answers[(customer, "feelings")].words == "Left alone"
    assert state.closed
    assert state.submitted == {customer: True}


def test_what_the_disk_refuses_stays_in_its_box_and_is_kept_later(service: RoomKit) -> None:
    """Words said aloud on a full disk: they stay in the box; with room on the disk, leaving the step keeps them."""
    service.until("told")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    feelings = shown.form.entries["feelings"]
    assert isinstance(feelings, WordsEntry)
    long = "Nobody looked up. " * 11
    service.conductor.open_sheet()
    _fill_disk(service.played.file, full=True)
    for length in (2000, 200, 20, 1):
        while service.desk.act(lambda words="x" * length: service.conductor.note(words)):  # type: ignore[misc]
            pass
    feelings.field.setPlainText(long)
    feelings.flush()
    assert feelings.field.toPlainText() == long
    assert console.strips.trouble.sentence
    assert not service.session.sheets[at].answers
    _fill_disk(service.played.file, full=False)
    service.press(console, Qt.Key.Key_F7)
    (given,) = service.session.sheets[at].answers.values()
    assert given.words == long.strip()
    assert console.strips.trouble.sentence == ""


def test_whoever_answers_all_in_the_end_is_not_counted_as_partial(service: RoomKit) -> None:
    """A look at the debrief in between marks the customer as partial; the last answer corrects that."""
    service.until("before")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert isinstance(shown.form, AloudForm)
    first, *rest = [made for made in shown.form.entries.values() if isinstance(made, WordsEntry)]
    first.field.setPlainText("To the sea")
    console.open_page("debrief")
    console.open_page("run")
    assert list(service.session.sheets[at].submitted.values()) == [True]
    for made in rest:
        made.field.setPlainText("Something")
    service.conductor.listen(lambda: None)
    service.press(console, Qt.Key.Key_F7)
    assert list(service.session.sheets[at].submitted.values()) == [False]


def test_hands_are_counted_option_by_option(service: RoomKit) -> None:
    """Three hands for one level: counted at once, and the room hears how it was done."""
    service.until("felt")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    click(service, shown.hands)
    assert isinstance(shown.form, HandsForm)
    stepper = shown.form.steppers["level"]["wow"]
    for _hand in range(3):
        click(service, stepper.more)
    assert dict(service.session.sheets[at].hands["level"])["wow"] == 3
    assert service.session.sheets[at].how == "hands"


def test_the_count_moves_in_batches_here_too(service: RoomKit) -> None:
    """Four of eight are done: the console, like the room, says three."""
    service.until("felt")
    service.conductor.open_sheet()
    for person in service.session.sheets[service.conductor.here].expected[:4]:
        service.conductor.submit(person)
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert shown.count.text() == "3 of 8 have answered"


def test_a_sheet_too_long_for_its_step_offers_the_quicker_way(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """With thirty people the laptop would go round too long: a show of hands is named beside it."""
    kit = a_room(qtbot, qapp, tmp_path, names=cast(30))
    kit.until("felt")
    console = kit.console()
    shown = panel(console)
    assert isinstance(shown, FillPanel)
    assert shown.estimate.text() == "About 11 min for 20 people."
    assert shown.quicker.sentence.text() == "Planned are 5 min. Quicker:"
    assert shown.quicker.buttons[0].text() == "Show of hands, about 1 min"
    kit.away()


def test_next_closes_an_open_sheet(service: RoomKit) -> None:
    """The room goes on; what was answered stays and the sheet takes no more."""
    service.until("felt")
    at = service.conductor.here
    service.conductor.open_sheet()
    console = service.console()
    click(service, console.run.middle.transport.next)
    assert service.session.sheets[at].closed
    assert service.conductor.here != at


def test_the_first_press_of_a_reveal_says_what_the_second_shows(service: RoomKit) -> None:
    """Armed, the panel names decks and sheets; shown, it says which page the room sees."""
    service.until("open")
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, RevealPanel)
    click(service, shown.show_it)
    assert shown.sentence.text().startswith("Press R again to show the room: Level · Rate the scene")
    click(service, shown.show_it)
    pages = len(service.desk.leaves())
    assert shown.sentence.text() == f"The room sees page 1 of {pages}."
    service.press(console, Qt.Key.Key_Right)
    assert shown.sentence.text() == f"The room sees page 2 of {pages}."
    seen = service.desk.leaf().slide
    assert not isinstance(seen, BlankSlide)
    assert (seen.frame.before + 1, seen.frame.pages) == (2, pages)


def test_answers_of_a_discussion_and_what_we_take_away_are_kept(service: RoomKit) -> None:
    """Typed, left by F6: both are in the session."""
    service.until("talk")
    at = service.conductor.here
    console = service.console()
    shown = panel(console)
    assert isinstance(shown, DiscussPanel)
    QTest.keyClicks(shown.cards[0].field, "Small")
    QTest.keyClicks(shown.take_away.rows[0].fields[1], "Greet at once")
    service.press(console, Qt.Key.Key_F6)
    assert service.session.debrief[(at, shown.cards[0].question.id)] == "Small"
    assert [known.what for known in service.session.commitments.values()] == ["Greet at once"]


# For everybody


SIZES = ((1440, 900), (1024, 768))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("step", ["rules", "cards", "prepare", "scene", "told", "felt", "open", "talk"])
def test_no_button_is_cut_with_thirty_names(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, step: str, size: tuple[int, int]
) -> None:
    """At both sizes every button has room for its words and lies inside what can be scrolled to."""
    kit = a_room(qtbot, qapp, tmp_path, names=cast(30))
    kit.until(step)
    console = kit.console(*size)
    kit.settle()
    assert (console.width(), console.height()) == size
    for button in console.findChildren(KeyButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
            left = button.mapTo(console, QPoint(0, 0)).x()
            assert left >= 0, button.text()
            assert left + button.width() <= console.width(), button.text()
    kit.away()


@pytest.mark.parametrize("size", SIZES)
def test_head_and_notes_are_seen_without_scrolling(service: RoomKit, size: tuple[int, int]) -> None:
    """Timer, next, mark and the note box lie whole inside the window."""
    service.until("prepare")
    console = service.console(*size)
    middle = console.run.middle
    whole = QRect(0, 0, *size)
    for part in (middle.heading.timer, middle.transport.next, middle.mark, middle.notes.field, console.hints):
        assert whole.contains(QRect(part.mapTo(console, QPoint(0, 0)), part.size())), part


def test_every_control_has_a_name_and_labels_take_no_markup(service: RoomKit) -> None:
    """A screen reader can call every button, field and list; no label reads its text as markup."""
    service.until("told")
    console = service.console()
    kinds = QAbstractButton | QLineEdit | QPlainTextEdit | QAbstractSpinBox
    for control in console.findChildren(QWidget):
        if isinstance(control, kinds) and control.isVisible():
            name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
            assert name, control
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in console.findChildren(QLabel))


def test_a_name_with_markup_stays_as_it_was_typed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """Somebody called by a tag and an ampersand is shown so, everywhere."""
    odd = '<img src="file:///x.png"> & Co'
    kit = a_room(qtbot, qapp, tmp_path, names=(odd, *cast(11)))
    console = kit.console()
    names = [button.accessibleName() for button in console.run.aside.people.findChildren(QPushButton)]
    assert odd in names
    kit.away()


def test_tab_goes_from_top_to_bottom(service: RoomKit) -> None:
    """From the timer's button Tab reaches back and next before anything below them."""
    service.until("scene")
    console = service.console()
    transport = console.run.middle.transport
    transport.start.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _step in range(5):
        service.press(console, Qt.Key.Key_Tab)
        order.append(console.focusWidget())
    assert order[:4] == [transport.minus, transport.plus, transport.back, transport.next]


def test_a_row_of_the_run_of_show_is_said_in_words(service: RoomKit) -> None:
    """Title of the round, step, state and minutes."""
    service.until("scene")
    console = service.console()
    rows = console.run.show_of._view  # noqa: SLF001 - what it was given
    assert rows is not None
    assert spoken_row(rows.rows[3]).startswith("Team ")
    assert isinstance(service.clock, HandClock)
