"""This file is the calculator: its figures, for all or for each group, and, once revealed, what they come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from trainer.clock import Moment
from trainer.model.calculators import CALCULATORS, Calculator, Result
from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play, Room
from trainer.model.rundown import Place
from trainer.model.scenario import EVERYONE, Calculate, CalculatorInput
from trainer.model.screen import Box, Frame, ListSlide, Slide, TextSlide
from trainer.steps import frame
from trainer.steps.amounts import amount, number
from trainer.steps.called import group_name
from trainer.words import _

MOST_STEPS = 8
"""So many years stand in a row; of more, the first ones and the last."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it stands, with its words and unit."""

    id: str
    text: str
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The figures of everybody, or of one group, and what they come to, counted in `unit`."""

    group: Group | None
    figures: tuple[Figure, ...]
    result: Result
    unit: str


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The figures before the result is shown; where each group has its own, whose turn it is to name them."""
    del now
    around, step = frame.frame(room, place, places), calculate(room, place.at)
    known = reckonings(room, place.at)
    if step.by in ("", EVERYONE):
        boxes = tuple(Box(label=figure.text, value=shown(figure)) for figure in known[0].figures)
    else:
        boxes = tuple(_box(room, place.at, one) for one in known)
    return (TextSlide(frame=around, title=title(room, place.at), text=step.text, boxes=boxes),)


def result_slides(room: Room, at: Occurrence, around: Frame, guesses: Sequence[Box]) -> tuple[Slide, ...]:
    """The result large over the figures and the room's guesses, or every group's on a line of its own."""
    known = reckonings(room, at)
    if len(known) == 1 and known[0].group is None:
        boxes = tuple(Box(label=figure.text, value=shown(figure)) for figure in known[0].figures)
        first, *rest = (said for _name, said in lines(room, at, known[0]))
        around = replace(around, path=(*around.path, title(room, at)))
        return (TextSlide(frame=around, title=first, text="\n".join(rest), boxes=(*boxes, *guesses)),)
    rows = tuple(Box(label=called(room, one), value=sums(room, at, one)) for one in known)
    return (ListSlide(frame=around, title=title(room, at), lines=(*rows, *guesses)),)


def _box(room: Room, at: Occurrence, one: Reckoning) -> Box:
    """A group's figures; until one was named they are nobody's answer, and only their names stand there."""
    said = named(room, at, one)
    parts = tuple((figure.text, shown(figure) if said else "?") for figure in one.figures)
    return Box(label="", value=called(room, one), parts=parts)


def named(play: Play, at: Occurrence, one: Reckoning) -> bool:
    """Whether the figures are an answer, and so on the screen; those of everybody are the scenario's own."""
    return one.group is None or (at, one.group.id) in play.session.figures


def title(play: Play, at: Occurrence) -> str:
    """What the step is called."""
    return calculate(play, at).title or _("What it comes to")


def calculate(play: Play, at: Occurrence) -> Calculate:
    """The calculation at a place; TypeError when there is none."""
    step = play.step(at)
    if not isinstance(step, Calculate):
        raise TypeError(f"{at.step} calculates nothing")
    return step


def calculator(play: Play, at: Occurrence) -> Calculator:
    """The calculator of a place."""
    return CALCULATORS[calculate(play, at).calculator]


def groups(play: Play, at: Occurrence) -> tuple[Group, ...]:
    """The groups with figures of their own; none where all share theirs."""
    return () if calculate(play, at).by in ("", EVERYONE) else play.playing(at)


def reckonings(play: Play, at: Occurrence) -> tuple[Reckoning, ...]:
    """What the figures come to: once, or for each group."""
    return tuple(reckoning(play, at, group) for group in (groups(play, at) or (None,)))


def reckoning(play: Play, at: Occurrence, group: Group | None) -> Reckoning:
    """What the figures of a group come to, or those of all (None)."""
    key, step, works = (at, group.id if group else ""), calculate(play, at), calculator(play, at)
    changed, unit = play.session.figures.get(key, {}), play.session.units.get(key, "")
    own = {one.id: one for one in step.inputs}
    figures = tuple(_figure(own[name], changed.get(name), unit if name in works.money else "") for name in works.inputs)
    result = works.result({figure.id: figure.value for figure in figures})
    return Reckoning(group, figures, result, next(figure.unit for figure in figures if figure.id in works.money))


def called(play: Play, one: Reckoning) -> str:
    """Whose figures they are; "" for everybody's."""
    return group_name(play, one.group) if one.group else ""


def _figure(own: CalculatorInput, changed: str | None, unit: str) -> Figure:
    return Figure(own.id, own.text, Decimal(str(own.value) if changed is None else changed), unit or own.unit)


def shown(figure: Figure) -> str:
    """A figure with its unit."""
    return amount(figure.value, figure.unit)


def lines(play: Play, at: Occurrence, one: Reckoning) -> tuple[tuple[str, str], ...]:
    """Every result with its name, in the words of its calculator."""
    return WORDS[calculate(play, at).calculator](one)


def result_names(play: Play, at: Occurrence, one: Reckoning) -> Mapping[str, str]:
    """The name of every result by its id."""
    names = [name for name, _said in lines(play, at, one)]
    return dict(zip(calculator(play, at).results, names, strict=True))


def sums(play: Play, at: Occurrence, one: Reckoning) -> str:
    """Every result in the words of its calculator, a line each."""
    return "\n".join(value for _name, value in lines(play, at, one))


def _lost_customer(one: Reckoning) -> tuple[tuple[str, str], ...]:
    """The sum of the years, such as 10 + 12 + 14 + 16 + 18 = 70 thousand, and 20 % of it is 14 thousand."""
    share = next(figure for figure in one.figures if figure.id == "profit")
    sales, profit = (amount(one.result.figures[name], one.unit) for name in ("sales", "profit"))
    return (
        (_("Sales lost"), _("{years} = {sales}").format(years=row(one.result.steps), sales=sales)),
        (_("Profit lost"), _("{share} of it is {profit}").format(share=shown(share), profit=profit)),
    )


def row(steps: Sequence[Decimal]) -> str:
    """Amounts as a sum: 10 + 12 + 14; of many, the first ones and the last."""
    said = [number(step) for step in steps]
    if len(said) > MOST_STEPS:
        said = [*said[: MOST_STEPS - 2], "…", said[-1]]
    return " + ".join(said)


WORDS: Mapping[str, Callable[[Reckoning], tuple[tuple[str, str], ...]]] = MappingProxyType(
    {"lost customer": _lost_customer}
)
