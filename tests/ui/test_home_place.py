"""The home window after a session: as large as it was, whatever the desktop made of it while it was hidden."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, session_of
from trainer.ui.app import Program


def begin(program: Program) -> None:
    """Starts a session of the exercise that is chosen first."""
    press(program.library.about.start_button)
    paste(program.people.field, "\n".join(NAMES))
    press(program.people.terms.start_button)
    session_of(program)


def forget(program: Program) -> None:
    """Some desktops forget a hidden window's state, and give it the least size it allows."""
    program.home.setWindowState(Qt.WindowState.WindowNoState)
    program.home.resize(program.home.minimumSize())


@pytest.mark.parametrize(("maximised", "forgotten"), [(True, True), (True, False), (False, True)])
def test_leaving_a_session_finds_the_window_as_it_was(
    qtbot: QtBot, tmp_path: Path, *, maximised: bool, forgotten: bool
) -> None:
    """Maximised stays maximised, as the desktop makes it; a size given by hand stays that size."""
    with opened(qtbot, tmp_path / "data") as program:
        if maximised:
            program.home.showMaximized()
        else:
            program.home.showNormal()
            program.home.resize(1180, 690)
        before = program.home.size()
        program.library.search.setText("yes")
        begin(program)
        assert not program.home.isVisible()
        if forgotten:
            forget(program)
        else:
            session_of(program).opened.conductor.finish()
        session_of(program).console.left.emit()
        assert program.home.isVisible()
        assert program.home.isMaximized() is maximised
        assert (program.home.windowHandle().windowState() == Qt.WindowState.WindowMaximized) is maximised
        assert program.library.search.text() == ("yes" if forgotten else ""), "what is finished isn't looked for"
        if not maximised:
            qtbot.waitUntil(lambda: program.home.size() == before)


def test_another_language_in_the_session_keeps_the_place(qtbot: QtBot, tmp_path: Path) -> None:
    """The window is made anew in the language while it is hidden; it comes back where the first one was."""
    with opened(qtbot, tmp_path / "data") as program:
        program.home.showNormal()
        program.home.resize(1180, 690)
        first, before = program.home, program.home.size()
        begin(program)
        program.speak("nb")
        assert program.home is not first
        assert not program.home.isVisible()
        session_of(program).console.left.emit()
        assert program.home.isVisible()
        qtbot.waitUntil(lambda: program.home.size() == before)
