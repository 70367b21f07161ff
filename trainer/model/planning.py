"""This file is how a plan for the day is put together: scenarios, pauses and agendas, each part with its own id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from trainer.model.agenda import Agenda, Block
from trainer.model.events import PlannedBlock
from trainer.model.scenario import Scenario


def scenario_block(scenario: Scenario) -> PlannedBlock:
    """A part of the plan that runs a scenario as it is written."""
    return PlannedBlock(id=scenario.id, scenario=scenario.id, title=scenario.title)


def pause_block(title: str, minutes: float) -> PlannedBlock:
    """A break, or anything else of the day that has a title and a timer and nothing to run."""
    return PlannedBlock(id="pause", title=title, minutes=minutes, pause=True)


def retold(blocks: Sequence[PlannedBlock], titles: Mapping[str, str], language: str) -> tuple[PlannedBlock, ...]:
    """The same plan with its titles in another language; `titles` are those of the scenarios by id."""
    return tuple(
        replace(
            block,
            title=dict(block.titles).get(language, block.title)
            if block.pause
            else titles.get(block.scenario, block.title),
        )
        for block in blocks
    )


def agenda_blocks(agenda: Agenda, titles: Mapping[str, str], others: Sequence[Agenda] = ()) -> tuple[PlannedBlock, ...]:
    """The parts of an agenda in order, with its overrides; `titles` are those of the scenarios by id.

    `others` are the same agenda in other languages, so that its pauses can be called in them too.
    """
    return numbered(
        replace(part, titles=_titles(number, others)) if part.pause else part
        for number, block in enumerate(agenda.blocks)
        for part in _parts(block, titles)
    )


def _titles(number: int, others: Sequence[Agenda]) -> tuple[tuple[str, str], ...]:
    return tuple((agenda.language, agenda.blocks[number].title) for agenda in others)


def missing(agenda: Agenda, known: Iterable[str]) -> tuple[str, ...]:
    """Ids that the agenda runs and that are not among the known ones, each once."""
    have = set(known)
    return tuple(dict.fromkeys(run.id for block in agenda.blocks for run in block.run if run.id not in have))


def numbered(blocks: Iterable[PlannedBlock]) -> tuple[PlannedBlock, ...]:
    """The parts with ids that are unique in the plan: the second of a name is called name~2."""
    counts: dict[str, int] = {}
    found = []
    for block in blocks:
        name = block.scenario or "pause"
        counts[name] = counts.get(name, 0) + 1
        found.append(replace(block, id=name if counts[name] == 1 else f"{name}~{counts[name]}"))
    return tuple(found)


def _parts(block: Block, titles: Mapping[str, str]) -> Iterator[PlannedBlock]:
    if not block.run:
        yield pause_block(block.title, block.minutes or 0)
    for run in block.run:
        yield PlannedBlock(
            id=run.id,
            scenario=run.id,
            title=titles.get(run.id, run.id),
            minutes=run.minutes,
            rounds=run.rounds,
            cards=run.cards,
        )
