"""This file is the ground every test stands on: two unseen screens, a data folder of its own, nothing left behind."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from trainer.shipped import shipped
from trainer.store import authored, library
from trainer.words import ENGLISH, current_language, set_language

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

# Before Qt starts: a laptop's screen L and a projector P to its right. Another platform asked for by name is kept.
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('two_screens.json')}"


MEMORY, ROOM = Path("/dev/shm"), 4 << 30  # noqa: S108 - a place, not a file of a known name
"""A folder in memory, where there is one: a session waits for the disk at every answer, which proves nothing here."""


def _serves(folder: Path) -> bool:
    """Whether there is such a folder, with room for a day of tests, where what a test installs can be started."""
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return False
    return shutil.disk_usage(folder).free > ROOM and not os.statvfs(folder).f_flag & os.ST_NOEXEC


if _serves(MEMORY):
    os.environ.setdefault("TMPDIR", str(MEMORY))
    tempfile.tempdir = None  # pytest has asked for it before this file was read


def pytest_configure(config: pytest.Config) -> None:
    """Where nothing compiled may lie beside the sources, what tests start keeps it elsewhere for one another.

    Garbage is looked for between tests alone, and not while they are loaded, which leaves none.
    """
    gc.set_threshold(0)
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        compiled = tempfile.mkdtemp(prefix="compiled-")
        os.environ["PYTHONPYCACHEPREFIX"] = compiled
        config.add_cleanup(partial(shutil.rmtree, compiled, ignore_errors=True))


@pytest.fixture(scope="session", autouse=True)
def _shipped_read_once() -> Iterator[None]:
    """A shipped file is read and checked once a process and language, while it lies there as it was.

    What these hold and what collecting made is set aside: no test's search for what was left need go through it.
    """
    shelf, known = shipped("scenarios"), dict[tuple[Path, int, str], authored.Loaded]()

    def read_file(path: Path) -> authored.Loaded:
        if not path.is_relative_to(shelf):
            return authored.read_file(path)
        key = (path, path.stat().st_mtime_ns, current_language())
        if key not in known:
            known[key] = authored.read_file(path)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "read_file", read_file)
        library.load_library([shelf])
        yield


MANY = 200_000


@pytest.fixture(scope="session")
def aside() -> Iterator[list[int]]:
    """How many modules were loaded when everything that stays was set aside last; none once a test took it back.

    Python counts what is set aside one by one, which after each test took longer than most tests.
    """
    found: list[int] = []
    take_back = gc.unfreeze

    def noticed() -> None:
        found.clear()
        take_back()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "unfreeze", noticed)
        yield found


@pytest.fixture(autouse=True)
def _collected_here(aside: list[int]) -> Iterator[None]:
    """What nothing holds goes between tests, in this thread: the runner's other one would take Qt's things with it.

    What a module brought is set aside by the first test that loaded it, once its windows are gone.
    """
    yield
    loaded = aside != [len(sys.modules)]
    if loaded or gc.get_count()[0] > MANY:
        gc.collect()
    if loaded and not _windows():
        gc.freeze()
        aside[:] = [len(sys.modules)]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder of this test alone; it does not exist yet."""
    folder = tmp_path / "data"
    monkeypatch.setenv("TRAINER_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Every test begins in English, whatever the one before it spoke."""
    yield
    if current_language() != ENGLISH:
        set_language(ENGLISH)


@pytest.fixture
def as_it_was(qapp: QApplication) -> Iterator[None]:
    """The next test finds the application's look as it was."""
    font, palette, flash = qapp.font(), qapp.palette(), qapp.cursorFlashTime()
    yield
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.setCursorFlashTime(flash)


@pytest.fixture(autouse=True)
def nothing_left(data: Path) -> Iterator[None]:  # noqa: ARG001 - set up after it, so that it is checked before
    """Fail the test that leaves a window of its own alive or a timer running."""
    before = {id(window) for window in _windows()}
    yield
    left = [window for window in _windows() if id(window) not in before]
    running = _running_timers() if _application() else []
    if left or running:
        _put_away(left, running)
        pytest.fail(f"left behind: windows {left}, running timers {running}")


def _application() -> bool:
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets is not None and widgets.QApplication.instance() is not None


def _windows() -> list[QWidget]:
    """The top-level windows alive now, those already promised to `deleteLater` gone."""
    if not _application():
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if QApplication.topLevelWidgets():
        gc.collect()
    return QApplication.topLevelWidgets()


def _running_timers() -> list[QTimer]:
    from PySide6.QtCore import QTimer
    from shiboken6 import getAllValidWrappers

    return [thing for thing in getAllValidWrappers() if isinstance(thing, QTimer) and thing.isActive()]


def _put_away(windows: list[QWidget], timers: list[QTimer]) -> None:
    """Let the next test start clean, so that one leak fails one test."""
    for timer in timers:
        timer.stop()
    for window in windows:
        window.close()
        window.deleteLater()
