"""This file is the pages that only say something and ask for a yes: thanks, alone, once more, still there, all done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.model.pages import AgainPage, AllDonePage, AlonePage, MorePage, ThanksPage
from trainer.paint.vector import paint_icon
from trainer.ui.kiosk.choices import key_of
from trainer.ui.kiosk.countdown import Countdown
from trainer.ui.kiosk.fit import calm, middle
from trainer.ui.kiosk.page import ENTER, KioskPage
from trainer.ui.kiosk.parts import FacilitatorButton, KioskButton, left_words, margins
from trainer.ui.kiosk.texts import BigWords, Quiet, Sentence
from trainer.ui.theme import colours_of
from trainer.ui.widgets.buttons import ButtonPart
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it means, its words, whether Enter presses it, else the key that does.

    With a `reply` the page stays and says it.
    """

    id: str
    label: str
    first: bool = False
    key: str = ""
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What a plain page says: large, smaller under it, and its buttons; `back`: Esc and Backspace lead to the names."""

    title: str
    text: str = ""
    choices: tuple[Choice, ...] = ()
    icon: str = ""
    leave: bool = True
    back: bool = False


class Mark(QWidget):
    """The sign over the words."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        """`icon` by its file's name."""
        super().__init__(parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """In a round ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = calm(self), colours_of(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_ground))
        painter.drawEllipse(middle(self.rect(), 84 * one))
        paint_icon(painter, middle(self.rect(), 40 * one), self._icon, colours.accent_text)
        painter.end()

    def sizeHint(self) -> QSize:
        """Its ground and a little air."""
        one = calm(self)
        return QSize(round(90 * one), round(92 * one))


class PlainPage(KioskPage):
    """Large words in the middle and a button or two under them; `chosen` says which."""

    chosen = Signal(str)
    grows = True

    def __init__(self, said: Said, parent: QWidget, *, any_key: str = "", wait: int = 0) -> None:
        """`any_key`: the choice that every key and click means; `wait`: the milliseconds it is counted down for."""
        super().__init__(parent)
        self.said, self._any = said, any_key
        self._first = next((choice.id for choice in said.choices if choice.first), "")
        one, edge = calm(self), margins(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, round(30 * one))
        column.setSpacing(round(18 * one))
        column.addStretch(5)
        if said.icon:
            column.addWidget(Mark(said.icon, self))
        if wait:
            clock = Countdown(112, self)
            column.addWidget(clock)
            clock.run(wait)
        column.addWidget(BigWords(said.title, self, wide=1000))
        if said.text:
            column.addWidget(Quiet(said.text, self, sizes=(22, 20, 18, 16), lines=5, wide=820))
        column.addSpacing(round(20 * one))
        column.addLayout(self._row(said.choices, one))
        self._sentence = Sentence(self)
        column.addWidget(self._sentence)
        column.addStretch(6)
        column.addLayout(self._corner(said))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{said.title} {said.text}".strip())

    def _row(self, choices: Sequence[Choice], one: float) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(round(16 * one))
        row.addStretch(1)
        for choice in choices:
            part: ButtonPart = "primary" if choice.first else "plain"
            button = KioskButton(choice.label, _("Enter") if choice.first else choice.key, part, self)
            button.clicked.connect(partial(self._press, choice))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _press(self, choice: Choice) -> None:
        if choice.reply:
            self.say(choice.reply)
        else:
            self.chosen.emit(choice.id)

    def _corner(self, said: Said) -> QHBoxLayout:
        corner = QHBoxLayout()
        corner.addStretch(1)
        if said.leave:
            leave = FacilitatorButton(self, words=True)
            leave.clicked.connect(self.called)
            corner.addWidget(leave)
        return corner

    @property
    def reply(self) -> str:
        """What it says under the buttons."""
        return self._sentence.text

    def say(self, sentence: str) -> None:
        """Under the buttons."""
        self._sentence.say(sentence, bad=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the button a click means what every key does."""
        if self._any:
            self.chosen.emit(self._any)
        else:
            super().mousePressEvent(event)

    def take(self, event: QKeyEvent) -> bool:
        """Enter presses the first button, its key another; on a page for any key, every key does."""
        if event.isAutoRepeat():
            return True
        if self._any:
            self.chosen.emit(self._any)
            return True
        if event.key() in ENTER and self._first:
            self.chosen.emit(self._first)
            return True
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and self.said.back:
            self.chosen.emit("back")
            return True
        key = key_of(event)
        wanted = next((choice for choice in self.said.choices if key and choice.key.upper() == key), None)
        if wanted is not None:
            self._press(wanted)
        return wanted is not None


def thanks(page: ThanksPage) -> Said:
    """Thank you; the laptop goes on, or back when nobody is left."""
    title = _("Thank you, {name}.").format(name=page.name)
    if not page.left:
        return Said(title, _("Please give the laptop back."), (Choice("next", _("Continue"), first=True),), "check")
    text = (
        _("Please pass the laptop to the next team.") if page.teams else _("Please pass the laptop to the next person.")
    )
    more, onward = left_words(page.left, teams=page.teams), _("Next team") if page.teams else _("Next person")
    return Said(title, f"{text}\n{more}", (Choice("next", onward, first=True),), "check")


def alone(page: AlonePage) -> Said:
    """Asked before anything private where the room might see the screen: whose it is, and the way back to the names."""
    text = _("With a projector: turn it off. Without one: turn the laptop.")
    onward = _("Only we see it") if page.teams else _("Only I see it")
    back = Choice("back", _not_this(teams=page.teams), key=_("Backspace"))
    reply = _("Turn the laptop away or call the facilitator, who can turn the projector off. Then go on.")
    seen = Choice("seen by others", _("Yes, somebody can"), key=_("Y"), reply=reply)
    choices = (back, seen, Choice("alone", onward, first=True))
    return Said(page.text, f"{page.following}\n{text}", choices, "eye", back=True)


def again(page: AgainPage) -> Said:
    """Asked of somebody who has been here before: Enter goes on where they stopped, or else leaves all as it is.

    Whoever is at the wrong name and presses Enter without reading has done no harm.
    """
    if page.resume:
        back = Choice("back", _not_this(teams=page.teams), key=_("Backspace"))
        onward = _("Go on with question {number}").format(number=page.resume)
        text = _("You can go on where you stopped, or start again. What you answered before isn't shown.")
        return Said(
            page.text, text, (back, Choice("again", _("Start again")), Choice("resume", onward, first=True)), back=True
        )
    yes = Choice("again", _("Yes, again"), key=_("Y"))
    no = Choice("back", _("No, back to the names"), first=True)
    text = _("Do you want to do it again?")
    if page.answered:
        text += "\n" + _("New answers take the place of the first ones; nothing is counted twice.")
    return Said(page.text, text, (yes, no), back=True)


def _not_this(*, teams: bool) -> str:
    """The way back to the names for whoever picked a wrong one."""
    return _("That's not us") if teams else _("That's not me")


def more(page: MorePage) -> Said:
    """What was just written, with a gentle question about it where there is one; one more, or enough."""
    if not page.entry:
        one = Choice("more", _("Write something"), key="2")
        return Said(_("Nothing written"), "", (one, Choice("done", _("I'm done"), first=True)))
    choices = (
        Choice("change", _("Change it"), key="1"),
        Choice("more", _("One more"), key="2"),
        Choice("done", _("I'm done"), first=True),
    )
    return Said(page.question or _("Noted. One more?"), _("“{entry}”").format(entry=page.entry), choices)


def all_done(page: AllDonePage) -> Said:
    """The laptop goes back; only the code leaves."""
    return Said(page.text, icon="check")


def still(name: str, *, kept: bool) -> Said:
    """Asked after some quiet."""
    text = _("If nobody answers, the names come back. What you have answered is kept.") if kept else ""
    text = text or _("If nobody answers, the names come back.")
    asked = _("Still there, {name}?").format(name=name)
    return Said(asked, text, (Choice("here", _("I'm here"), first=True),), leave=False)
