"""This file is the table of words in a record's window: columns while they fit, rows by themselves where they don't."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.cut_off import cut_off
from tests.gallery.studio import prepare
from trainer.model.report import Table
from trainer.ui.records.grid import TableGrid

WEEKS = Table(
    columns=("Неделя с", "Начинают", "Идёт", "Отметка SKILL"),
    rows=(("16 февраля 2026 г.", "Перезванивать в обещанный день", "6 привычек", ""),),
)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    """A window that holds a table."""
    font, palette = qapp.font(), qapp.palette()
    prepare(qapp)
    held = QWidget()
    qtbot.addWidget(held)
    column = QVBoxLayout(held)
    column.addWidget(TableGrid(WEEKS))
    column.addStretch(1)
    held.show()
    yield held
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


def _words(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("width", [300, 420, 700, 1200])
def test_no_word_is_cut_at_any_width(window: QWidget, qapp: QApplication, width: int) -> None:
    """Whether the columns stand side by side or not, every word has the room it needs."""
    window.resize(width, 800)
    qapp.processEvents()

    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]

    assert labels
    assert [fault for label in labels if (fault := cut_off(label))] == []


def test_a_narrow_table_says_each_heading_beside_its_words(window: QWidget, qapp: QApplication) -> None:
    """Row by row, and an empty cell is left out; wide again, it is a table again."""
    whole = [*WEEKS.columns, *WEEKS.rows[0]]
    window.resize(1200, 800)
    qapp.processEvents()
    assert _words(window) == whole

    window.resize(300, 800)
    qapp.processEvents()
    pairs = zip(WEEKS.columns, WEEKS.rows[0], strict=True)
    assert _words(window) == [words for heading, text in pairs if text for words in (heading, text)]

    window.resize(1200, 800)
    qapp.processEvents()
    assert _words(window) == whole
