"""This file is when people were in the room: each stay from coming to leaving."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trainer.clock import Moment, elapsed
from trainer.model.people import Person


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody came at a moment, and left at another; None while they are here."""

    came: Moment
    left: Moment | None = None


Stays = Mapping[str, tuple[Stay, ...]]


def stayed(stays: Stays, person: Person, moment: Moment, *, presumed: bool = False) -> Stays:
    """The stays after somebody was said to be here or not; who was only `presumed` here until now was not."""
    known = stays.get(person.id, ())
    inside = bool(known) and known[-1].left is None
    if person.here and not inside:
        return {**stays, person.id: (*known, Stay(moment))}
    if not person.here and inside:
        ended = () if presumed else (replace(known[-1], left=moment),)
        return {**stays, person.id: (*known[:-1], *ended)}
    return stays


def was_here(stays: Stays, person: str, moment: Moment) -> bool:
    """Whether somebody was in the room at a moment."""
    return any(
        elapsed(moment, stay.came) == 0 and (stay.left is None or elapsed(moment, stay.left) > 0)
        for stay in stays.get(person, ())
    )
