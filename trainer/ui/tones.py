"""This file is the tones of a timer: one at the warning, two in the last moments, three when the time is over."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.screen import Phase
from trainer.ui.desk import Desk
from trainer.ui.sound import Sound

COUNT: dict[Phase, int] = {"normal": 0, "warning": 1, "danger": 2, "overtime": 3}
USUAL = 60


class Tones(QObject):
    """Listens to the timers that run; plays only while `on`. `changed` tells that switch or volume did."""

    changed = Signal()

    def __init__(self, desk: Desk, sound: Sound, *, on: bool = False, volume: int = USUAL) -> None:
        """`volume` in percent."""
        super().__init__(desk)
        self._desk, self.sound = desk, sound
        self.on, self.volume = on, volume
        self.word = ""
        self._heard: dict[tuple[Occurrence | None, str], tuple[float, int]] = {}
        self._listen(silent=True)
        desk.ticked.connect(self._listen)
        desk.changed.connect(self._listen)
        sound.silent.connect(self._say)

    def switch(self) -> None:
        """Turns them on, with one to hear how loud they are, or off; a computer without sound says so."""
        self.on = not self.on and self.sound.able
        self._say("")
        if self.on or not self.sound.able:
            self.sound.play("tones-1", self.volume)
        else:
            self.sound.stop()

    def set(self, *, on: bool, volume: int) -> None:
        """As they were left last time."""
        self.on, self.volume = on and self.sound.able, volume
        self.changed.emit()

    def set_volume(self, volume: int) -> None:
        """Makes them louder or softer."""
        self.volume = max(0, min(100, volume))
        self.changed.emit()

    def _say(self, word: str) -> None:
        self.word = word
        self.changed.emit()

    def _listen(self, *, silent: bool = False) -> None:
        """Hears which timers have come further by themselves; one that was given other minutes says nothing."""
        now, at = self._desk.conductor.now(), self._desk.conductor.session.at
        count, heard = 0, {}
        for group, timer in self._desk.running().items():
            tones = COUNT[timers.phase(timer, now)]
            length, before = self._heard.get((at, group), (-1.0, tones))
            heard[at, group] = (timer.length, tones)
            if length == timer.length and tones > before:
                count = max(count, tones)
        self._heard = heard
        if count and self.on and not silent:
            self.sound.play(f"tones-{count}", self.volume)
