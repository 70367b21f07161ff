"""This file is how groups are made: by lot, fair over the session, whatever the head count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from random import Random

from trainer.model.people import Group, Seat
from trainer.model.scenario import GroupRule, Role
from trainer.words import _

TRIES = 60


def team_names() -> tuple[str, ...]:
    """What teams and pairs are called, in this order."""
    return (
        _("Oak"), _("Birch"), _("Aspen"), _("Rowan"), _("Pine"), _("Linden"), _("Maple"), _("Alder"), _("Willow"),
        _("Hazel"), _("Elm"), _("Cedar"), _("Juniper"), _("Spruce"), _("Larch"), _("Cherry"), _("Apple"), _("Walnut"),
        _("Chestnut"), _("Holly"),
    )  # fmt: skip


def played(groups: Iterable[Group]) -> tuple[Counter[str], Counter[frozenset[str]], Counter[tuple[str, str]]]:
    """How often each person played, each two met, and each person had each role, over past groups."""
    turns: Counter[str] = Counter()
    met: Counter[frozenset[str]] = Counter()
    roles: Counter[tuple[str, str]] = Counter()
    for group in groups:
        turns.update(group.members)
        met.update(frozenset(two) for two in combinations(group.members, 2))
        roles.update((seat.person, seat.role) for seat in group.seats if seat.role)
    return turns, met, roles


def draw(
    rule: GroupRule, roles: Sequence[Role], people: Sequence[str], past: Sequence[Group], rng: Random
) -> tuple[Group, ...]:
    """Groups for these people by this rule, the fairest of several draws: who met or played least goes first."""
    if not people or rule.kind == "everyone":
        return (_group("everyone", "", people, roles, past, rng),) if people else ()
    # With nobody met yet the first draw is as fair as any.
    drawn = [_drawn(rule, roles, people, past, rng) for _try in range(TRIES if past else 1)]
    return min(drawn, key=lambda groups: _unfairness(groups, past))


def _drawn(
    rule: GroupRule, roles: Sequence[Role], people: Sequence[str], past: Sequence[Group], rng: Random
) -> tuple[Group, ...]:
    mixed = list(people)
    rng.shuffle(mixed)
    if rule.kind == "one pair plays":
        turns, _met, _roles = played(past)
        mixed.sort(key=lambda person: turns[person])
        size = max(2, sum(role.count or 1 for role in roles if not role.others))
        return (_group("players", "", mixed[:size], roles, past, rng),)
    return tuple(
        _group(f"g{number}", _called(rule, number), part, roles, past, rng)
        for number, part in enumerate(_parts(rule, mixed), 1)
    )


def _called(rule: GroupRule, number: int) -> str:
    """What a group is called; pairs and triads go by their people's names."""
    names = team_names()
    return names[(number - 1) % len(names)] if rule.kind.startswith("teams") else ""


def _parts(rule: GroupRule, people: Sequence[str]) -> list[list[str]]:
    count = len(people)
    if rule.kind == "teams":
        number = max(1, min(rule.number, count))
    else:
        size = {"pairs": 2, "triads": 3}.get(rule.kind, max(1, rule.number))
        number = max(1, count // size)
    parts: list[list[str]] = [[] for _part in range(number)]
    for index, person in enumerate(people):
        parts[index % number].append(person)
    return parts


def _group(
    group_id: str, name: str, people: Sequence[str], roles: Sequence[Role], past: Sequence[Group], rng: Random
) -> Group:
    return Group(group_id, name, seated(people, roles, past, rng))


def seated(people: Sequence[str], roles: Sequence[Role], past: Sequence[Group], rng: Random) -> tuple[Seat, ...]:
    """The people with roles, each role going to whoever has had it least; nobody over means the last role takes all."""
    playing = [role for role in roles if not role.others]
    if not playing:
        return tuple(Seat(person) for person in people)
    _turns, _met, had = played(past)
    waiting = list(people)
    rng.shuffle(waiting)
    seats: list[Seat] = []
    for role in sorted(playing, key=lambda one: one.count is None):
        takes = len(waiting) if role.count is None else min(role.count, len(waiting))
        waiting.sort(key=lambda person, role_id=role.id: had[(person, role_id)])  # type: ignore[misc]
        seats.extend(Seat(person, role.id) for person in waiting[:takes])
        waiting = waiting[takes:]
    seats.extend(Seat(person, _spare(roles)) for person in waiting)
    return tuple(seats)


def _spare(roles: Sequence[Role]) -> str:
    return next((role.id for role in roles if role.others), roles[-1].id)


def _unfairness(groups: Sequence[Group], past: Sequence[Group]) -> tuple[int, int, int]:
    turns, met, had = played(past)
    partners = sum(met[frozenset(two)] ** 2 for group in groups for two in combinations(group.members, 2))
    repeats = sum(had[(seat.person, seat.role)] ** 2 for group in groups for seat in group.seats if seat.role)
    again = sum(turns[person] for group in groups for person in group.members) if len(groups) == 1 else 0
    return again, partners, repeats
