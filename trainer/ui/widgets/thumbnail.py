"""This file is a slide in small: what the room sees, drawn by the same function."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.model.screen import BlankSlide, Slide
from trainer.model.spoken import spoken
from trainer.paint.slide import paint_slide, paint_timer, timer_rect
from trainer.ui.counting import only_timer_differs
from trainer.ui.told import told


class ThumbnailWidget(QWidget):
    """Paints a slide at the shape of the room's screen, with round corners; screen readers hear its words."""

    def __init__(self, slide: Slide | None = None, *, shape: float = 16 / 9, radius: int = 8) -> None:
        """`shape` is width by height of the room's screen."""
        super().__init__()
        told(self, "picture")
        self._slide: Slide = slide or BlankSlide()
        self._page = 0
        self._shape, self._radius = shape, radius
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(160)
        self.setAccessibleName(spoken(self._slide))

    def show_slide(self, slide: Slide, page: int = 0) -> None:
        """Shows another slide; nothing is redrawn if it is the same, and after a tick the timer alone."""
        if (slide, page) == (self._slide, self._page):
            return
        if page == self._page and only_timer_differs(self._slide, slide):
            self.update(timer_rect(self._place(), slide).toRect())
        else:
            self.update()
        self._slide, self._page = slide, page
        self.setAccessibleName(spoken(slide))

    def set_shape(self, shape: float) -> None:
        """Follows the room's screen to another shape."""
        if shape != self._shape:
            self._shape = shape
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """The shape holds."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that goes with a width."""
        return round(width / self._shape)

    def sizeHint(self) -> QSize:
        """As in the console's right side."""
        return QSize(320, self.heightForWidth(320))

    def _place(self) -> QRectF:
        """The largest rectangle of the slide's shape."""
        width = min(self.width(), self.height() * self._shape)
        return QRectF((self.width() - width) / 2, 0, width, width / self._shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The slide, or its timer alone when nothing else is to be painted."""
        place = self._place()
        painter = QPainter(self)
        if timer_rect(place, self._slide).toRect().contains(event.rect()):
            painter.setClipRect(event.rect())
            paint_timer(painter, place, self._slide)
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = QPainterPath()
        corners.addRoundedRect(place, self._radius, self._radius)
        painter.setClipPath(corners)
        paint_slide(painter, place, self._slide, page=self._page)
        painter.end()
