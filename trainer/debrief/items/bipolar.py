"""This file is the bipolar scale in the debrief: how many at the best point and to which side, never an average."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from trainer.debrief import figures
from trainer.debrief.items.bars import distribution, empty_bar
from trainer.debrief.items.base import Kind, Lean, Sample, Summary, counted, remarks, sizes, whole_numbers
from trainer.model.items import Bipolar
from trainer.model.report import Part
from trainer.model.screen import Bar, Segment
from trainer.model.session import Given
from trainer.words import _


def summary(item: Bipolar, answers: Sequence[Given]) -> Summary:
    """How often each point was given, the share at the best one and the shares to either side."""
    given = whole_numbers(answers)
    n, skipped = sizes(answers)
    counts = counted(given, range(1, item.points + 1))
    return Summary(n=n, skipped=skipped, counts=counts, lean=_lean(given, item.best_at))


def _lean(given: Sequence[int], best: int) -> Lean | None:
    if not given:
        return None
    below, above = sum(1 for point in given if point < best), sum(1 for point in given if point > best)
    n = len(given)
    return Lean(at_best=Fraction(n - below - above, n), below=Fraction(below, n), above=Fraction(above, n))


def said(item: Bipolar, given: Given) -> str:
    """The point and what lies there."""
    if not isinstance(given.value, int):
        return ""
    if given.value == item.best_at:
        return item.best
    return item.low if given.value < item.best_at else item.high


def parts(item: Bipolar, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One bar a scene: below, at and above the best point."""
    bars = tuple(_bar(item, sample) for sample in samples)
    return (distribution(item.ask, bars, _segments(item, (0, 0, 0)), remarks(samples, limit)),)


def _bar(item: Bipolar, sample: Sample) -> Bar:
    summed = summary(item, sample.answers)
    lean = summed.lean
    if lean is None:
        return empty_bar(sample)
    below, best, above = (int(share * summed.n) for share in (lean.below, lean.at_best, lean.above))
    segments = tuple(each for each in _segments(item, (below, best, above)) if each.count)
    return Bar(
        label=sample.label,
        below=sample.below,
        segments=segments,
        figure=figures.percent(lean.at_best),
        beside=side(item, lean),
    )


def side(item: Bipolar, lean: Lean) -> str:
    """To which side the answers lean, in words."""
    if lean.side == 0:
        return _("leans to neither side")
    return _("leans to “{side}”").format(side=item.low if lean.side < 0 else item.high)


def best(item: Bipolar) -> str:
    """What lies at the best point."""
    return item.best or _("just right")


def _segments(item: Bipolar, counts: tuple[int, int, int]) -> tuple[Segment, ...]:
    names = (item.low or _("below"), best(item), item.high or _("above"))
    return tuple(Segment(count=count, label=name) for name, count in zip(names, counts, strict=True))


KIND = Kind(summary, said, parts)
