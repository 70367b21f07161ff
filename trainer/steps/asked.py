"""This file is who is asked to judge a scene: those who were in the room when it began.

Whoever came later is here and could answer, but has not seen it; the facilitator may ask them all the same.
"""

from __future__ import annotations

from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.scenario import Act, Board, Fill, Repeat, Step, Vote
from trainer.model.stays import was_here


def scene_of(play: Play, at: Occurrence) -> Occurrence | None:
    """The scene a sheet judges: the act it names, else the one before it; outside a repeat only when it is `about`."""
    scenario, step = play.scenario(at), play.step(at)
    repeat = scenario.repeat_of(at.step)
    if not isinstance(step, Fill) or (repeat is None and not step.about):
        return None
    steps = _flat(repeat.steps if repeat else scenario.steps)
    before = [one for one in steps[: steps.index(step)] if isinstance(one, Act)]
    named = any(isinstance(one, Act) and one.id == step.about for one in scenario.all_steps())
    scene = [one for one in before if not named or one.id == step.about][-1:]
    return _last_take(play, Occurrence(at.block, scene[0].id, at.lap)) if scene else None


def late(play: Play, at: Occurrence) -> frozenset[str]:
    """Ids of those here who were not yet in the room when the scene of a sheet began."""
    scene = scene_of(play, at)
    began = play.session.began.get(scene) if scene else None
    if began is None:
        return frozenset()
    return frozenset(one.id for one in play.here() if not was_here(play.session.stays, one.id, began))


def expected(play: Play, at: Occurrence) -> tuple[str, ...]:
    """Ids of those who answer at a place: never one who knows the secret it is about, nor one who came too late."""
    step, missed = play.step(at), late(play, at)
    by = step.by if isinstance(step, Fill | Vote | Board) else ()
    return tuple(person for person in play.who(at, by) if person not in missed)


def now(play: Play, at: Occurrence) -> tuple[str, ...]:
    """Ids of those who are asked: as the sheet was opened, else as it will be."""
    state = play.session.sheets.get(at)
    return state.expected if state else expected(play, at)


def left_out(play: Play, at: Occurrence) -> tuple[str, ...]:
    """Ids of those here who are not asked and could be: they came after the scene began, or after the sheet opened."""
    step, asked = play.step(at), now(play, at)
    by = step.by if isinstance(step, Fill | Vote | Board) else ()
    return tuple(person for person in play.who(at, by) if person not in asked)


def _flat(entries: tuple[Step | Repeat, ...]) -> list[Step]:
    return [entry for entry in entries if not isinstance(entry, Repeat)]


def _last_take(play: Play, first: Occurrence) -> Occurrence:
    takes = [at for at in play.session.began if (at.block, at.step, at.lap) == (first.block, first.step, first.lap)]
    return max(takes, key=lambda at: at.take, default=first)
