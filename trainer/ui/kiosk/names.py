"""This file is the page on which people pick their name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.model.pages import NamePage
from trainer.ui.kiosk.fit import calm, unit
from trainer.ui.kiosk.page import KioskPage
from trainer.ui.kiosk.parts import FacilitatorButton, margins
from trainer.ui.kiosk.roster import Roster
from trainer.ui.kiosk.texts import BigWords, Sentence, Words
from trainer.words import _, ngettext

NAMES_HIGH = 280  # four rows of names, in the design's pixels


class NamesPage(KioskPage):
    """Names in columns under what is asked; `picked` says whose turn it is."""

    picked = Signal(str)
    grows = True

    def __init__(self, page: NamePage, parent: QWidget) -> None:
        """Those who are done stand there too, with a tick."""
        super().__init__(parent)
        one, air = unit(self), calm(self)
        edge = margins(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, round(30 * air))
        column.setSpacing(round(8 * air))
        ask = _asked(page)
        head = Words(page.title, 18 * one, muted=True)
        head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.setWordWrap(True)
        column.addWidget(head)
        column.addWidget(BigWords(ask, self, sizes=(44, 38, 34, 30, 26)))
        self._sentence = Sentence(self)
        self._hint = _hint(page)
        self._sentence.say(self._hint)
        column.addWidget(self._sentence)
        self.roster = Roster(page.picks, self, again=page.again)
        self.roster.picked.connect(self.picked)
        column.addWidget(self.roster, 1)
        column.addSpacing(round(8 * air))
        column.addLayout(self._foot(page, one))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(ask)

    def fits(self) -> bool:
        """Also some rows of names have room; the rest is scrolled to."""
        self.roster.setMinimumHeight(round(NAMES_HIGH * unit(self)))
        room = self.has_room()
        self.roster.setMinimumHeight(0)
        return room

    def _foot(self, page: NamePage, one: float) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(round(24 * one))
        foot.addWidget(Words(page.promise, 20 * one, wrap=True), 1)  # what everybody must have read, so large and dark
        if page.in_turn:
            done, of = page.through or (sum(pick.done for pick in page.picks), len(page.picks))
            count = ngettext("{done} of {count} done", "{done} of {count} done", done)
            if page.through is not None:  # else the names that are counted stand above
                count = ngettext("{done} of {count} team done", "{done} of {count} teams done", of)
            foot.addWidget(Words(count.format(done=done, count=of), 16 * one, muted=True))
        leave = FacilitatorButton(self, words=True)
        leave.clicked.connect(self.called)
        foot.addWidget(leave)
        return foot

    def take(self, event: QKeyEvent) -> bool:
        """Letters, arrows, Enter; whoever types a name after Tab has the keys here again, and Enter picks the name."""
        taken = self.roster.press(event)
        if taken and not self.hasFocus():
            self.start()
        return taken

    def say(self, sentence: str) -> None:
        """Above the names."""
        self._sentence.say(sentence, bad=True)

    def forget(self) -> None:
        """Whoever began to type a name has gone: all names again, and nothing said to somebody before."""
        self._sentence.say(self._hint)
        self.roster.forget()


def _asked(page: NamePage) -> str:
    """Who it is; once every team's card is read that the laptop goes back, though others of a team may still read."""
    if _through(page):
        return _("Everybody is done. Please give the laptop back.")
    return _("Which team is it?") if page.teams else _("Who are you?")


def _hint(page: NamePage) -> str:
    """How a name is picked; nothing once the laptop is to go back."""
    if _through(page):
        return ""
    if page.teams:
        return _("Tap your team, or type its first letters and press Enter.")
    return _("Tap your name, or type its first letters and press Enter.")


def _through(page: NamePage) -> bool:
    return page.through is not None and page.through[0] == page.through[1]
