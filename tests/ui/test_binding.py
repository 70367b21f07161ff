"""What is mended in Qt's binding: Python holds nothing that Qt has deleted."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import trainer.ui
from tests.ui.borrowed import borrowed_items, known_items
from trainer.ui.binding import called_by_qt, descendants, overrides
from trainer.ui.widgets.flow import FlowLayout


@pytest.mark.parametrize("way", ["added", "inserted", "in a grid", "two deep"])
def test_a_filled_layout_is_laid_into_another_without_a_trace_of_its_items(qtbot: QtBot, way: str) -> None:
    """Whatever it holds is in the window, can leave it again, and Python has no item of it at any time."""
    window, inner = QWidget(), QVBoxLayout()
    qtbot.addWidget(window)
    leaving = QLabel("A")
    inner.addWidget(leaving)
    inner.addStretch()
    outer: QBoxLayout | QGridLayout = QGridLayout(window) if way == "in a grid" else QVBoxLayout(window)
    between = QVBoxLayout()
    if isinstance(outer, QGridLayout):
        outer.addLayout(inner, 0, 0, 1, 2)
    elif way == "inserted":
        outer.insertLayout(0, inner, stretch=1)
    elif way == "two deep":
        between.addLayout(inner)
        outer.addLayout(between)
    else:
        outer.addLayout(inner, 1)
    assert leaving.window() is window
    assert (inner.count(), borrowed_items()) == (2, [])

    leaving.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert (inner.count(), borrowed_items()) == (1, [])


def test_a_layout_of_ours_forgets_what_has_left_it(qtbot: QtBot) -> None:
    """Also when it was full as it was laid into another: what is deleted, taken out or moved away is held no more."""
    window, flow, before = QWidget(), FlowLayout(), len(known_items())
    qtbot.addWidget(window)
    parts = [QLabel(letter) for letter in "ABCD"]
    for part in parts:
        flow.addWidget(part)
    outer = QVBoxLayout(window)
    outer.addLayout(flow)

    parts[0].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    flow.removeWidget(parts[1])
    parts[2].setParent(None)

    assert list(flow.widgets()) == [parts[3]]
    assert len(known_items()) == before + 1
    parts[2].deleteLater()


class Mistaken(QLabel):
    """Overrides what Qt asks for while Python asks Qt."""

    def sizeHint(self) -> QSize:
        """There is no largest of nothing."""
        return QSize(max([]), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nor is this a picture."""
        raise LookupError(event)


def test_a_mistake_below_qt_is_reported_and_qt_goes_on_by_itself(qtbot: QtBot) -> None:
    """It reaches the outermost door from within, once each; the caller hears nothing, the label is as labels are."""
    part, usual = Mistaken("A"), QLabel("A")
    for each in (part, usual):
        qtbot.addWidget(each)
    usual.adjustSize()

    with qtbot.captureExceptions() as caught:
        part.adjustSize()
        drawn = part.grab()

    assert [kind for kind, *_rest in caught] == [ValueError, LookupError]
    assert part.size() == usual.size()
    assert drawn.toImage() == usual.grab().toImage()


def test_so_it_is_in_a_class_that_was_there_before(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was loaded before the binding was mended is guarded as what comes later, a layout of ours too."""
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window)
    flow.addWidget(QLabel("A"))
    monkeypatch.setattr(flow, "_items", None)

    with qtbot.captureExceptions() as caught:
        window.adjustSize()
    monkeypatch.undo()

    assert {kind for kind, *_rest in caught} == {TypeError}
    assert flow.count() == 1


def test_whatever_qt_calls_of_ours_is_guarded() -> None:
    """Every method that bears a name of Qt's is known as one that Qt calls, or as one that it never does."""
    for room in pkgutil.walk_packages(trainer.ui.__path__, "trainer.ui."):
        importlib.import_module(room.name)
    ours = [kind for kind in descendants(QObject) if kind.__module__.startswith("trainer.")]
    named = {(kind, name): act for kind in ours for name, act in overrides(kind).items()}

    assert {name for _kind, name in named if not called_by_qt(name)} == {"setText"}
    assert [key for key, act in named.items() if called_by_qt(key[1]) and not hasattr(act, "__wrapped__")] == []
    assert len(named) > 200
