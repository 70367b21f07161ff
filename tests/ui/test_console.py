"""The console shows where the room is, what to do there and what was refused; nothing typed into it is lost."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.room_kit import RoomKit, fill_disk
from trainer import opening
from trainer.model import timer as timers
from trainer.model.screen import BlankSlide
from trainer.ui.console.restoring import told_again
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import PAUSE_MS, SOON_MS
from trainer.ui.widgets import Card


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
    assert transport.next.text() == "Next: Rate the scene"


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
    service.clock.pass_(60)
    service.conductor.next()
    service.conductor.skip()
    service.until("told", 3)
    console = service.console()
    rows = console.run.show_of.list
    words = [rows.item(index).data(Qt.ItemDataRole.AccessibleTextRole) for index in range(rows.count())]
    assert words[0].endswith("Three service levels, done, 3 min")
    assert words[1] == "Each team reads its level, skipped"
    now = next(index for index, row in enumerate(words) if ", now, " in row)
    assert words[now + 1].endswith("What was meant, what was seen, to come, 4 min")
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


def test_the_question_says_whose_scene_it_leads_to(service: RoomKit) -> None:
    """Three steps have the same name: the team tells them apart."""
    console, places = service.console(), service.conductor.places
    asked = set()
    for place in [one for one in places if one.at.step == "felt"]:
        console.driving.go(place.at)
        asked.add(console.strips.question.sentence)

    assert len(asked) == 3
    assert all("Go to “Rate the scene · " in sentence for sentence in asked)


def test_a_click_asks_first_while_a_scene_runs(service: RoomKit) -> None:
    """A finger beside the mark doesn't end what is being played: while the time runs the next row asks too."""
    service.until("scene")
    console, here = service.console(), service.conductor.here
    service.conductor.start_or_pause()
    places = [place.at for place in service.conductor.places]
    console.driving.go(places[places.index(here) + 1])
    assert service.conductor.here == here
    assert console.strips.question.sentence.startswith("Go to “Rate the scene · ")
    console.strips.question.hide()
    service.conductor.start_or_pause()
    console.driving.go(places[places.index(here) + 1])
    assert service.conductor.here.step == "felt"


def test_going_elsewhere_asks_once_when_it_closes_an_open_sheet(service: RoomKit) -> None:
    """The question names what closes; the room moves only after the answer."""
    service.until("felt")
    service.conductor.open_sheet()
    console = service.console()
    here = service.conductor.here
    target = service.conductor.places[0].at
    console.driving.go(target)
    assert service.conductor.here == here
    assert "still taken here" in console.strips.question.sentence
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


def test_disk_trouble_stays_on_top_until_it_works_and_nothing_typed_is_lost(service: RoomKit) -> None:
    """The banner says what to do, the words stay in the box, and trying again keeps them."""
    console = service.console()
    fill_disk(service.played.file, full=True)
    long = "All of it matters. " * 600
    notes = console.run.middle.notes
    notes.field.setPlainText(long)
    notes.jotting.flush()
    service.settle()
    assert "free some space" in console.strips.trouble.sentence
    assert "Not saved" in said(console.top)
    assert notes.field.toPlainText() == long
    assert not service.session.notes
    service.conductor.listen(lambda: None)
    fill_disk(service.played.file, full=False)
    assert [button.key for button in console.strips.trouble.buttons] == ["Y"]
    service.press(console, Qt.Key.Key_Y)
    notes.jotting.flush()
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


def test_after_a_crash_it_says_how_many_hands_are_kept(service: RoomKit) -> None:
    """Hands are no answers of somebody: they are counted as hands, and of no answers nothing is said.

    Without a timer the time away is known to the minute and told so; it was never none.
    """
    kit.go_to(service.played, "felt")
    service.conductor.open_sheet("hands")
    assert told_again(service.desk, 190).endswith("Rate the scene. The program was away for 3 min.")
    service.conductor.sheets.count_hands("feel", [("1", 6), ("2", 2)])
    assert ": Rate the scene, 8 hands counted. The program was away for 1 min." in told_again(service.desk, 20)


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
    assert console.strips.restored.sentence.endswith("The program was away for 0:40.")
    assert again.conductor.session.timers[at].away == 40
    assert "1 note. The room sees this window." in said(console.run.middle), "folded with one screen"
    console.desk.set_screens("HDMI-1", laptop_private=True)
    assert "Ingrid waited" in said(console.run.middle)
    console.strips.screens.say("One screen only.")
    assert console.strips.restored.buttons[0].isVisible(), "the time can be given back before anything else is read"
    click(service, console.strips.restored.buttons[0])
    assert console.run.middle.heading.timer.text == "4:00"
    assert console.strips.restored.sentence == ""
    again.file.close()


def test_after_a_crash_the_room_sees_the_very_page_it_saw(service: RoomKit) -> None:
    """A reveal stands where it was turned to, not at its first page; a panel taken off gives that page back too."""
    service.reveal("open")
    desk = service.desk
    assert len(desk.leaves()) > 2
    desk.forward()
    desk.forward()
    seen = desk.leaf()
    desk.show(lambda _room: (BlankSlide(),))
    desk.show(None)
    assert desk.leaf() == seen
    desk.stop()
    service.played.file.close()
    again = opening.reopen(service.played.path, service.clock)
    reopened = Desk(again.conductor)
    service.desks.append(reopened)
    assert reopened.index == 2
    assert reopened.leaf() == seen
    reopened.move(again.conductor.next)
    assert reopened.index == 0
    again.file.close()


def test_pages_are_turned_with_a_full_disk_too(service: RoomKit) -> None:
    """What can't be stored waits; the room sees the next page at once."""
    service.reveal("open")
    fill_disk(service.played.file, full=True)
    service.desk.forward()
    assert service.desk.index == 1
    fill_disk(service.played.file, full=False)
    service.desk.forward()
    assert service.desk.index == 2


def test_a_laptop_that_slept_offers_the_time_back(service: RoomKit) -> None:
    """The desk wakes late while a timer runs: the time away is named and can be given back."""
    service.until("scene")
    service.conductor.start_or_pause()
    console = service.console()
    service.clock.pass_(200)
    service.desk.slept.emit(190.0)
    assert "slept for 3:10" in console.strips.restored.sentence
    click(service, console.strips.restored.buttons[0])
    assert console.run.middle.heading.timer.text == "4:50"
    assert console.run.middle.heading.said == "✓ 3:10 given back"


@pytest.mark.parametrize("decided", ["nothing", "given back", "played on"])
def test_time_away_counts_for_the_outcome_only_where_it_was_played_on(dislike: RoomKit, decided: str) -> None:
    """The notice stands out and says so; found after 1:00 is told though the timer has gone on for 1:40."""
    dislike.until("scene")
    dislike.conductor.start_or_pause()
    console = dislike.console()
    dislike.clock.pass_(100)
    dislike.desk.slept.emit(40.0)
    strip = console.strips.restored
    assert strip.sentence.endswith("How long the scene took is told without this time.")
    assert [card.property("role") for card in strip.findChildren(Card)] == ["banner-warning"]
    back, on = strip.buttons[:2]
    if decided != "nothing":
        if decided == "given back":
            console.strips.ask("Sure?", "Yes", lambda: None, "No")
            console.strips.toggle()
            assert (back.isVisible(), back.key) == (True, ""), "Y answers the question"
            console.strips.question.hide()
            assert back.key == "Y"
            dislike.press(console, Qt.Key.Key_Y)
        else:
            click(dislike, on)
        assert strip.sentence == ""
    at = dislike.conductor.here
    left = timers.remaining(dislike.session.timers[at], dislike.clock.now())
    dislike.conductor.outcome("found")
    assert dislike.session.outcomes[at].after == pytest.approx(100 if decided == "played on" else 60)
    assert dislike.session.timers[at].length - left == pytest.approx(60 if decided == "given back" else 100)
    assert strip.sentence == ""


# Notes


def test_notes_stand_with_their_time_and_can_be_changed(service: RoomKit) -> None:
    """Enter keeps a note; its row takes it back into the box; the correction replaces it."""
    console = service.console()
    service.press(console, Qt.Key.Key_N)
    QTest.keyClicks(console.run.middle.notes.field, "Ingrid waited")
    service.press(console, Qt.Key.Key_Return)
    (note,) = service.session.notes.values()
    assert note.words == "Ingrid waited"
    assert "Ingrid waited" in said(console.run.middle)
    assert console.run.middle.notes.field.toPlainText() == ""
    (change,) = (b for b in console.run.middle.notes.findChildren(QPushButton) if b.text() == "Change")
    click(service, change)
    QTest.keyClicks(console.run.middle.notes.field, " long")
    service.press(console, Qt.Key.Key_Return)
    assert [note.words for note in service.session.notes.values()] == ["Ingrid waited long"]


def test_a_note_is_kept_for_the_facilitator_alone_by_key_and_by_button(service: RoomKit) -> None:
    """Ctrl+E while it is typed, or the button; its row says so; taken back into the box it can be for others again."""
    console = service.console()
    notes = console.run.middle.notes
    service.press(console, Qt.Key.Key_E)
    assert notes.field.hasFocus()
    QTest.keyClicks(notes.field, "Ivan guessed wrong")
    service.press(console, Qt.Key.Key_Return)
    QTest.keyClicks(notes.field, "Ingrid waited")
    service.press(console, Qt.Key.Key_Return)
    assert [note.alone for note in service.session.notes.values()] == [True, False]
    assert "Ivan guessed wrong · For me alone" in said(console.run.middle)
    change = next(b for b in notes.findChildren(QPushButton) if b.text() == "Change")
    click(service, change)
    assert notes.alone.isChecked()
    click(service, notes.alone)
    assert notes.field.hasFocus()
    service.press(console, Qt.Key.Key_Return)
    assert [note.alone for note in service.session.notes.values()] == [False, False]
    assert not notes.alone.isChecked()


def test_half_a_note_is_on_the_disk_a_second_after_its_last_key(service: RoomKit) -> None:
    """Typed and not ended: its first letter is there before anything is drawn, the rest without another key."""
    console = service.console()
    service.press(console, Qt.Key.Key_N)
    QTest.keyClicks(console.run.middle.notes.field, "H")
    assert [n.words for n in service.session.notes.values()] == ["H"]
    QTest.keyClicks(console.run.middle.notes.field, "alf a")
    assert max(SOON_MS, PAUSE_MS) <= 700  # the rest of the second is left to a busy computer
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
