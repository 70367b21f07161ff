"""This file is keys that are held: what the server sends as let go and pressed anew in one moment stays one press."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui.repeats import Repeats

DOWN, UP, ASK = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride
Heard = list[tuple[QEvent.Type, bool]]


class Listener(QWidget):
    """Hears keys: whether one went down or up, and whether it only repeats."""

    def __init__(self) -> None:
        """Has heard nothing."""
        super().__init__()
        self.heard: Heard = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down."""
        self.heard.append((DOWN, event.isAutoRepeat()))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Up."""
        self.heard.append((UP, event.isAutoRepeat()))


@pytest.fixture
def listener(qtbot: QtBot, qapp: QApplication) -> Iterator[Listener]:
    """A window whose keys are watched."""
    made = Listener()
    qtbot.addWidget(made)
    made.show()
    repeats = Repeats(qapp)
    repeats.watch(made.windowHandle())
    yield made
    made.windowHandle().removeEventFilter(repeats)
    repeats.deleteLater()


def sent(listener: Listener, kind: QEvent.Type, at: int, key: Qt.Key = Qt.Key.Key_Space) -> QKeyEvent:
    """As the window system sends a key, at so many milliseconds."""
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "")
    event.setTimestamp(at)
    event.setAccepted(False)
    QCoreApplication.sendEvent(listener.windowHandle(), event)
    return event


def test_a_held_key_is_one_press_that_repeats(listener: Listener, qtbot: QtBot) -> None:
    """Released and pressed in one moment it isn't let go; let go it is, once."""
    sent(listener, DOWN, 100)
    for at in (600, 630, 660):
        sent(listener, UP, at)
        sent(listener, DOWN, at)
    assert listener.heard == [(DOWN, False), (DOWN, True), (DOWN, True), (DOWN, True)]

    sent(listener, UP, 700)
    qtbot.waitUntil(lambda: listener.heard[-1] == (UP, False))
    assert listener.heard.count((UP, False)) == 1


def test_a_key_pressed_twice_is_two_presses(listener: Listener) -> None:
    """However fast a hand is, and whichever key comes next, nothing waits and nothing changes places."""
    sent(listener, DOWN, 100)
    sent(listener, UP, 150)
    sent(listener, DOWN, 190)
    sent(listener, UP, 230)
    sent(listener, DOWN, 231, Qt.Key.Key_A)

    assert listener.heard == [(DOWN, False), (UP, False), (DOWN, False), (UP, False), (DOWN, False)]


def test_only_keys_that_may_repeat_act_again_while_held(listener: Listener) -> None:
    """A shortcut isn't asked for a key that repeats, but for those that go on, such as a minute more."""
    sent(listener, UP, 600)
    assert sent(listener, ASK, 600).isAccepted()
    sent(listener, UP, 700, Qt.Key.Key_Plus)
    assert not sent(listener, ASK, 700, Qt.Key.Key_Plus).isAccepted()


def test_a_window_that_a_key_has_closed_is_told_no_more(qapp: QApplication) -> None:
    """A release that waits when its window goes is let go with it, and nothing is reported."""
    gone = Listener()
    gone.show()
    repeats = Repeats(qapp)
    repeats.watch(gone.windowHandle())
    sent(gone, UP, 100)
    gone.close()
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    repeats.watch(None)
    repeats.deleteLater()
