"""This file is the run page of the console: run of show, the step, and what the room sees, side by side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout

from trainer.model.events import Occurrence
from trainer.ui.console import view
from trainer.ui.console.aside import Aside
from trainer.ui.console.middle import LOW, Middle
from trainer.ui.console.rundown import RunOfShow
from trainer.ui.desk import Desk
from trainer.ui.theme import zoom_of
from trainer.ui.tones import Tones
from trainer.ui.widgets.fitting import FittingWidget

WIDE, LEFT, RIGHT, LOW_RIGHT, NARROW_LEFT, NARROW_RIGHT = 1240, 290, 352, 300, 256, 226
MOST_RIGHT, SHARE_RIGHT = 0.36, 0.24
"""The pictures of the room's screen take no more than the first part of the width, and grow with it to the second."""
ROUNDS = 4
"""So often what is laid out asks what it lies in for another size: a card, what scrolls, the step, the page."""
NARROWEST = 780
"""Below this width, in units of the text zoom, the step itself needs the room of the run of show."""


class RunPage(FittingWidget):
    """The page that stands while steps run."""

    def __init__(self, desk: Desk, tones: Tones) -> None:
        """Draws itself on `refresh`."""
        super().__init__()
        self._desk = desk
        self._minute = 0
        self._at: Occurrence | None = None
        self.show_of = RunOfShow()
        self.middle = Middle(desk, tones)
        self.aside = Aside(desk)
        self.aside.people.changed.connect(self.middle.heading.say)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.show_of)
        row.addWidget(self.middle, 1)
        row.addWidget(self.aside)

    def refresh(self) -> None:
        """Takes everything from the desk; another step is painted once it is laid out, never half of it."""
        elsewhere = self._desk.conductor.session.at != self._at
        if elsewhere:
            self._at = self._desk.conductor.session.at
            self.setUpdatesEnabled(False)
        try:
            self.show_of.show_view(view.show(self._desk))
            self.middle.refresh()
            self.aside.refresh()
        finally:  # a bug in one of them mustn't leave the step before standing there
            if elsewhere:
                QTimer.singleShot(0, self, self._laid_out)  # what is new is shown by then

    def _laid_out(self) -> None:
        """Lays out what asks for it, in as many rounds as that takes, and has it painted."""
        for _round in range(ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.setUpdatesEnabled(True)

    def refresh_time(self) -> None:
        """What a tick changes: the timer here and in the thumbnail, and once a minute the plan."""
        self.middle.refresh_time()
        self.aside.refresh_pictures()
        minute = int(self._desk.conductor.now().wall // 60)
        if minute != self._minute:
            self._minute = minute
            self.show_of.show_view(view.show(self._desk))
        if self.middle.panel is not None:
            self.middle.panel.seconds_passed()

    def _fit(self) -> None:
        """A narrow window has narrower sides, and so has one of larger text."""
        zoom = zoom_of(self)
        width, low = self.width(), self.height() < LOW * zoom
        self.show_of.setVisible(width >= NARROWEST * zoom)
        wide = width >= WIDE * zoom
        left = LEFT if wide and not low else NARROW_LEFT
        self.show_of.fit(round(left * (zoom if wide else min(zoom, 1.375))))
        usual = zoom * ((LOW_RIGHT if low else RIGHT) if wide else NARROW_RIGHT)
        right = min(max(usual, self.aside.least_width()), width * MOST_RIGHT)
        self.aside.setFixedWidth(round(max(right, 0 if low else width * SHARE_RIGHT)))
        self.middle.fit(low=low)
