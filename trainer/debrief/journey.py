"""This file is the journey of feelings: every rating of a feeling on the session's time axis, with marked moments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trainer.clock import Moment, elapsed
from trainer.debrief import when
from trainer.debrief.moods import Mood, ends, marked, moods
from trainer.debrief.numbers import FEWEST
from trainer.debrief.paired import guesses
from trainer.debrief.panels import places_of
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.pictures import Flag, Journey, Stop
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Fill
from trainer.steps import naming
from trainer.words import _

LEAST = 2
"""One rating is no way."""
MARGIN = 1.06
HIDDEN = 0.073
"""A bar that reaches less far from its average, of the picture's height, lies behind the point."""


def journey(play: Play, *, names: bool = True, pairs: bool = True) -> tuple[Journey, ...]:
    """The journey as far as it may be told; without names it has an order and no times.

    Without `pairs` no scene is called by those who played it.
    """
    telling = Telling(play, names, pairs=pairs)
    timed = names and play.session.resumed is None
    found = sorted(_stops(telling, timed=timed), key=lambda one: one[0].minute)
    stops, scales = tuple(stop for stop, _scale in found), {scale for _stop, scale in found}
    if len(stops) < LEAST:
        return ()
    flags = tuple(_flags(play)) if timed else ()
    minutes = _end(play, [stop.minute for stop in stops] + [flag.minute for flag in flags]) if timed else 0.0
    words = (f"{stop.clock} {stop.label} {stop.figure}".strip() for stop in stops)
    return (
        Journey(
            title=_("How feelings went") if _joined(stops) else _("How each scene felt"),
            stops=stops,
            flags=flags,
            minutes=minutes,
            begins=when.minute_of_day(play.session, play.session.started) if timed and play.session.started else None,
            text="; ".join(words),
            note=_note(stops),
            scale=marked(*scales.pop()) if len(scales) == 1 else (),
        ),
    )


def _note(stops: Sequence[Stop]) -> str:
    """What a point, its bar and, where there is one, a line between points mean."""
    told = _("Each point is an average, the higher the better; its bar goes from the lower quartile to the upper.")
    if all(max(stop.high - stop.share, stop.share - stop.low) < HIDDEN for stop in stops):
        told = _("Each point is an average, the higher the better.")
    return " ".join((told, _("A line joins what the same people felt."))) if _joined(stops) else told


def _joined(stops: Sequence[Stop]) -> bool:
    """Whether a feeling has a way at all: the same people told how the same felt, more than once."""
    return any(one.way == other.way for one, other in pairwise(stops))


def _stops(telling: Telling, *, timed: bool) -> Iterator[tuple[Stop, tuple[int, int]]]:
    """Each point with the ends of what it stands on."""
    play = telling.play
    ways: dict[tuple[object, ...], int] = {}
    for block, scenario in play.exercises():
        left_out = guesses(telling, block.id)
        for step in scenario.all_steps():
            if isinstance(step, Fill) and step.id not in left_out:
                for mood in moods(telling, places_of(play, block.id, step)):
                    if mood.sample.at is not None and mood.spread.n >= FEWEST:
                        way = ways.setdefault(_whose(play, mood.sample.at), len(ways))
                        yield _stop(telling, mood, mood.sample.at, way, timed=timed), ends(mood.item)


def _whose(play: Play, at: Occurrence) -> tuple[object, ...]:
    """Who was asked after whose scene: only the same people about the same scene make a way from point to point."""
    turn = play.group_id(at)
    scene = (at.block, at.lap, turn) if at.lap else ()
    return frozenset(play.session.sheets[at].expected), scene


def _stop(telling: Telling, mood: Mood, at: Occurrence, way: int, *, timed: bool) -> Stop:
    play, opened = telling.play, telling.play.session.sheets[at].opened
    name = mood.sample.label or naming.title(play, Place(at, play.step(at)))
    return Stop(
        minute=_minutes(play, opened),
        label=" · ".join(part for part in (name, mood.sample.below) if part),
        share=float(mood.share),
        low=float(mood.along(mood.spread.lower)),
        high=float(mood.along(mood.spread.upper)),
        figure=mood.figure,
        feeling=mood.feeling,
        clock=when.clock_time(play.session, opened) if timed else "",
        way=way,
    )


def _end(play: Play, shown: Sequence[float]) -> float:
    """Where the axis ends: a little after the last thing that stands on it, for what follows has none to show."""
    end = play.session.finished or play.session.last
    return min(_minutes(play, end), MARGIN * max(shown)) if end else 0.0


def _minutes(play: Play, moment: Moment) -> float:
    return elapsed(play.session.started, moment) / 60 if play.session.started else 0.0


def _flags(play: Play) -> Iterator[Flag]:
    """Moments that were marked, in their order; a play reduced to what the room may know has none.

    Those that are the facilitator's alone stand in the record only.
    """
    marks = [note for note in play.session.notes.values() if note.after is not None and not note.alone]
    for mark in sorted(marks, key=lambda note: note.moment.wall):
        words = mark.words or (_("Frozen") if mark.freeze else _("Marked"))
        yield Flag(minute=_minutes(play, mark.moment), text=words, clock=when.clock_time(play.session, mark.moment))
