"""This file is the yes or no question in the debrief."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.debrief.items.bars import distribution, empty_bar
from trainer.debrief.items.base import Kind, Sample, Summary, chosen, counted, remarks, sizes
from trainer.model.items import YesNo
from trainer.model.report import Part
from trainer.model.screen import Bar, Segment
from trainer.model.session import Given
from trainer.words import _


def summary(item: YesNo, answers: Sequence[Given]) -> Summary:
    """How many said yes and how many no."""
    del item
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, counts=counted(chosen(answers), ("yes", "no")))


def said(item: YesNo, given: Given) -> str:
    """Yes or no."""
    del item
    return {"yes": _("Yes"), "no": _("No")}.get(str(given.value), "")


def parts(item: YesNo, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One bar a scene: yes and no."""
    bars = tuple(_bar(item, sample) for sample in samples)
    return (distribution(item.ask, bars, _segments((0, 0)), remarks(samples, limit)),)


def _bar(item: YesNo, sample: Sample) -> Bar:
    summed = summary(item, sample.answers)
    yes, no = (count for _value, count in summed.counts)
    if not summed.n:
        return empty_bar(sample)
    return Bar(
        label=sample.label,
        below=sample.below,
        segments=tuple(each for each in _segments((yes, no)) if each.count),
        figure=sample.part(yes),
        beside=_("said yes"),
    )


def _segments(counts: tuple[int, int]) -> tuple[Segment, ...]:
    return (Segment(count=counts[0], label=_("Yes")), Segment(count=counts[1], label=_("No")))


KIND = Kind(summary, said, parts)
