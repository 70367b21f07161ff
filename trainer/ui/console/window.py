"""This file is the console's window: its pages, its keys, and the sentences over and under them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from trainer.debrief.report import overview
from trainer.model.events import Occurrence
from trainer.ui.console import view
from trainer.ui.console.afloat import Afloat
from trainer.ui.console.asking import Asking
from trainer.ui.console.driving import Driving
from trainer.ui.console.focus import field_beside, is_written, keys_in_sight, mode_of, press_chosen, show_caps
from trainer.ui.console.gate import Gate
from trainer.ui.console.hints import HintBar, Mode, Now, Shown, Where, before_room, hints
from trainer.ui.console.insert import Supply
from trainer.ui.console.leaves import Leaved
from trainer.ui.console.marking import Marking
from trainer.ui.console.overlay import KeysOverlay
from trainer.ui.console.pages import PageName, Pages
from trainer.ui.console.restoring import Restoring
from trainer.ui.console.run import RunPage
from trainer.ui.console.steering import Steering
from trainer.ui.console.strip import Strip
from trainer.ui.console.strips import Strips
from trainer.ui.console.topbar import TopBar
from trainer.ui.debrief.finish import Written
from trainer.ui.debrief.sources import Overview
from trainer.ui.desk import Desk
from trainer.ui.fields.writing import WritingBox
from trainer.ui.keys import bind, cap, let_act
from trainer.ui.sound import Sound
from trainer.ui.tabbing import tab
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.tones import Tones
from trainer.ui.widgets import KeyButton
from trainer.words import _

LEAST_SIZE = (860, 600)


class ConsoleWindow(Leaved):
    """The facilitator's window while a session runs; its own signals are for whoever places the windows."""

    swap_asked = Signal()
    toggle_asked = Signal()
    over = Signal()
    escaped = Signal()
    note_asked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        *,
        away: float | None = None,
        overview: Overview = overview,
        tones: Tones | None = None,
        supply: Supply | None = None,
    ) -> None:
        """`away` seconds when the session was opened again, None for a new one; `tones` off unless given.

        `supply` gives exercises that can be put in.
        """
        super().__init__()
        told(self, "window")
        self.desk, self.overview, self.supply = desk, overview, supply
        self.tones = tones or Tones(desk, Sound(self))
        self._handle: object = None
        self._refused_at = 0
        self.setWindowTitle(_("Console"))  # the system adds the program's name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        role(self, "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.top, self.strips, self.hints = TopBar(), Strips(), HintBar()
        self.refused = role(Strip("banner-warning", whole=True), "ground")
        self.refused.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.run = RunPage(desk, self.tones)
        self.restoring = Restoring(desk, self.strips.restored, self.run.middle.heading.say)
        self.pages = Pages(self.leaf, self.run)
        self._lay()
        self.driving = Driving(desk, self, self.strips)
        self.marking = Marking(desk, self.run, self.driving, self._back, self._next)
        self.steering = Steering(desk, self.strips, self.run, self.tones)
        call = self.toggle_asked.emit
        self.asking = Asking(desk, self.strips, self.driving, self.run.middle, self.steering.offers, call)
        self.keys = KeysOverlay(self)
        self._gate = Gate(desk, self, self.keys, self.asking.come)
        self.shortcuts = self.bind(self)
        self._listen()
        if desk.conductor.session.finished is not None:
            self.pages.open("finish")
        if away is not None:
            self.restoring.restored(away)
        self.refresh()

    def _lay(self) -> None:
        whole, below = QVBoxLayout(self), QWidget()  # what somebody unfolds pushes the page down; nothing else does
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        # A long text must not push the window off its screen; what doesn't fit scrolls.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*LEAST_SIZE)
        whole.addWidget(self.top)
        whole.addWidget(below)
        whole.addWidget(self.strips.screens)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.hints)
        # What comes and goes lies over the bars: under a hand that is about to press, nothing moves.
        news = Afloat(self.strips, self, lambda: self.top.place_for_news(self.strips.needed()))
        news.beyond.connect(lambda high: below.setFixedHeight(high if self.strips.unfolded else 0))
        Afloat(self.refused, self, self.hints.geometry, upwards=True)

    def _listen(self) -> None:
        desk = self.desk
        desk.changed.connect(self.refresh)
        desk.ticked.connect(self.refresh_time)
        desk.refused.connect(self._say_refused)
        desk.trouble.connect(self._say_trouble)
        desk.saved.connect(self.strips.trouble.hide)
        desk.saving.connect(self.refresh_time)
        self.strips.asked.connect(self._asked)
        self.strips.answered.connect(self._hint)
        desk.slept.connect(self.restoring.slept)
        desk.hand_asked.connect(self.asking.hand_over)
        self.top.blank_asked.connect(desk.toggle_blank)
        self.run.show_of.chosen.connect(self.driving.go)
        self.run.aside.hold_asked.connect(desk.toggle_frozen)
        transport, middle, act = self.run.middle.transport, self.run.middle, self.driving
        for button, action in (
            (transport.start, act.start), (transport.minus, lambda: act.minutes(-1)),
            (transport.plus, lambda: act.minutes(1)), (transport.back, self._back), (transport.next, self._next),
            (middle.mark, self.marking.mark), (middle.freeze, act.freeze), (middle.take, act.another_take),
            (middle.skip, act.skip),
        ):  # fmt: skip
            button.clicked.connect(action)
        self.steps_asked.connect(lambda: self.open_page("run"))
        self.end_asked.connect(lambda: self.asking.finish(self._finish))
        self.on_asked.connect(self._go_on)
        self.top.language.clicked.connect(lambda: self._toggle("languages"))
        self.run.middle.watch_asked.connect(self._watch)
        self.steering.rearranging.go_asked.connect(self.driving.go)
        self.steering.rearranging.insert_asked.connect(self._insert)
        self.run.aside.debrief.clicked.connect(lambda: self.open_page("debrief"))
        self.run.aside.people.away_asked.connect(self.toggle_asked)
        self.run.aside.people.turns_asked.connect(lambda: self.open_page("turns"))

    # What is shown

    def refresh(self) -> None:
        """Takes everything from the desk; what is the same isn't drawn again."""
        self.top.show_view(view.top(self.desk))
        self.run.refresh()
        self.steering.refresh()
        session = self.desk.conductor.session
        self.strips.stand((session.at, session.laptop), session.sheets.get(session.at) if session.at else None)
        self.refresh_leaf()
        if self.refused.sentence and self._refused_at != self.desk.conductor.session.facts:
            self.refused.hide()
        self._hint()

    def refresh_time(self) -> None:
        """What a tick changes."""
        self.top.show_view(view.top(self.desk))
        self.run.refresh_time()
        if self.pages.shown == "watch":
            self.watch.refresh_time()
        elif self.pages.shown == "languages":
            self.languages.refresh_time()
        self.steering.refresh()

    def open_page(self, name: PageName) -> None:
        """Goes to a page of this window; what was refused on another isn't said there."""
        self.refused.hide()
        self.desk.leaving.emit()
        if name == "debrief" and self.pages.shown != name:
            self.debrief.come_here()
        self.pages.open(name)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
        if name == "debrief":
            self.debrief.write()

    def show_written(self, written: Written) -> None:
        """Shows where the notes lie."""
        self.finish.show_written(written)
        self.open_page("finish")
        self.finish.take_keys()

    def _say_refused(self, sentence: str) -> None:
        self._refused_at = self.desk.conductor.session.facts
        self.refused.say(sentence, (_("Close"), self.refused.hide, cap("escape")))

    def _say_trouble(self, sentence: str) -> None:
        again = ((_("Try again"), self.desk.try_again, cap("yes")),) if self.desk.again else ()
        ways = ((_("Choose another place"), self.desk.place_asked.emit, cap("other")),) if self.desk.waiting else ()
        self.strips.trouble.say(sentence, *again, *ways)
        self.top.show_view(view.top(self.desk))

    # What keys and buttons do

    def bind(self, window: QWidget) -> tuple[QShortcut, ...]:
        """Binds the keys to a window: this one, and with one screen the stage's too."""
        act, gate = self.driving, self._gate
        seen = gate.seen
        actions: dict[str, Callable[..., object]] = {
            "start": act.start, "next": self._next, "back": self._back, "plus": lambda: act.minutes(1),
            "minus": lambda: act.minutes(-1), "blank": self.desk.toggle_blank, "hand": self.asking.hand_over,
            "note": self._write_note, "mark": self.marking.mark, "freeze": act.freeze,
            "alone": seen(lambda: self._at_step(self.marking.write_alone)),
            "arrived": seen(lambda: self._at_step(self.run.aside.people.ask_arrived)), "reveal": self.asking.reveal,
            "debrief": seen(lambda: self._toggle("debrief")), "turns": seen(lambda: self._toggle("turns")),
            "languages": seen(lambda: self._toggle("languages")), "watch": seen(self._watch),
            "paper": lambda: self._at_step(self.asking.paper),
            "hold": self.desk.toggle_frozen, "promise": self.run.aside.toggle_promise, "swap": self.swap_asked.emit,
            "console": self.toggle_asked.emit, "finish": self.end_asked.emit, "larger": lambda: self.zoom_asked.emit(1),
            "smaller": lambda: self.zoom_asked.emit(-1), "contrast": self.contrast_asked.emit,
            "escape": self._escape, "agree": seen(self._agree), "keys": seen(self.keys.open), **self.steering.actions(),
        }  # fmt: skip
        return bind(window, {name: gate.guarded(action) for name, action in actions.items()})

    def _next(self) -> None:
        """Goes on; the debrief, which the last step leads to, comes before the room's picture only once it is asked."""
        if self.pages.shown == "debrief" and not (self.isVisible() or self.desk.projector):
            if not self.debrief.ask_on():
                self.run.middle.heading.say(_("That was the last question. F2 opens your window."))
        elif self.pages.shown != "run":
            self.desk.turn(1)
        elif self.driving.at_end():
            self._gate.seen(lambda: self.open_page("debrief"))()
        else:
            self.asking.go_on()

    def _back(self) -> None:
        if self.pages.shown == "run":
            self.desk.backward()
        elif self.desk.panel is not None and self.desk.index > 0:
            self.desk.turn(-1)
        elif self.pages.shown != "finish" and (self.isVisible() or self.desk.projector):
            self.open_page("run")

    def keys_before_room(self) -> tuple[tuple[Shown, ...], tuple[Shown, ...]]:
        """The keys over the room's picture, with one screen: those of this step alone, and those of every step."""
        if self.pages.shown == "debrief":
            return before_room(Now())
        now = self.driving.keys_now("keys", "steps", keys_in_sight(self.pages), noting=False)
        buttons = self.pages.findChildren(KeyButton)
        picked = [(one.key, one.text()) for one in buttons if one.key.isdigit() and one.isVisibleTo(self.pages)]
        return before_room(now, picked if self.steering.ticks else ())

    def _write_note(self) -> None:
        """In this window, or at the foot of the room's picture where that is what the facilitator sees."""
        if self.isVisible() or self.desk.projector:
            self._at_step(self.marking.write)
        elif self.pages.shown != "finish":
            self.note_asked.emit(self.marking.meant())

    def _at_step(self, act: Callable[[], object]) -> None:
        if self.pages.shown != "run":
            self.open_page("run")
        act()

    def _watch(self) -> None:
        if self.pages.shown == "watch":
            self.open_page("run")
        elif self.driving.can_watch():
            self.open_page("watch")
            self.watch.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say_refused(_("This step has no checklist."))

    def _insert(self, at: Occurrence) -> None:
        if self.pages.shown != "finish":
            self.open_page("insert")
            self.insert.open_at(at)

    def _toggle(self, name: PageName) -> None:
        if self.pages.shown != "finish":
            self.open_page("run" if self.pages.shown == name else name)

    def _escape(self) -> None:
        if self.pages.shown in ("insert", "turns", "watch", "languages"):
            self.open_page("run")
        if not (self.isVisible() and mode_of(self) == "text"):  # else it leaves the text, and what is asked waits
            self.strips.question.hide()
            self.strips.swap.hide()
            self.refused.hide()
            self.desk.disarm()
            self.escaped.emit()
        self.run.middle.notes.end()
        self.run.aside.close_fields()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        if self.pages.shown == "finish" or (self.pages.shown == "run" and self.run.middle.write_agreement()):
            return
        self.open_page("debrief")
        self.debrief.take_away.write()

    def _finish(self) -> None:
        if self.desk.move(self.desk.conductor.finish):
            self.desk.frozen = None  # no held picture and no panel stays on the wall in place of the thanks
            self.desk.show(None)
            self.open_page("finish")
            self.over.emit()
            self.finish_requested.emit()

    def _go_on(self) -> None:
        """The end was pressed too early: the workshop goes on where it was, and nothing of it is lost."""
        if self.desk.move(self.desk.conductor.resume):
            self.open_page("run")
            self.resumed.emit()

    def _asked(self) -> None:
        """A question is answered by the keys on its buttons, also where somebody was writing."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hint()

    @property
    def _writes(self) -> bool:
        """Whether letters write on the page that is shown; while a question waits they answer it."""
        return self.pages.shown == "debrief" and not self.strips.asking

    def _hint(self) -> None:
        writes = self._writes
        mode = mode_of(self, writes=writes and self.debrief.talk.free() is not None)
        page, noting = self.pages.shown, isinstance(self.focusWidget(), WritingBox)
        over: Mode = "over-text" if mode == "text" else "over"
        shown = over if page == "finish" else mode
        where: Where = "steps" if page == "run" else "talk" if page == "debrief" else "aside"
        self.hints.show_keys(hints(self.driving.keys_now(shown, where, keys_in_sight(self.pages), noting=noting)))
        self.top.show_keys(writes=page == "debrief" or mode in ("text", "taps", "slips"))
        show_caps(self.pages, letters=page != "debrief" and mode not in ("text", "taps", "slips"))
        self.strips.let_act(letters=not writes and mode != "text")
        if self.pages.holds("debrief"):
            self.debrief.light(on=writes and mode != "text")
        let_act(self.shortcuts, typing=mode == "text", numbers=shown == "keys" and self.steering.ticks, writes=writes)

    def showEvent(self, event: QShowEvent) -> None:
        """Listens to the focus, so that the hint bar says which keys act."""
        super().showEvent(event)
        self.asking.came()
        handle = self.windowHandle()
        if handle is not self._handle:
            self._handle = handle
            handle.focusObjectChanged.connect(self._focus_moved)
        self.refresh()
        if self.focusWidget() is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the chosen button, as Space does; in the debrief letters write."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and press_chosen(self):
            return
        if self._writes and is_written(event):
            self.debrief.write(event)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on nothing, close to a box for words, means the box."""
        super().mousePressEvent(event)
        if (field := field_beside(self, event.globalPosition().toPoint())) is not None:
            field.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes as the page is read."""
        return tab(self, forward=forward, rest=self)  # where what had the keys is gone, letters act again

    def _focus_moved(self, _focus: QObject | None) -> None:
        QTimer.singleShot(0, self, self._hint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the facilitator: nothing is lost, and whoever owns the windows hears of it."""
        self.desk.leaving.emit()
        if event.spontaneous() and self.desk.conductor.session.finished is None:
            event.ignore()
            self.asking.leave(self.left.emit)
            return
        super().closeEvent(event)
