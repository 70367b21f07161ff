"""What is mended in Qt's binding: Python holds nothing that Qt has deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.borrowed import borrowed_items
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
    window, flow = QWidget(), FlowLayout()
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
    assert borrowed_items() == []
    parts[2].deleteLater()


class Mistaken(QLabel):
    """Overrides what Qt asks for while Python asks Qt."""

    def sizeHint(self) -> QSize:
        """There is no largest of nothing."""
        return QSize(max([]), 1)


def test_a_mistake_below_qt_is_an_exception_and_not_the_end_of_the_process(qtbot: QtBot) -> None:
    """Python's own mistakes too, which have no exception made of them before somebody handles them."""
    part = Mistaken("A")
    qtbot.addWidget(part)

    with pytest.raises(ValueError, match="empty"):
        part.adjustSize()


def test_so_is_one_in_a_class_that_was_there_before(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was loaded before the binding was mended is guarded as what comes later."""
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window)
    flow.addWidget(QLabel("A"))
    monkeypatch.setattr(flow, "_items", None)

    with pytest.raises(TypeError, match="NoneType"):
        window.adjustSize()
    monkeypatch.undo()
