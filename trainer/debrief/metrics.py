"""This file is the metrics declared by name: NPS, CSAT and CES, each with its formula and how far to trust it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from trainer.debrief import figures
from trainer.debrief.items.bars import distribution, empty_bar, tint
from trainer.debrief.items.base import Sample, remarks, whole_numbers
from trainer.debrief.items.scale import ends, point
from trainer.model.items import Scale
from trainer.model.report import Part
from trainer.model.screen import Bar, Segment
from trainer.words import _, ngettext

FEW = 30
"""Below so many answers no interval is given, only how much one person moves the figure."""
PROMOTER, PASSIVE = 9, 7
TOP = 2
Z = 1.959963984540054
"""The normal quantile of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Metric:
    """How answers are parted and what they come to; `formula` says how, for those answers, `plain` who said what."""

    segments: Callable[[Scale, Sequence[int]], tuple[Segment, ...]]
    figure: Callable[[Scale, Sequence[int]], str]
    formula: Callable[[Scale, Sequence[int]], str]
    plain: Callable[[Scale, Sequence[int]], str]


def meant(name: str) -> str:
    """What a metric is, for somebody who never met it; "" where its figure says so itself."""
    return {
        "nps": _("NPS: how many per cent gave 9 or 10, less how many gave 0 to 6; from −100 to +100."),
        "csat": _("CSAT: how many per cent gave one of the two best answers."),
    }.get(name, "")


def parts(name: str, item: Scale, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One bar a scene with the metric beside it; below, the formula and n."""
    known = METRICS[name]
    bars = tuple(_bar(name, known, item, sample) for sample in samples)
    every = [whole_numbers(sample.answers) for sample in samples if not sample.hidden]
    formulas = [known.formula(item, given) for given in every if given] if len(samples) == 1 else []
    scale = [ends(item)] if name == "nps" and ends(item) else []  # the others name their ends among the colours
    note = " · ".join((*scale, *formulas, remarks(samples, limit)))
    return (distribution(item.ask, bars, known.segments(item, ()), note),)


def _bar(name: str, known: Metric, item: Scale, sample: Sample) -> Bar:
    given = whole_numbers(sample.answers)
    if not given:
        return empty_bar(sample)
    return Bar(
        label=sample.label or name.upper(),
        below=sample.below,
        segments=tuple(one for one in known.segments(item, given) if one.count),
        figure=known.figure(item, given),
    )


# NPS


def nps(given: Sequence[int]) -> Fraction:
    """The share of promoters (9-10) less that of detractors (0-6), times 100."""
    promoters, detractors = _ends(given)
    return Fraction(100 * (promoters - detractors), len(given))


def nps_interval(given: Sequence[int]) -> tuple[float, float]:
    """A 95 % interval by the adjusted Wald method: three answers are added, ¾ of them to either end."""
    promoters, detractors = (Fraction(count) + Fraction(3, 4) for count in _ends(given))
    n = len(given) + 3
    middle = (promoters - detractors) / n
    spread = Z * math.sqrt(((promoters + detractors) / n - middle * middle) / n)
    return max(-100.0, 100 * (float(middle) - spread)), min(100.0, 100 * (float(middle) + spread))


def _ends(given: Sequence[int]) -> tuple[int, int]:
    return sum(one >= PROMOTER for one in given), sum(one < PASSIVE for one in given)


def _nps_segments(_item: Scale, given: Sequence[int]) -> tuple[Segment, ...]:
    promoters, detractors = _ends(given)
    return (
        Segment(count=detractors, label=_("Detractors, 0 to 6"), feeling=-2),
        Segment(count=len(given) - promoters - detractors, label=_("Passives, 7 and 8"), feeling=0),
        Segment(count=promoters, label=_("Promoters, 9 and 10"), feeling=2),
    )


def _nps_formula(_item: Scale, given: Sequence[int]) -> str:
    promoters, detractors = _ends(given)
    n = len(given)
    more = ngettext("{count} promoter", "{count} promoters", promoters).format(count=promoters)
    less = ngettext("{count} detractor", "{count} detractors", detractors).format(count=detractors)
    said = _("NPS = ({more} − {less}) of {count}, in per cent").format(more=more, less=less, count=n)
    if n < FEW:
        return f"{said} · {_moved(n)}"
    low, high = nps_interval(given)
    held = _("95% interval {low} to {high} (adjusted Wald)")
    return f"{said} · {held.format(low=_points(low), high=_points(high))}"


def _moved(n: int) -> str:
    """How far one of so few answers moves it."""
    return _("one person answering otherwise can move it by up to {points} points").format(points=round(200 / n))


def _nps_plain(_item: Scale, given: Sequence[int]) -> str:
    promoters, detractors = _ends(given)
    words = _("{more} of {count} gave 9 or 10, {between} gave 7 or 8, {less} gave 0 to 6: NPS {figure}")
    between = len(given) - promoters - detractors
    told = words.format(more=promoters, between=between, less=detractors, count=len(given), figure=_points(nps(given)))
    return f"{told}; {_moved(len(given))}" if len(given) < FEW else told


def _csat_plain(item: Scale, given: Sequence[int]) -> str:
    words = _("{count} of {all} gave one of the two best answers: CSAT {figure}")
    best = sum(one > item.most - TOP for one in given)
    return words.format(count=best, all=len(given), figure=figures.percent(csat(item, given)))


def _ces_plain(item: Scale, given: Sequence[int]) -> str:
    words = _("{count} answers from {least} to {most} average {figure}: CES")
    return words.format(count=len(given), least=item.least, most=item.most, figure=figures.mean(ces(given)))


def _points(value: float | Fraction) -> str:
    """A whole figure with its sign: +17, −8, 0."""
    whole = math.floor(abs(figures.exact(value)) + Fraction(1, 2))
    return f"{'+' if value > 0 else '−'}{whole}" if whole else "0"


# CSAT and CES


def csat(item: Scale, given: Sequence[int]) -> Fraction:
    """The share of the two highest answers."""
    return Fraction(sum(one > item.most - TOP for one in given), len(given))


def ces(given: Sequence[int]) -> Fraction:
    """The mean."""
    return Fraction(sum(given), len(given))


def _each(item: Scale, given: Sequence[int]) -> tuple[Segment, ...]:
    length = item.most - item.least
    return tuple(
        Segment(count=list(given).count(one), label=point(item, one), feeling=tint(Fraction(one - item.least, length)))
        for one in range(item.least, item.most + 1)
    )


METRICS: Mapping[str, Metric] = MappingProxyType(
    {
        "nps": Metric(
            segments=_nps_segments,
            figure=lambda _item, given: _points(nps(given)),
            formula=_nps_formula,
            plain=_nps_plain,
        ),
        "csat": Metric(
            segments=_each,
            figure=lambda item, given: figures.percent(csat(item, given)),
            formula=lambda _item, _given: _("CSAT = share of the two best answers"),
            plain=_csat_plain,
        ),
        "ces": Metric(
            segments=_each,
            figure=lambda _item, given: figures.mean(ces(given)),
            formula=lambda _item, _given: _("CES = average"),
            plain=_ces_plain,
        ),
    }
)
