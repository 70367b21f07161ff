"""This file is the care of a record from the window: erased from, written without names, restored from a backup."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.kit import shipped_library
from tests.ui.home_kit import opened, press, until
from tests.ui.test_scribe import hanging
from trainer.clock import HandClock
from trainer.keeping import begin
from trainer.model.items import Line, PersonItem
from trainer.store.records import glance
from trainer.ui.app import Program
from trainer.ui.library.home import RECORDS
from trainer.ui.records.list import RecordsPage


@pytest.fixture
def path(data: Path) -> Path:
    """A plan with a habit that belongs to somebody who is named in a meeting too, with a backup."""
    kept = begin(shipped_library(), "adoption-plan", data / "records", HandClock())
    items = {type(item): item.id for item in reversed(kept.ledger.record.entry)}
    row = kept.ledger.add({items[Line]: "Greet at the door", items[PersonItem]: "Annabella Berg"})
    kept.ledger.meet(row, "Annabella Berg", "Annabella asked first")
    kept.close()
    return kept.file.path


@pytest.fixture
def program(qtbot: QtBot, data: Path, path: Path) -> Iterator[Program]:
    """The program on its page of records, the record chosen."""
    assert path.is_file()
    with opened(qtbot, data) as running:
        running.home.show_page(RECORDS)
        page = running.front.records
        page.pick(next(card for card in page.cards() if card.kept is not None))
        yield running


def _told(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _bytes(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file())


def test_somebody_in_a_record_is_erased_by_name(qtbot: QtBot, program: Program, path: Path) -> None:
    """The typed name goes wherever it stands, backups included; what remains of it is offered; Escape leads back."""
    press(program.front.records.pane.erase_button)
    until(qtbot, lambda: program.front.eraser.shown)
    page = program.front.eraser.page
    QTest.keyClicks(page.search, "annabella berg")
    assert page.list.item(0).text() == "“annabella berg” wherever it stands"
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    until(qtbot, lambda: "Erased for good" in _told(page))
    assert [page.list.item(row).text() for row in range(page.list.count())] == ["Weekly meeting: Annabella asked first"]
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    until(qtbot, lambda: b"nnabella" not in _bytes(path.parent))
    until(qtbot, lambda: not page.erased_name)
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    until(qtbot, lambda: isinstance(program.home.widget, RecordsPage))


def test_the_files_of_a_record_are_written_without_names(qtbot: QtBot, program: Program, data: Path) -> None:
    """One tick, and no file names anybody; the next record starts without the tick."""
    pane = program.front.records.pane
    pane.nameless.setChecked(True)
    press(pane.write_button)
    until(qtbot, lambda: "Written to" in _told(pane), seconds=60)
    (written,) = (data.parent / "documents").rglob("record.md")
    told = written.read_text(encoding="utf-8")
    assert "Greet at the door" in told
    assert "Annabella" not in told
    program.front.records.pick(program.front.records.cards()[-1])
    assert not pane.nameless.isChecked()


def test_a_damaged_record_is_restored_by_one_press(qtbot: QtBot, data: Path, path: Path) -> None:
    """It is listed as damaged; the press puts it right from its backup and says where the damaged file is."""
    rows = glance(path).rows
    content = bytearray(path.read_bytes())
    content[200:9000] = b"\x55" * 8800
    path.write_bytes(content)
    with opened(qtbot, data) as running:
        running.home.show_page(RECORDS)
        page = running.front.records
        page.pick(next(card for card in page.cards() if card.kept is not None))
        assert not page.pane.erase_button.isVisible()
        press(page.pane.restore_button)
        until(qtbot, lambda: "Restored with" in _told(page.pane))
        assert ".damaged" in _told(page.pane)
    assert (glance(path).rows, glance(path).trouble) == (rows, "")


def test_the_end_of_the_program_waits_for_a_record_that_is_restored(
    qtbot: QtBot, data: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut off in the middle, only the damaged file would be left, under another name: no list showed it any more."""
    rows = glance(path).rows
    content = bytearray(path.read_bytes())
    content[200:9000] = b"\x55" * 8800
    path.write_bytes(content)
    with opened(qtbot, data) as running:
        running.home.show_page(RECORDS)
        page = running.front.records
        page.pick(next(card for card in page.cards() if card.kept is not None))
        with hanging(monkeypatch):
            press(page.pane.restore_button)
            assert running.lasting.busy
    assert (glance(path).rows, glance(path).trouble) == (rows, "")
