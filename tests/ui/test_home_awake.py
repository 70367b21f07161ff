"""The computer is kept awake from the start of a session to its end, and the check of the room says whether it can."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, session_of
from trainer.ready.awake import Awake
from trainer.ui.app import Program
from trainer.ui.running import Running

WHY = "A session runs."


class Wakeful:
    """A system that does what it is asked, or refuses."""

    def __init__(self, *, able: bool = True) -> None:
        self.able, self.asked = able, ""

    def take(self, why: str) -> None:
        """Keeps the reason."""
        self.asked = why

    @property
    def held(self) -> bool:
        """Whether it stays awake."""
        return self.able and bool(self.asked)

    def leave(self) -> None:
        """Sleeps when it likes."""
        self.asked = ""


def wakeful(program: Program, *, able: bool = True) -> Wakeful:
    """Gives the program such a system."""
    system = Wakeful(able=able)
    program.awake = Awake((system,))
    program.check.awake = program.awake
    return system


def begin(program: Program) -> Running:
    """Starts a session of the exercise that is chosen first."""
    press(program.library.about.start_button)
    paste(program.people.field, "\n".join(NAMES))
    press(program.people.terms.start_button)
    return session_of(program)


def test_it_stays_awake_while_the_session_runs(qtbot: QtBot, tmp_path: Path) -> None:
    """From the first step on; finished or left, it may sleep again, unless the session goes on after all."""
    with opened(qtbot, tmp_path / "data") as program:
        system = wakeful(program)
        assert not system.held
        running = begin(program)
        assert system.asked == WHY
        running.finished.disconnect(program.noting.write)  # the notes are another test's
        seen = []
        for told in (running.finished, running.resumed, running.finished):
            told.emit()
            seen.append(system.held)
        assert seen == [False, True, False]


def test_it_sleeps_again_when_the_session_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    """Left to be continued tomorrow, nothing keeps the laptop awake over night."""
    with opened(qtbot, tmp_path / "data") as program:
        system = wakeful(program)
        begin(program).left.emit()
        qtbot.waitUntil(lambda: program.running is None)
        assert not system.held


@pytest.mark.parametrize(("able", "words"), [(True, "stays awake"), (False, "can't keep this computer awake")])
def test_the_check_of_the_room_says_it(qtbot: QtBot, tmp_path: Path, *, able: bool, words: str) -> None:
    """Tried and let go again: what can be promised stands in a line, and what to do if it can't."""
    with opened(qtbot, tmp_path / "data") as program:
        system = wakeful(program, able=able)
        program.check.look()
        program.check.wait(60)
        qtbot.waitUntil(lambda: words in program.room.row("awake").words)
        assert not system.held
