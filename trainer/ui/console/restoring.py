"""This file is what the console says is well again: after a crash or a sleep of the laptop, or in another folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.scenario import Act
from trainer.model.session import Session
from trainer.ui.console import view
from trainer.ui.console.strip import Strip, Way
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.library.words import length_words
from trainer.words import _, ngettext


class Restoring(QObject):
    """Says what was restored or how long was slept, and gives the timer's time back if asked."""

    def __init__(self, desk: Desk, strip: Strip, done: Callable[[str], object]) -> None:
        """Speaks on this strip, and goes with it: a console in another language has its own; `done` hears it."""
        super().__init__(strip)
        self._desk, self._strip, self._done = desk, strip, done
        self._at: Occurrence | None = None
        self._asks = False
        desk.changed.connect(self._follow)
        desk.moved.connect(self._moved)

    def restored(self, away: float) -> None:
        """The session was opened again after `away` seconds."""
        self._tell(told_again(self._desk, away), self._time_back(away))

    def slept(self, away: float) -> None:
        """The laptop slept while a timer ran; without one there is nothing to say."""
        offer = self._time_back(away)
        if offer:
            self._desk.act(lambda: self._desk.conductor.timing.away(away))
            words = _("The laptop slept for {time}; the timer went on.")
            self._tell(words.format(time=timers.digits(away)), offer)

    def _moved(self, file: str) -> None:
        """The session goes on in another file."""
        words = _("Everything is saved in the folder {folder}, as “{file}”. Sessions are kept there from now on.")
        told = words.format(folder=Path(file).parent, file=Path(file).name)
        self._at, self._asks = self._desk.conductor.session.at, False
        self._strip.look("banner-good", whole=True)
        self._strip.say(told, (_("Close"), self._strip.hide, cap("away")))

    def _follow(self) -> None:
        """What is said belongs to the step it was said at; elsewhere, and after the end, it only takes room."""
        session = self._desk.conductor.session
        settled = self._asks and session.at in session.outcomes
        if session.finished is not None or self._at != session.at or settled:
            self._strip.hide()

    def _tell(self, sentence: str, offers: tuple[Way, ...]) -> None:
        """What has time to decide about stands out, and says what becomes of it unless something is decided."""
        session = self._desk.conductor.session
        if session.finished is not None:
            return
        self._at, self._asks = session.at, bool(offers)
        if offers and self._ends():
            sentence = _("{told} How long the scene took is told without this time.").format(told=sentence)
        self._strip.look("banner-warning" if offers else "banner-good", whole=bool(offers))
        self._strip.say(sentence, *offers, (_("Close"), self._strip.hide, cap("away")))

    def _ends(self) -> bool:
        """Whether it will be told how long this scene took to its outcome."""
        place = self._desk.conductor.place
        return place is not None and isinstance(place.step, Act) and bool(place.step.outcomes)

    def _time_back(self, away: float) -> tuple[Way, ...]:
        session = self._desk.conductor.session
        timer = session.timers.get(session.at) if session.at else None
        if timer is None or not timer.running or away < 1:
            return ()

        def give(seconds: float) -> None:
            if self._desk.did(lambda: self._desk.conductor.timing.give_back(seconds)):
                self._strip.hide()
                words = _("✓ {time} given back") if seconds else _("✓ The time counts as played")
                self._done(words.format(time=timers.digits(seconds)))

        back = (_("Give the time back"), partial(give, away), cap("yes"))
        return (back, (_("It was played on"), partial(give, 0))) if self._ends() else (back,)


def told_again(desk: Desk, away: float) -> str:
    """What a session that was opened again has: where, the timer, the answers, how long it was away."""
    conductor = desk.conductor
    session, now = conductor.session, conductor.now()
    parts = [view.head(desk).title]
    timer = session.timers.get(session.at) if session.at else None
    if timer is not None:
        parts.append(_("timer {digits}").format(digits=timers.digits(timers.remaining(timer, now))))
    parts += _kept(session)
    # Without a timer the program wakes once a minute, so it knows no better.
    told = timers.passed(away) if desk.running() else length_words(max(1, int(away // 60)))
    return _("Restored at {clock}: {what}. The program was away for {away}.").format(
        clock=view.clock(conductor.play, now.wall), what=", ".join(parts), away=told
    )


def _kept(session: Session) -> Iterator[str]:
    """How many answers there are, and how many hands were counted; of what there is none nothing."""
    sheets = session.sheets.values()
    answers = sum(len(sheet.answers) + sum(map(len, sheet.ballots.values())) for sheet in sheets)
    hands = sum(count for sheet in sheets for counts in sheet.hands.values() for _value, count in counts)
    if answers:
        yield ngettext("{count} answer", "{count} answers", answers).format(count=answers)
    if hands:
        yield ngettext("{count} hand counted", "{count} hands counted", hands).format(count=hands)
