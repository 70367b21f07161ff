"""This file is a comparison as plain rows for spreadsheets and programs: a row for each figure of each session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.debrief.comparing.comparison import Cell, Chapter, Comparison, Row
from trainer.debrief.comparing.measures import Kind
from trainer.debrief.comparing.sides import Side, date_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """One figure of one session; `state` says whether it is told, rounded, or why it isn't there.

    `scenario_id` and `number`, the session's place in order of time from 1, are the same in every language.
    """

    scenario: str
    step: str
    item: str
    question: str
    level: str
    figure: str
    kind: Kind
    session: str
    date: str
    rehearsal: bool
    n: int
    asked: int
    skipped: int
    value: float | None
    deviation: float | None
    change: float | None
    state: str
    scenario_id: str
    number: int


def flat(found: Comparison) -> Iterator[Flat]:
    """Every figure; `change` is from the first session that tells it to this one, None in that one."""
    for chapter in found.chapters:
        for row in chapter.rows:
            for number, (side, cell) in enumerate(zip(found.sides, row.cells, strict=True), 1):
                if cell.state != "absent":
                    yield _flat(chapter, row, (number, side), cell)


def _flat(chapter: Chapter, row: Row, which: tuple[int, Side], cell: Cell) -> Flat:
    number, side = which
    return Flat(
        scenario=chapter.title,
        step=row.question.step,
        item=row.question.item.id,
        question=row.question.item.ask,
        level=row.level_title,
        figure=row.measure.name,
        kind=row.measure.kind,
        session=side.label,
        date=date_of(side.digest).isoformat(),
        rehearsal=side.digest.rehearsal,
        n=cell.n,
        asked=cell.asked,
        skipped=cell.skipped,
        value=None if cell.value is None else float(cell.value),
        deviation=cell.deviation,
        change=_moved(row, cell),
        state=cell.state,
        scenario_id=chapter.place[0],
        number=number,
    )


def _moved(row: Row, cell: Cell) -> float | None:
    """How far a figure lies from the first one told."""
    first = next((one for one in row.cells if one.value is not None), cell)
    if first is cell or first.value is None or cell.value is None:
        return None
    return float(cell.value - first.value)
