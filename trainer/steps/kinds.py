"""This file is the table of step kinds: the class an author's step becomes, and what shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from trainer.clock import Moment
from trainer.model.play import Play, Room
from trainer.model.rundown import Place
from trainer.model.scenario import (
    Act,
    Board,
    Break,
    Brief,
    Calculate,
    Deal,
    Discuss,
    Fill,
    FormGroups,
    Reveal,
    Scenario,
    Step,
    Vote,
)
from trainer.model.screen import Frame, Slide, Standby
from trainer.steps import act, board, brief, calculate, deal, discuss, fill, group, pause, reveal, vote
from trainer.words import _

Slides = Callable[[Room, Place, Sequence[Place], Moment], tuple[Slide, ...]]

KINDS: Mapping[type[Step], Slides] = MappingProxyType(
    {
        Brief: brief.slides,
        FormGroups: group.slides,
        Deal: deal.slides,
        Act: act.slides,
        Fill: fill.slides,
        Board: board.slides,
        Vote: vote.slides,
        Calculate: calculate.slides,
        Reveal: reveal.slides,
        Discuss: discuss.slides,
        Break: pause.slides,
    }
)


def playable(scenario: Scenario) -> bool:
    """Whether this program can play every step of the scenario."""
    return all(type(step) in KINDS for step in scenario.all_steps())


def slides(room: Room, place: Place | None, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """What the room sees at a place, page by page; a quiet slide before the first one and after the end."""
    if room.session.finished is not None:
        return (standby(room, _("Thank you!")),)
    if place is None:
        return (standby(room, room.title),)
    return KINDS[type(place.step)](room, place, places, now)


def standby(room: Room, title: str, text: str = "") -> Slide:
    """A quiet slide."""
    return Standby(frame=Frame(rehearsal=room.session.rehearsal), title=title, text=text)


def planned_seconds(play: Play, place: Place) -> float:
    """How long a place is expected to take: its minutes, or longer when a sheet needs longer; a minute if unsaid."""
    said = (place.minutes or 0) * 60
    if isinstance(place.step, Fill | Vote):
        return max(said, fill.estimate(play, place.at))
    return said or 60.0


def clock_seconds(play: Play, place: Place) -> float:
    """Seconds a place's clock begins with: as the run of show says, in whole minutes for a sheet; 0 without a clock."""
    if not place.minutes or not isinstance(place.step, Fill | Vote):
        return (place.minutes or 0) * 60
    return max(place.minutes * 60, 60.0 * fill.minutes(fill.estimate(play, place.at)))
