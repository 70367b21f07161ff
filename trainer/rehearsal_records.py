"""This file is the rehearsal of a record: made-up people keep it for some weeks and tell what each week brought."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from trainer.clock import HandClock
from trainer.ledger import Ledger
from trainer.made_up import saying
from trainer.model.habits import Habits
from trainer.model.items import (
    Choose,
    ChooseMany,
    DateItem,
    Item,
    Line,
    Number,
    PersonItem,
    Scale,
    Text,
    Value,
    YesNo,
)
from trainer.model.kept import Row
from trainer.model.trouble import Refused
from trainer.words import _

MONDAY = 1_767_603_600.0
"""Where a rehearsal begins: 2026-01-05, a Monday, 09:00."""
WEEK = 7 * 24 * 3600.0
EAGER = 3
"""Made-up people would start so many habits a week if the rule let them."""
GOOD, UNPROMPTED = (0.45, 0.7, 0.9), (0.1, 0.35, 0.8)
"""How likely a habit is close to what is wanted, and goes on unprompted, after one, two, three and more weeks."""
MANAGERS = 3
NAMED = ("subject", "name", "person")
"""Fields of one line that hold somebody's name."""


@dataclass(frozen=True, slots=True)
class Told:
    """A week as it went: its number and Monday, and why a habit that was wished for could not start."""

    number: int
    monday: datetime.date
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordRehearsal:
    """Keeps a record by chance; `names` are those of the made-up people."""

    ledger: Ledger
    clock: HandClock
    chance: Random
    names: tuple[str, ...]

    def play(self, weeks: int) -> Iterator[Told]:
        """Week after week; each is written before it is told."""
        if self.ledger.habits is not None:
            for habit in habits_made_up():
                self.ledger.add(self._row(habit))
        for number in range(1, weeks + 1):
            refused = self._week() if self.ledger.habits is not None else self._entries()
            yield Told(number, self.ledger.today, refused)
            if number < weeks:
                self.clock.pass_(WEEK)

    # An adoption plan

    def _week(self) -> tuple[str, ...]:
        plan = self._plan()
        for row in plan.running():
            self._look(plan, row)
        for row in self._plan().ripe(self.ledger.today):
            self.ledger.move(row.id, plan.mark)
        self._meet()
        return self._start()

    def _plan(self) -> Habits:
        plan = self.ledger.habits
        assert plan is not None  # noqa: S101 - asked before
        return plan

    def _look(self, plan: Habits, row: Row) -> None:
        since = plan.started(row.id) or self.ledger.today
        age = min(len(GOOD), max(1, (self.ledger.today - since).days // 7)) - 1
        good, alone = self.chance.random() < GOOD[age], self.chance.random() < UNPROMPTED[age]
        self.ledger.look(row.id, good=good, unprompted=alone)

    def _meet(self) -> None:
        today = self.ledger.today.isoformat()
        looked = [row for row in self.ledger.kept.rows if any(look.day == today and look.good for look in row.looks)]
        if looked:
            best = self.chance.choice(looked)
            self.ledger.meet(best.id, self.chance.choice(self.names), self.chance.choice(reasons_made_up()))

    def _start(self) -> tuple[str, ...]:
        """As many as they would like; what the rule refuses is told, once a week."""
        plan = self._plan()
        waiting = [row for row in self.ledger.kept.rows if row.column == plan.waiting][:EAGER]
        for row in waiting:
            try:
                self.ledger.move(row.id, plan.runs)
            except Refused as refusal:
                habit = str(next(iter(row.values.values())))
                return (_("“{habit}” could not start. {why}").format(habit=habit, why=refusal),)
        return ()

    # Any other record

    def _entries(self) -> tuple[str, ...]:
        """What came in moves on, and some new rows are written."""
        columns = [column.id for column in self.ledger.record.columns]
        for row in self.ledger.kept.rows:
            if columns and row.column != columns[-1] and self.chance.random() < 0.6:
                self.ledger.move(row.id, columns[columns.index(row.column) + 1])
        for _number in range(self.chance.randint(2, 4)):
            self.ledger.add(self._row())
        return ()

    def _row(self, habit: str = "") -> dict[str, Value]:
        plan = self.ledger.habits is not None
        row: dict[str, Value] = {}
        for item in self.ledger.record.entry:
            if plan and not isinstance(item, Line | PersonItem):
                continue
            value = habit if habit and isinstance(item, Line) else self._answer(item)
            if value is not None:
                row[item.id] = value
        return row

    def _answer(self, item: Item) -> Value | None:
        match item:
            case Line() if item.id in NAMED:
                return self.chance.choice(self.names[:MANAGERS])
            case Line() | Text():
                return saying(self.chance)
            case PersonItem():
                return self.chance.choice(self.names)
            case DateItem():
                return self.ledger.today.isoformat()
            case Scale():
                return min(item.most, max(item.least, round(self.chance.gauss(item.most - 2, 1.5))))
            case YesNo():
                return "yes" if self.chance.random() < 0.8 else "no"
            case Choose():
                return self.chance.choice(item.options).id
            case ChooseMany():
                return tuple(option.id for option in item.options if self.chance.random() < 0.5)
            case Number():
                return int(item.least or 0) + self.chance.randint(0, 9)
            case _:
                return None


def habits_made_up() -> tuple[str, ...]:
    """Habits as a good workshop ends with them."""
    return (
        _("Look up and greet within ten seconds"),
        _("Ask what it is for before offering"),
        _("Say the next step and the day before hanging up"),
        _("Thank for every complaint first"),
        _("Call back on the day promised, even without news"),
        _("Repeat the wish in the customer's own words"),
        _("Offer the best fit, not the dearest"),
        _("Tell of a delay before the customer asks"),
        _("Leave one form out each month"),
        _("Part with the customer's name"),
        _("Write down what customers say the same day"),
        _("Praise one colleague a day for one deed"),
        _("Answer messages before ten in the morning"),
        _("Show the price without being asked"),
    )


def reasons_made_up() -> tuple[str, ...]:
    """Why somebody did it best."""
    return (
        _("Kept to it on the busiest day"),
        _("Three customers spoke of it"),
        _("Reminded the others without a word"),
        _("Did it with a difficult customer"),
    )
