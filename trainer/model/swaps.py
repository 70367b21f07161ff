"""This file is the swaps of players in frozen scenes: who took whose role over, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from trainer.clock import Moment
from trainer.model.events_control import TakenOver
from trainer.model.occurrence import Occurrence
from trainer.model.people import Group, Seat


@dataclass(frozen=True, slots=True)
class Swap:
    """`into` took over the `role` of `out` at a moment, `after` seconds on the scene's timer."""

    out: str
    into: str
    role: str
    after: float
    moment: Moment


Swaps = Mapping[Occurrence, tuple[Swap, ...]]


def taken_over(swaps: Swaps, fact: TakenOver, moment: Moment) -> Swaps:
    """The swaps after one more, or with the last one taken back."""
    known = swaps.get(fact.at, ())
    if fact.back:
        return {**swaps, fact.at: known[:-1]}
    return {**swaps, fact.at: (*known, Swap(fact.out, fact.into, fact.role, fact.after, moment))}


def near(swaps: Swaps, at: Occurrence) -> Iterator[tuple[Occurrence, Swap]]:
    """The swaps of the same round of an exercise, in every take."""
    for place, found in swaps.items():
        if (place.block, place.lap) == (at.block, at.lap):
            yield from ((place, swap) for swap in found)


def with_swapped(swaps: Swaps, block: str, lap: int, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The groups of a round with those who played in them until somebody took over; lap 0 means every round."""
    for at in sorted(swaps):
        if at.block == block and lap in (0, at.lap):
            for swap in swaps[at]:
                groups = tuple(_beside(group, swap) for group in groups)
    return groups


def _beside(group: Group, swap: Swap) -> Group:
    if swap.into not in group.members or swap.out in group.members:
        return group
    return replace(group, seats=(*group.seats, Seat(swap.out, swap.role)))
