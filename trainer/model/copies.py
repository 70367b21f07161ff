"""This file is how many of each printed thing a room needs, from the scenario and the number of people."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from trainer.model.scenario import EVERYONE, OTHERS, Deck, Fill, Repeat, Role, Scenario


@dataclass(frozen=True, slots=True)
class Crowd:
    """A scenario with the number of people who play it; 0 when that isn't known."""

    scenario: Scenario
    people: int = 0

    @property
    def groups(self) -> int:
        """How many groups there will be."""
        rule = self.scenario.groups
        sizes = {"pairs": 2, "triads": 3, "teams of": max(1, rule.number)}
        if rule.kind == "teams":
            return max(1, min(rule.number, self.people))
        return max(1, self.people // sizes[rule.kind]) if rule.kind in sizes else 1

    @property
    def size(self) -> int:
        """How many people are in a group; the larger ones where they differ."""
        if self.scenario.groups.kind == "one pair plays":
            return min(self.people, max(2, sum(role.count or 1 for role in self._playing)))
        return ceil(self.people / self.groups)

    @property
    def _playing(self) -> tuple[Role, ...]:
        return tuple(role for role in self.scenario.roles if not role.others)

    def passes(self, repeat: Repeat | None) -> int:
        """How often the steps of a repeat are played."""
        if repeat is None:
            return 1
        if repeat.rounds:
            return repeat.rounds
        return max(1, self.people) if repeat.each == "participant" else self.groups

    def at_once(self, repeat: Repeat | None) -> int:
        """How many groups play in one pass."""
        return 1 if repeat is not None and repeat.each in ("team", "pair", "group", "participant") else self.groups

    def seats(self, role: Role) -> int:
        """How many of one group have this role."""
        counted = sum(one.count or 0 for one in self._playing)
        return max(1, self.size - counted) if role.count is None else role.count

    def watching(self, groups: int) -> int:
        """How many watch while so many groups play, the smaller ones where they differ."""
        playing = self._playing
        acting = self.size if self.scenario.groups.kind == "one pair plays" else self.people // self.groups
        if playing and all(role.count is not None for role in playing):
            acting = min(acting, sum(role.count or 0 for role in playing))
        return max(0, self.people - groups * acting)


def answers(crowd: Crowd, step: Fill, repeat: Repeat | None) -> int:
    """How many slips a sheet needs over all its passes; 0 when the number of people isn't known."""
    if not crowd.people:
        return 0
    groups = crowd.at_once(repeat)
    each = groups if step.how == "team" else sum(_meant(crowd, word, groups) for word in step.by)
    return crowd.passes(repeat) * max(1, min(each, crowd.people))


def deck_copies(crowd: Crowd, deck: Deck) -> int:
    """How often a deck is printed: once, unless everybody gets the same card or there are too few to go round."""
    receivers = _receivers(crowd, deck)
    if deck.deal == "turn over":
        return 1
    return receivers if deck.deal == "same for all" else ceil(receivers / max(1, len(deck.cards)))


def role_copies(crowd: Crowd, role: Role) -> int:
    """How many people have a role at the same time; 1 when the number of people isn't known."""
    if not crowd.people:
        return 1
    if role.others:
        return max(1, crowd.watching(_acting(crowd)))
    return max(1, min(crowd.people, crowd.groups * crowd.seats(role)))


def _receivers(crowd: Crowd, deck: Deck) -> int:
    if not crowd.people:
        return 1
    if deck.to in ("team", "pair", "group"):
        return crowd.groups
    return max(1, min(crowd.people, _meant(crowd, deck.to, crowd.groups)))


def _acting(crowd: Crowd) -> int:
    """How many groups play at once in the scenario's first repeat."""
    repeats = [entry for entry in crowd.scenario.steps if isinstance(entry, Repeat)]
    return crowd.at_once(repeats[0]) if repeats else crowd.groups


def _meant(crowd: Crowd, word: str, groups: int) -> int:
    role = crowd.scenario.role(word)
    if word == EVERYONE:
        return crowd.people
    if word == OTHERS or (role is not None and role.others):
        return crowd.watching(groups)
    return groups * crowd.seats(role) if role is not None else 1
