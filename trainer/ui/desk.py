"""This file is the bridge between a running session and its windows: it passes intentions on and tells what changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from trainer.clock import Moment, elapsed
from trainer.conductor import Conductor
from trainer.debrief import onstage
from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.play import Room, Script, room
from trainer.model.screen import BlankSlide, Slide
from trainer.model.trouble import NotSaved, Refused
from trainer.steps.frame import next_place
from trainer.steps.pace import Lengths
from trainer.steps.reminder import until_due
from trainer.ui.counting import counted, numbered, still
from trainer.ui.voice import Scripts, Voice
from trainer.words import current_language, set_language, speaking

T = TypeVar("T")
Panel = Callable[[Room], tuple[Slide, ...]]
"""What may be put on the stage: made from what the room may know, so it can't say more."""

SLEPT = 20.0
"""Seconds a wake-up must be late before the laptop is said to have slept."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One screenful: a slide and which of its own pages."""

    slide: Slide
    page: int = 0


class Desk(QObject):
    """What every window of a running session shares. Windows draw `leaf()` and the session, and call its methods.

    `leaving` is told before the room goes elsewhere, so that half-typed words are stored first. `laptop_private` is
    true only while another screen is the projector: then nobody but the one at the laptop sees it. `stage_voice` and
    `kiosk_voice` are the languages of stage and kiosk. `place_asked` wants the session in another folder, `hand_asked`
    the laptop handed over; `moved` says in which file it goes on, `saving` that the disk is at it, or done.
    """

    changed = Signal()
    ticked = Signal()
    leaving, hand_asked = Signal(), Signal()
    refused = Signal(str)
    trouble = Signal(str)
    saved, saving = Signal(), Signal()
    place_asked = Signal()
    moved = Signal(str)
    slept = Signal(float)

    def __init__(self, conductor: Conductor, parent: QObject | None = None, scripts: Scripts | None = None) -> None:
        """Listens to the conductor until `stop`; `scripts` gives the session's plan in other languages."""
        super().__init__(parent)
        self.conductor = conductor
        self.stage_voice, self.kiosk_voice = Voice(conductor, scripts), Voice(conductor, scripts)
        self._own_language, self._stage_language, self._lent = current_language(), "", False
        self.blank = self.armed = False
        self.frozen: Leaf | None = None
        self.message = ""
        self.index = conductor.session.page
        self.shape = (1920, 1080)
        self.panel: Panel | None = None
        self.lengths = Lengths()
        self.problem, self.waiting = "", False
        self.laptop_private = False
        self.projector = ""
        self.again: Callable[[], object] | None = None
        self._at = conductor.session.at
        self._at_once: tuple[Leaf, ...] | None = None
        self._due: Moment | None = None
        self._wait = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.changed.connect(self._forget)
        conductor.listen(self._told)
        self._arm()

    def stop(self) -> None:
        """Ends the ticking; windows may be closed after this."""
        self._timer.stop()
        self._lend(to_kiosk=False)

    # Intentions

    def act(self, action: Callable[[], T]) -> T | None:
        """Does something with the conductor; a refusal or a full disk becomes a sentence, and None comes back."""
        try:
            return action()
        except Refused as refusal:
            self.refused.emit(str(refusal))
        except NotSaved as problem:
            self.problem = str(problem)
            self.again = action
            self.trouble.emit(str(problem))
        return None

    def did(self, action: Callable[[], object]) -> bool:
        """Does something as `act` does; whether it was done."""

        def marked() -> bool:
            action()
            return True

        return self.act(marked) is True

    def tell_waiting(self, sentence: str, again: Callable[[], object] | None = None) -> None:
        """Something is done but not on the disk; `again` tries to put it there. Without a sentence it is soon there."""
        self.problem, self.again, self.waiting = sentence, again, True
        self.trouble.emit(sentence) if sentence else self.saving.emit()

    def tell_saved(self) -> None:
        """Everything is on the disk again."""
        told, self.problem, self.again, self.waiting = self.problem, "", None, False
        self.saving.emit()
        if told:
            self.saved.emit()
            self.changed.emit()

    def try_again(self) -> None:
        """Does once more what the disk refused."""
        if self.again is not None:
            self.act(self.again)

    def move(self, action: Callable[[], object]) -> bool:
        """Takes the room elsewhere, after half-typed words were stored; whether it went."""
        self.leaving.emit()
        return self.did(action)

    def forward(self) -> None:
        """Shows the next page, or goes to the next place."""
        if self.index + 1 < len(self.leaves()):
            self.turn(1)
        else:
            self.move(self.conductor.next)

    def backward(self) -> None:
        """Shows the page before, or goes to the place before."""
        if self.index > 0:
            self.turn(-1)
        else:
            self.move(self.conductor.back)

    def turn(self, pages: int) -> None:
        """Turns pages of what is on the stage now; those of a place are on the disk before they are seen."""
        index = max(0, min(self.index + pages, len(self.leaves()) - 1))
        if self.panel is None:
            self.did(lambda: self.conductor.showing.turn(index))
        else:
            self.index = index
            self.changed.emit()

    def go(self, at: Occurrence) -> bool:
        """Goes to a place of the rundown; whether the room went there."""
        return self.move(lambda: self.conductor.go(at))

    def arm(self) -> None:
        """The first of the two steps of a reveal."""
        self.armed = True
        self.changed.emit()

    def disarm(self) -> None:
        """Takes the first step back."""
        if self.armed:
            self.armed = False
            self.changed.emit()

    def reveal(self) -> None:
        """The second step: shows the room what this place keeps hidden."""
        self.armed = False
        self.leaving.emit()
        if not self.did(self.conductor.reveal):
            self.changed.emit()

    def show(self, panel: Panel | None) -> None:
        """Puts a panel on the stage instead of the step's own slides until the room moves on; None takes it off."""
        self.panel = panel
        self.index = 0 if panel is not None else self.conductor.session.page
        self.changed.emit()

    def toggle_blank(self) -> None:
        """Makes the stage dark, or light again."""
        self.blank = not self.blank
        self.changed.emit()

    def toggle_frozen(self) -> None:
        """Keeps the stage's picture while the facilitator looks elsewhere, or lets it go on."""
        self.frozen = None if self.frozen else self.leaf()
        self.changed.emit()

    def say(self, message: str) -> None:
        """Shows a line of words on the stage until the room goes elsewhere, or none."""
        self.message = message.strip()
        self.changed.emit()

    def set_shape(self, width: int, height: int) -> None:
        """The stage's size in pixels: what fits on a page depends on its shape."""
        if (width, height) != self.shape and width > 0 and height > 0:
            self.shape = (width, height)
            self.changed.emit()

    def set_screens(self, projector: str, *, laptop_private: bool) -> None:
        """Names the screen the room looks at ("" with one screen) and says whether nobody sees the laptop."""
        if (projector, laptop_private) != (self.projector, self.laptop_private):
            self.projector, self.laptop_private = projector, laptop_private
            self.changed.emit()

    def speak(self, *, stage: str | None = None, kiosk: str | None = None) -> None:
        """Gives the stage or the kiosk another language; "" is the console's."""
        if stage is not None:
            self._stage_language = stage
        if kiosk is not None:
            self._lend(to_kiosk=False)
            self.kiosk_voice.language = kiosk
        self._lend(to_kiosk=self.handed)
        self.changed.emit()

    @property
    def languages(self) -> tuple[str, str]:
        """The languages chosen for stage and kiosk; "" is the console's."""
        return self._stage_language, self.kiosk_voice.language

    @property
    def handed(self) -> bool:
        """Whether the laptop is in the room's hands."""
        session = self.conductor.session
        return session.laptop.to != "console" and session.finished is None

    def retell(self, script: Script) -> None:
        """The console speaks another language from now on, the one that is spoken, and so does what follows it."""
        self._own_language = current_language()
        self.conductor.speak(script)

    def _lend(self, *, to_kiosk: bool) -> None:
        """Who holds the laptop is spoken to in the kiosk's language; meanwhile the stage keeps the console's."""
        lent = to_kiosk and self.kiosk_voice.language not in ("", self._own_language)
        if lent != self._lent:
            self._lent = lent
            set_language(self.kiosk_voice.language if lent else self._own_language)
        self.stage_voice.language = self._stage_language or (self._own_language if lent else "")

    # What is shown

    def leaves(self) -> tuple[Leaf, ...]:
        """Every screenful of what is on the stage: the panel put there, else the place where the room is."""
        return self._leaves() if self._at_once is None else self._at_once

    def _leaves(self) -> tuple[Leaf, ...]:
        told = self.stage_voice.told()
        with speaking(self.stage_voice.language):
            if self.panel is not None:
                slides = self.panel(room(told.play))
            else:
                slides = onstage.slides(told.play, told.place, told.places, self.conductor.now())
        signed = tuple(map(self.stage_voice.signed, slides))
        counts = [counted(still(slide), self.shape, current_language()) for slide in signed]
        return tuple(
            Leaf(numbered(slide, sum(counts[:number]), sum(counts)) if len(signed) > 1 else slide, page)
            for number, slide in enumerate(signed)
            for page in range(counts[number])
        )

    def leaf(self) -> Leaf:
        """The screenful on the stage now."""
        if self.blank:
            return Leaf(BlankSlide())
        if self.frozen is not None:
            return self.frozen
        leaves = self.leaves()
        if not leaves:
            return Leaf(BlankSlide())
        leaf = leaves[min(self.index, len(leaves) - 1)]
        message = self.message or (self.stage_voice.halfway() if self.armed and not self.projector else "")
        if message and not isinstance(leaf.slide, BlankSlide):
            return Leaf(replace(leaf.slide, frame=replace(leaf.slide.frame, message=message)), leaf.page)
        return leaf

    def next_leaf(self) -> Leaf | None:
        """The screenful that comes after this one; None at the end."""
        leaves = self.leaves()
        if self.index + 1 < len(leaves):
            return leaves[self.index + 1]
        told = self.stage_voice.told()
        after = next_place(room(told.play), told.places, told.place.at) if told.place else None
        if after is None:
            return None
        with speaking(self.stage_voice.language):
            slides = onstage.slides(told.play, after, told.places, self.conductor.now())
        return Leaf(self.stage_voice.signed(slides[0]))

    # The clock

    def _told(self) -> None:
        session = self.conductor.session
        self._lend(to_kiosk=self.handed)
        if session.at != self._at:
            self._at = session.at
            self.panel, self.armed, self.message = None, False, ""
        if self.panel is None:
            self.index = session.page
        if session.finished is not None:
            self.message = ""
        self._arm()
        if self.problem and not self.waiting:
            self.problem, self.again = "", None
            self.saved.emit()
        self.changed.emit()

    def _tick(self) -> None:
        late = elapsed(self._due, self.conductor.now()) - self._wait if self._due else 0.0
        self._arm()
        self._at_once = self._leaves()  # one second for all windows, told once
        self.ticked.emit()
        self._forget()
        if late > SLEPT:
            self.slept.emit(late)

    def _forget(self) -> None:
        self._at_once = None

    def _arm(self) -> None:
        """Wakes at the next moment a shown second changes: of the running timer, else of the wall clock's minute."""
        now = self.conductor.now()
        waits = [timers.remaining(running, now) % 1.0 or 1.0 for running in self.running().values()]
        remind = until_due(self.conductor.play, self.conductor.place, now)
        self._wait = min((*waits, remind or 60.0, *(() if waits else (60.0 - now.wall % 60.0,))))
        self._due = now
        self._timer.start(ceil(self._wait * 1000))

    def running(self) -> dict[str, timers.Timer]:
        """The timers that run where the room is: the place's own under "", those of teams under their ids."""
        session, at = self.conductor.session, self.conductor.session.at
        known = {group: timer for (place, group), timer in session.own_timers.items() if place == at}
        if at is not None and at in session.timers:
            known[""] = session.timers[at]
        return {group: timer for group, timer in known.items() if timer.running}
