"""This file is the pane beside the cards: what the chosen exercise is, needs and consists of, and the way on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.library.fade import Fade
from trainer.ui.library.pair import ButtonPair
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.library.shelf import Entry, Row
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, KeyButton, Label, OnceButton, SectionTitle, rule
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _

if TYPE_CHECKING:
    from trainer.model.planned import PlannedBlock
    from trainer.ui.widgets.choice import Choice

WIDTH, NARROW = 372, 304


class AboutPane(Card):
    """Tells about one entry; its buttons emit `start`, `add`, `rehearse`, `print_cards` and `change`."""

    start = Signal()
    add = Signal()
    rehearse = Signal()
    print_cards = Signal()
    change = Signal()

    def __init__(self) -> None:
        """Empty until `show_entry`."""
        super().__init__("side-right", margin=0, spacing=0)
        self._entry: Entry | None = None
        self._tags: dict[str, str] = {}
        self.cards: Choice | None = None
        self._area = ScrolledColumn()
        Fade(self._area)
        self.box.addWidget(self._area, 1)
        self._start = KeyButton(_("Choose people and start"), "", "primary")
        self._add = OnceButton(_("Add to today's plan"))
        self.rehearse_button = OnceButton(_("Rehearse"))
        self.rehearse_button.setToolTip(_("Made-up people play it at full speed: how long it takes, what comes of it"))
        self._print = KeyButton(_("Print…"))
        self._said = News()
        self._said.hide()
        self._start.clicked.connect(self.start)
        self._add.clicked.connect(self.add)
        self._print.clicked.connect(self.print_cards)
        self.rehearse_button.clicked.connect(self.rehearse)
        self._foot = role(QWidget(), "inside")
        self.foot = foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(28, 12, 28, 28)
        foot.setSpacing(12)
        foot.addWidget(self._said)
        self._pair = ButtonPair(self.rehearse_button, self._print)
        foot.addWidget(self._pair)
        foot.addWidget(self._add)
        foot.addWidget(self._start)  # where the way on stands on every page
        self.box.addWidget(self._foot)
        self.fit(narrow=False)

    def show_entry(self, entry: Entry | None) -> None:
        """Tells about this entry, or about nothing."""
        self._start.setEnabled(entry is not None)
        self._add.setEnabled(entry is not None)
        self._foot.setVisible(entry is not None)
        if entry != self._entry or self._area.widget() is None:
            self._print.setVisible(entry is not None and entry.kind == "scenario")
            self._said.hide()
            self._entry = entry
            self.cards = None
            self._area.hold(_content(entry, self._change, self._narrowing))

    def plan(self, entry: Entry) -> tuple[PlannedBlock, ...]:
        """What choosing the entry runs, with the cards that were picked for it here."""
        tag = self._tags.get(entry.id, "")
        return tuple(replace(block, cards=tag) for block in entry.plan) if tag in entry.cards else entry.plan

    def fit(self, *, narrow: bool) -> None:
        """Takes less room in a narrow window."""
        self.setFixedWidth(round((NARROW if narrow else WIDTH) * zoom_of(self)))

    def lead(self, *, to_start: bool) -> None:
        """Whether this one can be started at once; while a plan is being made, the plan's own button starts."""
        self._start.setVisible(to_start)

    def settle(self) -> None:
        """The button that starts keeps its room where it stands above: a second click meets no other button there."""
        stays = self._start.sizePolicy()
        stays.setRetainSizeWhenHidden(self.isAncestorOf(self._start))
        self._start.setSizePolicy(stays)

    def show_printing(self) -> None:
        """What is printed is being written."""
        self._print.setEnabled(False)
        self._print.say(_("Writing the pages…"))
        self._said.hide()

    def show_printed(self, words: str, *, good: bool = True) -> None:
        """What came of it: which file it is, or why there is none."""
        self._print.setEnabled(True)
        self._print.say(_("Print…"))
        self.tell(words, good=good)

    def tell(self, words: str, *, good: bool = True) -> None:
        """Says what came of a button, above them."""
        role(self._said, "small" if good else "bad")
        self._said.setText(words)
        self._said.show()

    def _narrowing(self, entry: Entry) -> QWidget:
        """Where the cards of one sector are picked: an exercise that is started at once is never in the plan."""
        from trainer.ui.library.words import tag_words
        from trainer.ui.widgets.choice import Choice

        words = _("Cards from")
        holder, self.cards = role(QWidget(), "inside"), Choice(words)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(words, "small", muted=True))
        column.addWidget(self.cards)
        known = [("", _("all of them")), *((tag, tag_words(tag)) for tag in entry.cards)]
        self.cards.offer(known, self._tags.get(entry.id, ""))
        self.cards.picked.connect(lambda tag, _words: self._tags.update({entry.id: tag}))
        return holder

    def _change(self) -> OnceButton:
        """Stands below the steps, not among the ways on: it is seldom wanted, and never in the way of the start."""
        self.change_button = role(OnceButton(_("Change its text")), "chip")
        self.change_button.setToolTip(_("Opens a copy of your own in a text editor; the exercise itself stays"))
        self.change_button.clicked.connect(self.change)
        return self.change_button

    @property
    def start_button(self) -> KeyButton:
        """The way on."""
        return self._start

    @property
    def print_button(self) -> KeyButton:
        """The way to paper."""
        return self._print

    @property
    def printed(self) -> str:
        """What was said of the cards, or nothing."""
        return self._said.text() if self._said.isVisibleTo(self) else ""

    @property
    def add_button(self) -> KeyButton:
        """The way into the plan."""
        return self._add


def _content(entry: Entry | None, change: Callable[[], QWidget], narrowing: Callable[[Entry], QWidget]) -> QWidget:
    content = role(QWidget(), "inside")
    column = QVBoxLayout(content)
    column.setContentsMargins(28, 28, 28, 8)
    column.setSpacing(0)
    if entry is not None:
        _fill(column, entry, change, narrowing)
    column.addStretch(1)
    return content


def _fill(
    column: QVBoxLayout, entry: Entry, change: Callable[[], QWidget], narrowing: Callable[[Entry], QWidget]
) -> None:
    column.addWidget(wrapped(entry.title, "heading", strong=True))
    column.addSpacing(12)
    column.addWidget(wrapped(entry.summary, muted=True))
    column.addSpacing(18)
    column.addLayout(_facts(entry))
    column.addSpacing(14)
    if entry.cards:
        column.addWidget(narrowing(entry))
        column.addSpacing(14)
    for number, row in enumerate(entry.rows):
        if number:
            column.addWidget(rule())
        column.addLayout(_row(row))
    column.addSpacing(14)
    column.addWidget(change(), 0, Qt.AlignmentFlag.AlignLeft)
    if entry.hint:
        column.addSpacing(18)
        column.addWidget(SectionTitle(_("For you")))
        column.addSpacing(6)
        for paragraph in filter(None, entry.hint.splitlines()):
            column.addWidget(wrapped(paragraph, "small", muted=True))
            column.addSpacing(6)


def _facts(entry: Entry) -> QHBoxLayout | QVBoxLayout:
    """People and what to bring: side by side while what to bring is short."""
    boxes = [_fact(_("People"), (entry.people,))] if entry.people else []
    boxes += [_fact(_("You need"), entry.needs)] if entry.needs else []
    beside = sum(len(need) for need in entry.needs) <= 24
    line = QHBoxLayout() if beside else QVBoxLayout()
    line.setSpacing(10)
    for box in boxes:
        line.addWidget(box, 1 if beside else 0)
    return line


def _fact(title: str, lines: tuple[str, ...]) -> Card:
    box = Card(margin=14, spacing=2)
    box.box.setContentsMargins(14, 10, 14, 10)
    box.box.addWidget(Label(title, "small", muted=True))
    for line in lines:
        box.box.addWidget(wrapped(line, "small", strong=True))
    return box


def _row(row: Row) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 7, 0, 7)
    line.setSpacing(12)
    line.addWidget(wrapped(row.title, "small"), 1)
    line.addWidget(Label(row.minutes, "small", muted=True), 0, Qt.AlignmentFlag.AlignTop)
    return line
