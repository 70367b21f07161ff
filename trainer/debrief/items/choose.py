"""This file is the single choice in the debrief: how many chose each option."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import cross_table, distribution, empty_bar, frequencies
from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes, summed
from trainer.model.items import Choose
from trainer.model.report import CrossTable, Part
from trainer.model.screen import Bar, Segment
from trainer.model.session import Given

TONES = 5
"""So many parts of a bar can be told apart."""


def summary(item: Choose, answers: Sequence[Given]) -> Summary:
    """How many chose each option; those nobody chose count none."""
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, counts=counted(chosen(answers), (option.id for option in item.options)))


def said(item: Choose, given: Given) -> str:
    """The option's text."""
    return next((option.text for option in item.options if option.id == given.value), "")


def parts(item: Choose, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One line an option when there is one scene, else one bar a scene; a table where options outnumber the tones."""
    note = remarks(samples, limit)
    if len(samples) > 1 and len(item.options) <= TONES:
        return (distribution(item.ask, tuple(_bar(item, sample) for sample in samples), _segments(item, ()), note),)
    if len(samples) > 1:
        return (_table(item, [sample for sample in samples if sample.n], note),)
    everyone = summed(samples)
    counts = dict(summary(item, everyone.answers).counts) if everyone else {}
    named = [(option.text, counts.get(option.id, 0)) for option in item.options] if everyone else []
    return (frequencies(item.ask, named, everyone.n if everyone else 0, note),)


def _table(item: Choose, samples: Sequence[Sample], note: str) -> CrossTable:
    counts = [[count for _value, count in summary(item, sample.answers).counts] for sample in samples]
    rows = tuple(
        (option.text, tuple(column[number] for column in counts)) for number, option in enumerate(item.options)
    )
    return cross_table(item.ask, tuple(sample.label for sample in samples), rows, (), note)


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
