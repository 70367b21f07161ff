"""This file is the first page's sentences: what parted the levels of an exercise, how it ended, what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.debrief import headlines, panels
from trainer.debrief.averages import at_best, averages, guessed
from trainer.debrief.items.base import too_few
from trainer.debrief.levelled import Levelled
from trainer.debrief.noticed import most_seen
from trainer.debrief.telling import Telling
from trainer.debrief.ticked import ticked
from trainer.model.events import PlannedBlock
from trainer.model.scenario import Act, Fill, Scenario
from trainer.words import _


def sentences(telling: Telling, block: PlannedBlock, found: Sequence[Levelled]) -> tuple[str, ...]:
    """What an exercise came to, whose levels were `found`; a figure stands there only with its scale.

    Of too few answers that is said.
    """
    return tuple(_saw(telling, block, found)) or _too_few(telling, block)


def _too_few(telling: Telling, block: PlannedBlock) -> tuple[str, ...]:
    steps = (step for step in telling.play.script.scenarios[block.id].all_steps() if isinstance(step, Fill))
    rows = (panels.rows_of(telling, panels.places_of(telling.play, block.id, step)) for step in steps)
    hidden = any(sample.hidden for known in rows for _item, samples in known for sample in samples)
    return (too_few(telling.limit),) if hidden else ()


def _saw(telling: Telling, block: PlannedBlock, found: Sequence[Levelled]) -> Iterator[str]:
    """What parted the levels of an exercise; else how its scenes ended, what was answered, or how they were rated."""
    scenario = telling.play.script.scenarios[block.id]
    for one in found:
        yield from one.lines
    if found:
        return
    ended = list(_ended(telling, scenario, block.id))
    yield from ended or headlines.plain(telling, block.id) or averages(telling, block.id)
    yield from at_best(telling, block.id)
    yield from guessed(telling, block.id)
    yield from ticked(telling, block)
    yield from most_seen(telling, block)


def _ended(telling: Telling, scenario: Scenario, block: str) -> Iterator[str]:
    """How many scenes ended in which way; after how long stands in the exercise's chapter."""
    for step in scenario.all_steps():
        places = panels.places_of(telling.play, block, step) if isinstance(step, Act) else ()
        counted = panels.ends_counted(telling, places)
        if counted:
            result = ". ".join(_("{outcome}: {count}").format(outcome=text, count=count) for text, count in counted)
            yield f"{result}."
