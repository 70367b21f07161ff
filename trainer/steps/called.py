"""This file is what groups are called in front of the room."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.people import Group
from trainer.model.play import Play
from trainer.words import _


def group_name(play: Play, group: Group) -> str:
    """What the room calls a group: "Team Oak", or its people's names for a pair."""
    return _("Team {name}").format(name=group.name) if group.name else names(play, group.members)


def still_here(play: Play, people: Sequence[str]) -> tuple[str, ...]:
    """Those of them who haven't left: who has gone plays no more."""
    return tuple(person for person in people if play.session.people[person].here)


def names(play: Play, people: Sequence[str]) -> str:
    """Names, one after another."""
    return ", ".join(play.name(person) for person in people)
