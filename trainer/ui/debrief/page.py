"""This file is the debrief page: results on the left, questions and what we take away on the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from trainer.debrief.findings import Finding, chosen
from trainer.debrief.onstage import slide_of
from trainer.debrief.talk import phases, speakers
from trainer.model.events import Occurrence
from trainer.model.play import Play, room
from trainer.model.report import CrossTable, Heading, Meters, Part
from trainer.ui.debrief.abreast import Abreast
from trainer.ui.debrief.head import DebriefHead
from trainer.ui.debrief.parts import PartCard
from trainer.ui.debrief.sources import (
    Overview,
    discussions,
    finding_on_stage,
    frame_of,
    hidden,
    on_stage,
    questions_on_stage,
)
from trainer.ui.debrief.talk import TalkColumn
from trainer.ui.desk import Desk, Panel
from trainer.ui.fields.questions import QuestionCard
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.theme import restyle, role, zoom_of
from trainer.ui.told import call
from trainer.ui.widgets import Card, KeyButton, Label, clear
from trainer.ui.widgets.dropdown import DropDown
from trainer.words import _


class DebriefPage(QWidget):
    """Everything on it may be shown to the room: it is made from what the room may know."""

    back_asked = Signal()
    finish_asked = Signal()
    passed = Signal(int)

    def __init__(self, desk: Desk, overview: Overview) -> None:
        """`overview` gives the parts of a block; draws itself on `refresh`.

        `passed` tells of a key that begins no text, pressed in an answer that is still empty.
        """
        super().__init__()
        self._desk, self._overview = desk, overview
        self.block = ""
        self._talked = ""
        self._view: object = None
        self.cards: list[PartCard] = []
        self._found: tuple[Finding, ...] = ()
        self._shown: tuple[str, Part | Finding] | None = None
        self._asks: Panel | None = None
        self._lit: QWidget | None = None
        self._lights = False
        self.talk = TalkColumn(desk)
        self.take_away = self.talk.take_away
        self.talk.show_asked.connect(self._show_finding)
        self.talk.passed.connect(self.passed)
        self.talk.kept.connect(self._go_on)
        self.blocks = DropDown()
        call(self.blocks, _("Scenario of the debrief"))
        self.blocks.activated.connect(self._choose)
        self.head = DebriefHead(self.blocks)
        self.title, self.back, self.off = self.head.title, self.head.back, self.head.off
        self.finish = self.head.finish
        self.back.clicked.connect(self.back_asked)
        self.off.clicked.connect(lambda: desk.show(None))
        self.finish.clicked.connect(self.finish_asked)
        self._lay()

    def _lay(self) -> None:
        inside, self._left = _column(24)
        self.results = ScrolledColumn()
        self.results.hold(inside)
        faded(self.results, "background")
        asking, self._right = _column(20)
        self.side = Card("side-right", margin=0)
        self._asking = ScrolledColumn()
        self._asking.hold(asking)
        faded(self._asking)
        self.side.box.addWidget(self._asking)
        self.talk.turned.connect(lambda: self._asking.verticalScrollBar().setValue(0))
        self.talk.turned.connect(lambda: self.light(on=self._lights))
        self.talk.turned.connect(self._offer_off)
        left = QVBoxLayout()
        left.setContentsMargins(24, 20, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.head)
        left.addSpacing(8)
        left.addWidget(self.results, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self._right.addWidget(self.talk)
        self._right.addStretch(1)

    def refresh(self) -> None:
        """Takes everything from the desk."""
        self._blocks()
        self._results()
        self._ask()
        if self._desk.panel is None:
            self._shown = None
        for card in self.cards:
            card.mark_shown(shown=self._shown == (self.block, card.part))
        finding = self._shown[1] if self._shown and self._shown[0] == self.block else None
        self.talk.refresh(finding.id if isinstance(finding, Finding) else "")
        self._offer_off()

    def _offer_off(self) -> None:
        """What the room sees is taken off in its own place, where that is shown; else beside the title."""
        here = self._shown is not None and self._shown[0] == self.block
        finding = self._shown[1] if self._shown and here else None
        if isinstance(finding, Finding):
            here = self.talk.holds(finding.id)
        self.off.setVisible(self._desk.panel is not None and not here)

    def write(self, event: QKeyEvent | None = None) -> None:
        """Puts the cursor into the first answer that is still empty, and writes a key into it; elsewhere it is lost."""
        field = self.talk.free()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._asking.ensureWidgetVisible(field)
            if event is not None:
                QCoreApplication.sendEvent(field, QKeyEvent(event))

    def _go_on(self) -> None:
        """After an answer comes the next that is still empty; after the last, nothing is written."""
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)
        self.write()

    def ask_room(self, *, on: bool) -> None:
        """Shows the room the question the talk has come to, the others of its part a page each, or takes them off."""
        names = {one.name for one in self._desk.conductor.session.people.values()}
        texts, here = self.talk.asked(names)
        if on and self._desk.panel is None and texts:
            self._asks = questions_on_stage(self.block, self.talk.part, texts)
            self._desk.show(self._asks)
            self._desk.turn(here)
        elif not on and self._asks is not None and self._desk.panel is self._asks:
            self._desk.show(None)

    def ask_on(self) -> bool:
        """Shows the room what it is asked next, after one part of the talk the next; False after the last."""
        if self._desk.panel not in (None, self._asks) or self._desk.index + 1 < len(self._desk.leaves()):
            self._desk.turn(1)
            return True
        self.ask_room(on=False)
        while self.talk.go_on():
            self.ask_room(on=True)
            if self._desk.panel is not None:
                return True
        self.ask_room(on=True)
        return False

    def light(self, *, on: bool) -> None:
        """Outlines the field that takes the next letter while no field has the cursor."""
        self._lights = on
        field = self.talk.free() if on else None
        if field is self._lit:
            return
        for one, lit in ((self._lit, False), (field, True)):
            if one is not None and isValid(one):
                one.setProperty("lit", lit)
                restyle(one)
        self._lit = field

    @property
    def questions(self) -> list[QuestionCard]:
        """The author's questions in their order."""
        return self.talk.questions

    def _blocks(self) -> None:
        play = self._desk.conductor.play
        plan = [block for block in play.session.plan if not block.pause]
        if self.blocks.count() != len(plan):
            self.blocks.clear()
            for block in plan:
                self.blocks.addItem(play.script.scenarios[block.id].title, block.id)
        known = [block.id for block in plan]
        here = play.session.at.block if play.session.at else ""
        if self.block not in known:
            self.block = here if here in known else known[-1] if known else ""
        self.blocks.setCurrentIndex(known.index(self.block) if self.block in known else -1)
        self.blocks.setVisible(len(plan) > 1)
        title = play.script.scenarios[self.block].title if self.block else ""
        self.head.show_title(_("Debrief") if len(plan) > 1 else _("Debrief · {scenario}").format(scenario=title))

    def come_here(self) -> None:
        """The debrief of the block the room is in comes next."""
        at = self._desk.conductor.session.at
        self.block = at.block if at is not None else self.block

    def open_for(self, block: str) -> None:
        """Shows the debrief of another block."""
        self.block = block
        self.refresh()

    def _choose(self, index: int) -> None:
        self._desk.leaving.emit()
        self.open_for(str(self.blocks.itemData(index)))

    def _results(self) -> None:
        play = self._desk.conductor.play
        known = room(play)
        parts = self._overview(known, self.block) if self.block else ()
        waiting = hidden(play, self._desk.conductor.places, self.block)
        if (self.block, parts, waiting) == self._view:
            return
        self._view = (self.block, parts, waiting)
        self._found = chosen(known, self.block) if self.block else ()
        clear(self._left)
        self.cards = []
        small: list[PartCard] = []
        for number, part in enumerate(parts):
            if isinstance(part, Heading):
                small = self._pair(small)
                self._left.addWidget(Label(part.text, "large", strong=True, wrap=True))
                continue
            card = self._card(number, part, showable=slide_of(part, frame_of(known, self.block)) is not None)
            if isinstance(part, Meters | CrossTable):
                small.append(card)
                small = self._pair(small) if len(small) == 2 else small
            else:
                small = self._pair(small)
                self._left.addWidget(card)
        self._pair(small)
        if not parts:
            self._left.addWidget(Label(_nothing_shown(play, self.block), muted=True, wrap=True))
        for source in waiting:
            self._left.addWidget(self._waiting(source.name, source.at))
        self._left.addStretch(1)

    def _card(self, number: int, part: Part, *, showable: bool) -> PartCard:
        card = PartCard(part, showable=showable)
        card.show_asked.connect(lambda asked, known=number: self._show(known, asked))
        self.cards.append(card)
        return card

    def _show(self, number: int, part: Part) -> None:
        if self._shown == (self.block, part):
            self._desk.show(None)
            return
        self._shown = (self.block, part)
        self._desk.show(on_stage(self._overview, self.block, number))

    def _pair(self, cards: list[PartCard]) -> list[PartCard]:
        """Two narrow panels side by side where there is room for that."""
        if cards:
            self._left.addWidget(Abreast(cards))
        return []

    def _waiting(self, name: str, at: Occurrence) -> Card:
        card = Card("card", margin=16, spacing=8)
        words = _("“{name}” is still hidden from the room. It is revealed at its step.").format(name=name)
        go = KeyButton(_("Go there"))
        go.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        go.clicked.connect(lambda: self._go(at))
        row = QHBoxLayout()
        row.addWidget(Label(words, wrap=True), 1)
        row.addWidget(go)
        card.box.addLayout(row)
        return card

    def _go(self, at: Occurrence) -> None:
        if self._desk.go(at):
            self.back_asked.emit()

    def _ask(self) -> None:
        """The questions in the order of talk, those that the answers ask among the author's own."""
        play = self._desk.conductor.play
        found = discussions(self._desk.conductor.places, self.block)
        own = [(at, question) for at, step in found for question in step.questions]
        scenario = play.script.scenarios.get(self.block)
        self.talk.set_phases(phases(own, self._found), speakers(scenario) if scenario else "")
        if self.block != self._talked:
            self._talked = self.block
            self.talk.begin()

    def _show_finding(self, finding: Finding) -> None:
        if self._shown == (self.block, finding):
            self._desk.show(None)
            return
        self._shown = (self.block, finding)
        self._desk.show(finding_on_stage(self.block, finding.id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The questions keep about a third."""
        super().resizeEvent(event)
        self.side.setFixedWidth(max(320, min(round(460 * zoom_of(self)), event.size().width() * 34 // 100)))


def _nothing_shown(play: Play, block: str) -> str:
    if any(at.block == block for at in play.session.revealed):
        return _("What the room has seen of this exercise has no figures.")
    return _("Nothing has been shown to the room yet. What it sees later stands here, ready to be shown again.")


def _column(margin: int) -> tuple[QWidget, QVBoxLayout]:
    inside = QWidget()
    role(inside, "inside")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0 if margin == 24 else margin, 12 if margin == 24 else 20, margin, margin)
    column.setSpacing(16)
    return inside, column
