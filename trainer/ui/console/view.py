"""This file is what the console shows, as values: computed from the desk, compared before anything is drawn again."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Literal

from trainer.clock import Moment
from trainer.conductor import Conductor
from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.play import Play, room
from trainer.model.rundown import Place, position, step_of
from trainer.model.screen import Phase
from trainer.model.timer import Timer
from trainer.steps import frame, kinds, naming
from trainer.steps.pace import MIND, Lengths, pace
from trainer.ui.console.state import State, state
from trainer.ui.desk import Desk
from trainer.words import _, ngettext


@dataclass(frozen=True, slots=True)
class TopView:
    """The bar on top; `saved` is None while the disk is at it."""

    title: str
    where: str
    short: str
    clock: str
    saved: bool | None
    projector: str
    blank: bool
    frozen: bool
    rehearsal: bool


@dataclass(frozen=True, slots=True)
class RowView:
    """A place in the run of show; `part` is the part of the plan it moves with, "" when that has begun."""

    at: Occurrence
    title: str
    minutes: str
    state: State
    head: str = ""
    gap: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class ShowView:
    """The run of show with the line about the plan; `tone` says how far off."""

    rows: tuple[RowView, ...]
    ends: str
    off: str
    tone: Literal["plain", "good", "warning"]


@dataclass(frozen=True, slots=True)
class HeadView:
    """Where the room is: path, title and timer."""

    path: str
    title: str
    short: str = ""
    digits: str = ""
    word: str = ""
    phase: Phase = "normal"
    share: float = 0.0  # of the time, what is left, and all of it past the time, as on the stage
    running: bool = False
    begun: bool = False
    frozen: bool = False


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note or a mark of this place."""

    id: str
    clock: str
    words: str
    mark: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody in the room, with what they are now."""

    id: str
    text: str
    playing: bool
    presence: str = "here"


def clock(play: Play, wall: float) -> str:
    """A moment as the clock on the wall showed it where the session is held."""
    local = datetime.datetime.fromtimestamp(wall + play.session.offset_minutes * 60, tz=datetime.UTC)
    return local.strftime("%H:%M")


def top(desk: Desk) -> TopView:
    """The bar on top."""
    play, conductor = desk.conductor.play, desk.conductor
    return TopView(
        title=play.title,
        where=_where(conductor),
        short=_short(conductor),
        clock=clock(play, conductor.now().wall),
        saved=False if desk.problem else None if desk.waiting else True,
        projector=desk.projector,
        blank=desk.blank,
        frozen=desk.frozen is not None,
        rehearsal=play.session.rehearsal,
    )


def _where(conductor: Conductor) -> str:
    at, plan = conductor.session.at, conductor.session.plan
    if at is None:
        return ""
    title = conductor.play.scenario(at).title
    if len(plan) == 1:
        return _step_of(conductor, next(place for place in conductor.places if place.at == at))
    short = _short(conductor)
    return f"{short} · {title}" if short else title


def _exercise(conductor: Conductor, place: Place, title: str) -> str:
    """Which exercise the step belongs to, unless the bar on top or the step's own title says so already."""
    play = conductor.play
    called = play.scenario(place.at).title
    if len(play.session.plan) > 1:
        return _step_of(conductor, place)
    return "" if called in (title, play.title) else called


def _step_of(conductor: Conductor, place: Place) -> str:
    step, steps = step_of(conductor.places, place.at)
    return _("Step {step} of {steps}").format(step=step, steps=steps) if steps > 1 else ""


def _short(conductor: Conductor) -> str:
    """Where the room is in the plan, in figures: the exercises are counted, breaks are not."""
    at, exercises = conductor.session.at, [block.id for block in conductor.session.plan if not block.pause]
    if at is None or at.block not in exercises or len(conductor.session.plan) == 1:
        return ""
    return _("{number} of {count}").format(number=exercises.index(at.block) + 1, count=len(exercises))


def show(desk: Desk) -> ShowView:
    """The run of show."""
    conductor = desk.conductor
    play, now = conductor.play, conductor.now()
    rows = []
    before: Place | None = None
    here = position(conductor.places, play.session.at)
    begun = {at.block for at in play.session.visits} | {block.id for block in play.session.plan if block.after}
    for number, place in enumerate(conductor.places):
        row = _row(play, place, before, desk.lengths, gone_by=number < here)
        rows.append(row if place.at.block in begun else replace(row, part=place.at.block))
        before = place
    return ShowView(tuple(rows), *_plan_words(play, conductor.places, now, desk.lengths))


def _row(play: Play, place: Place, before: Place | None, lengths: Lengths, *, gone_by: bool) -> RowView:
    """A row, under a small title where a scenario or a round begins; `gone_by` when it stands before where we are."""
    new_block = before is None or before.at.block != place.at.block
    new_lap = before is None or new_block or before.at.lap != place.at.lap
    heads = []
    if new_block and len(play.session.plan) > 1:
        heads.append(play.scenario(place.at).title)
    if new_lap and place.at.lap:
        heads.append(naming.turn(play, place))
    words = naming.title(play, place)
    if place.at.take > 1:
        words = _("{title} · take {take}").format(title=words, take=place.at.take)
    known = state(play, place, before=gone_by)
    return RowView(
        place.at,
        words,
        _minutes(play, place, lengths, known, gone_by=gone_by),
        known,
        " · ".join(heads),
        gap=new_lap and before is not None,
    )


def _minutes(play: Play, place: Place, lengths: Lengths, known: State, *, gone_by: bool) -> str:
    """What a place takes, as its timer says once it has one; that of one passed by that is to come again counts."""
    if known == "skipped" or (known == "passed" and gone_by):
        return "–"  # its sign tells it; a word would take the title's room
    timer = play.session.timers.get(place.at)
    seconds = timer.length if timer is not None else lengths.of(play, place)
    return _("{minutes} min").format(minutes=max(1, round(seconds / 60)))


def _plan_words(
    play: Play, places: tuple[Place, ...], now: Moment, lengths: Lengths
) -> tuple[str, str, Literal["plain", "good", "warning"]]:
    known = pace(play, places, now, lengths)
    if known is None:
        return "", "", "plain"
    ends = _("Ends {expected} · planned {planned}").format(
        expected=clock(play, known.expected), planned=clock(play, known.planned)
    )
    minutes = known.minutes
    if abs(known.behind) < MIND:
        return ends, _("On time"), "plain"
    if known.behind > 0:
        off = ngettext("{count} min behind plan", "{count} min behind plan", minutes)
        return ends, off.format(count=minutes), "warning"
    if _over(play, now):
        off = ngettext("Still {count} min ahead of plan", "Still {count} min ahead of plan", minutes)
        return ends, off.format(count=minutes), "plain"
    off = ngettext("{count} min ahead of plan", "{count} min ahead of plan", minutes)
    return ends, off.format(count=minutes), "good"


def _over(play: Play, now: Moment) -> bool:
    """Whether the step takes longer than its time."""
    timer = play.session.timers.get(play.session.at) if play.session.at else None
    return timer is not None and timer.begun and timers.remaining(timer, now) < 0


def head(desk: Desk) -> HeadView:
    """Where the room is."""
    conductor = desk.conductor
    place, play = conductor.place, conductor.play
    if place is None:
        return HeadView("", play.title)
    title = naming.title(play, place)
    path = " · ".join(naming.path(play, place)) or _exercise(conductor, place, title)
    short = naming.turn(play, place) if place.laps > 1 else ""
    timer, frozen = _timer(play, place), play.session.frozen == place.at
    if timer is None:
        return HeadView(path, title, short, word=_("Frozen") if frozen else "", frozen=frozen)
    face = frame.face(timer, conductor.now(), frozen=frozen, over=place.at in play.session.outcomes)
    done = timers.spent(timer, conductor.now()) / timer.length if timer.length else 1.0
    share = 1.0 if face.phase == "overtime" else max(0.0, 1.0 - done)
    return HeadView(
        path, title, short, face.digits, face.word, face.phase, share, timer.running, begun=timer.begun, frozen=frozen
    )


def _timer(play: Play, place: Place) -> Timer | None:
    """The timer of a place, or the one it begins with; None when the step isn't timed."""
    length = kinds.clock_seconds(play, place)
    return play.session.timers.get(place.at) or (Timer(length) if length else None)


def what_next(desk: Desk) -> str:
    """The words on the button that goes on."""
    conductor = desk.conductor
    pages = len(desk.leaves())
    if desk.index + 1 < pages:
        return _("Next page, {page} of {pages}").format(page=desk.index + 2, pages=pages)
    place = conductor.place
    after = frame.next_place(room(conductor.play), conductor.places, place.at) if place else None
    if after is None:
        return _("Next: debrief")
    return _("Next: {step}").format(step=naming.title(conductor.play, after))


def notes(desk: Desk) -> tuple[NoteView, ...]:
    """The notes and marks of this place, in the order they were made."""
    play = desk.conductor.play
    found = (note for note in play.session.notes.values() if note.at == play.session.at)
    return tuple(
        NoteView(note.id, clock(play, note.moment.wall), note.words, _mark(note.after, freeze=note.freeze), note.alone)
        for note in found
        if note.words or note.after is not None
    )


def frozen_mark(desk: Desk) -> NoteView | None:
    """The mark of the frozen scene, while it has no words."""
    if desk.conductor.session.frozen is None:
        return None
    marks = [note for note in notes(desk) if desk.conductor.session.notes[note.id].freeze]
    return marks[-1] if marks and not marks[-1].words else None


def _mark(after: float | None, *, freeze: bool) -> str:
    if after is None:
        return ""
    digits = timers.passed(after)
    return _("Frozen at {digits}").format(digits=digits) if freeze else _("Marked at {digits}").format(digits=digits)


def people(desk: Desk) -> tuple[PersonView, ...]:
    """Those here, who plays now first; then those who are away."""
    play, at = desk.conductor.play, desk.conductor.session.at
    roles: dict[str, str] = {}
    playing: set[str] = set()
    if at is not None and len(play.playing(at)) == 1 and play.group_id(at):
        for seat in play.playing(at)[0].seats:
            role = play.scenario(at).role(seat.role)
            playing.add(seat.person)
            roles[seat.person] = role.name if role else ""
    found = [
        PersonView(person.id, _person(person.name, roles.get(person.id, "")), person.id in playing)
        for person in play.here()
    ]
    away = [
        PersonView(person.id, _person(person.name, _presence(person.presence)), False, person.presence)
        for person in play.session.people.values()
        if not person.here
    ]
    return (*sorted(found, key=lambda view: not view.playing), *sorted(away, key=lambda view: view.presence != "late"))


def _person(name: str, what: str) -> str:
    return _("{name} · {role}").format(name=name, role=what[:1].lower() + what[1:]) if what else name


def _presence(presence: str) -> str:
    return {"late": _("late"), "absent": _("absent"), "left": _("has left")}.get(presence, "")
