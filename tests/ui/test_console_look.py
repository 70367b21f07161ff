"""The console is whole at every size, named for a screen reader, and reached by Tab from top to bottom."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit, a_room
from trainer.clock import HandClock
from trainer.model.occurrence import Occurrence
from trainer.rehearsal import cast
from trainer.ui.console.rowpaint import title_lines
from trainer.ui.console.rundown import spoken_row
from trainer.ui.console.view import RowView
from trainer.ui.widgets import KeyButton

# For everybody


SIZES = ((1440, 900), (1024, 768))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("step", ["rules", "cards", "prepare", "scene", "told", "felt", "open", "talk"])
def test_no_button_is_cut_with_thirty_names(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, step: str, size: tuple[int, int]
) -> None:
    """At both sizes every button has room for its words and lies inside what can be scrolled to."""
    kit = a_room(qtbot, qapp, tmp_path, names=cast(30))
    kit.until(step)
    console = kit.console(*size)
    kit.settle()
    assert (console.width(), console.height()) == size
    for button in console.findChildren(KeyButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
            left = button.mapTo(console, QPoint(0, 0)).x()
            assert left >= 0, button.text()
            assert left + button.width() <= console.width(), button.text()
    kit.away()


@pytest.mark.parametrize("size", SIZES)
def test_head_and_notes_are_seen_without_scrolling(service: RoomKit, size: tuple[int, int]) -> None:
    """Timer, next, mark and the note box lie whole inside the window."""
    service.until("prepare")
    console = service.console(*size)
    middle = console.run.middle
    whole = QRect(0, 0, *size)
    for part in (middle.heading.timer, middle.transport.next, middle.mark, middle.notes.field, console.hints):
        assert whole.contains(QRect(part.mapTo(console, QPoint(0, 0)), part.size())), part


def test_every_control_has_a_name_and_labels_take_no_markup(service: RoomKit) -> None:
    """A screen reader can call every button, field and list; no label reads its text as markup."""
    service.until("told")
    console = service.console()
    kinds = QAbstractButton | QLineEdit | QPlainTextEdit | QAbstractSpinBox
    for control in console.findChildren(QWidget):
        if isinstance(control, kinds) and control.isVisible():
            name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
            assert name, control
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in console.findChildren(QLabel))


def test_a_name_with_markup_stays_as_it_was_typed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """Somebody called by a tag and an ampersand is shown so, everywhere."""
    odd = '<img src="file:///x.png"> & Co'
    kit = a_room(qtbot, qapp, tmp_path, names=(odd, *cast(11)))
    console = kit.console()
    names = [button.accessibleName() for button in console.run.aside.people.findChildren(QPushButton)]
    assert odd in names
    kit.away()


def test_tab_goes_from_top_to_bottom(service: RoomKit) -> None:
    """From the timer's button Tab reaches back and next before anything below them."""
    service.until("scene")
    console = service.console()
    transport = console.run.middle.transport
    transport.start.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _step in range(5):
        service.press(console, Qt.Key.Key_Tab)
        order.append(console.focusWidget())
    assert order[:4] == [transport.minus, transport.plus, transport.back, transport.next]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "title",
    [
        "Сигналы, которые заметил зал",
        "Каждая команда читает свой уровень",
        "Сколько потратить, чтобы удержать клиента?",
        "Pairs",
    ],
)
def test_a_title_takes_as_many_lines_as_it_needs(title: str) -> None:
    """On the narrow side of a small window a long one stands on four lines and is whole."""
    lines = title_lines(RowView(Occurrence("a", "b"), title, "12 мин", "later"), 230, 1.0)
    assert " ".join(lines) == title


@pytest.mark.usefixtures("qapp")
def test_a_word_wider_than_its_line_goes_on_the_next_one_with_a_hyphen() -> None:
    """None is cut by dots in its middle."""
    title = "«Для нас клиентоориентированность — это…»"
    lines = title_lines(RowView(Occurrence("a", "b"), title, "12 мин", "later"), 230, 1.0)
    assert "-\n" in "\n".join(lines)
    assert " ".join(lines).replace("- ", "") == title


def test_a_row_of_the_run_of_show_is_said_in_words(service: RoomKit) -> None:
    """Title of the round, step, state and minutes."""
    service.until("scene")
    console = service.console()
    rows = console.run.show_of._view  # noqa: SLF001 - what it was given
    assert rows is not None
    assert spoken_row(rows.rows[3]).startswith("Team ")
    assert isinstance(service.clock, HandClock)
