"""This file is what was chosen most and least of lists from which people choose several, in a sentence a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from trainer.debrief import headlines, noticed, panels
from trainer.debrief.items.base import Sample, chosen, summed
from trainer.debrief.paired import guesses
from trainer.debrief.telling import Telling
from trainer.model.events import PlannedBlock
from trainer.model.items import ChooseMany, Item
from trainer.model.scenario import Fill
from trainer.words import _

MOST = 3
"""Ends that so many options share are none."""


def ticked(telling: Telling, block: PlannedBlock) -> Iterator[str]:
    """What was chosen most and least often of each list, all rounds in one; but signs noticed."""
    left_out = {*guesses(telling, block.id), *noticed.asked(telling, block)}
    for step in telling.play.script.scenarios[block.id].all_steps():
        if isinstance(step, Fill) and step.id not in left_out:
            for item, samples in panels.rows_of(telling, panels.places_of(telling.play, block.id, step), _is_told):
                whole = summed(samples)
                if isinstance(item, ChooseMany) and whole is not None and headlines.enough(telling, whole, item):
                    came = _came(item, whole)
                    yield from (headlines.sentence(item.ask, came),) if came else ()


def _is_told(item: Item) -> bool:
    return isinstance(item, ChooseMany)


def _came(item: ChooseMany, sample: Sample) -> str:
    """The most and the least chosen with their counts; "" where no option stands out at either end."""
    counts = Counter(chosen(sample.answers))
    known = {one.text: counts[one.id] for one in item.options if not one.alone}
    high, low = max(known.values()), min(known.values())
    if high == low:
        return ""
    most = _end(known, high, sample)
    least = _end(known, low, sample) if low else ", ".join(_shared(known, low))
    words = (
        _("Most often: {most}").format(most=most) if most else "",
        (_("Least often: {least}") if low else _("Nobody: {least}")).format(least=least) if least else "",
    )
    return ". ".join(word for word in words if word)


def _end(known: Mapping[str, int], count: int, sample: Sample) -> str:
    told = _("{name} ({role})")
    return ", ".join(told.format(name=option, role=sample.part(count)) for option in _shared(known, count))


def _shared(known: Mapping[str, int], count: int) -> list[str]:
    """The options chosen so often, where no more than a few were."""
    found = [option for option, number in known.items() if number == count]
    return found if len(found) < MOST else []
