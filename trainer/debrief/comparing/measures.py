"""This file is what of a question can be compared: its average, a share, a named metric; each from counts, exactly."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from trainer.debrief import figures
from trainer.debrief.figures import exact
from trainer.debrief.items import Sample
from trainer.debrief.metrics import csat, nps
from trainer.model.digest import Counts, Question, Told
from trainer.model.items import (
    Bipolar,
    Choose,
    ChooseMany,
    Faces,
    Grid,
    Item,
    Number,
    Scale,
    Sliders,
    Tally,
    Value,
    Word,
    Words,
    YesNo,
)
from trainer.model.items.faces import FEELINGS
from trainer.model.items.grid import SIDE
from trainer.model.session import Given
from trainer.words import _

Kind = Literal["average", "share", "index"]
MOST_OPTIONS = 12
"""Of more options than these only the most chosen are told."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a question: what it is, how it is reckoned from counts, how it looks, and how long its scale is.

    `signed` figures say their direction; of the length None there is no scale. `average` when it is one of answers, so
    that it has a deviation and can be tested; `second` when it is one of the energy of points.
    """

    name: str
    reckon: Callable[[Counts, int], Fraction]
    show: Callable[[Fraction], str]
    length: Fraction | None
    average: bool = False
    second: bool = False

    @property
    def kind(self) -> Kind:
        """What the figure is for programs: an average, a share between 0 and 1, or an index such as NPS."""
        if self.average:
            return "average"
        return "share" if self.show is figures.percent else "index"

    def counts(self, told: Told) -> Counts:
        """What it is reckoned from."""
        return told.energy if self.second else told.counts

    def value(self, told: Told) -> Fraction | None:
        """The figure; None where nothing was told."""
        counts = self.counts(told)
        return self.reckon(counts, told.n) if counts and told.n else None

    def deviation(self, told: Told) -> float | None:
        """The sample standard deviation of answers; None for one answer, and for what is no average."""
        return deviation(self.counts(told)) if self.average else None

    def shift(self, change: Fraction) -> str:
        """A change of the figure, with its direction; of shares in points of a hundred."""
        if self.show is figures.percent:
            return _("{points} points").format(points=_whole(change * 100))
        return _whole(change) if self.show is _whole else figures.signed(change)


def measures(question: Question) -> tuple[Measure, ...]:
    """The figures of a question, the first the one that matters most."""
    item = question.item
    if question.metric == "nps":
        return (Measure("NPS", lambda counts, _n: nps(_numbers(counts)), _whole, Fraction(200)),)
    if question.metric == "csat" and isinstance(item, Scale):
        known = item
        return (Measure("CSAT", lambda counts, _n: csat(known, _numbers(counts)), figures.percent, Fraction(1)),)
    name = "CES" if question.metric == "ces" else ""
    match item:
        case Faces():
            return (Measure(name, _mean, figures.signed, Fraction(FEELINGS[-1] - FEELINGS[0]), average=True),)
        case Scale():
            return (Measure(name, _mean, figures.mean, Fraction(item.most - item.least), average=True),)
        case Number():
            return (Measure(name, _mean, figures.mean, _length(item), average=True),)
        case Grid() | Sliders():
            length = Fraction(SIDE - 1 if isinstance(item, Grid) else 100)
            both = ((_("pleasure"), False), (_("energy"), True))
            return tuple(Measure(one, _mean, figures.mean, length, average=True, second=axis) for one, axis in both)
        case Bipolar():
            return (_share(item.best or _("just right"), item.best_at),)
        case YesNo():
            return (_share(_("Yes"), "yes"),)
        case Choose() | ChooseMany():
            return tuple(_share(option.text, option.id) for option in item.options[:MOST_OPTIONS])
        case Words():
            return tuple(_share(word.text, word.id) for word in _most_chosen(question, item))
        case Tally():
            return tuple(_share(option.text, option.id) for option in item.options[:MOST_OPTIONS])
        case _:
            return ()


def _most_chosen(question: Question, item: Words) -> Sequence[Word]:
    """The words that were chosen most often, in the sheet's order."""
    often: dict[object, int] = {}
    for told in question.told:
        for value, count in told.counts:
            often[value] = often.get(value, 0) + count
    kept = sorted((word for word in item.words if often.get(word.id)), key=lambda word: -often[word.id])
    return [word for word in item.words if word in kept[:MOST_OPTIONS]]


def _share(text: str, chosen: Value) -> Measure:
    def reckon(counts: Counts, n: int) -> Fraction:
        return Fraction(dict(counts).get(chosen, 0), n)  # type: ignore[arg-type]

    return Measure(text, reckon, figures.percent, Fraction(1))


def _mean(counts: Counts, _n: int) -> Fraction:
    n, total, _squares = _sums(counts)
    return Fraction(total) / max(1, n)


def deviation(counts: Counts) -> float | None:
    """The sample standard deviation of counted numbers; None for fewer than two."""
    n, total, squares = _sums(counts)
    return math.sqrt(Fraction(n * squares - total * total) / (n * (n - 1))) if n > 1 else None


def _sums(counts: Counts) -> tuple[int, int | Fraction, int | Fraction]:
    """How many numbers there are, their sum and that of their squares, exactly; whole ones stay whole."""
    known = [(value, count) for value, count in counts if not isinstance(value, str)]
    numbers = [(value if isinstance(value, int) else exact(value), count) for value, count in known]
    total = sum(value * count for value, count in numbers)
    return sum(count for _value, count in known), total, sum(value * value * count for value, count in numbers)


def _numbers(counts: Counts) -> list[int]:
    return [value for value, count in counts if isinstance(value, int) for _one in range(count)]


def _length(item: Number) -> Fraction | None:
    return None if item.least is None or item.most is None else exact(item.most) - exact(item.least)


def _whole(value: Fraction) -> str:
    """A whole figure with its sign: +17, −8, 0."""
    count = math.floor(abs(value) + Fraction(1, 2))
    return f"{'+' if value > 0 else '−'}{count}" if count else "0"


def whole_numbers(counts: Counts) -> list[int] | None:
    """The answers one by one, from the lowest up; None where some are not whole numbers."""
    numbers = _numbers(counts)
    return numbers if len(numbers) == sum(count for _value, count in counts) else None


def sample(told: Told, item: Item, label: str, below: str = "") -> Sample:
    """The answers as the panels of the debrief take them, under a session's name."""
    return Sample(
        label=label,
        below=below,
        answers=tuple(_given(told, item)),
        asked=told.asked,
        open=told.open,
        hidden=told.hidden,
    )


def _given(told: Told, item: Item) -> list[Given]:
    """Each answer as it was given; both sides of points are paired as they come, for only their averages are told."""
    first = [value for value, count in told.counts for _one in range(count)]
    skipped = [Given(None)] * told.skipped
    if isinstance(item, Grid | Sliders):
        second = [value for value, count in told.energy for _one in range(count)]
        return [*(Given((int(a), int(b))) for a, b in zip(first, second, strict=True)), *skipped]
    return [*(Given(value) for value in first), *skipped]
