"""This file is the promise card: from how many answers a sum is shown, names in the notes, how long it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from trainer.model.events import Promise
from trainer.steps.promised import sentence
from trainer.ui.theme import role
from trainer.ui.widgets import Card, FlowLayout, KeyButton, Label
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

LEAST, USUAL = 3, 5
KEPT = (0, 90, 30)
"""Days a session may be kept; 0 is until the facilitator deletes it."""


class PromiseCard(QWidget):
    """Three choices and the sentence that follows from them; emits `changed`."""

    changed = Signal()

    def __init__(self) -> None:
        """The usual promise."""
        super().__init__()
        role(self, "inside")
        self.limits, self.names, self.kept = QButtonGroup(self), QButtonGroup(self), QButtonGroup(self)
        self._sentence = wrapped("", "small", strong=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.below_limit = QVBoxLayout()
        self._lay_out()
        for group in (self.limits, self.names, self.kept):
            group.idToggled.connect(self._told)
        self.show_promise(Promise())

    @property
    def promise(self) -> Promise:
        """What is promised now."""
        return Promise(
            limit=self.limits.checkedId(),
            names_in_notes=self.names.checkedId() == 1,
            keep_days=max(0, self.kept.checkedId()),
        )

    @property
    def sentence(self) -> str:
        """What the room will be told."""
        return self._sentence.text()

    def show_promise(self, promise: Promise) -> None:
        """Promises this; days that aren't offered become the nearest that are fewer."""
        days = promise.keep_days
        offered = max((known for known in KEPT if known and known <= days), default=min(filter(None, KEPT)))
        for group, chosen in (
            (self.limits, max(LEAST, min(USUAL, promise.limit))),
            (self.names, int(promise.names_in_notes)),
            (self.kept, offered if days else 0),
        ):
            group.button(chosen).setChecked(True)
        self._say()

    def promise_less(self, limit: int) -> None:
        """Shows sums from fewer answers up."""
        self.limits.button(max(LEAST, min(USUAL, limit))).setChecked(True)

    def _told(self, _id: int, on: bool) -> None:
        if on:
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        self._sentence.setText(sentence(self.promise))

    def _lay_out(self) -> None:
        numbers = [(number, str(number), _sums(number)) for number in range(LEAST, USUAL + 1)]
        self._line(_("Private answers are shown only as a sum, from this many up:"), self.limits, numbers)
        self.below_limit.setSpacing(8)
        self._column.addLayout(self.below_limit)
        yes, no = _("Names stand in the notes"), _("No names in the notes")
        self._line(_("Names in the notes:"), self.names, [(1, _("Yes"), yes), (0, _("No"), no)], beside=True)
        days = [(days, kept_words(days), _kept_name(days)) for days in KEPT]
        self._line(_("The session is kept:"), self.kept, days)
        told = Card(margin=14, spacing=4)
        told.box.addWidget(Label(_("The room can be shown:"), "small", muted=True))
        told.box.addWidget(self._sentence)
        self._column.addSpacing(6)
        self._column.addWidget(told)

    def _line(
        self, words: str, group: QButtonGroup, choices: Sequence[tuple[int, str, str]], *, beside: bool = False
    ) -> None:
        """Words and their choices, `beside` each other where there is room."""
        holder = role(QWidget(), "inside")
        flow = FlowLayout(holder, gap=2)
        if beside:
            before = Label(words, "small")
            before.setContentsMargins(0, 5, 8, 0)
            flow.addWidget(before)
        else:
            self._column.addWidget(wrapped(words, "small"))
        for number, label, name in choices:
            choice = role(KeyButton(label), "choice")
            choice.setCheckable(True)
            choice.setAccessibleName(name)
            group.addButton(choice, number)
            flow.addWidget(choice)
        self._column.addWidget(holder)


def in_short(promise: Promise) -> str:
    """The two parts of it that nobody can take back once they are told."""
    words = _("You promise: answers shown only as sums of {count} or more, names in the notes.")
    if not promise.names_in_notes:
        words = _("You promise: answers shown only as sums of {count} or more, no names in the notes.")
    return words.format(count=promise.limit)


def kept_words(days: int) -> str:
    """How long a session is kept, on its choice."""
    if not days:
        return _("Until I delete it")
    return ngettext("{count} day", "{count} days", days).format(count=days)


def _kept_name(days: int) -> str:
    if not days:
        return _("Keep the session until I delete it")
    return ngettext("Keep the session for {count} day", "Keep the session for {count} days", days).format(count=days)


def _sums(number: int) -> str:
    return _("Show sums from {count} up").format(count=number)
