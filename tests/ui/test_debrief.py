"""The debrief shows what the room has seen, puts it on the stage again, asks the questions and ends the workshop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit, a_room
from trainer.debrief.report import report
from trainer.debrief.talk import PHASES, PhaseId
from trainer.model.play import room
from trainer.model.report import Distribution, Table
from trainer.model.screen import Frame, ResultSlide, Standby, TextSlide
from trainer.model.spoken import spoken
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.debrief.finish import Written
from trainer.ui.debrief.parts import PartCard
from trainer.ui.debrief.sources import on_stage
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.offered import offer_names
from trainer.ui.fields.questions import QuestionCard
from trainer.ui.fields.writing import WritingBox
from trainer.words import speaking


def opened(kit: RoomKit) -> ConsoleWindow:
    """The console with the debrief open."""
    console = kit.console()
    console.open_page("debrief")
    kit.settle()
    return console


def click(kit: RoomKit, button: QAbstractButton) -> None:
    """A click as people make it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    kit.settle()


def said(widget: QWidget) -> str:
    """All words of the labels that can be seen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_before_the_reveal_nothing_of_it_is_in_the_debrief(service: RoomKit) -> None:
    """Ratings of every team are in; until they are revealed the page only says where that happens."""
    service.until("open")
    console = opened(service)
    assert not console.debrief.cards
    assert "“What was meant, what was seen” is still hidden from the room" in said(console.debrief)
    (go,) = (b for b in console.debrief.findChildren(QPushButton) if b.text() == "Go there")
    service.conductor.next()
    service.settle()
    click(service, go)
    assert service.conductor.here.step == "open"
    assert console.pages.currentWidget() is console.run
    assert service.conductor.here not in service.session.revealed


def test_after_the_reveal_each_panel_has_its_own_button(service: RoomKit) -> None:
    """Feelings, the wish to come back, meant against felt, statements: each can be shown."""
    service.reveal("open")
    console = opened(service)
    titles = {card.part.title for card in console.debrief.cards if isinstance(card.part, Distribution)}
    assert "How would you feel as this customer?" in titles
    assert all(card.button.isVisible() for card in console.debrief.cards)


def test_a_panel_goes_on_the_stage_and_off_again(service: RoomKit) -> None:
    """The button puts it there and says so; moving on takes it off."""
    service.reveal("open")
    console = opened(service)
    stage = service.stage()
    card = next(card for card in console.debrief.cards if isinstance(card.part, Distribution))
    console.resize(1024, 768)
    service.settle()
    before = card.mapTo(console, card.rect().topLeft())
    click(service, card.button)
    assert not console.debrief.off.isVisible()
    assert card.mapTo(console, card.rect().topLeft()) == before, "nothing moves under the hand"
    assert isinstance(stage.leaf.slide, ResultSlide)
    assert card.button.text() == "Take it off the screen"
    click(service, card.button)
    assert card.button.text() == "Show on the screen"
    assert spoken(stage.leaf.slide) == spoken(service.desk.leaves()[0].slide)
    click(service, card.button)
    service.conductor.next()
    assert service.desk.panel is None


def test_no_panel_is_wider_than_its_page(service: RoomKit) -> None:
    """In a narrow window the two small panels stand one under the other, so that every button is in sight."""
    service.reveal("open")
    console = opened(service)
    for width in (1440, 1024):
        console.resize(width, 768)
        service.settle()
        shown = console.debrief.results.viewport().width()
        assert all(
            card.mapTo(console.debrief.results.viewport(), card.rect().topRight()).x() < shown
            for card in console.debrief.cards
        )


def test_title_and_buttons_are_one_row(service: RoomKit) -> None:
    """At 1024 in the longest words too, also with the button for what else is on the screen; none is cut or lost."""
    service.reveal("open")
    with speaking("ru"):
        console = opened(service)
        console.resize(1024, 768)
        head = console.debrief.head
        for off in (False, True):
            head.off.setVisible(off)
            service.settle()
            parts = (head.title, head.back, head.off, head.finish, head.more)
            shown = [one for one in parts if one.isVisible()]
            assert len({one.geometry().center().y() // 2 for one in shown}) == 1
            assert [one for one in shown if one.width() < one.sizeHint().width()] == []
            assert head.back in (*shown, *head.more.held)


def test_a_panel_is_made_from_what_the_room_may_know(service: RoomKit) -> None:
    """A panel asked for before its reveal shows nothing, whoever asks."""
    service.until("open")

    def overview(play: object, block: str) -> tuple[Distribution, ...]:
        known = room(service.conductor.play)
        assert play == known
        return (Distribution(title=block, bars=()),)

    service.desk.show(on_stage(overview, "service-levels", 0))
    assert isinstance(service.desk.leaf().slide, ResultSlide)
    service.desk.show(on_stage(overview, "service-levels", 7))
    assert spoken(service.desk.leaf().slide) == ""


def test_answers_and_commitments_typed_here_are_kept(service: RoomKit) -> None:
    """What the room says, who will do what, what it meant and for whom are on the disk when the page is left."""
    service.reveal("open")
    console = opened(service)
    page = console.debrief
    assert [card.question.id for card in page.questions][:2] == ["feelings", "moment"]
    QTest.keyClicks(page.questions[0].field, "Small, then seen")
    for field, words in zip(page.take_away.rows[0].fields, ("Mia", "Ask once more", "Friday"), strict=True):
        QTest.keyClicks(field, words)
    QTest.keyClicks(page.talk.held.client, "Nordlys ")
    page.refresh()
    QTest.keyClicks(page.talk.held.client, "AS")
    own = page.talk.summary.field
    own.setFocus()
    QTest.keyClicks(own, "They look.")
    service.press(console, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(own, "Ask them again.")
    service.press(console, *(30 * [Qt.Key.Key_Return]), held=Qt.KeyboardModifier.ShiftModifier)
    here = own.viewport().mapTo(own, own.cursorRect().center())
    assert own.visibleRegion().contains(here), "the cursor stays in sight"
    service.press(console, Qt.Key.Key_Escape)
    console.open_page("run")
    assert service.session.client == "Nordlys AS"
    assert service.session.summary == "They look.\nAsk them again."
    assert "Small, then seen" in service.session.debrief.values()
    (kept,) = service.session.commitments.values()
    assert (kept.who, kept.what, kept.by_when) == ("Mia", "Ask once more", "Friday")
    assert len(page.take_away.rows) == 2


def test_who_does_it_is_offered_from_those_who_are_here(service: RoomKit) -> None:
    """A few letters, the arrow and Enter write the name as it stands on the list, and go on to the day it is due.

    A click beside the names is not lost: it presses what it is on.
    """
    person = service.conductor.play.here()[1]
    console = opened(service)
    who = console.debrief.take_away.rows[0].fields[0]
    who.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(who, person.name[:3].lower())
    completer = who.completer()
    assert completer is not None
    assert completer.currentCompletion() == person.name
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert who.text() == person.name
    when = console.debrief.take_away.rows[0].order[2]
    assert console.focusWidget() is when
    service.settle()
    QTest.keyClick(when, Qt.Key.Key_Return)
    assert console.focusWidget() is console.debrief.take_away.rows[1].order[0]
    who.setFocus(Qt.FocusReason.TabFocusReason)
    who.selectAll()
    QTest.keyClicks(who, person.name)
    assert popup.isVisible()
    back = console.debrief.back
    QTest.mouseClick(console.windowHandle(), Qt.MouseButton.LeftButton, pos=back.mapTo(console, back.rect().center()))
    assert not popup.isVisible()
    assert console.pages.shown == "run"
    assert [kept.who for kept in service.session.commitments.values()] == [person.name]


def test_a_window_that_goes_while_names_are_offered_takes_its_words_along(service: RoomKit) -> None:
    """The field keeps the keys until it is deleted; what was typed is stored, and no bug is reported."""
    window = QWidget()
    field = QLineEdit(window)
    offer_names(field, lambda: ("Anna",))
    stored: dict[str, str] = {}
    Autosave(field, lambda words: stored.setdefault(words, words) == words)
    service.show(window)
    field.setFocus()
    QTest.keyClicks(field, "An")
    completer = field.completer()
    assert completer is not None
    assert completer.popup() is QApplication.activePopupWidget()
    window.deleteLater()
    service.settle()
    assert "An" in stored


def test_tab_goes_through_what_we_take_away_row_by_row(service: RoomKit) -> None:
    """What, who, by when, as they stand, and on into the next row; nothing typed goes anywhere else."""
    console = opened(service)
    rows = console.debrief.take_away.rows
    rows[0].order[0].setFocus(Qt.FocusReason.TabFocusReason)
    for words in ("Ask once more", "Mia", "Friday", "Watch the door", "Lars", "Monday"):
        focus = console.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)
        service.press(console, Qt.Key.Key_Tab)
    console.open_page("run")
    kept = [(made.who, made.what, made.by_when) for made in service.session.commitments.values()]
    assert kept == [("Mia", "Ask once more", "Friday"), ("Lars", "Watch the door", "Monday")]
    assert not service.session.notes


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768)])
def test_there_is_room_for_the_sentence_that_matters_most(service: RoomKit, width: int, height: int) -> None:
    """What will be done has a line of its own over the full width; who and by when stand below it."""
    console = service.console(width, height)
    console.open_page("debrief")
    service.settle()
    who, what, by_when = console.debrief.take_away.rows[0].fields
    assert what.width() >= console.debrief.take_away.width() - 44
    assert who.width() + by_when.width() <= what.width()
    assert who.y() == by_when.y() > what.y()


def test_a_commitment_emptied_is_taken_back(service: RoomKit) -> None:
    """All three fields cleared: it is gone from the session."""
    service.conductor.take_away("", "Mia", "Ask", "Friday")
    console = opened(service)
    (row, *_rest) = console.debrief.take_away.rows
    for field in row.fields:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.clear()
    console.open_page("run")
    assert not service.session.commitments


def test_next_at_the_last_step_opens_the_debrief(service: RoomKit) -> None:
    """The button says so and goes there; the room stays."""
    service.until("talk")
    console = service.console()
    assert console.run.middle.transport.next.text() == "Next: debrief"
    service.press(console, Qt.Key.Key_Right)
    assert console.pages.currentWidget() is console.debrief
    assert service.conductor.here.step == "talk"


def over(kit: RoomKit) -> bool:
    """Whether the session has been ended."""
    return kit.session.finished is not None


def _sums_up(kit: RoomKit, console: ConsoleWindow) -> None:
    """On the last page letters that act elsewhere are text, Esc leaves it, and a press writes the notes with it."""
    card = console.finish.summary
    assert card is not None
    assert not card.isVisible()
    console.show_written(Written(Path("notes"), (("notes.pdf", ""),)))
    card.field.setFocus()
    QTest.keyClicks(card.field, "db rnh")
    kit.press(console, Qt.Key.Key_Escape)
    assert not card.field.hasFocus()
    assert kit.session.summary == "db rnh"
    QTest.keyClicks(card.field, "!")
    click(kit, console.finish.anew)
    assert kit.session.summary == "db rnh!"


def test_finishing_asks_once_and_ends_the_session(service: RoomKit) -> None:
    """One question, then the session is over and the notes are asked for."""
    service.reveal("open")
    console = opened(service)
    asked: list[bool] = []
    console.finish_requested.connect(lambda: asked.append(True))
    service.desk.show(lambda _room: (TextSlide(frame=Frame(), title="Three names"),))
    service.desk.toggle_frozen()
    click(service, console.debrief.finish)
    assert not over(service)
    assert "Finish the workshop?" in console.strips.question.sentence
    names = [button.text() for button in console.strips.question.buttons]
    assert console.debrief.finish.text() not in names, "two buttons of one name"
    click(service, console.strips.question.buttons[0])
    assert over(service)
    assert asked == [True]
    assert console.pages.currentWidget() is console.finish
    _sums_up(service, console)
    assert asked == [True, True]
    slide = service.desk.leaf().slide
    assert isinstance(slide, Standby), "a panel of the debrief, or a held picture, stays no longer on the wall"
    assert slide.title == "Thank you!"


def test_finishing_names_what_is_open(service: RoomKit) -> None:
    """Answers still come in at the sheet: its name stands in the question; once closed, nothing does."""
    service.until("felt")
    service.conductor.open_sheet()
    console = service.console()
    console.asking.finish(lambda: None)
    title = service.conductor.play.step(service.conductor.here).title
    assert f"“{title}” is still open: it will be closed" in console.strips.question.sentence
    service.conductor.close_sheet()
    console.asking.finish(lambda: None)
    assert console.strips.question.sentence.startswith("Finish the workshop? The notes will be written.")
    assert "still open" not in console.strips.question.sentence


def test_finishing_says_how_many_notes_go_to_the_client(service: RoomKit) -> None:
    """Before they are written; a note for the facilitator alone is none of them."""
    console = service.console()
    service.conductor.note("They laughed")
    service.desk.act(lambda: service.conductor.recording.note("Too loud", "", alone=True))
    console.asking.finish(lambda: None)
    assert "1 note or mark goes to the client too" in console.strips.question.sentence
    service.conductor.mark("")
    console.asking.finish(lambda: None)
    assert "1 note or mark goes" in console.strips.question.sentence, "a mark without words tells a client nothing"


def test_finishing_reads_out_the_notes_where_the_room_does_not_read_along(service: RoomKit) -> None:
    """A torn word kept by mistake is seen before it goes out; with one screen the room would see it too."""
    console = service.console()
    service.conductor.note("d strangely tired")
    service.desk.set_screens("", laptop_private=False)
    console.asking.finish(lambda: None)
    assert "tired" not in console.strips.question.sentence
    service.desk.set_screens("HDMI-1", laptop_private=True)
    console.asking.finish(lambda: None)
    assert "They read: “d strangely tired”." in console.strips.question.sentence
    for words in (
        "They laughed",
        "An honest silence after the question about the bill that nobody had expected",
        "Four",
    ):
        service.conductor.note(words)
    console.asking.finish(lambda: None)
    sentence = console.strips.question.sentence
    assert "The first of them: “d strangely tired”, “They laughed”, “An honest silence" in sentence
    assert "Four" not in sentence
    assert "nobody had expected" not in sentence


def test_the_last_page_says_how_many_notes_stand_in_the_client_s_part(service: RoomKit, tmp_path: Path) -> None:
    """Below the tick that writes it, with how many are for the facilitator alone; nothing where none was taken."""
    console = service.console()
    console.show_written(Written(tmp_path, (("notes.docx", ""),), notes=(2, 1)))
    words = "2 notes and marks of yours stand in the client's part. 1 for you alone is left out."
    assert console.finish.handed.text() == words
    assert not console.finish.handed.isHidden()
    console.show_written(Written(tmp_path, (("notes.docx", ""),)))
    assert console.finish.handed.isHidden()


@pytest.mark.parametrize("writing", [True, False])
def test_the_keys_on_the_question_answer_it_also_where_letters_write(service: RoomKit, *, writing: bool) -> None:
    """Esc takes it away and Y says yes: nothing of it lands in an answer, with the cursor in one or nowhere."""
    service.reveal("open")
    console = opened(service)
    if not writing:
        service.press(console, Qt.Key.Key_Escape)
    written = service.session.facts
    service.press(console, Qt.Key.Key_F10)
    service.settle()
    QTest.keyClick(_focus(console), Qt.Key.Key_Escape)
    assert not console.strips.asking
    console.debrief.finish.click()
    QTest.keyClick(_focus(console), Qt.Key.Key_X)
    assert not over(service)
    assert service.session.facts == written
    QTest.keyClick(_focus(console), Qt.Key.Key_Y)
    assert over(service)
    service.press(console, Qt.Key.Key_F10)
    assert not console.strips.asking, "what is over isn't finished twice"
    assert not any(field.toPlainText() for field in console.debrief.talk.findChildren(WritingBox))


def test_the_finish_page_says_where_the_notes_lie(service: RoomKit, tmp_path: Path) -> None:
    """The folder and each file by name; where something failed, the reason and another try."""
    console = service.console()
    console.show_written(Written(tmp_path, (("notes.docx", "to read and pass on"), ("data.csv", "every answer"))))
    assert str(tmp_path) in said(console.finish)
    assert "notes.docx: to read and pass on" in said(console.finish)
    assert console.finish.open.isEnabled()
    console.show_written(Written(tmp_path, (), "The folder can't be written to."))
    assert "The folder can't be written to." in said(console.finish)
    assert console.finish.again.isVisible()


def test_a_day_of_several_scenarios_has_a_debrief_each(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """The list of scenarios changes what is shown and asked, and the talk begins anew with feelings."""
    kit = a_room(qtbot, qapp, tmp_path, ("yes-and", "vocabulary"))
    kit.reveal("results")
    console = opened(kit)
    assert console.debrief.block == "yes-and"
    first = [card.question.text for card in console.debrief.questions]
    click(kit, console.debrief.talk.on)
    console.debrief.open_for("vocabulary")
    kit.settle()
    assert console.debrief.talk.chosen == "feelings"
    assert [card.question.text for card in console.debrief.questions] != first
    assert not console.debrief.cards
    kit.away()


def test_the_talk_is_led_through_in_its_order(service: RoomKit) -> None:
    """Feelings first; each press goes on to the next part and shows its own questions alone."""
    service.reveal("open")
    console = opened(service)
    talk = console.debrief.talk
    seen = [[card.question.id for card in talk.questions if card.isVisible()]]
    for _part in range(3):
        click(service, talk.on)
        seen.append([card.question.id for card in talk.questions if card.isVisible()])
    assert seen == [["feelings"], ["moment"], ["difference", "own"], ["take-away"]]
    assert not talk.on.isVisible()
    assert talk.chips["next"].isChecked()
    click(service, talk.chips["feelings"])
    assert talk.lead.text() == "How did it feel? Nobody explains anything yet."
    assert "Employee → Customer → Observer" in said(console.debrief)


def test_a_question_the_answers_ask_can_be_shown_and_answered(service: RoomKit) -> None:
    """It stands with its reason, goes on the stage and off, and what the room says to it is in the notes."""
    service.reveal("open")
    console = opened(service)
    stage, talk = service.stage(), console.debrief.talk
    assert 1 <= len(talk.findings) <= 3
    card = talk.findings[0]
    click(service, talk.chips["events"])
    assert card.isVisible()
    assert "This is hardly chance" in said(card)
    click(service, card.button)
    assert card.finding.sentence in spoken(stage.leaf.slide)
    assert card.button.text() == "Take it off the screen"
    click(service, card.button)
    assert card.finding.sentence not in spoken(stage.leaf.slide)
    assert card.card is not None
    card.card.field.setFocus()
    QTest.keyClicks(card.card.field, "She looked up")
    service.press(console, Qt.Key.Key_Escape)
    console.open_page("run")
    rows = [row for part in report(service.conductor.play).parts if isinstance(part, Table) for row in part.rows]
    assert any(row[0].startswith(card.finding.sentence) and row[1] == "She looked up" for row in rows)


def test_what_the_talk_has_left_behind_is_taken_off_beside_the_title(service: RoomKit) -> None:
    """The finding of another part still stands before the room: a button above says so and takes it off."""
    service.reveal("open")
    console = opened(service)
    debrief, talk = console.debrief, console.debrief.talk
    click(service, talk.chips["events"])
    click(service, talk.findings[0].button)
    assert not debrief.off.isVisible()
    click(service, talk.on)
    assert debrief.off.isVisible()
    click(service, debrief.off)
    assert talk.findings[0].finding.sentence not in spoken(service.stage().leaf.slide)
    assert not debrief.off.isVisible()


def test_a_page_for_one_participant_is_asked_for_by_name(service: RoomKit, tmp_path: Path) -> None:
    """Only after the notes are written; the choice goes out by its id, and what came of it is said."""
    console = service.console()
    page = console.finish.page
    console.open_page("finish")
    assert not page.isVisible()
    console.show_written(Written(tmp_path, (("notes.docx", ""),), people=(("p1", "Mia"), ("p2", "Lars"))))
    asked: list[str] = []
    page.asked.connect(asked.append)
    page.people.setCurrentIndex(1)
    click(service, page.write)
    assert asked == ["p2"]
    page.say("There is no room left.")
    assert "There is no room left." in said(page)
    assert not page.open.isVisible()
    page.say("Written", tmp_path / "pages" / "lars-p2.pdf")
    assert page.open.isVisible()


def test_writing_tells_its_progress_and_can_be_stopped(service: RoomKit) -> None:
    """While it goes on the page says which file and has a button to stop."""
    console = service.console()
    console.open_page("finish")
    console.finish.show_writing()
    console.finish.show_progress("3 of 8: notes.pdf")
    service.settle()
    assert "3 of 8: notes.pdf" in said(console.finish)
    stopped: list[bool] = []
    console.finish.stop_asked.connect(lambda: stopped.append(True))
    click(service, console.finish.stop)
    assert stopped == [True]


# Keys


def _focus(window: QWidget) -> QWidget:
    """Where keys go."""
    focus: QWidget | None = window.focusWidget()
    return window if focus is None else focus


SENTENCE = "Nobody looked at the map - 3 times. RBFHMDPSTAVIGLKCUYOX?+=."


def test_a_sentence_typed_with_no_answer_chosen_is_written_and_never_acts(service: RoomKit) -> None:
    """Its letters, digits and signs are all of them keys elsewhere; here they land in the first answer, lit before."""
    service.reveal("open")
    console = opened(service)
    assert lit(console) == []
    service.press(console, Qt.Key.Key_Escape)
    (waiting,) = lit(console)
    before, at = service.session.facts, service.conductor.here
    for letter in SENTENCE:
        QTest.keyClicks(_focus(console), letter)
    service.settle()
    field = console.focusWidget()
    assert isinstance(field, WritingBox)
    assert field is waiting
    assert lit(console) == []
    assert field.toPlainText() == SENTENCE
    assert console.pages.shown == "debrief"
    assert service.conductor.here == at
    assert not service.desk.blank
    assert not service.desk.armed
    assert not console.keys.isVisible()
    assert service.laptop() == "console"
    assert service.session.facts == before


def lit(console: ConsoleWindow) -> list[QWidget]:
    """The fields that are outlined as the one that takes the next letter."""
    return [field for field in console.findChildren(QWidget) if field.property("lit")]


def _pages(kit: RoomKit, card: PartCard) -> int:
    """On how many pages the room sees a panel."""
    if not card.button.isChecked():
        click(kit, card.button)
    return len(kit.desk.leaves())


def test_the_cursor_waits_in_the_first_answer_and_the_keys_of_a_clicker_turn_the_rooms_pages(service: RoomKit) -> None:
    """While the answer is empty → and PgDn go on to the next page on the stage and ← and PgUp back; then they write."""
    service.reveal("open")
    console = opened(service)
    field = console.focusWidget()
    assert isinstance(field, WritingBox)
    assert field.toPlainText() == ""
    longest = max(console.debrief.cards, key=lambda card: _pages(service, card))
    assert _pages(service, longest) > 1
    field.setFocus()
    index = service.desk.index
    for forth, back in ((Qt.Key.Key_Right, Qt.Key.Key_Left), (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)):
        service.press(console, forth)
        assert service.desk.index == index + 1
        service.press(console, back)
        assert service.desk.index == index
    QTest.keyClicks(_focus(console), "S")
    QTest.keyClicks(_focus(console), "low")
    service.press(console, Qt.Key.Key_Left)
    assert service.desk.index == index
    assert field.toPlainText() == "Slow"
    assert field.textCursor().position() == 3


def test_the_bar_says_that_letters_write(service: RoomKit) -> None:
    """In the answer it names the keys that act while somebody types; beside it, that letters write."""
    console = opened(service)
    assert "Esc leaves the text" in console.hints.words
    service.press(console, Qt.Key.Key_Escape)
    assert "A to Z write the next answer" in console.hints.words
    assert "Ctrl+D back to the steps" in console.hints.words
    assert "B blank" not in console.hints.words
    assert "Space" not in console.hints.words, "no clock stands here"


def test_the_buttons_above_show_the_keys_that_act(service: RoomKit) -> None:
    """Where letters write, Blank and the languages show their other keys; back at the steps their letters."""
    console = opened(service)
    assert (console.top.blank.key, console.top.language.key) == ("F8", "Ctrl+K")
    assert console.top.language.accessibleName() == "Languages, Ctrl+K"
    service.press(console, Qt.Key.Key_D, held=Qt.KeyboardModifier.ControlModifier)
    assert (console.top.blank.key, console.top.language.key) == ("B", "K")


def all_said(service: RoomKit) -> ConsoleWindow:
    """The debrief with every answer written, and the cursor in none."""
    service.until("open")
    console = opened(service)
    while (field := console.debrief.talk.free()) is not None:
        field.setPlainText("Said.")
    service.press(console, Qt.Key.Key_Escape)
    return console


def test_with_every_answer_written_a_stray_letter_does_nothing(service: RoomKit) -> None:
    """It begins no agreement that nobody made, it doesn't act, no field waits for it and no hint promises it."""
    console = all_said(service)
    assert lit(console) == []
    assert "A to Z" not in console.hints.words
    QTest.keyClicks(_focus(console), "B")
    service.settle()
    assert not any(row.typed for row in console.debrief.take_away.rows)
    assert not service.desk.blank


def test_ctrl_t_and_its_button_begin_what_we_take_away(service: RoomKit) -> None:
    """The next agreement is begun by a press or by its key, which the line of keys names."""
    console = all_said(service)
    assert "Ctrl+T what we take away" in console.hints.words
    service.press(console, Qt.Key.Key_T, held=Qt.KeyboardModifier.ControlModifier)
    take_away = console.debrief.take_away
    assert console.focusWidget() is take_away.rows[0].order[0]
    QTest.keyClicks(_focus(console), "Ask once more")
    service.settle()
    assert take_away.add.key == "Ctrl+T"
    click(service, take_away.add)
    assert console.focusWidget() is take_away.rows[1].order[0]


@pytest.mark.parametrize("language", ["en", "nb", "ru"])
def test_the_narrow_side_of_the_debrief_is_as_wide_as_its_place(service: RoomKit, language: str) -> None:
    """In a small window nothing in it is wider: what is on its right edge stays in sight."""
    with speaking(language):
        service.until("open")
        console = service.console(1024, 700)
        console.open_page("debrief")
        service.settle()
        side = console.debrief.talk
        assert side.minimumSizeHint().width() <= side.width()
        assert side.mapTo(console, QPoint(side.width(), 0)).x() <= console.width()


def test_ctrl_t_opens_the_debrief_from_the_steps(service: RoomKit) -> None:
    """What is agreed can be written from anywhere in the session."""
    service.reveal("open")
    console = service.console()
    service.press(console, Qt.Key.Key_T, held=Qt.KeyboardModifier.ControlModifier)
    assert console.pages.shown == "debrief"
    assert console.focusWidget() is console.debrief.take_away.free


def asked_in(console: ConsoleWindow, phase: PhaseId) -> int:
    """How many questions stand in a part of the talk."""
    console.debrief.talk.choose(phase)
    return sum(card.isVisible() for card in console.debrief.findChildren(QuestionCard))


def test_enter_keeps_what_the_room_says_and_goes_on_to_the_next_question(service: RoomKit) -> None:
    """As in every other field for words; Shift+Enter is a new line, and the line of keys says both."""
    service.reveal("open")
    console = opened(service)
    page = console.debrief
    several = next(phase for phase in PHASES if asked_in(console, phase) > 1)
    page.talk.choose(several)
    page.write()
    service.settle()
    first = console.focusWidget()
    assert isinstance(first, WritingBox)
    assert "Enter keeps it" in console.hints.words
    assert "Shift+Enter new line" in console.hints.words
    QTest.keyClicks(first, "Slow")
    service.press(console, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(first, "Kind")
    service.press(console, Qt.Key.Key_Return)
    assert first.toPlainText() == "Slow\nKind"
    assert "Slow\nKind" in service.session.debrief.values()
    following = console.focusWidget()
    assert isinstance(following, WritingBox)
    assert following is console.debrief.talk.free()


def test_enter_after_the_last_answer_leaves_the_text(service: RoomKit) -> None:
    """Nothing is left to be written, so no field has the cursor."""
    service.reveal("open")
    console = opened(service)
    while (field := console.debrief.talk.free()) is not None:
        field.setFocus()
        field.setPlainText("Said.")
    service.press(console, Qt.Key.Key_Return)
    assert _focus(console) is console


def test_enter_keeps_the_facilitators_own_words(service: RoomKit) -> None:
    """Enter ends them, Shift+Enter begins a paragraph."""
    service.reveal("open")
    console = opened(service)
    field = console.debrief.talk.summary.field
    field.setFocus()
    QTest.keyClicks(field, "Good.")
    service.press(console, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "Next.")
    service.press(console, Qt.Key.Key_Return)
    assert service.session.summary == "Good.\nNext."
    assert not field.hasFocus()
