"""This file is every answer as a row: with its person where it was given by name or aloud, else in no order at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trainer.debrief.answers import ALOUD, called, sheet_at
from trainer.debrief.items.base import Sample
from trainer.debrief.panels import places_of, rows_of
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Item, Value
from trainer.model.play import Play
from trainer.model.scenario import Fill
from trainer.model.session import Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One answer; `lap` and `take` are 0 where rounds are summed, `person` and `role` "" where nobody is told."""

    scenario: str
    step: str
    lap: int
    take: int
    group: str
    sheet: str
    item: str
    question: str
    person: str = ""
    role: str = ""
    value: Value | None = None
    words: str = ""
    how: str = ""


def answer_rows(play: Play, *, names: bool) -> tuple[Row, ...]:
    """All answers that may be told. Private ones stand without person or role, sorted, none below the limit."""
    rows: list[Row] = []
    for block in play.session.plan:
        scenario = play.script.scenarios.get(block.id)
        steps = scenario.all_steps() if scenario is not None and not block.pause else ()
        for step in steps:
            if isinstance(step, Fill):
                rows += _of_step(Telling(play, names), places_of(play, block.id, step))
    return tuple(rows) if names else tuple(sorted(rows, key=_nobodys_order))


def _nobodys_order(row: Row) -> tuple[str, ...]:
    return row.scenario, row.step, row.item, f"{row.value}", row.words, row.group


def _of_step(telling: Telling, places: tuple[Occurrence, ...]) -> Iterator[Row]:
    if not places:
        return
    for at in places:
        yield from _told(telling, at)
    named = sheet_at(telling.play, places[0]).answers == "named"
    for item, samples in rows_of(telling, places):
        for sample in samples:
            yield from _untold(telling, places, item, sample, named=named)


def _told(telling: Telling, at: Occurrence) -> Iterator[Row]:
    """What was said aloud or given by name, with the person and the role."""
    sheet, state = sheet_at(telling.play, at), telling.play.session.sheets[at]
    for (person, item_id), given in state.answers.items():
        item = next((item for item in sheet.items if item.id == item_id), None)
        if item is None or (sheet.answers != "named" and given.how not in ALOUD):
            continue
        role = telling.play.role_of(at, person)
        row = _row(telling, at, item, called(telling, item, given))
        yield replace(
            row,
            lap=at.lap,
            take=at.take,
            group=telling.scene(at),
            person=telling.person(person),
            role=role.name if role else "",
        )


def _untold(
    telling: Telling, places: tuple[Occurrence, ...], item: Item, sample: Sample, *, named: bool
) -> Iterator[Row]:
    """The private answers and counted hands of a sample, in the order of what they say."""
    at = sample.at
    rows = [
        replace(
            _row(telling, places[0], item, given),
            lap=at.lap if at else 0,
            take=at.take if at else 0,
            group=sample.label,
        )
        for given in sample.answers
        if given.how == "hands" or not named
    ]
    yield from sorted(rows, key=_nobodys_order)


def _row(telling: Telling, at: Occurrence, item: Item, given: Given) -> Row:
    play = telling.play
    return Row(
        scenario=play.scenario(at).id,
        step=at.step,
        lap=0,
        take=0,
        group="",
        sheet=sheet_at(play, at).id,
        item=item.id,
        question=item.ask,
        value=given.value,
        words=given.words,
        how=given.how,
    )
