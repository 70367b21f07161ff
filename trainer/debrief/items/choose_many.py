"""This file is the multiple choice in the debrief: how many of those who answered chose each option."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import frequencies
from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes, summed
from trainer.model.items import ChooseMany
from trainer.model.report import Part
from trainer.model.session import Given


def summary(item: ChooseMany, answers: Sequence[Given]) -> Summary:
    """How many chose each option; one person counts once for each."""
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, counts=counted(chosen(answers), (option.id for option in item.options)))


def said(item: ChooseMany, given: Given) -> str:
    """The options' texts."""
    return " · ".join(option.text for option in item.options if option.id in chosen((given,)))


def parts(item: ChooseMany, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One line an option, over all scenes that may be shown."""
    everyone = summed(samples)
    counts = dict(summary(item, everyone.answers).counts) if everyone else {}
    named = [(option.text, counts.get(option.id, 0)) for option in item.options] if everyone else []
    return (frequencies(item.ask, named, everyone.n if everyone else 0, remarks(samples, limit)),)


KIND = Kind(summary, said, parts)
