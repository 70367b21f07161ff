"""This file is the small row under the timer's buttons: other amounts of time, restart, and tones with their volume."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from trainer.ui.console.view import HeadView
from trainer.ui.keys import cap
from trainer.ui.theme import role, zoom_of
from trainer.ui.tones import Tones
from trainer.ui.widgets import EndsLayout, KeyButton
from trainer.words import _

SLIDER = 92


class TimerTools(QWidget):
    """Emits `given` with seconds, `restarted`; drives the tones itself."""

    given = Signal(float)
    restarted = Signal()

    def __init__(self, tones: Tones) -> None:
        """Shown by whoever owns it where there is a timer."""
        super().__init__()
        self._tones = tones
        self.amounts: Mapping[float, KeyButton] = {
            seconds: _chip(words, "", f"{words}, {cap(action)}")
            for seconds, words, action in (
                (-300.0, _("−5 min"), "minus5"),
                (-60.0, _("−1 min"), "minus"),
                (-30.0, _("−30 s"), "minus30"),
                (30.0, _("+30 s"), "plus30"),
                (60.0, _("+1 min"), "plus"),
                (300.0, _("+5 min"), "plus5"),
            )
        }
        self.show_minutes(away=False)
        self.restart = _chip(_("Restart"), cap("restart"), _("Restart the timer, {key}").format(key=cap("restart")))
        self.tones = _chip(_("Tones"), cap("tones"), "")
        self.tones.setCheckable(True)
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(5, 100)
        self.volume.setPageStep(20)
        self.volume.setAccessibleName(_("Volume of the tones"))
        self.volume.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = EndsLayout(self, gap=6)
        row.add_left(*self.amounts.values())
        row.add_right(self.restart, self.tones, self.volume)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        for seconds, button in self.amounts.items():
            button.clicked.connect(lambda _checked=False, by=seconds: self.given.emit(by))
        self.restart.clicked.connect(self.restarted)
        self.tones.clicked.connect(tones.switch)
        self.volume.valueChanged.connect(tones.set_volume)
        tones.changed.connect(self.show_tones)
        self.show_tones()

    def show_minutes(self, *, away: bool) -> None:
        """The minute more and the minute less are here where the row above has no room for them."""
        for seconds in (-60.0, 60.0):
            self.amounts[seconds].setVisible(away)

    def show_view(self, head: HeadView, *, wanted: bool) -> None:
        """What can be done with the timer as it stands, if there is one and somebody `wanted` to see it."""
        self.setVisible(bool(head.digits) and wanted)
        self.restart.setVisible(head.begun)

    def show_tones(self) -> None:
        """Whether tones will be heard, how loud, or why not."""
        tones = self._tones
        self.tones.setVisible(tones.sound.able)
        self.tones.say(_("No sound") if tones.word else _("Tones"))
        self.tones.setChecked(tones.on)
        self.tones.setToolTip(tones.word)
        state = _("Tones towards the end of the time are on") if tones.on else _("Tones towards the end are off")
        self.tones.setAccessibleName(f"{tones.word or state}, {cap('tones')}")
        self.volume.setVisible(tones.on and tones.sound.able)
        self.volume.setFixedWidth(round(SLIDER * zoom_of(self)))
        if self.volume.value() != tones.volume:
            self.volume.setValue(tones.volume)


def _chip(words: str, key: str, name: str) -> KeyButton:
    made = KeyButton(words, key)
    role(made, "chip")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if name:
        made.setAccessibleName(name)
        made.setToolTip(name)
    return made
