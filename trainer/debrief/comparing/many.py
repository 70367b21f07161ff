"""This file is a comparison of many sessions: no column each, but how figures spread, and how they went over time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from trainer.dates import day_words
from trainer.debrief import figures
from trainer.debrief.comparing.comparison import Beside, Chapter, Comparison, Row, together, told_at
from trainer.debrief.comparing.measures import sample
from trainer.debrief.comparing.pictures import by_time
from trainer.debrief.comparing.sides import date_of
from trainer.debrief.comparing.tables import called
from trainer.debrief.items import Sample
from trainer.debrief.numbers import quantile
from trainer.model.report import Part as ReportPart
from trainer.model.report import Table
from trainer.words import _

PERIODS = 6
"""Into so many stretches of time sessions are put, each with as many sessions as the next."""


def spread(chapter: Chapter) -> Iterator[Table]:
    """For each figure: in how many sessions it may be told, from how many answers, and the way it spreads."""
    lines = tuple(line for row in chapter.rows if (line := _line(row)))
    columns = (_("Question"), _("Sessions"), "n", _("Lowest"), _("Quartiles"), _("Median"), _("Highest"))
    if lines:
        yield Table(columns=columns, rows=lines, numbers=(1, 2, 3, 4, 5, 6))


def _line(row: Row) -> tuple[str, ...] | None:
    told = [cell for cell in row.cells if cell.state == "told" and cell.value is not None]
    values = sorted(cell.value for cell in told if cell.value is not None)
    if len(values) < 2:
        return None
    show = row.measure.show
    lower, middle, upper = (show(quantile(values, Fraction(part, 4))) for part in (1, 2, 3))
    return (
        called(row),
        str(len(values)),
        str(sum(cell.n for cell in told)),
        show(values[0]),
        _("{lower} to {upper}").format(lower=lower, upper=upper),
        middle,
        show(values[-1]),
    )


def left_out(chapter: Chapter) -> int:
    """In how many sessions answers stay unsaid because the group differs from another by few people."""
    return len({n for one in chapter.questions for n, few in enumerate(one.few) if few and one.told[n] is not None})


# Over time


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time with the places of its sessions."""

    label: str
    numbers: tuple[int, ...]


def periods(found: Comparison) -> tuple[Period, ...]:
    """Stretches with about as many sessions each, from the earliest on."""
    count = len(found.sides)
    cuts = [round(count * part / PERIODS) for part in range(PERIODS + 1)]
    return tuple(_period(found, range(first, last)) for first, last in pairwise(cuts) if last > first)


def _period(found: Comparison, numbers: Sequence[int]) -> Period:
    days = [date_of(found.sides[number].digest) for number in numbers]
    return Period(_stretch(min(days), max(days)), tuple(numbers))


def _stretch(first: datetime.date, last: datetime.date) -> str:
    if first == last:
        return day_words(first)
    return _("{first} to {last}").format(first=day_words(first), last=day_words(last))


def over_time(found: Comparison, beside: Beside, known: Sequence[Period]) -> Iterator[ReportPart]:
    """How a question was answered from one stretch of time to the next; only what each session may tell is summed."""
    limit = max(side.digest.limit for side in found.sides)
    levels = {told.level: told.level_title for one in beside.told for told in one or ()}
    samples = [
        one for level, title in levels.items() for period in known if (one := _pooled(beside, period, level, title))
    ]
    yield from by_time(beside.question.item, beside.question.metric, samples, limit)


def _pooled(beside: Beside, period: Period, level: str, title: str) -> Sample | None:
    told = [
        one
        for number in period.numbers
        if (one := told_at(beside, number, level)) and not one.hidden and (one.open or not beside.few[number])
    ]
    if not told:
        return None
    whole = together(told)
    return sample(whole, beside.question.item, title or period.label, period.label if title else "")


def span(found: Comparison) -> str:
    """From the first day to the last."""
    days = [date_of(side.digest) for side in found.sides]
    return _stretch(min(days), max(days)) if days else figures.of(0, 0)
