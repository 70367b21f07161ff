"""This file is feelings on one line from bad to good: the average of faces, of the grid's pleasure, of the slider's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from trainer.debrief import figures
from trainer.debrief.answers import sheet_at
from trainer.debrief.items import Sample, summary
from trainer.debrief.items.bars import tint
from trainer.debrief.items.faces import face_of
from trainer.debrief.numbers import Spread
from trainer.debrief.panels import rows_of
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import Faces, Grid, Item, Sliders
from trainer.model.items.faces import FEELINGS
from trainer.model.items.grid import SIDE


@dataclass(frozen=True, slots=True)
class Mood:
    """How one scene or round felt: averages as shares from the bad end (0) to the good one (1)."""

    item: Item
    sample: Sample
    spread: Spread

    @property
    def share(self) -> Fraction:
        """Where the average stands."""
        return self.along(self.spread.mean)

    @property
    def figure(self) -> str:
        """The average as it is shown everywhere."""
        return figures.signed(self.spread.mean) if isinstance(self.item, Faces) else figures.mean(self.spread.mean)

    @property
    def feeling(self) -> int:
        """The feeling nearest to the average; of faces the one that stands beside it everywhere."""
        return face_of(self.spread) if isinstance(self.item, Faces) else tint(self.share)

    def along(self, value: Fraction) -> Fraction:
        """Where a value stands."""
        least, most = ends(self.item)
        return (value - least) / (most - least)


def ends(item: Item) -> tuple[int, int]:
    """The least and the most pleasure an answer can say."""
    match item:
        case Faces():
            return FEELINGS[0], FEELINGS[-1]
        case Grid():
            return 1, SIDE
        case _:
            return 0, 100


def moods(telling: Telling, places: Sequence[Occurrence]) -> tuple[Mood, ...]:
    """How each scene of a step felt, by the first of its questions that asks for a feeling."""
    items = sheet_at(telling.play, places[0]).items if places else ()
    first = next((item for item in items if isinstance(item, Faces | Grid | Sliders)), None)
    rows = rows_of(telling, places, lambda item: item is first) if first is not None else ()
    found = [(item, sample, summary(item, sample.answers)) for item, samples in rows for sample in samples]
    averages = ((item, sample, one.spread or next(iter(one.axes), None)) for item, sample, one in found)
    return tuple(Mood(item, sample, spread) for item, sample, spread in averages if spread is not None)


def marked(least: int, most: int) -> tuple[str, str, str]:
    """The bad end, the middle and the good end as they are marked on an axis."""
    bad, middle, good = (figures.plain(Fraction(value)) for value in (least, Fraction(least + most, 2), most))
    return bad, middle, f"+{good}" if least < 0 else good
