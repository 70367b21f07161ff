"""The end of the program waits for what is under way, so long, and says so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened
from tests.ui.test_unsaved import _full
from tests.ui.whole_kit import workshop
from trainer.store.settings import load_settings
from trainer.ui import beside
from trainer.ui.awaited import WaitingSign
from trainer.ui.parting import part
from trainer.ui.scribe import Scribe


def _signs() -> list[WaitingSign]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, WaitingSign) and one.isVisible()]


def test_nothing_under_way_ends_at_once(qapp: QApplication) -> None:
    """No sign comes."""
    del qapp
    assert part(lambda: False, QWidget(), 60)
    assert not _signs()


def test_what_is_under_way_is_waited_for_under_a_sign(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sign says how long at most; once all is written the program goes on to its end."""
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)
    well, told, hand, window = threading.Event(), list[str](), Scribe(), QWidget()
    qtbot.addWidget(window)
    hand.keep("plan", lambda: well.wait(60))

    def look() -> None:
        for sign in _signs():
            told.append(sign.why.text())
            well.set()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    assert part(lambda: hand.busy, window, 42)
    assert "42 seconds" in told[0]
    assert not _signs()
    hand.close()


def test_the_wait_has_an_end_and_can_be_ended(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that hangs holds nobody for longer than that, and a press is enough not to wait at all."""
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)
    window = QWidget()
    qtbot.addWidget(window)
    assert not part(lambda: True, window, 0.01)
    timer = QTimer()

    def press() -> None:
        for sign in _signs():
            sign.cancel_button.click()

    timer.timeout.connect(press)
    timer.start(1)
    assert not part(lambda: True, window, 600)


@contextmanager
def _pressing(press: Callable[[WaitingSign], object]) -> Iterator[list[str]]:
    """What the signs say, each pressed as soon as it is seen."""
    told, timer = list[str](), QTimer()

    def look() -> None:
        for sign in _signs():
            told.append(f"{sign.words.text()} {sign.why.text()}")
            press(sign)

    timer.timeout.connect(look)
    timer.start(1)
    yield told
    timer.stop()


@pytest.mark.parametrize("mended", [True, False])
def test_what_is_refused_at_the_end_is_told_before_it_is_lost(qtbot: QtBot, data: Path, *, mended: bool) -> None:
    """A name typed last waits for whoever frees some room and tries again, or closes without it."""
    settings = data / "settings.json"

    def press(sign: WaitingSign) -> None:
        if mended:
            settings.rmdir()
        (sign.elsewhere_button if mended else sign.cancel_button).click()

    with _pressing(press) as told, opened(qtbot, data) as program:
        settings.unlink(missing_ok=True)
        settings.mkdir()
        program.memory.remember(replace(program.settings, facilitator="Kari"))
    assert len(told) == 1
    assert "What was entered last isn't saved" in told[0]
    assert str(settings) in told[0]
    assert "what was saved before is kept" in told[0]
    assert (load_settings(data).facilitator == "Kari") is mended


def test_a_session_the_disk_refuses_is_told_at_the_end_of_the_program_too(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no home any more to say where everything is."""
    with _pressing(lambda sign: sign.cancel_button.click()) as told, workshop(qtbot, data) as room:
        room.start("yes-and")
        running, session = room.running, room.conductor
        monkeypatch.setattr(running.opened.file, "append", _full)
        monkeypatch.setattr(running.opened.file, "renew", _full)
        session.note("The last words")
    assert running.rescued is not None
    assert len(told) == 1
    assert "couldn't be saved in its place" in told[0]
    assert str(running.rescued) in told[0]
