"""The last page tells how the writing of the notes goes, file by file, and writes what else is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, session_of, until
from trainer.ui.app import SESSIONS, Program
from trainer.ui.running import Running


def test_the_last_page_names_each_file_and_writes_the_cards_the_room_never_saw_when_ticked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """One line in turn for each, as “3 of 10: notes.pdf”, then the folder; the tick writes all of them once more."""
    with opened(qtbot, tmp_path / "data") as program:
        running = _begun(program)
        page, folder = running.console.finish, program.noting.folder(running.opened.file.path)
        named: list[tuple[str, str]] = []
        watching = program.writer.told.connect(lambda words: named.append((words, page.where.text())))
        running.opened.conductor.next()
        running.opened.conductor.finish()

        running.finished.emit()

        until(qtbot, page.open.isEnabled, seconds=60)
        assert len(named) > 3
        assert all(told == shown for told, shown in named)
        assert page.where.text() == str(folder)
        assert running.console.focusWidget() is page.open, "what comes next has the ring"
        notes = folder / "notes.md"
        assert "Team Oak | Low" not in notes.read_text(encoding="utf-8")
        page.secrets.setFocus()
        QTest.keyClick(page.secrets, Qt.Key.Key_Space)
        until(qtbot, page.open.isEnabled, seconds=60)
        assert page.secrets.isChecked()
        assert "WOW" in notes.read_text(encoding="utf-8")
        part = folder / "notes-for-client.pdf"
        assert part.is_file()
        page.client.setFocus()
        QTest.keyClick(page.client, Qt.Key.Key_Space)
        until(qtbot, page.open.isEnabled, seconds=60)
        assert not part.exists()

        program.writer.told.disconnect(watching)
        press(page.home)
        _the_same_among_past_sessions(qtbot, program, notes)


def test_who_goes_home_while_notes_are_written_sees_them_written(qtbot: QtBot, tmp_path: Path) -> None:
    """The window lives on, file by file, and goes when the last one is there."""
    with opened(qtbot, tmp_path / "data") as program:
        running = _begun(program)
        folder = program.noting.folder(running.opened.file.path)
        seen: list[bool] = []
        watching = program.writer.told.connect(lambda _words: seen.append(program.running is running))
        running.opened.conductor.next()
        running.opened.conductor.finish()
        running.finished.emit()

        running.console.finish.home.click()

        assert len(seen) > 3
        assert all(seen)
        assert program.running is None
        assert (folder / "notes.pdf").exists()
        program.writer.told.disconnect(watching)


def test_a_workshop_that_was_ended_too_early_goes_on_from_the_last_page(qtbot: QtBot, tmp_path: Path) -> None:
    """One press once the notes are there: the step and the window of the session again; it can be ended once more."""
    with opened(qtbot, tmp_path / "data") as program:
        running = _begun(program)
        conductor, page = running.opened.conductor, running.console.finish
        conductor.next()
        here = conductor.here
        conductor.finish()
        running.finished.emit()
        assert page.on.isHidden(), "not while the notes are being written"
        until(qtbot, page.open.isEnabled, seconds=60)

        press(page.on)

        assert (conductor.here, conductor.session.finished) == (here, None)
        assert running.console.pages.shown == "run"
        assert program.running is running
        conductor.next()
        conductor.finish()
        running.finished.emit()
        until(qtbot, page.open.isEnabled, seconds=60)
        press(page.home)


def _begun(program: Program) -> Running:
    """A session of three teams, as a facilitator starts it."""
    paste(program.library.search, "three service levels")
    press(program.library.about.start_button)
    paste(program.people.field, "\n".join(NAMES))
    press(program.people.terms.start_button)
    return session_of(program)


def _the_same_among_past_sessions(qtbot: QtBot, program: Program, notes: Path) -> None:
    """Written once more without those cards, then by the tick with them; the keyboard comes back to where it was."""
    program.home.show_page(SESSIONS)
    pane = program.sessions.pane
    told = pane.notes
    assert not told.secrets.isVisible()
    press(pane.write_button)
    until(qtbot, told.secrets.isVisible, seconds=60)
    assert "WOW" not in notes.read_text(encoding="utf-8")
    told.secrets.setFocus()
    QTest.keyClick(told.secrets, Qt.Key.Key_Space)
    assert told.stop.hasFocus()
    until(qtbot, told.secrets.isVisible, seconds=60)
    assert told.secrets.hasFocus()
    assert told.secrets.isChecked()
    assert told.client.isChecked()
    assert notes.with_name("notes-for-client.pdf").is_file()
    assert "WOW" in notes.read_text(encoding="utf-8")
    pane.show_session(program.sessions.rows.current)
    assert not told.secrets.isVisible()
    assert not told.secrets.isChecked()
