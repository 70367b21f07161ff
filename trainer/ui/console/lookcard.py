"""This file is the card on which the facilitator makes the text larger or smaller and the contrast high."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer.ui.keys import cap
from trainer.ui.theme import colours_of, role
from trainer.ui.widgets import Card, FlowLayout, KeyButton, Label
from trainer.words import _


class LookCard(Card):
    """Emits `zoom_asked` with steps, and `contrast_asked`; each button shows the key that does it everywhere."""

    zoom_asked = Signal(int)
    contrast_asked = Signal()

    def __init__(self) -> None:
        """Marks what is so on `refresh`."""
        super().__init__(margin=20, spacing=10)
        self.smaller = KeyButton(_("Smaller text"), cap("smaller"))
        self.larger = KeyButton(_("Larger text"), cap("larger"))
        self.contrast = KeyButton(_("High contrast"), cap("contrast"))
        self.contrast.setCheckable(True)
        holder = role(QWidget(), "inside")
        row = FlowLayout(holder, gap=8)
        for button in (self.smaller, self.larger, self.contrast):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.smaller.clicked.connect(lambda: self.zoom_asked.emit(-1))
        self.larger.clicked.connect(lambda: self.zoom_asked.emit(1))
        self.contrast.clicked.connect(self._switch)
        self.box.addWidget(Label(_("Text and colours of every window"), "subheading", strong=True))
        self.box.addWidget(holder)
        words = _("Larger text: on the laptop. The room's picture always fills its screen.")
        self.box.addWidget(Label(words, "small", muted=True, wrap=True))

    def refresh(self) -> None:
        """Marks whether the contrast is high."""
        self.contrast.setChecked(colours_of(self).name.endswith("contrast"))

    def _switch(self) -> None:
        self.contrast_asked.emit()
        self.refresh()
