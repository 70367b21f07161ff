"""This file is the counting of votes and ratings on a board: what each entry came to, as far as it may be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from trainer.debrief import figures, items
from trainer.debrief.answers import pile, private, sheet_at, told
from trainer.debrief.items.base import Sample, chosen, counted
from trainer.debrief.small import covered
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence
from trainer.model.items import ChooseMany, Faces, Item, YesNo
from trainer.model.play import Play
from trainer.model.ranking import Ranked, places, ranked
from trainer.model.scenario import Board, Calculate, Step, Vote
from trainer.steps import entries


@dataclass(frozen=True, slots=True)
class Tally:
    """What a vote came to: each entry's score as it may be shown, those without one last; `figures` in words by id."""

    at: Occurrence
    title: str
    order: tuple[Ranked[str], ...]
    samples: Mapping[str, Sample]
    figures: Mapping[str, str]

    @property
    def votes(self) -> Sample | None:
        """The votes as they were given; None where entries were rated."""
        return self.samples.get(entries.VOTES)


def places_of(play: Play, block: str, step: Step) -> tuple[Occurrence, ...]:
    """Every place where a board has entries, a vote was closed or something was calculated, in playing order."""
    visited = sorted(at for at in play.session.visits if (at.block, at.step) == (block, step.id))
    match step:
        case Board():
            return tuple(at for at in visited if entries.entries(play, at))
        case Vote():
            return tuple(at for at in visited if told(play, at))
        case Calculate():
            return tuple(visited)
        case _:
            return ()


def tallies_of(telling: Telling, at: Occurrence) -> tuple[Tally, ...]:
    """What the votes on a board came to, of each vote the last take: votes before ratings."""
    play = telling.play
    steps = [step for step in play.scenario(at).all_steps() if isinstance(step, Vote) and step.board == at.step]
    found = []
    for step in sorted(steps, key=lambda step: step.rate):
        cast = [place for place in places_of(play, at.block, step) if entries.board_at(play, place) == at]
        found += [tally(telling, cast[-1])] if cast else []
    return tuple(one for one in found if one.figures)


def tally(telling: Telling, at: Occurrence) -> Tally:
    """What a vote came to, as far as the promise allows to show it."""
    sheet, found = sheet_at(telling.play, at), pile(telling, at)
    title = " · ".join(part for part in (sheet.title, telling.scene(at)) if part)
    cast = covered([private(telling, found, item) for item in sheet.items], telling.limit)
    samples = {item.id: sample for item, sample in zip(sheet.items, cast, strict=True)}
    scores = _scores(sheet.items, samples)
    order = ranked([(name, score) for name, (score, _words) in scores.items()])
    return Tally(at, title, order, samples, {name: words for name, (_score, words) in scores.items()})


Scores = dict[str, tuple[Fraction, str]]
"""What each entry came to, by its id: a number to rank it by, and how that number is shown."""


def _scores(asked: Sequence[Item], samples: Mapping[str, Sample]) -> Scores:
    first = asked[0] if asked else None
    if isinstance(first, ChooseMany) and first.id == entries.VOTES:
        return _votes(first, samples[first.id])
    found = {item.id: rated(item, samples[item.id]) for item in asked}
    return {name: score for name, score in found.items() if score is not None}


def _votes(item: ChooseMany, sample: Sample) -> Scores:
    counts = counted(chosen(sample.answers), [option.id for option in item.options]) if sample.n else ()
    return {str(option): (Fraction(count), str(count)) for option, count in counts}


def rated(item: Item, sample: Sample) -> tuple[Fraction, str] | None:
    """How well an entry was rated; None where nothing may be shown or the kind of item has no order."""
    found = items.summary(item, sample.answers)
    if found.spread is not None:
        mean = found.spread.mean
        return mean, figures.signed(mean) if isinstance(item, Faces) else figures.mean(mean)
    if found.lean is not None:
        return found.lean.at_best, figures.percent(found.lean.at_best)
    if isinstance(item, YesNo) and found.n:
        share = Fraction(sum(count for value, count in found.counts if value == "yes"), found.n)
        return share, figures.percent(share)
    return None


def places_by_entry(tallies: Sequence[Tally]) -> dict[str, str]:
    """The place of each entry in the first of these votes; who got no vote at all has none."""
    if not tallies:
        return {}
    return {one.what: places(one) for one in tallies[0].order if one.score or tallies[0].votes is None}
