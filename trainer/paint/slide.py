"""This file is the stage painter: one function paints any slide into any rectangle, in units of its height."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from trainer.model.screen import BlankSlide, Slide, timer_of
from trainer.paint.brush import paint_ground, paint_marks, paint_still
from trainer.paint.fonts import Typeface, typeface
from trainer.paint.layout import canvas, lay_out, timer_place
from trainer.paint.marks import Mark, Ring
from trainer.paint.theme import STAGE, Stage
from trainer.paint.timer import timer_marks

_SMALLEST = 2.0


def paint_slide(
    painter: QPainter,
    rect: QRectF,
    slide: Slide,
    *,
    grown: float = 1.0,
    page: int = 0,
    stage: Stage = STAGE,
    face: Typeface | None = None,
) -> None:
    """Paints one page of a slide so that it fills `rect`; what is outside stays untouched.

    `grown` 0-1 is how far results have grown at their reveal; a page beyond the last is the last.
    """
    face = face or typeface()
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    if isinstance(slide, BlankSlide):
        painter.fillRect(rect, QColor(Qt.GlobalColor.black))
    else:
        paint_ground(painter, rect, stage)
        if min(rect.width(), rect.height()) >= _SMALLEST:
            laid = lay_out(slide, canvas(rect.width(), rect.height()), face, stage)
            _paint(painter, rect, laid[max(0, min(page, len(laid) - 1))].marks, face, grown)
    painter.restore()


def pages(slide: Slide, rect: QRectF, *, face: Typeface | None = None) -> int:
    """How many pages the slide has in a rectangle of this shape."""
    if min(rect.width(), rect.height()) < _SMALLEST:
        return 1
    return len(lay_out(slide, canvas(rect.width(), rect.height()), face or typeface(), STAGE))


def timer_rect(rect: QRectF, slide: Slide, *, face: Typeface | None = None) -> QRectF:
    """The part of `rect` that a tick changes; empty when the slide has no timer.

    It depends on how many digits there are, not on which: repaint the whole slide when it changes.
    """
    if min(rect.width(), rect.height()) < _SMALLEST:
        return QRectF()
    size = canvas(rect.width(), rect.height())
    area = timer_place(slide, size, face or typeface(), STAGE)
    if area is None:
        return QRectF()
    place, scale = area.inset(-4), size.scale
    exact = QRectF(
        rect.left() + place.x * scale, rect.top() + place.y * scale, place.width * scale, place.height * scale
    )
    return QRectF(exact.toAlignedRect())


def paint_timer(
    painter: QPainter, rect: QRectF, slide: Slide, *, stage: Stage = STAGE, face: Typeface | None = None
) -> None:
    """Paints the slide's timer alone, with the ground behind it, into the slide that fills `rect`."""
    timer, place = timer_of(slide), timer_rect(rect, slide, face=face)
    if timer is None or place.isEmpty():
        return
    face, size = face or typeface(), canvas(rect.width(), rect.height())
    area = timer_place(slide, size, face, stage)
    marks = timer_marks(timer, area, face, stage) if area is not None else ()
    track = marks[0] if marks and isinstance(marks[0], Ring) else None
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    paint_still(painter, rect, place, stage, track, unit=size.scale)
    _paint(painter, rect, marks if track is None else marks[1:], face, 1.0)
    painter.restore()


def _paint(painter: QPainter, rect: QRectF, marks: tuple[Mark, ...], face: Typeface, grown: float) -> None:
    scale = canvas(rect.width(), rect.height()).scale
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    paint_marks(painter, marks, face, grown=max(0.0, min(1.0, grown)))
