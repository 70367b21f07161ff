"""This file is the quicker ways to answer a sheet that takes longer than its step was planned, each with its time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Fill
from trainer.steps import asked, fill

Quick = Literal["hands", "team", "paper"]


@dataclass(frozen=True, slots=True)
class Quicker:
    """A way and how many seconds it takes."""

    way: Quick
    seconds: float


def planned(play: Play, place: Place) -> float:
    """Minutes the step was planned to take, or fewer where its timer was given less."""
    timer, said = play.session.timers.get(place.at), place.minutes or 0.0
    return min(said, timer.length / 60) if timer else said


def quicker(play: Play, place: Place) -> tuple[Quicker, ...]:
    """The ways that take less than was planned here, the sheet not yet opened; none where one by one fits the step."""
    at, step = place.at, place.step
    if not isinstance(step, Fill) or not place.minutes or at in play.session.sheets or fill.how(play, at) != "kiosk":
        return ()
    sheet, usual = fill.sheet_of(play, at), fill.estimate(play, at)
    least = planned(play, place)
    if fill.minutes(usual) <= least:
        return ()
    found: list[Quicker] = []
    for way in ("hands", "team", "paper"):
        people = asked.teams(play, at) if way == "team" else asked.people(play, at)
        seconds = fill.seconds(sheet, len(people), way) if people and way in fill.ways(sheet) else usual
        if fill.minutes(seconds) < least and not (way == "hands" and not fill.countable(sheet)):
            found.append(Quicker(way, seconds))
    return tuple(found)
