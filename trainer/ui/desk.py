"""This file is the bridge between a running session and its windows: it passes intentions on and tells what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from trainer.conductor import Conductor
from trainer.debrief import onstage
from trainer.model import timer as timers
from trainer.model.play import room
from trainer.model.screen import BlankSlide, Slide
from trainer.model.trouble import NotSaved, Refused
from trainer.paint.slide import page_count
from trainer.steps.frame import next_place

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One screenful: a slide and which of its own pages."""

    slide: Slide
    page: int = 0


class Desk(QObject):
    """What every window of a running session shares. Windows draw `leaf()` and the session, and call its methods."""

    changed = Signal()
    ticked = Signal()
    refused = Signal(str)
    trouble = Signal(str)

    def __init__(self, conductor: Conductor, parent: QObject | None = None) -> None:
        """Listens to the conductor until `stop`."""
        super().__init__(parent)
        self.conductor = conductor
        self.blank = False
        self.frozen: Leaf | None = None
        self.message = ""
        self.index = 0
        self.shape = (1920, 1080)
        self._at = conductor.session.at
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        conductor.listen(self._told)
        self._arm()

    def stop(self) -> None:
        """Ends the ticking; windows may be closed after this."""
        self._timer.stop()

    # Intentions

    def act(self, action: Callable[[], T]) -> T | None:
        """Does something with the conductor; a refusal or a full disk becomes a sentence, and None comes back."""
        try:
            return action()
        except Refused as refusal:
            self.refused.emit(str(refusal))
        except NotSaved as problem:
            self.trouble.emit(str(problem))
        return None

    def forward(self) -> None:
        """Shows the next page of this place, or goes to the next place."""
        if self.index + 1 < len(self.leaves()):
            self.index += 1
            self.changed.emit()
        else:
            self.act(self.conductor.next)

    def backward(self) -> None:
        """Shows the page before, or goes to the place before."""
        if self.index > 0:
            self.index -= 1
            self.changed.emit()
        else:
            self.act(self.conductor.back)

    def toggle_blank(self) -> None:
        """Makes the stage dark, or light again."""
        self.blank = not self.blank
        self.changed.emit()

    def toggle_frozen(self) -> None:
        """Keeps the stage's picture while the facilitator looks elsewhere, or lets it go on."""
        self.frozen = None if self.frozen else self.leaf()
        self.changed.emit()

    def say(self, message: str) -> None:
        """Shows a line of words on the stage, or none."""
        self.message = message.strip()
        self.changed.emit()

    def set_shape(self, width: int, height: int) -> None:
        """The stage's size in pixels: what fits on a page depends on its shape."""
        if (width, height) != self.shape and width > 0 and height > 0:
            self.shape = (width, height)
            self.changed.emit()

    # What is shown

    def leaves(self) -> tuple[Leaf, ...]:
        """Every screenful of the place where the room is."""
        conductor = self.conductor
        pages = onstage.slides(conductor.play, conductor.place, conductor.places, conductor.now())
        return tuple(Leaf(slide, page) for slide in pages for page in range(page_count(slide, *self.shape)))

    def leaf(self) -> Leaf:
        """The screenful on the stage now."""
        if self.blank:
            return Leaf(BlankSlide())
        if self.frozen is not None:
            return self.frozen
        leaves = self.leaves()
        leaf = leaves[min(self.index, len(leaves) - 1)]
        if self.message and not isinstance(leaf.slide, BlankSlide):
            return Leaf(replace(leaf.slide, frame=replace(leaf.slide.frame, message=self.message)), leaf.page)
        return leaf

    def next_leaf(self) -> Leaf | None:
        """The screenful that comes after this one; None at the end."""
        leaves = self.leaves()
        if self.index + 1 < len(leaves):
            return leaves[self.index + 1]
        conductor = self.conductor
        place = conductor.place
        after = next_place(room(conductor.play), conductor.places, place.at) if place else None
        if after is None:
            return None
        return Leaf(onstage.slides(conductor.play, after, conductor.places, conductor.now())[0])

    # The clock

    def _told(self) -> None:
        if self.conductor.session.at != self._at:
            self._at = self.conductor.session.at
            self.index = 0
        self._arm()
        self.changed.emit()

    def _tick(self) -> None:
        self.ticked.emit()
        self._arm()

    def _arm(self) -> None:
        """Wakes at the next moment a shown second changes: of the running timer, else of the wall clock's minute."""
        now = self.conductor.now()
        running = [timer for timer in self.conductor.session.timers.values() if timer.running]
        if running:
            left = timers.remaining(running[-1], now)
            wait = left % 1.0 or 1.0
        else:
            wait = 60.0 - now.wall % 60.0
        self._timer.start(max(1, int(wait * 1000) + 2))
