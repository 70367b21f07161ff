"""This file is who could take the place of somebody who has gone: from the group itself, from outside, from a triad."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from trainer.model import grouping
from trainer.model.people import Group, Seat
from trainer.model.scenario import GroupKind
from trainer.steps.coming import joined
from trainer.steps.openings import OpenRoom, Unsettled, Way, without

MOST = 2
"""So many ways are offered; others are found by hand."""
USUAL: Mapping[GroupKind, int] = MappingProxyType({"pairs": 2, "triads": 3})
"""How many people a group usually has where it is small: one more may be spared, one fewer is too few."""


def gone(room: OpenRoom) -> list[Unsettled]:
    """Everybody whose place must be filled by somebody."""
    found = []
    for group in room.groups:
        for seat in group.seats if group.id in room.open else ():
            person = room.play.session.people[seat.person]
            if not person.plays and needed(room, group, person.id):
                ways = tuple(_successors(room, group, seat)[:MOST])
                found.append(Unsettled(person.id, gone=True, ways=ways, role=seat.role))
    return found


def needed(room: OpenRoom, group: Group, person: str) -> bool:
    """Whether somebody's place must be filled: a role that the group has once, or the other one of a pair."""
    seat = next(seat for seat in group.seats if seat.person == person)
    role, left = room.role(seat.role), len(room.here(without(group, person)))
    if room.kind in ("pairs", "triads") or room.kind == "one pair plays":
        return left < 2 or (role is not None and role.count is not None and not role.others)
    return left > 0 and role is not None and role.count is not None and not role.others


def _successors(room: OpenRoom, group: Group, seat: Seat) -> list[Way]:
    """Those who could take the place, the fairest first: from within, from outside, from a larger group."""
    inside = [_within(room, group, seat, person) for person in _fairest(room, _spared(room, group), seat.role)]
    if inside:
        return inside
    taken = {person for one in room.groups for person in one.members}
    outside = [person.id for person in room.play.players() if person.id not in taken]
    ways = [_taken_over(room, group, seat, person) for person in _fairest(room, outside, seat.role)]
    if room.kind in USUAL:
        ways += [_moved_over(room, group, seat, one, third) for one, third in _thirds(room, group)]
        ways += _merged(room, group, seat)
    return ways


def _spared(room: OpenRoom, group: Group) -> list[str]:
    """Those of a group whose own role doesn't have to be filled."""
    free = []
    for seat in group.seats:
        role = room.role(seat.role)
        if seat.person in room.here(group) and (role is None or role.count is None or role.others):
            free.append(seat.person)
    counted = Counter(seat.role for seat in group.seats)
    last = [seat for seat in group.seats if (role := room.role(seat.role)) and role.count is not None]
    over = [s.person for s in last if counted[s.role] > (_count(room, s.role)) and s.person in room.here(group)]
    return [*free, *over]


def _count(room: OpenRoom, role: str) -> int:
    known = room.role(role)
    return known.count or 0 if known else 0


def _fairest(room: OpenRoom, people: Sequence[str], role: str) -> list[str]:
    """Those who have had the role, and played, least, come first."""
    turns, _met, had = grouping.played(room.past)
    return sorted(people, key=lambda person: (had[person, role], turns[person]))


def _within(room: OpenRoom, group: Group, seat: Seat, person: str) -> Way:
    """Somebody of the same group gives up watching or helping for the role."""
    seats = tuple(
        replace(one, role=seat.role) if one.person == person else one
        for one in group.seats
        if one.person != seat.person
    )
    groups = tuple(replace(one, seats=seats) if one.id == group.id else one for one in room.groups)
    return Way("takes over", person, groups, group.id, seat.role)


def _taken_over(room: OpenRoom, group: Group, seat: Seat, person: str) -> Way:
    """Somebody without a place sits down on the empty one."""
    seats = tuple(Seat(person, one.role) if one.person == seat.person else one for one in group.seats)
    groups = tuple(replace(one, seats=seats) if one.id == group.id else one for one in room.groups)
    return Way("takes over", person, groups, group.id, seat.role)


def _thirds(room: OpenRoom, group: Group) -> list[tuple[Group, str]]:
    """Those who make a pair a triad and may go."""
    others = [one for one in room.groups if one.id in room.open and one.id != group.id]
    spare = [(one, one.members[-1]) for one in others if len(room.here(one)) > USUAL[room.kind]]
    return [(one, third) for one, third in spare if room.movable(third)]


def _moved_over(room: OpenRoom, group: Group, seat: Seat, source: Group, third: str) -> Way:
    beside = tuple(person for person in room.here(group) if person != seat.person)
    seats = tuple(Seat(third, one.role) if one.person == seat.person else one for one in group.seats)
    rest = without(source, third)
    roles = grouping.slots(room.roles, len(rest.seats))
    rest = replace(rest, seats=grouping.best_seats(rest.members, roles, room.past))
    groups = tuple(
        replace(one, seats=seats) if one.id == group.id else rest if one.id == source.id else one for one in room.groups
    )
    return Way("moves over", third, groups, group.id, seat.role, beside)


def _merged(room: OpenRoom, group: Group, seat: Seat) -> list[Way]:
    """The one who is left alone joins another pair; only while no later turn has begun, since turns move up."""
    alone = [person for person in room.here(group) if person != seat.person]
    left = len(alone) < USUAL[room.kind]
    others = [one for one in room.groups if one.id in room.open and one.id != group.id]
    if not alone or not left or not others or not all(map(room.movable, alone)) or not _can_go(room, group):
        return []
    target = min(others, key=lambda one: (len(room.here(one)), one.id))
    joining = replace(room, groups=tuple(one for one in room.groups if one.id != group.id))
    for person in alone:
        smallest = min((one for one in joining.groups if one.id in room.open), key=lambda one: len(room.here(one)))
        joining = replace(joining, groups=joined(joining, smallest, person).groups)
    return [Way("merges", alone[0], joining.groups, target.id, seat.role, target.members)]


def _can_go(room: OpenRoom, group: Group) -> bool:
    """Whether a group can be given up without moving turns that have begun."""
    for (block, _first), order in room.play.session.orders.items():
        if block == room.at.block and group.id in order:
            lap = order.index(group.id) + 1
            if any(place.block == block and place.lap >= lap for place in room.play.session.visits):
                return False
    return True
