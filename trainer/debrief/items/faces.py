"""This file is the five faces in the debrief: a bar of feelings for each scene, with its average."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from trainer.debrief import figures
from trainer.debrief.items.bars import distribution, empty_bar
from trainer.debrief.items.base import Kind, Sample, Summary, counted, remarks, sizes, whole_numbers
from trainer.debrief.numbers import FEWEST, Spread, spread
from trainer.model.items import Faces
from trainer.model.items.faces import FEELINGS
from trainer.model.report import Part
from trainer.model.screen import Bar, Segment
from trainer.model.session import Given
from trainer.words import _

HALF = Fraction(1, 2)


def summary(item: Faces, answers: Sequence[Given]) -> Summary:
    """Feelings from -2 to +2 with their average and spread."""
    del item
    given = whole_numbers(answers)
    n, skipped = sizes(answers)
    return Summary(n=n, skipped=skipped, counts=counted(given, FEELINGS), spread=spread(given, (-2, 2)))


def said(item: Faces, given: Given) -> str:
    """The word of the face."""
    return item.shown_labels[given.value + 2] if isinstance(given.value, int) else ""


def parts(item: Faces, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One bar a scene: how many felt how, the average as a figure and a face."""
    found = [(sample, summary(item, sample.answers)) for sample in samples]
    differ = [sample.label for sample, summed in found if summed.spread and summed.spread.differs]
    bars = tuple(_bar(item, sample, summed) for sample, summed in found)
    legend = _segments(item, tuple((feeling, 0) for feeling in FEELINGS))
    remark = remarks(samples, limit, differ=differ)
    averaged = any(summed.spread is not None and summed.n >= FEWEST for _sample, summed in found)
    low, high = item.shown_labels[0], item.shown_labels[-1]
    scale = _("Average from −2 “{low}” to +2 “{high}”").format(low=low, high=high)  # people pressed 1 to 5
    note = " · ".join(filter(None, (remark, scale if averaged else "")))
    return (distribution(item.ask, bars, legend, note, _("Average")),)


def _bar(item: Faces, sample: Sample, summed: Summary) -> Bar:
    average = summed.spread
    if average is None:
        return empty_bar(sample)
    enough = average.n >= FEWEST
    return Bar(
        label=sample.label,
        below=sample.below,
        segments=tuple(each for each in _segments(item, summed.counts) if each.count),
        figure=figures.signed(average.mean) if enough else "",
        beside=sample.beside,
        face=face_of(average) if enough else None,
    )


def _segments(item: Faces, counts: Sequence[tuple[object, int]]) -> tuple[Segment, ...]:
    return tuple(
        Segment(count=count, label=label, feeling=feeling)
        for feeling, label, (_value, count) in zip(FEELINGS, item.shown_labels, counts, strict=True)
    )


def face_of(average: Spread) -> int:
    """The face nearest to the average shown; halfway between two the one to which most lean, else the better one."""
    mean = figures.as_shown(average.mean)
    return ceil(mean - HALF) if average.median < mean else floor(mean + HALF)


KIND = Kind(summary, said, parts)
