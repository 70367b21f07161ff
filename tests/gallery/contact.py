"""This file is the contact sheet: all pictures of a surface side by side, small, each with its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from trainer.paint.fonts import typeface

CELL, HIGH, LABEL, GAP, COLUMNS, ROWS = 360, 225, 24, 12, 5, 6


def sheets(folder: Path, surface: str, pictures: Sequence[Path]) -> tuple[Path, ...]:
    """Paints as many sheets as needed and returns where they lie."""
    each = COLUMNS * ROWS
    made = []
    for number, start in enumerate(range(0, len(pictures), each), 1):
        path = folder / f"{surface}-{number}.png"
        _sheet(pictures[start : start + each]).save(str(path))
        made.append(path)
    return tuple(made)


def _sheet(pictures: Sequence[Path]) -> QImage:
    rows = (len(pictures) + COLUMNS - 1) // COLUMNS
    wide, high = CELL + GAP, HIGH + LABEL + GAP
    image = QImage(COLUMNS * wide + GAP, rows * high + GAP, QImage.Format.Format_RGB32)
    image.fill(QColor("#8A8F99"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setFont(QFont(typeface().font(13)))
    for number, path in enumerate(pictures):
        row, column = divmod(number, COLUMNS)
        _cell(painter, QRect(GAP + column * wide, GAP + row * high, CELL, HIGH), path)
    painter.end()
    return image


def _cell(painter: QPainter, place: QRect, path: Path) -> None:
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = QImage(str(path)).scaled(place.size(), keep, smooth)
    painter.drawImage(place.left(), place.top(), small)
    label = QRect(place.left(), place.bottom() + 4, place.width(), LABEL)
    painter.drawText(label, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, path.stem)
