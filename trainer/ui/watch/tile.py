"""This file is one thing to watch for: its words, its key, and how often it was tapped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from trainer.paint.fonts import REGULAR, SEMIBOLD, typeface
from trainer.steps.watching import Line
from trainer.ui.theme import colours_of, role
from trainer.ui.told import say
from trainer.words import _, ngettext

Scale = Callable[[], float]
"""How many pixels one of the design's is."""
PAD, CAP, COUNT, BESIDE = 14, 26, 62, 6
_WRAP = int(Qt.TextFlag.TextWordWrap)
NEAR, FAR = 17, 21  # the type of what is tapped by who sits at the screen, and by who looks at the scene meanwhile


class TapTile(QWidget):
    """Emits `tapped` with whether it was seen, or used well; the small button beside says the opposite."""

    tapped = Signal(bool)

    def __init__(self, line: Line, letter: str, scale: Scale, *, least: int, fingers: bool) -> None:
        """`letter` is its key, `least` its height in the design's pixels; the button beside is large for `fingers`."""
        super().__init__()
        self.line = line
        self.face = _Face(letter, scale, least, px=FAR if fingers else NEAR)
        self.other = QPushButton()
        role(self.other, "plain" if fingers else "chip")
        if fingers:
            self.other.ensurePolished()  # polishing later would take the font back to the style sheet's
            self.other.setFont(typeface().font(17 * scale(), SEMIBOLD))
        self.other.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.other.setVisible(line.kind != "count")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BESIDE)
        row.addWidget(self.face, 1)
        row.addWidget(self.other)
        self.face.clicked.connect(lambda: self.tapped.emit(True))
        self.other.clicked.connect(lambda: self.tapped.emit(False))
        self._letter = letter
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        """How often it has been tapped."""
        self.line = line
        self.face.show_words(line.text, count_words(line), on=bool(line.well or line.last == "yes"))
        words = f"{line.text}, {spoken_count(line)}, {self._letter}"
        if self.face.accessibleName() not in ("", words):
            say(self.face, words)
        self.face.setAccessibleName(words)
        word = _("No") if line.kind == "check" else _("Wrong")
        self.other.setText(word if not line.wrong else _("{word} {count}").format(word=word, count=line.wrong))
        names = {"check": _("No: {what}"), "word": _("Used wrongly: {what}"), "count": "{what}"}
        self.other.setAccessibleName(names[line.kind].format(what=line.text))
        self.other.setCheckable(True)
        self.other.setChecked(line.last == "no" or line.wrong > 0)

    @property
    def natural(self) -> int:
        """The width in which its words stand on one line."""
        other = 0 if self.other.isHidden() else self.other.sizeHint().width() + BESIDE
        return self.face.sizeHint().width() + other

    def show_cursor(self, here: bool) -> None:
        """Whether the arrows are here."""
        self.face.show_cursor(here)


class _Face(QAbstractButton):
    """The large part of a tile."""

    def __init__(self, letter: str, scale: Scale, least: int, *, px: int) -> None:
        super().__init__()
        self._letter, self._scale, self._least, self._px = letter, scale, least, px
        self._words, self._count, self._on, self._here = "", "", False, False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, count: str, *, on: bool) -> None:
        """Other words or another count."""
        if (words, count, on) != (self._words, self._count, self._on):
            self._words, self._count, self._on = words, count, on
            self.setText(words)
            self.updateGeometry()
            self.update()

    def show_cursor(self, here: bool) -> None:
        """A ring where the arrows are."""
        if here != self._here:
            self._here = here
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick taps are two taps."""
        self.mousePressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Long words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """So high that the words fit."""
        one = self._scale()
        room = QRectF(0, 0, max(40.0, width - (2 * PAD + CAP + 10 + COUNT) * one), 10_000)
        high = QFontMetricsF(typeface().font(self._px * one, SEMIBOLD)).boundingRect(room, _WRAP, self._words).height()
        return round(max(self._least * one, high + 2 * PAD * one))

    def sizeHint(self) -> QSize:
        """A finger's size at least."""
        one = self._scale()
        wide = QFontMetricsF(typeface().font(self._px * one, SEMIBOLD)).horizontalAdvance(self._words)
        wide = min(420 * one, wide + (2 * PAD + CAP + 14 + COUNT) * one)
        return QSize(round(wide), self.heightForWidth(round(wide)))

    def minimumSizeHint(self) -> QSize:
        """Narrow columns have room for it."""
        return QSize(round(150 * self._scale()), round(self._least * self._scale()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground by state, the key, the words, the count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = self._scale(), colours_of(self)
        fill = colours.pressed if self.isDown() else colours.accent_ground if self._on else colours.raised
        line = colours.focus if self._here else colours.accent if self._on else colours.control_line
        width = 3.0 if self._here else 1.0
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(fill))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 10 * one, 10 * one)
        self._paint_cap(painter, one)
        left = (PAD + CAP + 10) * one
        room = QRectF(left, 0, self.width() - left - (PAD + COUNT) * one, self.height())
        painter.setPen(QColor(colours.accent_text if self._on else colours.text))
        painter.setFont(typeface().font(self._px * one, SEMIBOLD if self._on else REGULAR))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter) | _WRAP, self._words)
        painter.setFont(typeface().font(22 * one, SEMIBOLD, tabular=True))
        counted = QRectF(self.width() - (PAD + COUNT) * one, 0, COUNT * one, self.height())
        painter.drawText(counted, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count)
        painter.end()

    def _paint_cap(self, painter: QPainter, one: float) -> None:
        ink = QColor(colours_of(self).muted)
        cap = QRectF(PAD * one, (self.height() - CAP * one) / 2, CAP * one, CAP * one)
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap, 6 * one, 6 * one)
        painter.setFont(typeface().font(14 * one, SEMIBOLD))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._letter)


def count_words(line: Line) -> str:
    """What a tile shows at its end."""
    if line.kind == "check":
        return {"yes": _("Yes"), "no": _("No")}.get(line.last, "")
    return str(line.well) if line.well else ""


def spoken_count(line: Line) -> str:
    """How often, as a screen reader says it."""
    if line.kind == "check":
        return {"yes": _("yes"), "no": _("no")}.get(line.last, _("not answered"))
    words = ngettext("{count} tap", "{count} taps", line.well).format(count=line.well)
    return words if not line.wrong else _("{taps}, {count} used wrongly").format(taps=words, count=line.wrong)
