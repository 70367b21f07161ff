"""This file is what every finding has: a sentence, a question for the room, and its reason with figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from trainer.debrief import figures
from trainer.debrief.items import Sample, kind_name
from trainer.debrief.paired import ends_of, value_of
from trainer.debrief.panels import places_of, rows_of
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Faces, Grid, Item, Scale, Sliders
from trainer.model.report import Quote, Quotes
from trainer.model.scenario import Fill
from trainer.words import _

MOST_TOLD = 5_000
"""No rarer chance is told; up to here every language writes a number without parting its digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something the answers carry: `id` names it within its exercise, `size` from 0 to 1 says how large it is."""

    id: str
    sentence: str
    question: str
    why: str
    size: float

    def part(self) -> Quotes:
        """The finding as it stands in the notes."""
        return Quotes(title=self.sentence, quotes=(Quote(text=self.question, who=_("Ask the room")),), note=self.why)

    def asked(self) -> Quotes:
        """The finding before the room: what is asked comes first, why it may be asked is for the facilitator."""
        return Quotes(title=self.question, quotes=(Quote(text=self.sentence, who=_("From the answers")),))


@dataclass(frozen=True, slots=True)
class Scene:
    """The answers to one item after one scene: what it is called and was meant as, and the answers as whole numbers."""

    item: Item
    sample: Sample
    name: str
    values: tuple[int, ...]
    at: Occurrence

    @property
    def mean(self) -> Fraction:
        """The average."""
        return Fraction(sum(self.values), len(self.values))

    @property
    def figure(self) -> str:
        """The average as it is shown everywhere."""
        return shown(self.item, self.mean)

    @property
    def length(self) -> int:
        """How long the scale is."""
        least, most = ends_of(self.item)
        return most - least


@dataclass(frozen=True, slots=True)
class Ground:
    """What rules look at in an exercise: how it is told, and for each question the scenes with its numbers."""

    telling: Telling
    block: str
    questions: tuple[tuple[Scene, ...], ...]


def ground(telling: Telling, block: str) -> Ground:
    """The ground of an exercise, laid once for all rules."""
    return Ground(telling, block, tuple(scenes(telling, block)))


def shown(item: Item, value: Fraction) -> str:
    """A value on an item's scale, as it is shown everywhere."""
    return figures.signed(value) if kind_name(item) == "faces" else figures.mean(value)


def asked(item: Item) -> str:
    """What was asked; of a point only its pleasure counts."""
    return _("{question}, pleasure").format(question=item.ask) if isinstance(item, Grid | Sliders) else item.ask


def scenes(telling: Telling, block: str) -> Iterator[tuple[Scene, ...]]:
    """For each question that gives numbers, what the scenes got, in playing order; only what the room may see."""
    for step in telling.play.script.scenarios[block].all_steps():
        if not isinstance(step, Fill):
            continue
        for item, samples in rows_of(telling, places_of(telling.play, block, step), _is_number):
            found = (_scene(telling, item, sample) for sample in samples)
            yield tuple(sorted((one for one in found if one is not None), key=lambda one: one.at))


def _is_number(item: Item) -> bool:
    return isinstance(item, Faces | Scale | Grid | Sliders)


def _scene(telling: Telling, item: Item, sample: Sample) -> Scene | None:
    if sample.at is None or sample.teams:  # a test of people has nothing to say of teams
        return None
    values = tuple(int(value) for given in sample.answers if (value := value_of(item, given)) is not None)
    name = name_of(telling, sample.at)
    if name and sample.below:
        name = _("{name} ({role})").format(name=name, role=sample.below)
    return Scene(item, sample, name, values, sample.at) if values else None


def name_of(telling: Telling, at: Occurrence) -> str:
    """What a scene is called here: the team or the round, never people's names."""
    turn = telling.play.group_id(at)
    group = next((group for group in telling.play.groups(at) if group.id == turn), None)
    if group is not None and group.name:
        return telling.scene(at)
    return _("Round {lap}").format(lap=at.lap) if at.lap else ""


def about_many(telling: Telling, at: Occurrence) -> bool:
    """Whether a scene was played by so many that no finding about it is one about a person."""
    repeat = telling.play.scenario(at).repeat_of(at.step)
    if repeat is not None and repeat.each == "participant":
        return False
    playing = telling.play.playing(at)
    return not playing or sum(len(group.seats) for group in playing) >= 3


def odds(chance: Fraction) -> int:
    """Chance as one of so many, rounded down to two digits that count."""
    known = min(MOST_TOLD, floor(1 / chance)) if chance else MOST_TOLD
    less: int = 10 ** max(0, len(str(known)) - 2)
    return known // less * less


def by_chance(chance: Fraction, tried: int) -> str:
    """How rarely chance alone does as much anywhere among all comparisons that were made (after Bonferroni)."""
    return _("This is hardly chance: by chance alone it would come in fewer than 1 of {odds} workshops.").format(
        odds=odds(chance * tried)
    )


def widest(found: Sequence[Finding]) -> Finding | None:
    """The largest of them."""
    return max(found, key=lambda one: one.size, default=None)
