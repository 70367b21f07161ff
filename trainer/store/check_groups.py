"""This file is which groups can be made of the stated number of people and roles."""

from __future__ import annotations

from typing import assert_never

from trainer.model.scenario import GroupRule, Repeat, Scenario
from trainer.store.forms import Path
from trainer.store.nearest import nearest
from trainer.store.reading import Reading
from trainer.words import _


def check_people(rule: GroupRule, scenario: Scenario, reading: Reading, path: Path) -> None:
    """Tell when the fewest people are too few for the groups, or the roles too many for a group's places."""
    playing = [role for role in scenario.roles if not role.others]
    places, roles = _places(rule), sum(role.count or 1 for role in playing)
    if places is not None and roles > places:
        message = _("the roles need {roles} people in each group, which has {places}")
        reading.tell(reading.where(path), path, message.format(roles=roles, places=places))
        return
    needed = _fewest(rule, roles)
    if ("people",) in reading.places and scenario.people.least < needed:
        message = _('these groups need at least {needed} people, but "people" begins at {least}')
        reading.tell(
            reading.where(("people",)), ("people",), message.format(needed=needed, least=scenario.people.least),
            suggestion=f"{needed}-{max(needed, scenario.people.most)}",
        )  # fmt: skip


def _places(rule: GroupRule) -> int | None:
    """How many play in one group, or None when that depends on how many people there are."""
    match rule.kind:
        case "pairs":
            return 2
        case "triads":
            return 3
        case "teams of":
            return rule.number
        case "everyone" | "teams" | "one pair plays":
            return None
        case _:
            assert_never(rule.kind)


def _fewest(rule: GroupRule, roles: int) -> int:
    match rule.kind:
        case "everyone":
            return max(1, roles)
        case "pairs" | "one pair plays":
            return max(2, roles)
        case "triads":
            return 3
        case "teams of":
            return rule.number
        case "teams":
            return rule.number * max(1, roles)
        case _:
            assert_never(rule.kind)


def check_rule(repeat: Repeat, rule: GroupRule, scenario: Scenario, reading: Reading, path: Path) -> None:
    """Tell when a repeat goes round groups that don't stand then, or a role that isn't there."""
    fits = {
        "": True,
        "team": rule.kind in ("teams", "teams of"),
        "pair": rule.kind in ("pairs", "one pair plays"),
        "group": rule.kind != "everyone",
        "participant": scenario.role(repeat.role) is not None,
    }[repeat.each]
    if fits:
        return
    if repeat.each == "participant":
        known = [role.id for role in scenario.roles]
        message = _('unknown {kind} "{word}" in "{key}"').format(kind=_("role"), word=repeat.role, key="repeat")
        reading.tell(reading.where(path), path, message, suggestion=nearest(repeat.role, known))
        return
    message = _('there is no "{each}" here; the groups are: {kind}').format(each=repeat.each, kind=rule.kind)
    reading.tell(reading.where(path), path, message, _('"groups" or a "group" step that makes them'))
