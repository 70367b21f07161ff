"""This file is the brush: it paints laid-out marks with a QPainter, and the stage's ground behind them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QRadialGradient

from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Block, Face, Icon, Mark, Photo, Ring, Stroke, Words, arrow
from trainer.paint.text import font_of
from trainer.paint.theme import Stage
from trainer.paint.vector import paint_face, paint_icon, paint_ring

_LATE = 0.8


def paint_still(
    painter: QPainter, rect: QRectF, place: QRectF, stage: Stage, ring: Ring | None, *, unit: float
) -> None:
    """What lies still in `place` under a timer: the ground of `rect` and the ring's track, kept between two ticks.

    A copy takes a tenth of the time that the glow takes. Where points of the picture aren't points of the device,
    as at 125 %, both are painted. The ring is told in units of so many points.
    """
    scale = painter.deviceTransform().m11()
    if scale == int(scale) and place == QRectF(place.toRect()) and min(place.x(), place.y()) >= 0:
        painter.drawImage(place, _kept(_area(rect), _area(place), int(scale), stage, ring, unit))
    else:
        _still(painter, rect, stage, ring, unit)


@lru_cache(maxsize=4)
def _kept(whole: Area, part: Area, scale: int, stage: Stage, ring: Ring | None, unit: float) -> QImage:
    """Painted where it will stand and then cut out, for elsewhere the glow would be rounded in another way."""
    image = QImage(int(part.right) * scale, int(part.bottom) * scale, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.setClipRect(_rect(part))
    _still(painter, _rect(whole), stage, ring, unit)
    painter.end()
    return image.copy(_rect(part.scaled(scale)).toRect())


def _still(painter: QPainter, rect: QRectF, stage: Stage, ring: Ring | None, unit: float) -> None:
    paint_ground(painter, rect, stage)
    if ring is not None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(unit, unit)
        _ring(painter, ring)
        painter.restore()


def paint_ground(painter: QPainter, rect: QRectF, stage: Stage) -> None:
    """The stage's ground: dark, with a soft glow in the upper middle."""
    glow = QRadialGradient(rect.left() + rect.width() / 2, rect.top() + rect.height() * 0.3, rect.height() * 0.95)
    glow.setColorAt(0, QColor(stage.glow))
    glow.setColorAt(0.55, QColor(stage.background))
    painter.fillRect(rect, QBrush(glow))


def paint_marks(painter: QPainter, marks: Iterable[Mark], face: Typeface, *, grown: float = 1.0) -> None:
    """Paints marks in the painter's units; at a reveal `grown` goes from 0 to 1."""
    for mark in marks:
        match mark:
            case Words():
                _words(painter, mark, face, grown)
            case Block():
                _block(painter, mark, grown)
            case Face():
                paint_face(painter, _rect(mark.area), mark.feeling, opacity=_seen(grown) if mark.appears else 1.0)
            case Icon():
                paint_icon(painter, _rect(mark.area), mark.name, mark.colour)
            case Ring():
                _ring(painter, mark)
            case Stroke():
                _stroke(painter, mark)
            case Photo():
                painter.drawImage(_rect(mark.area), QImage.fromData(mark.png))
            case _:
                assert_never(mark)


def _seen(grown: float) -> float:
    """How far figures and faces have appeared: they come when the blocks they belong to are nearly in place."""
    return max(0.0, (grown - _LATE) / (1 - _LATE))


def _words(painter: QPainter, mark: Words, face: Typeface, grown: float) -> None:
    painter.setFont(font_of(face, mark.style))
    colour = QColor(mark.style.colour)
    colour.setAlphaF(_seen(grown) if mark.appears else 1.0)
    painter.setPen(colour)
    painter.drawText(QPointF(mark.area.x, mark.baseline), mark.text)


def _block(painter: QPainter, mark: Block, grown: float) -> None:
    area = mark.area
    if mark.from_x is not None:
        area = Area(mark.from_x + (area.x - mark.from_x) * grown, area.y, area.width * grown, area.height)
    painter.setPen(QPen(QColor(mark.edge), mark.edge_width) if mark.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
    painter.drawPath(_rounded(_rect(area), min(mark.radius, area.width / 2, area.height / 2), mark))


def _rounded(rect: QRectF, radius: float, mark: Block) -> QPainterPath:
    """A rectangle with all, the left, the right or no corners rounded, drawn as one outline.

    Not as the union of two shapes: at some sizes that loses its sides.
    """
    path = QPainterPath()
    if mark.corners == "all" or radius <= 0:
        path.addRoundedRect(rect, max(0.0, radius), max(0.0, radius))
        return path
    left = radius if mark.corners == "left" else 0.0
    right = radius if mark.corners == "right" else 0.0
    path.moveTo(rect.left() + left, rect.top())
    for corner, size, start in (
        (QPointF(rect.right(), rect.top()), right, 90),
        (QPointF(rect.right(), rect.bottom()), right, 0),
        (QPointF(rect.left(), rect.bottom()), left, 270),
        (QPointF(rect.left(), rect.top()), left, 180),
    ):
        _corner(path, corner, size, start)
    path.closeSubpath()
    return path


def _corner(path: QPainterPath, corner: QPointF, size: float, start: int) -> None:
    """A line to a corner and a quarter of a circle round it, clockwise from an angle; a sharp one has no circle."""
    if not size:
        path.lineTo(corner)
        return
    x = corner.x() - 2 * size if start in (90, 0) else corner.x()
    y = corner.y() - 2 * size if start in (0, 270) else corner.y()
    path.arcTo(QRectF(x, y, 2 * size, 2 * size), start, -90)


def _ring(painter: QPainter, mark: Ring) -> None:
    if mark.disc:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mark.disc))
        painter.drawEllipse(_rect(mark.area.inset(mark.width / 2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    paint_ring(painter, _rect(mark.area), mark.width, mark.share, mark.colour)


def _stroke(painter: QPainter, mark: Stroke) -> None:
    pen = QPen(QColor(mark.colour), mark.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if mark.dash:
        pen.setDashPattern([mark.dash / mark.width, mark.dash / mark.width])
    painter.setPen(pen)
    head = [QPointF(*corner) for corner in arrow(mark)]
    end = (head[1] + head[2]) / 2 if head else QPointF(mark.area.right, mark.area.bottom)
    painter.drawLine(QPointF(mark.area.x, mark.area.y), end)
    if head:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mark.colour))
        painter.drawPolygon(head)


def _rect(area: Area) -> QRectF:
    return QRectF(*area)


def _area(rect: QRectF) -> Area:
    return Area(rect.x(), rect.y(), rect.width(), rect.height())
