"""This file is a room in which places can open and close: the groups in force, and which of them still have to play."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from trainer.model import grouping
from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.rundown import Place, position
from trainer.model.scenario import Act, FormGroups, GroupKind, Role
from trainer.steps import moving

How = Literal["joins", "new pair", "takes over", "moves over", "merges", "observes"]
WHOLE = "everyone"
"""The id of the one group that everybody is in."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to settle it: somebody (`person`) takes a place in a `group`, in a `role`, beside those `beside`."""

    how: How
    person: str
    groups: tuple[Group, ...] = ()
    group: str = ""
    role: str = ""
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsettled:
    """Somebody without a place, or who is `gone` and leaves an open one; the first way is the one suggested."""

    person: str
    gone: bool
    ways: tuple[Way, ...]
    role: str = ""


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """What the questions are about: the groups in force at a place, and those of them that still have to play.

    Those `on` have begun their own scene while others wait for their turn, and play no other.
    """

    play: Play
    at: Occurrence
    lap: int
    groups: tuple[Group, ...]
    open: frozenset[str]
    kind: GroupKind
    on: frozenset[str] = frozenset()

    def group(self, person: str) -> Group | None:
        """The group somebody has a seat in."""
        return next((group for group in self.groups if person in group.members), None)

    def role(self, role: str) -> Role | None:
        """The role of that id."""
        return self.play.scenario(self.at).role(role)

    @property
    def roles(self) -> tuple[Role, ...]:
        """All roles of the scenario."""
        return self.play.scenario(self.at).roles

    def movable(self, person: str) -> bool:
        """Whether somebody may go to another group: not with the secret card of this one in mind."""
        return not moving.spoilt(
            self.play,
            [place for place, _deck, _person, _when in self.play.session.opened if place.block == self.at.block],
            self.groups,
            tuple(without(group, person) for group in self.groups),
        )

    def spare_role(self, group: Group) -> str:
        """The role for one more in a group: one that is missing there, else the one that takes all the rest."""
        if not any(seat.role for seat in group.seats):
            return ""
        wanted = Counter(grouping.slots(self.roles, len(group.seats) + 1))
        there = Counter(seat.role for seat in group.seats)
        return next((role for role in wanted if wanted[role] > there[role]), "")

    def here(self, group: Group) -> tuple[str, ...]:
        """Those of a group who are here and play."""
        return tuple(person for person in group.members if self.play.session.people[person].plays)

    @property
    def past(self) -> tuple[Group, ...]:
        """All other groups of the session."""
        known = self.play.session.groups.items()
        return tuple(g for key, groups in known if key != (self.at.block, self.lap) for g in groups if g.id != WHOLE)


def without(group: Group, person: str) -> Group:
    """The group without somebody."""
    return replace(group, seats=tuple(seat for seat in group.seats if seat.person != person))


def open_room(play: Play, places: Sequence[Place], at: Occurrence, *, watching: bool = False) -> OpenRoom | None:
    """The room where something can still be settled; None where nothing is left to play together."""
    lap = at.lap if (at.block, at.lap) in play.session.groups else 0
    groups = play.session.groups.get((at.block, lap), ())
    if not groups or (groups[0].id == WHOLE and not watching):
        return None
    ahead = places[max(0, position(tuple(places), at)) :]
    acts = [place.at for place in ahead if place.at.block == at.block and isinstance(place.step, Act)]
    ended = play.session.outcomes
    acts = [place for place in acts if (not lap or place.lap == lap) and place not in ended]
    waiting = frozenset(group.id for place in acts for group in play.playing(place))
    if not waiting and groups[0].id != WHOLE:
        return None
    everybody = {WHOLE} & {groups[0].id}
    return OpenRoom(play, at, lap, groups, waiting | everybody, _kind(play, at), _on(play, at, groups, acts))


def _on(play: Play, at: Occurrence, groups: Sequence[Group], acts: Sequence[Occurrence]) -> frozenset[str]:
    """The groups whose last scene is going on, where they play in turn."""
    now = {group.id for group in play.playing(at)} if at in acts and at in play.session.began else set()
    later = {group.id for place in acts if place != at for group in play.playing(place)}
    return frozenset(now - later) if len(now) < len(groups) else frozenset()


def _kind(play: Play, at: Occurrence) -> GroupKind:
    """How the groups were formed: by the last step that forms groups, else by the scenario."""
    formed = [step for step in play.scenario(at).all_steps() if isinstance(step, FormGroups)]
    visited = [step for step in formed if any(place.step == step.id for place in play.session.visits)]
    return visited[-1].rule.kind if visited else play.scenario(at).groups.kind
