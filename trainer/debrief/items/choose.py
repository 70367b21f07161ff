"""This file is the single choice in the debrief: how many chose each option."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import distribution, empty_bar, frequencies
from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes, summed
from trainer.model.items import Choose
from trainer.model.report import Part
from trainer.model.screen import Bar, Segment
from trainer.model.session import Given


def summary(item: Choose, answers: Sequence[Given]) -> Summary:
    """How many chose each option; those nobody chose count none."""
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, counts=counted(chosen(answers), (option.id for option in item.options)))


def said(item: Choose, given: Given) -> str:
    """The option's text."""
    return next((option.text for option in item.options if option.id == given.value), "")


def parts(item: Choose, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One line an option when there is one scene, else one bar a scene."""
    note = remarks(samples, limit)
    if len(samples) > 1:
        return (distribution(item.ask, tuple(_bar(item, sample) for sample in samples), _segments(item, ()), note),)
    everyone = summed(samples)
    counts = dict(summary(item, everyone.answers).counts) if everyone else {}
    named = [(option.text, counts.get(option.id, 0)) for option in item.options] if everyone else []
    return (frequencies(item.ask, named, everyone.n if everyone else 0, note),)


def _bar(item: Choose, sample: Sample) -> Bar:
    if not sample.n:
        return empty_bar(sample)
    counts = [count for _value, count in summary(item, sample.answers).counts]
    segments = tuple(each for each in _segments(item, counts) if each.count)
    return Bar(label=sample.label, below=sample.below, segments=segments)


def _segments(item: Choose, counts: Sequence[int]) -> tuple[Segment, ...]:
    return tuple(
        Segment(count=counts[number] if counts else 0, label=option.text) for number, option in enumerate(item.options)
    )


KIND = Kind(summary, said, parts)
