"""This file is the filling of a sheet in the console: how, how long, how many have answered, open and close."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from trainer.model.events import Occurrence
from trainer.model.scenario import Fill, How
from trainer.model.screen import told_count
from trainer.model.session import SheetState
from trainer.model.sheet import Sheet
from trainer.steps import asked, fill, naming, promised
from trainer.ui.console.steps.aloud import AloudForm
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.hands import HandsForm, all_counted
from trainer.ui.console.steps.leading import LeadLayout
from trainer.ui.console.steps.leftout import LeftOut
from trainer.ui.console.steps.paper import PaperForm
from trainer.ui.console.steps.quicker import QuickerWays, open_hands
from trainer.ui.console.transport import button
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.widgets import Card, FlowLayout, KeyButton, Label, SectionTitle, discard
from trainer.words import _, ngettext

Form = AloudForm | HandsForm | PaperForm
FORMS: Mapping[How, type[Form]] = MappingProxyType({"aloud": AloudForm, "hands": HandsForm, "paper": PaperForm})
"""How the facilitator types answers in, where people don't do it themselves."""
AT_ONCE: tuple[How, ...] = ("team", "paper", "hands")
"""Ways that open the sheet when they are chosen: laptop or slips go round, or the room reads what hands are for."""


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
        self.quicker = QuickerWays(desk, lambda way: self.choose(way, at_once=True))
        self.form: Form | None = None
        self._build()

    def _build(self) -> None:
        self.hand = button(_("Hand over the laptop"), "hand", "primary")
        self.aloud = _plain(_("Aloud"))
        self.hands = _plain(_("Show of hands"))
        self.paper = _plain(_("On paper"))
        self.team = _plain(_("One answer a team"))
        self.kiosk = _plain(_("One by one at the laptop"))
        self.shut = _plain(_("Take no more answers"))
        self.open = _plain(_("Open again"))
        self.show_results = button(_("Show the results"), "reveal")
        desk, conductor = self.desk, self.desk.conductor
        self.hand.clicked.connect(desk.hand_asked)
        self.aloud.clicked.connect(lambda: self.choose("aloud"))
        self.hands.clicked.connect(lambda: self.choose("hands"))
        self.paper.clicked.connect(lambda: self.choose("paper"))
        self.team.clicked.connect(lambda: self.choose("team"))
        self.kiosk.clicked.connect(lambda: self.choose("kiosk"))
        self.shut.clicked.connect(lambda: desk.move(conductor.close_sheet))
        self.open.clicked.connect(lambda: desk.act(lambda: conductor.open_sheet(self.way)))
        self.show_results.clicked.connect(lambda: desk.reveal() if desk.armed else desk.arm())
        self.ways: dict[How, KeyButton] = {
            "kiosk": self.kiosk, "team": self.team, "aloud": self.aloud, "hands": self.hands, "paper": self.paper,
        }  # fmt: skip
        for way in self.ways.values():
            role(way, "chip")
        if self.sheet.answers != "named":
            self.hands.setToolTip(open_hands())
            self.hands.setAccessibleDescription(open_hands())
        place = self.desk.conductor.place
        self.meant: How = place.step.how if place is not None and isinstance(place.step, Fill) else "kiosk"
        self.as_meant = _plain(self.ways[self.meant].text())
        self.as_meant.clicked.connect(lambda: self.choose(self.meant))
        if place is None or self.sheet.title != naming.title(self.desk.conductor.play, place):
            self.card.box.addWidget(SectionTitle(self.sheet.title))
        acts = (self.hand, self.as_meant, self.show_results, self.open, self.shut)
        self.card.box.addLayout(LeadLayout(self.count, *acts))
        self.otherwise = QWidget()
        others = FlowLayout(self.otherwise, gap=8)
        title = SectionTitle(_("Other ways to answer"))
        title.setContentsMargins(0, 5, 0, 5)  # on the line of the chips' words
        others.addWidget(title)
        for chip in self.ways.values():
            others.addWidget(chip)
        for each in (self.line, self.estimate, self.promise, self.quicker, self.left_out, self.otherwise):
            self.card.box.addWidget(each)
        self.column.addWidget(self.card)

    def choose(self, way: How, *, at_once: bool = False) -> None:
        """Another way to answer from here on; what was answered stays. `at_once` opens the sheet."""
        self.desk.leaving.emit()
        state = self.desk.conductor.session.sheets.get(self.at)
        opened = state is not None and not state.closed
        if (opened or at_once or way in AT_ONCE) and not self.desk.did(lambda: self.desk.conductor.open_sheet(way)):
            return
        self.way = way
        self.refresh()
        if isinstance(self.form, PaperForm | HandsForm):
            self.form.take_keys()

    @property
    def numbered(self) -> bool:
        """The figures pick a quicker way while there is need of one."""
        return self.quicker.asks and not self.typed

    @property
    def typed(self) -> bool:
        """Whether the facilitator types the answers in: then nothing above the form moves when it begins."""
        return self.way in FORMS

    def pick_number(self, number: int) -> str:
        """Picks a quicker way."""
        self.quicker.pick_number(number)
        return ""

    def refresh(self) -> None:
        """Draws what differs."""
        play = self.desk.conductor.play
        state = play.session.sheets.get(self.at)
        people = len(asked.now(play, self.at))
        self.left_out.refresh()
        self.quicker.refresh()
        is_open = state is not None and not state.closed
        if is_open and state is not None:
            self.way = state.how
        still = self.typed and takes_answers(state)
        self.quicker.setVisible(self.quicker.asks and not self.typed)
        self._counted(people, still=still)
        takes = takes_answers(state)
        self.hand.setVisible(self.way in ("kiosk", "team") and takes)
        self._estimated(people, shown=state is None or still)
        all_have = is_open and state is not None and people > 0 and self._shown(state, people)[0] == people
        later = naming.shown_later(play, self.desk.conductor.places, self.at)
        self._lead(self.hand if not all_have else None if later else self.shut)
        ways = fill.ways(self.sheet)
        for way, chip in self.ways.items():
            possible = way in ways and (way != "team" or bool(asked.teams(play, self.at)))
            wanted = takes and possible and way != self.way
            chip.setVisible(wanted and way != self.meant and (self.typed or not self.quicker.offers(way)))
            if way == self.meant:
                self.as_meant.setVisible(wanted)
        self.otherwise.setVisible(any(not chip.isHidden() for chip in self.ways.values()))
        keep_place(self.shut, on=still)
        self.shut.setVisible(is_open)
        self.open.setVisible(state is not None and state.closed)
        closed = state is not None and state.closed
        self.show_results.setVisible(closed and self.at not in play.session.revealed and not later)
        if is_open and self.way == "kiosk" and not all_have and self.sheet.answers != "named":
            self.estimate.setText(fill.in_threes())
            self.estimate.show()
        if all_have and later and self.hand.isVisibleTo(self):
            self.estimate.setText(_("Everybody is done. Go on whenever you like."))
            self.estimate.show()
        if closed and later:
            self.estimate.setText(_("The room sees the results at the step “{step}”.").format(step=naming.bare(later)))
            self.estimate.show()
        if is_open and state is not None and self.way != "hands" and (raised := _raised(state)):
            self.estimate.setText(_raised_beside(raised))
            self.estimate.show()
        self._form(wanted=takes)

    def _lead(self, first: KeyButton | None) -> None:
        """What a stranger presses first: the laptop goes round until everybody has answered."""
        for each in (self.hand, self.shut):
            part = "primary" if each is first else "plain"
            if each.property("role") != part:
                role(each, part)

    def _counted(self, people: int, *, still: bool) -> None:
        play = self.desk.conductor.play
        state = play.session.sheets.get(self.at)
        self.line.setRange(0, max(1, people))
        self.line.setVisible((state is not None or still) and self.way != "hands" and people > 1)
        if still and self.way == "hands":
            counted = state is not None and all_counted(play, self.at, state, self.desk.conductor.sheets.done(self.at))
            self.count.setText(_("Hands are counted") if counted else _("Count the hands"))
            return
        if state is None and not still:
            questions = len(self.sheet.items)
            asked = ngettext("{count} question", "{count} questions", questions).format(count=questions)
            words = ngettext("{count} person answers {asked}", "{count} people answer {asked}", people)
            self.count.setText(words.format(count=people, asked=asked))
            return
        least, most = self._span(state, people) if state is not None else (0, 0)
        self.line.setValue(least)
        if state is not None and self.way == "hands" and state.hands:
            self.count.setText(_("Closed. Hands were counted."))
            return
        closed = state is not None and state.closed
        self.count.setText(self._told(state, told_count(least, most), people, closed=closed))
        self.line.setAccessibleName(self.count.text())

    def _told(self, state: SheetState | None, shown: str, people: int, *, closed: bool) -> str:
        """How many have answered; of the only one who speaks how much; and how many went through it without a word."""
        if self.way == "team":
            return _teams_told(shown, people, closed=closed)
        if self.way == "aloud" and people == 1 and not closed:
            return _said_told(sum(not given.skipped for given in state.answers.values()) if state else 0, self.sheet)
        blank = state.blank if state is not None and shown == str(people) else 0
        return _blank_told(shown, people, blank, closed=closed) if blank else _people_told(shown, people, closed=closed)

    def _span(self, state: SheetState, people: int) -> tuple[int, int]:
        spoken = len(state.spoken)
        return (spoken, spoken) if self.way == "aloud" else self._shown(state, people)

    def _shown(self, state: SheetState, people: int) -> tuple[int, int]:
        return fill.shown_span(state, people, named=self.sheet.answers == "named")

    def _estimated(self, people: int, *, shown: bool) -> None:
        limit = self.desk.conductor.session.promise.limit
        told = fill.by_teams() if self.way == "team" else promised.of_sheet(self.sheet, limit)
        said = self.way == "team" or (shown and self.way not in ("aloud", "hands"))
        exposed = _exposed() if not self.hand.isHidden() and not self.desk.laptop_private else ""
        self.promise.setText(" ".join(part for part in (told if said else "", exposed) if part))
        self.promise.setVisible(bool(self.promise.text()))
        self.estimate.setVisible(shown)
        if self.way == "aloud":
            opened = self.at in self.desk.conductor.session.sheets
            first = _("Type in what is said.")
            self.estimate.setText(_("Type in what is said.") if opened else first)
            return
        state = self.desk.conductor.session.sheets.get(self.at)
        if self.way == "hands" and state is not None:
            people = fill.to_raise(state, self.desk.conductor.sheets.done(self.at))
        if self.way == "team":
            words = ngettext("About {minutes} min for {count} team.", "About {minutes} min for {count} teams.", people)
        else:
            words = ngettext(
                "About {minutes} min for {count} person.", "About {minutes} min for {count} people.", people
            )
        minutes = fill.minutes(fill.seconds(self.sheet, people, self.way))
        told = words.format(minutes=minutes, count=people)
        self.estimate.setText(" ".join(part for part in (self._too_few(people), told) if part))

    def _too_few(self, people: int) -> str:
        """That the room will be shown no result, however all of them answer; said before they do."""
        conductor = self.desk.conductor
        limit, at = conductor.session.promise.limit, self.at
        rounds = {place.at.lap for place in conductor.places if (place.at.block, place.at.step) == (at.block, at.step)}
        count = people * len(rounds)
        summed = self.way in ("kiosk", "paper") and self.sheet.answers != "named" and self.sheet.result == "the room"
        if not summed or not 0 < count < limit:
            return ""
        words = ngettext(
            "The room will see no result: it takes {limit} private answers, and here {count} person answers.",
            "The room will see no result: it takes {limit} private answers, and here {count} people answer.",
            count,
        )
        return words.format(limit=limit, count=count)

    def _form(self, *, wanted: bool) -> None:
        way = self.way if wanted else "kiosk"
        kind = FORMS.get(way)
        if self.form is not None and type(self.form) is not kind:
            discard(self.form)
            self.form = None
        if kind is not None and self.form is None:
            made = kind(self.desk, self.at)
            self.form = made
            self.card.box.insertWidget(self.card.box.indexOf(self.otherwise), made)
        if self.form is not None:
            self.form.refresh()


def takes_answers(state: SheetState | None) -> bool:
    """Whether answers can be given: the sheet isn't closed."""
    return state is None or not state.closed


def keep_place(widget: QWidget, *, on: bool) -> None:
    """Has a widget hold its place where it isn't shown, or leave it."""
    policy = widget.sizePolicy()
    if policy.retainSizeWhenHidden() != on:
        policy.setRetainSizeWhenHidden(on)
        widget.setSizePolicy(policy)


def _exposed() -> str:
    """What to do about the wall before people answer at a laptop whose screen the room sees."""
    return _("The room sees this screen: turn the projector off, or the laptop away, before people answer.")


def _plain(words: str) -> KeyButton:
    made = KeyButton(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _people_told(shown: str, people: int, *, closed: bool) -> str:
    words = (
        ngettext("Closed. {shown} of {count} has answered", "Closed. {shown} of {count} have answered", people)
        if closed
        else ngettext("{shown} of {count} has answered", "{shown} of {count} have answered", people)
    )
    return words.format(shown=shown, count=people)


def _blank_told(shown: str, people: int, blank: int, *, closed: bool) -> str:
    words = (
        _("Closed. {shown} of {count} done · {blank} skipped everything")
        if closed
        else _("{shown} of {count} done · {blank} skipped everything")
    )
    return words.format(shown=shown, count=people, blank=blank)


def _said_told(answered: int, sheet: Sheet) -> str:
    """How many of the questions have an answer, where one person speaks."""
    if not answered:
        return _("No answers yet")
    questions = len(sheet.items)
    words = ngettext("{shown} of {count} question answered", "{shown} of {count} questions answered", questions)
    return words.format(shown=answered, count=questions)


def _teams_told(shown: str, teams: int, *, closed: bool) -> str:
    """Teams are counted as teams, as on the room's screen: two of them are not two people."""
    words = ngettext(
        "{answered} of {expected} team has answered", "{answered} of {expected} teams have answered", teams
    ).format(answered=shown, expected=teams)
    return f"{words} · {_('closed')}" if closed else words


def _raised(state: SheetState) -> int:
    """How many hands are counted for the question with most of them."""
    return max((sum(count for _value, count in counts) for counts in state.hands.values()), default=0)


def _raised_beside(raised: int) -> str:
    """What was counted before another way was chosen isn't forgotten: whoever answers again would count twice."""
    words = ngettext(
        "{count} raised hand is counted too. If that person answers again, set it to 0 under “Show of hands”.",
        "{count} raised hands are counted too. If those people answer again, set them to 0 under “Show of hands”.",
        raised,
    )
    return words.format(count=raised)
