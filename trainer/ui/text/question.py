"""This file is the question above an exercise's text: a sentence, and the answers that there are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.theme import role
from trainer.ui.widgets import Card, FlowLayout, KeyButton
from trainer.ui.widgets.gone import discard
from trainer.ui.widgets.labels import News

Answer = tuple[str, Callable[[], object]]


class Question(Card):
    """Hidden until something is asked; any answer hides it. Emits `asked` with whether it asks now."""

    asked = Signal(bool)

    def __init__(self) -> None:
        """Nothing is asked."""
        super().__init__("banner-warning", margin=14, spacing=0)
        self.words = ""
        self.buttons: tuple[KeyButton, ...] = ()
        self._row: QWidget | None = None
        self.hide()

    def ask(self, words: str, *answers: Answer, grab: bool = False) -> None:
        """Asks instead of what was asked before; the first answer has the keys if they are to `grab` them."""
        self.end()
        self.words = words
        self._row = role(QWidget(), "inside")
        column, said, flow = QVBoxLayout(self._row), News("body"), FlowLayout(gap=10)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        said.setText(words)
        column.addWidget(said)
        column.addLayout(flow)
        self.buttons = tuple(self._button(place, *answer) for place, answer in enumerate(answers))
        for button in self.buttons:
            flow.addWidget(button)
        self.box.addWidget(self._row)
        self.show()
        self.asked.emit(True)
        if grab and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Nothing is asked any more."""
        self.words, self.buttons = "", ()
        if self._row is not None:
            discard(self._row)
            self._row = None
        self.hide()
        self.asked.emit(False)

    def _button(self, place: int, label: str, act: Callable[[], object]) -> KeyButton:
        button = KeyButton(label, "", "primary" if place == 0 else "plain")
        button.setAutoDefault(True)
        button.clicked.connect(partial(self._answer, act))
        return button

    def _answer(self, act: Callable[[], object], _checked: bool = False) -> None:
        self.end()
        act()
