"""This file is the dark page on which one person reads a secret card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.model.pages import CardPage
from trainer.paint.fonts import SEMIBOLD
from trainer.ui.kiosk.cardface import CardFace, CardWords
from trainer.ui.kiosk.fit import unit
from trainer.ui.kiosk.page import ENTER, KioskPage
from trainer.ui.kiosk.parts import FacilitatorButton, Head, KioskButton, QuietButton, margins
from trainer.ui.kiosk.texts import Sentence, Words
from trainer.ui.theme import role
from trainer.words import _

_SECOND = 1000


class HoldButton(KioskButton):
    """Held, not clicked: `held` while the mouse is down on it, `let_go` when it comes up, wherever that is."""

    held = Signal()
    let_go = Signal()
    lost = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setDown(True)
            self.held.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moving off it is not letting go."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Up."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setDown(False)
            self.let_go.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys are the page's."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Keys are the page's."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever looks elsewhere has let go."""
        self.setDown(False)
        self.lost.emit()
        super().focusOutEvent(event)


class CardReadingPage(KioskPage):
    """Hold to read. `wanted` asks for the words, which come by `show_words`; `read` is "I have read it".

    The words go at once on release, on lost focus, when the page hides or the screens change, and after a while.
    """

    wanted = Signal()
    hidden = Signal()
    read = Signal()
    back = Signal()

    def __init__(self, page: CardPage, parent: QWidget, *, wait: int) -> None:
        """`wait` in milliseconds. Everybody holds at first; who can't taps."""
        super().__init__(parent)
        self.page, self._wait, self._tap = page, wait, False
        self._seen = page.read
        self._space = False
        role(self, "stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        one, edge = unit(self), margins(self)
        self.face = CardFace(page.name, self, shared=page.shared)
        self._sentence = Sentence(self, dark=True)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._too_long)
        self._second = QTimer(self)
        self._second.timeout.connect(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, round(24 * one), edge, round(24 * one))
        column.addLayout(self._head(one))
        column.addWidget(self.face, 1)
        column.addLayout(self._holding(one))
        column.addWidget(self._sentence)
        column.addLayout(self._foot())
        self.face.pressed.connect(self._press)
        self.face.let_go.connect(self._release)
        self._say_rest()

    def _head(self, one: float) -> Head:
        looks = _("Only {name} and the team look now") if self.page.shared else _("Only {name} looks now")
        before, _name, after = looks.partition("{name}")
        left = [Words(before.strip(), 20 * one, muted=True), Words(self.page.name, 20 * one, SEMIBOLD)]
        left.append(Words(after.strip(), 20 * one, muted=True))
        leave = FacilitatorButton(self, words=False, dark=True)
        leave.clicked.connect(self.called)
        stage = Words(self.page.stage, 18 * one, muted=True, wrap=True)
        stage.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = Head(self, [words for words in left if words.text()], [stage, leave])
        head.setSpacing(round(6 * one))
        head.setStretch(head.indexOf(stage), 3)
        return head

    def _holding(self, one: float) -> QHBoxLayout:
        row = QHBoxLayout()
        self.hold = HoldButton(self._label(), _("Space"), "primary", self)
        self.hold.held.connect(self._press)
        self.hold.let_go.connect(self._release)
        self.hold.lost.connect(self.hide_secret)
        row.setContentsMargins(0, round(8 * one), 0, 0)
        row.addStretch(1)
        row.addWidget(self.hold)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.back_button = QuietButton(_("Back"), _("Backspace"), self, dark=True)
        self.back_button.clicked.connect(self.back)
        self.done = QuietButton(_("I have read it"), _("Enter"), self, dark=True)
        self.done.px = 18
        self.done.clicked.connect(self.read)
        self.done.setEnabled(self._seen)
        self.tap_button = QuietButton(self._other(), "", self, dark=True)
        self.tap_button.clicked.connect(self._switch)
        for column, widget in enumerate((self.back_button, self.done, self.tap_button)):
            at = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)[column]
            foot.addWidget(widget, 1, at)
        return foot

    def _label(self) -> str:
        if self._tap:
            return _("Tap to hide") if self.face.is_open else _("Tap to read")
        return _("Hold to read")

    def _other(self) -> str:
        return _("Hold instead of tap") if self._tap else _("Tap instead of hold")

    @property
    def taps(self) -> bool:
        """Whether a tap opens the card, and another shuts it."""
        return self._tap

    # Opening and hiding

    def show_words(self, words: CardWords) -> None:
        """Opens the card for as long as it is held, and no longer than the wait."""
        self.face.open(words)
        self.hold.say(self._label())
        self._seen = True
        self.done.setEnabled(True)
        self._limit.start(self._wait)
        self._second.start(_SECOND)
        self._count()

    def hide_secret(self) -> None:
        """Hides the words at once."""
        self._space = False
        if self.face.is_open:
            self.face.shut()
            self.hold.say(self._label())
            self._say_rest()
            self.hidden.emit()
        self._limit.stop()
        self._second.stop()

    def _press(self) -> None:
        if self._tap and self.face.is_open:
            self.hide_secret()
        elif not self.face.is_open:
            self.wanted.emit()

    def _release(self) -> None:
        if not self._tap:
            self.hide_secret()

    def _too_long(self) -> None:
        self.hide_secret()
        self._sentence.say(_("Hidden, so that nobody else reads it. You can open it again."))

    def _switch(self) -> None:
        self.hide_secret()
        self._tap = not self._tap
        self.hold.say(self._label())
        self.tap_button.rename(self._other())
        self._say_rest()
        self.start()

    def _say_rest(self) -> None:
        if self._tap:
            self._sentence.say(_("Tap once to read, once more to hide."))
        else:
            self._sentence.say(_("Let go and it is hidden at once."))

    def _count(self) -> None:
        left = min(self._wait // _SECOND, max(0, -(-self._limit.remainingTime() // _SECOND)))
        one = _("Let go and it is hidden at once · by itself in {seconds} s")
        many = _("Tap to hide it · by itself in {seconds} s")
        self._sentence.say((many if self._tap else one).format(seconds=left))

    @property
    def said(self) -> str:
        """The sentence that stands there now."""
        return self._sentence.text

    def say(self, sentence: str) -> None:
        """Under the button."""
        self._sentence.say(sentence, bad=True)

    # Keys and windows

    def start(self) -> None:
        """The button takes the focus: losing it hides the card."""
        self.hold.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, event: QKeyEvent) -> bool:
        """Space holds, Enter is "I have read it"."""
        if event.isAutoRepeat():
            return True
        if event.key() == Qt.Key.Key_Space:
            self._space = True
            self._press()
            return True
        if event.key() in ENTER and self.done.isEnabled() and (self._tap or not self.face.is_open):
            self.hide_secret()
            self.read.emit()
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.face.is_open:
            self.back.emit()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the hold button means what it means on the page."""
        if self.window().focusWidget() is self.hold:
            event.setAccepted(self.take(event))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space let go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self._space:
            self._space = False
            self._release()
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that hides hides its secret first."""
        self.hide_secret()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """So does one whose window is no longer the active one."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.hide_secret()
        super().changeEvent(event)
