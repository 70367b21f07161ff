"""This file is what could be cut when the room is well behind its plan, and by how much.

What is still to come may shrink to 60 % of what was planned, never under a minute, in whole minutes: few steps rather
than many, each by about the same share, and breaks last. Sheets keep their time, which people and items decide. A scene
that some teams have already had in full isn't cut for the others.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.clock import Moment
from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.rundown import Place, position
from trainer.model.scenario import Act, Board, Break, Brief, Calculate, Discuss, Reveal
from trainer.steps.pace import Lengths, pace

ENOUGH = 300.0
"""Seconds behind from which a cut is offered."""
SHARE, LEAST = 0.6, 1
SHRINKS = Act | Board | Brief | Calculate | Discuss | Reveal | Break


@dataclass(frozen=True, slots=True)
class Cut:
    """A step that shrinks from `before` to `after` minutes, at every place where it is still to come."""

    place: Place
    places: tuple[Occurrence, ...]
    before: float
    after: float
    least: float

    @property
    def wins(self) -> float:
        """Minutes won."""
        return (self.before - self.after) * len(self.places)

    @property
    def may_win(self) -> float:
        """Minutes that could be won at most."""
        return (self.before - self.least) * len(self.places)


@dataclass(frozen=True, slots=True)
class Rescue:
    """What to cut when the room is `behind` seconds late, `minutes` by the clock, in the order of the rundown."""

    behind: float
    minutes: int
    cuts: tuple[Cut, ...]

    @property
    def wins(self) -> float:
        """Minutes won in all."""
        return sum(cut.wins for cut in self.cuts)


def rescue(play: Play, places: Sequence[Place], now: Moment, lengths: Lengths) -> Rescue | None:
    """The cut to offer; None when the room is not far enough behind or there is nothing left to cut."""
    known = pace(play, places, now, lengths)
    if known is None or known.behind <= ENOUGH:
        return None
    need = known.behind / 60
    units = _units(play, places)
    work = [unit for unit in units if not isinstance(unit.place.step, Break)]
    chosen = _spread(_fewest(work, need), need)
    missing = need - sum(cut.wins for cut in chosen)
    if missing > 0:
        breaks = [unit for unit in units if isinstance(unit.place.step, Break)]
        chosen += _spread(_fewest(breaks, missing), missing)
    cuts = tuple(unit for unit in sorted(chosen, key=lambda unit: units.index(_uncut(unit))) if unit.wins > 0)
    return Rescue(known.behind, known.minutes, cuts) if cuts else None


def _uncut(unit: Cut) -> Cut:
    return replace(unit, after=unit.before)


def _units(play: Play, places: Sequence[Place]) -> list[Cut]:
    """Every step still to come that may shrink, each once with all of its places."""
    here = position(tuple(places), play.session.at)
    found: dict[tuple[str, str], Cut] = {}
    for place in places[here + 1 :]:
        key = (place.at.block, place.at.step)
        if not isinstance(place.step, SHRINKS) or not place.minutes or not place.planned:
            continue
        if place.at in play.session.visits or place.at in play.session.skipped or _begun_by_others(play, place):
            continue
        least = float(max(LEAST, math.ceil(SHARE * place.planned)))
        unit = found.get(key, Cut(place, (), place.minutes, place.minutes, least))
        found[key] = replace(unit, places=(*unit.places, place.at))
    return [unit for unit in found.values() if unit.least < unit.before]


def _begun_by_others(play: Play, place: Place) -> bool:
    """Whether another team, pair or person has had this step already."""
    repeat = play.scenario(place.at).repeat_of(place.at.step)
    if repeat is None or not repeat.each:
        return False
    return any((at.block, at.step) == (place.at.block, place.at.step) for at in play.session.visits)


def _fewest(units: list[Cut], need: float) -> list[Cut]:
    """As few steps as can win what is needed, those that can give most first."""
    ordered = sorted(units, key=lambda unit: -unit.may_win)
    chosen: list[Cut] = []
    for unit in ordered:
        if sum(one.may_win for one in chosen) >= need:
            break
        chosen.append(unit)
    return chosen


def _spread(units: list[Cut], need: float) -> list[Cut]:
    """The steps cut minute by minute, always the one that has lost the smallest share so far."""
    cut = list(units)
    while sum(unit.wins for unit in cut) < need:
        open_to = [index for index, unit in enumerate(cut) if unit.after - 1 >= unit.least]
        if not open_to:
            break
        index = max(open_to, key=lambda known: (cut[known].after / cut[known].before, cut[known].before))
        cut[index] = replace(cut[index], after=cut[index].after - 1)
    return cut
