"""With one screen the room sees the laptop: its picture stays, and what is asked or told stands at its foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.room_kit import RoomKit, fill_disk
from trainer.debrief.talk import PHASES
from trainer.model.screen import TextSlide
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.displays import Displays
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.stage.window import StageWindow
from trainer.ui.theme import apply_look, look
from trainer.ui.widgets import Card

Placing = Callable[[], Displays]
Key = Qt.Key


@pytest.fixture
def one(service: RoomKit) -> Iterator[Placing]:
    """Puts the windows on one screen, the room's picture in front, and takes them away after the test."""
    made: list[Displays] = []

    def place() -> Displays:
        made.append(service.displays(1)[0])
        service.press(made[-1].console, Key.Key_F2)
        return made[-1]

    yield place
    for displays in made:
        service.conductor.take_back()
        displays.close()
    apply_look(service.app, look())
    service.settle()


def test_a_question_is_asked_at_the_foot_and_the_picture_stays(service: RoomKit, one: Placing) -> None:
    """Nobody has read a card: → asks there, Esc stays, → and Y go on; the console doesn't come."""
    service.until("cards")
    displays = one()
    at = service.conductor.here
    service.press(displays.stage, Key.Key_Right)
    assert not displays.console.isVisible()
    assert displays.foot.question.sentence.endswith("Go on?")
    assert displays.foot.geometry().bottom() == displays.stage.rect().bottom()
    service.press(displays.stage, Key.Key_Escape)
    assert not displays.foot.isVisible()
    assert service.conductor.here == at
    service.press(displays.stage, Key.Key_Right, Key.Key_Y)
    assert service.conductor.here != at
    assert not displays.foot.question.isVisible()


def test_a_question_that_is_overlooked_stands_out(service: RoomKit, one: Placing) -> None:
    """→ pressed again goes no further, and the question changes its colour for a moment."""
    service.until("cards")
    displays = one()
    at = service.conductor.here
    service.press(displays.stage, Key.Key_Right)
    card = displays.foot.question.findChild(Card)
    assert card is not None
    assert card.property("role") == "banner-warning"
    service.press(displays.stage, Key.Key_Right)
    assert card.property("role") == "banner-bad"
    assert service.conductor.here == at
    service.qtbot.waitUntil(lambda: card.property("role") == "banner-warning")


def test_a_question_at_the_foot_is_answered_by_its_buttons_too(service: RoomKit, one: Placing) -> None:
    """The last of them is the way to stay."""
    service.until("cards")
    displays = one()
    at = service.conductor.here
    service.press(displays.stage, Key.Key_Right)
    displays.foot.question.buttons[-1].click()
    assert not displays.console.strips.asking
    assert service.conductor.here == at


def test_printed_cards_are_told_at_the_foot(service: RoomKit, one: Placing) -> None:
    """→ with nobody's card read offers that they are printed, W says so and goes on; W alone needs no window."""
    service.until("cards")
    displays = one()
    at = service.conductor.here
    service.press(displays.stage, Key.Key_W)
    assert not displays.console.isVisible()
    assert service.session.hands[at, "level"] == ()
    service.press(displays.stage, Key.Key_U)
    assert service.session.hands[at, "level"]
    service.press(displays.stage, Key.Key_Right)
    assert [button.key for button in displays.foot.question.buttons] == ["Y", "W", "H", "Esc"]
    service.press(displays.stage, Key.Key_W)
    assert service.session.hands[at, "level"] == ()
    assert service.conductor.here != at
    assert not displays.foot.question.isVisible()


def test_the_laptop_goes_round_from_the_question_too(service: RoomKit, one: Placing) -> None:
    """→ while a team hasn't read: H hands the laptop over, as it would have before."""
    service.until("cards")
    displays = one()
    service.press(displays.stage, Key.Key_Right, Key.Key_H)
    assert service.desk.handed
    assert not displays.console.strips.asking


def test_where_nobody_answers_at_the_laptop_the_question_does_not_offer_it(service: RoomKit, one: Placing) -> None:
    """What is said aloud is typed by the facilitator."""
    service.until("before", 1)
    displays = one()
    service.press(displays.stage, Key.Key_Right)
    assert [button.key for button in displays.foot.question.buttons] == ["Y", "Esc"]
    service.press(displays.stage, Key.Key_H)
    assert not service.desk.handed


def test_the_question_goes_along_to_the_console(service: RoomKit, one: Placing) -> None:
    """Asked before the room, F2: the console asks it, and the foot is empty."""
    displays = one()
    service.press(displays.stage, Key.Key_F10)
    assert displays.foot.question.isVisible()
    service.press(displays.stage, Key.Key_F2)
    assert displays.console.strips.asking
    assert not displays.foot.isVisible()


def test_whoever_writes_on_while_a_question_waits_moves_nothing(service: RoomKit, one: Placing) -> None:
    """E asks whether the window may come; the words typed meanwhile are no keys, and F keys still act."""
    service.until("scene")
    displays = one()
    service.press(displays.stage, Key.Key_Space, Key.Key_E)
    before = service.session.facts
    words = (Key.Key_A, Key.Key_N, Key.Key_T, Key.Key_Space, Key.Key_B, Key.Key_1, Key.Key_Plus)
    service.press(displays.stage, *words)
    assert service.session.facts == before
    assert not service.desk.blank
    assert displays.foot.question.isVisible()
    service.press(displays.stage, Key.Key_F5)
    assert service.session.facts > before
    service.press(displays.stage, Key.Key_Escape, Key.Key_B)
    assert service.desk.blank


@pytest.mark.parametrize("key", [Key.Key_D, Key.Key_E, Key.Key_G, Key.Key_J, Key.Key_K])
def test_no_key_but_f2_brings_the_console_before_the_room_unasked(service: RoomKit, one: Placing, key: Qt.Key) -> None:
    """Each asks whether the room may see the window, and Y opens it."""
    displays = one()
    service.press(displays.stage, key)
    assert not displays.console.isVisible()
    assert displays.foot.question.sentence == "This opens your window, and the room sees it."
    service.press(displays.stage, Key.Key_Y)
    assert displays.console.isVisible()
    assert not displays.foot.isVisible()


def test_a_session_begins_with_the_rooms_picture(service: RoomKit) -> None:
    """The foot says that the room sees it and how the window comes, until the session goes on."""
    stage, console = StageWindow(service.desk, motion=False), ConsoleWindow(service.desk)
    plugged = service.app.screens()[:1]
    displays = Displays(
        service.app, service.desk, stage, console, KioskWindow(service.desk, "1234"), screens=lambda: plugged
    )
    displays.open()
    service.settle()
    assert stage.isVisible()
    assert not displays.console.isVisible()
    assert displays.foot.news.sentence == "The room sees this screen."
    assert [button.key for button in displays.foot.news.buttons] == ["F2"]
    assert "F2 your window" in displays.foot.keys.words
    displays.foot.seen.timeout.emit()
    assert displays.foot.isVisible()
    service.press(stage, Key.Key_Right)
    assert displays.foot.news.isHidden()
    displays.close()


def test_a_step_says_over_the_picture_by_which_keys_it_is_led(service: RoomKit, one: Placing) -> None:
    """Where the laptop goes round H comes first, how a scene ended by its number; elsewhere nothing covers it."""
    displays = one()
    words = {}
    for step in ("cards", "scene", "felt"):
        while service.conductor.here.step != step:
            service.conductor.next()
        service.settle()
        words[step] = "" if displays.foot.keys.isHidden() else displays.foot.keys.words
    assert words["cards"].startswith("H hand over")
    assert words["felt"].startswith("H hand over")
    assert words["scene"] == ""
    displays.foot.seen.timeout.emit()
    assert not displays.foot.isVisible()


def test_a_hand_at_the_mouse_sees_the_keys(service: RoomKit, one: Placing) -> None:
    """Moved over the room's picture it brings them for a moment; with a question asked, or a note begun, it doesn't."""
    service.until("scene")
    displays = one()
    assert displays.foot.keys.isHidden()
    QTest.mouseMove(displays.stage, displays.stage.rect().center())
    displays.stage.pointed.emit()
    assert displays.foot.keys.words.startswith("Space start or pause, → next")
    service.press(displays.stage, Key.Key_N)
    displays.stage.pointed.emit()
    assert displays.foot.keys.isHidden()


def test_a_note_is_written_at_the_foot_of_the_picture(service: RoomKit, one: Placing) -> None:
    """N opens a line there and no window; its letters are words, Enter keeps them and the keys act again."""
    service.until("scene")
    displays = one()
    service.press(displays.stage, Key.Key_N)
    line = displays.foot.note
    assert line is not None
    assert not displays.console.isVisible()
    assert displays.foot.geometry().bottom() == displays.stage.rect().bottom()
    QTest.keyClicks(line.field, "bmd 1. Olga sighed")
    assert not service.desk.blank
    service.press(displays.stage, Key.Key_Return)
    assert written(service)[-1] == "bmd 1. Olga sighed"
    assert displays.foot.note is None
    assert displays.foot.news.sentence == "✓ Noted"
    service.press(displays.stage, Key.Key_B)
    assert service.desk.blank


def test_a_note_begun_over_the_picture_is_kept_however_it_is_left(service: RoomKit, one: Placing) -> None:
    """Esc, the next step and F2 each keep what is typed as one note."""
    service.until("scene")
    displays, before = one(), written(service)
    for number, key in enumerate((Key.Key_Escape, Key.Key_F7, Key.Key_F2), 1):
        service.press(displays.stage, Key.Key_N)
        assert displays.foot.note is not None
        QTest.keyClicks(displays.foot.note.field, f"Note {number}")
        service.press(displays.stage, key)
        assert displays.foot.note is None
    assert written(service) == [*before, "Note 1", "Note 2", "Note 3"]


def test_a_mark_gets_its_words_over_the_picture(service: RoomKit, one: Placing) -> None:
    """M and N: the line says whose words they are, and they go to the mark."""
    service.until("scene")
    displays = one()
    service.press(displays.stage, Key.Key_M)
    marked = written(service)
    assert marked[-1] == ""
    assert displays.foot.news.sentence.endswith("N adds words")
    service.press(displays.stage, Key.Key_N)
    line = displays.foot.note
    assert line is not None
    assert line.field.accessibleName().startswith("Words for “")
    QTest.keyClicks(line.field, "The sigh")
    service.press(displays.stage, Key.Key_Return)
    assert written(service) == [*marked[:-1], "The sigh"]


def test_an_empty_line_leaves_the_arrows_and_space_to_the_room(service: RoomKit, one: Placing) -> None:
    """Whoever opened it by mistake goes on as if it weren't there."""
    service.until("scene")
    displays, before = one(), written(service)
    at = service.conductor.here
    service.press(displays.stage, Key.Key_N, Key.Key_Space)
    assert displays.foot.note is None
    assert service.session.timers[at].running
    service.press(displays.stage, Key.Key_N, Key.Key_Right)
    assert service.conductor.here != at
    assert written(service) == before


def test_a_note_that_the_disk_refuses_stays_in_its_line(service: RoomKit, one: Placing) -> None:
    """Enter and Esc leave it there until there is room again; the foot says that it isn't saved."""
    displays = one()
    service.press(displays.stage, Key.Key_N)
    line = displays.foot.note
    assert line is not None
    fill_disk(service.played.file, full=True)
    words = "All of it matters. " * 600
    line.field.setPlainText(words)
    service.press(displays.stage, Key.Key_Return, Key.Key_Escape)
    assert displays.foot.note is line
    assert not service.session.notes
    assert displays.foot.news.sentence == "What was recorded last isn't on the disk yet."
    fill_disk(service.played.file, full=False)
    service.press(displays.stage, Key.Key_Return)
    assert written(service) == [words.strip()]


def test_a_window_that_came_isnt_asked_about(service: RoomKit, one: Placing) -> None:
    """D asks whether it may come, F2 brings it: there is nothing left to ask."""
    displays = one()
    service.press(displays.stage, Key.Key_D, Key.Key_F2)
    assert displays.console.isVisible()
    assert not displays.console.strips.asking


def test_what_was_done_is_told_at_the_foot(service: RoomKit, one: Placing) -> None:
    """A mark says that it is kept, a step skipped how it is taken back, and what can't be done why."""
    service.until("scene")
    displays = one()
    service.press(displays.stage, Key.Key_M)
    assert displays.foot.news.sentence.startswith("✓ Marked")
    service.press(displays.stage, Key.Key_R)
    assert "reveal" in displays.foot.news.sentence
    service.press(displays.stage, Key.Key_Escape)
    assert not displays.foot.isVisible()
    service.conductor.skip()
    assert [button.text() for button in displays.foot.news.buttons] == ["Undo the skip"]
    displays.foot.patience.timeout.emit()
    assert not displays.foot.isVisible()


def test_the_foot_names_nobody(service: RoomKit, one: Placing) -> None:
    """A refusal about somebody says only where to read it."""
    displays = one()
    name = next(iter(service.session.people.values())).name
    service.desk.refused.emit(f"{name} has answered already.")
    assert name not in displays.foot.news.sentence
    assert "your window" in displays.foot.news.sentence


def test_what_is_not_saved_is_told_in_neutral_words_until_it_is(service: RoomKit, one: Placing) -> None:
    """The path of the file and the reason are for the facilitator."""
    displays = one()
    service.desk.tell_waiting("The disk /home/x is full.")
    assert displays.foot.news.sentence == "What was recorded last isn't on the disk yet."
    service.desk.tell_saved()
    assert not displays.foot.isVisible()


def test_after_the_kiosk_the_room_sees_the_picture_again_that_was_left(service: RoomKit, one: Placing) -> None:
    """Handed over from the room's picture, taken back: the room's picture; from the console: the console."""
    service.until("cards")
    displays = one()
    service.desk.move(service.conductor.hand_over)
    service.settle()
    service.conductor.take_back()
    service.settle()
    assert displays.stage.isVisible()
    assert not displays.console.isVisible()
    service.press(displays.stage, Key.Key_F2)
    service.desk.move(service.conductor.hand_over)
    service.settle()
    service.conductor.take_back()
    service.settle()
    assert displays.console.isVisible()


def test_after_private_answers_the_projector_is_thought_of(service: RoomKit, one: Placing) -> None:
    """Where somebody had made sure that nobody else sees the screen, the room is to see its picture again."""
    service.until("cards")
    displays = one()
    displays.kiosk.returned.emit(False)
    assert not displays.foot.news.sentence
    displays.kiosk.returned.emit(True)
    assert displays.foot.news.sentence.startswith("If the projector was turned off for this")


def test_in_the_debrief_the_room_sees_the_question_the_talk_has_come_to(service: RoomKit, one: Placing) -> None:
    """F2 asks the room the next question that has no answer; F2 again takes it off."""
    service.reveal("open")
    displays = one()
    service.press(displays.stage, Key.Key_F2)
    displays.console.open_page("debrief")
    service.settle()
    asked, _here = displays.console.debrief.talk.asked(())
    service.press(displays.console, Key.Key_F2)
    slide = service.desk.leaf().slide
    assert isinstance(slide, TextSlide)
    assert slide.title == asked[0]
    service.press(displays.stage, Key.Key_F2)
    assert service.desk.panel is None


def test_in_the_debrief_the_arrow_asks_the_room_on(service: RoomKit, one: Placing) -> None:
    """Every question of every part of the talk comes before the room, one after another; the last one is told."""
    service.reveal("open")
    displays = one()
    service.press(displays.stage, Key.Key_F2)
    displays.console.open_page("debrief")
    service.settle()
    talk, seen, meant = displays.console.debrief.talk, list[str](), list[str]()
    for phase in PHASES:
        talk.choose(phase)
        meant += talk.asked(())[0]
    talk.begin()
    service.press(displays.console, Key.Key_F2)
    while not displays.foot.news.sentence and len(seen) < 2 * len(meant):
        slide = service.desk.leaf().slide
        assert isinstance(slide, TextSlide)
        seen.append(slide.title)
        service.press(displays.stage, Key.Key_Right)
    assert seen == meant
    assert displays.foot.news.sentence.startswith("That was the last question.")
    assert not displays.console.isVisible()


def test_notes_stay_folded_where_the_room_sees_the_window(service: RoomKit, one: Placing) -> None:
    """Listed once they are asked for; a note for the facilitator alone isn't even then."""
    displays = one()
    service.press(displays.stage, Key.Key_F2)
    recording = service.conductor.recording
    service.desk.act(lambda: recording.note("Olga was curt", "", alone=False))
    service.desk.act(lambda: recording.note("Watch Egor", "", alone=True))
    notes = displays.console.run.middle.notes
    assert not said(displays, "Olga was curt")
    notes.ask.click()
    service.settle()
    assert said(displays, "Olga was curt")
    assert not said(displays, "Watch Egor")
    notes.ask.click()
    service.settle()
    assert not said(displays, "Olga was curt")


def test_before_people_answer_it_is_said_that_the_room_sees_the_laptop(service: RoomKit, one: Placing) -> None:
    """Whoever hands it over reads what to do about the wall, where later only the person who answers was asked."""
    service.until("felt", 1)
    displays = one()
    service.press(displays.stage, Key.Key_F2)
    assert said(displays, "The room sees this screen: turn the projector off")
    service.desk.set_screens("P", laptop_private=True)
    service.settle()
    assert not said(displays, "The room sees this screen: turn the projector off")


def test_before_the_room_it_is_counted_who_would_not_be_asked(service: RoomKit, one: Placing) -> None:
    """Two came after the scene: no name on the wall, and Y asks both."""
    service.until("felt", 1)
    late = [service.conductor.join(name, observer=True) for name in ("Nina", "Omar")]
    displays = one()
    service.press(displays.stage, Key.Key_H)
    assert displays.foot.question.sentence == "2 people who came later would not be asked."
    service.press(displays.stage, Key.Key_Y)
    assert set(late) <= set(service.session.sheets[service.conductor.here].expected)


def test_the_last_the_room_sees_is_the_thanks(service: RoomKit, one: Placing) -> None:
    """Finished in the console: it goes, and the foot says where the notes are read of; written again, it stays."""
    service.until("talk")
    displays = one()
    service.press(displays.stage, Key.Key_F2)
    displays.console.end_asked.emit()
    service.press(displays.console, Key.Key_Y)
    assert not displays.console.isVisible()
    assert displays.foot.isVisible()
    assert displays.foot.news.sentence.startswith("The workshop is over.")
    service.press(displays.stage, Key.Key_F2)
    assert displays.console.isVisible()
    assert displays.console.pages.shown == "finish"
    displays.console.finish_requested.emit()
    assert displays.console.isVisible()


def test_results_that_are_hidden_are_offered_before_going_on(service: RoomKit, one: Placing) -> None:
    """→ over levels nobody has been shown: R shows them in its two steps; Y goes on without."""
    service.until("open")
    displays = one()
    at = service.conductor.here
    service.press(displays.stage, Key.Key_Right)
    assert displays.foot.question.sentence == "The room has not seen this. Go on without showing it?"
    assert [button.key for button in displays.foot.question.buttons] == ["Y", "R", "Esc"]
    service.press(displays.stage, Key.Key_R)
    assert not displays.console.strips.asking
    service.press(displays.stage, Key.Key_R)
    assert at in service.session.revealed
    while service.conductor.here == at:
        service.press(displays.stage, Key.Key_Right)
        assert not displays.console.strips.asking


def test_what_was_never_shown_can_be_left_so(service: RoomKit, one: Placing) -> None:
    """Y goes on without it."""
    service.until("open")
    displays = one()
    at = service.conductor.here
    service.press(displays.stage, Key.Key_Right, Key.Key_Y)
    assert service.conductor.here != at
    assert at not in service.session.revealed


def test_f2_puts_away_what_one_screen_means(service: RoomKit) -> None:
    """Whoever goes to the room's picture by F2 has read it: it doesn't stand there when the console comes again."""
    displays = service.displays(1)[0]
    said = displays.console.strips.screens
    assert said.sentence
    service.press(displays.console, Key.Key_F2)
    service.press(displays.stage, Key.Key_F2)
    assert displays.console.isVisible()
    assert not said.sentence
    displays.close()


def said(displays: Displays, words: str) -> bool:
    """Whether any label of the console holds these words."""
    return any(words in label.text() for label in displays.console.findChildren(QLabel))


def written(service: RoomKit) -> list[str]:
    """The words of the notes and marks so far."""
    return [note.words for note in service.session.notes.values()]


def test_high_contrast_is_the_rooms_too(service: RoomKit, one: Placing) -> None:
    """Switched on over the room's picture, its ground is black."""
    displays = one()
    before = displays.stage.grab().toImage().pixelColor(2, 2).name()
    apply_look(service.app, look(contrast=True))
    service.settle()
    after = displays.stage.grab().toImage().pixelColor(2, 2).name()
    assert before != "#000000"
    assert after == "#000000"


def test_larger_text_says_that_it_is_the_laptops(one: Placing) -> None:
    """The room's picture always fills its screen, and says so."""
    displays = one()
    displays.console.zoom_asked.emit(1)
    assert displays.foot.news.sentence.startswith("Larger text: on the laptop.")


def test_f2_leaves_the_menu_of_who_has_come(service: RoomKit, one: Placing) -> None:
    """The menu goes with the console; it doesn't lie over its button."""
    person = next(iter(service.session.people))
    service.conductor.change(person, "late", observer=False)
    displays = one()
    service.press(displays.stage, Key.Key_F2, Key.Key_J)
    menu = service.app.activePopupWidget()
    assert menu is not None
    button = displays.console.run.aside.people.late
    assert not menu.geometry().intersects(button.rect().translated(button.mapToGlobal(button.rect().topLeft())))
    service.press(menu, Key.Key_F2)
    assert not displays.console.isVisible()


def test_after_the_last_step_the_debrief_asks_whether_it_may_come(service: RoomKit, one: Placing) -> None:
    """→ before the room at the end: nothing opens unseen, and Y brings the window with the debrief, however often."""
    service.until("talk")
    displays = one()
    console = displays.console
    service.press(displays.stage, Key.Key_D, Key.Key_Right, Key.Key_Right)
    assert displays.console.pages.shown == "run"
    assert displays.foot.question.sentence.startswith("This opens your window")
    service.press(displays.stage, Key.Key_Y)
    assert console.isVisible()
    assert console.pages.shown == "debrief"
