"""This file is what stands around a slide: the path, what comes next, the dots, and the face of a timer."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.play import Room
from trainer.model.rundown import Place, position
from trainer.model.screen import Dots, Frame, Phase, TimerFace
from trainer.model.timer import Timer
from trainer.steps import naming
from trainer.words import _, ngettext, pgettext

MOST_DOTS = 60


def frame(room: Room, place: Place, places: Sequence[Place]) -> Frame:
    """The frame of a place's slide."""
    index = position(tuple(places), place.at)
    after = next_place(room, places, place.at)
    return Frame(
        path=path(room, place),
        next=_("Next: {step}").format(step=naming.title(room, after)) if after else "",
        dots=dots(room, places, index),
        rehearsal=room.session.rehearsal,
    )


def next_place(room: Room, places: Sequence[Place], at: Occurrence) -> Place | None:
    """The next place that is not skipped."""
    index = position(tuple(places), at)
    return next((place for place in places[index + 1 :] if place.at not in room.session.skipped), None)


def path(room: Room, place: Place) -> tuple[str, ...]:
    """Scenario, round and group, as the room reads them."""
    return (room.scenario(place.at).shown_title, *naming.path(room, place))


def dots(room: Room, places: Sequence[Place], index: int) -> Dots:
    """The dots of the block's rundown; a long one is drawn in proportion."""
    block = [place.at for place in places if place.at.block == places[index].at.block]
    total, done = len(block), block.index(places[index].at)
    if total <= MOST_DOTS:
        session = room.session
        gone_by = (number for number, at in enumerate(block) if number < done and at not in session.visits)
        skipped = (number for number, at in enumerate(block) if number != done and at in session.skipped)
        return Dots(done=done, total=total, missed=tuple(sorted({*gone_by, *skipped})))
    return Dots(done=done * (MOST_DOTS - 1) // (total - 1), total=MOST_DOTS)


def timer(room: Room, place: Place, now: Moment) -> TimerFace | None:
    """The face of a place's timer; None when the step isn't timed."""
    running, session = timer_of(room, place), room.session
    if running is None:
        return None
    return face(running, now, frozen=session.frozen == place.at, over=place.at in session.outcomes)


def timer_of(room: Room, place: Place) -> Timer | None:
    """The timer of a place: as it runs, or waiting with the planned length; None when the step isn't timed."""
    known = room.session.timers.get(place.at)
    if known is not None:
        return known
    return Timer(place.minutes * 60) if place.minutes else None


def face(timer: Timer, now: Moment, *, frozen: bool = False, over: bool = False) -> TimerFace:
    """A timer as it is drawn at this moment; `frozen` when its scene is, `over` when that has ended."""
    left = timers.remaining(timer, now)
    phase = timers.phase(timer, now)
    state = "running" if timer.running else "paused" if timer.begun else "waiting"
    ended = _("The scene is over") if over and state == "paused" else ""
    return TimerFace(
        digits=timers.digits(left),
        left=min(1.0, max(0.0, left / timer.length)) if timer.length else 0.0,
        phase=phase,
        state=state,  # type: ignore[arg-type]
        word=ended or (_frozen(phase) if frozen and not timer.running else word(phase, state)),
        below=length_words(timer.length),
        most=len(timers.digits(timer.length)),
    )


def _frozen(phase: Phase) -> str:
    """That the scene is frozen, and that its time is up where it is."""
    return " · ".join(part for part in (_("Frozen"), _("Over time") if phase == "overtime" else "") if part)


def word(phase: Phase, state: str) -> str:
    """The word that goes with a timer's look; "" when it simply runs."""
    if state == "paused":
        return _("Paused")
    if state == "waiting":
        return pgettext("a timer that has not started", "Ready")
    return {"normal": "", "warning": _("Time is running out"), "danger": _("Last moments"), "overtime": _("Over time")}[
        phase
    ]


def length_words(seconds: float) -> str:
    """The planned length in words."""
    minutes, rest = divmod(round(seconds), 60)
    if rest or not minutes:
        return _("of {digits}").format(digits=timers.digits(seconds))
    return ngettext("of {count} minute", "of {count} minutes", minutes).format(count=minutes)
