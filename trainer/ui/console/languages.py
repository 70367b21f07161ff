"""This file is the page of languages, for each of the three surfaces, and of how large and strong everything looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.console import view
from trainer.ui.console.lookcard import LookCard
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.theme import role
from trainer.ui.tongue import own_name
from trainer.ui.widgets import Card, FlowLayout, KeyButton, Label
from trainer.ui.widgets.digits import TimerDigits
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, current_language, languages

TIMER_PX = 40


class LanguagesPage(QWidget):
    """Emits `console_chosen` with a language's code, and `room_chosen` once the desk speaks otherwise to the room."""

    console_chosen = Signal(str)
    room_chosen = Signal()
    back_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Draws itself on `refresh`."""
        super().__init__()
        self._desk = desk
        self.timer = TimerDigits()
        self.timer.show_size(TIMER_PX)
        self.back = KeyButton(_("Back to the steps"), cap("languages"))
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.back_asked)
        known = languages()
        self.console = _Choice(
            _("This window"),
            _("What you read here, and the notes that are written at the end."),
            known,
            self.console_chosen.emit,
        )
        self.stage = _Choice(
            _("The room's screen"),
            _("What everybody sees. Texts without a translation stay as they were written."),
            ("", *known),
            lambda language: self._speak(stage=language),
        )
        self.kiosk = _Choice(
            _("The laptop while participants have it"),
            _("Ratings and secret cards, while the laptop goes round."),
            ("", *known),
            lambda language: self._speak(kiosk=language),
        )
        self.look = LookCard()
        self._lay()

    def refresh(self) -> None:
        """Marks what is spoken where, and how it looks."""
        self.refresh_time()
        self.look.refresh()
        stage, kiosk = self._desk.languages
        self.console.mark(current_language())
        self.stage.mark(stage)
        self.kiosk.mark(kiosk)

    def refresh_time(self) -> None:
        """The timer of the step where the room is, once it was started: it goes on meanwhile."""
        head = view.head(self._desk)
        self.timer.setVisible(head.begun)
        self.timer.show_time(head.digits, head.phase)

    def _speak(self, *, stage: str | None = None, kiosk: str | None = None) -> None:
        self._desk.speak(stage=stage, kiosk=kiosk)
        self.room_chosen.emit()

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(30, 24, 30, 0)
        head.setSpacing(24)
        head.addWidget(Label(_("Languages and looks"), "title", strong=True, wrap=True), 1)
        head.addWidget(self.timer, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        inside = role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(30, 16, 30, 24)
        column.setSpacing(16)
        for choice in (self.console, self.stage, self.kiosk, self.look):
            column.addWidget(choice)
        column.addStretch(1)
        area = ScrolledColumn()
        area.hold(inside)
        faded(area, "background")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(area)


class _Choice(Card):
    """A surface, what it is for, and a button a language."""

    def __init__(self, title: str, words: str, known: Sequence[str], chosen: Callable[[str], object]) -> None:
        super().__init__(margin=20, spacing=10)
        self.buttons: dict[str, KeyButton] = {}
        group = QButtonGroup(self)
        holder = role(QWidget(), "inside")
        row = FlowLayout(holder, gap=8)
        for language in known:
            name = own_name(language) if language else _("As in this window")
            button = KeyButton(name)
            button.setAccessibleName(f"{title}: {name}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, code=language: chosen(code))
            group.addButton(button)
            self.buttons[language] = button
            row.addWidget(button)
        self.box.addWidget(Label(title, "subheading", strong=True))
        self.box.addWidget(wrapped(words, muted=True))
        self.box.addWidget(holder)

    def mark(self, language: str) -> None:
        """This one is spoken."""
        for code, button in self.buttons.items():
            button.setChecked(code == language)
