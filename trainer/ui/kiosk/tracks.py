"""This file is answering by a place on a track: nothing stands on it until somebody puts it there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import AnswerWidget
from trainer.ui.kiosk.fit import calm, draw_fitted, fitted, unit
from trainer.ui.theme import colours_of
from trainer.ui.told import point, say, told
from trainer.words import _

STEP = 20  # a key moves by a twentieth
Track_ = tuple[int, int, str, str, int | None]


class Track(QWidget):
    """One track with a word at each end; `value` is None until it is touched."""

    moved = Signal()

    def __init__(self, least: int, most: int, low: str, high: str, value: int | None) -> None:
        """From `least` at the left to `most` at the right."""
        super().__init__()
        self.least, self.most = least, most
        self._low, self._high = low, high
        self.value = value
        self.settled = value is not None
        self.active = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        told(self, "number")
        self._name()

    def step(self, steps: int) -> None:
        """Moves by keys; the first one starts from the middle."""
        middle = (self.least + self.most) // 2
        each = max(1, (self.most - self.least) // STEP)
        self.put(middle if self.value is None else self.value + steps * each)

    def put(self, value: int) -> None:
        """Sets the place."""
        self.value = max(self.least, min(self.most, value))
        self.settled = False
        self._name()
        say(self, str(self.value))
        self.update()
        self.moved.emit()

    def _name(self) -> None:
        ends = f"{self._low} – {self._high}"
        self.setAccessibleName(ends if self.value is None else f"{ends}, {self.value}")

    def activate(self, active: bool) -> None:
        """Shows whether the arrows move this one."""
        self.active = active
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Puts it where it is pressed."""
        self._put_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags it along."""
        self._put_at(event.position())

    def _put_at(self, place: QPointF) -> None:
        bar = self._bar()
        share = (place.x() - bar.left()) / max(1.0, bar.width())
        self.put(round(self.least + share * (self.most - self.least)))

    def _bar(self) -> QRectF:
        one = calm(self)
        edge = 30 * one
        return QRectF(edge, 44 * one, self.width() - 2 * edge, 10 * one)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track, the knob, the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours, bar = calm(self), colours_of(self), self._bar()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.track))
        painter.drawRoundedRect(bar, 5 * one, 5 * one)
        painter.setBrush(QColor(colours.muted))
        painter.drawRect(QRectF(bar.center().x() - one, bar.top() - 6 * one, 2 * one, bar.height() + 12 * one))
        self._paint_knob(painter, bar, one)
        half, words = bar.width() / 2 - 12 * one, unit(self)
        for word, x, align in (
            (self._low, bar.left(), Qt.AlignmentFlag.AlignLeft),
            (self._high, bar.right() - half, Qt.AlignmentFlag.AlignRight),
        ):
            space = QRectF(x, bar.bottom() + 26 * one, half, 34 * words)
            font = fitted(word, space.size(), [size * words for size in (20, 18, 16, 14)])
            draw_fitted(painter, space, word, font, colours.text, align | Qt.AlignmentFlag.AlignTop)
        painter.end()

    def _paint_knob(self, painter: QPainter, bar: QRectF, one: float) -> None:
        colours = colours_of(self)
        share = 0.5 if self.value is None else (self.value - self.least) / max(1, self.most - self.least)
        centre = QPointF(bar.left() + share * bar.width(), bar.center().y())
        side = (8 if self.settled else 19) * one
        if self.value is None:
            painter.setPen(QPen(QColor(colours.muted), 2, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(colours.background))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.muted if self.settled else colours.accent))
        painter.drawEllipse(centre, side, side)
        if self.active:
            painter.setPen(QPen(QColor(colours.focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 27 * one, 27 * one)

    def sizeHint(self) -> QSize:
        """Long enough to mean something."""
        one = unit(self)
        return QSize(round(860 * one), round(86 * calm(self) + 34 * one))

    def minimumSizeHint(self) -> QSize:
        """The words under its ends have room."""
        return QSize(200, self.sizeHint().height())


class TrackAnswer(AnswerWidget):
    """One or two tracks: left and right move, up and down go to the other one."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """`take_tracks` gives it its tracks."""
        super().__init__(page, parent)
        self.tracks: list[Track] = []
        self._active = 0

    def take_tracks(self, tracks: Sequence[Track_]) -> None:
        """Each track: least, most, the words of its ends, its value."""
        self.setMaximumWidth(round(900 * unit(self)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(24 * calm(self)))
        for number, track in enumerate(tracks):
            made = Track(*track)
            made.moved.connect(lambda at=number: self._moved(at))
            column.addWidget(made)
            self.tracks.append(made)
        if len(tracks) > 1:
            self.hint = _("Drag the knobs, or use ← → on one and ↑ ↓ to go to the other.")
        else:
            self.hint = _("Drag the knob, or use ← and →.")
        self.tracks[0].activate(active=True)

    def ready(self) -> bool:
        """Every track has been touched."""
        return all(track.value is not None for track in self.tracks)

    def missing(self) -> str:
        """What to do first."""
        return _("Put every knob in its place first, or skip this question.")

    def press(self, event: QKeyEvent) -> bool:
        """Arrows, Home and End."""
        track = self.tracks[self._active]
        match event.key():
            case Qt.Key.Key_Left:
                track.step(-1)
            case Qt.Key.Key_Right:
                track.step(1)
            case Qt.Key.Key_Home:
                track.put(track.least)
            case Qt.Key.Key_End:
                track.put(track.most)
            case Qt.Key.Key_Up:
                self._activate(max(0, self._active - 1))
            case Qt.Key.Key_Down:
                self._activate(min(len(self.tracks) - 1, self._active + 1))
            case _:
                return False
        return True

    def _moved(self, number: int) -> None:
        self._activate(number)
        self.changed.emit()

    def _activate(self, number: int) -> None:
        self._active = number
        for place, track in enumerate(self.tracks):
            track.activate(active=place == number)
        point(self, self.tracks[number])
