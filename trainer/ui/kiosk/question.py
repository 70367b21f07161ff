"""This file is the page with one question."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.model.items import PersonItem, Value
from trainer.model.pages import ItemPage
from trainer.paint.fonts import REGULAR, SEMIBOLD
from trainer.ui.kiosk.field import is_skip
from trainer.ui.kiosk.fit import calm, even_width, height_of, unit
from trainer.ui.kiosk.items import answer_for
from trainer.ui.kiosk.page import ENTER, KioskPage, holds_focus
from trainer.ui.kiosk.parts import FacilitatorButton, Head, KioskButton, Steps, margins
from trainer.ui.kiosk.texts import BigWords, Quiet, Sentence, Words
from trainer.words import _, ngettext

MOST_HIGH = 220
"""So much room has an answer that may scroll at least, in the design's pixels."""


class QuestionPage(KioskPage):
    """Name and place above, the question and its answer in the middle, what becomes of it and the buttons below."""

    continued = Signal()
    skipped = Signal()
    back = Signal()
    typed = Signal()
    grows = True

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Opens with what was answered in this sitting, drawn small."""
        super().__init__(parent)
        self.page = page
        self._doubted = False
        one, edge = calm(self), margins(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, round(24 * one), edge, round(38 * one))
        column.setSpacing(0)
        column.addLayout(self._head())
        self.answer = answer_for(page, self)
        self._sentence = Sentence(self)
        self._fill(column, one)
        self._buttons()
        column.addLayout(self._foot(one))
        self.answer.changed.connect(self._changed)
        self.answer.confirmed.connect(self.go_on)
        self._hint()
        self._show_ready()
        self._all_in_sight = self._show_whole()

    def whole(self) -> bool:
        """Whether all there is to choose among is in sight."""
        return self._all_in_sight

    def fits(self) -> bool:
        """Also the answer has room; what scrolls may be a part of it."""
        if self.answer.whole():
            return self._all_in_sight
        one, hint = unit(self), self.answer.sizeHint().height()
        wanted = hint * self.answer.least if self.answer.tall else min(hint, MOST_HIGH * one)
        self.answer.setMinimumHeight(max(round(wanted), self.answer.minimumSizeHint().height()))
        room = self.has_room()
        self.answer.setMinimumHeight(0)
        return room

    def _show_whole(self) -> bool:
        """Gives up air for options below the fold: beside what is said to the answer, then around the question."""
        whole = self.answer.whole()
        for sentence, question in ((not self.answer.hint, False), (True, False), (True, True)) if whole else ():
            self._sentence.be_low(low=sentence)
            self._asked.be_low(low=question)
            self.answer.setMinimumHeight(whole)
            self._row.invalidate()  # it would go on with what it reckoned before
            if self.has_room():
                return True
        self._sentence.be_low(low=False)
        self._asked.be_low(low=bool(whole))
        self.answer.setMinimumHeight(0)
        self._row.invalidate()
        return not whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room may show them all."""
        super().resizeEvent(event)
        self._all_in_sight = self._show_whole()

    def _head(self) -> Head:
        leave = FacilitatorButton(self, words=False)
        leave.clicked.connect(self.called)
        one = unit(self)
        quiet = self.page.unnamed  # a name in bold would belie what is promised below
        name = Words(self.page.name, (18 if quiet else 20) * one, REGULAR if quiet else SEMIBOLD, muted=quiet)
        left = [name, Words(self.page.where, 18 * one, muted=True)]
        left[1].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        steps = Steps(self.page.number, self.page.of, self)
        head = Head(self, left, [steps, leave])
        head.setStretch(1, 1)
        head.setStretch(2, 0)  # the gap has what the words leave
        taken = sum(each.sizeHint().width() for each in (*left, steps, leave)) + 4 * head.spacing()
        if taken > self.window().width() - 2 * margins(self):
            left[1].hide()  # rather than show the beginning of a word
        return head

    def _fill(self, column: QVBoxLayout, one: float) -> None:
        tall = self.answer.tall
        column.addSpacing(round(18 * one))
        column.addStretch(1 if tall else 6)
        if self.page.under:
            column.addWidget(Quiet(self.page.under, self, sizes=(24, 22, 20, 18, 16), lines=2, wide=900))
            column.addSpacing(round(12 * one))
        self._asked = BigWords(self.page.item.ask, self)
        column.addWidget(self._asked)
        if self.page.item.help:
            column.addSpacing(round(12 * one))
            sizes = (20, 18, 16, 14)
            column.addWidget(Quiet(self.page.item.help, self, sizes=sizes, lines=3, wide=900))
        large = unit(self) > one  # then the air is what there is to spare
        column.addSpacing(round((22 if tall or large else 52) * one))
        if large and not tall:
            column.addStretch(2)
        row = self._row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        if tall:
            row.addWidget(self.answer)
        else:
            row.addStretch(1)
            row.addWidget(self.answer, 1000)
            row.addStretch(1)
        column.addLayout(row, 60 if tall else 0)
        column.addSpacing(round(10 * one))
        column.addWidget(self._sentence)
        column.addStretch(1 if tall else 6)

    def _buttons(self) -> None:
        self.back_button = KioskButton(_("Back"), self._way_back(), "plain", self)
        self.skip_button = KioskButton(_("Skip"), _("Ctrl+S"), "plain", self)
        self.go_button = KioskButton(_("Continue"), _("Enter"), "primary", self)
        self.back_button.clicked.connect(self.back)
        self.skip_button.clicked.connect(self.skip)
        self.go_button.clicked.connect(self.go_on)

    def _way_back(self) -> str:
        """The key of the way back, where the answer needs none like it for its letters."""
        return "" if self.answer.typed or isinstance(self.page.item, PersonItem) else _("Backspace")

    def _beside(self, one: float) -> int:
        """How wide the words beside the buttons may be."""
        buttons = (self.back_button, self.skip_button, self.go_button)
        taken = sum(button.sizeHint().width() for button in buttons) + round(72 * one)
        return max(1, self.window().width() - 2 * margins(self) - taken)

    def _name_way_back(self, room: int) -> None:
        """In a row of their own the buttons may have room for the key that the words had none for."""
        back, key = self.back_button, self._way_back()
        if back.width_with(_("Back"), key) - back.width_with(_("Back"), "") <= room:
            back.say(_("Back"), key)

    def _too_long(self, promise: Words, beside: int) -> bool:
        high = height_of(self.page.promise, promise.font(), beside)
        return high > self.go_button.sizeHint().height()

    def _foot(self, one: float) -> QVBoxLayout:
        """What becomes of it beside the buttons, or above where it would be a narrow column there."""
        buttons = (self.back_button, self.skip_button, self.go_button)
        promise = Words(self.page.promise, 18 * unit(self), muted=True, wrap=True)
        foot, row = QVBoxLayout(), QHBoxLayout()
        foot.setSpacing(round(12 * one))
        row.setSpacing(round(16 * one))
        if self._too_long(promise, self._beside(one)):
            self.back_button.say(_("Back"), "")  # the words come first
        beside = self._beside(one)
        over = self._too_long(promise, beside)
        wide = self.window().width() - 2 * margins(self) if over else beside
        if over:
            self._name_way_back(beside)
        even = math.ceil(even_width(self.page.promise, promise.font(), wide)) + 2
        promise.setContentsMargins(0, 0, max(0, wide - even), 0)
        if over:
            foot.addWidget(promise)
            row.addStretch(1)
        else:
            row.addWidget(promise, 1)
            row.addSpacing(round(24 * one))
        for button in buttons:
            row.addWidget(button)
        foot.addLayout(row)
        return foot

    # What the person does

    def value(self) -> Value | None:
        """The answer as it stands."""
        return self.answer.value()

    def words(self) -> str:
        """The words as they stand."""
        return self.answer.words()

    def go_on(self) -> None:
        """Continues when there is an answer chosen among all there are, else says what is missing."""
        if not self.answer.ready() or (self.value() is None and not self.words()):
            self.say(self.answer.missing())
        elif unseen := self.answer.unseen():
            self.answer.show_rest()
            words = ngettext(
                "{count} option was out of sight below. Look at it, then continue.",
                "{count} options were out of sight below. Look at them, then continue.",
                unseen,
            )
            self.say(words.format(count=unseen))
        else:
            self.continued.emit()

    def skip(self) -> None:
        """Leaves the question open; what was answered on this page is dropped only by a second press."""
        if self._doubted or (self.value() in (None, ()) and not self.words().strip()):
            self.skipped.emit()
            return
        self._doubted = True
        self.say(_("You have answered. Skip once more leaves your answer out; Continue keeps it."))

    def start(self) -> None:
        """The answer takes the keys."""
        self.answer.start()

    def say(self, sentence: str) -> None:
        """Between the answer and the buttons."""
        self._sentence.say(sentence, bad=True)

    @property
    def said(self) -> str:
        """The sentence that stands there now."""
        return self._sentence.text

    def take(self, event: QKeyEvent) -> bool:
        """Enter, Ctrl+S, Backspace; other keys go to the answer wherever the focus is. No letter alone skips."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.go_on()
            return True
        if not holds_focus(self.answer) and not self.answer.typed and self.answer.press(event):
            return True
        if event.isAutoRepeat():
            return False
        return self._command(event)

    def _command(self, event: QKeyEvent) -> bool:
        if is_skip(event):
            self.skip()
        elif event.key() == Qt.Key.Key_Backspace and not self.answer.typed:
            self.back.emit()
        else:
            return False
        return True

    def _changed(self) -> None:
        self._doubted = False
        self._hint()
        self._show_ready()
        if not holds_focus(self.answer):
            self.answer.start()
        if self.answer.typed:
            self.typed.emit()

    def _hint(self) -> None:
        self._sentence.say(self.answer.hint)
        if not self.answer.accessibleDescription():
            self.answer.setAccessibleDescription(self.answer.hint)

    def _show_ready(self) -> None:
        self.go_button.setEnabled(self.answer.ready())
