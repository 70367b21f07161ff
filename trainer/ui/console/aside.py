"""This file is the console's right side: what is on the room's screen now, what comes next, and who is in the room."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from trainer.steps import promised
from trainer.ui.console.focus import give_back
from trainer.ui.console.people import PeopleBox
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.library.fade import faded
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.widgets import Card, FlowLayout, KeyButton, Label, SectionTitle
from trainer.ui.widgets.thumbnail import ThumbnailWidget
from trainer.words import _

SHARE, LEAST_HIGH = 0.27, 90
"""The part of the height that each picture takes at most, and what it keeps in any case."""


class Aside(Card):
    """Thumbnails painted by the stage's own function, stage controls and people."""

    hold_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Draws itself on `refresh`."""
        super().__init__("side-right", margin=0)
        self._desk = desk
        self.now, self.next = ThumbnailWidget(), ThumbnailWidget()
        self.end = Label(_("The debrief comes next."), "small", muted=True)
        self.hold = KeyButton(_("Keep this picture"), cap("hold"))
        self.hold.setCheckable(True)
        self.hold.setToolTip(_("The room's screen keeps this picture while you look elsewhere"))
        self.hold.clicked.connect(self.hold_asked)
        self.line = QPushButton(_("Write to the room"))
        self.line.setCheckable(True)
        self.line.setToolTip(_("A line of your own below what the room sees"))
        self.line.clicked.connect(self._ask_line)
        self.promise = KeyButton(_("Show the promise"), cap("promise"))
        self.promise.setCheckable(True)
        self.promise.clicked.connect(self.toggle_promise)
        self.message = QLineEdit()
        self.message.setPlaceholderText(_("A line for the room; Enter shows it"))
        self.message.setAccessibleName(_("A line for the room"))
        self.message.setMaxLength(80)
        self.message.hide()
        self.message.returnPressed.connect(self._say)
        self.debrief = KeyButton(_("Debrief"), cap("debrief"))
        self.people = PeopleBox(desk)
        for each in (self.hold, self.line, self.promise, self.debrief):
            told(role(each, "chip"), "button")  # their words tell what a press does
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay()

    def _lay(self) -> None:
        inside = self._inside = role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 20, 16, 20)
        column.setSpacing(8)
        column.addWidget(SectionTitle(_("On the screen now")))
        column.addWidget(self.now)
        controls = FlowLayout(gap=8)
        controls.addWidget(self.hold)
        controls.addWidget(self.line)
        controls.addWidget(self.promise)
        column.addLayout(controls)
        column.addWidget(self.message)
        column.addSpacing(8)
        column.addWidget(SectionTitle(_("Next on the screen")))
        column.addWidget(self.next)
        column.addWidget(self.end)
        column.addWidget(self.debrief, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self.people)
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        faded(area)
        self.box.addWidget(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is shown now and what comes next are both seen: a low window has smaller pictures."""
        super().resizeEvent(event)
        for picture in (self.now, self.next):
            picture.setMaximumHeight(max(LEAST_HIGH, round(event.size().height() * SHARE)))

    def least_width(self) -> int:
        """The width at which no button is cut, with a scroll bar beside it."""
        return self._inside.minimumSizeHint().width() + self._area.verticalScrollBar().sizeHint().width()

    def refresh(self) -> None:
        """Takes everything from the desk."""
        self.refresh_pictures()
        held = self._desk.frozen is not None
        self.hold.setChecked(held)
        self.hold.say(_("Let it go on") if held else _("Keep this picture"))
        self.line.setChecked(bool(self._desk.message))
        self.line.setText(_("Take the words away") if self._desk.message else _("Write to the room"))
        shown = self._desk.panel is promised.slides
        self.promise.setChecked(shown)
        self.promise.say(_("Take the promise off") if shown else _("Show the promise"))
        self.people.refresh()

    def toggle_promise(self) -> None:
        """Puts what the room was promised on the stage until the room moves on, or takes it off."""
        self._desk.show(None if self._desk.panel is promised.slides else promised.slides)

    def refresh_pictures(self) -> None:
        """The pictures alone: a tick changes nothing else."""
        shape = self._desk.shape[0] / self._desk.shape[1]
        leaf, following = self._desk.leaf(), self._desk.next_leaf()
        self.now.set_shape(shape)
        self.next.set_shape(shape)
        self.now.show_slide(leaf.slide, leaf.page)
        self.next.setVisible(following is not None)
        self.end.setVisible(following is None)
        if following is not None:
            self.next.show_slide(following.slide, following.page)

    def _ask_line(self) -> None:
        if self._desk.message:
            self._desk.say("")
            return
        self.line.setChecked(False)
        self.message.show()
        self.message.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        words = self.message.text()
        self.message.clear()
        self.close_fields()
        self._desk.say(words)

    def close_fields(self) -> None:
        """Closes the fields for a line and for a name; the keys act again."""
        give_back(self.message)
        self.people.close_field()
