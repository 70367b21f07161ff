"""The stage shows what the desk says, repaints no more than it must, and hears nobody."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter, QPaintEvent
from PySide6.QtTest import QTest

from tests.ui.room_kit import RoomKit
from trainer.model.screen import ResultSlide
from trainer.model.spoken import spoken
from trainer.paint.slide import paint_slide, timer_rect
from trainer.ui.stage.motion import GROWTH_MS, keep_still, motion_wanted
from trainer.ui.stage.window import StageWindow


class _Paints(QObject):
    """The rectangles a window was asked to repaint."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QRect] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Writes it down."""
        if isinstance(event, QPaintEvent):
            self.seen.append(event.rect())
        return False


@contextmanager
def painting(stage: StageWindow) -> Iterator[list[QRect]]:
    """What is repainted meanwhile."""
    paints = _Paints()
    stage.installEventFilter(paints)
    yield paints.seen
    stage.removeEventFilter(paints)


def test_a_tick_repaints_only_the_timers_rectangle(service: RoomKit) -> None:
    """A second passes: nothing outside the timer's rectangle is painted again."""
    service.until("scene")
    service.conductor.start_or_pause()
    stage = service.stage()
    with painting(stage) as seen:
        service.clock.pass_(1)
        service.desk.ticked.emit()
        service.settle()
    whole = timer_rect(QRectF(stage.rect()), stage.leaf.slide).toAlignedRect()
    assert seen
    assert all(whole.contains(area) for area in seen)
    assert whole.width() < stage.width() / 2


def test_a_tick_leaves_the_picture_a_whole_repaint_would_make(service: RoomKit) -> None:
    """After ten ticks the window looks as if the slide had been painted at once."""
    service.until("scene")
    service.conductor.start_or_pause()
    stage = service.stage()
    for _second in range(10):
        service.clock.pass_(1)
        service.desk.ticked.emit()
        service.settle()
    fresh = QImage(stage.size(), QImage.Format.Format_RGB32)
    painter = QPainter(fresh)
    paint_slide(painter, QRectF(stage.rect()), service.desk.leaf().slide)
    painter.end()
    assert stage.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) == fresh


def test_what_is_equal_is_not_painted_again(service: RoomKit) -> None:
    """A note changes nothing before the room, so the stage stays as it is."""
    stage = service.stage()
    with painting(stage) as seen:
        service.conductor.note("Only for me")
        service.settle()
    assert seen == []


def test_the_title_never_changes_and_the_words_are_the_slides(service: RoomKit) -> None:
    """The window is called the same whatever it shows; screen readers hear the slide."""
    stage = service.stage()
    titles = {stage.windowTitle()}
    for _step in range(5):
        service.conductor.next()
        service.settle()
        titles.add(stage.windowTitle())
        assert stage.accessibleName() == spoken(service.desk.leaf().slide)
    assert titles == {"Trainer"}


def test_the_stage_hears_nobody(service: RoomKit) -> None:
    """No focus, no cursor, no menu; keys and clicks on it change nothing."""
    stage = service.stage()
    facts = service.session.facts
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    QTest.keyClick(stage, Qt.Key.Key_Right)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    service.app.sendEvent(stage, menu)
    assert service.session.facts == facts
    assert stage.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert stage.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert stage.cursor().shape() == Qt.CursorShape.BlankCursor
    assert stage.contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu


def test_results_grow_in_once(service: RoomKit) -> None:
    """At the reveal the bars grow from nothing; shown a second time they stand at once."""
    service.until("open")
    stage = service.stage(motion=True)
    service.conductor.reveal()
    pages = service.desk.leaves()
    bars = next(index for index, leaf in enumerate(pages) if isinstance(leaf.slide, ResultSlide))
    service.desk.turn(bars)
    assert stage.grown == 0.0
    service.qtbot.waitUntil(lambda: stage.grown == 1.0)
    service.desk.turn(-1)
    service.qtbot.waitUntil(lambda: stage.grown == 1.0)
    service.desk.turn(1)
    assert stage.grown == 1.0
    assert GROWTH_MS == 300


def test_nothing_moves_for_people_who_asked_for_it(service: RoomKit) -> None:
    """With reduced motion results stand at once."""
    service.until("open")
    stage = service.stage(motion=True)
    keep_still(service.app, still=True)
    service.conductor.reveal()
    grown = set()
    for _page in service.desk.leaves():
        grown.add(stage.grown)
        service.desk.turn(1)
    keep_still(service.app, still=False)
    assert grown == {1.0}
    assert motion_wanted({})
    assert not motion_wanted({"TRAINER_REDUCED_MOTION": "1"})


def test_a_blank_stage_says_and_shows_nothing(service: RoomKit) -> None:
    """B makes it black, without a word for a screen reader."""
    stage = service.stage()
    service.desk.toggle_blank()
    service.settle()
    assert stage.accessibleName() == ""
    assert stage.grab().toImage().pixelColor(900, 500).name() == "#000000"


def test_a_held_picture_stays_while_the_facilitator_goes_on(service: RoomKit) -> None:
    """P keeps the picture; let go, the stage shows where the room is."""
    stage = service.stage()
    before = stage.leaf
    service.desk.toggle_frozen()
    service.conductor.next()
    assert stage.leaf == before
    service.desk.toggle_frozen()
    assert stage.leaf != before
