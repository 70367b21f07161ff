"""This file is the plan and how it went as rows of numbers: minutes that can be summed, times that can be sorted."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from trainer.debrief import when
from trainer.debrief.durations import planned, seconds
from trainer.debrief.happened import happened
from trainer.debrief.telling import Telling
from trainer.export.xlsx.cells import CLOCK, COUNT, MEAN, Column, Content
from trainer.model.play import Play
from trainer.model.rundown import Place, unfold
from trainer.steps import naming
from trainer.words import _


def title(*, names: bool) -> str:
    """What the sheet is called."""
    return _("The plan and how it went") if names else _("The plan")


def columns(*, names: bool) -> Sequence[Column]:
    """What is told of each step; without names no times."""
    told = (
        Column(_("Scenario"), long=True),
        Column(_("Step"), long=True),
        Column(_("Whose"), long=True),
        Column(_("Take"), COUNT),
        Column(_("Planned minutes"), MEAN),
    )
    return (*told, Column(_("Began"), CLOCK), Column(_("Taken minutes"), MEAN)) if names else told


def rows(play: Play, *, names: bool) -> Iterator[tuple[Content, ...]]:
    """A row for each place of the rundown; what was not played has no time, as in the notes."""
    telling = Telling(play, names)
    for place in unfold(play):
        known = _row(telling, place)
        yield known if names else known[:-2]


def _row(telling: Telling, place: Place) -> tuple[Content, ...]:
    play, at = telling.play, place.at
    visit = play.session.visits.get(at) if happened(play, at) else None
    return (
        play.script.scenarios[at.block].title,
        naming.title(play, place),
        telling.scene(at),
        at.take,
        planned(play, place) or None,
        datetime.time.fromisoformat(when.clock_time(play.session, visit.entered)) if visit else None,
        seconds(visit, play.session.finished) / 60 if visit else None,
    )
