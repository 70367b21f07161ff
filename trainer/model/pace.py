"""This file is the pace rule: how many habits may start and run at once, and when one has earned the mark SKILL."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.model.days import WEEK, monday
from trainer.model.kept import Look
from trainer.model.record import PaceRule

ENDED_TO_RESUME = 3
"""So many must have ended since new ones were stopped (three or four, says the rule) before one may start again."""


@dataclass(frozen=True, slots=True)
class Turn:
    """On a day a habit began to run, or stopped running: it stuck, or was given up."""

    day: datetime.date
    starts: bool


@dataclass(frozen=True, slots=True)
class Pace:
    """How things stand on a day: how many run, how many began this week, how many more may start now.

    `stopped` is the day new ones were stopped, None while they are welcome; `ended` how many have ended since then.
    """

    running: int
    begun: int
    may_start: int
    stopped: datetime.date | None = None
    ended: int = 0


def pace(rule: PaceRule, turns: Iterable[Turn], today: datetime.date) -> Pace:
    """How things stand after these turns, in the order they happened.

    At `too_many` running, new ones are stopped for `pause_weeks`; they are welcome again when that time is over, at
    least ENDED_TO_RESUME have ended and no more than `resume_when_running` still run. One week takes `starts_a_week`.
    """
    running, begun, stopped, ended = 0, 0, None, 0
    for turn in turns:
        if not turn.starts:
            running, ended = running - 1, ended + 1
            continue
        if stopped and _over(rule, turn.day, stopped, running, ended):
            stopped = None
        running += 1
        begun += monday(turn.day) == monday(today)
        if running >= rule.too_many:
            stopped, ended = turn.day, 0
    if stopped and _over(rule, today, stopped, running, ended):
        stopped = None
    room = 0 if stopped else min(rule.starts_a_week - begun, rule.too_many - running)
    return Pace(running, begun, max(0, room), stopped, ended if stopped else 0)


def _over(rule: PaceRule, day: datetime.date, stopped: datetime.date, running: int, ended: int) -> bool:
    rested = day >= stopped + rule.pause_weeks * WEEK
    return rested and ended >= min(ENDED_TO_RESUME, rule.too_many) and running <= rule.resume_when_running


def earned(rule: PaceRule, looks: Sequence[Look], started: datetime.date, day: datetime.date) -> bool:
    """Whether a habit earns SKILL: it ran its least time, goes on unprompted, and most of its feedback is good."""
    known = [look for look in looks if started.isoformat() <= look.day <= day.isoformat()]
    if not known or day < started + rule.weeks_to_stick.least * WEEK:
        return False
    latest = max(known, key=lambda look: look.day)
    return latest.unprompted and 2 * sum(look.good for look in known) > len(known)


def overdue(rule: PaceRule, started: datetime.date, day: datetime.date) -> bool:
    """Whether a habit runs longer than one should take to stick."""
    return day >= started + (rule.weeks_to_stick.most + 1) * WEEK
