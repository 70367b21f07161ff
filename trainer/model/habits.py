"""This file is the habits of an adoption plan: which run since when, what each week brought, what may start."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.dates import day_words
from trainer.model.days import WEEK, monday
from trainer.model.kept import Kept, Meeting, Move, Row
from trainer.model.pace import Pace, Turn, earned, overdue, pace
from trainer.model.record import PaceRule, Record
from trainer.words import _, ngettext

LEAST_COLUMNS = 3
"""Waiting, running, and the mark earned: a pace has no meaning with fewer."""


@dataclass(frozen=True, slots=True)
class Week:
    """A week of the plan by its Monday, as row ids: what started, ran at its end, earned the mark and was given up.

    `stopped` says that no new one could start when the week ended.
    """

    monday: datetime.date
    started: tuple[str, ...]
    running: tuple[str, ...]
    earned: tuple[str, ...]
    given_up: tuple[str, ...]
    stopped: bool
    meeting: Meeting | None


@dataclass(frozen=True, slots=True)
class Habits:
    """An adoption plan, read from its record with the pace it keeps."""

    record: Record
    rule: PaceRule
    kept: Kept

    @property
    def waiting(self) -> str:
        """The column of habits that have not begun."""
        return self.record.columns[0].id

    @property
    def runs(self) -> str:
        """The column of habits that are practised."""
        return self.record.columns[1].id

    @property
    def mark(self) -> str:
        """The column of habits that go on by themselves."""
        return self.record.columns[-1].id

    def running(self) -> tuple[Row, ...]:
        """What is practised now."""
        return tuple(row for row in self.kept.rows if row.column == self.runs)

    def pace(self, today: datetime.date) -> Pace:
        """How many run, and how many may start."""
        return pace(self.rule, self.turns(), today)

    def turns(self, until: datetime.date | None = None) -> Iterator[Turn]:
        """When habits began and stopped running, in the order it happened."""
        running: set[str] = set()
        for move in _until(self.kept.moves, until):
            starts = move.column == self.runs and not move.out
            if starts != (move.row in running):
                running ^= {move.row}
                yield Turn(_day(move.day), starts)

    def started(self, row: str) -> datetime.date | None:
        """The day a habit that runs, or earned its mark, began to run."""
        since, running = None, False
        for move in self.kept.moves:
            if move.row == row:
                starts = move.column == self.runs and not move.out
                since = _day(move.day) if starts and not running else since
                running = starts
        return since

    def ripe(self, today: datetime.date) -> tuple[Row, ...]:
        """What runs and has earned the mark."""
        return tuple(row for row in self.running() if self.earned(row, today))

    def earned(self, row: Row, today: datetime.date) -> bool:
        """Whether a habit has earned the mark by that day."""
        since = self.started(row.id)
        return since is not None and earned(self.rule, row.looks, since, today)

    def overdue(self, row: Row, today: datetime.date) -> bool:
        """Whether a habit runs longer than one should take."""
        since = self.started(row.id)
        return row.column == self.runs and since is not None and overdue(self.rule, since, today)

    def weeks(self, today: datetime.date) -> tuple[Week, ...]:
        """Every week from the first start to today."""
        days = [turn.day for turn in self.turns() if turn.starts]
        if not days:
            return ()
        first, last = monday(min(days)), monday(max(today, *days))
        return tuple(self._week(first + number * WEEK) for number in range((last - first) // WEEK + 1))

    def _week(self, start: datetime.date) -> Week:
        """The moves of one week, and how it stood when it ended."""
        end = start + WEEK - datetime.timedelta(days=1)
        stood: dict[str, str] = {}
        begun, done, lost = [], [], []
        for move in _until(self.kept.moves, end):
            to, was = "" if move.out else move.column, stood.get(move.row, "")
            if start <= _day(move.day) and to != was:
                begun += [move.row] if to == self.runs else []
                done += [move.row] if to == self.mark else []
                lost += [move.row] if was == self.runs and to not in (self.runs, self.mark) else []
            stood[move.row] = to
        running = tuple(row for row, column in stood.items() if column == self.runs)
        stopped = pace(self.rule, self.turns(end), end).stopped is not None
        meetings = [one for one in self.kept.meetings if start <= _day(one.day) <= end]
        return Week(start, tuple(begun), running, tuple(done), tuple(lost), stopped, meetings[-1] if meetings else None)


def habits(record: Record, kept: Kept) -> Habits | None:
    """The adoption plan in a record; None for one without a pace."""
    if record.pace is None or len(record.columns) < LEAST_COLUMNS:
        return None
    return Habits(record, record.pace, kept)


def why_not(rule: PaceRule, now: Pace) -> str:
    """Why none may start now; "" when one may."""
    if now.may_start:
        return ""
    if now.running >= rule.too_many:
        return ngettext(
            "{count} habit runs already, and one more would be too many. "
            "Let new ones rest for a week, until some have become a SKILL.",
            "{count} habits run already, and one more would be too many. "
            "Let new ones rest for a week, until some have become a SKILL.",
            now.running,
        ).format(count=now.running)
    if now.stopped:
        return _(
            "New habits rest since {day}. They go on after a week, when three or four are finished "
            "and no more than {most} still run."
        ).format(day=day_words(now.stopped), most=rule.resume_when_running)
    return ngettext(
        "{count} new habit has started this week, and that is enough. The next one can start on Monday.",
        "{count} new habits have started this week, and that is enough. The next one can start on Monday.",
        now.begun,
    ).format(count=now.begun)


def _until(moves: Sequence[Move], day: datetime.date | None) -> Iterator[Move]:
    return (move for move in moves if day is None or _day(move.day) <= day)


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
