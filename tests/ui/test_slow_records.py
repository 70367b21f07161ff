"""While the disk of a record hangs or refuses, its page goes on: what is typed holds, is told of, and isn't lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.faults.slow import held
from tests.ui.home_kit import opened, press, until
from tests.ui.test_home_library import words
from tests.ui.test_records import begin, kept_rows
from trainer.clock import HandClock
from trainer.keeping import reopen
from trainer.ui import beside
from trainer.ui.app import Program
from trainer.ui.library.home import RECORDS
from trainer.ui.records.page import RecordPage

LOG = "wish-and-complaint-log"


def _shown(page: RecordPage) -> list[str]:
    """The names of the rows on the page."""
    return [card.line.name for card in page.rows.cards()]


@contextmanager
def _hanging(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Program, threading.Event]]:
    """The program on its records; while the event isn't set, no record takes anything."""
    well = threading.Event()
    well.set()
    with held(lambda path: path.suffix != ".record" or well.wait(60)), opened(qtbot, data) as program:
        program.home.show_page(RECORDS)
        try:
            yield program, well
        finally:
            well.set()
            monkeypatch.undo()
            qtbot.waitUntil(lambda: not program.bench.busy)


def _row(page: RecordPage, said: str) -> None:
    desk = page.desk
    assert desk is not None
    row = desk.made(desk.ledger.add)
    assert row
    assert desk.did(lambda: desk.ledger.fill(row, "said", said))


def test_a_record_goes_on_while_its_disk_hangs(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows stand on the page at once, home says Saving…, and all of it is in the file when the disk has answered."""
    with _hanging(qtbot, data, monkeypatch) as (program, well):
        page = begin(qtbot, program, LOG)
        monkeypatch.setattr(beside, "UNNOTICED", 0.0)
        well.clear()
        for said in ("No bench", "No light", "No lift"):
            _row(page, said)
        assert _shown(page) == ["No bench", "No light", "No lift"]
        assert "Saving…" not in words(program.home)
        qtbot.waitUntil(lambda: "Saving…" in words(program.home))
        well.set()
        qtbot.waitUntil(lambda: "Saving…" not in words(program.home))
        page.leave()
        qtbot.waitUntil(lambda: not program.bench.busy)
        assert kept_rows(program, LOG) == [{"said": one} for one in ("No bench", "No light", "No lift")]


def test_a_record_that_was_left_is_written_to_its_end(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Home is free at once; whoever opens it again waits for that, and finds every row."""
    with _hanging(qtbot, data, monkeypatch) as (program, well):
        page = begin(qtbot, program, LOG)
        monkeypatch.setattr(beside, "UNNOTICED", 0.0)
        well.clear()
        _row(page, "No bench")
        _row(page, "No light")
        page.leave()
        until(qtbot, lambda: program.home.page == RECORDS)
        assert program.bench.busy
        (file,) = program.folders.records.glob("*.record")
        well.set()
        qtbot.waitUntil(lambda: any(card.kept and card.kept.rows == 2 for card in program.front.records.cards()))
        (card,) = (card for card in program.front.records.cards() if card.kept is not None)
        program.front.records.pick(card)
        press(program.front.records.pane.open_button)
        until(qtbot, lambda: page.desk is not None)
        assert page.desk is not None
        assert page.desk.opened.file.path == file
        assert len(page.desk.ledger.kept.rows) == 2
        page.leave()


def test_what_a_record_can_not_save_to_its_end_is_kept_elsewhere(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is gone: the page says what waits, and leaving says where all of it is now."""
    with _hanging(qtbot, data, monkeypatch) as (program, _well):
        page = begin(qtbot, program, LOG)
        _row(page, "No bench")
        (file,) = program.folders.records.glob("*.record")
        away = file.rename(data / "away")
        _row(page, "No light")
        assert "is not there any more" in words(page)
        assert _shown(page) == ["No bench", "No light"]
        page.leave()
        qtbot.waitUntil(lambda: not program.bench.busy)
        (rescued,) = program.memory.notes.glob("*.record")
        assert str(rescued) in words(program.front.records.pane)
        again = reopen(rescued, HandClock(), note=False)
        again.close()
        assert [row.text("said") for row in again.ledger.kept.rows] == ["No bench", "No light"]
        away.rename(file)
