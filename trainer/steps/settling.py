"""This file is who has come without a place and who has left one open, and how that can be settled.

What has been played stays: only groups that still have something to play change. Nobody who has read the secret card of
one group is moved to another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trainer.model.events import Fact, Grouped, Occurrence, OrderDrawn, PersonChanged
from trainer.model.people import Group, Seat
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Repeat
from trainer.steps import moving
from trainer.steps.coming import came
from trainer.steps.going import gone, needed
from trainer.steps.moving import Luck
from trainer.steps.openings import WHOLE, Unsettled, Way, open_room, without


def unsettled(play: Play, places: Sequence[Place], at: Occurrence) -> tuple[Unsettled, ...]:
    """Everybody who has no place, or has left one that is needed, in the groups in force here; those gone first."""
    room = open_room(play, places, at)
    if room is None:
        return ()
    return tuple(one for one in (*gone(room), *came(room)) if one.ways)


def settle(play: Play, at: Occurrence, way: Way) -> tuple[Fact, ...]:
    """What is written when it is settled in this way; cards follow by themselves."""
    if way.how == "observes":
        return (PersonChanged(person=way.person, presence=play.session.people[way.person].presence, observer=True),)
    lap = at.lap if (at.block, at.lap) in play.session.groups else 0
    regrouped = Grouped(block=at.block, groups=way.groups, lap=lap)
    return (regrouped, *_orders(play, at, way.groups))


def followed(play: Play, changed: Play, at: Occurrence, luck: Luck) -> tuple[Fact, ...]:
    """Cards that follow their roles after a change of groups; rounds that have been played keep theirs."""
    session = play.session
    played = {(place.block, place.lap) for place in (*session.timers, *session.outcomes, *session.sheets)}
    played -= {(at.block, at.lap), (at.block, 0)}
    dealt = {place for place, _deck in session.hands if place.block == at.block}
    return moving.cards_follow(
        play, changed, {place for place in dealt if (place.block, place.lap) not in played}, luck
    )


def let_go(play: Play, places: Sequence[Place], at: Occurrence, person: str) -> tuple[Fact, ...]:
    """What follows at once when somebody goes who leaves nothing open: the seat is gone, nobody has to be asked."""
    room = open_room(play, places, at, watching=True)
    group = room.group(person) if room else None
    if room is None or group is None or group.id not in room.open or needed(room, group, person):
        return ()
    groups = tuple(without(one, person) if one is group else one for one in room.groups)
    return (Grouped(block=at.block, groups=groups, lap=room.lap),)


def taken_in(play: Play, places: Sequence[Place], at: Occurrence, person: str) -> tuple[Fact, ...]:
    """What follows at once when somebody comes where all are one group."""
    room = open_room(play, places, at, watching=True)
    if room is None or not room.groups or room.groups[0].id != WHOLE or person in room.groups[0].members:
        return ()
    (whole,) = room.groups
    role = room.spare_role(whole)
    return (Grouped(block=at.block, groups=(replace(whole, seats=(*whole.seats, Seat(person, role))),), lap=room.lap),)


def _orders(play: Play, at: Occurrence, groups: tuple[Group, ...]) -> tuple[Fact, ...]:
    """The turns: as they were, without groups given up, new ones last."""
    facts: list[Fact] = []
    ids = [group.id for group in groups]
    for entry in play.scenario(at).steps:
        if isinstance(entry, Repeat):
            order = play.session.orders.get((at.block, entry.steps[0].id), ())
            new = (*(known for known in order if known in ids), *(known for known in ids if known not in order))
            if order and new != order:
                facts.append(OrderDrawn(block=at.block, first=entry.steps[0].id, order=new))
    return tuple(facts)
