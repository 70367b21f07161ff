"""This file is the line in the console about who came too late to be asked, with a way to ask them all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.steps import asked
from trainer.steps.called import names
from trainer.ui.desk import Desk
from trainer.ui.widgets import ChipButton, FlowLayout, Label
from trainer.words import _


class LeftOut(QWidget):
    """Hidden where everybody here is asked."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """Draws itself on `refresh`."""
        super().__init__()
        self._desk, self._at = desk, at
        self._shown: tuple[str, ...] = ()
        self.chips: dict[str, ChipButton] = {}
        self._flow = FlowLayout(gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._sentence = Label("", "small", muted=True, wrap=True)
        column.addWidget(self._sentence)
        column.addLayout(self._flow)

    def refresh(self) -> None:
        """Draws who could still be asked."""
        play = self._desk.conductor.play
        state = play.session.sheets.get(self._at)
        people = () if state is not None and state.closed else asked.left_out(play, self._at)
        self.setVisible(bool(people))
        if people == self._shown:
            return
        self._shown, self.chips = people, {}
        self._sentence.setText(not_asked(play, people))
        self._flow.clear()
        for person in people:
            chip = ChipButton(_("Ask {name} too").format(name=play.name(person)))
            chip.clicked.connect(lambda _checked=False, who=person: self._ask(who))
            self.chips[person] = chip
            self._flow.addWidget(chip)

    def _ask(self, person: str) -> None:
        self._desk.act(lambda: self._desk.conductor.sheets.ask(person))


def not_asked(play: Play, people: Sequence[str]) -> str:
    """Who is not asked, and why."""
    return _("Not asked, because they came later: {names}.").format(names=names(play, people))
