"""This file is who is asked to judge a scene: those who were in the room when it began.

Whoever came later is here and could answer, but has not seen it; the facilitator may ask them all the same.
"""

from __future__ import annotations

from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.scenario import Act, Board, Fill, How, Repeat, Step, Vote
from trainer.model.stays import was_here
from trainer.steps.called import group_name


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


def expected(play: Play, at: Occurrence, way: How | None = None) -> tuple[str, ...]:
    """Ids of those who answer in this way, or the one in force: people, or the teams that answer as one."""
    if (way or _way(play, at)) == "team" and (found := teams(play, at)):
        return found
    return people(play, at)


def people(play: Play, at: Occurrence) -> tuple[str, ...]:
    """Ids of those who answer for themselves: never one who knows the secret it is about, nor one who came too late."""
    missed = late(play, at)
    return tuple(person for person in play.who(at, _by(play, at)) if person not in missed)


def teams(play: Play, at: Occurrence) -> tuple[str, ...]:
    """Ids of the groups that could answer as one each: those with somebody who is asked, where there are several."""
    asked = set(people(play, at))
    found = tuple(group.id for group in play.groups(at) if asked & set(group.members))
    return found if len(found) > 1 else ()


def answerer(play: Play, at: Occurrence, who: str) -> str:
    """What somebody who answers is called: a person's name, or a team's."""
    group = next((group for group in play.groups(at) if group.id == who), None)
    return group_name(play, group) if group else play.name(who)


def now(play: Play, at: Occurrence) -> tuple[str, ...]:
    """Ids of those who are asked: as the sheet was opened, else as it will be."""
    state = play.session.sheets.get(at)
    return state.expected if state else expected(play, at)


def left_out(play: Play, at: Occurrence) -> tuple[str, ...]:
    """Ids of those here who are not asked and could be: they came after the scene began, or after the sheet opened."""
    if _way(play, at) == "team":
        return ()
    asked = now(play, at)
    return tuple(person for person in play.who(at, _by(play, at)) if person not in asked)


def _by(play: Play, at: Occurrence) -> tuple[str, ...]:
    step = play.step(at)
    return step.by if isinstance(step, Fill | Vote | Board) else ()


def _way(play: Play, at: Occurrence) -> How:
    state, step = play.session.sheets.get(at), play.step(at)
    return state.how if state else step.how if isinstance(step, Fill) else "kiosk"


def _flat(entries: tuple[Step | Repeat, ...]) -> list[Step]:
    return [entry for entry in entries if not isinstance(entry, Repeat)]


def _last_take(play: Play, first: Occurrence) -> Occurrence:
    takes = [at for at in play.session.began if (at.block, at.step, at.lap) == (first.block, first.step, first.lap)]
    return max(takes, key=lambda at: at.take, default=first)
