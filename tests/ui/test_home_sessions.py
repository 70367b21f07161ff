"""This file is what home offers of sessions that have been: to continue, to find, to write their notes once more."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.home_kit import opened, press, session_of, until
from tests.ui.test_home_library import words
from trainer.clock import HandClock
from trainer.model.events_board import EntryWritten
from trainer.opening import reopen
from trainer.shipped import shipped
from trainer.store.glancing import glance
from trainer.ui.app import PEOPLE, ROOM, SCENARIOS, SESSIONS, Program
from trainer.ui.days import day_words
from trainer.ui.folders import Folders
from trainer.ui.sessions.rows import SessionRow
from trainer.ui.sessions.words import continue_words
from trainer.ui.turning import TurningSign
from trainer.ui.widgets import Pill
from trainer.words import speaking

NAMES = ("Anna", "Mia", "Ivan", "Olga", "Lars", "Kari")


class Opener(QObject):
    """Takes the place of the desktop's file manager and remembers what it was asked to open."""

    def __init__(self) -> None:
        """Opened nothing yet."""
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Remembers a path."""
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    """The file manager of this test."""
    taker = Opener()
    # The stub asks for bytes, the call itself for str.
    QDesktopServices.setUrlHandler("file", taker, "open")  # type: ignore[arg-type]
    yield taker
    QDesktopServices.unsetUrlHandler("file")


def session(data: Path, title: str, *, finish: bool = False, clock: HandClock | None = None) -> Path:
    """A session in the data folder, at its third step or finished; long ago, unless a clock says when."""
    played = kit.started(data / "sessions", ["yes-and"], names=NAMES, title=title, clock=clock)
    played.conductor.next()
    played.conductor.next()
    if finish:
        played.conductor.finish()
    played.file.close()
    return played.path


def kill_in(path: Path) -> None:
    """Another program takes the session up, goes on one step, and is killed."""
    code = f"""
import os, signal
from pathlib import Path
from trainer.clock import SystemClock
from trainer.opening import reopen
reopen(Path({str(path)!r}), SystemClock()).conductor.next()
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert glance(path).cut_off


def test_an_unfinished_session_is_offered(qtbot: QtBot, data: Path) -> None:
    """Home says which session and at which step; one press takes it up there, with the console saying so."""
    session(data, "Morning")
    with opened(qtbot, data) as program:
        assert "Morning" in words(program.resume_button)
        until(qtbot, lambda: "Morning, step 3 of" in words(program.resume_button))
        assert not program.banner.isVisible()

        press(program.resume_button.button)
        running = session_of(program)
        assert running.opened.conductor.session.title == "Morning"
        assert running.console.strips.restored.isVisible()
        assert not program.home.isVisible()


def test_home_counts_the_steps_as_the_console_does(qtbot: QtBot, data: Path) -> None:
    """Of a day with several exercises those of the exercise the room is in, in the same figures."""
    played = kit.started(data / "sessions", ["yes-and", "vocabulary"], names=NAMES, title="Day")
    for _step in range(2):
        played.conductor.next()
    played.file.close()
    with opened(qtbot, data) as program:
        until(qtbot, lambda: "Day, step 3 of" in words(program.resume_button))
        said = words(program.resume_button)
        press(program.resume_button.button)
        path = session_of(program).console.run.middle.heading.path.full
        step = next(part for part in path.split(" · ") if part.startswith("Step 3 of"))
        assert f"Day, {step.lower()}" in said


def test_after_a_sudden_end_one_key_continues(qtbot: QtBot, data: Path) -> None:
    """A killed program offers its session first: the banner has the keyboard, Enter goes on at the very step."""
    path = session(data, "Cut off")
    kill_in(path)
    with opened(qtbot, data) as program:
        assert program.banner.isVisible()
        assert "Nothing that was recorded is lost" in words(program.banner)
        assert program.banner.button.hasFocus()
        until(qtbot, lambda: "Cut off, step 4 of" in words(program.banner))
        assert program.banner.button.hasFocus()

        seen: list[str] = []
        signs = partial(program.home.findChildren, TurningSign)
        program.keeper.offered.connect(lambda _offer: seen.extend(sign.words.text() for sign in signs()))
        QTest.keyClick(program.banner.button, Qt.Key.Key_Return)
        conductor = session_of(program).opened.conductor
        assert [place.at for place in conductor.places].index(conductor.here) == 3
        assert seen == ["Opening…"], "a busy computer takes its time"
        assert QApplication.overrideCursor() is None


def test_todays_session_leads_when_the_program_opens_however_it_was_left(qtbot: QtBot, data: Path) -> None:
    """Closed in good order or not: what is on today comes first, has the keyboard, and its key works from any page."""
    path = session(data, "Morning", clock=HandClock(time.time()))
    assert not glance(path).cut_off
    with opened(qtbot, data) as program:
        assert program.banner.button.hasFocus()
        assert program.banner.button.text() == "Continue today's session"
        assert "This session isn't finished." in words(program.banner)
        assert not program.resume_button.isVisible()
        assert program.library.about.start_button.property("role") == "plain"

        program.home.show_page(ROOM)
        QTest.keyClick(program.room, Qt.Key.Key_F4)
        assert session_of(program).opened.conductor.session.title == "Morning"


def test_the_step_is_known_at_once_from_the_second_look_on(qtbot: QtBot, data: Path) -> None:
    """What was read once of a file at rest stands in the next start's offer; after another step it is read anew."""
    path = session(data, "Morning", clock=HandClock(time.time()))
    with opened(qtbot, data) as program:
        assert "step" not in words(program.banner)
        until(qtbot, lambda: "Morning, step 3 of" in words(program.banner))
    with opened(qtbot, data) as program:
        assert "Morning, step 3 of" in words(program.banner)

    again = reopen(path, HandClock(time.time()))
    again.conductor.next()
    again.file.close()
    with opened(qtbot, data) as program:
        assert "step 3" not in words(program.banner)
        until(qtbot, lambda: "Morning, step 4 of" in words(program.banner))


def test_a_session_goes_on_only_with_a_code_that_was_seen(qtbot: QtBot, data: Path) -> None:
    """Where the settings were lost, the code drawn anew is shown first; then the session goes on with it."""
    session(data, "Morning", clock=HandClock(time.time()))
    with opened(qtbot, data) as program:
        program.memory.keep_code("", own=False)
        until(qtbot, lambda: program.keeper.offer is not None)
        program.resume(program.keeper.offer)
        assert program.running is None
        assert program.home.page == PEOPLE
        assert "haven't seen your code" in program.people.terms.trouble
        program.resume(program.keeper.offer)
        assert session_of(program) is not None
        assert program.settings.code == program.people.terms.code


def test_the_offer_takes_no_key_from_who_types_already(qtbot: QtBot, data: Path) -> None:
    """Words that were begun in the search go on there; the banner leads all the same, and its key continues."""
    session(data, "Morning", clock=HandClock(time.time()))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, Folders(data, shipped("scenarios"), None))
    program.memory.keep_code("4711", own=False)
    try:
        program.open()
        QTest.keyClicks(program.library.search, "yes")
        until(qtbot, lambda: program.keeper.offer is not None)
        QTest.keyClicks(program.library.search, " and")

        assert program.banner.isVisible()
        assert program.library.search.hasFocus()
        assert program.library.search.text() == "yes and"
        QTest.keyClick(program.library.search, Qt.Key.Key_F4)
        assert session_of(program).opened.conductor.session.title == "Morning"
    finally:
        program.close()


def test_what_is_told_in_the_banner_stays_when_the_step_is_found(qtbot: QtBot, data: Path) -> None:
    """Why a session can't be opened is not overwritten by where it stood, which is read once all is loaded."""
    session(data, "Morning", clock=HandClock(time.time()))
    with opened(qtbot, data) as program:
        program.banner.say("Told", "Something else")
        program.keeper.wait_for(program.stock.reading)  # any signal will do
        with qtbot.waitSignal(program.keeper.placed, timeout=1000):
            program.stock.reading.emit()
        assert "Something else" in words(program.banner)
        assert "Morning" not in words(program.banner)


def test_not_now_leaves_the_offer_in_the_list(qtbot: QtBot, data: Path) -> None:
    """The banner can be put away; then starting something new leads, and the offer stays in its corner and the list."""
    kill_in(session(data, "Cut off"))
    with opened(qtbot, data) as program:
        press(program.banner.later)
        assert not program.banner.isVisible()
        assert program.resume_button.isVisible()
        assert program.library.about.start_button.property("role") == "primary"
        assert program.library.search.hasFocus()
        assert [row.session.title for row in program.sessions.rows.rows()] == ["Cut off"]


def test_leaving_in_the_middle_comes_home_and_offers_it(qtbot: QtBot, data: Path) -> None:
    """A session left unfinished is offered at once, and its file is at rest."""
    path = session(data, "Morning")
    with opened(qtbot, data) as program:
        press(program.resume_button.button)
        session_of(program).console.left.emit()

        assert program.running is None
        assert program.home.isVisible()
        assert program.home.page == SCENARIOS
        assert program.resume_button.isVisible()
        assert not glance(path).cut_off


def test_a_session_in_use_damaged_or_newer_is_a_sentence(qtbot: QtBot, data: Path) -> None:
    """What can't be opened is listed with its reason and offers nothing; the rest works."""
    session(data, "Sound")
    data.joinpath("sessions", "odd.trainer").write_bytes(b"no database" * 500)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        rows = program.sessions.rows.rows()
        assert [row.session.title for row in rows] == ["Sound", "odd"]
        press(rows[1])
        assert "The file is damaged or is not a session of Trainer." in words(program.sessions.pane)
        assert not program.sessions.pane.resume_button.isVisible()
        assert not program.sessions.pane.write_button.isVisible()
        press(rows[0])
        assert program.sessions.pane.resume_button.isVisible()


def test_a_session_spoilt_meanwhile_is_told_on_home(qtbot: QtBot, data: Path) -> None:
    """A file that was sound when listed and is not when opened gets a banner with the reason; home stays."""
    path = session(data, "Morning")
    with opened(qtbot, data) as program:
        path.unlink()
        press(program.resume_button.button)

        assert program.running is None
        assert "“Morning” can't be opened" in words(program.banner)
        assert "There is no session file" in words(program.banner)


def test_past_sessions_are_found_by_title_day_client_people_and_words(qtbot: QtBot, data: Path) -> None:
    """The search looks at all of these, never at what was written in private; what a session was stands on its card."""
    session(data, "Morning", finish=True)
    played = reopen(session(data, "Évening с Анной"), HandClock())
    played.conductor.recording.held_for("Nordlys", "Tromsø")
    played.conductor.note("A crocodile in the lift")
    played.file.append([EntryWritten(at=played.conductor.here, entry="e", words="Platypus", person="p1")], None)
    played.file.close()
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        for typed, found in (("tromso nordlys", 1), ("olga crocod", 1), ("platypus", 0), ("olga", 2)):
            QTest.keyClicks(program.sessions.search, typed)
            until(qtbot, lambda: not program.sessions.unheard)
            assert len(program.sessions.rows.rows()) == found
            program.sessions.search.clear()
        QTest.keyClicks(program.sessions.search, "evening anno")
        (row,) = program.sessions.rows.rows()
        assert row.session.title == "Évening с Анной"
        assert "6 people" in words(row)
        assert "Not finished" in words(row)
        program.sessions.search.clear()
        QTest.keyClicks(program.sessions.search, "january 2026")
        assert len(program.sessions.rows.rows()) == 2
        QTest.keyClicks(program.sessions.search, " xyz")
        assert "Nothing matches" in words(program.sessions)


def test_the_list_is_walked_by_keys_and_enter_continues(qtbot: QtBot, data: Path) -> None:
    """From the search down into the list; Enter on an unfinished session takes it up."""
    session(data, "Morning")
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        QTest.keyClick(program.sessions.search, Qt.Key.Key_Down)
        row = program.sessions.rows.rows()[0]
        assert row.hasFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)

        assert session_of(program).opened.conductor.session.title == "Morning"


def test_no_sessions_yet_says_so(qtbot: QtBot, data: Path) -> None:
    """An empty list explains itself and leads on to the scenarios."""
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)

        assert "No sessions yet" in words(program.sessions)
        assert not program.sessions.search.isVisible()
        press(program.sessions.begin_button)
        assert program.home.page == SCENARIOS


def test_a_group_that_meets_again_goes_on_where_it_ended(qtbot: QtBot, data: Path) -> None:
    """A finished session is taken up by two presses, at its last step, and is no longer over."""
    path = session(data, "Morning", finish=True)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        assert not program.sessions.pane.resume_button.isVisible()
        press(program.sessions.pane.again_button)
        press(program.sessions.pane.again_button)

        running = session_of(program)
        assert running.opened.file.path == path
        assert running.opened.conductor.session.finished is None
        assert running.console.isVisible()


def test_going_on_with_a_finished_session_can_be_answered_with_no(qtbot: QtBot, data: Path) -> None:
    """A button says so while it is asked, and the keyboard goes back to where it was asked."""
    session(data, "Morning", finish=True)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        pane = program.sessions.pane
        assert not pane.no_button.isVisible()
        press(pane.again_button)
        assert pane.no_button.isVisible()
        press(pane.no_button)
        assert "goes on where it ended" not in words(pane)
        assert not pane.no_button.isVisible()
        assert pane.again_button.hasFocus()
        assert program.running is None


def test_notes_of_a_finished_session_are_written_again(qtbot: QtBot, data: Path, opener: Opener) -> None:
    """One press writes them where notes go, beside the window, told file by file; the next opens their folder."""
    path = session(data, "Morning", finish=True)
    folder = data.parent / "documents" / "Trainer" / path.stem
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        heard: list[str] = []
        program.writer.told.connect(lambda _words: heard.append(words(program.sessions.pane)))
        press(program.sessions.pane.write_button)
        assert "Writing the notes…" in words(program.sessions.pane)
        until(qtbot, lambda: f"Written to {folder}" in words(program.sessions.pane), seconds=30)
        assert any(" of 10: " in shown for shown in heard)
        assert not program.sessions.pane.notes.secrets.isVisible()
        assert {"notes.md", "notes.docx", "data.csv", "session.json"} <= {file.name for file in folder.iterdir()}

        press(program.sessions.pane.open_button)
        assert opener.opened == [str(folder)]


def test_what_stands_first_in_the_notes_is_corrected_and_they_are_written_anew(qtbot: QtBot, data: Path) -> None:
    """F2 opens title, client and place, Escape leaves them; Enter writes them into the file and the notes again."""
    path = session(data, "Morning", finish=True)
    folder = data.parent / "documents" / "Trainer" / path.stem
    folder.mkdir(parents=True)
    (folder / "notes.md").write_text("before")
    before = glance(path)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        pane = program.sessions.pane
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
            QTest.keyClick(program.sessions.rows.rows()[0], Qt.Key.Key_F2)
            assert pane.naming.title.hasFocus()
            assert not pane.erase_button.isVisible()
            QTest.keyClicks(pane.naming.title, "Handling dislikes")
            QTest.keyClicks(pane.naming.client, "Nordlys")
            QTest.keyClick(pane.naming.client, key)
            assert pane.erase_button.isVisible()
        until(qtbot, lambda: f"Written to {folder}" in words(pane), seconds=30)
        assert words(pane).startswith("Handling dislikes")
        assert {"Handling dislikes", "Nordlys"} <= set(words(program.sessions.rows.rows()[0]).splitlines())

        press(pane.naming.change_button)
        pane.naming.title.clear()
        pane.naming.place.setText("Tromsø")
        press(pane.naming.save_button)
        until(qtbot, lambda: "Nordlys · Tromsø" in words(pane))
    assert glance(path) == before._replace(title="Handling dislikes", titles=(), client="Nordlys", place="Tromsø")
    assert "# Handling dislikes" in (folder / "notes.md").read_text(encoding="utf-8")
    assert not list(folder.glob("notes-for-client*"))  # there was none, and nobody asked for one


def test_a_client_s_part_is_written_anew_with_the_notes_it_belongs_to(qtbot: QtBot, data: Path) -> None:
    """It tells the title that was corrected, as the notes do."""
    path = session(data, "Morning", finish=True)
    folder = data.parent / "documents" / "Trainer" / path.stem
    folder.mkdir(parents=True)
    for name in ("notes.md", "notes-for-client.docx"):
        (folder / name).write_text("before")
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        pane = program.sessions.pane
        press(pane.naming.change_button)
        QTest.keyClicks(pane.naming.title, "Handling dislikes")
        press(pane.naming.save_button)
        until(qtbot, lambda: f"Written to {folder}" in words(pane), seconds=30)
        assert pane.notes.client.isChecked()
    assert (folder / "notes-for-client.docx").read_bytes() != b"before"


def test_writing_notes_again_can_be_stopped(qtbot: QtBot, data: Path) -> None:
    """A button stands by while it goes on; pressed, no notes are there, and a sentence says so."""
    path = session(data, "Half-day", finish=True)
    folder = data.parent / "documents" / "Trainer" / path.stem
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        pane = program.sessions.pane
        assert not pane.notes.stop.isVisible()
        press(pane.write_button)
        assert pane.notes.stop.isVisible()
        press(pane.notes.stop)
        until(qtbot, lambda: "The writing was stopped" in words(pane), seconds=30)

        assert not pane.notes.stop.isVisible()
        assert not list(folder.rglob("*.part"))
        assert not list(folder.rglob("notes.*"))


@pytest.mark.skipif(os.name != "posix", reason="a file in the way is refused alike everywhere, the sentence differs")
def test_notes_that_cannot_be_written_are_told(qtbot: QtBot, data: Path) -> None:
    """A place that refuses is a sentence on the page; nothing else happens."""
    session(data, "Morning", finish=True)
    with opened(qtbot, data) as program:
        shutil.rmtree(program.folders.notes, ignore_errors=True)
        program.folders.notes.write_text("in the way")
        program.home.show_page(SESSIONS)
        press(program.sessions.pane.write_button)

        until(qtbot, lambda: "The notes were not written" in words(program.sessions.pane), seconds=30)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-21", "Continue today's session"),
        ("2026-11-20", "Continue yesterday's session"),
        ("2026-11-17", "Continue Tuesday's session"),
        ("2026-11-15", "Continue Sunday's session"),
        ("2026-11-14", "Continue the session of 14 November"),
        ("2026-11-22", "Continue the session of 22 November"),
    ],
)
def test_the_button_names_the_day(day: str, said: str) -> None:
    """Today and yesterday by name, the week by weekday, anything else by date, also one from tomorrow's clock."""
    moment = datetime.datetime.fromisoformat(f"{day}T14:05+01:00")

    assert continue_words(moment, datetime.date(2026, 11, 21)) == said


def test_each_language_writes_the_day_its_own_way() -> None:
    """Norwegian has a point after the day, in the list and on the button."""
    moment = datetime.datetime.fromisoformat("2026-11-14T14:05+01:00")

    with speaking("nb"):
        assert day_words(moment) == "lørdag 14. november 2026"
        assert continue_words(moment, datetime.date(2026, 11, 21)) == "Fortsett økten fra 14. november"


def test_the_pills_of_a_session_stand_under_its_title_at_any_text_size(qtbot: QtBot, data: Path) -> None:
    """The tick grows with the text; what stands beside it stays in one line."""
    session(data, "Morning", finish=True)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        until(qtbot, lambda: bool(program.sessions.rows.findChildren(SessionRow)))
        row = program.sessions.rows.findChildren(SessionRow)[0]
        title = next(label for label in row.findChildren(QLabel) if label.text() == "Morning")
        pill = row.findChildren(Pill)[0]
        until(qtbot, lambda: pill.isVisible() and pill.x() == title.x())
        height = title.height()
        program.looks.zoom(3)
        until(qtbot, lambda: title.height() > height)
        until(qtbot, lambda: pill.x() == title.x())
        program.looks.zoom(-3)
