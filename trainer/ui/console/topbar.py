"""This file is the bar on top of the console: session, block, clock, what is saved, which screen, blank."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from trainer.ui.console.view import TopView
from trainer.ui.keys import cap, key_table
from trainer.ui.theme import zoom_of
from trainer.ui.told import say, told
from trainer.ui.widgets import Card, KeyButton, Label, Pill
from trainer.ui.widgets.elided import ElidedLabel
from trainer.ui.widgets.labels import Tone
from trainer.words import _, current_language

EDGE, GAP, LEAST_TITLE = 20, 16, 120


class TopBar(Card):
    """What is so for the whole session, and the button that darkens the stage."""

    blank_asked = Signal()

    def __init__(self) -> None:
        """Empty until `show_view`."""
        super().__init__("bar", margin=0)
        row = QHBoxLayout()
        row.setContentsMargins(EDGE, 10, EDGE, 10)
        row.setSpacing(GAP)
        self.box.addLayout(row)
        self._view: TopView | None = None
        self._writes = False
        self._title = ElidedLabel("large", strong=True)
        self._where, self._rehearsal = Pill(), Pill(_("Rehearsal"), "warning")
        self._clock = Label("", "subheading", strong=True)
        self._saved, self._projector = Pill(), Pill()
        self.blank = told(KeyButton(_("Blank"), cap("blank")), "button")
        self.blank.setCheckable(True)
        self.blank.setToolTip(_("Makes the room's screen dark, and light again"))
        self.blank.clicked.connect(self.blank_asked)
        self.language = KeyButton(current_language().upper(), cap("languages"), "quiet")
        self.language.setAccessibleName(_("Languages, {key}").format(key=cap("languages")))
        self.language.setToolTip(_("Languages of this window, the room's screen and the laptop"))
        self._pieces = (
            self._where, self._rehearsal, self._saved, self._projector, self._clock, self.language, self.blank,
        )  # fmt: skip
        row.addWidget(self._title)
        row.addWidget(self._where)
        row.addWidget(self._rehearsal)
        row.addStretch(1)
        for widget in (self._saved, self._projector, self._clock, self.language, self.blank):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: TopView) -> None:
        """Draws the bar; nothing if it is the same."""
        if view == self._view:
            return
        before, self._view = self._view, view
        self._title.show_text(view.title)
        self._rehearsal.setVisible(view.rehearsal)
        self._clock.setText(view.clock)
        told(self._clock, "text").setAccessibleName(_("The time is {clock}").format(clock=view.clock))
        self.blank.setChecked(view.blank)
        self.blank.say(_("Light again") if view.blank else _("Blank"))
        self._fit()
        screen = self._screen(view, short=False)
        if before is not None and screen != self._screen(before, short=False):
            say(self._projector, screen)

    def show_keys(self, *, writes: bool) -> None:
        """The keys that act now stand on the buttons; where a letter `writes`, taps or answers, none does."""
        if writes == self._writes:
            return
        self._writes = writes
        keys = {key.action: key.always[0] if writes else key.cap for key in key_table() if key.always}
        self.blank.say(self.blank.text(), keys["blank"])
        self.language.say(self.language.text(), keys["languages"])
        self.language.setAccessibleName(_("Languages, {key}").format(key=keys["languages"]))

    def place_for_news(self, needed: int) -> QRect:
        """Where so wide a sentence may lie: over what is told all the time, then the clock too; else below the bar.

        Blank is never covered, and the timer only where the window is very narrow for its text.
        """
        layout = self.layout()
        if layout is not None:
            layout.activate()
        for beside in (self._clock, self.language, self.blank):
            free = beside.x() - GAP // 2
            if needed <= free:
                return QRect(0, 0, free, self.height())
        return QRect(0, self.height(), self.width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow bar says less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the room is and which screen it looks at, in so many words as leave the title its own.

        A title that is too long even without the pill gets what is left beside it.
        """
        view = self._view
        if view is None:
            return
        forms = (
            (view.where, False, False),
            (view.short or view.where, False, False),
            (view.short, False, False),
            ("", False, False),
            (view.short, True, False),
            ("", True, False),
            ("", True, True),
        )
        for whole in (True, False):
            for where, screen, saved in forms[:-1] if whole else forms:
                self._where.tell(where)
                self._where.setVisible(bool(where))
                self._projector.tell(self._screen(view, short=screen))
                self._show_saved(view, short=saved)
                if self._needed(whole=whole) <= self.width():
                    return

    def _show_saved(self, view: TopView, *, short: bool) -> None:
        """A tick alone where there is no room for words; what is not saved is never said in less."""
        words, tone = self._how_saved(view)
        self._saved.tell("✓" if short and view.saved else f"●  {words}", tone)
        self._saved.setAccessibleName(words)
        self._saved.setToolTip(words)

    def _how_saved(self, view: TopView) -> tuple[str, Tone]:
        if view.saved is None:
            return _("Saving…"), "plain"
        return (_("All saved"), "good") if view.saved else (_("Not saved"), "bad")

    def _needed(self, *, whole: bool) -> int:
        """The width of everything, with the `whole` title or a part of it at least."""
        shown = [each for each in self._pieces if not each.isHidden()]
        wide = sum(each.sizeHint().width() for each in shown) + GAP * (len(shown) + 1) + 2 * EDGE
        title = self._title.sizeHint().width()
        return wide + (title if whole else min(title, round(LEAST_TITLE * zoom_of(self))))

    def _screen(self, view: TopView, *, short: bool) -> str:
        name = _("Projector {name}").format(name=view.projector) if view.projector else _("One screen · F2")
        if short:
            name = view.projector or name
        if view.blank:
            return _("{screen} is dark").format(screen=name)
        return _("{screen} holds its picture").format(screen=name) if view.frozen else name
