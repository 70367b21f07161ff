"""This file is how words that don't fit are found: what is wider or higher than its place, or beyond an edge of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from trainer.ui.widgets.chip import ChipButton
from trainer.ui.widgets.elided import ElidedLabel

SLACK, EDGE = 2, 20
"""Pixels that rounding may cost, and that a button may lose of its edges before its words are touched."""


def cut_off(widget: QWidget) -> str:
    """What of a widget's words can't be read, or "": those that are shortened on purpose say all of them on hover."""
    match widget:
        case ElidedLabel() | ChipButton():
            return ""
        case QLabel() if widget.text():
            return _label(widget) or _beyond(widget)
        case QPushButton() if widget.text():
            need = widget.sizeHint().width()
            narrow = f"a button of {widget.width()} where {need} are needed" if need > widget.width() + EDGE else ""
            return narrow or _beyond(widget)
        case QAbstractButton() if widget.text():
            return _beyond(widget)
        case QLineEdit() if widget.placeholderText() and not widget.text():
            need = QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText())
            room = widget.contentsRect().width()
            hinted = widget.toolTip() == widget.placeholderText()
            return f"a field of {room} where its hint needs {need}" if need > room and not hinted else ""
        case QComboBox():
            return "" if widget.toolTip() == widget.currentText() else _chosen(widget)
        case _:
            return ""


def _label(label: QLabel) -> str:
    room, metrics = label.contentsRect(), label.fontMetrics()
    if label.wordWrap():
        flags = label.alignment().value | Qt.TextFlag.TextWordWrap.value
        laid = metrics.boundingRect(QRect(0, 0, room.width(), 1 << 14), flags, label.text())
        high = label.heightForWidth(label.width())
        if high > label.height() + SLACK:
            return f"{high} high in {label.height()}"
        need = laid.width()
    else:
        need = max(metrics.horizontalAdvance(line) for line in label.text().splitlines())
    return f"{need} wide in {room.width()}" if need > room.width() + SLACK else ""


def _chosen(box: QComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    need = box.fontMetrics().horizontalAdvance(box.currentText())
    return f"a choice of {room} where {need} are needed" if need > room + SLACK else ""


def _beyond(widget: QWidget) -> str:
    """Whether a side of it lies outside something that holds it; what scrolls may lie below or, in a page, beside."""
    below, rect = False, QRect(QPoint(), widget.size())
    above = widget
    while not above.isWindow() and (holder := above.parentWidget()) is not None:
        rect.translate(above.pos())
        above = holder
        area = holder.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is holder
        below = below or scrolls
        if rect.left() < -SLACK or rect.right() > holder.width() + SLACK:
            return f"beyond the side of {type(holder).__name__}"
        if not below and (rect.top() < -SLACK or rect.bottom() > holder.height() + SLACK):
            return f"beyond the edge of {type(holder).__name__}"
    return ""
