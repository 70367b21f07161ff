"""This file is one past session in the gallery: read, held by somebody else, newer, erased from."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

from PySide6.QtTest import QTest

from tests import kit
from tests.gallery.studio import Studio
from tests.gallery.tours_home import program
from tests.gallery.tours_records import kept
from trainer.store.people_lists import KeptPerson, keep_group
from trainer.ui.app import SESSIONS, Program
from trainer.words import _

TURNS = 400


def past(studio: Studio) -> None:
    """Opened to read, chapter by chapter; gone on with; a name and a sentence erased; a file of a later version."""
    folder = studio.folder / "one" / "sessions"
    played = kit.service_levels(folder, kit.as_drawn)
    played.conductor.resume()
    played.conductor.note("Anna Berg waved before the door was open, and Annas team noticed")
    played.conductor.take_away("", "Anna Berg", "greet everybody at the door", "Monday")
    played.conductor.finish()
    played.file.copy().keep()
    played.file.close()
    newer = kit.guess_dislike(studio.folder / "one" / "sessions")
    newer.file.close()
    with closing(sqlite3.connect(newer.path, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute("PRAGMA user_version = 99")
    kept(studio.folder / "one" / "records", "adoption-plan", 2)
    keep_group(studio.folder / "one" / "people", "Counter team", [KeptPerson("Anna Berg")])
    with program(studio, "one") as home:
        home.home.show_page(SESSIONS)
        rows = home.sessions.rows.rows()
        sound = next(row for row in rows if not row.session.trouble)
        other = next(row for row in rows if row.session.newer)
        other.setFocus()
        studio.take("home", "session-newer", home.home)
        sound.setFocus()
        home.sessions.pane.naming.change_button.click()
        home.sessions.pane.naming.client.setText("Nordlys")
        studio.take("home", "session-naming", home.home)
        home.sessions.pane.naming.cancel_button.click()
        home.sessions.pane.again_button.click()
        studio.take("home", "session-again", home.home)
        written = _("Written to {folder}").format(folder=studio.folder / "Trainer" / played.path.stem)
        home.sessions.pane.notes.say_written(written, on_wish=True)
        studio.take("home", "session-rewritten", home.home)
        home.sessions.pane.read_button.click()
        wait(studio, lambda: home.front.reader.shown)
        page = home.front.reader.page
        studio.take("home", "reading", home.home)
        for row in range(1, page.contents.count()):
            page.contents.setCurrentRow(row)
            studio.take("home", f"reading-page-{row}", home.home)
        page.contents.setCurrentRow(1)
        page.resume_button.click()
        studio.take("home", "reading-go-on", home.home)
        page.notes.say_written(written, on_wish=True)
        studio.take("home", "reading-rewritten", home.home)
        page.back_button.click()
        studio.settle()
        _erased(studio, home)


def _erased(studio: Studio, home: Program) -> None:
    """A name, then nothing that is found."""
    home.sessions.pane.erase_button.click()
    wait(studio, lambda: home.front.eraser.shown)
    erasing = home.front.eraser.page
    if home.sessions.rows.current is not None:  # written before, so that they can be written anew
        notes = home.folders.notes / home.sessions.rows.current.path.stem
        notes.mkdir(parents=True, exist_ok=True)
        (notes / "notes.md").touch()
    studio.take("home", "erasing", home.home)
    erasing.list.setCurrentRow(next(row for row in range(20) if "Anna" in erasing.list.item(row).text()))
    erasing.pane.button.click()
    studio.take("home", "erasing-asked", home.home)
    erasing.pane.button.click()
    wait(studio, lambda: bool(erasing.erased_name))
    studio.take("home", "erasing-standing", home.home)
    erasing.search.setText("xyz")
    erasing.all_button.click()
    studio.take("home", "erasing-nothing", home.home)


def wait(studio: Studio, so: Callable[[], bool]) -> None:
    """Until something is so."""
    for _turn in range(TURNS):
        if so():
            return
        QTest.qWait(10)
        studio.settle()
    raise AssertionError("it never came")
