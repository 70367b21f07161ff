"""This file is the middle of the console: where the room is, what drives it, the step itself, and notes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from trainer.model.events import Occurrence
from trainer.model.scenario import Act, Board, Calculate, Deal, Discuss, Fill, Reveal, Vote
from trainer.steps import watching
from trainer.ui.console import view
from trainer.ui.console.foryou import ForYou
from trainer.ui.console.heading import Heading
from trainer.ui.console.notes import NotesCard
from trainer.ui.console.scroll import FittingArea, WholeArea
from trainer.ui.console.steps import table
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.peek import Peek
from trainer.ui.console.tools import TimerTools
from trainer.ui.console.transport import Transport, button
from trainer.ui.desk import Desk
from trainer.ui.theme import role, zoom_of
from trainer.ui.tones import Tones
from trainer.ui.widgets import EndsLayout, KeyButton, discard
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.more import MoreButton
from trainer.words import _

LOW, NARROW, LEAST, MOST_WIDE, EDGE, LOW_EDGE = 710, 620, 150, 1180, 30, 20
"""Below this height and width, in units of the text zoom, there is less air and there are fewer words; `LEAST` pixels
are left to the step itself, whatever was noted; on a very wide screen lines stay short enough to be read."""
FEW = 5
"""So many notes stand over the line they are written on; more of them scroll with the step."""
LED = Deal | Fill | Board | Vote | Calculate | Reveal
"""Steps that their panel leads: it comes first, and the timer is not what they are about."""
TAKEN = Act | Fill | Vote
"""Steps that can be done once more, another take beside the first."""


class Middle(FittingWidget):
    """Everything about the step where the room is."""

    watch_asked = Signal()

    def __init__(self, desk: Desk, tones: Tones) -> None:
        """Draws itself on `refresh`."""
        super().__init__()
        self._desk = desk
        self.heading, self.transport = Heading(), Transport()
        self.tools = TimerTools(tones)
        self.for_you = ForYou()
        self.panel: StepPanel | None = None
        self._at: Occurrence | None = None
        self.mark, self.freeze = button(_("Mark"), "mark"), button(_("Freeze"), "freeze")
        self.peek = Peek(desk, self.mark)
        self.take, self.skip = KeyButton(_("Play once more")), KeyButton(_("Skip step"), "", "quiet")
        self.watch = button(_("Checklist"), "watch")
        self.watch.clicked.connect(self.watch_asked)
        self.more = MoreButton()
        self._again = False
        for each in (self.take, self.skip, self.more):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.notes = NotesCard(desk)
        self.notes.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._low = False
        self._fitted: tuple[object, ...] = ()
        self._lay()
        self.transport.more.toggled.connect(self.refresh_time)
        self.transport.minutes_went.connect(lambda away: self.tools.show_minutes(away=away))

    def _lay(self) -> None:
        inside = QWidget()
        role(inside, "inside")
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(14)
        self._column.setContentsMargins(EDGE, 4, EDGE, 0)
        actions = self._actions = EndsLayout()
        actions.add_left(self.mark, self.freeze, self.watch, self.take, self.peek)
        actions.add_right(self.skip, self.more)
        self._column.addWidget(self.for_you)
        self.area = FittingArea(inside, least=LEAST)
        above, foot = self._above, self._foot = QVBoxLayout(), QVBoxLayout()
        above.addLayout(actions)
        foot.addWidget(self.notes)
        head = self._head = QVBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(self.transport)
        head.addWidget(self.tools)
        everything = role(QWidget(), "inside")
        column = QVBoxLayout(everything)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area)
        column.addLayout(above)
        column.addLayout(foot, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WholeArea(everything, self.area, (head, above, foot)))
        self._lay_out()

    def _fit(self) -> None:
        """A narrow window has fewer words."""
        self._lay_out()
        self._fit_actions()

    def _fit_actions(self) -> None:
        """They stay in one row: the look at the cards says less, the buttons are smaller, then what is rare waits."""
        shown = [each.text() for each in (self.freeze, self.watch) if not each.isHidden()]
        state = (self.width(), zoom_of(self), self._low, self.peek.isHidden(), self._again, *shown)
        if state == self._fitted:
            return
        self._fitted = state
        room = self.width() - 2 * self._edge()
        narrow = self._low or self.width() < NARROW * zoom_of(self)
        both = (self.take, self.skip) if self._again else (self.skip,)
        for words, small, held in (
            (int(narrow), self._low, ()),
            (1, self._low, ()),
            (1, True, ()),
            (1, True, (self.skip,)),
            (1, True, both),
            (2, True, both),
        ):
            self._shrink(words=words, small=small)
            self.take.setVisible(self._again)
            self.skip.show()
            self.more.hold(held)
            if self._actions.sizeHint().width() <= room:
                break

    def _shrink(self, *, words: int, small: bool) -> None:
        self.peek.fit(words)
        self._actions.set_gap(6 if small else 10)
        for each in (self.mark, self.freeze, self.watch, self.take, self.more):
            role(each, "small" if small else "plain")
        role(self.skip, "chip" if small else "quiet")

    def fit(self, *, low: bool) -> None:
        """A low window has less air and smaller buttons beside the step, so that the step itself is seen."""
        if low != self._low:
            self._low = low
            self.heading.fit(low=low)
            self.notes.fit(low=low)
            self._fit()
            self._place_notes()
            self.refresh_time()

    def _lay_out(self) -> None:
        above, below, apart = (8, 8, 6) if self._low else (24, 20, 14)
        edge = self._edge()
        self._head.setContentsMargins(edge, above, edge, 4 if self._low else 12)
        self._head.setSpacing(apart + 2)
        self._above.setContentsMargins(edge, apart, edge, apart)
        self._foot.setContentsMargins(edge, 0, edge, below)
        self.area.set_sides(edge)

    def _edge(self) -> int:
        """How far what stands here keeps from the sides."""
        return max(LOW_EDGE if self._low else EDGE, round((self.width() - MOST_WIDE * zoom_of(self)) / 2))

    def _place_notes(self) -> None:
        """A short list of notes stands over its line where there is room; else it scrolls with the step."""
        if self._low or self.notes.noted > FEW:
            self._column.addWidget(self.notes.earlier)
        else:
            self.notes.take_back()

    def refresh(self) -> None:
        """Takes everything from the desk; what is the same isn't drawn again."""
        self._panel_of_place()
        self.refresh_time()
        place = self._desk.conductor.place
        self.for_you.show_words(place.step.notes if place else "", private=self._desk.laptop_private)
        step = place.step if place else None
        self.freeze.setVisible(isinstance(step, Act))
        self._again = isinstance(step, TAKEN)
        self._show_freeze(frozen=place is not None and place.at == self._desk.conductor.session.frozen)
        self._show_watch(place.at if place else None)
        self.notes.show_view(view.notes(self._desk))
        self._place_notes()
        self.peek.refresh()
        self._fit_actions()
        if self.panel is not None:
            self.panel.refresh()
        self._order()

    def _show_freeze(self, *, frozen: bool) -> None:
        words = _("Play on") if frozen else _("Freeze")
        if self.freeze.text() != words:
            self.freeze.say(words)

    def _show_watch(self, at: Occurrence | None) -> None:
        """The way to the checklist, with how much was tapped."""
        play = self._desk.conductor.play
        listed = at is not None and watching.checklist(play, at) is not None
        self.watch.setVisible(listed)
        taps = len(play.session.taps.get(at, ())) if at is not None and listed else 0
        words = _("Checklist · {count}").format(count=taps) if taps else _("Checklist")
        if self.watch.text() != words:
            self.watch.say(words)

    def _panel_leads(self, at: Occurrence) -> bool:
        """Whether what can be done at a step comes before what the facilitator is told about it."""
        step = self._desk.conductor.play.step(at)
        if isinstance(step, Act):
            return bool(step.outcomes) or step.timer == "shared" or self._desk.conductor.session.frozen == at
        return isinstance(step, LED | Discuss)

    def _order(self) -> None:
        """A frozen scene asks at once who swaps; going on, it is as before."""
        at = self._at
        if at is not None and self.panel is not None:
            wanted = 0 if self._panel_leads(at) else 1
            if self._column.indexOf(self.panel) != wanted:
                self._column.removeWidget(self.panel)
                self._column.insertWidget(wanted, self.panel)
                self.area.verticalScrollBar().setValue(0)

    def refresh_time(self) -> None:
        """What a tick changes."""
        head = view.head(self._desk)
        places = self._desk.conductor.places
        first = bool(places) and self._desk.conductor.session.at == places[0].at and self._desk.index == 0
        self.heading.show_view(head)
        place = self._desk.conductor.place
        ended = place is not None and place.at in self._desk.conductor.session.outcomes
        leads = place is None or not (isinstance(place.step, LED) or ended or head.frozen)
        row = not self._low and (leads or head.begun)
        self.transport.show_more(shown=bool(head.digits) and not row)
        self.tools.show_view(head, wanted=row or self.transport.more.isChecked())
        self.transport.show_view(head, view.what_next(self._desk), first=first, leads=leads)

    def write_agreement(self) -> bool:
        """Puts the cursor where the step has a place for what the room takes away; whether it has one."""
        return self.panel is not None and self.panel.write_agreement()

    def _panel_of_place(self) -> None:
        at = self._desk.conductor.session.at
        if at == self._at:
            return
        self._at = at
        if self.panel is not None:
            discard(self.panel)
            self.panel = None
        if at is not None:
            self.panel = table.panel(self._desk, at)
            self.panel.told.connect(self.heading.say)
            self._column.insertWidget(0 if self._panel_leads(at) else 1, self.panel)
            self.panel.setVisible(type(self.panel) is not StepPanel)
        self.area.verticalScrollBar().setValue(0)
