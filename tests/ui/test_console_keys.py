"""The keys of the console do what the hint bar says, and letters never act while somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit
from trainer.model.events import Noted, Occurrence
from trainer.model.screen import BlankSlide
from trainer.ui.console.hints import Mode, Now, hints
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.steps.reveal import RevealPanel
from trainer.ui.keys import cap, key_table
from trainer.ui.widgets import KeyButton

CTRL = Qt.KeyboardModifier.ControlModifier


def test_space_starts_and_pauses_the_timer(service: RoomKit) -> None:
    """Space starts it, Space pauses it."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_Space)
    assert service.session.timers[service.conductor.here].running
    service.press(console, Qt.Key.Key_Space)
    assert not service.session.timers[service.conductor.here].running


def test_a_press_just_beside_a_box_means_the_box(service: RoomKit) -> None:
    """Whoever misses it by a little and types on writes, and presses no key: no timer starts."""
    service.until("talk")
    console = service.console()
    panel = console.run.middle.panel
    assert panel is not None
    field, *_others = panel.findChildren(QPlainTextEdit)
    card = field.parentWidget()
    assert card is not None
    below = field.mapTo(console, QPoint(field.width() // 2, field.height() + 12))
    QTest.mouseClick(console, Qt.MouseButton.LeftButton, pos=below)
    assert console.focusWidget() is field
    QTest.keyClicks(field, "strange and tired")
    assert field.toPlainText() == "strange and tired"
    assert service.conductor.here not in service.session.timers


def test_a_press_far_from_every_box_takes_no_letters(service: RoomKit) -> None:
    """On the run of show, say: Space is the timer's."""
    service.until("talk")
    console = service.console()
    QTest.mouseClick(console, Qt.MouseButton.LeftButton, pos=QPoint(6, console.height() // 2))
    service.press(console, Qt.Key.Key_Space)
    assert service.session.timers[service.conductor.here].running


def test_the_arrows_go_on_and_back(service: RoomKit) -> None:
    """Right goes to the next step, Left back; a clicker's page keys do the same."""
    console = service.console()
    service.press(console, Qt.Key.Key_Right)
    assert service.conductor.here.step == "cards"
    service.press(console, Qt.Key.Key_Left)
    assert service.conductor.here.step == "rules"
    service.press(console, Qt.Key.Key_PageDown)
    assert service.conductor.here.step == "cards"
    service.press(console, Qt.Key.Key_PageUp)
    assert service.conductor.here.step == "rules"


def test_plus_and_minus_change_the_timer_by_a_minute(service: RoomKit) -> None:
    """Twice more and once less: a minute more than planned."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus)
    assert service.session.timers[service.conductor.here].length == 360


def test_b_blanks_and_p_holds_the_picture(service: RoomKit) -> None:
    """B darkens the stage and lights it again, P keeps its picture and lets it go."""
    console = service.console()
    service.press(console, Qt.Key.Key_B)
    assert service.leaf_is_blank()
    assert console.top.blank.isChecked()
    service.press(console, Qt.Key.Key_B, Qt.Key.Key_P)
    assert not service.leaf_is_blank()
    assert service.held()
    service.press(console, Qt.Key.Key_P)
    assert not service.held()


def test_m_marks_and_f_freezes(service: RoomKit) -> None:
    """M marks the moment and the scene goes on; F marks it and stops the timer."""
    service.until("scene")
    service.conductor.start_or_pause()
    service.clock.pass_(72)
    console = service.console()
    before = set(service.session.notes)
    service.press(console, Qt.Key.Key_M)
    (marked,) = (note for name, note in service.session.notes.items() if name not in before)
    assert (marked.after, marked.freeze) == (72, False)
    assert service.session.timers[service.conductor.here].running
    service.press(console, Qt.Key.Key_Escape, Qt.Key.Key_F)
    assert not service.session.timers[service.conductor.here].running
    assert [note.freeze for note in service.session.notes.values()].count(True) == 1


def test_a_mark_takes_no_key_away(service: RoomKit) -> None:
    """M and M again are two marks, and Space, the arrows and the letters act at once; the mark is said by the timer."""
    service.until("scene")
    service.conductor.start_or_pause()
    service.clock.pass_(72)
    console = service.console()
    before = len(service.session.notes)
    service.press(console, Qt.Key.Key_M, Qt.Key.Key_M, Qt.Key.Key_Space)
    assert len(service.session.notes) == before + 2
    assert not service.session.timers[service.conductor.here].running
    assert console.run.middle.heading.said == "✓ Marked at 1:12 · N adds words"
    assert console.run.middle.heading.path.text() in console.run.middle.heading.path.full
    assert "Team" in console.run.middle.heading.path.text(), "where the room is stays beside it"
    at = service.conductor.here
    service.press(console, Qt.Key.Key_B, Qt.Key.Key_Right)
    assert service.leaf_is_blank()
    assert service.conductor.here != at
    assert console.run.middle.heading.said == ""


def test_n_after_a_mark_writes_its_words_and_enter_gives_the_keys_back(service: RoomKit) -> None:
    """M, N, words, Enter: the words are the mark's, not a note's, and the next letter is a command again."""
    service.until("scene")
    service.conductor.start_or_pause()
    console = service.console()
    service.press(console, Qt.Key.Key_M, Qt.Key.Key_N)
    assert console.focusWidget() is console.run.middle.notes.field
    QTest.keyClicks(console.run.middle.notes.field, "blank face, bid")
    service.press(console, Qt.Key.Key_Return)
    assert [note.words for note in service.session.notes.values() if note.after is not None][-1] == "blank face, bid"
    assert console.run.middle.heading.said == "✓ Marked at 0:00 · blank face, bid", "kept, said where the eye is"
    service.press(console, Qt.Key.Key_B)
    assert service.leaf_is_blank()


def test_a_moment_later_n_writes_a_note_of_its_own(service: RoomKit, qtbot: QtBot) -> None:
    """What was said of the mark goes by itself; then N is for notes again, and Enter waits for the next one."""
    service.until("scene")
    console = service.console()
    heading = console.run.middle.heading
    heading.patience.setInterval(1)
    service.press(console, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: heading.said == "")
    service.press(console, Qt.Key.Key_N)
    QTest.keyClicks(console.run.middle.notes.field, "Ingrid waited")
    service.press(console, Qt.Key.Key_Return)
    noted = list(service.session.notes.values())[-2:]
    assert [(note.words, note.after is not None) for note in noted] == [("", True), ("Ingrid waited", False)]
    assert console.focusWidget() is console.run.middle.notes.field


def test_h_hands_the_laptop_over_where_there_is_something_to_do(service: RoomKit) -> None:
    """At a step with cards the laptop goes to the room; elsewhere a sentence says why not."""
    console = service.console()
    service.press(console, Qt.Key.Key_H)
    assert service.laptop() == "console"
    assert console.refused.sentence == "There is no card to read and no question to answer at this step."
    service.press(console, Qt.Key.Key_K)
    assert console.refused.sentence == "", "on another page it says nothing"
    service.press(console, Qt.Key.Key_K, Qt.Key.Key_H)
    service.conductor.next()
    service.settle()
    assert console.refused.sentence == ""
    service.press(console, Qt.Key.Key_H)
    assert service.laptop() == "cards"


def test_h_asks_first_where_answers_are_given_another_way(service: RoomKit) -> None:
    """A question asked aloud stays so on Esc; on Y the laptop goes round, and one press beside it goes back."""
    service.until("told", 2)
    console = service.console()
    assert "H hand over" not in console.hints.words
    service.press(console, Qt.Key.Key_H)
    assert console.strips.question.sentence == "The way chosen here is “Aloud”. Hand the laptop over instead?"
    service.press(console, Qt.Key.Key_Escape)
    assert service.laptop() == "console"
    assert service.conductor.here not in service.session.sheets
    service.press(console, Qt.Key.Key_H)
    service.conductor.open_sheet()
    service.settle()
    assert console.strips.question.sentence == "", "typing an answer on is an answer too"
    service.press(console, Qt.Key.Key_H, Qt.Key.Key_Y)
    assert service.laptop() == "kiosk"
    service.conductor.take_back()
    service.settle()
    assert "H hand over" in console.hints.words
    panel = console.run.middle.panel
    assert isinstance(panel, FillPanel)
    assert panel.as_meant.text().startswith("Aloud")
    QTest.mouseClick(panel.as_meant, Qt.MouseButton.LeftButton)
    service.settle()
    assert panel.as_meant.isHidden()
    assert service.session.sheets[service.conductor.here].how == "aloud"


def test_a_question_offers_its_keys_only_while_they_answer_it(service: RoomKit) -> None:
    """In the note box Y is a letter, so the buttons wear no keys; Esc leaves the box, and Y answers what waits."""
    service.until("told", 2)
    console = service.console()
    service.press(console, Qt.Key.Key_H)
    asked, buttons = console.strips.question.sentence, console.strips.question.buttons
    assert [button.key for button in buttons] == ["Y", "Esc"]
    service.press(console, Qt.Key.Key_N)
    service.settle()
    field = console.run.middle.notes.field
    assert field.hasFocus()
    assert [button.key for button in buttons] == ["", ""]
    QTest.keyClicks(field, "y")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    service.settle()
    assert [note.words for note in service.session.notes.values()][-1] == "y"
    assert console.strips.question.sentence == asked
    assert [button.key for button in buttons] == ["Y", "Esc"]
    service.press(console, Qt.Key.Key_Y)
    assert service.laptop() == "kiosk"


def test_the_line_of_keys_offers_what_does_something_here(service: RoomKit) -> None:
    """No hand-over where nothing is read or answered, no freeze beside a scene."""
    console = service.console()
    for key in ("H hand over", "F freeze"):
        assert key not in console.hints.words
    service.conductor.next()
    service.settle()
    assert "H hand over" in console.hints.words
    service.until("scene")
    service.settle()
    assert "F freeze" in console.hints.words


def test_d_opens_the_debrief_and_leaves_it(service: RoomKit) -> None:
    """D shows the debrief; Ctrl+D, as letters write there, the steps, where they were."""
    console = service.console()
    service.press(console, Qt.Key.Key_D)
    assert console.pages.currentWidget() is console.debrief
    assert console.debrief.back.key == "Ctrl+D"
    service.press(console, Qt.Key.Key_D, held=Qt.KeyboardModifier.ControlModifier)
    assert console.pages.currentWidget() is console.run
    assert service.conductor.here.step == "rules"


@pytest.mark.parametrize("key", [Qt.Key.Key_Question, Qt.Key.Key_F1])
def test_the_whole_table_of_keys_opens_and_closes(service: RoomKit, key: Qt.Key) -> None:
    """? and F1 lay the table over the window; the next key only closes it."""
    console = service.console()
    service.press(console, key)
    assert console.keys.isVisible()
    QTest.keyClick(console.keys, Qt.Key.Key_Right)
    assert not console.keys.isVisible()
    assert service.conductor.here.step == "rules"


def test_the_bar_tells_each_key_once_and_in_words() -> None:
    """In every mode a key stands with what it does, and where the letters act exactly those that drive a step."""
    modes: tuple[Mode, ...] = ("keys", "text", "writes", "taps", "slips", "button", "over")
    for mode in modes:
        shown = hints(Now(mode, single=True, reveal=True))
        assert all(keys and words for keys, words in shown)
        assert len({keys for keys, _words in shown}) == len(shown)
    assert [keys for keys, _words in hints(Now())] == ["Space", "→ ←", "+ −", "B", "H", "N", "M", "F", "D", "?"]


def test_letters_only_write_while_somebody_types(service: RoomKit) -> None:
    """Every letter of the table lands in the note and does nothing else."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_N)
    assert console.run.middle.notes.field.hasFocus()
    before, at = service.session.facts, service.conductor.here
    QTest.keyClicks(console.run.middle.notes.field, "bhmfrdpsn +-.? ")
    service.settle()
    service.press(console, Qt.Key.Key_Left, Qt.Key.Key_Right)
    assert console.run.middle.notes.field.toPlainText() == "bhmfrdpsn +-.? "
    since = [record.fact for record in service.played.file.records()][before:]
    assert all(isinstance(fact, Noted) for fact in since)  # kept when the typing pauses
    assert service.conductor.here == at
    assert not service.desk.blank
    assert not service.desk.armed
    assert console.pages.currentWidget() is console.run
    assert not console.keys.isVisible()


def test_keys_that_only_write_are_faint_on_the_buttons(service: RoomKit) -> None:
    """While somebody types the caps of letters and arrows fade, those of keys that act stay; no button moves."""
    service.until("scene")
    console = service.console()
    middle, aside = console.run.middle, console.run.aside
    places = [each.geometry() for each in console.run.findChildren(KeyButton)]
    lettered = (middle.mark, middle.freeze, middle.transport.start, middle.transport.next, aside.debrief)
    service.press(console, Qt.Key.Key_N)
    assert [each.acts for each in lettered] == [False] * len(lettered)
    assert middle.notes.alone.acts, "Ctrl+E acts while somebody types"
    service.press(console, Qt.Key.Key_Escape)
    assert all(each.acts for each in console.run.findChildren(KeyButton))
    assert [each.geometry() for each in console.run.findChildren(KeyButton)][: len(places)] == places


def test_function_keys_act_while_somebody_types(service: RoomKit) -> None:
    """F5 starts the timer and F8 blanks the stage with the cursor in a note; the words stay."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_N, Qt.Key.Key_X, Qt.Key.Key_F5, Qt.Key.Key_F8)
    assert service.session.timers[service.conductor.here].running
    assert service.desk.blank
    assert console.run.middle.notes.field.toPlainText() == "x"


def test_escape_leaves_the_text_and_the_letters_act_again(service: RoomKit) -> None:
    """After Esc the note is kept and B blanks."""
    console = service.console()
    service.press(console, Qt.Key.Key_N, Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Escape)
    assert [note.words for note in service.session.notes.values()] == ["ab"]
    service.press(console, Qt.Key.Key_B)
    assert service.desk.blank


def test_the_hint_bar_says_which_keys_act(service: RoomKit) -> None:
    """With a text, a button or nothing chosen, and on another page, other keys are named."""
    console = service.console()
    assert "Space start or pause" in console.hints.words
    assert "F5" not in console.hints.words
    service.press(console, Qt.Key.Key_N)
    assert "F5 start or pause" in console.hints.words
    assert "Space" not in console.hints.words
    assert (console.top.blank.key, console.top.language.key) == ("F8", "Ctrl+K")
    service.press(console, Qt.Key.Key_Escape)
    console.run.middle.transport.back.setFocus(Qt.FocusReason.TabFocusReason)
    console.run.middle.mark.setFocus(Qt.FocusReason.TabFocusReason)
    service.settle()
    assert "Space or Enter presses the button" in console.hints.words
    service.press(console, Qt.Key.Key_Escape, Qt.Key.Key_K)
    assert console.hints.words == "Esc back to the step, B blank, ? all keys"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_button_reached_by_tab_is_pressed_by_space_and_enter(service: RoomKit, key: Qt.Key) -> None:
    """Whoever works without a mouse presses the chosen button; the timer stays as it was."""
    service.until("scene")
    console = service.console()
    console.run.middle.mark.setFocus(Qt.FocusReason.TabFocusReason)
    marks = len(service.session.notes)
    service.press(console, key)
    assert len(service.session.notes) == marks + 1
    assert service.conductor.here not in service.session.timers


def test_a_click_on_a_button_leaves_space_to_the_timer(service: RoomKit) -> None:
    """After a click on a minute more, Space still starts the timer."""
    service.until("scene")
    console = service.console()
    QTest.mouseClick(console.run.middle.transport.plus, Qt.MouseButton.LeftButton)
    service.press(console, Qt.Key.Key_Space)
    timer = service.session.timers[service.conductor.here]
    assert timer.running
    assert timer.length == 360


def test_the_reveal_needs_two_presses_and_esc_takes_the_first_back(service: RoomKit) -> None:
    """R says what a second R shows; Esc leaves it hidden; R twice shows it."""
    service.until("open")
    console = service.console()
    here = service.conductor.here
    service.press(console, Qt.Key.Key_R)
    assert here not in service.session.revealed
    assert service.desk.armed
    service.press(console, Qt.Key.Key_Escape, Qt.Key.Key_R)
    assert here not in service.session.revealed
    service.press(console, Qt.Key.Key_R)
    assert here in service.session.revealed


def test_the_first_press_says_whose_cards_are_shown_before_their_scene(service: RoomKit) -> None:
    """After one team's scene R names the two others in the console and, with one screen, on the room's picture."""
    service.until("felt")
    service.conductor.go(next(place.at for place in service.conductor.places if place.at.step == "open"))
    console = service.console()
    service.press(console, Qt.Key.Key_R)
    panel = console.run.middle.panel
    assert isinstance(panel, RevealPanel)
    assert panel.warned.isVisible()
    assert panel.warned.text().endswith("haven't played; what their cards say is shown too.")
    service.desk.set_screens("", laptop_private=False)
    seen = service.desk.leaf().slide
    assert not isinstance(seen, BlankSlide)
    assert seen.frame.message == f"{panel.warned.text()} R once more shows it."
    service.desk.set_screens("HDMI-1", laptop_private=True)
    seen = service.desk.leaf().slide
    assert not isinstance(seen, BlankSlide)
    assert seen.frame.message == "", "with two screens the console alone says so"


def test_r_where_the_results_are_shown_already_says_so(service: RoomKit) -> None:
    """Nothing else happens; where the room's screen shows something else now, that is said."""
    service.reveal("open")
    console = service.console()
    facts = service.session.facts
    service.press(console, Qt.Key.Key_R)
    assert console.refused.sentence == "The results are on the room's screen already."
    service.press(console, Qt.Key.Key_B, Qt.Key.Key_R)
    assert console.refused.sentence == "The results are revealed already; the room's screen shows something else now."
    assert not service.desk.armed
    assert service.session.facts == facts


def test_the_first_press_of_a_reveal_is_forgotten_elsewhere(service: RoomKit) -> None:
    """R, on to the next step and back: the next R is the first again."""
    service.until("open")
    console = service.console()
    service.press(console, Qt.Key.Key_R, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_R)
    assert service.conductor.here not in service.session.revealed


def test_every_key_is_bound_once() -> None:
    """No two actions share a key, and every action has words for the table."""
    sequences = [sequence for key in key_table() for sequence in key.sequences]
    assert len(sequences) == len(set(sequences))
    assert all(key.long for key in key_table())


def test_buttons_carry_the_key_of_the_table(service: RoomKit) -> None:
    """What a button shows on its cap is what the table binds."""
    console = service.console()
    transport, middle = console.run.middle.transport, console.run.middle
    assert transport.start.key == cap("start")
    assert cap("back") in (transport.back.key, transport.back.text())
    assert transport.next.key == cap("next")
    assert (middle.mark.key, middle.freeze.key, console.top.blank.key) == (cap("mark"), cap("freeze"), cap("blank"))


def test_held_control_and_plus_asks_for_larger_text(service: RoomKit) -> None:
    """Ctrl and + ask for the next zoom, Ctrl and − for the one before; the timer stays."""
    console = service.console()
    asked: list[int] = []
    console.zoom_asked.connect(asked.append)
    service.press(console, Qt.Key.Key_Plus, held=CTRL)
    service.press(console, Qt.Key.Key_Minus, held=CTRL)
    assert asked == [1, -1]
    assert service.conductor.here == Occurrence("service-levels", "rules")
    assert not service.session.timers
