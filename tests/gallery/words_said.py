"""This file is every word a window shows or tells: labels, buttons, fields, lists, tables, hints, names for readers."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from trainer.model.spoken import spoken
from trainer.ui.stage.window import StageWindow
from trainer.ui.widgets.elided import ElidedLabel


def shown(app: QApplication) -> Iterator[QWidget]:
    """Every widget that can be seen now, in every window."""
    for window in app.topLevelWidgets():
        if window.isVisible():
            yield from (widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisible())


def said(widget: QWidget) -> list[str]:
    """Its words, line by line, without the marks of shortcuts."""
    texts = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), *_own(widget)]
    if widget.isWindow():
        texts.append(widget.windowTitle())
    lines = (line for text in texts for line in text.splitlines())
    return [line.replace("&&", "&").replace("\u200b", "").strip() for line in lines if line.strip()]


def _own(widget: QWidget) -> Iterator[str]:
    match widget:
        case ElidedLabel():
            yield widget.full
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QMenu():
            yield from (action.text() for action in widget.actions())
        case QAbstractItemView() if (model := widget.model()) is not None:
            yield from _cells(model, 1 if isinstance(widget, QListView) else model.columnCount())
        case StageWindow():
            yield spoken(widget.leaf.slide)
        case _:
            pass


def _cells(model: QAbstractItemModel, columns: int) -> Iterator[str]:
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        yield from (str(model.index(row, column).data() or "") for row in range(model.rowCount()))
