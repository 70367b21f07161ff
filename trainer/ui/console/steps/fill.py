"""This file is the filling of a sheet in the console: how, how long, how many have answered, open and close."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar

from trainer.model.events import Occurrence
from trainer.model.scenario import How
from trainer.steps import asked, fill, naming
from trainer.ui.console.steps.aloud import AloudForm
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.hands import HandsForm
from trainer.ui.console.steps.leftout import LeftOut
from trainer.ui.console.transport import button
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label, SectionTitle, discard
from trainer.words import _, ngettext


class FillPanel(StepPanel):
    """Nobody's answer is shown here: only how many there are, as the room sees it."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one sheet at one place."""
        super().__init__(desk, at)
        self.sheet = fill.sheet_of(desk.conductor.play, at)
        state = desk.conductor.session.sheets.get(at)
        self.way: How = state.how if state else fill.how(desk.conductor.play, at)
        self.card = Card("card", margin=20, spacing=10)
        self.count = Label("", "large", strong=True, wrap=True)
        self.line = QProgressBar()
        self.line.setTextVisible(False)
        self.estimate = Label("", muted=True, wrap=True)
        self.promise = Label("", "small", muted=True, wrap=True)
        self.left_out = LeftOut(desk, at)
        self.form: AloudForm | HandsForm | None = None
        self._build()

    def _build(self) -> None:
        self.hand = button(_("Hand over"), "hand", "primary")
        self.aloud = _plain(_("Aloud"))
        self.hands = _plain(_("Show of hands"))
        self.kiosk = _plain(_("One by one at the laptop"))
        self.shut = _plain(_("Close the sheet"))
        self.open = _plain(_("Open again"))
        self.show_results = button(_("Show the results"), "reveal")
        desk, conductor = self.desk, self.desk.conductor
        self.hand.clicked.connect(lambda: desk.move(conductor.hand_over))
        self.aloud.clicked.connect(lambda: self.choose("aloud"))
        self.hands.clicked.connect(lambda: self.choose("hands"))
        self.kiosk.clicked.connect(lambda: self.choose("kiosk"))
        self.shut.clicked.connect(lambda: desk.move(conductor.close_sheet))
        self.open.clicked.connect(lambda: desk.act(lambda: conductor.open_sheet(self.way)))
        self.show_results.clicked.connect(lambda: desk.reveal() if desk.armed else desk.arm())
        self.row = EndsLayout()
        for way in (self.kiosk, self.aloud, self.hands):
            role(way, "chip")
        self.row.add_left(self.hand, self.kiosk, self.aloud, self.hands, self.open, self.show_results)
        self.row.add_right(self.shut)
        place = self.desk.conductor.place
        if place is None or self.sheet.title != naming.title(self.desk.conductor.play, place):
            self.card.box.addWidget(SectionTitle(self.sheet.title))
        for each in (self.count, self.line, self.estimate, self.promise):
            self.card.box.addWidget(each)
        self.card.box.addLayout(self.row)
        self.card.box.addWidget(self.left_out)
        self.column.addWidget(self.card)

    def choose(self, way: How) -> None:
        """Another way to answer from here on; what was answered stays."""
        self.desk.leaving.emit()
        self.way = way
        state = self.desk.conductor.session.sheets.get(self.at)
        if state is not None and not state.closed:
            self.desk.act(lambda: self.desk.conductor.open_sheet(way))
        self.refresh()

    def refresh(self) -> None:
        """Draws what differs."""
        play = self.desk.conductor.play
        state = play.session.sheets.get(self.at)
        people = len(asked.now(play, self.at))
        self.left_out.refresh()
        is_open = state is not None and not state.closed
        if is_open and state is not None:
            self.way = state.how
        self._counted(people)
        self._estimated(people, began=state is not None)
        self.hand.setVisible(self.way not in ("aloud", "hands") and (state is None or is_open))
        self.kiosk.setVisible(self.way in ("aloud", "hands") and (state is None or is_open))
        ways = fill.ways(self.sheet)
        self.aloud.setVisible("aloud" in ways and self.way != "aloud" and (state is None or is_open))
        self.hands.setVisible("hands" in ways and self.way != "hands" and (state is None or is_open))
        self.shut.setVisible(is_open)
        self.open.setVisible(state is not None and state.closed)
        self.show_results.setVisible(state is not None and state.closed and self.at not in play.session.revealed)
        self._form(wanted=state is None or is_open)

    def _counted(self, people: int) -> None:
        play = self.desk.conductor.play
        state = play.session.sheets.get(self.at)
        self.line.setRange(0, max(1, people))
        self.line.setVisible(state is not None and self.way != "hands" and people > 1)
        if state is None:
            questions = len(self.sheet.items)
            asked = ngettext("{count} question", "{count} questions", questions).format(count=questions)
            words = ngettext("{count} person answers {asked}", "{count} people answer {asked}", people)
            self.count.setText(words.format(count=people, asked=asked))
            return
        shown = fill.shown_count(state, people)
        self.line.setValue(shown)
        if self.way == "hands" and state.hands:
            self.count.setText(_("Hands are counted") if not state.closed else _("Closed. Hands were counted."))
            return
        words = (
            ngettext("Closed. {shown} of {count} has answered", "Closed. {shown} of {count} have answered", people)
            if state.closed
            else ngettext("{shown} of {count} has answered", "{shown} of {count} have answered", people)
        )
        self.count.setText(words.format(shown=shown, count=people))

    def _estimated(self, people: int, *, began: bool) -> None:
        self.promise.setText(fill.promise(self.sheet, self.desk.conductor.session.promise.limit))
        self.promise.setVisible(not began and self.way not in ("aloud", "hands"))
        self.estimate.setVisible(not began)
        if self.way == "aloud":
            self.estimate.setText(_("Type in what is said; the first answer opens the sheet."))
            return
        minutes = _minutes(fill.seconds(self.sheet, people, self.way))
        words = ngettext("About {minutes} min for {count} person.", "About {minutes} min for {count} people.", people)
        said = words.format(minutes=minutes, count=people)
        place = self.desk.conductor.place
        late = place is not None and place.minutes and minutes > place.minutes
        if place is not None and late and self.way == "kiosk" and "hands" in fill.ways(self.sheet):
            quicker = _minutes(fill.seconds(self.sheet, people, "hands"))
            said += " " + _("Planned are {planned:g}. A show of hands takes about {quicker}.").format(
                planned=place.minutes, quicker=quicker
            )
        self.estimate.setText(said)

    def _form(self, *, wanted: bool) -> None:
        way = self.way if wanted else "kiosk"
        kind = AloudForm if way == "aloud" else HandsForm if way == "hands" else None
        if self.form is not None and type(self.form) is not kind:
            discard(self.form)
            self.form = None
        if kind is not None and self.form is None:
            made = kind(self.desk, self.at)
            self.form = made
            self.card.box.addWidget(made)
        if self.form is not None:
            self.form.refresh()


def _plain(words: str) -> KeyButton:
    made = KeyButton(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _minutes(seconds: float) -> int:
    return max(1, round(seconds / 60))
