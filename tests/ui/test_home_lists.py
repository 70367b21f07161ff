"""This file is lists of people on their page: opened, dropped or pasted, looked into, taken or left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, paste, press, until
from tests.ui.test_home_library import words
from trainer.model.namelist import Listed
from trainer.ui.app import PEOPLE, Program
from trainer.ui.people.preview import ListPreview

TEAM = "Navn;Epost;Avdeling\nÅse Berg;ase@example.org;Kasse\nKåre Lund;kare@example.org;Lager\n;x@example.org;Lager\n"


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program on the page of the people."""
    with opened(qtbot, data) as running:
        running.home.show_page(PEOPLE)
        yield running


def a_list(folder: Path, content: str = TEAM, name: str = "team.csv") -> Path:
    """A list in a file."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def read(qtbot: QtBot, program: Program, path: Path) -> ListPreview:
    """Opens a file as the dialog's answer does, and waits until it was looked into."""
    preview = program.people.preview
    program.people.lists.ask = lambda _parent, chosen: chosen(path)
    press(program.people.open_button)
    until(qtbot, lambda: preview.take_button.isVisible() or bool(preview.trouble))
    return preview


def names(program: Program) -> list[str]:
    """Who is on the list."""
    return [person.name for person in program.people.people]


def found(preview: ListPreview) -> list[str]:
    """Whose names stand in the chosen columns."""
    return list(preview.names.found)


def test_a_file_is_looked_into_and_taken(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """The column is guessed, the row without a name told, and Enter puts everybody on the list."""
    preview = read(qtbot, program, a_list(tmp_path))

    assert "team.csv" in words(preview)
    assert "Columns left out: B · Epost, C · Avdeling." in words(preview)
    assert "2 names: Åse Berg, Kåre Lund" in words(preview)
    assert "Row 4 has no name and is left out." in words(preview)
    assert preview.column.currentText() == "A · Navn"
    assert not preview.encoding.isVisible()
    assert preview.rows.hasFocus()
    QTest.keyClick(preview.rows, Qt.Key.Key_Return)

    assert names(program) == ["Åse Berg", "Kåre Lund"]
    assert not preview.isVisible()
    assert program.people.field.hasFocus()


def test_another_column_is_chosen_by_key_press_and_box(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """The arrow keys, a press on a cell and the box all choose the column."""
    preview = read(qtbot, program, a_list(tmp_path))

    QTest.keyClick(preview.rows, Qt.Key.Key_Right)
    assert found(preview)[0] == "ase@example.org"
    item = preview.rows.item(1, 2)
    assert item is not None
    cell = preview.rows.visualItemRect(item).center()
    QTest.mouseClick(preview.rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, cell)
    assert found(preview) == ["Kasse", "Lager", "Lager"]
    preview.column.setFocus()
    QTest.keyClick(preview.column, Qt.Key.Key_Home)
    assert found(preview) == ["Åse Berg", "Kåre Lund"]
    preview.second.setCurrentIndex(3)
    assert found(preview) == ["Åse Berg Kasse", "Kåre Lund Lager", "Lager"]


def test_a_heading_that_is_none_is_a_person(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """Without the tick the first row counts too."""
    preview = read(qtbot, program, a_list(tmp_path))
    preview.heading.setFocus()
    QTest.keyClick(preview.heading, Qt.Key.Key_Space)

    assert found(preview)[0] == "Navn"
    assert "Add 3 people" in preview.take_button.text()


def test_a_list_replaces_the_one_before_and_it_can_be_brought_back(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    """With people there already the second button replaces them; one press brings them back."""
    program.people.show_people([Listed("Olga", "late")])
    preview = read(qtbot, program, a_list(tmp_path))
    press(preview.replace_button)
    assert names(program) == ["Åse Berg", "Kåre Lund"]

    press(program.people.undo_button)
    assert list(program.people.people) == [Listed("Olga", "late")]


def test_escape_takes_nobody(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """What was there stays, and the field has the keyboard again."""
    program.people.show_people([Listed("Olga")])
    preview = read(qtbot, program, a_list(tmp_path))
    QTest.keyClick(preview.rows, Qt.Key.Key_Escape)

    assert names(program) == ["Olga"]
    assert not preview.isVisible()
    assert program.people.rows.isVisible()


def test_a_workbook_offers_its_sheets(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """Another sheet has its own guess."""
    book = Workbook()
    for row in (["Name"], ["Anna"]):
        book.worksheets[0].append(row)
    second = book.create_sheet("Evening")
    for row in (["Отдел", "Фамилия", "Имя"], ["Касса", "Петров", "Иван"]):
        second.append(row)
    path = tmp_path / "two.xlsx"
    book.save(path)
    preview = read(qtbot, program, path)
    assert found(preview) == ["Anna"]

    preview.sheet.setFocus()
    QTest.keyClick(preview.sheet, Qt.Key.Key_Down)
    assert found(preview) == ["Иван Петров"]
    press(preview.take_button)
    assert names(program) == ["Иван Петров"]


def test_letters_that_were_guessed_wrongly_are_put_right(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """A guess offers the other ways; choosing one reads the file again."""
    path = tmp_path / "old.csv"
    path.write_bytes("Åse;1\nKåre;2\nØyvind;3\n".encode("cp1252"))
    preview = read(qtbot, program, path)
    assert preview.encoding.isVisible()
    assert found(preview) == ["Åse", "Kåre", "Øyvind"]

    preview.encoding.setFocus()
    QTest.keyClick(preview.encoding, Qt.Key.Key_Down)
    until(qtbot, lambda: found(preview) == ["Еse", "Kеre", "Шyvind"])
    assert preview.encoding.currentData() == "cp1251"


def test_a_broken_file_is_told_and_another_can_be_opened(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """The sentence says what is wrong; the list stays; another file is one press away."""
    program.people.show_people([Listed("Olga")])
    bad = tmp_path / "photo.csv"
    bad.write_bytes(b"\x89PNG\0\0\0")
    preview = read(qtbot, program, bad)
    assert preview.trouble == "photo.csv is neither a text nor a workbook. Lists are CSV, text or XLSX files."
    assert preview.another_button.hasFocus()

    program.people.lists.ask = lambda _parent, chosen: chosen(a_list(tmp_path))
    QTest.keyClick(preview.another_button, Qt.Key.Key_Space)
    until(qtbot, preview.take_button.isVisible)
    press(preview.cancel_button)
    assert names(program) == ["Olga"]


def test_hundreds_of_names_are_asked_about(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """A column with more people than a room holds can't be taken, and the page says why."""
    preview = read(qtbot, program, a_list(tmp_path, "Name\n" + "Anna\n" * 400))

    assert "400 are more than the list takes (150). Is it the right column?" in words(preview)
    assert not preview.take_button.isEnabled()
    QTest.keyClick(preview.rows, Qt.Key.Key_Return)
    assert names(program) == []


def test_cells_are_pasted_from_a_spreadsheet(program: Program) -> None:
    """Rows with tabs are looked into as a file is; plain lines are still added at once."""
    paste(program.people.field, "First name\tLast name\tDesk\nAnna\tBerg\t1\nMia\tLund\t2\n")
    preview = program.people.preview
    assert "From the clipboard" in words(preview)
    QTest.keyClick(preview.rows, Qt.Key.Key_Return)
    assert names(program) == ["Anna Berg", "Mia Lund"]

    paste(program.people.field, "Ivan\nOlga")
    assert names(program) == ["Anna Berg", "Mia Lund", "Ivan", "Olga"]


def drop(target: QWidget, given: QMimeData, *, at: QPoint) -> None:
    """Drags something over a place of the page and lets it go, as the platform does."""
    app = QApplication.instance()
    assert app is not None
    enter = QDragEnterEvent(
        at, Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    app.sendEvent(target, enter)
    assert enter.isAccepted()
    app.sendEvent(
        target,
        QDropEvent(
            QPointF(at),
            Qt.DropAction.CopyAction,
            given,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QEvent.Type.Drop,
        ),
    )


def test_a_file_let_go_on_the_page_is_looked_into(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """Wherever on the page, even over a name that could take words."""
    program.people.show_people([Listed("Olga")])
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(a_list(tmp_path)))])
    drop(program.people, given, at=QPoint(200, 300))
    until(qtbot, program.people.preview.take_button.isVisible)

    press(program.people.preview.take_button)
    assert names(program) == ["Olga", "Åse Berg", "Kåre Lund"]
    takers = [part for part in program.people.findChildren(QWidget) if part.acceptDrops()]
    assert program.people.field not in takers
    assert not any(row.name in takers for row in program.people.rows.rows())


def test_words_let_go_on_the_page_are_names(program: Program) -> None:
    """A line each, from any window."""
    given = QMimeData()
    given.setText("Anna\nMia")
    drop(program.people, given, at=QPoint(50, 50))

    assert names(program) == ["Anna", "Mia"]


def test_ctrl_o_asks_for_a_file(qtbot: QtBot, program: Program) -> None:
    """The key opens the dialog, Escape leaves it."""
    QTest.keyClick(program.home, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: bool(program.home.findChildren(QFileDialog)))
    dialog = program.home.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.windowTitle() == "Open a list of people"
    dialog.reject()
    assert not program.people.preview.isVisible()


def test_the_preview_fits_a_small_window(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """Many columns and long cells don't widen the page."""
    program.home.resize(1024, 768)
    content = ";".join(f"Column {n}" for n in range(40)) + "\n" + ";".join(["long " * 30] * 40) + "\n"
    preview = read(qtbot, program, a_list(tmp_path, content))

    assert program.home.width() == 1024
    assert preview.take_button.mapTo(program.home, QPoint(0, preview.take_button.height())).y() < 768
