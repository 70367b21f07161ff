"""This file is the stage painter: one function paints any slide into any rectangle."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from trainer.model.screen import Slide
from trainer.paint.theme import STAGE


def paint_slide(painter: QPainter, rect: QRectF, slide: Slide, *, grown: float = 1.0, page: int = 0) -> None:
    """Paints a slide."""
    painter.fillRect(rect, QColor(STAGE.background))
