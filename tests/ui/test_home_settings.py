"""Whose notes are written on this computer is told once, on a page of its own, and kept as it is typed."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press, until
from tests.ui.test_home_lists import drop
from trainer.model.letterhead import Letterhead
from trainer.store.letterhead import keep_logo, load_letterhead
from trainer.store.settings import load_settings
from trainer.ui import beside
from trainer.ui.job import NAME
from trainer.ui.library.home import SCENARIOS, SETTINGS
from trainer.ui.stage.motion import motion_wanted


def _picture(path: Path) -> Path:
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    image.save(str(path))
    return path


def test_name_company_and_logo_are_kept_for_every_notes_to_come(qtbot: QtBot, data: Path, tmp_path: Path) -> None:
    """By keys: the page, the names, the question for a picture; or a picture is dropped, and taken away again.

    In another language stands what was typed and chosen at the last moment, too.
    """
    with opened(qtbot, data) as program:
        QTest.keyClick(program.home, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
        page = program.front.settings
        assert program.home.page == SETTINGS
        until(qtbot, page.name.hasFocus)
        QTest.keyClicks(page.name, "Kari  Nordmann ")
        QTest.keyClick(page.name, Qt.Key.Key_Tab)
        QTest.keyClicks(program.home.focusWidget(), "Nordmann & Lie")
        program.home.show_page(SCENARIOS)
        assert load_letterhead(data) == Letterhead("Kari Nordmann", "Nordmann & Lie")

        program.home.show_page(SETTINGS)
        program.front.keeping.ask = lambda _page, chosen: chosen(_picture(tmp_path / "ours.png"))
        QTest.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        until(qtbot, page.logo.isVisible)
        assert load_letterhead(data).logo.startswith(b"\x89PNG")
    with opened(qtbot, data) as program:
        page = program.front.settings
        program.home.show_page(SETTINGS)
        assert (page.name.text(), page.company.text()) == ("Kari Nordmann", "Nordmann & Lie")
        assert page.logo.isVisible()

        (tmp_path / "torn.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
        given = QMimeData()
        given.setUrls([QUrl.fromLocalFile(str(tmp_path / "torn.png"))])
        drop(page, given, at=QPoint(40, 40))
        until(qtbot, lambda: "torn.png can't be read as a picture" in page.note.text())
        assert page.logo.isVisible(), "the one there was stays"

        press(page.remove_button)
        assert not page.logo.isVisible()
        assert load_letterhead(data) == Letterhead("Kari Nordmann", "Nordmann & Lie")

        QTest.keyClicks(page.company, " AS")
        program.front.keeping.take(tmp_path / "ours.png")
        program.speak("nb")
        page = program.front.settings
        assert (page.name.text(), page.company.text()) == ("Kari Nordmann", "Nordmann & Lie AS")
        until(qtbot, page.logo.isVisible)


def test_a_logo_chosen_after_one_was_removed_stays_whatever_the_disk_takes(
    qtbot: QtBot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was asked for last is what holds: the removal, still on its way to a slow disk, doesn't take the new one."""
    keep_logo(data, _picture(tmp_path / "old.png").read_bytes())
    with opened(qtbot, data) as program:
        program.home.show_page(SETTINGS)
        page = program.front.settings
        asked, chosen = threading.Event(), threading.Event()

        def slow_at_first(_file: int) -> None:
            if not asked.is_set():
                asked.set()
                chosen.wait(60)
                while any(one.name == NAME for one in threading.enumerate() if one is not threading.current_thread()):
                    os.sched_yield()

        with monkeypatch.context() as disk:
            disk.setattr(beside, "UNNOTICED", 0.0)
            disk.setattr(os, "fsync", slow_at_first)
            page.name.setText("Kari")
            page.flush()
            assert asked.wait(60)
            page.removed.emit()
            program.front.keeping.take(_picture(tmp_path / "new.png"))
            chosen.set()
            until(qtbot, lambda: not program.lasting.busy and not program.front.keeping.busy)
        assert page.logo.isVisible()
        assert load_letterhead(data).logo


def test_spoilt_settings_and_a_spoilt_logo_are_as_if_nothing_was_told(data: Path) -> None:
    """Words of another kind, a line that would never end, half a picture: what can't be used is left out."""
    data.mkdir(parents=True, exist_ok=True)
    (data / "settings.json").write_text('{"facilitator": ["Kari"], "company": "A\\nB' + "b" * 500 + '"}')
    (data / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")

    assert load_settings(data).facilitator == ""
    assert load_letterhead(data) == Letterhead("", ("A B" + "b" * 500)[:120])
    (data / "settings.json").write_text("{")
    assert load_letterhead(data) == Letterhead()


def test_less_motion_is_chosen_by_hand_and_kept(qtbot: QtBot, data: Path) -> None:
    """A box on the page: from that moment on, and at the next start before any result is shown."""
    with opened(qtbot, data) as program:
        program.home.show_page(SETTINGS)
        box = program.front.settings.still
        assert motion_wanted({})
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert not motion_wanted({})
        assert load_settings(data).still
    with opened(qtbot, data) as program:
        assert not motion_wanted({})
        program.home.show_page(SETTINGS)
        assert program.front.settings.still.isChecked()
        QTest.keyClick(program.front.settings.still, Qt.Key.Key_Space)
        assert motion_wanted({})
    assert not load_settings(data).still
