"""This file is the multiple choice in the debrief: how many of those who answered chose each option."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import frequencies
from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes, summed
from trainer.model.items import ChooseMany
from trainer.model.report import Part
from trainer.model.session import Given
from trainer.words import _


def summary(item: ChooseMany, answers: Sequence[Given]) -> Summary:
    """How many chose each option; one person counts once for each."""
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, counts=counted(chosen(answers), (option.id for option in item.options)))


def said(item: ChooseMany, given: Given) -> str:
    """The options' texts."""
    return " · ".join(option.text for option in item.options if option.id in chosen((given,)))


def parts(item: ChooseMany, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One line an option, over all scenes that may be shown; an answer such as "nothing" ranks among none of them."""
    everyone = summed(samples)
    counts = dict(summary(item, everyone.answers).counts) if everyone else {}
    named = [(one.text, counts.get(one.id, 0)) for one in item.options if not one.alone] if everyone else []
    apart = [(one.text, counts[one.id]) for one in item.options if one.alone and counts.get(one.id)]
    beside = (_("{answer}: {count}").format(answer=text, count=count) for text, count in apart)
    several = (_("each could tick several"),) if everyone else ()
    note = " · ".join((remarks(samples, limit, pooled=True), *beside, *several))
    return (frequencies(item.ask, named, everyone.n if everyone else 0, note),)


KIND = Kind(summary, said, parts)
