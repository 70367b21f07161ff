"""This file is how groups are made: by lot, fair over the session, whatever the head count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from random import Random

from trainer.model.people import Group, Seat
from trainer.model.rotation import Known, parted, seats
from trainer.model.scenario import GroupRule, Role
from trainer.words import _


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
    """The fairest groups for these people by this rule; chance decides between those that are equally fair."""
    if not people:
        return ()
    mixed = list(people)
    rng.shuffle(mixed)
    known = Known(*played(past))
    if rule.kind == "everyone":
        return (Group("everyone", "", _seated(mixed, roles, known)),)
    if rule.kind == "one pair plays":
        size = min(len(mixed), max(2, sum(role.count or 1 for role in roles if not role.others)))
        (part,) = parted(mixed, (size,), {size: slots(roles, size)}, known)
        return (Group("players", "", _seated(part, roles, known)),)
    sizes = _sizes(rule, len(mixed))
    parts = list(parted(mixed, sizes, {size: slots(roles, size) for size in sizes}, known))
    rng.shuffle(parts)
    parts.sort(key=len, reverse=True)
    return tuple(
        Group(f"g{number}", _called(rule, number), _seated(part, roles, known)) for number, part in enumerate(parts, 1)
    )


def _called(rule: GroupRule, number: int) -> str:
    """What a group is called; pairs and triads go by their people's names."""
    names = team_names()
    return names[(number - 1) % len(names)] if rule.kind.startswith("teams") else ""


def _sizes(rule: GroupRule, count: int) -> tuple[int, ...]:
    """How large the groups are: as even as can be, the larger first; an odd one makes a pair a triad."""
    if rule.kind == "teams":
        number = max(1, min(rule.number, count))
    else:
        size = {"pairs": 2, "triads": 3}.get(rule.kind, max(1, rule.number))
        number = max(1, count // size)
    return tuple(count // number + (index < count % number) for index in range(number))


def slots(roles: Sequence[Role], size: int) -> tuple[str, ...]:
    """The roles in a group of that size; whoever is over watches, or has the last role. "" where there are none."""
    playing = sorted((role for role in roles if not role.others), key=lambda role: role.count is None)
    found: list[str] = []
    for role in playing:
        left = size - len(found)
        found += [role.id] * (left if role.count is None else min(role.count, left))
    spare = next((role.id for role in roles if role.others), roles[-1].id) if playing else ""
    return (*found, *[spare] * (size - len(found)))


def best_seats(people: Sequence[str], wanted: Sequence[str], past: Sequence[Group]) -> tuple[Seat, ...]:
    """The people with these roles, as few as possible repeated."""
    known = Known(*played(past))
    return tuple(Seat(person, role) for person, role in zip(people, seats(people, wanted, known), strict=True))


def _seated(people: Sequence[str], roles: Sequence[Role], known: Known) -> tuple[Seat, ...]:
    """The seats in the order of the roles."""
    wanted = slots(roles, len(people))
    order = {role: number for number, role in reversed(list(enumerate(wanted)))}
    given = zip(people, seats(people, wanted, known), strict=True)
    return tuple(Seat(person, role) for person, role in sorted(given, key=lambda one: order[one[1]]))
