"""This file is the stage's window: it paints the desk's leaf, lets results grow in once, and takes no input."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.model.screen import MeterSlide, ResultSlide, Slide, TableSlide, WordsSlide
from trainer.model.spoken import spoken
from trainer.paint.slide import paint_slide, paint_timer, timer_rect
from trainer.paint.theme import STAGE, STAGE_CONTRAST
from trainer.ui.counting import only_timer_differs
from trainer.ui.desk import Desk, Leaf
from trainer.ui.stage.motion import GROWTH_MS, motion_wanted
from trainer.ui.theme import colours_of
from trainer.ui.told import told

TITLE = "Trainer"


class StageWindow(QWidget):
    """What the room sees. A tick repaints the timer's rectangle alone; results grow in when they are first shown."""

    moved = Signal()
    pointed = Signal()

    def __init__(self, desk: Desk, *, motion: bool = True) -> None:
        """`motion` False shows everything at once, for whoever takes its picture."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        told(self, "window")
        self._desk = desk
        self._motion = motion
        self._leaf = desk.leaf()
        self._grown_once: set[Leaf] = set()
        self._growth = QVariantAnimation(self)
        self._growth.setStartValue(0.0)
        self._growth.setEndValue(1.0)
        self._growth.setDuration(GROWTH_MS)
        self._growth.valueChanged.connect(self._grow)
        self.grown = 1.0
        self.setWindowTitle(TITLE)
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMouseTracking(True)
        desk.changed.connect(self.refresh)
        desk.ticked.connect(self.refresh)
        self._speak()

    @property
    def leaf(self) -> Leaf:
        """What is on it now."""
        return self._leaf

    def refresh(self) -> None:
        """Takes the desk's leaf; repaints what differs and nothing else."""
        leaf = self._desk.leaf()
        if leaf == self._leaf:
            return
        before, self._leaf = self._leaf, leaf
        self._speak()
        if self.grown == 1.0 and before.page == leaf.page and only_timer_differs(before.slide, leaf.slide):
            self.update(self._timer_area(before.slide).united(self._timer_area(leaf.slide)).toAlignedRect())
            return
        self._start_growth()
        self.update()

    @property
    def hears_keys(self) -> bool:
        """Whether the window takes the keyboard's focus."""
        return self.focusPolicy() != Qt.FocusPolicy.NoFocus

    def let_keys(self, wanted: bool) -> None:
        """With one screen the stage's window must hear the facilitator's keys; with two it hears nothing."""
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not wanted)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not wanted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if wanted else Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole slide, or the timer alone when nothing else is to be painted."""
        painter = QPainter(self)
        area = QRectF(self.rect())
        stage = STAGE_CONTRAST if colours_of(self).name.endswith("contrast") else STAGE
        timer = self._timer_area(self._leaf.slide)
        if not timer.isEmpty() and timer.toAlignedRect().contains(event.rect()):
            painter.setClipRect(event.rect())
            paint_timer(painter, area, self._leaf.slide, stage=stage)
        else:
            paint_slide(painter, area, self._leaf.slide, grown=self.grown, page=self._leaf.page, stage=stage)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells the desk the shape: how much fits on a page depends on it."""
        super().resizeEvent(event)
        self._desk.set_shape(event.size().width(), event.size().height())

    def changeEvent(self, event: QEvent) -> None:
        """High contrast, or the usual one, is the room's too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Tells whoever placed it: a window manager may have moved it."""
        super().moveEvent(event)
        self.moved.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells whoever works before the picture: a hand at the mouse looks for what to press."""
        super().mouseMoveEvent(event)
        self.pointed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The room's screen isn't closed by a stray key of the desktop."""
        if event.spontaneous():
            event.ignore()
        else:
            self._growth.stop()
            event.accept()

    def event(self, event: QEvent) -> bool:
        """Swallows every click and wheel: the stage is output only."""
        if event.type() in _INPUT:
            return True
        return super().event(event)

    def _timer_area(self, slide: Slide) -> QRectF:
        return timer_rect(QRectF(self.rect()), slide)

    def _speak(self) -> None:
        words = spoken(self._leaf.slide)
        self.setAccessibleName(words)
        self.setAccessibleDescription(words)

    def _start_growth(self) -> None:
        self._growth.stop()
        self.grown = 1.0
        if isinstance(self._leaf.slide, ResultSlide | MeterSlide | TableSlide | WordsSlide):
            first = self._leaf not in self._grown_once
            self._grown_once.add(self._leaf)
            if first and self._motion and motion_wanted() and self.isVisible():
                self.grown = 0.0
                self._growth.start()

    def _grow(self, value: object) -> None:
        self.grown = float(str(value))
        self.update()


_INPUT = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.ContextMenu,
    QEvent.Type.TouchBegin,
)
