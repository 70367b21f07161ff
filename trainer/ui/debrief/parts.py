"""This file is a part of the report as a card of the debrief, with its own button that puts it on the stage."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.model.pictures import Gap, Journey, Ladder, Scores, Times
from trainer.model.report import (
    Bullets,
    Cards,
    Cloud,
    CrossTable,
    Distribution,
    Heading,
    Meters,
    Paragraph,
    Part,
    Quote,
    Quotes,
    Table,
)
from trainer.model.screen import Said
from trainer.paint.charts import Chart, paint_part, part_height
from trainer.ui.library.pickable import paint_spine
from trainer.ui.theme import colours_of, role, zoom_of
from trainer.ui.told import told
from trainer.ui.widgets import Card, KeyButton, Label
from trainer.ui.widgets.face import FaceWidget
from trainer.ui.widgets.labels import wrapped
from trainer.words import _


class PartCard(Card):
    """One panel: its title, its picture or words, and "Show on the screen" where it can be a slide."""

    show_asked = Signal(object)

    def __init__(self, part: Part, *, showable: bool) -> None:
        """`showable` when the part makes a slide."""
        super().__init__("card", margin=20, spacing=10)
        self.part, self._shown = part, False
        self.button = told(KeyButton(_("Show on the screen"), "", "plain", self), "button")
        role(self.button, "chip")
        self.button.setCheckable(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(lambda: self.show_asked.emit(self.part))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(wrapped(title_of(part), "large", strong=True), 1)
        if showable:
            head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.button.hide()
        self.button.setAccessibleName(_("Show “{title}” on the screen").format(title=title_of(part)))
        self.box.addLayout(head)
        self._fill(part)

    def mark_shown(self, *, shown: bool) -> None:
        """Whether the room sees it now, and a press takes it off again."""
        self.button.setChecked(shown)
        words = _("Take it off the screen") if shown else _("Show on the screen")
        if self.button.text() != words:
            self.button.say(words)
        self._shown = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What the room sees has a spine, not the ring of what has the keyboard."""
        super().paintEvent(event)
        if self._shown:
            paint_spine(self, keys=False)

    def _fill(self, part: Part) -> None:
        match part:
            case Distribution() | Meters() | CrossTable() | Cloud() | Journey() | Ladder() | Gap() | Times() | Scores():
                self.box.addWidget(ChartWidget(part))
                self._remark(part.note)
            case Quotes():
                for quote in part.quotes:
                    self.box.addWidget(_said(quote))
                self._remark(part.note)
            case Quote():
                self.box.addWidget(_said(part))
            case Cards():
                for card in part.cards:
                    words = _("{holder}: {card}") if card.holder else "{card}"
                    self.box.addWidget(Label(words.format(holder=card.holder, card=card.title), wrap=True))
            case Table():
                self.box.addWidget(_table(part))
            case Bullets():
                for line in part.lines:
                    self.box.addWidget(Label(f"• {line}", wrap=True))
            case _:
                if not isinstance(part, Heading):
                    self.box.addWidget(Label(part.text, muted=part.muted, wrap=True))

    def _remark(self, note: str) -> None:
        if note:
            self.box.addWidget(Label(note, "small", muted=True, wrap=True))


class ChartWidget(QWidget):
    """A picture of the report, painted by the same hand as in the notes; screen readers hear it in words."""

    def __init__(self, chart: Chart) -> None:
        """As high as its width needs."""
        super().__init__()
        told(self, "picture")
        self._chart = chart
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(220)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.text)

    def hasHeightForWidth(self) -> bool:
        """Rows wrap in a narrow window."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that goes with a width."""
        return round(part_height(self._chart, max(width, 1), zoom=zoom_of(self))) + 2

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(480, self.heightForWidth(480))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in the theme's colours."""
        painter = QPainter(self)
        paint_part(painter, QRectF(self.rect()), self._chart, colours_of(self), zoom=zoom_of(self))
        painter.end()


def title_of(part: Part) -> str:
    """What a part is called."""
    match part:
        case Heading():
            return part.text
        case Table():
            return part.caption
        case Quote():
            return part.who
        case Paragraph() | Bullets():
            return ""
        case _:
            return part.title


def _said(quote: Quote) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    if quote.who:
        known = len(quote.answers) > 1
        column.addWidget(Label(quote.who, "body" if known else "small", strong=True, muted=not known, wrap=True))
    if len(quote.answers) > 1:
        column.addLayout(_answers(quote.answers))
    else:
        column.addWidget(Label(quote.text, wrap=True))
    return holder


def _answers(answers: tuple[Said, ...]) -> QGridLayout:
    """Questions on the left, answers on the right; a feeling with its face."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 5)
    top = Qt.AlignmentFlag.AlignTop
    for row, answer in enumerate(answers):
        grid.addWidget(wrapped(answer.ask, muted=True), row, 0, top)
        grid.addWidget(
            wrapped(answer.text) if answer.feeling is None else _felt(answer.text, answer.feeling), row, 1, top
        )
    return grid


def _felt(words: str, feeling: int) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    face = FaceWidget(feeling, side=22)
    row.addWidget(face)
    row.addWidget(wrapped(words, strong=True), 1)
    return holder


def _table(part: Table) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(6)
    for column, words in enumerate(part.columns):
        grid.addWidget(Label(words, "small", strong=True, muted=True), 0, column)
    for number, row in enumerate(part.rows, 1):
        for column, words in enumerate(row):
            grid.addWidget(Label(words, wrap=column > 0), number, column)
    grid.setColumnStretch(max(0, len(part.columns) - 1), 1)
    return holder
