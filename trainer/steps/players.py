"""This file is who plays: roles with their people, or every group with its open card, as the room reads it."""

from __future__ import annotations

from trainer.model.people import Group
from trainer.model.play import Room
from trainer.model.rundown import Place
from trainer.model.scenario import Role
from trainer.model.screen import Box
from trainer.steps.called import group_name, names, still_here
from trainer.words import _

MOST_NAMED = 3
"""A larger group goes by its name, or the stage would hold nothing but people."""


def boxes(room: Room, place: Place) -> tuple[Box, ...]:
    """Who plays which role when one group is at it; every group with its open card when all are."""
    playing = room.playing(place.at)
    if len(playing) == 1:
        return (*_open_cards(room, place, playing[0]), *_roles(room, place, playing[0]))
    return tuple(_group(room, place, group) for group in playing)


def _roles(room: Room, place: Place, group: Group) -> tuple[Box, ...]:
    found = []
    for role in room.scenario(place.at).roles:
        people = still_here(room, group.in_role(role.id))
        if role.others:
            found.append(Box(label=_("Everyone else"), value=role.brief or role.name, sentence=True))
        elif people:
            found.append(Box(label=role.called(len(people)), value=names(room, people), people=True))
    if not any(seat.role for seat in group.seats):
        found.insert(
            0, Box(label=group_name(room, group), value=names(room, still_here(room, group.members)), people=True)
        )
    return tuple(found)


def _open_cards(room: Room, place: Place, group: Group) -> tuple[Box, ...]:
    return tuple(Box(label=deck, value=title) for deck, title in _cards(room, place, group))


def _cards(room: Room, place: Place, group: Group) -> tuple[tuple[str, str], ...]:
    found = []
    for deck in room.scenario(place.at).decks:
        if deck.confidential or deck.deal == "turn over":
            continue
        for target in (group.id, *group.members):
            held = room.card_of(place.at, deck.id, target)
            if held:
                found.append((deck.name, deck.card(held).title))
    return tuple(dict.fromkeys(found))


def _group(room: Room, place: Place, group: Group) -> Box:
    cards = [title for _deck, title in _cards(room, place, group)]
    called = group_name(room, group) if group.name else parts(room, place, group)
    if group.name and cards and len(group.members) <= MOST_NAMED:
        called = names(room, still_here(room, group.members))
    if cards:
        return Box(label=called, value=", ".join(cards))
    if not group.name:
        return Box(label="", value=called, people=True)
    return Box(label=called, value=team(room, place, group), people=True)


def team(room: Room, place: Place, group: Group) -> str:
    """The people of a team, with the part of whoever is alone in theirs: the others prepare for that very customer."""
    roles = [role for role in room.scenario(place.at).roles if group.in_role(role.id)]
    alone = {group.in_role(role.id)[0]: role for role in roles if len(group.in_role(role.id)) == 1}
    if len(roles) < 2 or len(alone) == len(roles):
        return names(room, still_here(room, group.members))
    return ", ".join(_called(room, person, alone.get(person)) for person in still_here(room, group.members))


def _called(room: Room, person: str, role: Role | None) -> str:
    name = room.name(person)
    return _("{name} ({role})").format(name=name, role=role.name.lower()) if role else name


def parts(room: Room, place: Place, group: Group) -> str:
    """The people of a pair or triad, with their parts where these differ: nothing else tells them which is whose."""
    roles = [role for role in room.scenario(place.at).roles if group.in_role(role.id)]
    if len(roles) < 2:
        return names(room, still_here(room, group.members))
    known = ((role, person) for role in roles for person in still_here(room, group.in_role(role.id)))
    called = [_called(room, person, role) for role, person in known]
    spare = [room.name(person) for person in still_here(room, group.in_role(""))]
    return ", ".join((*called, *spare))
