"""This file is the debrief's right side: the order of talk as chips, its questions, and what we take away."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from trainer.debrief.findings import Finding
from trainer.debrief.talk import PHASES, Asked, Phase, PhaseId
from trainer.ui.desk import Desk
from trainer.ui.fields.heldcard import HeldCard
from trainer.ui.fields.questions import QuestionCard
from trainer.ui.fields.summarycard import SummaryCard
from trainer.ui.fields.takeaway import TakeAwayCard
from trainer.ui.fields.writing import WritingBox
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.widgets import Card, ChipButton, FlowLayout, KeyButton, Label, SectionTitle, clear
from trainer.words import _


class FindingCard(Card):
    """A question that the answers ask: what they say, the question, why, and its own way to the stage."""

    show_asked = Signal(object)

    def __init__(self, desk: Desk, asked: Asked, finding: Finding) -> None:
        """With a box for what the room says where there is a place to keep it."""
        super().__init__("card", margin=16, spacing=8)
        self.finding = finding
        self.box.addWidget(Label(_("From the answers"), "small", muted=True))
        self.box.addWidget(Label(finding.sentence, strong=True, wrap=True))
        self.card = QuestionCard(desk, asked.at, asked.question, margin=0) if asked.at is not None else None
        if self.card is not None:
            role(self.card, "inside")
        self.box.addWidget(self.card or Label(finding.question, wrap=True))
        self.box.addWidget(Label(finding.why, "small", muted=True, wrap=True))
        self.button = told(KeyButton(_("Show on the screen")), "button")
        role(self.button, "chip")
        self.button.setCheckable(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setAccessibleName(_("Show “{title}” on the screen").format(title=finding.sentence))
        self.button.clicked.connect(lambda: self.show_asked.emit(finding))
        self.box.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def mark_shown(self, *, shown: bool) -> None:
        """Whether the room sees it now, and a press takes it off again."""
        self.button.setChecked(shown)
        self.button.say(_("Take it off the screen") if shown else _("Show on the screen"))


class TalkColumn(QWidget):
    """One part of the talk at a time; the chips lead through all four, and `turned` tells when another is shown."""

    show_asked = Signal(object)
    turned = Signal()
    passed = Signal(int)
    kept = Signal()

    def __init__(self, desk: Desk) -> None:
        """Empty until `set_phases`; `passed` tells of a key that an empty answer doesn't take, `kept` of Enter."""
        super().__init__()
        self._desk = desk
        self._phases: tuple[Phase, ...] = ()
        self.chosen: PhaseId = "feelings"
        self.questions: list[QuestionCard] = []
        self.findings: list[FindingCard] = []
        self.chips: dict[PhaseId, ChipButton] = {}
        self.lead = Label("", "large", strong=True, wrap=True)
        self.speakers = Label("", "small", muted=True, wrap=True)
        self.on = KeyButton("")
        self.on.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.on.clicked.connect(self.go_on)
        self._parts: dict[PhaseId, QWidget] = {}
        self._lay()

    def _lay(self) -> None:
        self._chips = QWidget()
        self._row = FlowLayout(self._chips, gap=8, even=True)
        self._group = QButtonGroup(self)
        self._inside = QWidget()
        self._cards = QVBoxLayout(self._inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(16)
        self.take_away, self.held = TakeAwayCard(self._desk), HeldCard(self._desk)
        self.summary = SummaryCard(self._desk)
        self.summary.field.passed.connect(self.passed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self._chips, SectionTitle(_("Ask the room, in this order")), self.lead, self.speakers):
            column.addWidget(widget)
        column.addWidget(self._inside)
        column.addWidget(self.on, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.take_away)
        column.addWidget(self.summary)
        column.addWidget(self.held)
        column.addStretch(1)
        role(self, "inside")

    def set_phases(self, known: Sequence[Phase], speakers: str) -> None:
        """Lays the questions anew where they have changed; what is being typed is stored first."""
        self.speakers.setText(speakers)
        self.speakers.setVisible(bool(speakers))
        if tuple(known) == self._phases:
            return
        self._phases = tuple(known)
        for card in self._answers():
            card.saving.flush()
        self._chips_anew()
        clear(self._cards)
        self.questions, self.findings, self._parts = [], [], {}
        for phase in known:
            self._parts[phase.id] = self._part(phase)
            self._cards.addWidget(self._parts[phase.id])
        for card in self._answers():
            card.field.passed.connect(self.passed)
            card.kept.connect(self.kept)
        self.choose(self.chosen)

    def _answers(self) -> list[QuestionCard]:
        return [*(one.card for one in self.findings if one.card is not None), *self.questions]

    @property
    def part(self) -> str:
        """What the part of the talk that is shown is called."""
        return self._phases[PHASES.index(self.chosen)].name if self._phases else ""

    def asked(self, unsaid: Collection[str]) -> tuple[tuple[str, ...], int]:
        """The questions of this part without the `unsaid` words, and the place of the one the talk has come to."""
        shown = [card for card in self._answers() if card.isVisibleTo(self)]
        shown.sort(key=lambda card: card.mapTo(self, QPoint()).y())
        shown = [card for card in shown if not any(word in card.question.text for word in unsaid)]
        now = next((card for card in shown if card.field.hasFocus()), None)
        now = now or next((card for card in shown if not card.field.toPlainText()), None)
        return tuple(card.question.text for card in shown), shown.index(now) if now is not None else 0

    def free(self) -> WritingBox | None:
        """The first answer of this part that nobody has written yet."""
        fields = [card.field for card in self._answers()]
        shown = [field for field in fields if field.isVisibleTo(self) and not field.toPlainText()]
        return min(shown, key=lambda field: field.mapTo(self, QPoint()).y(), default=None)

    def _chips_anew(self) -> None:
        if self.chips:
            return
        for number, phase in enumerate(self._phases, 1):
            chip = told(ChipButton(phase.name), "tab")
            chip.setCheckable(True)
            chip.setAccessibleName(_("{number}. {phase}").format(number=number, phase=phase.name))
            chip.setAccessibleDescription(phase.lead)
            chip.clicked.connect(partial(self.choose, phase.id))
            self._group.addButton(chip)
            self._row.addWidget(chip)
            self.chips[phase.id] = chip

    def _part(self, phase: Phase) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for asked in phase.asked:
            if asked.finding is not None:
                column.addWidget(self._finding(asked, asked.finding))
            elif asked.at is not None:
                card = QuestionCard(self._desk, asked.at, asked.question)
                self.questions.append(card)
                column.addWidget(card)
        return inside

    def _finding(self, asked: Asked, finding: Finding) -> FindingCard:
        card = FindingCard(self._desk, asked, finding)
        card.show_asked.connect(self.show_asked)
        self.findings.append(card)
        return card

    def choose(self, phase: PhaseId, *_checked: bool) -> None:
        """Shows one part of the talk."""
        other, self.chosen = self.chosen != phase, phase
        for known, part in self._parts.items():
            part.setVisible(known == phase and bool(self._phases[PHASES.index(known)].asked))
        self.chips[phase].setChecked(True)
        here = PHASES.index(phase)
        self.lead.setText(self._phases[here].lead)
        self.on.setVisible(here + 1 < len(PHASES))
        if here + 1 < len(PHASES):
            self.on.say(_("On to: {phase}").format(phase=self._phases[here + 1].name))
        if other:
            self.turned.emit()

    def begin(self) -> None:
        """Feelings first: another exercise is talked about from its beginning."""
        self.choose(PHASES[0])

    def go_on(self) -> bool:
        """Shows the next part of the talk; False after the last."""
        following = PHASES.index(self.chosen) + 1
        if following < len(PHASES):
            self.choose(PHASES[following])
        return following < len(PHASES)

    def holds(self, finding: str) -> bool:
        """Whether the finding of this id stands in the part that is shown."""
        return any(one.finding.id == finding and one.isVisibleTo(self) for one in self.findings)

    def refresh(self, shown: str) -> None:
        """Shows what stands recorded, and which finding (by id) the room sees."""
        for card in self.questions:
            card.refresh()
        for finding in self.findings:
            finding.mark_shown(shown=finding.finding.id == shown)
            if finding.card is not None:
                finding.card.refresh()
        self.take_away.refresh()
        self.summary.refresh()
        self.held.refresh()
