"""This file is the making of PNG pictures from report parts; it needs a QGuiApplication and no window."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from trainer.model.report import Distribution, Meters
from trainer.paint.brush import paint_marks
from trainer.paint.charts import Chart, lay_rows, paint_part, part_height
from trainer.paint.fonts import typeface
from trainer.paint.parts.sheet import Band
from trainer.paint.png import pressed
from trainer.paint.theme import LIGHT, Tokens
from trainer.paint.titled import titled_page

_MARGIN, _AROUND = 4, 16


def picture(part: Chart, width: int = 680, *, scale: float = 2.0, palette: Tokens = LIGHT) -> bytes:
    """A report's picture as PNG, `width` design pixels wide at `scale` real ones each, on the palette's white."""
    high = _height(part, width)
    image = _image(round(width * scale), round(high * scale), palette.raised)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_part(painter, QRectF(_MARGIN, _MARGIN, width - 2 * _MARGIN, high), part, palette)
    painter.end()
    return pressed(image)


def titled_picture(part: Chart, width: int = 680, *, scale: float = 2.0) -> bytes:
    """The same with its title and its remark, for who is sent nothing but the picture."""
    page = titled_page(part, width - 2 * _AROUND)
    image = _image(round(width * scale), round((page.height + 2 * _AROUND) * scale), LIGHT.raised)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    painter.translate(_AROUND, _AROUND)
    paint_marks(painter, page.marks, typeface())
    painter.end()
    return pressed(image)


def strips(
    part: Distribution | Meters, width: int = 680, *, scale: float = 2.0
) -> tuple[bytes | None, tuple[bytes, ...]]:
    """The same picture row by row, the columns of all alike, for a page's end to part it; its legend first, if any."""
    legend, rows = lay_rows(part, width - 2 * _MARGIN, face=typeface())
    return (_strip(legend, width, scale) if legend[0] else None), tuple(_strip(row, width, scale) for row in rows)


def _strip(band: Band, width: int, scale: float) -> bytes:
    marks, high = band
    image = _image(round(width * scale), round(high * scale), LIGHT.raised)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    painter.translate(_MARGIN, 0)
    paint_marks(painter, marks, typeface())
    painter.end()
    return pressed(image)


def shape(part: Chart, width: int = 680) -> float:
    """How high the picture is for its width."""
    return _height(part, width) / width


def _height(part: Chart, width: int) -> int:
    """In design pixels."""
    return ceil(part_height(part, width - 2 * _MARGIN)) + 2 * _MARGIN


def _image(width: int, height: int, ground: str) -> QImage:
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    return image
