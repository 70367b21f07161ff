"""This file is erasing from the window: what is lost is said first, then no byte tells it, and the rest is offered."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.home_kit import opened, press, until
from trainer.clock import HandClock
from trainer.keeping import Source, begin
from trainer.model.namelist import Listed
from trainer.store import copies, erasing, records
from trainer.store.coming import save_coming
from trainer.store.forgetting import erasable, forget
from trainer.store.people_lists import KeptGroup, KeptPerson, keep_group, kept_groups
from trainer.store.sessions import being_erased
from trainer.ui.app import SESSIONS, Program
from trainer.ui.sessions.erasing import ErasingPage
from trainer.ui.widgets import ChipButton

NAMES = ("Annabella", "Miroslav", "Ivanhoe", "Olgierd")


@pytest.fixture
def path(data: Path) -> Path:
    """A finished session in which a name stands in three forms, with two backups."""
    played = kit.started(data / "sessions", ["yes-and"], names=NAMES, title="Morning with Annabella")
    played.conductor.next()
    played.conductor.note("Annabella laughed")
    played.file.copy().keep()
    played.conductor.note("Annabellas idea was best")
    played.conductor.note("The purple rhinoceros complained")
    played.conductor.finish()
    played.file.copy().keep()
    played.file.close()
    return played.path


def _bytes(data: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(data.rglob("*")) if one.is_file())


def _open(qtbot: QtBot, program: Program) -> ErasingPage:
    program.home.show_page(SESSIONS)
    press(program.sessions.pane.erase_button)
    until(qtbot, lambda: program.front.eraser.shown)
    return program.front.eraser.page


def _lines(page: ErasingPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def _told(page: ErasingPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_name_goes_by_keyboard_and_its_other_forms_are_offered(qtbot: QtBot, data: Path, path: Path) -> None:
    """Found by typing; the first Enter says what is lost, the second erases; then each other form goes by itself."""
    keep_group(data / "people", "Counter team", [KeptPerson("Annabella"), KeptPerson("Miroslav")])
    keep_group(data / "people", "Only her", [KeptPerson("annabella")])
    save_coming(data, [Listed("annabella")])
    source = Source(path.stem, "Morning with Annabella")
    begin(kit.shipped_library(), "adoption-plan", data / "records", HandClock(), source, title="Habits").close()
    with opened(qtbot, data) as program:
        page = _open(qtbot, program)
        assert page.search.hasFocus()
        QTest.keyClicks(page.search, "annabella")
        assert _lines(page) == ["Person: Annabella", "Note: Annabella laughed", "Note: Annabellas idea was best"]
        QTest.keyClick(page.search, Qt.Key.Key_Down)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        assert page.pane.armed
        assert "The answers stay, without the name" in _told(page)
        QTest.keyClick(page.list, Qt.Key.Key_Escape)
        assert "The answers stay" not in _told(page)
        QApplication.setDoubleClickInterval(60_000)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        assert page.pane.button.isEnabled(), "a double press is one, and only asks"
        assert b"Annabella laughed" in path.read_bytes()
        QApplication.setDoubleClickInterval(0)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        until(qtbot, lambda: "Erased for good" in _told(page))

        assert "2 backups are without it too" in _told(page)
        assert "The title and the name of the file stay as they are." in _told(page)
        assert "It went from the kept groups Counter team, Only her too." in _told(page)
        assert kept_groups(data / "people") == (KeptGroup("Counter team", (KeptPerson("Miroslav"),)),)
        assert "The people entered for the next session hold the name too." in _told(page)
        assert "The record “Habits” was begun from it" in _told(page)
        assert _lines(page) == ["Note: Annabellas idea was best"]
        assert page.list.hasFocus()
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        assert "“Annabellas” becomes “…” in this sentence" in _told(page)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        until(qtbot, lambda: "Note: … idea was best" in _lines(page))
        assert _lines(page)[:3] == ["Person: Miroslav", "Person: Ivanhoe", "Person: Olgierd"]

        QTest.keyClick(page.list, Qt.Key.Key_Escape)
        until(qtbot, lambda: not program.front.eraser.shown)
        assert program.home.widget is program.sessions
    held = _bytes(data / "sessions")
    assert held.count(b"nnabella") == held.count(b"Morning with Annabella"), "only the title is left"


def test_what_erasing_does_not_reach_is_looked_for_beside_the_window(
    qtbot: QtBot, data: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disk with many records doesn't stand still under whoever reads that it is done."""
    source = Source(path.stem, "Morning with Annabella")
    begin(kit.shipped_library(), "adoption-plan", data / "records", HandClock(), source, title="Habits").close()
    looked, look = set[str](), records.kept_records

    def watched(folder: Path) -> tuple[records.KeptRecord, ...]:
        looked.add(threading.current_thread().name)
        return look(folder)

    monkeypatch.setattr(records, "kept_records", watched)
    with opened(qtbot, data) as program:
        page = _open(qtbot, program)
        QTest.keyClicks(page.search, "annabella")
        QTest.keyClick(page.search, Qt.Key.Key_Down)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
        until(qtbot, lambda: "“Habits” was begun from it" in _told(page))
    assert looked
    assert threading.main_thread().name not in looked


def test_other_sessions_and_records_that_hold_the_name_are_offered(qtbot: QtBot, data: Path, path: Path) -> None:
    """How many hold it too is said after it went from one; a press opens one of them with the name found in it.

    One that can't be read by then is told, and what is shown is still what is erased.
    """
    other = kit.started(data / "sessions", ["yes-and"], names=("Olgierd", "Ivanhoe"), title="Evening")
    other.conductor.note("annabella was spoken of")
    other.conductor.finish()
    other.file.close()
    kept = begin(kit.shipped_library(), "wish-and-complaint-log", data / "records", HandClock(), title="Wishes")
    kept.ledger.fill(kept.ledger.add(), "said", "Annabella asked for a bench")
    kept.close()
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        press(next(row for row in program.sessions.rows.rows() if row.session.path == path))
        page = _open(qtbot, program)
        QTest.keyClicks(page.search, "annabella")
        press(page.pane.button)
        press(page.pane.button)
        until(qtbot, lambda: "2 other sessions and records hold “Annabella” too" in _told(page))
        button, gone = page.others.findChildren(ChipButton)
        record = next(one for one in (data / "records").iterdir() if one.is_file())
        away, before = record.rename(data / record.name), _told(page)
        press(gone)
        until(qtbot, lambda: _told(page) != before)
        away.rename(record)
        press(page.pane.button)
        press(page.pane.button)
        until(qtbot, lambda: "Note: Annabellas idea was best" not in _lines(page))
        assert b"Annabellas" not in path.read_bytes()
        assert button.text().startswith("Evening")
        press(button)
        until(qtbot, lambda: "Erase from “Evening”" in _told(page))
        assert _lines(page) == ["“Annabella” wherever it stands", "Note: annabella was spoken of"]


def test_a_person_comes_before_their_name_in_words_and_texts_are_counted_alike(qtbot: QtBot, data: Path) -> None:
    """Part of a name finds the person first; a text that was corrected is one text, before and after."""
    played = kit.started(data / "sessions", ["yes-and"], names=("Ingrid Dahl", *NAMES), title="Morning")
    played.conductor.next()
    played.conductor.note("Ingrid Dahl laughed")
    played.conductor.debrief_answer(played.conductor.here, "moment", "Ingrid Dahl was")
    played.conductor.debrief_answer(played.conductor.here, "moment", "Ingrid Dahl was quick")
    played.conductor.finish()
    played.file.close()
    with opened(qtbot, data) as program:
        page = _open(qtbot, program)
        page.search.setText("ingrid")
        assert _lines(page)[:2] == ["Person: Ingrid Dahl", "“ingrid” wherever it stands"]
        press(page.pane.button)
        assert "in 2 texts too" in _told(page)
        press(page.pane.button)
        until(qtbot, lambda: "Erased for good, in 2 texts." in _told(page))


def test_a_sentence_goes_by_mouse(qtbot: QtBot, data: Path, path: Path) -> None:
    """One note is erased in file and backups; everything else stays."""
    with opened(qtbot, data) as program:
        page = _open(qtbot, program)
        page.search.setText("rhino")
        assert page.pane.button.text() == "Erase this sentence"
        press(page.pane.button)
        press(page.pane.keep_button)
        assert not page.pane.armed
        press(page.pane.button)
        press(page.pane.button)
        until(qtbot, lambda: "Erased for good, in 1 text." in _told(page))
        assert "Nobody is called “rhino”" in _told(page)
        assert page.search.hasFocus(), "where Esc is heard"
        QTest.keyClick(page.search, Qt.Key.Key_Escape)
        until(qtbot, lambda: not program.front.eraser.shown)
    assert b"rhinoceros" not in _bytes(data)
    assert b"Annabella laughed" in path.read_bytes()


def test_notes_written_before_are_written_again_by_a_press(qtbot: QtBot, data: Path, path: Path) -> None:
    """The button stands where it is told that they may still hold the name, and leads to where they are written."""
    with opened(qtbot, data) as program:
        notes = program.folders.notes / path.stem / "notes.md"
        notes.parent.mkdir(parents=True)
        notes.write_text("Annabella laughed", "utf-8")
        page = _open(qtbot, program)
        assert not page.rewrite_button.isVisible()
        QTest.keyClicks(page.search, "annabella")
        press(page.pane.button)
        press(page.pane.button)
        until(qtbot, lambda: "Erased for good" in _told(page))
        program.sessions.search.setText("evening")
        press(page.rewrite_button)
        assert program.home.widget is program.sessions
        assert program.sessions.rows.current is not None
        assert program.sessions.rows.current.path == path
        until(qtbot, lambda: "Written to" in program.sessions.pane.notes.news.text(), seconds=30)
    assert "… laughed" in notes.read_text("utf-8")
    assert "Annabella laughed" not in notes.read_text("utf-8")


def test_private_answers_are_found_only_by_their_words(qtbot: QtBot, data: Path) -> None:
    """They aren't listed for reading; who knows a word that stands in one finds it."""
    played = kit.guess_dislike(data / "sessions")
    played.file.close()
    private = [one.words for one in erasable(played.path).words if one.private]
    with opened(qtbot, data) as program:
        page = _open(qtbot, program)
        for signs in ("", "ьььь"):  # soft signs are nothing to look for
            page.search.setText(signs)
            assert not any(words in line for words in private for line in _lines(page))
        if private:
            page.search.setText(private[0])
            assert any(private[0] in line for line in _lines(page))


def test_with_very_large_text_the_page_begins_at_its_top_and_says_what_is_lost_beside_the_button(
    qtbot: QtBot, data: Path, path: Path
) -> None:
    """Where nothing is found no empty pane pushes the way back out of sight; what goes for good is never below it."""
    assert path.exists()
    with opened(qtbot, data) as program:
        page = _open(qtbot, program)
        program.looks.zoom(9)
        program.home.resize(1024, 768)
        page.search.setText("Miroslav")
        page.pane.button.click()
        until(qtbot, lambda: _whole(page.pane.lost) and _whole(page.pane.button))
        page.search.setText("xyz")
        page.show_standing("xyz", ())
        page.search.setText("xyz")
        until(qtbot, lambda: _whole(page.back_button) and _whole(page.search))
        assert not page.pane.isVisible()


def _whole(widget: QWidget) -> bool:
    """Whether all of it can be seen."""
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def test_why_nothing_was_erased_is_said(qtbot: QtBot, data: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that refuses leaves the page as it was, with the reason; asked again it goes through."""
    with opened(qtbot, data) as program:
        page = _open(qtbot, program)
        with monkeypatch.context() as broken:
            broken.setattr(copies, "rewritten", _refuses)
            press(page.pane.button)
            press(page.pane.button)
            until(qtbot, lambda: "It was not erased everywhere" in _told(page))
        assert being_erased(path.parent) == (path,)
        press(page.pane.button)
        press(page.pane.button)
        until(qtbot, lambda: "Erased for good" in _told(page))
    assert being_erased(path.parent) == ()


def _refuses(*_given: object) -> None:
    raise OSError(28, "No space left on device")


def test_what_was_cut_off_is_finished_when_the_program_opens(qtbot: QtBot, data: Path, path: Path) -> None:
    """A kill in the middle of erasing: the next start carries it out and says so."""
    with pytest.MonkeyPatch.context() as cut:
        cut.setattr(erasing, "_erase_in", _killed)
        with pytest.raises(KeyboardInterrupt):
            forget(path, "p2", "Miroslav")
    assert being_erased(path.parent) == (path,)

    with opened(qtbot, data) as program:
        until(qtbot, lambda: not being_erased(path.parent))
        program.home.show_page(SESSIONS)
        until(qtbot, lambda: any("is erased now" in one.text() for one in program.sessions.findChildren(QLabel)))
    assert b"Miroslav" not in _bytes(data)


def _killed(*_given: object, **_named: object) -> int:
    raise KeyboardInterrupt
