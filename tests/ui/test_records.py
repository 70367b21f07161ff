"""Records are begun, written in, put away and found again in the home window, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.home_kit import opened, press, until
from trainer.clock import HandClock
from trainer.keeping import reopen
from trainer.ui.app import Program
from trainer.ui.console.steps.entries import PillsEntry
from trainer.ui.library.home import RECORDS, SESSIONS
from trainer.ui.records.fields import DayField, TypedField
from trainer.ui.records.page import RecordPage
from trainer.ui.records.table import AT_FIRST
from trainer.ui.widgets import KeyButton


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The program on its page of records."""
    with opened(qtbot, tmp_path / "data") as running:
        running.home.show_page(RECORDS)
        yield running


def begin(qtbot: QtBot, program: Program, name: str) -> RecordPage:
    """A record begun by choosing it and pressing Begin."""
    page = program.front.records
    card = next(card for card in page.cards() if card.offer is not None and card.offer.id == name)
    page.pick(card)
    press(page.pane.open_button)
    until(qtbot, lambda: program.front.kept.page.desk is not None)
    return program.front.kept.page


def box(page: RecordPage, item: str) -> QWidget:
    """The field of an item."""
    field = page.editor.fields[item]
    return field.box if isinstance(field, TypedField) else field.field if isinstance(field, DayField) else field


def kept_rows(program: Program, name: str) -> list[dict[str, object]]:
    """What the only record's file holds, read from the disk."""
    (path,) = (program.folders.records).glob("*.record")
    again = reopen(path, HandClock(), note=False)
    again.close()
    assert again.ledger.record.id == name
    return [dict(row.values) for row in again.ledger.kept.rows]


def test_everything_that_can_be_kept_is_offered(program: Program) -> None:
    """The page names the four records and the customers' survey, with what each is for."""
    offers = {card.offer.id for card in program.front.records.cards() if card.offer is not None}
    assert offers == {
        "adoption-plan", "interview", "mystery-shopper", "wish-and-complaint-log", "survey-after-purchase"
    }  # fmt: skip
    assert all(card.offer is None or card.offer.summary for card in program.front.records.cards())


def test_a_record_is_begun_written_and_found_again(qtbot: QtBot, program: Program) -> None:
    """A row typed by keyboard alone stands in the file once the record is put away, and in the list."""
    page = begin(qtbot, program, "wish-and-complaint-log")
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: bool(page.editor.fields))
    said = box(page, "said")
    until(qtbot, said.hasFocus)
    QTest.keyClicks(said, "No bench to sit on")
    QTest.keyClick(said, Qt.Key.Key_Tab)
    assert page.desk is not None
    assert page.desk.ledger.kept.rows[0].text("said") == "No bench to sit on"
    QTest.keyClick(page.editor, Qt.Key.Key_Escape)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    until(qtbot, lambda: page.desk is None and program.home.page == RECORDS)
    assert kept_rows(program, "wish-and-complaint-log") == [{"said": "No bench to sit on"}]
    listed = [card for card in program.front.records.cards() if card.kept is not None]
    assert [card.kept.rows for card in listed if card.kept] == [1]


def test_a_choice_and_a_day_are_taken_by_a_press(qtbot: QtBot, program: Program) -> None:
    """Pills and the button for today write at once; a day is shown as people write it, and what is none says so."""
    page = begin(qtbot, program, "wish-and-complaint-log")
    press(page.add_button)
    field = page.editor.fields["heard-on"]
    assert isinstance(field, DayField)
    press(field.today_button)
    assert page.desk is not None
    today = page.desk.ledger.today.isoformat()
    assert page.desk.ledger.kept.rows[0].values["heard-on"] == today
    field.field.setText("the day before")
    field.flush()
    assert field.trouble.isVisible()
    assert page.desk.ledger.kept.rows[0].values["heard-on"] == today
    for typed, shown, kept in (("24.12.2026", "24 Dec 2026", "2026-12-24"), ("3 Jan 2027", "3 Jan 2027", "2027-01-03")):
        field.field.setText(typed)
        field.flush()
        assert not field.trouble.isVisible()
        assert field.field.text() == shown
        assert page.desk.ledger.kept.rows[0].values["heard-on"] == kept


def test_long_words_below_a_row_end_with_a_whole_word(qtbot: QtBot, program: Program) -> None:
    """Of a long answer the list shows the first words, none of them cut in half."""
    page = begin(qtbot, program, "wish-and-complaint-log")
    press(page.add_button)
    for item, words, below in (
        ("said", "No bench", ""),
        ("action", "Two benches were ordered for the corridor upstairs", "Two benches were ordered for the…"),
        ("action", "Two benches were ordered and brought · upstairs", "Two benches were ordered and brought…"),
    ):
        field = page.editor.fields[item]
        assert isinstance(field, TypedField)
        field.box.setPlainText(words)
        field.flush()
        assert [card.line.below for card in page.rows.cards()] == [below]


def test_a_third_habit_in_one_week_is_refused_with_a_reason(qtbot: QtBot, program: Program) -> None:
    """The window says why, the habit stays where it was, and its pill with it."""
    page = begin(qtbot, program, "adoption-plan")
    for number in range(3):
        press(page.add_button)
        field = page.editor.fields["habit"]
        assert isinstance(field, TypedField)
        field.box.setPlainText(f"Habit {number}")
        field.flush()
        press(page.editor.states["running"])
    assert page.desk is not None
    assert [row.column for row in page.desk.ledger.kept.rows] == ["running", "running", "waiting"]
    assert "enough" in page._said.text()  # noqa: SLF001
    assert page.weeks.standing.isVisible()
    page.say(page.weeks.standing.text())
    assert not page.weeks.standing.isVisible(), "what is said above isn't said in the card once more"
    page.say("")
    assert page.weeks.standing.isVisible()
    assert page.editor.states["waiting"].isChecked()
    assert not page.editor.states["running"].isChecked()


def test_a_week_is_noted_by_two_presses(qtbot: QtBot, program: Program) -> None:
    """How it was and whether it went on unprompted: both pressed, the week stands; the meeting names the best."""
    page = begin(qtbot, program, "adoption-plan")
    press(page.add_button)
    press(page.editor.states["running"])
    press(page.editor.week["feedback", True])
    assert page.desk is not None
    assert len(page.desk.ledger.kept.rows[0].looks) == 0
    press(page.editor.week["unprompted", False])
    (look,) = page.desk.ledger.kept.all_rows["r1"].looks
    assert (look.good, look.unprompted) == (True, False)
    page.weeks.who.box.setPlainText("Anna")
    page.weeks.who.flush()
    assert page.desk.ledger.kept.meetings[0].who == "Anna"
    assert page.table.isVisibleTo(page)


def test_what_was_taken_out_can_be_put_back(qtbot: QtBot, program: Program) -> None:
    """A row goes by one press and comes back by another."""
    page = begin(qtbot, program, "interview")
    press(page.add_button)
    press(page.editor.out_button)
    assert page.desk is not None
    assert page.desk.ledger.kept.all_rows["r1"].out
    press(page.undo_button)
    assert not page.desk.ledger.kept.all_rows["r1"].out


def test_an_interview_shows_what_to_listen_for(qtbot: QtBot, program: Program) -> None:
    """Beside each question stands what a strong and a weak answer sound like."""
    page = begin(qtbot, program, "interview")
    press(page.add_button)
    words = " ".join(label.text() for label in page.editor.findChildren(QWidget) if hasattr(label, "text"))
    assert "Looks for what suits both" in words
    assert words.count("A strong answer") == 4


def test_the_files_are_written_beside_the_window(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """Writing tells where the files lie; all seven are there."""
    page = begin(qtbot, program, "mystery-shopper")
    press(page.add_button)
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: "Written to" in page._told.text(), seconds=30)  # noqa: SLF001
    files = {path.name for path in (tmp_path / "documents").rglob("*.*") if path.is_file()}
    assert files == {"form.pdf", *(f"record.{suffix}" for suffix in ("md", "docx", "pdf", "html", "xlsx", "csv"))}


def test_a_form_is_printed_for_whoever_writes_by_hand(qtbot: QtBot, program: Program) -> None:
    """The form is written and opened; in a narrow window what has no room in the one row is behind its “⋯”."""
    shown: list[Path] = []
    program.bench.show_file = shown.append
    page = begin(qtbot, program, "interview")
    program.home.resize(1024, 768)
    until(qtbot, page.acts.more.isVisible)
    row = [one for one in page.acts.findChildren(KeyButton) if one.isVisible()]
    assert page.add_button in row
    assert len({one.y() for one in row}) == 1
    assert all(one.width() >= one.sizeHint().width() for one in row)
    menu = page.acts.more.offered()
    next(one for one in menu.actions() if one.text().startswith("Print the form")).trigger()
    menu.close()
    until(qtbot, lambda: bool(shown), seconds=30)
    assert shown[0].name == "form.pdf"


def test_a_scale_breaks_in_the_middle(qtbot: QtBot) -> None:
    """Ten figures with room for nine stand five over five; with room for ten in one row."""
    scale = PillsEntry([(number, str(number)) for number in range(1, 11)], "How likely?")
    qtbot.addWidget(scale)
    scale.show()
    wide = sum(pill.sizeHint().width() + 6 for pill in scale.pills.values())
    for width, rows in ((wide, [10]), (wide - 20, [5, 5])):
        scale.resize(width, 100)
        QApplication.processEvents()
        places = [pill.y() for pill in scale.pills.values()]
        assert [places.count(y) for y in sorted(set(places))] == rows


def test_turning_to_another_page_puts_the_record_away(qtbot: QtBot, program: Program) -> None:
    """Words that were still being typed are recorded, and the file is free for another program."""
    page = begin(qtbot, program, "wish-and-complaint-log")
    press(page.add_button)
    QTest.keyClicks(box(page, "said"), "Half a sen")
    program.home.show_page(SESSIONS)
    assert page.desk is None
    assert kept_rows(program, "wish-and-complaint-log") == [{"said": "Half a sen"}]


def test_a_record_begun_from_a_session_is_linked_to_it(qtbot: QtBot, tmp_path: Path) -> None:
    """From past sessions a plan is begun with the session's commitments; the session then leads to it."""
    data = tmp_path / "data"
    played = kit.started(data / "sessions", ("yes-and",), title="Welcome week")
    played.conductor.take_away("", "Anna", "Greet first", "Friday")
    played.conductor.finish()
    played.file.close()
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        press(program.sessions.pane.record_button)
        assert "Welcome week" in program.front.records.link_words.text()
        page = begin(qtbot, program, "adoption-plan")
        assert page.desk is not None
        assert page.desk.ledger.kept.rows[0].values == {"habit": "Greet first", "owner": "Anna"}
        program.home.show_page(SESSIONS)
        until(qtbot, lambda: bool(program.sessions.pane._records.count()))  # noqa: SLF001


def test_a_broken_record_is_listed_and_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    """It can't be opened, and the others can."""
    data = tmp_path / "data"
    (data / "records").mkdir(parents=True)
    (data / "records" / "Torn.record").write_bytes(b"no database")
    with opened(qtbot, data) as program:
        program.home.show_page(RECORDS)
        card = next(card for card in program.front.records.cards() if card.kept is not None)
        program.front.records.pick(card)
        assert not program.front.records.pane.open_button.isVisibleTo(program.front.records)
        begin(qtbot, program, "interview")


TABLE = "Manager;work;solved\nAda;9;yes\nIvar;12;no\nAda;8;yes\n"


def test_a_table_of_answers_is_looked_at_and_taken_in(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """Columns find their questions, the cell off the scale is told with its place, Enter takes the rest."""
    page = begin(qtbot, program, "survey-after-purchase")
    path = tmp_path / "answers.csv"
    path.write_text(TABLE, encoding="utf-8")
    program.front.kept.ask = lambda _parent, chosen: chosen(path)
    QTest.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: bool(page.preview.columns))
    assert [box.currentData() for box in page.preview.columns] == ["subject", "work", "solved"]
    told = " ".join(label.text() for label in page.preview.findChildren(QLabel))
    assert "Row 3, column B" in told
    assert "No column answers “Would you work with the same person again?”" in told
    QTest.keyClick(page.preview, Qt.Key.Key_Return)
    assert page.desk is not None
    assert len(page.desk.ledger.kept.rows) == 3
    assert page.desk.ledger.kept.imports[0].left_out == 1
    assert not page.preview.isVisible()
    assert page._sums.count() > 3  # noqa: SLF001


def test_a_file_that_is_no_table_says_so(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """A sentence and the way to another file; Escape closes it and nothing was taken in."""
    page = begin(qtbot, program, "survey-after-purchase")
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\x00\x00")
    program.front.kept.read(path)
    until(qtbot, lambda: bool(page.preview.trouble))
    QTest.keyClick(page.preview, Qt.Key.Key_Escape)
    assert not page.preview.isVisible()
    assert page.desk is not None
    assert len(page.desk.ledger.kept.rows) == 0


def test_a_record_is_deleted_by_two_presses(qtbot: QtBot, program: Program) -> None:
    """By key or mouse the first says what is lost, Escape thinks better of it, the second takes the file away."""
    page = begin(qtbot, program, "interview")
    press(page.add_button)
    page.leave()
    until(qtbot, lambda: program.home.page == RECORDS)
    records = program.front.records
    records.pick(next(card for card in records.cards() if card.kept is not None))
    QTest.keyClick(records, Qt.Key.Key_Delete)
    assert program.home.focusWidget() is records.pane.delete_button
    QTest.keyClick(records.pane.delete_button, Qt.Key.Key_Escape)
    assert "Del" in records.pane.delete_button.accessibleName()
    press(records.pane.delete_button)
    assert list(program.folders.records.glob("*.record"))
    press(records.pane.delete_button)
    until(qtbot, lambda: all(card.kept is None for card in records.cards()))
    assert not list(program.folders.records.iterdir())


def test_a_habit_worded_as_a_ban_is_asked_about_and_may_stand(qtbot: QtBot, program: Program) -> None:
    """The question comes when typing rests; the words are recorded whether or not anybody minds it."""
    page = begin(qtbot, program, "adoption-plan")
    press(page.add_button)
    field = page.editor.fields["habit"]
    assert isinstance(field, TypedField)
    QTest.keyClicks(field.box, "Never look at the phone")
    until(qtbot, field.asked.isVisible)
    assert "instead" in field.asked.text()
    field.flush()
    assert page.desk is not None
    assert page.desk.ledger.kept.rows[0].text("habit") == "Never look at the phone"
    field.box.setPlainText("Look up first")
    assert not field.asked.isVisible()


def test_among_hundreds_of_rows_the_new_one_is_chosen_and_the_rest_a_press_away(qtbot: QtBot, program: Program) -> None:
    """A long record shows its first rows and how many more there are; a row that is added is there to be written in."""
    page = begin(qtbot, program, "wish-and-complaint-log")
    assert page.desk is not None
    page.desk.ledger.take_in("table.csv", [{"said": f"Wish {number}"} for number in range(150)])
    assert len(page.rows.cards()) == AT_FIRST
    more = next(button for button in page.rows.findChildren(KeyButton) if "more" in button.text())
    more.click()
    assert len(page.rows.cards()) == 150
    press(page.add_button)
    assert page.rows.current == "r151"
    assert page.rows.cards()[-1].chosen
    assert page.editor.row == "r151"
