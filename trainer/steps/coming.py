"""This file is where somebody who has come without a place could go: a pair with the third of a triad, or a group."""

from __future__ import annotations

from dataclasses import replace

from trainer.model import grouping
from trainer.model.people import Group, Seat
from trainer.steps.openings import OpenRoom, Unsettled, Way, without


def came(room: OpenRoom) -> list[Unsettled]:
    """Everybody here who plays and has no place."""
    if room.kind == "one pair plays":  # the next lot counts them in
        return []
    found = []
    for person in room.play.players():
        if room.group(person.id) is None:
            ways = _places_for(room, person.id)
            if ways:
                watches = Way("observes", person.id)
                late = all(way.group in room.on for way in ways)
                found.append(Unsettled(person.id, gone=False, ways=(watches, *ways) if late else (*ways, watches)))
    return found


def _places_for(room: OpenRoom, person: str) -> list[Way]:
    """The best place for somebody: a pair with the third of a triad, else the smallest group.

    Into a scene that goes on nobody comes while another group still waits for its turn.
    """
    open_groups = [group for group in room.groups if group.id in room.open]
    open_groups = [group for group in open_groups if group.id not in room.on] or open_groups
    if room.kind == "pairs":
        for group in open_groups:
            third = next((p for p in reversed(group.members) if len(group.members) > 2 and room.movable(p)), None)
            if third is not None:
                return [_new_pair(room, group, third, person)]
    smallest = min(open_groups, key=lambda group: (len(room.here(group)), group.id), default=None)
    return [joined(room, smallest, person)] if smallest else []


def joined(room: OpenRoom, group: Group, person: str) -> Way:
    """One more in a group."""
    role = room.spare_role(group)
    groups = tuple(
        replace(one, seats=(*one.seats, Seat(person, role))) if one.id == group.id else one for one in room.groups
    )
    return Way("joins", person, groups, group.id, role, group.members)


def _new_pair(room: OpenRoom, group: Group, third: str, person: str) -> Way:
    past = room.past
    roles = grouping.slots(room.roles, 2)
    seats = grouping.best_seats((third, person), roles, past)
    number = 1 + max(int(one.id[1:]) for one in room.groups if one.id[1:].isdigit())
    pair = Group(f"g{number}", "", seats)
    kept = replace(group, seats=grouping.best_seats(without(group, third).members, roles, past))
    groups = (*(kept if one.id == group.id else one for one in room.groups), pair)
    return Way("new pair", person, groups, pair.id, next(s.role for s in seats if s.person == person), (third,))
