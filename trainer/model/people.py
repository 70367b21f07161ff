"""This file is the people of a session: who they are, whether they are here, and how they are grouped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Presence = Literal["here", "late", "absent", "left"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody taking part; an observer watches and rates but never plays."""

    id: str
    name: str
    presence: Presence = "here"
    observer: bool = False
    tags: tuple[str, ...] = ()

    @property
    def here(self) -> bool:
        """Whether the person is in the room now."""
        return self.presence == "here"

    @property
    def plays(self) -> bool:
        """Whether the person is here and may be given a role."""
        return self.here and not self.observer


@dataclass(frozen=True, slots=True)
class Seat:
    """A person in a group with the role they play there, "" when the group has no roles."""

    person: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A pair, triad or team; `name` is what the room calls it, "" for the one pair that plays."""

    id: str
    name: str
    seats: tuple[Seat, ...]

    @property
    def members(self) -> tuple[str, ...]:
        """The ids of its people."""
        return tuple(seat.person for seat in self.seats)

    def in_role(self, role: str) -> tuple[str, ...]:
        """The ids of its people with that role."""
        return tuple(seat.person for seat in self.seats if seat.role == role)


def people_swapped(groups: Iterable[Group], one: str, other: str) -> tuple[Group, ...]:
    """The groups with two people in each other's seats; one of them may have had none."""
    turned = {one: other, other: one}
    return tuple(
        replace(group, seats=tuple(replace(seat, person=turned.get(seat.person, seat.person)) for seat in group.seats))
        for group in groups
    )
