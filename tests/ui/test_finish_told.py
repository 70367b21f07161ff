"""The last page tells how the writing of the notes goes, file by file, as it goes."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, session_of, until


def test_the_last_page_names_each_file_while_it_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    """One line in turn for each, as “3 of 8: notes.pdf”, then the folder with all of them."""
    with opened(qtbot, tmp_path / "data") as program:
        press(program.library.about.start_button)
        paste(program.people.field, "\n".join(NAMES))
        press(program.people.terms.start_button)
        running = session_of(program)
        page = running.console.finish
        named: list[tuple[str, str]] = []
        program.writer.told.connect(lambda words: named.append((words, page.where.text())))

        running.finished.emit()

        until(qtbot, page.open.isEnabled, seconds=60)
        assert len(named) > 3
        assert all(told == shown for told, shown in named)
        assert page.where.text() == str(program.noting.folder(running.opened.file.path))
