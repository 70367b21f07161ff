"""This file is the two axes of a feeling in the debrief: pleasure and energy, each with its own average."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from trainer.debrief import figures
from trainer.debrief.items.bars import empty_row, tint
from trainer.debrief.items.base import Sample
from trainer.debrief.numbers import Spread, spread
from trainer.model.screen import MeterRow
from trainer.words import _


def axis_spreads(points: Sequence[tuple[int, int]], ends: tuple[int, int]) -> tuple[Spread, ...]:
    """The averages of pleasure and of energy; none without answers."""
    both = (spread([point[axis] for point in points], ends) for axis in (0, 1))
    return tuple(one for one in both if one is not None)


def differing(found: Sequence[tuple[Sample, Sequence[Spread]]]) -> list[str]:
    """The scenes in which views differ on either axis."""
    return [sample.label for sample, axes in found if any(axis.differs for axis in axes)]


def axis_rows(sample: Sample, axes: Sequence[Spread], ends: tuple[int, int]) -> tuple[MeterRow, ...]:
    """A line for pleasure and one for energy; one without a figure when there is nothing to show."""
    if not axes:
        return (empty_row(sample),)
    names = (_("pleasure"), _("energy"))
    shares = [(axis.mean - ends[0]) / Fraction(ends[1] - ends[0]) for axis in axes]
    return tuple(
        MeterRow(
            label=sample.label or name,
            share=float(share),
            figure=figures.mean(axis.mean),
            feeling=tint(share) if name == names[0] else None,
            below=name if sample.label else "",
        )
        for name, axis, share in zip(names, axes, shares, strict=True)
    )
