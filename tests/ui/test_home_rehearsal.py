"""This file is the rehearsal from the window: asked for, followed, broken off, looked at, never among real sessions."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, until
from tests.ui.test_home_library import words
from tests.ui.test_home_people import choose
from trainer.rehearsing import Progress, Step, Told
from trainer.ui.app import PEOPLE, SCENARIOS, SESSIONS, Program
from trainer.ui.rehearsal.flow import RehearsalFlow
from trainer.ui.rehearsal.page import RehearsalPage
from trainer.ui.rehearsal.table import difference


@pytest.fixture
def program(qtbot: QtBot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program; what a rehearsal needs for its work lies in the test's own folder."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with opened(qtbot, data) as running:
        yield running


def begin(program: Program) -> RehearsalFlow:
    """Asks for the rehearsal of the short scenario from the library."""
    press(next(card for card in program.library.grid.cards() if card.entry.id == "yes-and"))
    press(program.library.about.rehearse_button)
    return program.before.rehearsal


def ended(qtbot: QtBot, flow: RehearsalFlow) -> None:
    """Waits for the end."""
    until(qtbot, lambda: not flow.rehearser.running, seconds=150)
    QApplication.processEvents()  # what was laid out last is shown


def left(folder: Path) -> list[str]:
    """What rehearsals left for their work."""
    return [path.name for path in folder.glob("trainer-rehearsal-*")]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("What gave it away?", "Step 9 of 9: What gave it away? Then the notes are written."),
        ("Talk it over", "Step 9 of 9: Talk it over. Then the notes are written."),
    ],
)
def test_a_question_has_no_full_stop_behind_it(qtbot: QtBot, title: str, line: str) -> None:
    """The last step's line ends its title by one sign."""
    page = RehearsalPage()
    qtbot.addWidget(page)
    page.show_progress(Progress(9, 9, title))

    assert line in words(page).splitlines()


def test_a_rehearsal_from_the_library(qtbot: QtBot, program: Program, data: Path, tmp_path: Path) -> None:
    """Its page tells how far it is, then how long each step took, and opens the notes; nothing is left besides."""
    flow = begin(program)
    assert flow.page.isVisible()
    assert flow.page.title == "Rehearsing Yes, and…"
    assert flow.page.cancel_button.hasFocus()
    assert "12 made-up people" in words(flow.page)
    ended(qtbot, flow)

    assert flow.page.title.startswith("Yes, and…: ")
    said = words(flow.page)
    assert "By the made-up clock" in said
    for column in ("Planned", "It took", "How did it feel?"):
        assert column in said
    shown: list[Path] = []
    flow.show = shown.append
    assert flow.page.notes_button.hasFocus()
    QTest.keyClick(flow.page.notes_button, Qt.Key.Key_Space)
    assert shown[0].is_relative_to(data / "rehearsals")
    assert not (data / "sessions").exists()
    assert left(tmp_path) == []


def test_it_is_never_among_the_sessions(qtbot: QtBot, program: Program) -> None:
    """Neither to continue nor to be listed."""
    ended(qtbot, begin(program))
    program.keeper.load()
    program.home.show_page(SESSIONS)

    assert program.sessions.rows.rows() == ()
    assert not program.resume_button.isVisible()


def test_escape_breaks_it_off(program: Program, data: Path, tmp_path: Path) -> None:
    """Nothing is kept, nobody goes on playing, and the page is the one it was asked on."""
    flow = begin(program)
    QTest.keyClick(program.home, Qt.Key.Key_Escape)

    assert not flow.rehearser.running
    assert program.home.page == SCENARIOS
    assert not (data / "rehearsals").exists()
    assert left(tmp_path) == []


def test_the_window_stays_free(qtbot: QtBot, program: Program) -> None:
    """One can look elsewhere meanwhile; the page has the end when one comes back."""
    flow = begin(program)
    program.home.show_page(PEOPLE)
    paste(program.people.field, "Anna\nMia")
    ended(qtbot, flow)

    assert program.home.page == PEOPLE
    assert [person.name for person in program.people.people] == ["Anna", "Mia"]
    assert flow.page.title.startswith("Yes, and…: ")


def test_the_people_page_rehearses_with_as_many_as_there_are(qtbot: QtBot, program: Program, data: Path) -> None:
    """As many play as are on the list, under made-up names; back is the people page."""
    choose(program, "yes-and")
    paste(program.people.field, "\n".join(NAMES[:9]))
    press(program.people.terms.rehearse_button)
    flow = program.before.rehearsal
    assert "9 made-up people" in words(flow.page)
    ended(qtbot, flow)

    notes = next((data / "rehearsals").glob("*/notes.md")).read_text(encoding="utf-8")
    assert "Pavel O'Brien" not in notes
    press(flow.page.back_button)
    assert program.home.page == PEOPLE


def test_without_a_plan_there_is_nothing_to_rehearse(program: Program) -> None:
    """The button comes with a plan."""
    program.home.show_page(PEOPLE)
    assert not program.people.terms.rehearse_button.isVisible()


def test_rehearsing_again_gives_another_day(qtbot: QtBot, program: Program) -> None:
    """Other people act otherwise: the same plan takes another time."""
    flow = begin(program)
    ended(qtbot, flow)
    first = words(flow.page.table)
    press(flow.page.again_button)
    ended(qtbot, flow)

    assert words(flow.page.table) != first


def test_a_rehearsal_that_fails_says_why(qtbot: QtBot, program: Program, data: Path) -> None:
    """A folder that refuses the notes: the sentence, and a second try after mending."""
    data.mkdir(exist_ok=True)
    (data / "rehearsals").write_text("in the way")
    flow = begin(program)
    ended(qtbot, flow)
    assert flow.page.title == "This could not be rehearsed"
    assert "The notes were not written" in flow.page.trouble
    assert flow.page.back_button.hasFocus(), "once more would fail alike"

    (data / "rehearsals").unlink()
    press(flow.page.again_button)
    ended(qtbot, flow)
    assert flow.page.title.startswith("Yes, and…: ")


def test_what_cannot_be_rehearsed_gives_the_way_back_the_keyboard(program: Program) -> None:
    """Whatever had it before: once more would fail alike, so Enter and Space go back."""
    page = program.before.rehearsal.page
    program.home.show_widget(page)
    page.show_running("Yes, and…", 5)
    page.show_told(Told("Yes, and…", 5, (), (Path("notes.docx"),)), "Yes, and…")
    page.again_button.setFocus()
    page.show_trouble("“Yes, and…” needs 9 people or more; 5 will play.")
    assert page.back_button.hasFocus()


def test_closing_the_program_breaks_it_off(
    qtbot: QtBot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No process outlives the window."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with opened(qtbot, data) as program:
        flow = begin(program)
    assert not flow.rehearser.running
    assert left(tmp_path) == []


def test_a_process_that_breaks_is_told(qtbot: QtBot, program: Program) -> None:
    """A child that ends by itself is a sentence on the page, not a page that waits for ever."""
    flow = program.before.rehearsal
    flow.rehearser._module = "trainer.no_such_module"  # noqa: SLF001 - stands in for an installation torn apart
    begin(program)
    ended(qtbot, flow)

    assert "The rehearsal ended by itself" in flow.page.trouble


def test_differences_in_words() -> None:
    """More than planned has a plus, less a minus, the same neither; over a minute more stands out."""
    assert difference(Step("a", 60, 90)) == ("+0:30 min", False)
    assert difference(Step("a", 60, 130)) == ("+1:10 min", True)
    assert difference(Step("a", 60, 30)) == ("−0:30 min", False)
    assert difference(Step("a", 60, 60.4)) == ("±0", False)
    assert difference(Step("a", 60, None)) == ("", False)
