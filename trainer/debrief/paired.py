"""This file is answers beside other answers: before and after, and a feeling guessed beside the feeling itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from trainer.debrief import figures
from trainer.debrief.answers import aloud, pile, private, sheet_at, takes_of
from trainer.debrief.items import Sample, parts, summary
from trainer.debrief.items.base import points, remarks
from trainer.debrief.numbers import Spread
from trainer.debrief.small import covered
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Faces, Grid, Item, Scale, Sliders
from trainer.model.items.faces import FEELINGS
from trainer.model.items.grid import SIDE
from trainer.model.pictures import Gap, Point
from trainer.model.report import Distribution, Meters, Part
from trainer.model.rundown import Place
from trainer.model.scenario import Compare, Fill, Reveal
from trainer.model.session import Given
from trainer.steps import naming
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: its name, the item and all its answers as they may be shown."""

    name: str
    item: Item
    sample: Sample


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two sides compared, the earlier or the guess first, and both answers of each person or pair where both are known.

    `own` when the same people answered twice; else one side guessed what the other felt. `pairs` are on the item's own
    scale, those of a point its pleasure; they are tested, never told.
    """

    start: Side
    end: Side
    own: bool
    pairs: tuple[tuple[Fraction, Fraction], ...]


def guesses(telling: Telling, block: str) -> frozenset[str]:
    """Ids of the steps in which people guessed what others felt."""
    steps = telling.play.script.scenarios[block].all_steps()
    asked = [one for step in steps if isinstance(step, Reveal) for one in step.compare if one.with_step]
    known = [_guessed_first(telling, block, one) for one in asked if not _same_people(telling, block, one)]
    return frozenset(step for (step, _item), _felt in known)


def pairings(telling: Telling, block: str) -> tuple[Pairing, ...]:
    """Every comparison of answers with answers that a reveal of the block asks for, as far as it may be told."""
    scenario = telling.play.script.scenarios[block]
    asked = [one for step in scenario.all_steps() if isinstance(step, Reveal) for one in step.compare if one.with_step]
    return tuple(one for compare in dict.fromkeys(asked) for one in _pairing(telling, block, compare))


def paired(telling: Telling, block: str) -> tuple[Part, ...]:
    """The pictures of a block's comparisons."""
    return tuple(part for one in pairings(telling, block) for part in _shown(one, telling.limit))


def _pairing(telling: Telling, block: str, compare: Compare) -> Iterator[Pairing]:
    first, second = _guessed_first(telling, block, compare)
    own = _same_people(telling, block, compare)
    order = [step.id for step in telling.play.script.scenarios[block].all_steps()]
    if own and order.index(first[0]) > order.index(second[0]):
        first, second = second, first
    start, end = _side(telling, block, *first), _side(telling, block, *second)
    if start is not None and end is not None and not own:
        start, end = _called(start, _("Guessed")), _called(end, _("Felt"))
    if start is None or end is None or ends_of(start.item) != ends_of(end.item):
        return
    samples = covered([start.sample, end.sample], telling.limit)
    if any(sample.hidden or not sample.n for sample in samples):
        return
    sides = [replace(side, sample=sample) for side, sample in zip((start, end), samples, strict=True)]
    yield Pairing(sides[0], sides[1], own, tuple(_both(telling, block, (first[0], second[0]), sides, own=own)))


def _guessed_first(telling: Telling, block: str, compare: Compare) -> tuple[tuple[str, str], tuple[str, str]]:
    """The (step, item) of the guess and of what it guessed: it is about the other, else it is written first."""
    sides = (compare.step, compare.item), (compare.with_step, compare.with_item)
    about = {step.id: step.about for step in telling.play.script.scenarios[block].all_steps() if isinstance(step, Fill)}
    return sides[::-1] if about.get(compare.with_step) == compare.step else sides


def _same_people(telling: Telling, block: str, compare: Compare) -> bool:
    """Whether those who were asked on one side are mostly those who were asked on the other."""
    sheets = telling.play.session.sheets
    one, other = (
        {person for at in takes_of(telling.play, block, step) for person in sheets[at].expected}
        for step in (compare.step, compare.with_step)
    )
    laps = {(at.step, at.lap): set(state.expected) for at, state in sheets.items() if at.block == block}
    near = [(laps.get((compare.step, lap)), laps.get((compare.with_step, lap))) for _step, lap in laps]
    both = [(a, b) for a, b in near if a and b] or [(one, other)]
    return all(2 * len(a & b) > min(len(a), len(b)) for a, b in both)


def _side(telling: Telling, block: str, step: str, item_id: str) -> Side | None:
    """All answers to an item of a step, over every round."""
    places = _of_people(telling, takes_of(telling.play, block, step))
    if not places:
        return None
    item = next((item for item in sheet_at(telling.play, places[0]).items if item.id == item_id), None)
    if item is None or sheet_at(telling.play, places[0]).result != "the room":
        return None
    found = [private(telling, pile(telling, at), item) for at in places]
    spoken = [given[item_id] for at in places for given in aloud(telling, at).values() if item_id in given]
    answers = tuple(given for sample in found for given in sample.answers)
    asked = sum(sample.asked - len(sample.aloud) for sample in found) + len(spoken)
    everyone = not any(sample.answers and not sample.open for sample in found)
    name = naming.title(telling.play, Place(places[0], telling.play.step(places[0])))
    waiting = sum(sample.waiting for sample in found)
    known = Sample(label=name, answers=answers, asked=asked, open=everyone, aloud=tuple(spoken), waiting=waiting)
    return Side(name, item, known)


def _called(side: Side, name: str) -> Side:
    return replace(side, name=name, sample=replace(side.sample, label=name))


def _of_people(telling: Telling, places: Sequence[Occurrence]) -> tuple[Occurrence, ...]:
    """The places where people answered, each alone; what a team agreed on is nobody's to compare."""
    return tuple(at for at in places if telling.play.session.sheets[at].how != "team")


def _both(
    telling: Telling, block: str, steps: tuple[str, str], sides: Sequence[Side], *, own: bool
) -> Iterator[tuple[Fraction, Fraction]]:
    """The two answers of each person; for guesses the averages within each group, or each round where groups differ."""
    known = [
        tuple(
            _by_key(telling, _of_people(telling, takes_of(telling.play, block, step)), side.item, key)
            for step, side in zip(steps, sides, strict=True)
        )
        for key in ((_person,) if own else (_group, _round))
    ]
    start, end = max(known, key=lambda one: len(one[0].keys() & one[1].keys()))
    yield from ((number, end[key]) for key, number in start.items() if key in end)


def _person(_groups: Mapping[str, str], person: str) -> str:
    return person


def _group(groups: Mapping[str, str], person: str) -> str:
    return groups.get(person, "")


def _round(_groups: Mapping[str, str], _of: str) -> str:
    return ""


def _by_key(
    telling: Telling, places: Sequence[Occurrence], item: Item, key: Callable[[Mapping[str, str], str], str]
) -> Mapping[tuple[int, str], Fraction]:
    found: dict[tuple[int, str], list[Fraction]] = {}
    for at in places:
        groups = {person: group.id for group in telling.play.groups(at) for person in group.members}
        for (person, item_id), given in telling.play.session.sheets[at].answers.items():
            number = value_of(item, given) if item_id == item.id else None
            if number is not None:
                found.setdefault((at.lap, key(groups, person)), []).append(number)
    return {name: sum(numbers, Fraction(0)) / len(numbers) for name, numbers in found.items()}


def value_of(item: Item, given: Given) -> Fraction | None:
    """An answer as a number; of a point its pleasure."""
    if isinstance(item, Grid | Sliders):
        return next((Fraction(pleasure) for pleasure, _energy in points((given,))), None)
    if isinstance(item, Faces | Scale) and isinstance(given.value, int):
        return Fraction(given.value)
    return None


def ends_of(item: Item) -> tuple[int, int]:
    """The least and the most that `value_of` gives."""
    match item:
        case Faces():
            return FEELINGS[0], FEELINGS[-1]
        case Scale():
            return item.least, item.most
        case Grid():
            return 1, SIDE
        case _:
            return 0, 100


def _shown(one: Pairing, limit: int) -> tuple[Part, ...]:
    start, end = one.start, one.end
    note = _remarks(one, limit)
    if isinstance(start.item, Grid | Sliders):
        both = [summary(side.item, side.sample.answers).axes for side in (start, end)]
        if not all(both):
            return ()
        title = _("Before and after") if one.own else _("Guessed and felt")
        told = [_point(side, axes) for side, axes in zip((start, end), both, strict=True)]
        words = "; ".join(f"{point.name}: {point.figure}" for point in told)
        return (Gap(title=title, start=told[0], end=told[1], text=words, note=note),)
    ask = _("{first} → {second}").format(first=start.name, second=end.name) if one.own else end.item.ask
    asked = replace(start.item, ask=ask)
    shown = parts(asked, (start.sample, end.sample), limit)
    return tuple(replace(part, note=note) if isinstance(part, Distribution | Meters) else part for part in shown)


def _point(side: Side, axes: Sequence[Spread]) -> Point:
    least, most = ends_of(side.item)
    pleasure, energy = ((axis.mean - least) / Fraction(most - least) for axis in axes)
    figure = _("pleasure {pleasure}, energy {energy}").format(
        pleasure=figures.mean(axes[0].mean), energy=figures.mean(axes[1].mean)
    )
    return Point(name=side.name, pleasure=float(pleasure), energy=float(energy), figure=figure)


def _remarks(one: Pairing, limit: int) -> str:
    """So many of so many, and how far apart the two averages lie."""
    known = remarks((one.start.sample, one.end.sample), limit)
    if not isinstance(one.start.item, Faces | Scale | Grid | Sliders):
        return known
    before, after = means(one)
    return " · ".join(
        (
            known,
            _("{shift} on average").format(shift=figures.signed(figures.as_shown(after) - figures.as_shown(before))),
        )
    )


def means(one: Pairing) -> tuple[Fraction, Fraction]:
    """The averages of both sides as they are shown; of points those of pleasure.

    Never those of the pairs alone: beside the averages of all they would give away who answered only once.
    """
    start, end = (_mean(side) for side in (one.start, one.end))
    return start, end


def _mean(side: Side) -> Fraction:
    found = summary(side.item, side.sample.answers)
    spread = found.spread or next(iter(found.axes), None)
    return spread.mean if spread is not None else Fraction(0)
