"""Habits start one or two a week, rest when six run, and earn SKILL when they go on by themselves."""

from __future__ import annotations

import datetime
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.model.kept import Look
from trainer.model.pace import Turn, earned, overdue, pace
from trainer.model.record import PaceRule
from trainer.model.scenario import Span

RULE = PaceRule(starts_a_week=2, weeks_to_stick=Span(3, 4), too_many=6, pause_weeks=1, resume_when_running=4)
MONDAY = datetime.date(2026, 1, 5)
WEEK = datetime.timedelta(days=7)


def played(wishes: list[tuple[int, int]]) -> list[tuple[datetime.date, Turn]]:
    """Weeks in which so many end and so many would start, one at a time as the rule lets them."""
    turns: list[Turn] = []
    for number, (ends, starts) in enumerate(wishes):
        day = MONDAY + number * WEEK
        turns += [Turn(day, starts=False)] * min(ends, pace(RULE, turns, day).running)
        for _turn in range(starts):
            if pace(RULE, turns, day).may_start:
                turns.append(Turn(day, starts=True))
    return [(turn.day, turn) for turn in turns]


weeks = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 5)), max_size=30)


@settings(deadline=None, max_examples=300)
@given(weeks)
def test_never_more_than_six_run_and_never_more_than_two_start_in_a_week(wishes: list[tuple[int, int]]) -> None:
    """Whatever is wished for, a seventh is refused, and so is a third in one week."""
    running, by_week = 0, dict[datetime.date, int]()
    for day, turn in played(wishes):
        running += 1 if turn.starts else -1
        assert 0 <= running <= RULE.too_many
        by_week[day] = by_week.get(day, 0) + turn.starts
    assert max(by_week.values(), default=0) <= RULE.starts_a_week


@settings(deadline=None, max_examples=300)
@given(weeks)
def test_after_six_none_starts_for_a_week_nor_before_three_have_ended(wishes: list[tuple[int, int]]) -> None:
    """Between the sixth and the next start lies at least a week, three ended habits, and four or fewer still run."""
    running, ended, full = 0, 0, None
    for day, turn in played(wishes):
        if turn.starts and full is not None:
            assert day >= full + WEEK
            assert ended >= 3
            assert running <= RULE.resume_when_running
            full = None
        running += 1 if turn.starts else -1
        ended += not turn.starts
        if turn.starts and running == RULE.too_many:
            full, ended = day, 0


def test_two_a_week_fill_the_plan_in_three_weeks() -> None:
    """With two a week six run in the third; in the fourth none may start, however few have ended."""
    turns = [turn for _day, turn in played([(0, 2), (0, 2), (0, 2)])]
    third, fourth = MONDAY + 2 * WEEK, MONDAY + 3 * WEEK
    assert pace(RULE, turns, third).running == 6
    assert pace(RULE, turns, third).stopped == third
    two_ended = [*turns, Turn(fourth, starts=False), Turn(fourth, starts=False)]
    assert pace(RULE, two_ended, fourth).may_start == 0
    assert pace(RULE, [*two_ended, Turn(fourth, starts=False)], fourth).may_start == 2


def test_the_rest_lasts_a_week_even_when_all_are_given_up_at_once() -> None:
    """Six that end on the day after don't make room before the week is over."""
    turns = [turn for _day, turn in played([(0, 2), (0, 2), (0, 2)])]
    next_day = MONDAY + 2 * WEEK + datetime.timedelta(days=1)
    ended = [*turns, *(Turn(next_day, starts=False) for _turn in range(6))]
    assert pace(RULE, ended, next_day).may_start == 0
    assert pace(RULE, ended, MONDAY + 3 * WEEK).may_start == 2


def looks(*told: tuple[bool, bool]) -> list[Look]:
    """A look a week: good, and unprompted."""
    return [Look((MONDAY + number * WEEK).isoformat(), good, alone) for number, (good, alone) in enumerate(told, 1)]


def test_a_habit_earns_skill_after_three_weeks_unprompted_with_most_feedback_good() -> None:
    """Two of three weeks good, and unprompted in the last: earned in the third week, never in the second."""
    told = looks((False, False), (True, False), (True, True))
    assert earned(RULE, told, MONDAY, MONDAY + 3 * WEEK)
    assert not earned(RULE, told[:2] + looks((True, True))[:1], MONDAY, MONDAY + 2 * WEEK)


def test_a_habit_that_needs_a_reminder_or_is_half_good_runs_on() -> None:
    """A reminder in the last week, or only half of the feedback good, is not yet a SKILL."""
    assert not earned(RULE, looks((True, True), (True, True), (True, False)), MONDAY, MONDAY + 3 * WEEK)
    assert not earned(RULE, looks((True, True), (False, True), (True, True), (False, True)), MONDAY, MONDAY + 4 * WEEK)
    assert not earned(RULE, [], MONDAY, MONDAY + 9 * WEEK)


def test_a_habit_that_takes_longer_than_four_weeks_is_told() -> None:
    """In its fifth week a habit is due; before that it isn't."""
    assert [overdue(RULE, MONDAY, MONDAY + number * WEEK) for number in (4, 5)] == [False, True]


@settings(deadline=None, max_examples=100)
@given(weeks)
def test_how_things_stand_depends_on_the_past_alone(wishes: list[tuple[int, int]]) -> None:
    """Each later look at the same turns sees as many running; the number allowed never falls by mere waiting."""
    turns = [turn for _day, turn in played(wishes)]
    last = turns[-1].day if turns else MONDAY
    later = [pace(RULE, turns, last + number * WEEK) for number in range(1, 4)]
    assert all(one.running == other.running and one.may_start <= other.may_start for one, other in pairwise(later))
