"""This file is whether a number of people fits a scenario, and how they would be divided, in a sentence each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.model.scenario import GroupRule, Scenario
from trainer.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Fit:
    """What to say about a number of people; `good` when there is nothing to mind."""

    sentence: str
    good: bool = True


def fit(scenario: Scenario, players: int) -> Fit:
    """Whether this many people can play the scenario, and in which groups."""
    if players < scenario.people.least:
        return Fit(_too_few(scenario, players), good=False)
    if players > scenario.people.most:
        return Fit(_too_many(scenario, players), good=False)
    return Fit(divided(scenario, players))


def divided(scenario: Scenario, players: int) -> str:
    """How the people are divided: "11 play: teams of 4, 4 and 3"; nobody plays where there is no role."""
    rule = scenario.groups
    people = ngettext("{count} takes part", "{count} take part", players).format(count=players)
    if scenario.roles:
        people = ngettext("{count} plays", "{count} play", players).format(count=players)
    if rule.kind == "everyone":
        return _("{people}, all together.").format(people=people)
    if rule.kind == "one pair plays":
        size = max(2, sum(role.count or 1 for role in scenario.roles if not role.others))
        return _one_group(min(size, players), max(0, players - size))
    sizes = group_sizes(rule, players)
    if rule.kind in ("pairs", "triads"):
        return _("{people}: {groups}.").format(people=people, groups=_counted(sizes))
    return _("{people}: teams of {sizes}.").format(people=people, sizes=listed([str(size) for size in sizes]))


def group_sizes(rule: GroupRule, players: int) -> tuple[int, ...]:
    """How many people each group gets, as the draw divides them; the larger ones first."""
    if rule.kind == "teams":
        number = rule.number
    else:
        number = players // {"pairs": 2, "triads": 3}.get(rule.kind, max(1, rule.number))
    number = max(1, min(number, players))
    return tuple(players // number + (1 if index < players % number else 0) for index in range(number))


def listed(parts: Sequence[str]) -> str:
    """Words in a row: "4, 4 and 3"."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def _one_group(playing: int, watching: int) -> str:
    return ngettext(
        "{playing} play at a time, {watching} watches.", "{playing} play at a time, {watching} watch.", watching
    ).format(playing=playing, watching=watching)


def _counted(sizes: Sequence[int]) -> str:
    counts = Counter(sizes)
    return listed([_groups_of(size, counts[size]) for size in sorted(counts, key=lambda size: (-counts[size], size))])


def _groups_of(size: int, count: int) -> str:
    if size == 2:
        return ngettext("{count} pair", "{count} pairs", count).format(count=count)
    if size == 3:
        return ngettext("{count} group of three", "{count} groups of three", count).format(count=count)
    if size == 4:
        return ngettext("{count} group of four", "{count} groups of four", count).format(count=count)
    return ngettext("{count} group of {size}", "{count} groups of {size}", count).format(count=count, size=size)


def _too_few(scenario: Scenario, players: int) -> str:
    return ngettext(
        "“{title}” needs {least} people or more; {count} will play. Add people, or choose another exercise.",
        "“{title}” needs {least} people or more; {count} will play. Add people, or choose another exercise.",
        players,
    ).format(title=scenario.title, least=scenario.people.least, count=players)


def _too_many(scenario: Scenario, players: int) -> str:
    return ngettext(
        "“{title}” is made for {most} people at most; {count} will play. Make some of them observers.",
        "“{title}” is made for {most} people at most; {count} will play. Make some of them observers.",
        players,
    ).format(title=scenario.title, most=scenario.people.most, count=players)
