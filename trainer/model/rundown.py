"""This file is the rundown: the plan unfolded into places, each with an identity that survives every change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.scenario import Break, Repeat, Scenario, Step


@dataclass(frozen=True, slots=True)
class Place:
    """A step in the rundown: which, of how many laps, whose turn (None when all are at it), its minutes.

    `planned` are the minutes it was given before the session began, where the plan was changed since.
    """

    at: Occurrence
    step: Step
    laps: int = 0
    group: Group | None = None
    minutes: float | None = None
    takes: int = 1
    planned: float | None = None


UNFOLDED = ("plan", "people", "groups", "played_by", "orders", "takes", "minutes")
"""What of a session its places come from; an answer changes nothing of it."""


def unfolds_alike(one: Play, other: Play) -> bool:
    """Whether nothing that places come from has changed between two states of a session."""
    return one.script is other.script and all(
        getattr(one.session, part) is getattr(other.session, part) for part in UNFOLDED
    )


def unfold(play: Play) -> tuple[Place, ...]:
    """All places in order: steps of each block, each lap of a repeat, each take, and what was put in between."""
    between: dict[Occurrence, list[Place]] = {}
    for block in play.session.plan:
        if block.after is not None:
            between.setdefault(block.after, []).extend(_block(play, block))
    found: list[Place] = []
    for block in play.session.plan:
        if block.after is None:
            for place in _block(play, block):
                found += (place, *between.pop(place.at, ()))
    return (*found, *(place for places in between.values() for place in places))


def pause_scenario(block: PlannedBlock, language: str = "") -> Scenario:
    """A pause of the plan as a scenario of one step, so that it runs like everything else."""
    title = dict(block.titles).get(language, block.title)
    step = Break(id="pause", title=title, minutes=block.minutes)
    return Scenario(id=block.id, title=title, steps=(step,))


def _block(play: Play, block: PlannedBlock) -> Iterator[Place]:
    scenario = play.script.scenarios[block.id]
    for entry in scenario.steps:
        if not isinstance(entry, Repeat):
            yield from _takes(play, block.id, entry, 0, 0)
            continue
        count = laps(play, block.id, scenario, entry)
        for lap in range(1, count + 1):
            for step in entry.steps:
                yield from _takes(play, block.id, step, lap, count)


def laps(play: Play, block: str, scenario: Scenario, repeat: Repeat) -> int:
    """How often a repeat is played: as told, or once for each group or person there is or is expected."""
    if repeat.rounds:
        return repeat.rounds
    players = len(play.players())
    if repeat.each == "participant":
        return max(1, players)
    formed = play.session.groups.get((block, 0))
    if formed:
        return len(formed)
    rule = scenario.groups
    expected = {
        "teams": rule.number,
        "pairs": players // 2,
        "triads": players // 3,
        "teams of": players // max(1, rule.number),
    }.get(rule.kind, 1)
    return max(1, expected)


def _takes(play: Play, block: str, step: Step, lap: int, count: int) -> Iterator[Place]:
    takes = play.session.takes.get((block, step.id, lap), 1)
    for take in range(1, takes + 1):
        at = Occurrence(block, step.id, lap, take)
        turn = play.group_id(at)
        group = next((group for group in play.groups(at) if turn and group.id == turn), None)
        minutes = play.session.minutes.get(at if take == 1 else replace(at, take=1), step.minutes)
        yield Place(at, step, count, group, minutes, takes, step.minutes)


def position(places: tuple[Place, ...], at: Occurrence | None) -> int:
    """The index of an occurrence among the places; -1 when it is not there."""
    return next((index for index, place in enumerate(places) if place.at == at), -1)


def step_of(places: tuple[Place, ...], at: Occurrence | None) -> tuple[int, int]:
    """Which step of its exercise an occurrence is, from 1, and of how many; 0 and 0 when it is not there."""
    here = tuple(place for place in places if at is not None and place.at.block == at.block)
    number = position(here, at) + 1
    return (number, len(here)) if number else (0, 0)
