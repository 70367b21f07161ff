"""This file is the quicker ways to answer a sheet that would take longer than its step has, each with its time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Fill
from trainer.steps import asked, fill

Quick = Literal["hands", "team", "paper", "time"]
"""Ways to answer, and to take the time it needs."""


@dataclass(frozen=True, slots=True)
class Quicker:
    """A way and how many seconds it takes; for more time, how long the step then is."""

    way: Quick
    seconds: float


def planned(play: Play, place: Place) -> float:
    """Seconds the step has: its minutes, with what its timer was given since."""
    timer = play.session.timers.get(place.at)
    return timer.length if timer else (place.minutes or 0) * 60


def quicker(play: Play, place: Place) -> tuple[Quicker, ...]:
    """The ways that are quicker here, the sheet not yet opened; none where one by one fits the step."""
    at, step = place.at, place.step
    if not isinstance(step, Fill) or not place.minutes or at in play.session.sheets or fill.how(play, at) != "kiosk":
        return ()
    sheet, usual = fill.sheet_of(play, at), fill.estimate(play, at)
    if fill.minutes(usual) * 60 <= planned(play, place):
        return ()
    found: list[Quicker] = []
    for way in ("hands", "team", "paper"):
        people = asked.teams(play, at) if way == "team" else asked.people(play, at)
        seconds = fill.seconds(sheet, len(people), way) if people and way in fill.ways(sheet) else usual
        if seconds < usual and not (way == "hands" and not fill.countable(sheet)):
            found.append(Quicker(way, seconds))
    return (*found, Quicker("time", usual))
