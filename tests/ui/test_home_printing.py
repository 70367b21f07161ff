"""This file is the printing of role cards from the library: a file is asked for, written, told of and opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press, until
from trainer.ui.app import Program


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program, opened."""
    with opened(qtbot, data) as running:
        yield running


def _choose(program: Program, title: str) -> None:
    """Chooses an exercise by its title, as one does: by searching."""
    program.library.search.clear()
    QTest.keyClicks(program.library.search, title)


def _save_at(program: Program, path: Path) -> tuple[list[Path], list[Path]]:
    """Answers the dialog with this path; the paths that are offered, and those that are opened at the end."""
    offered: list[Path] = []
    shown: list[Path] = []

    def ask(_parent: object, name: Path, chosen: object) -> None:
        offered.append(name)
        assert callable(chosen)
        chosen(path)

    program.printer.ask = ask
    program.printer.show = shown.append
    return offered, shown


def _pick(qtbot: QtBot, program: Program, words: str) -> list[str]:
    """Chooses a line of the menu that opens; the words of all its lines."""
    (menu,) = program.library.about.findChildren(QMenu)
    lines = {action.text(): action for action in menu.actions()}
    lines[words].trigger()
    menu.close()
    qtbot.wait(1)
    return list(lines)


def test_role_cards_are_printed_from_the_pane(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """One press and a file name: the cards lie there as a PDF, the pane says so, and the file is opened."""
    path = tmp_path / "mine.pdf"
    offered, shown = _save_at(program, path)
    _choose(program, "guess")

    press(program.library.about.print_button)
    _pick(qtbot, program, "Cards")
    assert not program.library.about.print_button.isEnabled()
    until(qtbot, lambda: bool(shown), seconds=60)

    assert [one.name for one in offered] == ["The quiet customer cards.pdf"]
    assert shown == [path]
    pages = len(PdfReader(path).pages)
    assert program.library.about.printed == f"{pages} pages in mine.pdf."
    assert program.library.about.print_button.isEnabled()


def test_slips_and_the_cards_of_one_sector_are_printed_from_the_pane_too(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    """The menu offers each kind of paper there is and each sector; what is chosen is what is written."""
    path = tmp_path / "mine.pdf"
    offered, shown = _save_at(program, path)
    _choose(program, "guess")
    found: list[str] = []
    lines: list[str] = []
    for words in ("Cards of one sector: bank", "Slips to answer on"):
        press(program.library.about.print_button)
        lines = _pick(qtbot, program, words)
        until(qtbot, lambda: len(shown) > len(found), seconds=60)
        found.append("".join(page.extract_text() for page in PdfReader(path).pages))

    assert lines[0] == "Cards"
    assert "Cards of one sector: bank" in lines
    assert [one.name for one in offered] == [
        "The quiet customer cards of one sector bank.pdf",
        "The quiet customer slips to answer on.pdf",
    ]
    assert "Secret" in found[0]
    assert "Secret" not in found[1]


def test_a_place_that_takes_no_file_is_said_in_the_pane(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """When the file can't be written the pane says why, and the button can be pressed again."""
    _offered, shown = _save_at(program, tmp_path / "nowhere" / "cards.pdf")
    _choose(program, "levels")

    press(program.library.about.print_button)
    _pick(qtbot, program, "Cards")
    until(qtbot, lambda: bool(program.library.about.printed), seconds=60)

    assert "There is no folder" in program.library.about.printed
    assert program.library.about.print_button.isEnabled()
    assert not shown


def test_an_agenda_offers_nothing_on_paper(program: Program) -> None:
    """Its exercises do; another one has the button again."""
    _choose(program, "half a day")
    assert not program.library.about.print_button.isVisible()
    _choose(program, "vocabulary")
    assert program.library.about.print_button.isVisible()


def test_slips_without_cards_or_roles_are_printed_too(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """What is only answered has its slips on paper."""
    path = tmp_path / "mine.pdf"
    offered, shown = _save_at(program, path)
    _choose(program, "mixed signals")

    press(program.library.about.print_button)
    assert _pick(qtbot, program, "Slips to answer on") == ["Slips to answer on", "Your own guide"]
    until(qtbot, lambda: bool(shown), seconds=60)

    assert ["slips to answer on" in one.name for one in offered] == [True]
    assert len(PdfReader(path).pages) > 0


def test_the_guide_alone_is_asked_about_no_further(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    """An exercise that is all on the wall has a guide: with one kind there is nothing to choose but the file."""
    path = tmp_path / "mine.pdf"
    offered, shown = _save_at(program, path)
    _choose(program, "touchpoints")

    press(program.library.about.print_button)
    until(qtbot, lambda: bool(shown), seconds=60)

    assert ["your own guide" in one.name for one in offered] == [True]
    assert "For the facilitator alone" in " ".join(PdfReader(path).pages[0].extract_text().split())


def test_the_dialog_asks_where_to_save_a_pdf(qtbot: QtBot, program: Program) -> None:
    """The facilitator is asked for a file, with a name that the room may read; thinking better of it does nothing."""
    _choose(program, "guess")

    press(program.library.about.print_button)
    _pick(qtbot, program, "Cards")
    dialogs = program.home.findChildren(QFileDialog)

    assert [dialog.acceptMode() for dialog in dialogs] == [QFileDialog.AcceptMode.AcceptSave]
    assert dialogs[0].defaultSuffix() == "pdf"
    dialogs[0].reject()
    qtbot.wait(1)
    QApplication.processEvents()
    assert program.library.about.print_button.isEnabled()
    assert not program.library.about.printed
