"""This file is the bar on top of the console: session, block, clock, what is saved, which screen, blank."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from trainer.ui.console.view import TopView
from trainer.ui.keys import cap
from trainer.ui.widgets import Card, KeyButton, Label, Pill
from trainer.ui.widgets.elided import ElidedLabel
from trainer.words import _, current_language


class TopBar(Card):
    """What is so for the whole session, and the button that darkens the stage."""

    blank_asked = Signal()

    def __init__(self) -> None:
        """Empty until `show_view`."""
        super().__init__("bar", margin=0)
        row = QHBoxLayout()
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(16)
        self.box.addLayout(row)
        self._view: TopView | None = None
        self._title = ElidedLabel("large", strong=True)
        self._where, self._rehearsal = Pill(), Pill(_("Rehearsal"), "warning")
        self._clock = Label("", "subheading", strong=True)
        self._saved, self._projector = Pill(), Pill()
        self.blank = KeyButton(_("Blank"), cap("blank"))
        self.blank.setCheckable(True)
        self.blank.clicked.connect(self.blank_asked)
        self.language = KeyButton(current_language().upper(), cap("languages"), "quiet")
        self.language.setAccessibleName(_("Languages, {key}").format(key=cap("languages")))
        self.language.setToolTip(_("Languages of this window, the room's screen and the laptop"))
        row.addWidget(self._title)
        row.addWidget(self._where)
        row.addWidget(self._rehearsal)
        row.addStretch(1)
        for widget in (self._clock, self._saved, self._projector, self.language, self.blank):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_view(self, view: TopView) -> None:
        """Draws the bar; nothing if it is the same."""
        if view == self._view:
            return
        self._view = view
        self._title.show_text(view.title)
        self._where.tell(view.where)
        self._where.setVisible(bool(view.where))
        self._rehearsal.setVisible(view.rehearsal)
        self._clock.setText(view.clock)
        self._clock.setAccessibleName(_("The time is {clock}").format(clock=view.clock))
        self._saved.tell("●  " + (_("All saved") if view.saved else _("Not saved")), "good" if view.saved else "bad")
        self._projector.tell(self._screen(view))
        self.blank.setChecked(view.blank)
        self.blank.say(_("Light again") if view.blank else _("Blank"))

    def _screen(self, view: TopView) -> str:
        name = _("Projector {name}").format(name=view.projector) if view.projector else _("One screen · F2")
        if view.blank:
            return _("{screen} is dark").format(screen=name)
        return _("{screen} holds its picture").format(screen=name) if view.frozen else name
