"""This file is the drawn marks: the five faces and the icons, painted crisp at any size from their SVG."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from trainer.shipped import shipped

FACES: dict[int, str] = {-2: "let-down", -1: "uneasy", 0: "indifferent", 1: "pleased", 2: "delighted"}


def face_source(feeling: int) -> str:
    """The drawing of the face of a feeling -2..+2."""
    return _svg("faces", FACES[max(-2, min(2, feeling))])


def icon_source(name: str, colour: str) -> str:
    """The drawing of an icon in one colour."""
    return _svg("icons", name).replace("currentColor", colour)


def paint_face(painter: QPainter, rect: QRectF, feeling: int, *, opacity: float = 1.0) -> None:
    """Paints the face of a feeling -2..+2 as large as fits into `rect`, in its middle."""
    _render(painter, rect, face_source(feeling).encode(), opacity)


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paints the icon `name` in one colour, as large as fits into `rect`."""
    _render(painter, rect, icon_source(name, colour).encode(), 1.0)


def paint_ring(painter: QPainter, rect: QRectF, width: float, share: float, colour: str) -> None:
    """Paints the part `share` 0-1 of a ring, clockwise from the top, with round ends, inside `rect`."""
    if share <= 0:
        return
    painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawArc(inner, 90 * 16, -round(min(1.0, share) * 360 * 16))


def _render(painter: QPainter, rect: QRectF, svg: bytes, opacity: float) -> None:
    side = min(rect.width(), rect.height())
    place = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.save()
    painter.setOpacity(painter.opacity() * opacity)
    QSvgRenderer(QByteArray(svg)).render(painter, place)
    painter.restore()


@lru_cache(maxsize=64)
def _svg(folder: str, name: str) -> str:
    return (shipped("assets") / folder / f"{name}.svg").read_text(encoding="utf-8")
